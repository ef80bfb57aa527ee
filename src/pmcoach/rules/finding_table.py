"""The table of what the rules found, in the files and in the work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.assess.tables.table import Cell, Table, code, count, day, text
from pmcoach.project import Project
from pmcoach.rules.catalogue import every_rule
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import selection
from pmcoach.text import Text


def _findings(project: Project) -> Iterator[Mapping[str, Cell]]:
    for each in findings(project, every_rule(), selection(project.settings.rules, (), ()), work=True):
        if not each.private:
            yield {
                "code": each.rule.code,
                "name": each.rule.name,
                "severity": each.severity.value,
                "person": each.person,
                "goal": each.goal,
                "owed": each.owed,
                "happened": each.on,
                "path": each.path,
                "line": each.place.line,
                "column": each.place.column,
            }


FINDINGS = Table(
    "findings",
    Text(en="Something a rule found", zh="规则发现的一个问题"),
    ("code", "path", "line", "column"),
    (
        code("code", "the rule: pmcoach rules CODE", "规则编号：pmcoach rules 编号"),
        code("name", "the rule's name", "规则的名字"),
        code("severity", "error, warning or info", "error、warning 或 info"),
        text("person", "whom it is about", "关于谁"),
        text("goal", "the goal it is about", "关于哪个目标"),
        text("owed", "who has to act", "该谁来办"),
        day("happened", "the day it came about", "发生的日期"),
        text("path", "the file", "文件"),
        count("line", "the line, from 1", "第几行，从 1 数起"),
        count("column", "the column, from 1", "第几列，从 1 数起"),
    ),
    _findings,
)
