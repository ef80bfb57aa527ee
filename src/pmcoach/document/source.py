"""What stands behind a path: text, bytes to decode, or a reason why there is neither."""

from __future__ import annotations

import codecs

from pmcoach.document.place import Place, Problem, at_offset
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

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


TOO_LARGE = Text(en="{size} bytes, more than 1 MiB", zh="文件有 {size} 字节，超过 1 MiB")
SPLIT = Text(
    en="pmcoach reads what people write by hand; split the file",
    zh="pmcoach 只读人手写的文件，请拆分",
)
ENCODED = Text(en="{name}, not UTF-8", zh="编码是 {name}，不是 UTF-8")
ZERO_BYTE = Text(en="a zero byte: not a text file", zh="含有零字节，不是文本文件")
NOT_UTF8 = Text(en="not UTF-8 from here on", zh="从这里起不是 UTF-8")


class Unreadable(NamedTuple):
    """A file that could not be read, why, and what to do."""

    why: Text
    do: Text | None = None


Source = str | bytes | Unreadable


def unreadable(why: Text, do: Text | None = None, place: Place = FIRST) -> Problem:
    """Return the problem of a file that has no text."""
    return Problem("E001", why, do, place=place)


def decode(source: Source) -> str | Problem:
    """Return the text of a source without its byte order mark, or the reason why there is none.

    Text is judged as the bytes it would be on disk.
    """
    match source:
        case Unreadable(why, do):
            return unreadable(why, do)
        case str():
            return _decode(source.encode("utf-8", "surrogatepass"))
        case _:
            return _decode(source)


def too_large(size: int) -> Unreadable:
    """What is said of a file over the limit of 1 MiB."""
    return Unreadable(TOO_LARGE.fill(size=f"{size:,}"), SPLIT)


def _decode(data: bytes) -> str | Problem:
    if len(data) > LIMIT:
        return unreadable(*too_large(len(data)))
    for mark, name in MARKS:
        if data.startswith(mark):
            return unreadable(ENCODED.fill(name=name), SAVE)
    if b"\0" in data:
        if name := _wide(data[:200]):
            return unreadable(ENCODED.fill(name=name), SAVE)
        return unreadable(ZERO_BYTE, SAVE, _line(data[: data.index(b"\0")]))
    try:
        return data.decode("utf-8").removeprefix(BOM)
    except UnicodeDecodeError as error:
        place, before = _line(data[: error.start]), data[: error.start]
    # UTF-8 text that is damaged further down mostly is valid GB18030 too, of other characters.
    if before.isascii() and _is_gb(data):
        return unreadable(ENCODED.fill(name="GBK"), SAVE, place)
    return unreadable(NOT_UTF8, SAVE, place)


def _wide(data: bytes) -> str:
    """The name of the encoding that puts zero bytes between the bytes of plain letters; empty for any other."""
    quarter, half = len(data) // 4, len(data) // 2
    if quarter and not len(data) % 4 and 3 * quarter <= data.count(0) < 4 * quarter:
        return "UTF-32"
    even, odd = (data[start::2].count(0) for start in (0, 1))
    # What is UTF-8 as well holds plain letters only: then every second byte is zero.
    least = half - half // 5 if _is_utf8(data) else half // 3
    is_wide = half > 1 and not len(data) % 2 and max(even, odd) >= max(least, 1) and min(even, odd) == 0
    return "UTF-16" if is_wide else ""


def _is_utf8(data: bytes) -> bool:
    """Whether the beginning of a text is UTF-8, be its last character cut off or not."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _is_gb(data: bytes) -> bool:
    """Whether bytes are GB18030, of which GBK and GB2312 are parts."""
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def _line(before: bytes) -> Place:
    """Return the place after some bytes: the line is right, the column counts what could be decoded."""
    text = before.decode("utf-8", errors="replace")
    return at_offset(text, len(text))
