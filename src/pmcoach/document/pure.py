"""PyYAML's own parser, made to read what libyaml reads, where libyaml is missing.

PyYAML's scanner is older than libyaml's. It forbids a tab after a key or at the end of a line, ends words in brackets at
a question mark, and makes characters of escapes that stand for none. Each method here says which of these it mends;
what is not here is PyYAML's. See libyaml 0.2.5, `src/scanner.c`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pmcoach.document.library import yaml
from pmcoach.patterns import pattern

BREAKS = "\0\r\n\x85\u2028\u2029"
ENDS = BREAKS + " \t"
# An escape that stands for no character: half of a surrogate pair, or a number past the last character there is.
ESCAPE = r"\\(?:(?:u|U0000)[dD][89a-fA-F][0-9a-fA-F]{2}|U(?!000|0010)[0-9a-fA-F]{8})"
NO_CHARACTER = pattern(ESCAPE)
# What stands in double quotes up to the first such escape.
BEFORE = pattern(rf'(?:[^"\\\0]|(?!{ESCAPE})\\[^\0])*(?={ESCAPE})')
URI = r"(?:[0-9A-Za-z_;/?:@&=+$.!~*'()-]|%[0-7][0-9A-Fa-f])"
TAG = pattern(rf"!<(?P<verbatim>(?:{URI}|[,\[\]])+)>|(?P<handle>!(?:[0-9A-Za-z_-]*!)?)(?P<suffix>{URI}*)")


class PureParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """Events of a text, as libyaml's parser gives them."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)

    if TYPE_CHECKING:  # the stubs leave these without types

        def scan_line_break(self) -> str:
            """Take a line break."""

        def check_document_start(self) -> bool | None:
            """Whether `---` stands here."""

        def check_document_end(self) -> bool | None:
            """Whether `...` stands here."""

    def fail(self, context: str, start: Any, problem: str) -> yaml.scanner.ScannerError:
        """Return an error at where the scanner stands."""
        return yaml.scanner.ScannerError(context, start, problem, self.get_mark())

    def scan_to_next_token(self) -> None:
        """Skip to the next token; a tab is a blank where no new key can begin."""
        while True:
            while self.peek() == " " or (
                self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)
            ):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in BREAKS:
                    self.forward()
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> Any:
        """Take plain words; in brackets a question mark does not end them, and a colon before a bracket is an error."""
        chunks: list[str] = []
        start = end = self.get_mark()
        indent = self.indent + 1
        spaces: list[str] | None = []
        while self.peek() != "#":
            length = 0
            while (char := self.peek(length)) not in ENDS:
                after = self.peek(length + 1)
                if self.flow_level and char == ":" and after in ",?[]{}":
                    self.forward(length)
                    raise self.fail("while scanning a plain scalar", start, "found unexpected ':'")
                if (char == ":" and after in ENDS) or (self.flow_level and char in ",[]{}"):
                    break
                length += 1
            if length == 0:
                break
            self.allow_simple_key = False
            chunks.extend(spaces or ())
            chunks.append(self.prefix(length))
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start)
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return yaml.ScalarToken("".join(chunks), plain=True, start_mark=start, end_mark=end)

    def scan_plain_spaces(self, indent: int, start: Any) -> list[str] | None:
        """Take the blanks and breaks between plain words; a tab is a blank but for where indentation belongs."""
        length = 0
        while self.peek(length) in " \t":
            length += 1
        blanks = self.prefix(length)
        self.forward(length)
        if self.peek() == "\0" or self.peek() not in BREAKS:
            return [blanks] if blanks else []
        first = self.scan_line_break()
        self.allow_simple_key = True
        breaks: list[str] = []
        while True:
            if self.check_document_start() or self.check_document_end():
                return None
            while self.peek() in " \t":
                if self.peek() == "\t" and self.column < indent:
                    raise self.fail(
                        "while scanning a plain scalar",
                        start,
                        "found a tab character that violates indentation",
                    )
                self.forward()
            if self.peek() == "\0" or self.peek() not in BREAKS:
                break
            breaks.append(self.scan_line_break())
        if first == "\n":
            return breaks or [" "]
        return [first, *breaks]

    def scan_block_scalar_indicators(self, start: Any) -> tuple[bool | None, int | None]:
        """Take what may follow `|` or `>`: a sign, a digit; then a blank, a comment or the end of the line."""
        keep: bool | None = None
        indent: int | None = None
        while (char := self.peek()) in "+-123456789":
            if char in "+-" and keep is None:
                keep = char == "+"
            elif char not in "+-" and indent is None:
                indent = int(char)
            else:
                break
            self.forward()
        if char not in ENDS + "#":
            raise self.fail("while scanning a block scalar", start, "did not find a comment or line break")
        return keep, indent

    def scan_block_scalar_ignored_line(self, start: Any) -> None:
        """Skip the rest of the line of `|` or `>`; a tab is a blank."""
        while self.peek() == "\t" or self.peek() == " ":
            self.forward()
        super().scan_block_scalar_ignored_line(start)

    def scan_block_scalar_indentation(self) -> Any:
        """Find how deep a block of text is indented; a tab does not count."""
        found = super().scan_block_scalar_indentation()
        self.refuse_tab()
        return found

    def scan_block_scalar_breaks(self, indent: int) -> Any:
        """Skip empty lines of a block of text and the next line's indentation; a tab does not count."""
        found = super().scan_block_scalar_breaks(indent)
        if self.column < indent:
            self.refuse_tab()
        return found

    def refuse_tab(self) -> None:
        """Raise where a tab stands."""
        if self.peek() == "\t":
            raise self.fail(
                "while scanning a block scalar",
                None,
                "found a tab character where an indentation space is expected",
            )

    def scan_flow_scalar(self, style: str) -> Any:
        """Take what stands in quotes; refuse an escape that stands for no character."""
        if style == '"' and BEFORE.match(self.buffer, self.pointer + 1):
            start = self.get_mark()
            raise self.fail(
                "while scanning a quoted scalar", start, "found invalid Unicode character escape code"
            )
        return super().scan_flow_scalar(style)

    def scan_tag(self) -> Any:
        """Take a tag; brackets and commas end it, and a tab or, in brackets, a comma may follow."""
        start = self.get_mark()
        match = TAG.match(self.buffer, self.pointer)
        assert match is not None  # a lone exclamation mark matches too
        self.forward(match.end() - match.start())
        ends = self.peek() in ENDS or (self.flow_level and self.peek() == ",")
        if not ends or match["handle"] == match[0] != "!":
            raise self.fail("while scanning a tag", start, "did not find expected whitespace or line break")
        handle, suffix = match["handle"], match["suffix"]
        if match["verbatim"] or not suffix:
            handle, suffix = None, match["verbatim"] or "!"
        return yaml.TagToken((handle, suffix), start, self.get_mark())
