"""Files of every kind with something in every field, by their declarations, as a person could have typed them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from pmcoach.records.fields.types import (
    Many,
    OneOf,
    Part,
    Private,
    Ref,
    Scalar,
    Shape,
    Table,
    Wrong,
    fields_of,
)
from pmcoach.records.kinds.catalogue import GOAL, KINDS, METRIC, PERSON, REPORT, REVIEW, SETTINGS, Kind
from tests.keys import CHEN_KEY

PATHS: Mapping[str, Kind] = {
    "pmcoach.yaml": SETTINGS,
    "people/chen.jing.yaml": PERSON,
    "people/li.wei.yaml": PERSON,
    "goals/2026-Q4/csat.yaml": GOAL,
    "goals/2026/top.yaml": GOAL,
    "reports/2026-W46/li.wei.yaml": REPORT,
    "reports/2026-W47/li.wei.yaml": REPORT,
    "reviews/2026-11-12/li.wei.yaml": REVIEW,
    "reviews/2026-Q3/li.wei.yaml": REVIEW,
    "metrics/csat.csv": METRIC,
}
# What must hold for a field's neighbours to be shown at all.
SETTLED: Mapping[str, Mapping[str, Any]] = {
    "pmcoach.yaml": {"lead": "chen.jing", "language": "en", "rules": {}, "timezone": "Asia/Shanghai"},
    "people/chen.jing.yaml": {"lead": None, "left": None, "leave": None},
    "people/li.wei.yaml": {"lead": "chen.jing", "left": None, "leave": None, "joined": "2025-03-01"},
    "goals/2026-Q4/csat.yaml": {"owner": "li.wei", "parent": "top", "status": "active", "due": "2026-12-31", "kind": "goal"},
    "goals/2026/top.yaml": {"owner": "chen.jing", "level": "company", "status": "active", "due": "2026-12-31"},
    "reviews/2026-11-12/li.wei.yaml": {"kind": "one_on_one", "by": "chen.jing", "held": "2026-11-12"},
    "reviews/2026-Q3/li.wei.yaml": {"kind": "appraisal", "by": "chen.jing", "held": "2026-10-12"},
}  # fmt: skip
# One of these is what a field takes that does not take any text.
TAKEN = (
    "2026-11-25", "4", "2026-Q4", "true", "friday 18:00", "weekly", "Asia/Shanghai",
    "1-5", "x1", "6 a", "4 - 5", "A_NAME", "https://example.com/a", CHEN_KEY, "CN",
)  # fmt: skip
PLAIN = re.compile("[^\x20-\x7e\u00a1-\u00ac\u00ae-\u0610\u3000-\ud7ff\uff01-\uff5e]")
Say = Callable[[], str]


def quoted(text: str) -> str:
    """A text in double quotes, as YAML has it, with everything else than letters by number."""
    return PLAIN.sub(lambda match: f"\\U{ord(match[0]):08x}", json.dumps(text, ensure_ascii=False))


class Filler:
    """Fills records: `say` gives the text for the next field; `wrong` is whether it stands where it cannot, too."""

    def __init__(self, say: Say, *, wrong: bool) -> None:
        self.say = say
        self.wrong = wrong

    def file(self, path: str) -> str:
        """A file of the kind that stands at a path."""
        kind = PATHS[path]
        if kind is METRIC:
            rows = [f"2026-11-{day:02},{4 + day / 100},{_cell(self.say())}" for day in range(1, 20)]
            return "date,value,note\n" + "".join(f"{row}\n" for row in rows)
        settled = {} if self.wrong and kind is not SETTINGS else SETTLED.get(path, {})
        fields = {
            **self.part(kind.cls, root=kind.cls),
            **{quoted(name): _said(v) for name, v in settled.items()},
        }
        return "".join(f"{key}: {value}\n" for key, value in fields.items())

    def part(self, cls: Any, *, root: Any, private: bool = False) -> dict[str, str]:
        """The fields of a class, each with a value."""
        fields = fields_of(cls)
        return {
            quoted(fields.key(name)): self.value(declared.shape, root)
            for name, declared in fields.by_name.items()
            if not declared.from_path
            and (private or not declared.only_private)
            and not (private and isinstance(declared.shape, Private))
        }

    def value(self, shape: Shape, root: Any) -> str:
        """A value of a shape."""
        match shape:
            case Scalar():
                text = self.say()
                if self.wrong or not isinstance(shape.read(text), Wrong):
                    return quoted(text)
                return quoted(next(each for each in TAKEN if not isinstance(shape.read(each), Wrong)))
            case Ref():
                return quoted(self.say())
            case OneOf(words):
                return quoted(self.say()) if self.wrong else next(iter(words)).value
            case Part(cls):
                return _mapping(self.part(cls, root=root))
            case Many(item):
                return f"[{self.value(item, root)}, {self.value(item, root)}]"
            case Table(item):
                return _mapping({key: self.value(item, root) for key in (quoted(self.say()), "csat")})
            case Private():
                return _mapping(self.part(root, root=root, private=True))


def _said(value: Any) -> str:
    return "" if value is None else json.dumps(value)


def _mapping(pairs: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def files(say: Say, *, wrong: bool = False) -> dict[str, str]:
    """A workspace with a text in every field of every kind; `wrong` in those too that take no text."""
    filler = Filler(say, wrong=wrong)
    assert {kind.name for kind in PATHS.values()} == {kind.name for kind in KINDS}
    return {path: filler.file(path) for path in PATHS}
