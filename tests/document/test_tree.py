"""YAML into plain values: everything stays text, nothing is expanded, everything is counted."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from pmcoach.document import Document
from pmcoach.document.tree import PARSER, PURE, Parser, read
from pmcoach.text import Lang

BOTH = pytest.mark.parametrize("parser", [pytest.param(PARSER, id="c"), pytest.param(PURE, id="python")])


def found(text: str, parser: Parser = PARSER) -> list[tuple[str, int, int]]:
    """The code, line and column of each problem."""
    places = [(problem.code, problem.place) for problem in read(text, parser=parser).problems]
    return [(code, place.line, place.column) for code, place in places if place is not None]


@BOTH
@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a: no\nb: yes\nc: on", {"a": "no", "b": "yes", "c": "on"}, id="no-booleans"),
        pytest.param("a: 1:30\nb: 010\nc: 1_000", {"a": "1:30", "b": "010", "c": "1_000"}, id="no-numbers"),
        pytest.param("a: 2026-11-31\nb: 0b_\nc: =", {"a": "2026-11-31", "b": "0b_", "c": "="}, id="no-errors"),
        pytest.param("a: " + "9" * 4301, {"a": "9" * 4301}, id="4301-digits"),
        pytest.param("a:\nb: ~\nc: null\nd: ''", {"a": None, "b": None, "c": None, "d": ""}, id="nothing"),
        pytest.param("1: a\n1.0: b\ntrue: c\nyes: d", {"1": "a", "1.0": "b", "true": "c", "yes": "d"}, id="keys"),
        pytest.param("null: a\n~: b", {"null": "a", "~": "b"}, id="null-as-key"),
        pytest.param("a: {b: [c, {d: e}]}", {"a": {"b": ["c", {"d": "e"}]}}, id="in-brackets"),
        pytest.param("a: {b: why?, c: [x?]}", {"a": {"b": "why?", "c": ["x?"]}}, id="question-in-brackets"),
        pytest.param("a: |\n  甲\n  乙\nb: >-\n  丙\n  丁\n", {"a": "甲\n乙\n", "b": "丙 丁"}, id="blocks"),
        pytest.param("a: |+ # c\n  甲\n\nb: |2-\n   乙\n", {"a": "甲\n\n", "b": " 乙"}, id="block-headers"),
        pytest.param("a: |#c\n  甲\n", {"a": "甲\n"}, id="comment-right-after-the-pipe"),
        pytest.param("a:\t甲\nb\t: 乙\t\nc: 丙\t# x\n", {"a": "甲", "b": "乙", "c": "丙"}, id="tabs-between"),
        pytest.param("a: 甲\t乙\nb: {c:\t1,\td: 2}\n", {"a": "甲\t乙", "b": {"c": "1", "d": "2"}}, id="tabs-inside"),
        pytest.param('"a"\t:\t"甲\t乙"\t\nb:\t|\t\n  丙\n', {"a": "甲\t乙", "b": "丙\n"}, id="tabs-and-quotes"),
        pytest.param("a: {\n\tb: 1,\n\tc: 2 }\n", {"a": {"b": "1", "c": "2"}}, id="tabs-as-indent-in-brackets"),
        pytest.param("a: 甲\n \t乙\n", {"a": "甲 乙"}, id="tab-after-a-space-in-plain-words"),
        pytest.param("---\ta\n", "a", id="tab-after-the-dashes"),
        pytest.param("a: 甲\r\nb: 乙\rc: 丙\u0085d: 丁\n", {"a": "甲", "b": "乙", "c": "丙", "d": "丁"}, id="breaks"),
        pytest.param("a: 甲\u2028b: 乙", {"a": "甲", "b": "乙"}, id="line-separator"),
        pytest.param('a: "x\u2029y"', {"a": "x\u2029y"}, id="separator-in-quotes"),
        pytest.param("a: 甲\n\u2028  乙\n", {"a": "甲\u2028乙"}, id="separator-in-words"),
        pytest.param("a: 甲\n---", {"a": "甲"}, id="dashes-at-the-end"),
        pytest.param("a: 甲\n...\n", {"a": "甲"}, id="dots-at-the-end"),
        pytest.param('a: "\\u4e2d\\x41\\\n  b"', {"a": "中Ab"}, id="escapes"),
        pytest.param("- a\n- b\n", ["a", "b"], id="list"),
        pytest.param("hello\n", "hello", id="text"),
        pytest.param("", None, id="empty"),
        pytest.param(" \n\n", None, id="spaces"),
        pytest.param("# a\n", None, id="comment"),
        pytest.param("---\n", None, id="dashes"),
    ],
)  # fmt: skip
def test_a_text_has_its_value(text: str, value: Any, parser: Parser) -> None:
    reading = read(text, parser=parser)
    if text.startswith("a: 甲\n---"):
        assert reading.value == value
    else:
        assert (reading.value, reading.problems) == (value, ())


@BOTH
@pytest.mark.parametrize(
    ("text", "value", "problems"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", {"a": "1", "b": "2"}, [("E003", 3, 1)], id="twice"),
        pytest.param("[a, b]: c\nd: e\n", {"d": "e"}, [("E005", 1, 1)], id="list-as-key"),
        pytest.param("? {a: b}\n: y\nd: e\n", {"d": "e"}, [("E005", 1, 3)], id="mapping-as-key"),
        pytest.param("a: {{ x }}\nb: c\n", {"a": {}, "b": "c"}, [("E005", 1, 5)], id="template-braces"),
        pytest.param("? x\n: y\nb: c\n", {"b": "c"}, [("E005", 1, 3)], id="question-mark"),
        pytest.param("a: {? x : y}\n", {"a": {}}, [("E005", 1, 7)], id="question-mark-in-braces"),
        pytest.param("?\n: y\n", {"": "y"}, [], id="question-mark-alone"),
        pytest.param("a: &x 1\nb: *x\n", {"a": "1", "b": None}, [("E009", 1, 4)], id="anchor"),
        pytest.param("a: *x\n", {"a": None}, [("E009", 1, 4)], id="alias"),
        pytest.param("*x : y\nb: c", {"b": "c"}, [("E009", 1, 1), ("E005", 1, 1)], id="alias-as-key"),
        pytest.param("a: {b: 1}\n<<: {c: 2}\n", {"a": {"b": "1"}}, [("E009", 2, 1)], id="merge"),
        pytest.param("'<<': a\n", {"<<": "a"}, [], id="merge-in-quotes"),
        pytest.param("a: !x 1\n", {"a": "1"}, [("E009", 1, 4)], id="tag"),
        pytest.param("a: !!int 1\n", {"a": "1"}, [("E009", 1, 4)], id="tag-of-yaml"),
        pytest.param("a: !!python/object:os.system x\n", {"a": "x"}, [("E009", 1, 4)], id="tag-of-python"),
        pytest.param("a: !<tag:x> 1\n", {"a": "1"}, [("E009", 1, 4)], id="verbatim-tag"),
        pytest.param("a: ! 1\n", {"a": "1"}, [("E009", 1, 4)], id="lone-exclamation-mark"),
        pytest.param("a: [!x, 1]\n", {"a": [None, "1"]}, [("E009", 1, 5)], id="tag-before-a-comma"),
        pytest.param("a: !x\t1\n", {"a": "1"}, [("E009", 1, 4)], id="tag-before-a-tab"),
        pytest.param("!x a: 1\n", {"a": "1"}, [("E009", 1, 1)], id="tag-of-a-key"),
        pytest.param("%YAML 1.1\n---\na: 1\n", {"a": "1"}, [("E009", 1, 1)], id="directive"),
        pytest.param("# c\n%TAG ! x\n%FOO\n\na: 1\n", {"a": "1"}, [("E009", 2, 1), ("E009", 3, 1)], id="two-of-them"),
        pytest.param("a: 1\nb: x\x1b[2J\n", {"a": "1", "b": "x\ufffd[2J"}, [("E002", 2, 5)], id="escape-character"),
        pytest.param("a: x\x7f\u009b\n", {"a": "x\ufffd\ufffd"}, [("E002", 1, 5), ("E002", 1, 6)], id="del-and-c1"),
        pytest.param("a: \ufffe\n", {"a": "\ufffd"}, [("E002", 1, 4)], id="no-character"),
        pytest.param("a: 1\nb: \ufeffx\n", {"a": "1", "b": "\ufffdx"}, [("E002", 2, 4)], id="mark-inside"),
        pytest.param("a: 1\x0bb: 2\n", {"a": "1\ufffdb: 2"}, [("E002", 1, 5)], id="vertical-tab"),
        pytest.param('a: "\\e[2J"\n', {"a": "\ufffd[2J"}, [("E009", 1, 4)], id="escape-by-escape"),
        pytest.param('a: "\\0"\n', {"a": "\ufffd"}, [("E009", 1, 4)], id="zero-by-escape"),
        pytest.param('"\\e": 1\n', {"\ufffd": "1"}, [("E009", 1, 1)], id="escape-in-a-key"),
        pytest.param("m: {\u3000a: 1}\n", {"m": {"\u3000a": "1"}}, [], id="wide-space-in-braces-is-a-letter"),
    ],
)  # fmt: skip
def test_what_is_not_taken_is_a_problem(
    text: str, value: Any, problems: list[tuple[str, int, int]], parser: Parser
) -> None:
    if text.startswith("a: 1\x0b"):
        assert found(text, parser)[0] == problems[0]
        return
    assert read(text, parser=parser).value == value
    assert found(text, parser) == problems


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", "“a” is already on line 1", "“a”在第 1 行已经写过", id="twice"),
        pytest.param("a: !!int 1\n", "!!int, a YAML tag", "“!!int”是 YAML 标签", id="tag-as-it-is-written"),
        pytest.param("a: &b !x 1\n", "!x, a YAML tag", "“!x”是 YAML 标签", id="tag-behind-an-anchor"),
        pytest.param("a: x\x1b\n", "control character U+001B", "含有控制字符 U+001B", id="control"),
        pytest.param(
            "? x\n: y\n", "a question mark before a field name", "字段名前面多了一个问号", id="question"
        ),
    ],
)
def test_a_problem_is_said_in_the_words_of_the_file(text: str, en: str, zh: str) -> None:
    says = read(text).problems[-1].says
    assert (says.say(Lang.EN), says.say(Lang.ZH)) == (en, zh)


@BOTH
@pytest.mark.parametrize(
    ("text", "says", "place"),
    [
        pytest.param("[" * 40, "nested more than 32 levels deep", (1, 33), id="brackets"),
        pytest.param("- " * 5000, "nested more than 32 levels deep", (1, 65), id="dashes"),
        pytest.param("{a: " * 40, "nested more than 32 levels deep", (1, 129), id="braces"),
        pytest.param(
            "a: 1\nb: '" + "x" * 100_001 + "'", "a value longer than 100,000 characters", (2, 4), id="long"
        ),
        pytest.param("x" * 100_001 + "\n", "a value longer than 100,000 characters", (1, 1), id="long-text"),
    ],
)
def test_what_goes_over_a_bound_is_not_read(
    text: str, says: str, place: tuple[int, int], parser: Parser
) -> None:
    (problem,) = read(text, parser=parser).problems
    assert (problem.code, problem.says.say(Lang.EN)) == ("E009", says)
    assert problem.place is not None
    assert problem.place[:2] == place


def test_what_is_just_within_the_bounds_is_read() -> None:
    deep = "[" * 32 + "]" * 32
    assert not read(deep).problems
    assert not read("a: " + "x" * 100_000).problems
    assert not read("- a\n" * 49_999).problems


def test_the_node_that_is_one_too_many_is_named() -> None:
    (problem,) = read("- a\n" * 50_000).problems
    assert problem.says.say(Lang.EN) == "more than 50,000 values"
    assert problem.place == (50_000, 3, 50_000, 4)


def test_what_is_wrong_everywhere_is_said_a_hundred_times() -> None:
    assert len(read("- !x\n" * 500).problems) == 100
    assert len(read('- "\\e"\n' * 500).problems) == 100
    assert len(read("\u3000a: 1\n" * 500).problems) == 100


@pytest.mark.parametrize("start", ["\x01", "%\n"])
def test_of_the_same_thing_on_every_line_the_first_ten_are_said(start: str) -> None:
    assert len(read(start * 500).problems) == 10


def test_an_error_without_a_place_is_at_the_first_line() -> None:
    class Old:
        """A parser as libyaml was, which tells no place for a character it does not take."""

        def __init__(self, text: str) -> None:
            self.text = text

        def get_event(self) -> None:
            raise yaml.reader.ReaderError("", 0, 0, "utf-8", "control characters are not allowed")

    reading = read("a: 1\n", parser=Old)
    assert reading.value is None
    assert [(problem.code, problem.place) for problem in reading.problems] == [("E002", (1, 1, 1, 2))]


def test_places_are_those_of_the_text() -> None:
    text = "title: 甲\nplan:\n  - {do: 乙, due: }\n  - 'it''s'\nwhy: |\n  丙\n"
    spots = read(text, places=True).spots
    assert {path: (text[spot.start : spot.end], spot.value[:2]) for path, spot in spots.items()} == {
        (): ("", (1, 1)),
        ("title",): ("甲", (1, 8)),
        ("plan",): ("", (3, 3)),
        ("plan", 0): ("{do: 乙, due: }", (3, 5)),
        ("plan", 0, "do"): ("乙", (3, 10)),
        ("plan", 0, "due"): ("", (3, 18)),
        ("plan", 1): ("'it''s'", (4, 5)),
        ("why",): ("|\n  丙\n", (5, 6)),
    }
    assert spots["plan", 0, "do"].key == (3, 6, 3, 8)
    assert [path for path, spot in spots.items() if spot.flow] == [
        ("plan", 0),
        ("plan", 0, "do"),
        ("plan", 0, "due"),
    ]


@BOTH
@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        pytest.param("a: {b:\n    , c: 1}\n", (1, 5, 1, 6), (2, 5, 2, 6), id="over-two-lines"),
        pytest.param("a: {b: # 甲\n}\n", (1, 5, 1, 6), (2, 1, 2, 2), id="before-a-comment"),
        pytest.param("a: {b: 1,\n  ? : 2}\n", (1, 5, 1, 6), (1, 8, 1, 9), id="something"),
    ],
)
def test_nothing_in_brackets_stands_before_what_follows(
    text: str, key: tuple[int, ...], value: tuple[int, ...], parser: Parser
) -> None:
    spot = read(text, places=True, parser=parser).spots["a", "b"]
    assert (spot.key, spot.value) == (key, value)


@BOTH
def test_a_key_that_is_not_there_stands_before_what_follows(parser: Parser) -> None:
    spots = read("a: {? : 1}\n", places=True, parser=parser).spots
    assert spots["a", ""].key == (1, 7, 1, 8)


@BOTH
def test_what_is_dropped_has_no_place(parser: Parser) -> None:
    text = "a: [1]\na: [2]\n? [3]\n: [4]\n<<: {b: 5}\n"
    assert list(read(text, places=True, parser=parser).spots) == [(), ("a",), ("a", 0)]


def test_a_document_reads_its_places_when_asked() -> None:
    document = Document("title: 甲\n")
    assert "reading" not in document.__dict__
    assert document.place(("title",)) == (1, 8, 1, 9)
    assert "reading" in document.__dict__
