"""`pmcoach new`: a file ready to edit."""

from __future__ import annotations

from pmcoach.cli.new.goal import goal
from pmcoach.cli.new.person import person
from pmcoach.cli.new.report import report
from pmcoach.cli.new.review import review
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach new report --ask --commit", zh="pmcoach new report --ask --commit")

COMMANDS = {"goal": goal, "report": report, "review": review, "person": person}
