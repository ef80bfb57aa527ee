"""Markdown for each service: what people wrote makes nothing of itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.integrations.cards import HOSTILE, WEEK, card

from pmcoach.integrations.chat.markdown import address
from pmcoach.integrations.chat.targets import DIALECTS
from pmcoach.text import Lang
from pmcoach.views.cards.card import Link, plain

STAR = "\uff0a"
Golden = Callable[[str, str], None]


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_week_in_each_dialect(dialect: str, lang: Lang, golden: Golden) -> None:
    golden(f"send/week.{dialect}.{lang}.md", DIALECTS[dialect].write(WEEK[lang]))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_card_without_facts_has_no_hole(dialect: str) -> None:
    assert "\n\n\n" not in DIALECTS[dialect].write(WEEK[Lang.EN]._replace(facts=()))


def tokens(text: str) -> list[Token]:
    found = []
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(text):
        found.append(token)
        found.extend(token.children or ())
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_what_was_written_and_makes_nothing_of_it(text: str) -> None:
    made = tokens(DIALECTS["markdown"].write(card(text)))
    allowed = {
        "heading_open", "heading_close", "inline", "text", "bullet_list_open", "bullet_list_close", "list_item_open",
        "list_item_close", "paragraph_open", "paragraph_close", "softbreak",
    }  # fmt: skip
    assert {token.type for token in made} - {"text_special"} <= allowed
    assert [token.tag for token in made if token.type == "heading_open"] == ["h1", "h2"]
    shown = [
        "".join(child.content for child in token.children or ()) for token in made if token.type == "inline"
    ]
    assert sum(token.type == "bullet_list_open" for token in made) == 2
    assert sum(plain(text).replace("@", "＠") in line for line in shown) >= 5


@pytest.mark.parametrize("dialect", [name for name in DIALECTS if name not in ("markdown", "teams", "text")])
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_the_other_dialects_can_call_or_mark(dialect: str, text: str) -> None:
    own = {"wecom": ('<font color="info">', '<font color="warning">', "</font>")}.get(dialect, ())
    said = DIALECTS[dialect].write(card(text))
    for mark in own:
        said = said.replace(mark, "")
    body = said.replace("**Needs help**", "").replace("*Needs help*", "")
    title, _, rest = body.partition("\n")
    inner = title.strip("*# ") + rest.replace("\n> ", "\n").replace("\n#### Needs help", "")
    assert not set("<@`*~") & set(inner)
    assert "\x1b" not in said
    assert "\u202e" not in said


@pytest.mark.parametrize("text", HOSTILE)
def test_no_dialect_acts_on_a_terminal(text: str) -> None:
    for dialect in DIALECTS:
        assert not set("\x1b\x07\x00\r\u202e\u2066\u2069\u200b\ud800") & set(
            DIALECTS[dialect].write(card(text))
        )


def test_a_link_ends_where_it_ends() -> None:
    assert address("https://a.example/x?y=1&z=%20#h") == "https://a.example/x?y=1&z=%20#h"
    assert (
        address("https://a.example/|x<y>(z)`'\"[1]") == "https://a.example/%7Cx%3Cy%3E%28z%29%60%27%22%5B1%5D"
    )


def test_a_link_stands_beside_the_foot_or_alone() -> None:
    links = (Link("open", "https://a.example/"), Link("write *it*", "https://a.example/new"))
    alone = card("a", links=links)._replace(foot="")
    assert (
        DIALECTS["wecom"]
        .write(alone)
        .endswith(f"\n[open](https://a.example/)  [write {STAR}it{STAR}](https://a.example/new)\n")
    )
    assert (
        DIALECTS["text"].write(card("a", links=links[:1])).endswith("\nAll of it  open https://a.example/\n")
    )
