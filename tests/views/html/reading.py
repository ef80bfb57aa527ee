"""A page read back: that it is well formed, of elements and attributes that are ours, and what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser

from tests.hostile import ACTS

EMPTY = {"meta", "br", "path", "circle"}  # elements without an end
# Every element a page may have, with the attributes it may have; those of `global` may stand anywhere.
ELEMENTS = {
    "html": {"lang"}, "head": set(), "meta": {"charset", "http-equiv", "content", "name"}, "title": set(), "style": set(), "body": set(),
    "a": {"href", "rel"}, "header": set(), "main": set(), "footer": set(), "nav": {"aria-label"}, "section": set(), "article": set(), "div": set(),
    "h1": set(), "h2": set(), "h3": set(), "p": set(), "span": {"aria-hidden"}, "b": set(), "small": set(), "br": set(), "ul": set(), "li": set(),
    "dl": set(), "dt": set(), "dd": set(), "figure": set(), "figcaption": set(), "table": set(), "caption": set(), "thead": set(), "tbody": set(),
    "tr": set(), "th": {"scope"}, "td": set(), "svg": {"viewbox", "aria-hidden"}, "path": {"d"}, "circle": {"cx", "cy", "r"}, "text": {"x", "y"},
    "global": {"class", "id", "role"},
}  # fmt: skip
# What may stand in an attribute; words of a file are in none but links to the web and the names of pages.
ATTRIBUTES = {
    "class": r"[a-z ]+", "id": r"[a-z]+|[gp]\d+", "role": r"table|rowgroup|row|columnheader|rowheader|cell", "scope": "col|row", "lang": "zh-CN|en",
    "d": r"[MHVZ0-9 ]+", "cx": r"\d+", "cy": r"\d+", "r": r"[\d.]+", "x": r"-?\d+", "y": r"-?\d+", "viewbox": r"[-0-9 ]+", "aria-hidden": "true",
    "aria-label": "Contents|目录", "rel": "noopener noreferrer nofollow", "charset": "utf-8", "http-equiv": "Content-Security-Policy",
    "name": "viewport|referrer|color-scheme",
    "content": r"default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'|width=device-width, initial-scale=1"
    "|no-referrer|light dark",
    "href": r"#[a-z]+|#[gp]\d+|(\.\./)?(index|(goals|people)/[\w.%~-]+)\.html|https?://[^\s\"'<>`\\]+",
}  # fmt: skip


class Page(HTMLParser):
    """A page as a browser reads it: `wrong` has what should not be there, `text` what is said, by element and class."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.said: list[str] = []
        self._open: list[str] = []
        if found := ACTS.search(text):
            self.wrong.append(f"acts: {found[0]!r}")
        self.feed(text)
        self.close()
        if self._open:
            self.wrong.append(f"left open: {self._open}")
        self.wrong += [f"twice: {name}" for name in self.ids if self.ids.count(name) > 1]
        self.wrong += [
            f"leads nowhere: {link}" for link in self.links if link[:1] == "#" and link[1:] not in self.ids
        ]

    @property
    def text(self) -> str:
        """What is read on it, without the style sheet."""
        return " ".join(" ".join(self.said).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ELEMENTS:
            self.wrong.append(f"<{tag}>")
            return
        for name, value in attrs:
            if name not in ELEMENTS[tag] | ELEMENTS["global"] or not re.fullmatch(
                ATTRIBUTES[name], value or ""
            ):
                self.wrong.append(f"<{tag} {name}={value!r}>")
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._open[-1:] != ["style"]:
            self.said.append(data)

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"<!--{data}-->")

    def unknown_decl(self, data: str) -> None:
        self.wrong.append(f"<![{data}")

    def handle_pi(self, data: str) -> None:
        self.wrong.append(f"<?{data}")


def wrong(pages: Sequence[str]) -> list[str]:
    """What is on some pages and should not be."""
    return [each for page in pages for each in Page(page).wrong]
