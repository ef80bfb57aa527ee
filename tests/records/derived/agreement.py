"""Files by the declarations and files of the examples, with something odd put in: the reader and the schema are to say the same of each."""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from tests.fields import TAKEN, Filler
from tests.mutated import NAMES, example

from pmcoach.document import Document, Problem
from pmcoach.records.fields.reader import read_record
from pmcoach.records.kinds.catalogue import METRIC, Kind, locate
from pmcoach.records.kinds.metric import OTHER_UNIT

ODD: tuple[Any, ...] = (
    "",
    " ",
    None,
    "甲",
    "yes",
    "no",
    "true",
    "1",
    "1.5",
    "-1",
    "0",
    "12:30",
    "010",
    "0x1F",
    "1e3",
    "1_000",
    "２，０００",
    "20万",
    "4.5分",
    "30%",
    "+5 pp",
    "x2",
    "2026-02-30",
    "2026-11-30",
    "2026-13-01",
    "2026/11/30",
    "2026-1-5",
    "2026-Q4",
    "2026-Q5",
    "friday 18:00",
    "25:00",
    "weekly",
    "goal",
    "KPI",
    "已完成",
    "a b",
    "-rf",
    "../x",
    "x" * 101,
    [],
    ["甲"],
    [None],
    [["甲"]],
    {},
    {"甲": "乙"},
    {"what": "甲"},
    {"do": "甲", "who": "乙"},
    [{"do": ""}],
    "6 数据延迟",
    "11",
    "7/10",
    "1-5",
    "a-b",
    "甲\n乙",
    "#",
    "@li.wei",
    "~",
    "null",
    "- a",
    "=1",
    "😀",
)
EXPONENT = re.compile(
    r"[0-9.]+[eE][-+]?[0-9]+"
)  # an editor sees a number, as if it had been typed with all its digits
PLACES = ("pmcoach.yaml", "people/li.wei.yaml", "goals/2026-Q4/csat.yaml", "reports/2026-W47/li.wei.yaml", "reviews/2026-Q3/li.wei.yaml")  # fmt: skip
KEYS = (
    "titel",
    "owner",
    "负责人",
    "title",
    "目标",
    "what",
    "事项",
    "do",
    "kind",
    "类型",
    "due",
    "id",
    "mood",
    "private",
    "x",
    "1",
    "",
)


class Sample(NamedTuple):
    """A file at a path."""

    path: str
    text: str

    @property
    def kind(self) -> Kind:
        """The kind of file that stands at the path."""
        spot = locate(self.path)
        assert spot is not None
        return spot.kind

    @property
    def taken(self) -> bool:
        """Whether the reader takes it."""
        return not self.problems

    @property
    def beyond_a_schema(self) -> bool:
        """Whether all that is wrong is what no schema can see: the file's place, another field's unit, how a number was typed."""
        return bool(self.problems) and all(
            problem.code == "E008"
            or problem.says.en == OTHER_UNIT.en
            or EXPONENT.fullmatch(str(problem.says.values.get("text")))
            for problem in self.problems
        )

    @property
    def problems(self) -> list[Problem]:
        """What the reader says is wrong."""
        spot = locate(self.path)
        assert spot is not None
        document = Document(self.text)
        problems = list(document.problems)
        identity = {"path": self.path, **spot.identity}
        read_record(spot.kind.cls, document.value, identity, problems, complete=document.complete)
        return problems


def samples(count: int, seed: int = 7) -> Iterator[Sample]:
    """As many files as asked for: a third as they are, the others with one thing, or two, made odd."""
    rng = random.Random(seed)
    whole = [*_generated(rng), *_examples()]
    for number in range(count):
        path, tree = rng.choice(whole)
        made = copy.deepcopy(tree)
        for _ in range(number % 3):
            made = _odd(rng, made)
        yield Sample(path, written(made))


def written(tree: Any) -> str:
    """A tree as a file; texts stand in quotes or plain, as PyYAML has them, and a line holds as much as it takes."""
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=10_000)


def _generated(rng: random.Random) -> Iterator[tuple[str, Any]]:
    for path in PLACES:
        for _ in range(4):
            yield (
                path,
                _plain(yaml.load(Filler(lambda: rng.choice(TAKEN), wrong=False).file(path), yaml.BaseLoader)),
            )


def _examples() -> Iterator[tuple[str, Any]]:
    for name in NAMES:
        for path, data in example(name).items():
            spot = locate(path)
            document = Document(data)
            if spot is not None and spot.kind is not METRIC and not spot.wrong and document.complete:
                yield path, _plain(document.value)


def _plain(tree: Any) -> Any:
    """A tree whose empty values are nothing, as they were typed."""
    if isinstance(tree, dict):
        return {key: _plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_plain(each) for each in tree]
    return tree or None


def _odd(rng: random.Random, tree: Any) -> Any:
    """A tree with one thing made odd: a value, a key, a key more or less, an item more or less."""
    holders = [each for each in _walk(tree) if each]
    if not holders:
        return rng.choice(ODD)
    holder = rng.choice(holders)
    way = rng.randrange(6)
    if isinstance(holder, list):
        at = rng.randrange(len(holder))
        if way < 4:
            holder[at] = copy.deepcopy(rng.choice(ODD))
        elif way == 4:
            holder.insert(at, copy.deepcopy(rng.choice(ODD)))
        else:
            del holder[at]
        return tree
    key = rng.choice(list(holder))
    if way < 3:
        holder[key] = copy.deepcopy(rng.choice(ODD))
    elif way == 3:
        holder[rng.choice(KEYS)] = copy.deepcopy(rng.choice(ODD))
    elif way == 4:
        holder[rng.choice(KEYS)] = holder.pop(key)
    else:
        del holder[key]
    return tree


def _walk(tree: Any) -> Iterator[Any]:
    if isinstance(tree, dict | list):
        yield tree
        for each in tree.values() if isinstance(tree, dict) else tree:
            yield from _walk(each)
