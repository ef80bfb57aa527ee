"""Markdown of the manual, laid out for a terminal."""

from __future__ import annotations

import pytest

from pmcoach.page import Styled
from pmcoach.views.pages.manual import manual

NARROW, ROOMY = 40, 120


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        pytest.param("# A\n\n## B\n\n### C\n", "A\n\nB\n\n  C\n", id="headings, the third set in"),
        pytest.param("# A `b` c\n", "A b c\n", id="code in a heading"),
        pytest.param("a\nb\n", "  a b\n", id="a broken line"),
        pytest.param("计划\n完成\n", "  计划完成\n", id="a broken line in Chinese"),
        pytest.param("计划\nCI\n", "  计划 CI\n", id="a broken line beside a Latin word"),
        pytest.param(
            "- one\n- two words that go on until the line is full\n",
            "  • one\n  • two words that go on until the line\n    is full\n",
            id="bullets",
        ),
        pytest.param("1. one\n2. two\n", "  1. one\n  2. two\n", id="numbers"),
        pytest.param("- one\n\n      code\n", "  • one\n      code\n", id="a block in a bullet"),
        pytest.param("```console\n$ run\nout\n```\n", "    $ run\n    out\n", id="a block"),
        pytest.param("    tree\n", "    tree\n", id="an indented block"),
        pytest.param("<!-- generated -->\n\na\n", "  a\n", id="a comment is left out"),
        pytest.param("*a* **b** <c>\n", "  a b <c>\n", id="marks"),
        pytest.param("[rules](rules.md#all)\n", "  rules (pmcoach help rules)\n", id="another page"),
        pytest.param("[below](#below)\n", "  below\n", id="a heading of this page"),
        pytest.param("[age](https://a.org)\n", "  age (https://a.org)\n", id="an address"),
        pytest.param("<https://a.org>\n", "  https://a.org\n", id="a bare address"),
        pytest.param("[file](../x.py)\n", "  file\n", id="a file"),
        pytest.param(
            "| a | b |\n|---|---|\n| `x` | a sentence that needs two lines of it |\n",
            "  a  b\n  x  a sentence that needs two lines of\n     it\n",
            id="a table",
        ),
        pytest.param(
            f"| a | b |\n|---|---|\n| {'word ' * 8}| {'word ' * 8}|\n",
            "  a                   b\n"
            "  word word word      word word word\n"
            "  word word word      word word word\n"
            "  word word           word word\n",
            id="a table of sentences",
        ),
        pytest.param("> said\n", "", id="what no page has is left out"),
    ],
)
def test_how_it_looks(markdown: str, wanted: str) -> None:
    assert manual(markdown, NARROW).plain() == wanted


def test_prose_stays_readable_on_a_wide_screen() -> None:
    assert {len(row) <= 100 for row in manual("word " * 60, ROOMY).plain().splitlines()} == {True}


def test_styles() -> None:
    lines = manual("# A\n\n`b` **c `d`**\n", NARROW).lines
    assert lines[0] == (Styled("A", "strong"),)
    assert [span for span in lines[2] if span.style] == [
        Styled("b", "code"),
        Styled("c ", "strong"),
        Styled("d", "strong"),
    ]
