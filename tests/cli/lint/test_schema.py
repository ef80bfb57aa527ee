"""`pmcoach schema`: JSON Schema of the kinds of file."""

from __future__ import annotations

import json

import pytest
from tests.cli.conftest import Run

from pmcoach.cli.lint.schema import NAMES
from pmcoach.records.derived.schema import with_schema


@pytest.mark.parametrize("name", NAMES)
def test_one_kind(run: Run, name: str) -> None:
    result = run("schema", name)
    assert (result.code, result.err) == (0, "")
    assert json.loads(result.out)["type"] == "object"


def test_all_kinds_by_name(run: Run) -> None:
    whole = json.loads(run("schema").out)
    assert tuple(whole) == NAMES
    assert whole["goal"] == json.loads(run("schema", "goal").out)


def test_the_descriptions_are_in_the_readers_language(run: Run) -> None:
    chinese, english = (json.loads(run("schema", "goal", "--lang", lang).out) for lang in ("zh", "en"))
    assert chinese.keys() == english.keys()
    assert chinese != english


def test_a_kind_without_a_schema_is_refused(run: Run) -> None:
    result = run("schema", "metric")
    assert (result.code, result.out) == (2, "")
    assert result.err == f"pmcoach: no kind of file “metric” has a schema: {', '.join(NAMES)}\n"


def test_completion_knows_every_kind() -> None:
    assert tuple(kind.name for kind in with_schema()) == NAMES
