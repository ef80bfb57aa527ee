"""What the tests of rules share: findings of a workspace, as a user reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

import pytest
from tests.conftest import TODAY

from pmcoach.document import Source
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.selection import Selection
from pmcoach.text import Lang, Text

GOAL = "goals/2026-Q4/csat.yaml"
PEOPLE = {"people/chen.jing.yaml": "name: 陈静\n", "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"}


class Seen(NamedTuple):
    """A finding as it is shown: code, place, and what is said in both languages."""

    code: str
    path: str
    line: int
    column: int
    en: str
    zh: str


class Told(NamedTuple):
    """The rest of a finding: what to do and what to ask, whom and which goal it is about."""

    severity: Severity
    do: tuple[str, str]
    ask: tuple[str, str]
    person: str
    goal: str
    private: bool


Find = Callable[..., list[Seen]]
Tell = Callable[..., Told]


def said(text: Text | None) -> tuple[str, str]:
    return ("", "") if text is None else (text.say(Lang.EN), text.say(Lang.ZH))


def judged(codes: str, files: Mapping[str, Source] | str, today: date = TODAY) -> tuple[Finding, ...]:
    texts = {GOAL: files} if isinstance(files, str) else files
    return findings(Project(texts, today), RULES, Selection(tuple(codes.split())))


def messages(found: Iterable[Finding], lang: Lang = Lang.EN) -> list[str]:
    """What some findings say."""
    return [each.message.say(lang) for each in found]


def questions(found: Iterable[Finding], lang: Lang = Lang.EN) -> list[str]:
    """What a lead could ask about some findings."""
    return [each.question.say(lang) for each in found if each.question is not None]


@pytest.fixture
def find() -> Find:
    """What rules find in some files, or in the text of one goal, on 2026-11-20 or another day."""

    def found(codes: str, files: Mapping[str, Source] | str, today: date = TODAY) -> list[Seen]:
        return [
            Seen(each.rule.code, each.path, each.place.line, each.place.column, *said(each.message))
            for each in judged(codes, files, today)
        ]

    return found


@pytest.fixture
def tell() -> Tell:
    """The rest of the only thing a rule finds."""

    def told(code: str, files: Mapping[str, Source] | str, today: date = TODAY) -> Told:
        (each,) = judged(code, files, today)
        return Told(each.severity, said(each.hint), said(each.question), each.person, each.goal, each.private)

    return told
