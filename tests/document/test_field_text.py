"""What stands behind a field's colon is taken out and put back, byte for byte, and nothing else is touched."""

from __future__ import annotations

import pytest

from pmcoach.document.field_text import added, break_of, exchanged, literal, put, stretch
from pmcoach.document.splice import RefusedError
from pmcoach.document.tree import read

NAME = "private"


def taken(text: str) -> str:
    where = stretch(text, NAME)
    assert where is not None
    return text[where.start : where.end]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param("private: {mood: 3}  # 低\ndone: []\n", " {mood: 3}  # 低\n", id="in-brackets"),
        pytest.param("private: {mood: 3}", " {mood: 3}", id="no-line-break-at-the-end"),
        pytest.param("private: {\n  mood: 3,\nload: 4}\ndone: []\n", " {\n  mood: 3,\nload: 4}\n", id="brackets-over-lines"),
        pytest.param("done: []\nprivate:\n  mood: 3\n", "\n  mood: 3\n", id="block"),
        pytest.param("private:   # 只给陈静\n    mood: 3\nnext: []\n", "   # 只给陈静\n    mood: 3\n", id="comment-behind-the-key"),
        pytest.param("private:\n  mood: 3\n\n  # 再想想\n\n# 下周\nnext: []\n", "\n  mood: 3\n\n  # 再想想\n", id="comments-below"),
        pytest.param("private:\n  voice: |\n    甲\n\n    乙\n\nnext: []\n", "\n  voice: |\n    甲\n\n    乙\n", id="lines"),
        pytest.param("private:\r\n  mood: 3\r\nnext: []\r\n", "\r\n  mood: 3\r\n", id="windows"),
        pytest.param("private:\nnext: []\n", "\n", id="nothing"),
        pytest.param('"private" : {mood: 3}\n', " {mood: 3}\n", id="key-in-quotes"),
        pytest.param("---\nprivate: |\n  甲\n", " |\n  甲\n", id="a-block-of-text"),
    ],
)  # fmt: skip
def test_all_that_belongs_to_a_field_is_taken_and_put_back(text: str, body: str) -> None:
    where = stretch(text, NAME)
    assert where is not None
    assert taken(text) == body
    sealed = exchanged(text, NAME, literal("abc\ndef\n", break_of(text)), "abc\ndef\n")
    assert read(sealed).value["private"] == "abc\ndef\n"  # type: ignore[index, call-overload]
    again = stretch(sealed, NAME)
    assert again is not None
    assert put(sealed, again, body) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{private: {mood: 3}}\n", id="inside-brackets"),
        pytest.param("? private\n: {mood: 3}\n", id="long-key"),
        pytest.param("done: []\n", id="not-there"),
        pytest.param("", id="empty"),
        pytest.param("- private\n", id="a-list"),
    ],
)
def test_what_stands_otherwise_is_not_taken(text: str) -> None:
    assert stretch(text, NAME) is None


def test_a_field_put_before_others_ends_its_line() -> None:
    where = stretch("private: |\n  x\nnext: []\n", NAME)
    assert where is not None
    assert put("private: |\n  x\nnext: []\n", where, " {mood: 3}") == "private: {mood: 3}\nnext: []\n"


@pytest.mark.parametrize(
    ("text", "new", "meant", "line"),
    [
        pytest.param("private: 1\ndone: [\n", " 2\n", "2", 2, id="no-yaml"),
        pytest.param("- a\n", " 2\n", "2", 1, id="a-list"),
        pytest.param("{private: 1}\n", " 2\n", "2", 1, id="inside-brackets"),
        pytest.param("done: []\nprivate: 1\n", " 3\n", "2", 2, id="not-what-was-meant"),
        pytest.param("private: 1\n", " 2\nnext: []\n", "2", 1, id="more-than-was-meant"),
        pytest.param("private: 1\n", " [\n", "2", 1, id="no-yaml-any-more"),
    ],
)
def test_an_exchange_that_would_say_something_else_is_refused(
    text: str, new: str, meant: str, line: int
) -> None:
    with pytest.raises(RefusedError) as error:
        exchanged(text, NAME, new, meant)
    assert error.value.place.line == line


@pytest.mark.parametrize(
    ("text", "made"),
    [
        pytest.param("done: []\n", "done: []\nprivate:\n  mood: 3\n", id="at-the-end"),
        pytest.param("done: []", "done: []\nprivate:\n  mood: 3\n", id="no-line-break-at-the-end"),
        pytest.param("", "private:\n  mood: 3\n", id="empty"),
        pytest.param("# 待写\n", "# 待写\nprivate:\n  mood: 3\n", id="comments"),
    ],
)
def test_a_field_is_added_at_the_end(text: str, made: str) -> None:
    assert added(text, NAME, "\n  mood: 3\n", {"mood": "3"}) == made


def test_a_field_is_not_added_where_it_would_be_another_s() -> None:
    with pytest.raises(RefusedError):
        added("{done: []}\n", NAME, "\n  mood: 3\n", {"mood": "3"})
