"""Secrets: blotted out in every form, and known again by a mark."""

from __future__ import annotations

import json
from urllib.parse import quote, quote_plus

import pytest

from pmcoach.integrations.net.redact import HIDDEN, Redactor, mark, shown

SLACK = "https://hooks.slack.com/services/T0ABCDEF1/B0ABCDEF2/markerSecret0123456789"
WECOM = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=markerKey-0123-4567"
ODD = 'marker secret/+&"字='


@pytest.mark.parametrize(
    ("url", "said"),
    [
        pytest.param(SLACK, f"https://hooks.slack.com/{HIDDEN}#{mark(SLACK)}", id="path"),
        pytest.param("http://127.0.0.1:8080/a", f"http://127.0.0.1:8080/{HIDDEN}#{mark('http://127.0.0.1:8080/a')}", id="port"),
        pytest.param("marker", f"{HIDDEN}#{mark('marker')}", id="no-address"),
        pytest.param("https://", f"{HIDDEN}#{mark('https://')}", id="no-host"),
    ],
)  # fmt: skip
def test_an_address_is_shown_by_its_host_and_a_mark(url: str, said: str) -> None:
    assert shown(url) == said


def test_a_mark_tells_secrets_apart_and_nothing_else() -> None:
    assert mark("a") == mark("a") != mark("b")
    assert len(mark("a")) == 6


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(ODD, id="as-it-is"),
        pytest.param(quote(ODD, safe=""), id="in-an-address"),
        pytest.param(quote_plus(ODD), id="in-a-form"),
        pytest.param(json.dumps(ODD)[1:-1], id="in-json"),
    ],
)
def test_a_secret_is_blotted_out_in_every_form(form: str) -> None:
    assert Redactor().knowing(ODD).clean(f"a {form} b {form}") == f"a {HIDDEN} b {HIDDEN}"


@pytest.mark.parametrize(
    ("url", "text", "clean"),
    [
        pytest.param(SLACK, f"to {SLACK}.", f"to {HIDDEN}.", id="whole"),
        pytest.param(SLACK, "url: /services/T0ABCDEF1/B0ABCDEF2/markerSecret0123456789 failed", f"url: {HIDDEN} failed", id="path"),
        pytest.param(SLACK, "token markerSecret0123456789", f"token {HIDDEN}", id="last-piece"),
        pytest.param(SLACK, "services and hooks.slack.com", "services and hooks.slack.com", id="words-stay"),
        pytest.param(WECOM, "key=markerKey-0123-4567", f"key={HIDDEN}", id="query"),
        pytest.param(WECOM, "/cgi-bin/webhook/send?key=markerKey-0123-4567", HIDDEN, id="path-and-query"),
        pytest.param(WECOM, "webhook", "webhook", id="no-secret"),
        pytest.param("https://[x/markerSecret", "/markerSecret", f"/{HIDDEN}", id="strange-address"),
        pytest.param("https://[x", "x", "x", id="strange-address-without-a-path"),
    ],
)  # fmt: skip
def test_the_parts_of_an_address_are_secrets_too(url: str, text: str, clean: str) -> None:
    assert Redactor().knowing(url).clean(text) == clean


def test_secrets_add_up_and_an_empty_one_is_none() -> None:
    known = Redactor().knowing("marker-a", "").knowing("marker-ab")
    assert known.clean("marker-ab marker-a x") == f"{HIDDEN} {HIDDEN} x"
    assert Redactor().clean("x") == "x"
