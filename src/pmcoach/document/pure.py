"""PyYAML's own parser, made to read what libyaml reads, for where libyaml is not built in.

PyYAML's scanner is older than libyaml's. It forbids a tab after a key or at the end of a line, ends words in brackets at
a question mark, and makes characters of escapes that stand for none. Each method here says which of these it mends;
what is not here is PyYAML's. See libyaml 0.2.5, `src/scanner.c`.
"""

from __future__ import annotations

import re
from typing import Any

import yaml.parser
import yaml.reader
import yaml.scanner
from yaml.scanner import ScannerError

BREAKS = "\0\r\n\x85\u2028\u2029"
ENDS = BREAKS + " \t"
# An escape that stands for no character: half of a surrogate pair, or a number past the last character there is.
NO_CHARACTER = re.compile(
    r"\\(?:(?:u|U0000)[dD][89a-fA-F][0-9a-fA-F]{2}|U(?!000|0010)[0-9a-fA-F]{8})"
)
# What stands in double quotes up to the first such escape, on one line.
BEFORE = re.compile(rf'(?:[^"\\\0\r\n\x85\u2028\u2029]|(?!{NO_CHARACTER.pattern})\\.)*(?={NO_CHARACTER.pattern})')


class PureParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """Events of a text, as libyaml's parser gives them."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)

    def fail(self, context: str, start: Any, problem: str) -> ScannerError:
        """Return an error at where the scanner stands."""
        return ScannerError(context, start, problem, self.get_mark())

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

    def check_key(self) -> bool:
        """Whether a question mark is a key's; it is part of a word unless a blank follows."""
        return self.peek(1) in ENDS

    def check_plain(self) -> bool:
        """Whether plain words begin here; a question mark may begin them in brackets too."""
        plain: bool = super().check_plain()
        return plain or (self.peek() == "?" and self.peek(1) not in ENDS)

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
        return yaml.scanner.ScalarToken("".join(chunks), True, start, end)

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
                        "while scanning a plain scalar", start, "found a tab character that violates indentation"
                    )
                self.forward()
            if self.peek() == "\0" or self.peek() not in BREAKS:
                break
            breaks.append(self.scan_line_break())
        if first == "\n":
            return breaks or [" "]
        return [first, *breaks]

    def scan_block_scalar_indicators(self, start: Any) -> Any:
        """Take what may follow `|` or `>`; a comment may follow at once."""
        return (None, None) if self.peek() == "#" else super().scan_block_scalar_indicators(start)

    def scan_block_scalar_ignored_line(self, start: Any) -> None:
        """Skip the rest of the line of `|` or `>`; a tab is a blank."""
        while self.peek() == "\t" or self.peek() == " ":
            self.forward()
        super().scan_block_scalar_ignored_line(start)

    def scan_flow_scalar_non_spaces(self, double: Any, start: Any) -> Any:
        """Take what stands in quotes up to a blank; refuse an escape that stands for no character."""
        if double and BEFORE.match(self.buffer, self.pointer):
            raise self.fail("while scanning a quoted scalar", start, "found invalid Unicode character escape code")
        return super().scan_flow_scalar_non_spaces(double, start)

    def scan_tag(self) -> Any:
        """Take a tag; a tab may follow it, and in brackets a comma."""
        start = self.get_mark()
        token = super().scan_tag()
        return token
