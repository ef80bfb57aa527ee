"""The text of an exported table: its encoding, and what stands between its cells."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Sequence

from pmcoach.patterns import pattern

SEPARATORS = ",;\t|，"
MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Three bytes that make a Chinese character in UTF-8. Text in GBK holds them by accident only.
HAN = pattern(rb"[\xe3-\xe9][\x80-\xbf][\x80-\xbf]|\xef[\xbc-\xbd][\x80-\xbf]")
MOSTLY = 0.8
PIECE = 1 << 20


def encoding_of(data: bytes) -> str:
    """The encoding of some bytes: as their mark says, UTF-8, or that of Chinese spreadsheets; empty where they are none of these.

    UTF-8 that is damaged somewhere would mostly be valid GB18030 too, of other characters; it is neither.
    """
    marked = next((name for mark, name in MARKS.items() if data.startswith(mark)), "")
    for name in (marked,) if marked else ("utf-8", "gb18030"):
        if _is(data, name):
            return name if name != "gb18030" or not _is_damaged(data) else ""
    return ""


def _is(data: bytes, name: str) -> bool:
    """Whether bytes are of an encoding; a piece at a time, for a large table would be there twice."""
    decoder = codecs.getincrementaldecoder(name)()
    try:
        for start in range(0, len(data), PIECE):
            decoder.decode(data[start : start + PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged(data: bytes) -> bool:
    """Whether most of what is not ASCII is Chinese in UTF-8."""
    beyond = sum(byte > 0x7F for byte in data[:PIECE])
    return 3 * sum(1 for _ in HAN.finditer(data[:PIECE])) >= MOSTLY * beyond


def separator(first: str, is_known: Callable[[str], bool]) -> str:
    """What stands between the cells of a heading line: that by which most headings are known, else most cells there are."""

    def worth(mark: str) -> tuple[int, int]:
        cells = split(first, mark)
        return sum(map(is_known, cells)), len(cells)

    return max(SEPARATORS, key=worth)


def split(line: str, mark: str) -> Sequence[str]:
    """The cells of a line of headings."""
    return [cell.strip('" \ufeff') for cell in line.split(mark)]
