"""What stands behind a path: text, bytes to decode, or a reason why there is neither."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from pmcoach.document.place import Place, Problem, at_offset
from pmcoach.text import Text

LIMIT = 1 << 20
BOM = "\ufeff"
FIRST = Place(1, 1, 1, 1)
MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
SAVE = Text(en="save it as UTF-8", zh="请另存为 UTF-8 编码")


class Unreadable(NamedTuple):
    """A file that could not be read, and why."""

    why: Text


Source = str | bytes | Unreadable


def unreadable(why: Text, do: Text | None = None, place: Place = FIRST) -> Problem:
    """Return the problem of a file that has no text."""
    return Problem("E001", why, do, place=place)


def decode(source: Source) -> str | Problem:
    """Return the text of a source without its byte order mark, or the reason why there is none."""
    match source:
        case Unreadable(why):
            return unreadable(why)
        case str():
            return too_large(len(source)) or source.removeprefix(BOM)
        case _:
            return too_large(len(source)) or _decode(source)


def too_large(size: int) -> Problem | None:
    """The problem of a file over the limit of 1 MiB."""
    if size <= LIMIT:
        return None
    return unreadable(
        Text(en="larger than 1 MiB", zh="文件超过 1 MiB"),
        Text(
            en="pmcoach reads what people write by hand; split the file",
            zh="pmcoach 只读人手写的文件，请拆分",
        ),
    )


def _decode(data: bytes) -> str | Problem:
    for mark, name in MARKS:
        if data.startswith(mark):
            return unreadable(
                Text(en="{name}, not UTF-8", zh="编码是 {name}，不是 UTF-8").fill(name=name), SAVE
            )
    if b"\0" in data:
        line = _line(data[: data.index(b"\0")])
        return unreadable(Text(en="a zero byte: not a text file", zh="含有零字节，不是文本文件"), SAVE, line)
    try:
        return data.decode("utf-8").removeprefix(BOM)
    except UnicodeDecodeError as error:
        place = _line(data[: error.start])
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return unreadable(Text(en="not UTF-8 from here on", zh="从这里起不是 UTF-8"), SAVE, place)
    return unreadable(Text(en="GBK, not UTF-8", zh="编码是 GBK，不是 UTF-8"), SAVE, place)


def _line(before: bytes) -> Place:
    """Return the place after some bytes: the line is right, the column counts what could be decoded."""
    text = before.decode("utf-8", errors="replace")
    return at_offset(text, len(text))
