"""What holds for whatever people write: nothing raises, every blank is filled, order does not depend on order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assess.conftest import TEAM
from tests.briefing.conftest import codes, lines
from tests.workspaces import ENDS, workspaces

from pmcoach.assess.items.agenda import agenda
from pmcoach.assess.items.finishable import finishable, words
from pmcoach.assess.items.open_items import open_items
from pmcoach.assess.lists.listing import LISTS
from pmcoach.assess.lists.search import search
from pmcoach.assess.reviews.period_summary import term
from pmcoach.assess.reviews.spread import spread
from pmcoach.briefing.board import board
from pmcoach.briefing.brief import brief
from pmcoach.briefing.digest import digest
from pmcoach.briefing.reminders import reminders
from pmcoach.dates.period import Grain, add_days, around
from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.text import Lang

pytestmark = pytest.mark.bulk

BLANK = re.compile(r"\{\w+\}")


def everything(files: Mapping[str, str], today: date) -> tuple[list[str], str]:
    """All sentences pmcoach says of a workspace on a day, in both languages, and all else it finds."""
    project = Project({**TEAM, **files}, today)
    found = findings(project, RULES)
    seen = board(project, found)
    briefs = [brief(row.person, project, found) for row in seen.rows]
    points = [point for each in briefs for point in lines(each)]
    told = [
        *(text for standing in seen.standings for text in standing.why),
        *(point.says for point in points),
        *(point.question for point in points if point.question),
        *(each.message for each in found),
        *(each.hint for each in found if each.hint),
    ]
    period = around(today, Grain.QUARTER)
    rest = [
        *((row.person.id, row.need, row.submission, row.next_review) for row in seen.rows),
        *((codes(row.owed), codes(row.concerns), codes(row.moved)) for row in seen.rows),
        *((each.mood, each.sealed, each.calm) for each in briefs),
        *reminders(project, found),
        *digest(project, found)[3:],
        *agenda(project, add_days(today, 40)),
        *(row.values for listing in LISTS.values() for row in listing.rows(project)),
        *search(project, ["客户"]),
        *((item.kind, item.what, item.owner, item.by, item.over) for item in open_items(project)),
        *((words(item), item.id) for item in finishable(project)),
        *spread(project, period),
        *(term(person, period, project).weeks for person in project.people.values()),
    ]
    return [text.say(lang) for text in told for lang in Lang], repr(rest)


@settings(deadline=None, max_examples=50)
@given(workspaces, st.sampled_from(ENDS))
def test_nothing_people_write_raises_on_any_day(files: Mapping[str, str], today: date) -> None:
    sentences, _ = everything(files, today)
    assert not any(BLANK.search(sentence) or not sentence for sentence in sentences), "every blank is filled"


@settings(deadline=None, max_examples=20)
@given(workspaces)
def test_the_same_texts_say_the_same_in_whatever_order_they_are_read(files: dict[str, str]) -> None:
    backwards = {path: files[path] for path in reversed(files)}
    assert everything(files, ENDS[2]) == everything(backwards, ENDS[2])


@pytest.mark.parametrize("today", ENDS)
def test_the_first_and_the_last_day_there_is_overflow_nothing(today: date) -> None:
    week, quarter = around(today, Grain.WEEK), around(today, Grain.QUARTER)
    files = {
        "people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\njoined: {today}\nleave: [{{from: {today}, to: {today}}}]\n",
        f"goals/{quarter}/csat.yaml": "title: 甲\nowner: li.wei\nmetric: {name: 甲, baseline: 1, target: 2}\n",
        f"reports/{week}/li.wei.yaml": "metrics: {csat: 1.5}\nasks: [分析师]\nproblems: [埋点]\nprivate: {voice: 累}\n",
        f"reviews/{today}/li.wei.yaml": f"held: {today}\nconflicts: [{{follow_up: {today}}}]\n",
    }
    assert "li.wei" in everything(files, today)[1]
