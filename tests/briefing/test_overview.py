"""What a page says of a workspace, and what of it everybody may see."""

from __future__ import annotations

from datetime import date

from tests.conftest import TODAY
from tests.views.conftest import ZH
from tests.views.html.conftest import seen_page

from pmcoach.assess.items.agenda import GOAL, REPORT, Item
from pmcoach.briefing.overview import SORTS, for_everyone, last_week, next_day
from pmcoach.project import Project


def item(day: date) -> Item:
    return Item(day, GOAL, "csat", "li.wei", "goals/2026-Q4/csat.yaml")


def test_what_is_late_is_counted_and_the_next_comes_after_it() -> None:
    late, due, later = item(date(2026, 11, 19)), item(TODAY), item(date(2026, 12, 1))
    assert next_day([late, due, later], TODAY) == (1, due)
    assert next_day([late], TODAY) == (1, None)
    assert next_day([], TODAY) == (0, None)


def test_the_last_week_is_the_one_somebody_reported_on() -> None:
    files = {
        f"reports/{period}/li.wei.yaml": "done: [甲]\n"
        for period in ("2026-W45", "2026-W46", "2026-W49", "2026-11")
    }
    found = last_week(Project(files, TODAY))
    assert found is not None
    assert found.name == "2026-11", "a report still to come is none yet"
    del files["reports/2026-11/li.wei.yaml"]
    found = last_week(Project(files, TODAY))
    assert found is not None
    assert found.name == "2026-W46"
    assert last_week(Project({}, TODAY)) is None


def test_the_lead_sees_people_by_need_and_everybody_by_name() -> None:
    found, _ = seen_page(ZH)
    assert [each.person.id for each in found.people] == [
        *(row.person.id for row in found.board.rows),
        "chen.jing",
    ]
    names = [each.person.id for each in for_everyone(found).people]
    assert names == sorted(names)


def test_what_comes_again_and_again_is_not_in_the_calendar() -> None:
    found, _ = seen_page(ZH)
    assert any(each.sort == REPORT for each in found.items)
    assert not any(each.sort == REPORT for each in found.dated)
    assert found.dated


def test_what_concerns_the_lead_is_left_out_for_everybody() -> None:
    found, _ = seen_page(ZH)
    public = for_everyone(found)
    assert found.board.owed
    assert found.board.needs
    assert (public.board.owed, public.board.needs, public.board.alarms, public.board.leads) == (
        (),
        (),
        (),
        (),
    )
    assert {each.sort for each in public.items} <= set(SORTS)
    assert all(row.submission is None and not row.concerns for row in public.board.rows)
    reports = [each.report for each in public.people if each.report is not None]
    assert reports
    assert all(
        not (report.problems or report.asks or report.undone or report.confidence) for report in reports
    )
    assert all(each.confidence is None and not each.disputed for each in public.board.standings)
