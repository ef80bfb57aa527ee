"""A file read: its values, the places of its values, its first line, its comments."""

from __future__ import annotations

import pytest

from pmcoach.document import Document
from pmcoach.document import place as places
from pmcoach.document.comments import Ignore
from pmcoach.document.place import Path, at_offset, lines

TEXT = """# 说明
---
title: 将满意度提高到4.5分
metric: {name: 满意度, target: }
why: >
  以留存
  优先
note: "say \\"yes\\""
plan:
- do: 访谈
-
"""


@pytest.mark.parametrize(
    ("path", "key", "place"),
    [
        pytest.param(("title",), False, (3, 8, 3, 19), id="scalar"),
        pytest.param(("title",), True, (3, 1, 3, 6), id="its-key"),
        pytest.param(("metric",), False, (4, 1, 4, 7), id="mapping-is-its-key"),
        pytest.param(("metric", "target"), False, (4, 21, 4, 27), id="nothing-is-its-key"),
        pytest.param(("metric", "unit"), False, (4, 1, 4, 7), id="not-there-is-what-holds-it"),
        pytest.param(("plan", 0, "do"), False, (10, 7, 10, 9), id="in-a-list"),
        pytest.param(("plan", 7, "do"), False, (9, 1, 9, 5), id="past-the-list"),
        pytest.param(("plan", 0), False, (10, 3, 10, 4), id="item"),
        pytest.param((), False, (3, 1, 3, 19), id="file-is-its-first-line"),
        pytest.param(("owner",), False, (3, 1, 3, 19), id="not-there-is-the-first-line"),
    ],
)
def test_a_value_has_its_place(path: Path, key: bool, place: tuple[int, int, int, int]) -> None:
    assert Document(TEXT).place(path, key=key) == place


@pytest.mark.parametrize(
    ("path", "span", "place"),
    [
        pytest.param(("title",), (1, 4), (3, 9, 3, 12), id="in-plain-words"),
        pytest.param(("why",), (0, 2), (5, 6, 8, 1), id="in-a-block-all-of-it"),
        pytest.param(("note",), (0, 3), (8, 7, 8, 20), id="with-escapes-all-of-it"),
        pytest.param(("owner",), (0, 3), (3, 1, 3, 19), id="not-there"),
        pytest.param(("metric", "target"), (0, 3), (4, 21, 4, 27), id="nothing"),
    ],
)
def test_a_span_narrows_the_place(
    path: Path, span: tuple[int, int], place: tuple[int, int, int, int]
) -> None:
    assert Document(TEXT).place(path, span=span) == place


def test_a_span_in_quotes_counts_from_the_first_letter() -> None:
    assert Document("title: '提高满意度'\n").place(("title",), span=(2, 5)) == (1, 11, 1, 14)


def test_an_empty_file_has_a_first_place() -> None:
    assert Document("").place(()) == (1, 1, 1, 1)
    assert Document("# 说明\n---\n").first == (1, 1, 1, 1)


def test_a_file_of_words_is_one_value() -> None:
    assert Document("hello\n").place(()) == (1, 1, 1, 6)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param(("title",), "将满意度提高到4.5分", id="scalar"),
        pytest.param(("metric",), "", id="mapping"),
        pytest.param(("metric", "target"), "", id="nothing"),
    ],
)
def test_the_text_of_a_value(path: Path, text: str) -> None:
    assert Document(TEXT).at(path) == text


