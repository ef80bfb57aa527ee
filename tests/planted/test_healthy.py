"""Healthy teams give no alarm: not on Monday, not in the holidays, not when a quarter ends, however they write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

import pytest
from tests.planted import en, variants, variants_zh, zh
from tests.planted.seen import Seen
from tests.planted.variants import Dated, until

from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.text import Lang

pytestmark = pytest.mark.bulk

CALM = {
    Lang.ZH: "没有欠账，也没有偏离。问问你还不知道的。",
    Lang.EN: "Nothing is waiting and nothing is off. Ask what you do not know yet.",
}
# The first day; a week from Monday to Sunday; 中秋, 国庆 and the days around them; a month's and a quarter's turn; the last day.
CHINESE = [
    "2026-09-14", "2026-09-21", "2026-09-22", "2026-09-25", "2026-09-30", "2026-10-01", "2026-10-07", "2026-10-08", "2026-10-10",
    "2026-10-11", "2026-10-21", "2026-10-23", "2026-10-26", "2026-10-31", "2026-11-03", *(f"2026-11-{day}" for day in range(12, 21)),
]  # fmt: skip
ENGLISH = [
    "2026-07-06", "2026-07-15", "2026-08-03", "2026-08-14", "2026-08-17", "2026-08-24", "2026-09-07", "2026-09-11", "2026-09-29",
    "2026-09-30", "2026-10-01", "2026-10-02", "2026-10-09",
]  # fmt: skip
VARIANTS: tuple[tuple[Callable[[], Iterator[Dated]], date, date], ...] = (
    (variants.fortnights, date(2026, 7, 13), date(2026, 10, 28)),
    (variants.two_floors, date(2026, 7, 6), date(2026, 9, 4)),
    (variants.years, date(2026, 2, 6), date(2026, 11, 20)),
    (variants.tiny, date(2026, 7, 6), date(2026, 9, 18)),
    (variants_zh.pair, date(2026, 10, 1), date(2026, 11, 20)),
    (variants_zh.key_results, date(2026, 1, 5), date(2026, 3, 27)),
)


# What somebody learned is asked about, and nobody is alarmed; of all else a healthy team gives no word.
ALARMING = [rule for rule in RULES if rule.code != "W120"]


def alarms(files: Mapping[str, str], day: date, lang: Lang) -> list[str]:
    """Whatever a lead is told that needs somebody: findings, questions, debts, goals in trouble, on any page."""
    seen = Seen(Project(files, day), lang, ALARMING)
    found = [f"{each.path}:{each.place.line} {each.message.say(lang)}" for each in seen.checked.findings]
    for row in seen.board.rows:
        found += [each.says.say(lang) for each in (*row.owed, *row.concerns)]
        if row.person.here(day) and CALM[lang] not in seen.brief(row.person.id):
            found.append(f"the brief of {row.person.id} is not calm")
    quiet = ("on_track", "done", "not_started", "too_early", "dropped")
    return found + [
        f"{each.goal.id} {each.why[0].say(lang)}" for each in seen.board.standings if each.health not in quiet
    ]


@pytest.mark.parametrize("day", CHINESE)
def test_a_healthy_chinese_team_gives_no_alarm(day: str) -> None:
    today = date.fromisoformat(day)
    assert alarms(zh.team(today), today, Lang.ZH) == []


@pytest.mark.parametrize("day", ENGLISH)
def test_a_healthy_english_team_gives_no_alarm(day: str) -> None:
    today = date.fromisoformat(day)
    assert alarms(en.team(today), today, Lang.EN) == []


@pytest.mark.parametrize(
    ("make", "first", "last"), VARIANTS, ids=lambda each: getattr(each, "__name__", str(each))
)
def test_a_healthy_team_of_another_kind_gives_no_alarm(
    make: Callable[[], Iterator[Dated]], first: date, last: date
) -> None:
    days = [first + timedelta(step) for step in range(0, (last - first).days + 1, 9)]
    told = {day.isoformat(): alarms(until(day, make()), day, Lang.EN) for day in (*days, last)}
    assert {day: found for day, found in told.items() if found} == {}
