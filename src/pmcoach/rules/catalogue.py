"""All rules, by family. A table says where each stands, so that a command loads those it needs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.rule import Hit, Rule, Scope, Shown
from pmcoach.rules.listed import LISTED
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

if TYPE_CHECKING:
    RULES: tuple[Rule, ...]

# The letters codes begin with, in the order in which a goal and a team are looked at.
FAMILIES = {
    "E": Text(en="E  file", zh="E  文件"),
    "S": Text(en="S  specific", zh="S  具体"),
    "M": Text(en="M  measurable", zh="M  可衡量"),
    "A": Text(en="A  achievable", zh="A  可实现"),
    "R": Text(en="R  relevant", zh="R  相关"),
    "T": Text(en="T  time-bound", zh="T  有期限"),
    "W": Text(en="W  weekly report", zh="W  周报"),
    "V": Text(en="V  review", zh="V  评审"),
    "H": Text(en="H  history", zh="H  变更"),
    "O": Text(en="O  organisation", zh="O  组织"),
    "P": Text(en="P  private", zh="P  私密"),
}

# A file for each family.
MODULES = (
    "files.file", "files.reference", "engine.ignored", "goals.specific", "goals.measurable", "goals.title_agrees", "goals.metric_values",
    "goals.doubts", "goals.achievable", "goals.workload", "goals.plan_and_means", "goals.standing", "goals.confidence", "goals.lessons",
    "goals.relevant", "goals.time_bound", "goals.steps", "goals.closing", "people.weekly", "people.follow_up", "people.answers",
    "people.problems", "people.wellbeing", "people.review", "people.signatures", "people.conflict", "people.improvement", "people.growth",
    "people.meetings", "goals.history", "goals.moved", "goals.removed", "goals.late_edits", "people.leave", "people.organisation",
    "people.departures", "files.private", "files.sealed", "files.schema_line",
)  # fmt: skip
ANY = ("File", "Project", "Silence")  # what rules are about that look at files of every kind


class Listed(NamedTuple):
    """A rule as the table has it: enough to choose it by, or to leave it alone. `about` is a class by its name."""

    code: str
    name: str
    module: str
    about: str
    scope: Scope
    shown: Shown

    @property
    def in_files(self) -> bool:
        """Whether `lint` tells it."""
        return self.shown is not Shown.WORK

    @property
    def rule(self) -> Rule:
        """The rule itself; its module is imported."""
        return _within(self.module)[self.code]

    @property
    def stand_in(self) -> Rule:
        """A rule of the same name that looks at nothing: its module is not imported."""
        return IDLE._replace(code=self.code, name=self.name, shown=self.shown)

    def may_find(self, classes: Collection[str], *, work: bool) -> bool:
        """Whether it can find something in files whose records are of some classes, or that files beside them lead to."""
        return (work or self.in_files) and (
            self.scope is not Scope.FILE or self.about in ANY or self.about in classes
        )


class Nothing(NamedTuple):
    """What a stand-in is about: no file holds such a record."""


def _silent(*_: Any) -> tuple[Hit, ...]:
    return ()


IDLE = Rule("", "", Nothing, Severity.INFO, Text(en="", zh=""), None, "", "", "", _silent)


@cache
def _within(module: str) -> Mapping[str, Rule]:
    """The rules of a module, by code."""
    held = vars(import_module(f"{__package__}.{module}")).values()
    return {each.code: each for each in held if isinstance(each, Rule)}


@cache
def listed() -> tuple[Listed, ...]:
    """All rules as the table has them, by code."""
    return tuple(
        Listed(code, name, module, about, Scope(scope), Shown(shown))
        for code, name, module, about, scope, shown in LISTED
    )


def chosen(is_on: Callable[[Listed], bool]) -> tuple[Rule, ...]:
    """The rules that are wanted, by code; no other is loaded."""
    return tuple(each.rule for each in listed() if is_on(each))


def judging(classes: Collection[str], *, work: bool) -> tuple[Rule, ...]:
    """All rules, to be asked about files whose records are of some classes and nothing else; without `work` by `lint`.

    For one that can find nothing there stands another in, which comments and settings can name.
    """
    return tuple(each.rule if each.may_find(classes, work=work) else each.stand_in for each in listed())


def __getattr__(name: str) -> tuple[Rule, ...]:
    """`RULES`, all of them, loaded when somebody asks for them."""
    if name != "RULES":
        raise AttributeError(name)
    return every_rule()


@cache
def every_rule() -> tuple[Rule, ...]:
    """All rules, by code."""
    found = (each for module in MODULES for each in _within(module).values())
    return tuple(sorted(found, key=lambda rule: rule.code))
