"""What is private stands in the brief of that person, and on no board, digest or reminder."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM
from tests.briefing.conftest import board_of, brief_of, digest_of, lines, reminders_of

W47, Q3 = "reports/2026-W47/li.wei.yaml", "reviews/2026-Q3/li.wei.yaml"
SECRET = {
    **TEAM,
    "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n",
    W47: "done: [a]\nproblems: [{what: 秘密冲突, kind: conflict, by: 2026-11-01, since: 2026-11-01}]\n"
    "private: {mood: 1, load: 5, voice: 秘密的话, reply: {text: 秘密回复}, "
    "asks: [{what: 秘密请求, by: 2026-11-01, from: zhang.min}], problems: [{what: 秘密问题, by: 2026-11-01}], "
    "praise: [{to: zhang.min, for: 秘密表扬}], done: [秘密完成]}\n",
    Q3: "held: 2026-10-12\nconflicts: [{agreed: 秘密约定, follow_up: 2026-11-20}]\nrewards: [{for: 秘密奖金}]\n"
    "private: {actions: [{do: 秘密措施, due: 2026-11-01}], rewards: [{for: 秘密晋升}], topics: [秘密话题], "
    "conflicts: [{facts: 秘密事实}]}\n",
}
DAYS = [date(2026, 11, 20), date(2026, 12, 1)]


@pytest.mark.parametrize("day", DAYS)
def test_nothing_private_is_on_a_board_in_a_digest_or_a_reminder(day: date) -> None:
    seen = board_of(SECRET, day)
    rows = [(row.owed, row.concerns, row.moved) for row in seen.rows]
    told = [*rows, seen.errors, seen.others, digest_of(SECRET, day), reminders_of(SECRET, day)]
    assert "秘密" not in repr(told)
    assert not any(each.private for row in rows for points in row for each in points)


@pytest.mark.parametrize("day", DAYS)
def test_nothing_private_is_in_the_brief_of_somebody_else(day: date) -> None:
    seen = brief_of(SECRET, "zhang.min", day)
    assert "秘密" not in repr((lines(seen), seen.files, seen.mood))


def test_the_brief_of_that_person_says_it() -> None:
    seen = brief_of(SECRET)
    told = repr([(point.says, point.question) for point in lines(seen)])
    for secret in ("秘密冲突", "秘密的话", "秘密请求", "秘密问题", "秘密约定", "秘密措施"):
        assert secret in told
    assert "mood 1" in told
    assert "load 5" in told
    private = [point for point in lines(seen) if "秘密" in repr((point.says, point.question))]
    assert all(point.private for point in private)


def test_what_is_private_changes_nothing_for_others() -> None:
    bare = {
        path: "\n".join(row for row in text.splitlines() if not row.startswith(("private:", "conflicts:")))
        .replace("problems: [{what: 秘密冲突, kind: conflict, by: 2026-11-01, since: 2026-11-01}]\n", "") + "\n"
        for path, text in SECRET.items()
    }  # fmt: skip
    shown, plain = (
        [
            (row.person.id, row.need, row.asks_to_lead, row.open_problems, row.actions_overdue)
            for row in seen.rows
        ]
        for seen in (board_of(SECRET), board_of(bare))
    )
    assert shown == plain
