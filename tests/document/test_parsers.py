"""Both parsers give the same verdict, on any text, in bounded time, with places that lie in the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.document.conftest import SOUP, damaged

from pmcoach.document import Document, Place
from pmcoach.document.place import lines
from pmcoach.document.sheet import Sheet
from pmcoach.document.tree import PARSER, PURE, read

pytestmark = pytest.mark.bulk


def lies_in(place: Place, text: str) -> bool:
    rows = lines(text)
    return (
        1 <= place.line <= place.end_line <= len(rows)
        and 1 <= place.column <= len(rows[place.line - 1]) + 1
        and 1 <= place.end_column <= len(rows[place.end_line - 1]) + 2
        and place[:2] <= place[2:]
    )


@given(st.one_of(SOUP, damaged()))
@example("---\n%---\n---\n")
@example("---\n%---\n#---\n")
@example("{? : # 甲\n}")
@settings(max_examples=400)
def test_both_parsers_read_alike(text: str) -> None:
    fast, plain = (read(text, places=True, parser=parser) for parser in (PARSER, PURE))
    assert fast.value == plain.value
    assert fast.problems == plain.problems
    assert fast.spots == plain.spots


@given(st.one_of(st.text(), SOUP, damaged()))
@settings(max_examples=300)
def test_every_place_lies_in_its_text(text: str) -> None:
    document = Document(text)
    places = [problem.place for problem in document.problems if problem.code != "E001" and problem.place]
    places += [spot.value for spot in document.reading.spots.values()]
    places += [spot.key for spot in document.reading.spots.values() if spot.key is not None]
    places += [ignore.place for ignore in document.ignores]
    places += [document.place(path, key=key) for path in document.reading.spots for key in (True, False)]
    assert all(lies_in(place, document.text) for place in places)


@given(st.one_of(st.text(), SOUP, damaged()))
@settings(max_examples=300)
def test_values_stand_where_they_are_said_to(text: str) -> None:
    reading = Document(text).reading
    scalars = sorted((spot.start, spot.end) for spot in reading.spots.values() if spot.scalar)
    assert all(0 <= start <= end <= len(text) for start, end in scalars)
    assert all(before[1] <= after[0] for before, after in pairwise(scalars))


@given(st.binary())
@example(b"\xff\xfea\x00")
@example(b"\x00")
def test_any_bytes_can_be_read(data: bytes) -> None:
    document, sheet = Document(data), Sheet(data)
    assert all(problem.place is not None for problem in (*document.problems, *sheet.problems))


@given(st.text())
def test_text_is_judged_as_its_bytes(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    assert Document(text).problems == Document(data).problems
    assert Document(text).value == Document(data).value


MIB = 1 << 20
FULL = {
    "brackets": "[" * MIB,
    "dashes": "- " * (MIB // 2),
    "quotes": '"' * MIB,
    "question-marks": "? " * (MIB // 2),
    "empty-lines": "\r\n" * (MIB // 2 - 4) + "a: 1",
    "carriage-returns": "\r" * MIB,
    "directives": "%\n" * (MIB // 2),
    "comments": "#" * MIB,
    "ignores-on-a-line": "# pmcoach: ignore[" * (MIB // 18),
    "ignores-on-every-line": "# pmcoach: ignore[A]\n" * (MIB // 21),
    "ignores-behind-values": "".join(f"k{n}: 1 # pmcoach: ignore[A]\n" for n in range(30_000)),
    "tags": "- !x\n" * (MIB // 5),
    "anchors": "- &a\n" * (MIB // 5),
    "the-same-key": "a:\n" * (MIB // 3),
    "control-characters": "a: " + "\x01" * (MIB - 3),
    "broken-on-every-line": "a: b: c\n" * (MIB // 8),
    "full-width-colons": "a: 1\n" + "：\n" * (MIB // 4 - 2),
    "escapes": '"' + "\\ud800" * (MIB // 6 - 2) + '"',
    "backslashes": '"' + "\\" * (MIB - 1),
    "one-word": "x" * MIB,
    "spaces": " " * MIB,
}


@pytest.mark.parametrize("name", FULL)
def test_a_full_mebibyte_is_read(name: str) -> None:
    text = FULL[name]
    assert len(text.encode()) <= MIB
    document = Document(text)
    assert document.ignores or document.first
    for problem in document.problems:
        assert problem.place is not None


SHEETS = {
    "quotes": "date,value\n" + '"\n' * (MIB // 2 - 6),
    "commas": "date,value\n" + "," * (MIB - 20),
    "columns": "a," * (MIB // 2),
    "one-cell": "date,value\n2026-01-01," + "1" * (MIB - 22),
    "rows": "x,y\n" * (MIB // 4),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_full_sheet_is_read(name: str) -> None:
    sheet = Sheet(SHEETS[name])
    assert sheet.rows or sheet.problems
