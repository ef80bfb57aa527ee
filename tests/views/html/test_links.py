"""Addresses: our own by number or by the workspace's names, the web's over http and https alone."""

from __future__ import annotations

import pytest

from pmcoach.views.html.links import Anchors, Files, web

GOOD = ("https://example.com/a?b=c&d#e", "http://例子.com/中文")
BAD = (
    "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", "\\\\host\\x",
    "https://", "https:evil", "https://[x", "ftp://example.com", "https://a\u202eb.example", "https://a.example/\n", "https://a.example/\x00",
    "https://a.example/ b", "https://a.example/\"onclick=", "https://a.example/<b>", "vbscript:x", "wiki/page", " https://a.example",
)  # fmt: skip


@pytest.mark.parametrize("address", GOOD)
def test_the_web_is_linked(address: str) -> None:
    assert web(address) == address


@pytest.mark.parametrize("address", BAD)
def test_everything_else_is_text(address: str) -> None:
    assert web(address) == ""


def test_places_on_a_page_are_numbers() -> None:
    links = Anchors(['目标"><b>', "b"], ["li.wei"])
    assert (links.goal("b"), links.goal("c"), links.person("li.wei"), links.person("x")) == (
        "#g2",
        "",
        "#p1",
        "",
    )
    assert links.goal('目标"><b>') == "#g1"


def test_pages_are_named_as_files() -> None:
    links = Files(["客户", "csat"], ["li.wei"], "../")
    assert links.goal("csat") == "../goals/csat.html"
    assert links.goal("客户") == "../goals/%E5%AE%A2%E6%88%B7.html"
    assert links.person("li.wei") == "../people/li.wei.html"
    assert (links.goal("nowhere"), links.person("nobody")) == ("", "")
