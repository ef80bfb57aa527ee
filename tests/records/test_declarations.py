"""Every field of every kind: both languages, no name twice, and a reader that gives what its annotation says."""

from __future__ import annotations

import sys
import types
from collections.abc import Mapping
from typing import Any, Union, get_args, get_origin

import pytest
from tests.keys import LI_KEY
from tests.records.conftest import parts

from pmcoach.dates.period import parse
from pmcoach.records.fields import enums
from pmcoach.records.fields.enums import Choice
from pmcoach.records.fields.reader import read_record
from pmcoach.records.fields.scalars import LINE
from pmcoach.records.fields.types import (
    Annotated,
    Field,
    Many,
    OneOf,
    Part,
    Private,
    Ref,
    Scalar,
    Shape,
    Table,
    field,
    fields_of,
)
from pmcoach.records.kinds.catalogue import KINDS
from pmcoach.records.kinds.series import Sample, Series
from pmcoach.text import Lang

# A text each kind of single value takes.
TEXTS: Mapping[str, str] = {
    "line": "甲", "prose": "甲\n乙", "day": "2026-11-30", "number": "4.5", "period": "2026-Q4", "flag": "true",
    "id": "csat", "range": "1-5", "change": "x1", "confidence": "6 甲", "level": "3", "count": "2", "hour": "friday 18:00",
    "key": LI_KEY, "zone": "Asia/Shanghai", "calendar": "DE-BY", "variable": "PMCOACH_SLACK_WEBHOOK", "link": "https://example.com/x",
}  # fmt: skip


ALL = list(dict.fromkeys(part for kind in KINDS for part in parts(kind.cls)))
FIELDS = [
    pytest.param(cls, name, declared, id=f"{cls.__name__}.{name}")
    for cls in ALL
    for name, declared in fields_of(cls).by_name.items()
]


def tree(shape: Shape) -> Any:
    """A tree a shape takes."""
    match shape:
        case Scalar(name):
            return TEXTS[name]
        case Ref():
            return "li.wei"
        case OneOf(words):
            return next(iter(words)).value
        case Part(cls):
            fields = fields_of(cls)
            return {fields.key(name): tree(each.shape) for name, each in fields.by_name.items()}
        case Many(item):
            return [tree(item), tree(item)]
        case Table(value):
            return {"csat": tree(value)}
        case Private():
            return "sealed"


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is of an annotated type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is Any:
        return True
    if origin in (Union, types.UnionType):
        return any(fits(value, each) for each in arguments)
    if origin is tuple:
        return isinstance(value, tuple) and all(fits(each, arguments[0]) for each in value)
    if origin is not None and issubclass(origin, Mapping):
        return isinstance(value, Mapping) and all(fits(each, arguments[1]) for each in value.values())
    if hint in (int, float):
        return type(value) is hint
    return isinstance(value, hint)


def hinted(cls: Any, name: str) -> Any:
    """The type a field is annotated with."""
    said = cls.__annotations__[name].type
    return eval(said, vars(sys.modules[cls.__module__])) if isinstance(said, str) else said


@pytest.mark.parametrize(
    ("cls", "name", "declared"), [each for each in FIELDS if each.values[0] not in (Series, Sample)]
)
def test_a_field_reads_what_its_annotation_says(cls: Any, name: str, declared: Field) -> None:
    problems: list[Any] = []
    written = fields_of(cls).key(name)
    given = {"path": "p", "id": "csat", "person": "csat", "period": parse("2026-Q4")}
    identity = {
        key: value for key, value in given.items() if key in cls._fields and key not in cls._field_defaults
    }
    inside = {written: tree(declared.shape)}
    source = {"private": inside} if declared.only_private else inside
    made = read_record(cls, source, identity, problems)
    made = made.private if declared.only_private else made
    value = getattr(made, name)
    assert [problem for problem in problems if problem.code not in ("E006", "E008")] == []
    assert value is not None
    assert value != ()
    assert fits(value, hinted(cls, name))


@pytest.mark.parametrize(("cls", "name", "declared"), FIELDS)
def test_a_field_not_said_has_a_value_of_its_type(cls: Any, name: str, declared: Field) -> None:
    if name in cls._field_defaults:
        assert fits(cls._field_defaults[name], hinted(cls, name))
    else:
        assert declared.from_path or declared.required


@pytest.mark.parametrize(("cls", "name", "declared"), FIELDS)
def test_a_field_is_told_in_both_languages(cls: Any, name: str, declared: Field) -> None:
    assert declared.zh
    assert all(not alias.isascii() for alias in declared.zh)
    assert fields_of(cls).key(name).isascii()
    english, chinese = declared.about.say(Lang.EN), declared.about.say(Lang.ZH)
    assert english.isascii() or "…" in english
    assert not chinese.isascii()
    assert not english.endswith(".")
    assert not chinese.endswith("。")


@pytest.mark.parametrize("cls", ALL, ids=lambda cls: cls.__name__)
def test_no_name_stands_for_two_fields(cls: Any) -> None:
    names = [
        alias
        for name, declared in fields_of(cls).by_name.items()
        for alias in (fields_of(cls).key(name), *declared.zh)
    ]
    assert len(names) == len(set(names)) == len(fields_of(cls).attribute)


def test_a_name_twice_is_refused_when_the_class_is_declared() -> None:
    one, two = field(LINE, "名称", "one", "一"), field(LINE, "名称", "two", "二")
    hints = {"one": Annotated[str, one], "two": Annotated[str, two]}
    with pytest.raises(ValueError, match="名称 is both one and two"):
        fields_of(type("Twice", (), {"__annotations__": hints}))


WORDS = [
    each
    for each in vars(enums).values()
    if isinstance(each, type) and issubclass(each, Choice) and each is not Choice
]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.__name__)
def test_a_word_has_one_name_in_each_language(words: type[Choice]) -> None:
    for lang in Lang:
        labels = [word.label.say(lang) for word in words]
        assert len(labels) == len(set(labels))
    assert all(word.value.isascii() and word.label.say(Lang.EN).isascii() for word in words)
    assert all(not word.label.say(Lang.ZH).isascii() for word in words)


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.__name__)
def test_words_differ_in_small_letters_too(words: type[Choice]) -> None:
    assert len({word.value.lower() for word in words}) == len(words)
