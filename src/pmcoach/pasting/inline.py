"""Marks within a line, read as Markdown: emphasis, code, links, what is struck out.

Only this much of Markdown is taken from its parser. Its blocks are not: CommonMark joins a line to the point or the quotation
above it, and in a pasted report that line is the next heading.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

MARKED = pattern(r"[*_`~\[\\&]")
LONGEST, MOST = (
    1000,
    60,
)  # characters of a line whose marks are read, and how many marks: what has more is no report
STRAY = pattern(r"\*\*|__|~~")
# 【words】 set off what they hold at the start of a line; other brackets where they hold all of it.
BRACKETS = pattern(r"【([^【】]+)】")
AROUND = pattern(r"[〖〔\[「『〈《<]([^〖〗〔〕\[\]「」『』〈〉《》<>]{1,40})[〗〕\]」』〉》>][:：]?")


class Words(NamedTuple):
    """The words of a line; `strong` is what of its beginning is set off, `struck` whether all of it is struck out."""

    text: str
    strong: str = ""
    struck: bool = False


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("strikethrough")


def words(line: str) -> Words:
    """What a line says without its marks."""
    marks = len(MARKED.findall(line, 0, LONGEST))
    if not 0 < marks <= MOST or len(line) > LONGEST:
        return _bracketed(" ".join(line.split()))
    text, strong, struck = "", "", ""
    open_marks: list[str] = []
    address = ""
    for token in _parser().parseInline(line)[0].children or ():
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if kind in ("strong", "em", "s"):
            mark = "_" if token.markup == "_" else kind
            open_marks = [*open_marks, mark] if token.nesting > 0 else open_marks[:-1]
        elif kind == "link":
            said = address.removeprefix("mailto:")
            if token.nesting < 0 and said and not text.rstrip().endswith(said):
                text += f" ({said})"
            address = str(token.attrs.get("href", ""))
        said = (
            token.content
            if kind in ("text", "code_inline", "image", "text_special")
            else " "
            if "break" in kind
            else ""
        )
        if said and {"strong", "em"} & {*open_marks} and strong == text:
            strong += said
        if said and "s" in open_marks:
            struck += said
        text += said
    text = " ".join(STRAY.sub("", text).split())
    if not strong.strip():
        return _bracketed(text)._replace(struck=bool(text) and struck.strip() == text)
    return Words(text, " ".join(strong.split()), bool(text) and struck.strip() == text)


def _bracketed(text: str) -> Words:
    """A line that begins with 【words】: they are what is set off, and the brackets go where nothing else is said."""
    found = BRACKETS.match(text) or AROUND.fullmatch(text)
    if found is None:
        return Words(text)
    rest = text[found.end() :].strip(" :：")
    said = found[1].strip()
    return Words(f"{said}：{rest}" if rest else said, said)
