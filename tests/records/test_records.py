"""What records say of themselves beyond their fields."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pmcoach.dates.period import Grain, around, parse
from pmcoach.records.derived.reference import reference
from pmcoach.records.fields.amount import read_amount
from pmcoach.records.fields.entries import entries
from pmcoach.records.fields.enums import ReviewKind, Status
from pmcoach.records.fields.reader import Sealed
from pmcoach.records.kinds.catalogue import KINDS
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.metric import Metric
from pmcoach.records.kinds.person import Leave, Person
from pmcoach.records.kinds.report import Done, Report
from pmcoach.records.kinds.review import Review
from pmcoach.text import Lang

PERIOD = around(date(2026, 11, 20), Grain.QUARTER)


def goal(**said: Any) -> Goal:
    return Goal(path="goals/2026-Q4/csat.yaml", id="csat", period=PERIOD, **said)


def test_a_goal_falls_back_on_its_period() -> None:
    plain = goal()
    assert (plain.owner, plain.first_day, plain.last_day, plain.anchor, plain.open) == (
        "",
        date(2026, 10, 1),
        date(2026, 12, 31),
        date(2026, 10, 1),
        True,
    )


def test_a_goal_says_its_own_days() -> None:
    days = {"start": date(2026, 10, 8), "due": date(2026, 11, 30), "created": date(2026, 9, 28)}
    own = goal(owners=("li.wei", "wang"), status=Status.DONE, **days)
    assert (own.owner, own.first_day, own.last_day, own.anchor, own.open) == (
        "li.wei",
        date(2026, 10, 8),
        date(2026, 11, 30),
        date(2026, 9, 28),
        False,
    )


@pytest.mark.parametrize(
    ("leave", "day", "away"),
    [
        pytest.param(
            Leave(date(2026, 10, 1), date(2026, 10, 8)), date(2026, 10, 8), True, id="last-day-counts"
        ),
        pytest.param(Leave(date(2026, 10, 1), date(2026, 10, 8)), date(2026, 10, 9), False, id="back"),
        pytest.param(Leave(date(2026, 10, 1)), date(2030, 1, 1), True, id="open-end"),
        pytest.param(Leave(None, date(2026, 10, 8)), date(2020, 1, 1), True, id="open-beginning"),
    ],
)
def test_a_person_is_away_on_leave(leave: Leave, day: date, away: bool) -> None:
    assert Person("p", "li.wei", leave=(leave,)).away(day) is away


@pytest.mark.parametrize(
    ("day", "here"),
    [
        (date(2025, 2, 28), False),
        (date(2025, 3, 1), True),
        (date(2026, 6, 30), True),
        (date(2026, 7, 1), False),
    ],
)
def test_a_person_is_here_from_the_first_day_to_the_last(day: date, here: bool) -> None:
    person = Person("p", "li.wei", joined=date(2025, 3, 1), left=date(2026, 6, 30))
    assert person.here(day) is here
    assert Person("p", "li.wei").here(day)


@pytest.mark.parametrize(
    ("name", "said", "kind"),
    [
        pytest.param("2026-11-20", None, ReviewKind.ONE_ON_ONE, id="day"),
        pytest.param("2026-W47", None, ReviewKind.ONE_ON_ONE, id="week"),
        pytest.param("2026-11", None, ReviewKind.CHECK, id="month"),
        pytest.param("2026-B6", None, ReviewKind.CHECK, id="two-months"),
        pytest.param("2026-Q4", None, ReviewKind.APPRAISAL, id="quarter"),
        pytest.param("2026", None, ReviewKind.APPRAISAL, id="year"),
        pytest.param("2026-Q4", ReviewKind.RETRO, ReviewKind.RETRO, id="said"),
    ],
)
def test_a_review_is_what_its_period_is_long_for(
    name: str, said: ReviewKind | None, kind: ReviewKind
) -> None:
    period = parse(name)
    assert period is not None
    assert Review("p", "li.wei", period, said_kind=said).kind is kind


def test_a_review_has_a_day() -> None:
    assert Review("p", "li.wei", PERIOD).day == date(2026, 12, 31)
    assert Review("p", "li.wei", PERIOD, held=date(2026, 12, 28)).day == date(2026, 12, 28)


def test_a_metric_has_the_unit_it_says_or_writes() -> None:
    assert Metric(unit="分", target=read_amount("4.5")).said_unit == "分"
    assert Metric(target=read_amount("4.5分"), baseline=read_amount("3.9")).said_unit == "分"
    assert Metric(baseline=read_amount("30%")).said_unit == "%"
    assert Metric().said_unit == ""
    assert Metric(unit="万元").number(read_amount("￥50万")) == 50
    assert Metric(unit="万元").number(None) is None


def test_items_are_found_in_the_open_and_in_private() -> None:
    hidden = Report("", "li.wei", PERIOD, done=(Done("c"),))
    report = Report("p", "li.wei", PERIOD, done=(Done("a"), Done("b")), private=hidden)
    assert [(path, done.what) for path, done in entries(report, "done")] == [
        (("done", 0), "a"),
        (("done", 1), "b"),
        (("private", "done", 0), "c"),
    ]
    assert list(entries(Report("p", "li.wei", PERIOD, private=Sealed("…")), "done")) == []


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_reference_is_a_table(kind: Any, lang: Lang) -> None:
    rows = reference(kind, lang).splitlines()
    assert rows[1] == "|---|---|---|---|"
    assert all(row.startswith("| ") and row.endswith(" |") for row in rows[:1] + rows[2:])
    assert all(row.replace("\\|", "").count("|") == 5 for row in rows)


@pytest.mark.parametrize(
    ("name", "lang", "row"),
    [
        ("goal", Lang.EN, "| `title` \\* | 目标、标题 | text | what moves, from where to where, by when |"),
        ("goal", Lang.ZH, "| `plan[].do` \\* | 事项、做什么 | 文字 | 做什么 |"),
        ("goal", Lang.EN, "| `status` | 状态 | `active` \\| `done` \\| `dropped` | active, done or dropped |"),
        ("goal", Lang.EN, "| `plan` | 计划、行动计划 | a list of fields, or of text | phases and steps, with owner and day |"),
        ("review", Lang.ZH, "| `private` | 私密 | 上面的字段，或加密后的文本 | 上面任何一项，只给相关的人看 |"),
        ("settings", Lang.ZH, "| `send` | 发送 | 名字: 下列字段 | 消息发到哪里，各取一个名字 |"),
        ("settings", Lang.EN, "| `send.*.webhook` | 地址变量 | the name of an environment variable | the variable with its address |"),
        ("metric", Lang.EN, "| `date` \\* | 日期 | a date, 2026-11-30 | the day |"),
    ],
)  # fmt: skip
def test_a_field_is_a_row_of_the_reference(name: str, lang: Lang, row: str) -> None:
    kind = next(kind for kind in KINDS if kind.name == name)
    assert row in reference(kind, lang).splitlines()