def test_a_value_has_its_spot() -> None:
    spot = Document(TEXT).spot(("note",))
    assert spot is not None
    assert spot.style == '"'
    assert Document(TEXT).spot(("owner",)) is None


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        pytest.param("ab\ncd", 0, None, (1, 1, 1, 2), id="first"),
        pytest.param("ab\ncd", 2, None, (1, 3, 1, 4), id="a-line-break"),
        pytest.param("ab\r\ncd", 4, None, (2, 1, 2, 2), id="after-two-characters"),
        pytest.param("a\u0085b\u2028c\u2029d\x0be", 6, 9, (4, 1, 4, 4), id="breaks-of-yaml-only"),
        pytest.param("ab\ncd", 1, 4, (1, 2, 2, 2), id="over-lines"),
        pytest.param("", 0, None, (1, 1, 1, 2), id="empty"),
        pytest.param("ab\r\ncd", 3, None, (1, 4, 1, 5), id="between-two-characters-of-a-break"),
    ],
)
def test_an_offset_is_a_place(
    text: str, start: int, end: int | None, place: tuple[int, int, int, int]
) -> None:
    assert at_offset(text, start, end) == place


def test_the_lines_of_a_text_are_counted_once_for_all_its_places() -> None:
    text = "甲" * 50_000 + "\n"
    places._starts.cache_clear()
    assert [at_offset(text, offset).column for offset in range(0, 50_000, 10)] == list(range(1, 50_001, 10))
    assert places._starts.cache_info().misses == 1


def test_lines_are_those_of_yaml() -> None:
    text = "a\r\nb\rc\nd\u0085e\u2028f\u2029g\x0b\x0c\x1ch"
    assert lines(text) == ["a", "b", "c", "d", "e", "f", "g\x0b\x0c\x1ch"]
    assert Document("a: 1\nb: 2\n").lines == ["a: 1", "b: 2", ""]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("title: 甲\n", [], id="none"),
        pytest.param(
            "title: 甲 # pmcoach: ignore[S101] 先这样\n", [(("S101",), "先这样", 1)], id="behind-a-value"
        ),
        pytest.param(
            "title: 甲\n# pmcoach: ignore[S101, M101]\n\n# 说明\nowner: b\n",
            [(("S101", "M101"), "", 5)],
            id="on-the-line-above",
        ),
        pytest.param("# pmcoach: ignore[S]\ntitle: 甲\n", [(("S",), "", None)], id="at-the-top-for-the-file"),
        pytest.param("---\n# pmcoach: ignore[S]\ntitle: 甲\n", [(("S",), "", None)], id="below-the-dashes"),
        pytest.param("title: 甲\n# pmcoach: ignore[S]\n", [(("S",), "", 2)], id="at-the-end-for-nothing"),
        pytest.param("# pmcoach: ignore[S]\n", [(("S",), "", None)], id="nothing-else"),
        pytest.param("title: 甲 # pmcoach：ignore[S]\n", [(("S",), "", 1)], id="full-width-colon"),
        pytest.param("title: 甲 #pmcoach:ignore[]\n", [((), "", 1)], id="no-code"),
        pytest.param("title: '甲 # pmcoach: ignore[S]'\n", [], id="in-quotes"),
        pytest.param(
            "title: '甲 # pmcoach: ignore[S]' # pmcoach: ignore[M]\n", [(("M",), "", 1)], id="behind-quotes"
        ),
        pytest.param("why: |\n  # pmcoach: ignore[S]\n", [], id="in-a-block"),
        pytest.param("title: 甲#pmcoach: ignore[S]\n", [], id="no-blank-before"),
        pytest.param("title: 甲 # 见 pmcoach 的说明\n", [], id="only-the-name"),
        pytest.param("title: 甲 # pmcoach: ignore[S\n", [], id="bracket-open"),
    ],
)
def test_comments_silence_rules(text: str, found: list[tuple[tuple[str, ...], str, int | None]]) -> None:
    ignores = Document(text).ignores
    assert [(ignore.codes, ignore.reason, ignore.line) for ignore in ignores] == found


def test_a_comment_has_its_place() -> None:
    (ignore,) = Document("title: 甲 # pmcoach: ignore[S101] 先这样\n").ignores
    assert ignore == Ignore(("S101",), "先这样", 1, ignore.place)
    assert ignore.place == (1, 10, 1, 33)
