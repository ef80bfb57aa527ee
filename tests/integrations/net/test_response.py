"""Answers are bad input like any other: whatever comes, nothing is raised."""

from __future__ import annotations

import base64
import json
from math import isfinite
from typing import Any

import pytest
from tests.conftest import ROOT

from pmcoach.integrations.chat.target import State
from pmcoach.integrations.chat.targets import TARGETS
from pmcoach.integrations.net.response import Response

SUITE = ROOT.parent / "shared" / "suites" / "json-test-suite.jsonl"


@pytest.mark.parametrize(
    ("body", "value"),
    [
        pytest.param(b'{"a": 1}', {"a": 1}, id="object"),
        pytest.param('\ufeff{"a": "字"}'.encode(), {"a": "字"}, id="mark-at-the-start"),
        pytest.param(b"", None, id="nothing"),
        pytest.param(b"<html>", None, id="html"),
        pytest.param(b'{"a": ', None, id="cut"),
        pytest.param(b"NaN", None, id="nan"),
        pytest.param(b"[Infinity]", None, id="infinity"),
        pytest.param(b"\xff\xfe", None, id="no-utf-8"),
        pytest.param(b"[" * 100_000, None, id="brackets"),
        pytest.param(b"1" * 5000, None, id="digits"),
    ],
)
def test_a_body_is_a_value_or_none(body: bytes, value: Any) -> None:
    assert Response(200, body=body).json() == value


def test_only_an_object_is_an_object() -> None:
    assert Response(200, body=b'{"a": 1}').object() == {"a": 1}
    assert [Response(200, body=body).object() for body in (b"[1]", b"null", b"x")] == [{}, {}, {}]


def test_a_body_is_text_whatever_it_is() -> None:
    assert Response(200, body=b"ok \xff").text == "ok \ufffd"


@pytest.mark.parametrize(
    ("status", "fine"), [(199, False), (200, True), (299, True), (304, False), (500, False)]
)
def test_a_status_is_fine_or_not(status: int, fine: bool) -> None:
    assert Response(status).fine is fine


def bytes_of(case: dict[str, Any]) -> bytes:
    if "repeat" in case:
        repeat = case["repeat"]
        return str(repeat["unit"] * repeat["times"] + repeat.get("suffix", "")).encode()
    return base64.b64decode(case["b64"])


@pytest.mark.skipif(not SUITE.is_file(), reason=f"no {SUITE.name} beside the repository")
def test_the_public_suite_hurts_nobody() -> None:
    """What must parse does, what must not does not, and no chat takes any of it for a yes."""
    cases = [json.loads(line) for line in SUITE.read_text(encoding="utf-8").splitlines()]
    assert len(cases) == 318
    for case in cases:
        answer = Response(200, body=bytes_of(case))
        value = answer.json()
        if case["json"] == "reject":
            assert value is None, case["id"]
        elif case["json"] == "accept" and answer.body.strip() != b"null":
            assert value is not None, case["id"]
        assert not isinstance(value, float) or isfinite(value) or case["json"] == "either"
        for service, target in TARGETS.items():
            if service != "teams":  # to whom a 200 is enough
                assert target.judge(answer).state is State.UNKNOWN, (case["id"], service)
