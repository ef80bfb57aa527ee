"""What tests of briefings share: boards, briefs, digests and reminders of some files, and what their lines say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from tests.assess.conftest import TEAM
from tests.conftest import TODAY

from pmcoach.briefing.board import Board, board
from pmcoach.briefing.brief import Brief, brief
from pmcoach.briefing.digest import Digest, digest
from pmcoach.briefing.reminders import Reminders, reminders
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.project import Project
from pmcoach.project.history import Past
from pmcoach.project.public_view import shared
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang

LI = "people/li.wei.yaml"
# A team in which nothing is to be held or written, so that nothing is missing.
QUIET = "lead: chen.jing\ncadence: {report: none, one_on_one: none, check: none, review: none}\n"
QUIET_TEAM: Mapping[str, str] = {
    **TEAM,
    "pmcoach.yaml": QUIET,
    "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n",
}


def found(project: Project) -> tuple[Finding, ...]:
    """Everything the rules find, as the settings choose."""
    return findings(project, RULES)


def board_of(files: Mapping[str, str], today: date = TODAY, past: Past | None = None) -> Board:
    project = Project(files, today, past)
    return board(project, found(project))


def brief_of(
    files: Mapping[str, str], person: str = "li.wei", today: date = TODAY, past: Past | None = None
) -> Brief:
    project = Project(files, today, past)
    return brief(project.people[person], project, found(project))


def digest_of(files: Mapping[str, str], today: date = TODAY) -> Digest:
    project = shared(Project(files, today))
    return digest(project, found(project))


def reminders_of(files: Mapping[str, str], today: date = TODAY) -> Reminders:
    project = shared(Project(files, today))
    return reminders(project, found(project))


def codes(points: Iterable[TalkingPoint]) -> list[str]:
    """The rules whose findings some lines tell."""
    return [point.finding.rule.code for point in points]


def says(points: Iterable[TalkingPoint], lang: Lang = Lang.EN) -> list[str]:
    """What some lines say."""
    return [point.says.say(lang) for point in points]


def asks(points: Iterable[TalkingPoint], lang: Lang = Lang.EN) -> list[str]:
    """How a lead could ask some lines."""
    return [point.question.say(lang) for point in points if point.question is not None]


def lines(seen: Brief) -> tuple[TalkingPoint, ...]:
    """All lines of a brief."""
    return tuple(point for _, points in seen.blocks() for point in points)
