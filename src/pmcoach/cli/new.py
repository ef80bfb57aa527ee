"""`pmcoach new`: a file ready to edit."""

from __future__ import annotations

from pmcoach.cli.new_goal import goal
from pmcoach.cli.new_person import person
from pmcoach.cli.new_report import report
from pmcoach.cli.new_review import review

COMMANDS = {"goal": goal, "report": report, "review": review, "person": person}
