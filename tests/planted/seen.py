"""What a lead sees of a workspace: the board and everybody's brief, as lines, so wide that nothing is folded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pmcoach.briefing.board import Board, board
from pmcoach.briefing.brief import brief
from pmcoach.briefing.scope import scope_of
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.cli.frame.run_rules import in_files
from pmcoach.formats import board_json
from pmcoach.project import Project
from pmcoach.project.history import Past
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.rule import Rule
from pmcoach.rules.engine.smart import verdicts
from pmcoach.text import Lang
from pmcoach.views.pages import board as board_view
from pmcoach.views.pages import brief as brief_view
from pmcoach.views.words import where

CELLS = 500
ASKED = ("alone", "owed", "actions", "asked", "also")  # the lists of a brief that show what a lead asks


def bare(line: str) -> str:
    """A line without the numbers of lines, which move with what is planted above."""
    return re.sub(r":\d+\b", "", line)


class Team:
    """A team's files, each read once for all that is planted in them."""

    def __init__(self, files: Mapping[str, str], today: date, lang: Lang) -> None:
        self.files, self.today, self.lang = files, today, lang
        self.project = Project(files, today)
        self.healthy = Seen(self.project, lang)
        self.lines = {page: list(map(bare, lines)) for page, lines in self.healthy.points().items()}

    def new(self, files: Mapping[str, str], past: Past | None = None) -> dict[str, list[str]]:
        """The lines with a place that are not there while the team is healthy, by page."""
        seen = self.seen(files, past).points()
        return {
            page: [line for line in lines if bare(line) not in self.lines.get(page, ())]
            for page, lines in seen.items()
        }

    def seen(self, files: Mapping[str, str], past: Past | None = None) -> Seen:
        """What is seen of the team with other files; those that are the same are not read again."""
        known = self.project.files
        project = Project(files, self.today, past)
        return Seen(
            project.with_files(
                lambda file: known[file.path] if self.files.get(file.path) == files[file.path] else file
            ),
            self.lang,
        )


class Seen:
    """A workspace on a day, as its pages show it."""

    def __init__(self, project: Project, lang: Lang, rules: Sequence[Rule] = RULES) -> None:
        self.project, self.lang = project, lang
        self.found = findings(project, rules)
        self.board: Board = board(project, self.found, scope_of(project.settings.lead, project))
        self.checked = in_files(Checked(self.found, len(project.files), lambda _: ()))

    def page(self) -> list[str]:
        """The board."""
        shown = board_view.page(self.board, self.project, self.checked, self.lang, CELLS, everything=True)
        return shown.plain().splitlines()

    def brief(self, person: str, lang: Lang | None = None) -> list[str]:
        """The brief of a person."""
        found = brief(self.project.people[person], self.project, self.found)
        return (
            brief_view.page(found, self.project, lang or self.lang, CELLS, everything=True)
            .plain()
            .splitlines()
        )

    def json(self) -> str:
        """The board for programs."""
        smart = {goal.id: verdicts(goal, self.project, set()) for goal in self.project.goals}
        return board_json.show(self.board, smart, self.checked, self.project, self.lang)

    def points(self) -> dict[str, list[str]]:
        """The lines with a place, however many there are: of each brief, and of the board."""
        pages = {row.person.id: list(self._of_brief(row.person.id)) for row in self.board.rows}
        told = (*self.board.owed, *self.board.alarms)
        files = (*self.board.errors, *self.board.others)
        pages["board"] = [
            self._line(f"{each.who} {each.point.says.say(self.lang)}", each.point) for each in told
        ]
        pages["board"] += [f"{each.message.say(self.lang)}  {each.path}:{each.place.line}" for each in files]
        return pages

    def _of_brief(self, person: str) -> Iterator[str]:
        found = brief(self.project.people[person], self.project, self.found)
        for name, points in found.blocks():
            for each in points:
                asked = name in ASKED and each.question is not None
                yield self._line((each.question if asked else each.says).say(self.lang), each)  # type: ignore[union-attr]
        for finding in found.files:
            yield f"{finding.message.say(self.lang)} {finding.rule.code}  {finding.path}:{finding.place.line}"

    def _line(self, said: str, point: TalkingPoint) -> str:
        return f"{said}  {where(point.finding.path, point.finding.at, self.project).text}"
