"""The state a point gives itself."""

from __future__ import annotations

import pytest

from pmcoach.pasting.paste import Part
from pmcoach.pasting.states import State, by_sign, first_state, opening, praises, shares, state, stated


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("已完成", "done"), ("完成60%", "undone"), ("100%", "done"), ("Done", "done"), ("done (70%)", "undone"), ("9 of 15", "undone"),
        ("15 of 15", "done"), ("In progress", "undone"), ("in review, by Ann", "undone"), ("进行中（等接口）", "undone"), ("测试中", "undone"),
        ("待评审", "undone"), ("未开始", "undone"), ("受阻", "problems"), ("下周", "next"), ("已取消", None),
    ],
)  # fmt: skip
def test_words_that_are_a_state(text: str, part: str | None) -> None:
    assert state(text) == State("", Part(part) if part else None, known=True)


@pytest.mark.parametrize("text", ["", "High", "会员中心改版提测", "done by somebody else", "x" * 50])
def test_words_that_are_none(text: str) -> None:
    assert state(text) is None


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        pytest.param("[Done] Stamps", "Stamps", "done", id="in-front"),
        pytest.param("TODO Stamps", "Stamps", "undone", id="a-word-in-front"),
        pytest.param("完成 邮票", "邮票", "done", id="a-chinese-word-in-front"),
        pytest.param("邮票（已完成）", "邮票", "done", id="behind"),
        pytest.param("邮票（进行中，70%）", "邮票（进行中，70%）", "undone", id="a-number-stays"),
        pytest.param("Stamps - done", "Stamps", "done", id="behind-a-dash"),
        pytest.param("邮票 @70%", "邮票 @70%", "undone", id="behind-an-at"),
    ],
)
def test_a_state_in_front_or_behind(text: str, words: str, part: str) -> None:
    assert stated(text) == State(words, Part(part), known=True)


@pytest.mark.parametrize("text", ["Stamps", "邮票（详见看板）", "- done", "Stamps (9/15)", "完成度 邮票"])
def test_no_state(text: str) -> None:
    assert stated(text) == State(text)


def test_the_first_state_counts_unless_it_is_taken_back() -> None:
    assert first_state("已完成，效果好") == State("", Part.DONE, known=True)
    assert first_state("已完成，待验收") == State("", Part.UNDONE, known=True)
    assert first_state("效果好，已完成") is None


def test_signs_and_verbs() -> None:
    assert by_sign("📎✅") is Part.DONE
    assert by_sign("📎") is None
    assert opening("未完成甲") is Part.UNDONE
    assert opening("完成甲") is Part.DONE
    assert opening("完成度高") is None


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        pytest.param(
            ("改签 100%", "候补 60%", "核验 0%（未开始）"),
            [Part.DONE, Part.UNDONE, Part.UNDONE],
            id="some-done",
        ),
        pytest.param(("留存 41%", "转化 5%", "活跃 62%"), [], id="none-done"),
        pytest.param(("改签 100%", "候补 60%"), [], id="two-are-few"),
        pytest.param(("改签 100%", "候补 60%", "上线了"), [], id="one-without"),
        pytest.param(("转化提升到 5%", "改签 100%", "候补 60%"), [], id="a-result"),
    ],
)
def test_shares_behind_every_line(lines: tuple[str, ...], parts: list[Part]) -> None:
    assert [each.part for each in shares(lines).values()] == parts


@pytest.mark.parametrize(
    ("line", "is_so"), [("kudos to Min", True), ("感谢张敏", True), ("Thankfully live", False)]
)
def test_a_line_opens_with_thanks(line: str, is_so: bool) -> None:
    assert praises(line) is is_so
