"""A page on a terminal: colours around the same text, and nothing else."""

from __future__ import annotations

import re

import pytest

from pmcoach.page import Page, Styled, line
from pmcoach.views.terminal import STYLES, painted

COLOUR = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize(
    ("style", "code"),
    [
        pytest.param("strong", "1", id="strong"),
        pytest.param("dim", "2", id="dim"),
        pytest.param("good", "32", id="good"),
        pytest.param("warn", "33", id="warn"),
        pytest.param("bad", "1;31", id="bad"),
        pytest.param("code", "36", id="code"),
        pytest.param("path", "36", id="path"),
        pytest.param("mark", "1;33", id="mark"),
    ],
)
def test_a_style_is_a_colour(style: str, code: str) -> None:
    assert style in STYLES
    assert painted(Page((line(Styled("满意", style)),))) == f"\x1b[{code}m满意\x1b[0m\n"


def test_plain_text_has_no_colour() -> None:
    assert painted(Page((line("满意"), (), line(Styled("b"))))) == "满意\n\nb\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[x] done [/red] [bold]a", id="markup"),
        pytest.param(":smile: http://a.b 'str' 12 True", id="emoji-and-highlight"),
        pytest.param("很长的标题" * 400, id="wider-than-any-terminal"),
        pytest.param("a\\", id="a-last-backslash"),
    ],
)
def test_the_text_stays_as_it_is(text: str) -> None:
    page = Page((line(Styled(text, "strong")),))
    assert COLOUR.sub("", painted(page)) == page.plain()
