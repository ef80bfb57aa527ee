"""What a lead sees of a workspace: the board and everybody's brief, as lines, so wide that nothing is folded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from pmcoach.briefing.board import Board, board
from pmcoach.briefing.brief import brief
from pmcoach.cli.frame.run_rules import in_files
from pmcoach.formats import board_json
from pmcoach.project import Project
from pmcoach.project.history import Past
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.smart import verdicts
from pmcoach.text import Lang
from pmcoach.views.pages import board as board_view
from pmcoach.views.pages import brief as brief_view

CELLS = 500
POINT = re.compile(r" {1,2}\d+  (.*)")
PLACED = re.compile(r"  (?!→).*\b(?:people|goals|reports|reviews|metrics|pmcoach)\S*\.(?:yaml|csv)\b.*")


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

    def __init__(self, project: Project, lang: Lang) -> None:
        self.project, self.lang = project, lang
        self.found = findings(project, RULES)
        self.board: Board = board(project, self.found)
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
        return board_json.show(self.board, smart, self.checked, self.lang)

    def points(self) -> dict[str, list[str]]:
        """The lines with a place: of each brief without their numbers, and of the board."""
        pages = {
            row.person.id: [
                found[1] for each in self.brief(row.person.id) if (found := POINT.fullmatch(each))
            ]
            for row in self.board.rows
        }
        pages["board"] = [each.strip() for each in self.page() if PLACED.fullmatch(each)]
        return pages
