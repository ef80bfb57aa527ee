"""The kinds of file a workspace holds, and which one stands at a path."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

from pmcoach.dates import period as periods
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.fields.scalars import is_name
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple


class Kind(NamedTuple):
    """A kind of file: `shape` names what stands at each step of its path below the folder.

    `declared` is where its class is: the module of this room and the class. It is imported when a file of the kind is read.
    """

    name: str
    declared: str
    folder: str
    shape: tuple[str, ...]
    ending: str
    about: Text

    @property
    def cls(self) -> type:
        """The class of its records."""
        return _declared(self.declared)

    @property
    def pattern(self) -> str:
        """Its path, with what varies in angle brackets."""
        if not self.folder:
            return SETTINGS_PATH
        return "/".join((self.folder, *(f"<{step}>" for step in self.shape))) + self.ending


@cache
def _declared(name: str) -> type:
    module, _, cls = name.partition(".")
    declared: type = getattr(import_module(f"{__package__}.{module}"), cls)
    return declared


SETTINGS = Kind("settings", "settings.Settings", "", ("pmcoach",), ".yaml", Text(en="settings", zh="设置"))
PERSON = Kind("person", "person.Person", "people", ("id",), ".yaml", Text(en="person", zh="人员"))
GOAL = Kind("goal", "goal.Goal", "goals", ("period", "id"), ".yaml", Text(en="goal", zh="目标"))
REPORT = Kind(
    "report", "report.Report", "reports", ("period", "person"), ".yaml", Text(en="report", zh="周报")
)
REVIEW = Kind(
    "review", "review.Review", "reviews", ("period", "person"), ".yaml", Text(en="review", zh="评审")
)
METRIC = Kind("metric", "series.Series", "metrics", ("id",), ".csv", Text(en="metric", zh="指标数据"))
KINDS = (SETTINGS, PERSON, GOAL, REPORT, REVIEW, METRIC)
FOLDERS = {kind.folder: kind for kind in KINDS if kind.folder}
DECLARED = {f"{__package__}.{kind.declared}": kind for kind in KINDS}


TEXTS = ("md", "markdown", "txt")  # endings of a report that is none yet


def kind_of(cls: type) -> Kind | None:
    """The kind of file whose records are of a class; None for what is no record of a file."""
    return DECLARED.get(f"{cls.__module__}.{cls.__qualname__}")


class Spot(NamedTuple):
    """A path that belongs to the workspace: the kind of file, and what the path says of the record.

    `wrong` is the step of the path that cannot be what it should be, if any.
    """

    kind: Kind
    identity: Mapping[str, Any]
    wrong: str = ""


def locate(path: str) -> Spot | None:
    """Tell what stands at a path; None for what is not pmcoach's, such as a read-me or an editor's leftover.

    A YAML or CSV file in one of the folders, at a depth where nothing stands, has itself as the `wrong` step; so has a text
    where a report belongs.
    """
    if path == SETTINGS_PATH:
        return Spot(SETTINGS, {})
    folder, *steps = path.split("/")
    kind = FOLDERS.get(folder)
    if kind is None or not steps or "/." in path:
        return None
    stem, dot, ending = steps[-1].rpartition(".")
    if dot + ending != kind.ending or len(steps) != len(kind.shape):
        text = kind is REPORT and len(steps) == len(kind.shape) and ending.lower() in TEXTS
        return Spot(kind, {}, path) if text or ending.lower() in ("yaml", "yml", "csv") else None
    steps[-1] = stem
    identity: dict[str, Any] = {}
    wrong = ""
    for name, step in zip(kind.shape, steps, strict=True):
        identity[name], slip = _step(kind.name, name, step)
        wrong = wrong or slip
    return Spot(kind, identity, wrong)


@cache  # the same people and periods stand in very many paths
def _step(kind: str, name: str, step: str) -> tuple[Any, str]:
    """What a step of a path says, and the step itself where it cannot be what it should be."""
    if name == "period":
        period = periods.parse(step)
        return period, "" if period else step
    if kind == REVIEW.name:
        from pmcoach.records.kinds.review import person_and_kind  # only a review says its kind in its name

        step = person_and_kind(step)[0]
    said = unicodedata.normalize("NFC", step)
    return said, "" if is_name(said) else step
