"""The table of workspaces: one row, of the workspace itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.assess.tables.table import VERSION, Cell, Table, code, count, text
from pmcoach.project import Project
from pmcoach.text import Text


def _workspaces(project: Project) -> Iterator[Mapping[str, Cell]]:
    settings = project.settings
    people = [person for person in project.people.values() if person.here(project.today)]
    lead = project.people.get(settings.lead)
    yield {
        "schema_version": VERSION,
        "lead": settings.lead,
        "team": "" if lead is None else lead.team,
        "language": "" if settings.language is None else settings.language.value,
        "reports_every": settings.cadence.report.value,
        "one_on_ones_every": settings.cadence.one_on_one.value,
        "people": len(people),
        "open_goals": sum(goal.open for goal in project.goals),
    }


WORKSPACES = Table(
    "workspaces",
    Text(en="A workspace on a day", zh="某天的一个工作区"),
    (),
    (
        count("schema_version", "of these tables; it rises when a column goes or changes its meaning", "表结构的版本；列删除或改变含义时加一"),
        text("lead", "whose workspace it is", "谁的工作区"),
        text("team", "the lead's team", "负责人的团队"),
        code("language", "zh or en", "zh 或 en"),
        code("reports_every", "weekly, biweekly, monthly, quarterly or none", "weekly、biweekly、monthly、quarterly 或 none"),
        code("one_on_ones_every", "the same", "同上"),
        count("people", "how many work here on the day", "当天在职人数"),
        count("open_goals", "how many goals are open", "未结项的目标数"),
    ),
    _workspaces,
)  # fmt: skip
