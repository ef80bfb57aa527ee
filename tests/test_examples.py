"""The examples say what they should: two living workspaces with every mechanism, and a first draft with its mistakes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from pmcoach.formats import load
from pmcoach.page import Page
from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind, Level, ReviewKind, Severity
from pmcoach.records.fields.types import Many, Part, Private, Shape, Table, fields_of
from pmcoach.records.kinds.catalogue import METRIC, REPORT, REVIEW
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang
from tests.conftest import ROOT, TODAY

LIVING = ("zh", "en")
# Where each mechanism of a team lives: kind of file, then the fields it takes.
MECHANISMS: Mapping[str, Mapping[str, str]] = {
    "smart goals": {"goal": "title owner due metric.name metric.baseline metric.target metric.unit"},
    "company, team, person": {"goal": "level parent weight agreed.by agreed.on"},
    "action plan": {"goal": "plan.phase plan.do plan.owner plan.due plan.done"},
    "regular reports": {"report": "done.what done.goal undone.what undone.why problems.what next.what next.due"},
    "regular meetings, an open channel, listening": {
        "review": "topics.what topics.from topics.outcome",
        "report": "asks.what asks.from asks.answer private.voice reply.by reply.text",
    },
    "tools": {"person": "accounts", "report": "done.link"},
    "checks at a set frequency": {
        "settings": "cadence.report cadence.report_due cadence.one_on_one cadence.check cadence.review calendar"
    },
    "completion, progress and quality": {"goal": "guardrails.name guardrails.max", "report": "metrics confidence"},
    "feedback, then an improvement plan": {
        "review": "feedback.from feedback.kind feedback.situation feedback.behaviour feedback.impact feedback.suggestion "
        "actions.do actions.owner actions.due actions.effect actions.done actions.result"
    },
    "training, self-learning, sharing": {
        "person": "training.topic training.type training.due training.done training.proof training.used_in",
        "report": "learned.what",
    },
    "resources": {"goal": "resources.what resources.kind resources.from resources.by resources.answer", "report": "asks.kind"},
    "appraisal over dimensions": {
        "settings": "dimensions.id dimensions.weight dimensions.title",
        "review": "ratings.dimension ratings.score ratings.evidence self.score feedback.evidence strengths.what improve.what ack.on",
    },
    "rewards and recognition": {
        "review": "rewards.kind rewards.for rewards.evidence", "report": "praise.to praise.for praise.impact"
    },
    "room for failed experiments": {
        "goal": "experiments.hypothesis experiments.success_if experiments.stop_if experiments.result experiments.learned"
    },
    "psychological and emotional support": {"report": "private.mood private.load private.voice"},
    "roles and responsibilities": {"person": "role lead team responsibilities", "goal": "owner helpers"},
    "continuous improvement": {"review": "retro.keep retro.stop retro.try.do"},
    "data behind decisions": {
        "goal": "metric.source evidence.kind evidence.note changes.field changes.from changes.to changes.why"
    },
    "cross-department": {"goal": "depends.team depends.what depends.by depends.agreed_with depends.state"},
    "leadership": {"person": "leadership.practice leadership.mentor leadership.by leadership.result"},
    "conflicts": {
        "review": "private.conflicts.sides.who private.conflicts.sides.view private.conflicts.facts "
        "private.conflicts.agreed private.conflicts.follow_up",
        "report": "problems.kind",
    },
    "personal development plan": {
        "person": "development.aim development.skills.name development.skills.now development.skills.next "
        "development.skills.how development.skills.by"
    },
    "goals that end": {"goal": "status closed.on closed.result closed.score closed.why"},
    "people who come, go and are away": {"person": "joined left leave.from leave.to"},
}  # fmt: skip


@cache
def workspace(name: str) -> Project:
    folder = ROOT / "examples" / name
    texts = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    return Project(texts, TODAY)


@cache
def linted(name: str) -> Checked:
    project = workspace(name)

    def lines(path: str) -> tuple[str, ...]:
        return tuple(project.files[path].document.lines) if path in project.files else ()

    return Checked(findings(project, RULES, work=False), len(project.files), lines)


def said(cls: Any, root: Any, tree: Any, path: str = "") -> Iterator[str]:
    """The fields a file says, by their English names."""
    fields = fields_of(cls)
    for key, value in tree.items():
        name = fields.attribute[key]
        if value is not None:
            own = path + fields.key(name)
            yield own
            yield from within(fields.by_name[name].shape, root, value, f"{own}.")


def within(shape: Shape, root: Any, value: Any, path: str) -> Iterator[str]:
    match shape:
        case Many(item):
            for each in value if isinstance(value, list) else [value]:
                yield from within(item, root, each, path)
        case Table(item):
            for each in value.values():
                yield from within(item, root, each, path)
        case Part(cls, plain) if isinstance(value, str):
            yield path + fields_of(cls).key(str(plain))
        case Part(cls):
            yield from said(cls, root, value, path)
        case Private():
            yield from said(root, root, value, path)
        case _:
            return


@cache
def used(name: str, kind: str) -> frozenset[str]:
    files = [file for file in workspace(name).files.values() if file.kind.name == kind]
    return frozenset(
        field
        for file in files
        for field in said(file.kind.cls, file.kind.cls, file.document.value)  # type: ignore[union-attr]
    )


@pytest.mark.parametrize("name", LIVING)
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_every_mechanism_is_present(name: str, mechanism: str) -> None:
    for kind, fields in MECHANISMS[mechanism].items():
        assert set(fields.split()) - used(name, kind) == set()


@pytest.mark.bulk
@pytest.mark.parametrize("name", LIVING)
def test_a_living_workspace_has_no_errors(name: str) -> None:
    assert [found for found in linted(name).findings if found.severity is Severity.ERROR] == []
    assert workspace(name).misplaced == ()


@pytest.mark.parametrize("name", LIVING)
def test_somebody_could_take_it_for_real(name: str) -> None:
    project = workspace(name)
    assert project.settings.lead in project.people
    assert len(project.people) >= 7
    assert {goal.level for goal in project.goals} == set(Level)
    assert {goal.kind for goal in project.goals} == set(GoalKind)
    assert {"2026", "2026-Q3", "2026-Q4"} <= {goal.period.name for goal in project.goals}
    weeks = {file.identity["period"].name for file in project.of_kind(REPORT)}
    assert len(weeks) >= 10
    kinds = Counter(file.record.kind for file in project.of_kind(REVIEW))
    assert kinds[ReviewKind.ONE_ON_ONE] > 20
    assert kinds[ReviewKind.CHECK] >= 5
    assert kinds[ReviewKind.APPRAISAL] >= 7
    assert len(list(project.of_kind(METRIC))) >= 15


@pytest.mark.parametrize("name", LIVING)
def test_some_things_go_badly_and_are_said(name: str, golden: Callable[[str, str], None]) -> None:
    shown = load("concise").show(linted(name), Lang(name))
    assert isinstance(shown, str)
    golden(f"examples/{name}.txt", shown)


# What newcomers write, and the finding that teaches them better.
MISTAKES = """
goals/2026-Q4/satisfaction.yaml:1 S101
goals/2026-Q4/satisfaction.yaml:1 M102
goals/2026-Q4/satisfaction.yaml:1 T101
goals/2026-Q4/satisfaction.yaml:1 R101
goals/2026-Q4/csat.yaml:5 T103
goals/2026-Q4/csat.yaml:6 M104
goals/2026-Q4/csat.yaml:9 A107
goals/2026-Q4/launch.yaml:1 S102
goals/2026-Q4/launch.yaml:1 M101
goals/2026-Q4/launch.yaml:1 A105
goals/2026-Q4/launch.yaml:4 T102
goals/2026-Q4/launch.yaml:4 T103
goals/2026-Q4/launch.yaml:4 T106
goals/2026-Q4/new-users.yaml:1 T101
goals/2026-Q4/new-users.yaml:2 S104
goals/2026-Q4/new-users.yaml:3 R102
goals/2026-Q4/checkout.yaml:5 A106
goals/2026-Q4/checkout.yaml:5 M103
goals/2026-Q4/checkout.yaml:5 M106
goals/2026-Q4/points-cost.yaml:1 E004
goals/2026-Q4/points-cost.yaml:2 E004
goals/2026-Q4/points-cost.yaml:3 E005
goals/2026-Q4/points-cost.yaml:7 M105
goals/2026-Q4/renewal.yaml:2 E002
goals/2026-Q4/repurchase.yaml:1 E002
goals/2026-Q4/todo.yaml:1 S105
goals/2026-Q4/todo.yaml:3 E005
goals/2026-Q4/todo.yaml:4 E005
goals/2026-Q4/nps.yml:1 E013
goals/2026-Q5/next-year.yaml:1 E013
metrics/csat.csv:4 E003
metrics/csat.csv:5 E005
metrics/csat.csv:6 E005
people/he.jia.yaml:1 W101
people/he.jia.yaml:3 E007
people/he.jia.yaml:4 O101
people/he.jia.yaml:5 E005
people/lin.tao.yaml:4 O101
pmcoach.yaml:7 V105
reports/2026-W46/lin.tao.yaml:2 E002
reports/2026-W47/he.jia.yaml:4 E002
reports/2026-W47/lin.tao.yaml:5 W104
reports/2026-W47/lin.tao.yaml:6 W109
reports/2026-W47/lin.tao.yaml:6 E007
reports/2026-W47/lin.tao.yaml:7 E005
"""


@pytest.mark.parametrize("mistake", MISTAKES.split("\n")[1:-1])
def test_each_mistake_of_a_first_draft_is_named_at_its_line(mistake: str) -> None:
    found = [
        each
        for each in linted("first-draft").findings
        if mistake == f"{each.path}:{each.place.line} {each.rule.code}"
    ]
    assert found
    assert all(each.hint for each in found)


@pytest.mark.parametrize("lang", Lang)
def test_a_first_draft_is_answered_in_either_language(lang: Lang, golden: Callable[[str, str], None]) -> None:
    page = load("full").show(linted("first-draft"), lang)
    assert isinstance(page, Page)
    golden(f"examples/first-draft.{lang}.txt", page.plain())
