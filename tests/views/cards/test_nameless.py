"""A card without names: nobody is in it, whoever they are called, and it still says what there is to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.records.kinds.person import Person
from pmcoach.text import Lang
from pmcoach.views.cards.card import Call, Card, CardRow, Section, Tone
from pmcoach.views.cards.nameless import without_names

PEOPLE = [
    Person("people/li.wei.yaml", "li.wei", name="李伟"),
    Person("people/a.yaml", "a", name="Aoife Brennan"),
    Person("people/w.yaml", "wang.fang"),
]


def rows(*texts: str, lang: Lang = Lang.EN) -> list[str]:
    card = Card(lang, "t", (), (Section("s", tuple(map(CardRow, texts))),))
    return [row.text for row in without_names(card, PEOPLE).rows()]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("李伟 · csat 3.9→4.2", "csat 3.9→4.2"),
        ("Aoife Brennan: W45, W46", "W45, W46"),
        ("李伟：W47", "W47"),
        ("李伟 asks Aoife Brennan: help (week 3)", "a colleague asks a colleague: help (week 3)"),
        ("late: 李伟、wang.fang and Aoife Brennan", "late: 3 people"),
        ("goal of wang.fang-2", "goal of a colleague-2"),
        ("about a plan", "about a colleague plan"),
        ("banana", "banana"),
    ],
)
def test_names_give_way(text: str, said: str) -> None:
    assert rows(text) == [said]


def test_in_chinese_too() -> None:
    assert rows("李伟 等 wang.fang：一名分析师", "待提交：李伟、wang.fang", lang=Lang.ZH) == [
        "一位同事 等 一位同事：一名分析师",
        "待提交：2 人",
    ]


def test_every_part_of_a_card_is_without_names() -> None:
    row = CardRow("李伟 · x", "李伟", Tone.BAD, "reports/2026-W47/li.wei.yaml", "li.wei")
    card = Card(
        Lang.EN,
        "李伟 · 1:1",
        ("missing: 李伟",),
        (
            Section("of 李伟", (row, CardRow("李伟: "), CardRow("y", path="goals/2026-Q4/csat.yaml"))),
            Section("s", (CardRow("李伟 · "),)),
        ),
        "李伟",
        calls=(Call("李伟", "U1"),),
    )
    found = without_names(card, PEOPLE)
    assert found == Card(
        Lang.EN,
        "a colleague · 1:1",
        ("missing: a colleague",),
        (
            Section(
                "of a colleague",
                (CardRow("x", "a colleague", Tone.BAD), CardRow("y", path="goals/2026-Q4/csat.yaml")),
            ),
        ),
        "a colleague",
    )


def test_without_people_nothing_changes() -> None:
    card = Card(Lang.EN, "t", (), (Section("s", (CardRow("x"),)),))
    assert without_names(card, []) is card


@given(st.lists(st.text(max_size=20), max_size=4), st.sampled_from(Lang))
def test_no_name_is_left_whatever_stands_around_it(parts: list[str], lang: Lang) -> None:
    text = "李伟".join(parts)
    card = Card(lang, text, (text,), (Section(text, (CardRow(text, text),)),), text)
    assert not any("李伟" in line for line in without_names(card, PEOPLE).lines())
