"""V: conflicts that end with an agreement and a day to look again; topics no 1:1 came to an end with."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import PEOPLE, Find, Tell, judged, messages, said

from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang

FIRST = "reviews/2026-10-14/li.wei.yaml"
AGREED = "private: {conflicts: [{agreed: 规则提前48小时发影响面, follow_up: 2026-11-18}]}\n"


@pytest.mark.parametrize(
    ("conflict", "said"),
    [
        pytest.param("facts: 改了四次", ["冲突没有写约定、回访日期"], id="neither"),
        pytest.param("agreed: 周三冻结", ["冲突没有写回访日期"], id="no-day"),
        pytest.param("agreed: 周三冻结, follow_up: 2026-11-27", [], id="settled"),
    ],
)
def test_a_conflict_ends_with_an_agreement_and_a_day(
    find: Find, tell: Tell, conflict: str, said: list[str]
) -> None:
    files = {**PEOPLE, "reviews/2026-11-12/li.wei.yaml": f"held: 2026-11-12\nconflicts: [{{{conflict}}}]\n"}
    assert [each.zh for each in find("V113", files)] == said
    assert not said or tell("V113", files).private
    old = {**PEOPLE, "reviews/2026-08-12/li.wei.yaml": f"held: 2026-08-12\nconflicts: [{{{conflict}}}]\n"}
    assert find("V113", old) == []


def test_a_conflict_is_settled_in_the_next_1_1() -> None:
    files = {**PEOPLE, FIRST: "held: 2026-10-14\nconflicts: [{facts: 改了四次}]\n"}
    (each,) = judged("V113", files)
    assert (each.at, each.weight, each.briefs) == (("conflicts", 0), 8, ("li.wei",))
    assert said(each.question) == (
        "The conflict has no agreement, day to look again: shall we settle that now?",
        "冲突还没有约定、回访日期：现在定下来？",
    )


def follow_ups(files: dict[str, str], today: date = TODAY) -> tuple[Finding, ...]:
    return judged("V114", {**PEOPLE, FIRST: f"held: 2026-10-14\n{AGREED}", **files}, today)


def test_a_conflict_is_to_be_looked_at_again() -> None:
    (each,) = follow_ups({})
    assert each.private
    assert (each.path, each.at, each.weight) == (FIRST, ("private", "conflicts", 0), 17)
    assert (each.owed, each.briefs) == ("chen.jing", ("li.wei",))
    assert said(each.message) == (
        "the conflict was to be looked at again on 11-18: 规则提前48小时发影响面",
        "冲突应在 11-18 回访：规则提前48小时发影响面",
    )
    assert said(each.question) == (
        "You agreed to look again on 11-18 (“规则提前48小时发影响面”): how is it now?",
        "约好 11-18 再看（“规则提前48小时发影响面”）：现在怎么样了？",
    )


def test_who_stood_between_them_is_named() -> None:
    conflict = "{agreed: 分开排期, mediator: chen.jing, follow_up: 2026-11-18}"
    (each,) = follow_ups({FIRST: f"held: 2026-10-14\nconflicts: [{conflict}]\n"})
    assert said(each.question) == (
        "You agreed to look again on 11-18 (“分开排期”), with 陈静 between you: how is it now?",
        "约好 11-18 再看（“分开排期”），由 陈静 调解：现在怎么样了？",
    )


@pytest.mark.parametrize(
    ("conflict", "shown"),
    [
        pytest.param(
            "{facts: 两人都改了规则, follow_up: 2026-11-18}", "两人都改了规则", id="what-both-accept"
        ),
        pytest.param("{follow_up: 2026-11-18}", "—", id="nothing"),
    ],
)
def test_a_conflict_without_an_agreement(conflict: str, shown: str) -> None:
    (each,) = follow_ups({FIRST: f"held: 2026-10-14\nconflicts: [{conflict}]\n"})
    assert each.private, "a conflict is, wherever it stands"
    assert messages([each]) == [f"the conflict was to be looked at again on 11-18: {shown}"]


@pytest.mark.parametrize(
    ("today", "heard"),
    [("2026-11-10", False), ("2026-11-11", True), ("2027-01-17", True), ("2027-01-18", False)],
)
def test_it_is_heard_from_a_week_before_to_two_months_after(today: str, heard: bool) -> None:
    assert bool(follow_ups({}, date.fromisoformat(today))) is heard


def talk(day: str, *topics: str) -> dict[str, str]:
    said = "".join(f"  - {topic}\n" for topic in topics)
    return {f"reviews/{day}/li.wei.yaml": f"held: {day}\ntopics:\n{said}"}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(talk("2026-11-12", "{what: 转岗}"), [("转岗", 8 / 7)], id="of-the-last-one"),
        pytest.param(
            {**talk("2026-11-05", "{what: 转岗}"), **talk("2026-11-12", "{what: 排期}")},
            [("转岗（11-05 起）", 15 / 7), ("排期", 8 / 7)], id="and-of-one-before",
        ),
        pytest.param(talk("2026-11-12", "{what: 转岗, outcome: 三月再谈}", "{from: li.wei}"), [], id="ended-or-empty"),
        pytest.param(talk("2026-11-20", "{what: 转岗}"), [], id="of-today"),
    ],
)  # fmt: skip
def test_topics_without_an_outcome_open_the_next_1_1(
    files: dict[str, str], found: list[tuple[str, float]]
) -> None:
    seen = judged("V115", {**PEOPLE, **files})
    assert messages(seen, Lang.ZH) == [words for words, _ in found]
    assert [each.weight for each in seen] == [pytest.approx(5 + grown) for _, grown in found]
    assert all(each.private and each.briefs == ("li.wei",) and each.question is None for each in seen)
    assert all(each.at == ("topics", 0) for each in seen)


def test_since_when_a_topic_is_open_is_said_in_english_too() -> None:
    files = {**talk("2026-11-05", "{what: move}"), **talk("2026-11-12", "{what: plan}")}
    assert messages(judged("V115", {**PEOPLE, **files})) == ["move (since 11-05)", "plan"]


def test_both_sides_are_asked_with_what_each_said() -> None:
    conflict = (
        "{sides: [{who: li.wei, view: 需求总变}, {who: zhang.min, view: 销售要的}], agreed: 周一定清单, "
        "mediator: chen.jing, follow_up: 2026-11-18}"
    )
    zhang = {"people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n"}
    files = {FIRST: f"held: 2026-10-14\nprivate:\n  conflicts: [{conflict}]\n", **zhang}
    found = follow_ups(files)
    assert sorted(each.briefs for each in found) == [("li.wei",), ("zhang.min",)]
    assert {each.owed for each in found} == {"chen.jing"}
    assert {said(each.question) for each in found} == {
        (
            (
                "The conflict between 李伟, 张敏 (“需求总变”, “销售要的”). "
                "You agreed to look again on 11-18 (“周一定清单”), with 陈静 between you: how is it now?"
            ),
            "李伟、张敏的冲突（“需求总变”、“销售要的”），约好 11-18 再看（“周一定清单”），由 陈静 调解：现在怎么样了？",
        )
    }
    other = {
        **files,
        "people/zhang.min.yaml": "name: 张敏\nlead: wu.hao\n",
        "people/wu.hao.yaml": "name: 吴昊\n",
    }
    assert [each.briefs for each in follow_ups(other)] == [("li.wei",)], "another lead's people are not told"
