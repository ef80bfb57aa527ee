"""Answers about many workspaces as a page for a browser: nothing in a value becomes markup."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

import pytest

from pmcoach.formats.answers_html import as_html
from pmcoach.org import Answer, read
from pmcoach.text import Lang

HOSTILE = (
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "&lt;b&gt;", "javascript:alert(1)",
    "\x1b[31m\u202e",
)  # fmt: skip


class Seen(HTMLParser):
    """The elements, attributes and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += f"{data}\n"


def made(lang: Lang, *values: str) -> Seen:
    rows = tuple((value, 3) for value in values)
    return Seen(as_html([Answer(read("asks"), ("waits_for", "asks"), rows)], lang))


@pytest.mark.parametrize("lang", Lang)
def test_no_element_or_attribute_comes_from_a_value(lang: Lang) -> None:
    plain, hostile = made(lang, *("x" for _ in HOSTILE)), made(lang, *HOSTILE)
    assert (hostile.elements, hostile.attributes) == (plain.elements, plain.attributes)
    assert {"script", "img", "a", "link"}.isdisjoint(hostile.elements)
    for value in HOSTILE[:-1]:
        assert value in hostile.text
    assert "␛[31m<U+202E>" in hostile.text


def test_a_page_in_the_reader_s_language() -> None:
    said = as_html([Answer(read("asks"), ("waits_for", "asks"), (("陈静", 1200),))], Lang.ZH)
    assert said.startswith('<!doctype html>\n<html lang="zh">')
    assert '<th scope="col" class="number">等答复</th>' in said
    assert '<tr><td>陈静</td><td class="number">1,200</td></tr>' in said
    assert "default-src 'none'" in said


def test_nothing_is_said() -> None:
    assert "<p>nothing</p>" in as_html([Answer(read("lost"), ("workspace",), ())], Lang.EN)
