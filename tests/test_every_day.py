"""Both examples on days of two years, before their first record and after their last: nothing ends with a crash."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import cycle

import pytest

from pmcoach.assess.items.agenda import agenda
from pmcoach.assess.lists.listing import LISTS
from pmcoach.assess.reports.prefill import start
from pmcoach.assess.reviews.period_summary import term
from pmcoach.assess.status.status import assessment_of
from pmcoach.briefing.board import board
from pmcoach.briefing.brief import brief
from pmcoach.briefing.scope import Reach, scope_of
from pmcoach.briefing.since import since
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, add_days
from pmcoach.project import Project
from pmcoach.project.public_view import shared
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang
from pmcoach.views.cards import messages
from pmcoach.views.drafts.report_draft import KnownForReport
from pmcoach.views.drafts.report_draft import draft as report_draft
from pmcoach.views.drafts.review_draft import draft as review_draft
from pmcoach.views.pages import agenda as agenda_view
from pmcoach.views.pages import board as board_view
from pmcoach.views.pages import brief as brief_view
from pmcoach.views.pages import lists, tree
from tests.conftest import ROOT

pytestmark = pytest.mark.bulk

FIRST = date(2025, 11, 3)
DAYS = [
    FIRST + timedelta(days) for days in range(0, 730, 61)
]  # on each day of the week, in one language or the other


@cache
def example(lang: str) -> Project:
    root = ROOT / "examples" / lang
    files = {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }
    return Project(files, FIRST)


def pages(project: Project, lang: Lang) -> None:
    """Everything that is shown of a workspace on a day."""
    found = findings(project, RULES)
    checked = Checked(found, len(project.files), lambda _: ())
    board_view.page(board(project, found), project, checked, lang, 80, everything=True)
    until = add_days(project.today, 14)
    agenda_view.page(agenda(project, until), project, until, lang, 80)
    tree.page(project, assessment_of(project), lang, 80)
    since(project.seen_on(add_days(project.today, -7)), project)
    for person in project.people.values():
        brief_view.page(brief(person, project, found), project, lang, 80)
        week, quarter = (periods.around(project.today, span) for span in (Grain.WEEK, Grain.QUARTER))
        report_draft(start(person, week, project), KnownForReport(), project.people, project.today, lang)
        for period in (week, quarter):
            record = term(person, period, project)
            for kind in ReviewKind:
                review_draft(record, kind, (), project, lang)
    for what in ("digest", "remind", "praise"):
        messages.card_of(what, "", project, lang)
    for listing in LISTS.values():
        lists.page(listing.columns, list(listing.rows(project)), project.today, lang, 80)
    findings(shared(project), RULES)


@pytest.mark.parametrize(("lang", "day"), list(zip(cycle(Lang), DAYS, strict=False)), ids=str)
def test_every_page_of_an_example_on_a_day(lang: Lang, day: date) -> None:
    pages(example(lang.value).seen_on(day), lang)


@pytest.mark.parametrize("day", [FIRST, date(2026, 9, 10), date(2027, 10, 30), date.min, date.max], ids=str)
@pytest.mark.parametrize("lang", list(Lang), ids=str)
def test_long_before_and_long_after(lang: Lang, day: date) -> None:
    pages(example(lang.value).seen_on(day), lang)


def test_a_newcomer_whose_only_report_is_next_week_s() -> None:
    files = {
        "pmcoach.yaml": "lead: chen.jing\n",
        "people/chen.jing.yaml": "name: 陈静\n",
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 2026-11-16\n",
        "reports/2026-W48/li.wei.yaml": "undone: [{what: 访谈, why: 没约上, new_due: 2026-12-01}]\n",
    }
    pages(Project(files, date(2026, 11, 20)), Lang.ZH)


GOAL = (
    "title: 甲\nowner: {}\nagreed: {{by: b, on: 2026-09-30}}\nmetric: {{name: 乙, baseline: 1, target: 5}}\n"
    "due: 2026-12-31\nevidence: [{{note: 丙, on: 2026-11-12}}]\n"
)
REPORT = (
    "done: [a]\nmetrics: {g: 2}\nasks: [{what: q, from: nobody}]\nproblems: [{what: p, kind: conflict}]\n"
    "learned: [z]\n"
)
CONFLICT = "held: 2026-11-05\nconflicts: [{sides: [{who: a}, {who: b}], agreed: x, follow_up: 2026-11-20}]\n"
ODD = {
    "people-nobody-knows": {
        "pmcoach.yaml": "lead: ghost\n",
        "people/a.yaml": "name: A\nlead: nobody\nleave: [{from: 2026-11-30}]\n",
        "goals/2026-Q4/g.yaml": GOAL.format("gone"),
        "reports/2026-W47/x.yaml": REPORT,
        "reviews/2026-Q4/x.retro.yaml": "retro: {keep: [a]}\n",
    },
    "a-circle-of-leads": {
        "people/a.yaml": "name: A\nlead: b\n",
        "people/b.yaml": "name: B\nlead: a\n",
        "goals/2026-Q4/g.yaml": GOAL.format("a"),
        "reports/2026-W47/a.yaml": REPORT,
        "reviews/2026-11-05/a.yaml": CONFLICT,
    },
    "one-s-own-lead": {
        "people/a.yaml": "name: A\nlead: a\ncadence: {report: biweekly, one_on_one: none}\n",
        "reports/2026-W47/a.yaml": REPORT,
    },
    "two-leads": {
        "pmcoach.yaml": "lead: a\ncalendar: XX\n",
        "people/a.yaml": "name: A\n",
        "people/b.yaml": "name: B\n",
        "people/c.yaml": "name: C\nlead: [a, b]\n",
        "goals/2026-Q4/g.yaml": GOAL.format("[a, b]"),
        "reports/2026-W47/c.yaml": REPORT,
    },
    "nobody-above": {"people/a.yaml": "name: A\n", "goals/2026-Q4/g.yaml": GOAL.format("")},
    "nothing": {},
    "a-lead-who-left": {
        "pmcoach.yaml": "lead: a\n",
        "people/a.yaml": "name: A\nleft: 2026-10-01\n",
        "people/b.yaml": "name: B\nlead: a\nlead_since: 2026-11-01\ncadence: {report: monthly}\n",
        "goals/2027-Q1/g.yaml": GOAL.format("b"),
        "reports/2026-W47/b.yaml": REPORT,
    },
}


@pytest.mark.parametrize("day", [date.min, date(2026, 11, 20), date(2027, 1, 4), date.max], ids=str)
@pytest.mark.parametrize("files", ODD.values(), ids=list(ODD))
def test_whoever_leads_whom(files: dict[str, str], day: date) -> None:
    project = Project(files, day)
    pages(project, Lang.EN)
    found = findings(project, RULES)
    checked = Checked(found, len(files), lambda _: ())
    for viewer in ("a", "b", "ghost"):
        for reach in Reach:
            board_view.page(
                board(project, found, scope_of(viewer, project, reach)), project, checked, Lang.ZH, 80
            )
