"""Answers about many workspaces as a page."""

from __future__ import annotations

from pmcoach.org import QUESTIONS, Answer, read
from pmcoach.text import Lang
from pmcoach.views.pages.answers import page


def test_columns_nobody_fills_are_left_out() -> None:
    answer = Answer(read("asks"), ("waits_for", "asks", "since"), (("ann", 3, None), ("bob", 12, None)))
    assert page([answer], Lang.EN, 80).plain().splitlines() == [
        "Whose answers others wait for, the longest wait first",
        "Waiting for  Waiting",
        "ann                3",
        "bob               12",
    ]


def test_nothing_is_said() -> None:
    answer = Answer(read("lost"), ("workspace",), ())
    assert page([answer], Lang.ZH, 80).plain().splitlines()[1:] == ["没有"]


def test_what_else_can_be_asked() -> None:
    answers = [Answer(read(name), ("workspace",), ()) for name in QUESTIONS[:2]]
    said = page(answers, Lang.EN, 80, more=True).plain()
    assert said.split("More:")[1].split() == list(QUESTIONS[2:])


def test_nothing_in_a_cell_acts_on_the_terminal() -> None:
    answer = Answer(read("moves"), ("why",), (("\x1b[31mred",),))
    assert "\x1b" not in page([answer], Lang.EN, 80).plain()
