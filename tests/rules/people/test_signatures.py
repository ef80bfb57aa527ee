"""V: what one person wrote down in another's name."""

from __future__ import annotations

import pytest
from tests.rules.conftest import judged, messages, questions

from pmcoach.text import Lang

PEOPLE = {
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
}
CSAT, REPORT, REVIEW = (
    "goals/2026-Q4/csat.yaml",
    "reports/2026-W46/li.wei.yaml",
    "reviews/2026-Q3/li.wei.yaml",
)


@pytest.mark.parametrize(
    ("path", "text", "says", "asks"),
    [
        pytest.param(
            CSAT, "title: 甲\nowner: li.wei\nagreed: {by: chen.jing, on: 2026-11-16, entered: li.wei}\n",
            "11-16 的确认：署名 陈静，由 李伟 代填", "csat：李伟 代你记下了 11-16 的确认：是你确认的吗？", id="agreed",
        ),
        pytest.param(
            REPORT, "done: [甲]\nreply: {by: chen.jing, on: 2026-11-16, text: 好, entered: li.wei}\n",
            "11-16 的回复：署名 陈静，由 李伟 代填", "11-16 的回复署名 陈静，是 李伟 代填的：属实吗？", id="reply",
        ),
        pytest.param(
            REPORT, "asks: [{what: 前端, from: chen.jing, answer: 可以, answered: 2026-11-16, entered: li.wei}]\n",
            "对“前端”的答复：署名 陈静，由 李伟 代填", "对“前端”的答复署名 陈静，是 李伟 代填的：属实吗？", id="answer",
        ),
        pytest.param(
            REVIEW, "ack: {by: li.wei, on: 2026-11-16, entered: chen.jing}\n",
            "11-16 的考核确认：署名 李伟，由 陈静 代填", "11-16 的考核确认署名 李伟，是 陈静 代填的：属实吗？", id="ack",
        ),
        pytest.param(
            REVIEW, "held: 2026-11-16\nself: [{dimension: 结果, score: 5, entered: Jo}]\n",
            "结果 的自评：署名 李伟，由 Jo 代填", "结果 的自评署名 李伟，是 Jo 代填的：属实吗？", id="self",
        ),
    ],
)  # fmt: skip
def test_what_is_written_down_for_another_is_told(path: str, text: str, says: str, asks: str) -> None:
    found = judged("V122", {**PEOPLE, path: text})
    assert (messages(found, Lang.ZH), questions(found, Lang.ZH)) == ([says], [asks])
    assert {each.briefs for each in found} == {("li.wei",)}


@pytest.mark.parametrize(
    "agreed",
    [
        pytest.param("{by: chen.jing, on: 2026-11-16}", id="by-oneself"),
        pytest.param("{by: chen.jing, on: 2026-10-16, entered: li.wei}", id="long-ago"),
    ],
)
def test_what_is_one_s_own_or_long_ago_is_not(agreed: str) -> None:
    assert judged("V122", {**PEOPLE, CSAT: f"title: 甲\nowner: li.wei\nagreed: {agreed}\n"}) == ()
