"""Reader and schema say the same of files nobody wrote on purpose: by jsonschema always, in the real yaml-language-server where it is."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from tests.lsp.client import Client
from tests.records.derived.agreement import Sample, samples
from tests.records.derived.test_schema import Core

from pmcoach.records.derived.schema import schema, with_schema
from pmcoach.text import Lang

COUNT, MANY = 241, 1_500
# Editors and npm put it in one of these places; `PATH` comes first.
SERVER = "yaml-language-server"


@pytest.fixture(scope="module")
def validators() -> Mapping[str, Draft202012Validator]:
    return {kind.name: Draft202012Validator(schema(kind, Lang.EN)) for kind in with_schema()}


def agrees(sample: Sample, taken: bool) -> bool:
    """Whether the schema's verdict is the reader's, as far as a schema can know."""
    return taken == sample.taken or (taken and sample.beyond_a_schema)


@pytest.mark.bulk
@pytest.mark.parametrize(
    ("count", "seed"),
    [(COUNT, 7), pytest.param(MANY, 11, marks=pytest.mark.bulk)],
    ids=["some", "many"],
)
def test_reader_and_schema_agree(
    count: int, seed: int, validators: Mapping[str, Draft202012Validator]
) -> None:
    found = list(samples(count, seed))
    apart = [
        each.text
        for each in found
        if not agrees(each, validators[each.kind.name].is_valid(yaml.load(each.text, Core)))
    ]
    assert apart == []
    taken = sum(each.taken for each in found)
    assert count / 4 < taken < count * 3 / 4  # both verdicts are tried
    assert sum(each.beyond_a_schema for each in found) < count / 50


def test_a_sample_that_is_refused_for_its_place_alone_is_beyond_a_schema() -> None:
    said = Sample("goals/2026-Q4/csat.yaml", "title: 甲\nid: other\n")
    assert said.beyond_a_schema
    assert not said.taken
    assert not Sample("goals/2026-Q4/csat.yaml", "title: 甲\nid: other\ndue: x\n").beyond_a_schema
    assert not Sample("goals/2026-Q4/csat.yaml", "title: 甲\n").beyond_a_schema


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Client]:
    program = shutil.which(SERVER)
    if program is None:
        pytest.skip(f"{SERVER} is not installed: npm install --global {SERVER}")
    for kind in with_schema():
        (tmp_path / f"{kind.name}.json").write_text(json.dumps(schema(kind, Lang.EN)), encoding="utf-8")
    with subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        client = Client(server.stdin, server.stdout, tmp_path)
        client.begin()
        settings = {"yaml": {"validate": True, "schemaStore": {"enable": False}}}
        client.tell("workspace/didChangeConfiguration", {"settings": settings})
        yield client
        client.tell("exit", None)


@pytest.mark.bulk
def test_reader_and_the_real_language_server_agree(editor: Client, tmp_path: Path) -> None:
    apart = []
    for number, each in enumerate(samples(COUNT)):
        path = f"{number}.yaml"
        editor.open(path, f"# {SERVER}: $schema={tmp_path / each.kind.name}.json\n{each.text}")
        while (message := editor.told.get(timeout=60)).get("params", {}).get("uri") != editor.uri(path):
            pass
        if not agrees(each, not message["params"]["diagnostics"]):
            apart.append((each.text, message["params"]["diagnostics"]))
        editor.tell("textDocument/didClose", {"textDocument": {"uri": editor.uri(path)}})
    assert apart == []
