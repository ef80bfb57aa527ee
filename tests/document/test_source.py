"""Bytes to text: what encoding it is, where it stops being UTF-8, how large it may be."""

from __future__ import annotations

import pytest

from pmcoach.document import Document, Problem, Source, Unreadable
from pmcoach.document.source import LIMIT, ZERO_BYTE, decode
from pmcoach.text import Lang, Text

SAVE = ("save it as UTF-8", "请另存为 UTF-8 编码")


@pytest.mark.parametrize(
    ("data", "place", "en", "zh"),
    [
        pytest.param(
            "title: 甲\nowner: 李伟\n".encode("gbk"), (1, 8), "GBK, not UTF-8", "编码是 GBK，不是 UTF-8", id="gbk"
        ),
        pytest.param(
            b"a: 1\n" + "b: 提升".encode("gb18030"), (2, 4), "GBK, not UTF-8", "编码是 GBK，不是 UTF-8", id="gbk-below"
        ),
        pytest.param(
            b"title: caf\xe9\n", (1, 11), "not UTF-8 from here on", "从这里起不是 UTF-8", id="latin-1"
        ),
        pytest.param(
            "a: 标题".encode()[:-1], (1, 5), "not UTF-8 from here on", "从这里起不是 UTF-8", id="cut"
        ),
        pytest.param(
            "标题: 提升\n".encode() + b"\xb1\xea\xcc\xe2", (2, 1), "not UTF-8 from here on", "从这里起不是 UTF-8",
            id="damaged-below-utf-8",
        ),
        pytest.param(b"a: \xe0\x80\xaf\n", (1, 4), "not UTF-8 from here on", "从这里起不是 UTF-8", id="overlong"),
        pytest.param(b"a: \xed\xa0\x80\n", (1, 4), "not UTF-8 from here on", "从这里起不是 UTF-8", id="surrogate"),
        pytest.param(b"\xff\xfea\x00", (1, 1), "UTF-16, not UTF-8", "编码是 UTF-16，不是 UTF-8", id="utf-16-mark"),
        pytest.param(
            "a: 1".encode("utf-32"), (1, 1), "UTF-32, not UTF-8", "编码是 UTF-32，不是 UTF-8", id="utf-32-mark"
        ),
        pytest.param(
            "title: x".encode("utf-16-le"), (1, 1), "UTF-16, not UTF-8", "编码是 UTF-16，不是 UTF-8", id="utf-16-le"
        ),
        pytest.param(
            "title: 提升\n".encode("utf-16-be"), (1, 1), "UTF-16, not UTF-8", "编码是 UTF-16，不是 UTF-8",
            id="utf-16-be",
        ),
        pytest.param(
            "title".encode("utf-32-be"), (1, 1), "UTF-32, not UTF-8", "编码是 UTF-32，不是 UTF-8", id="utf-32-be"
        ),
        pytest.param(
            b"a: 1\nb: x\x00y", (2, 5), "a zero byte: not a text file", "含有零字节，不是文本文件", id="zero-byte"
        ),
        pytest.param(b"\x00", (1, 1), "a zero byte: not a text file", "含有零字节，不是文本文件", id="only-zero"),
    ],
)  # fmt: skip
def test_what_is_not_utf_8_says_what_it_is(data: bytes, place: tuple[int, int], en: str, zh: str) -> None:
    (problem,) = Document(data).problems
    assert problem.place is not None
    assert problem.do is not None
    assert (problem.code, problem.place[:2]) == ("E001", place)
    assert (problem.says.say(Lang.EN), problem.says.say(Lang.ZH)) == (en, zh)
    assert (problem.do.say(Lang.EN), problem.do.say(Lang.ZH)) == SAVE


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("x" * (LIMIT + 1), id="text"),
        pytest.param(b"x" * (LIMIT + 1), id="bytes"),
        pytest.param("甲" * (LIMIT // 3) + "ab", id="text-by-its-bytes"),
    ],
)
def test_what_is_too_large_says_how_large(source: Source) -> None:
    problem = decode(source)
    assert isinstance(problem, Problem)
    assert problem.do is not None
    assert problem.place == (1, 1, 1, 1)
    assert problem.says.say(Lang.EN) == "1,048,577 bytes, more than 1 MiB"
    assert problem.says.say(Lang.ZH) == "文件有 1,048,577 字节，超过 1 MiB"
    assert problem.do.say(Lang.ZH) == "pmcoach 只读人手写的文件，请拆分"


def test_a_mebibyte_is_not_too_large() -> None:
    assert decode(b"x" * LIMIT) == "x" * LIMIT


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("\ufefftitle: 甲\n", id="text"),
        pytest.param("title: 甲\n".encode("utf-8-sig"), id="bytes"),
    ],
)
def test_a_byte_order_mark_at_the_start_is_no_text(source: Source) -> None:
    assert decode(source) == "title: 甲\n"


def test_what_could_not_be_read_says_why() -> None:
    gone = Text(en="it is not there", zh="文件不存在")
    do = Text(en="look for it", zh="请找找")
    (problem,) = Document(Unreadable(gone, do)).problems
    assert problem == Problem("E001", gone, do, place=problem.place)
    assert problem.place == (1, 1, 1, 1)


@pytest.mark.parametrize(
    "data", [b"a\0b", b"ab\0c", b"title: \0x\n", b"a\0\0\0bcd", "标题: \0甲\n".encode(), b"a\0b\0c: de"]
)
def test_a_zero_byte_in_utf_8_is_no_other_encoding(data: bytes) -> None:
    said = decode(data)
    assert isinstance(said, Problem)
    assert said.says is ZERO_BYTE
