"""An exported table's encoding and separator, by nothing but its bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.document.table_text import encoding_of, separator

TEXT = "摘要,问题关键字,经办人\n退款页,PAY-1,李伟\n"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        pytest.param(TEXT.encode(), "utf-8", id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "utf-8-sig", id="with-a-mark"),
        pytest.param(TEXT.encode("gbk"), "gb18030", id="a-chinese-spreadsheet"),
        pytest.param(TEXT.encode("utf-16"), "utf-16", id="unicode-text"),
        pytest.param(TEXT.encode("utf-32"), "utf-32", id="utf-32"),
        pytest.param(TEXT.encode() + b"\xff\n", "", id="damaged-utf-8"),
        pytest.param(b"\x80\xff\x80\xff", "", id="neither"),
        pytest.param(b"\xff\xfe\x00", "", id="half-a-letter"),
        pytest.param(b"", "utf-8", id="empty"),
    ],
)
def test_an_encoding_is_told_by_the_bytes(data: bytes, name: str) -> None:
    assert encoding_of(data) == name


@given(st.binary(max_size=200))
def test_what_is_told_can_be_decoded(data: bytes) -> None:
    name = encoding_of(data)
    assert not name or isinstance(data.decode(name), str)


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("a,b;c", ","),
        ("键;题", ";"),
        ("a\tb", "\t"),
        ("日期，数值", "，"),
        ("a|b", "|"),
        ("a", ","),
        ("", ","),
    ],
)
def test_a_separator_is_told_by_the_headings(line: str, mark: str) -> None:
    assert separator(line, lambda cell: bool(cell)) == mark


def test_known_headings_count_before_many_cells() -> None:
    assert separator("key;a,b,c,d;state", lambda cell: cell in ("key", "state")) == ";"
