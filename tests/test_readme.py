"""The README: short, executed, and with the two lines that set everything up."""

from __future__ import annotations

import re

import pytest

from pmcoach.pages import TOPICS
from tests.manual import README, headings

LONGEST = 300  # lines, in both languages together


def test_the_readme_is_short() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_it_says_the_same_in_both_languages() -> None:
    english, chinese = README.read_text(encoding="utf-8").split("\n# 中文\n")
    assert [rank for rank, _ in headings(english)][1:] == [rank for rank, _ in headings(chinese)]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_leads_to_every_page(lang: str) -> None:
    text = README.read_text(encoding="utf-8")
    assert [topic for topic in TOPICS if f"](src/pmcoach/pages/{lang}/{topic}.md)" not in text] == []


@pytest.mark.parametrize("name", ["try", "develop"])
def test_the_set_up_is_one_line_said_twice(name: str) -> None:
    text = README.read_text(encoding="utf-8")
    lines = re.findall(rf"<!-- setup: {name} -->\n```bash\n([^\n]+)\n```", text)
    assert len(lines) == 2
    assert len(set(lines)) == 1
