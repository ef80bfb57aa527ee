"""YAML by events into plain values, with everything counted and nothing expanded.

All scalars stay text. A composer would recurse, and deep nesting then ends the process where no `except` helps; an
event at a time needs no stack but ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml

from pmcoach.document import words
from pmcoach.document.causes import likely_cause
from pmcoach.document.place import Path, Place, Problem, at_offset
from pmcoach.text import Text

DEPTH, NODES, LENGTH = 32, 50_000, 100_000

Tree = dict[str, Any] | list[Any] | str | None
Parser = Callable[[str], Any]


class _Pure(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML's own parser, for where libyaml is not built in."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


PURE: Parser = _Pure
PARSER: Parser = getattr(getattr(yaml, "cyaml", None), "CParser", PURE)

# What neither parser may meet: control characters, and a byte order mark that is not at the start.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
DIRECTIVE = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*(%[^\r\n]*)")
EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
DROPPED = object()  # the key of a value that has none we can use


class Spot(NamedTuple):
    """Where a value stands: its key's place, its own, its offsets, and of a scalar the quoting.

    A block container's end is its start: the parser puts it past the container's last line. `flow` is whether the value
    is written in brackets, or inside some.
    """

    key: Place | None
    value: Place
    start: int
    end: int
    style: str | None
    scalar: bool
    flow: bool


class Reading(NamedTuple):
    """What a text says as far as it could be read, what could not, and where each value stands."""

    value: Tree
    problems: tuple[Problem, ...]
    spots: dict[Path, Spot]


class TooMuchError(Exception):
    """A bound is passed; the rest of the text is not read."""


def read(text: str, *, places: bool = False, parser: Parser = PARSER) -> Reading:
    """Read a YAML text; never raises for what is in it.

    A text that breaks off is read up to there. `places` also notes where each value stands, at twice the time.
    """
    builder = _Builder(places=places)
    try:
        builder.build(parser(builder.cleaned(text)).get_event)
    except TooMuchError:
        pass
    except yaml.MarkedYAMLError as error:
        if not builder.problems:
            builder.problems.append(_broken(text, error))
    except (yaml.YAMLError, ValueError, OverflowError):
        builder.problems.append(Problem("E002", words.CHARACTER, place=at_offset(text, 0)))
    return Reading(builder.root, tuple(builder.problems), builder.spots)


def _broken(text: str, error: yaml.MarkedYAMLError) -> Problem:
    """Return the problem of a text that is not YAML from some place on."""
    mark = error.problem_mark or error.context_mark
    begin = error.context_mark or mark
    if mark is None or begin is None:
        return Problem("E002", words.CHARACTER, place=at_offset(text, 0))
    if cause := likely_cause(text, begin.line, mark.line):
        return cause
    place = Place(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
    return Problem("E002", words.BROKEN, words.LOOK_ABOVE, place=place)


class _Frame:
    """A container whose end has not come yet; `lines` has the line of each key and is None for a list."""

    __slots__ = ("as_key", "flow", "key", "key_event", "lines", "path", "value")

    def __init__(self, value: Any, path: Path, *, as_key: bool, flow: bool) -> None:
        self.flow = flow
        self.value = value
        self.path = path
        self.as_key = as_key
        self.lines: dict[str, int] | None = {} if isinstance(value, dict) else None
        self.key: str | object | None = None
        self.key_event: Any = None


class _Builder:
    """Puts events together to a tree and notes what it cannot take."""

    def __init__(self, *, places: bool) -> None:
        self.places = places
        self.root: Tree = None
        self.problems: list[Problem] = []
        self.spots: dict[Path, Spot] = {}

    def tell(self, code: str, event: Any, says: Text, do: Text | None = None) -> None:
        self.problems.append(Problem(code, says, do, place=_place(event)))

    def tell_once(self, event: Any, says: Text, do: Text | None = None) -> None:
        if all(problem.says != says for problem in self.problems):
            self.tell("E009", event, says, do)

    def cleaned(self, text: str) -> str:
        """The text, of the same length, without what the two parsers do not read alike."""
        for match in CONTROL.finditer(text):
            if len(self.problems) == 10:
                break
            says = words.CONTROL.fill(code=f"U+{ord(match[0]):04X}")
            self.problems.append(Problem("E002", says, place=at_offset(text, match.start())))
        if self.problems:
            text = CONTROL.sub("\ufffd", text)
        while found := DIRECTIVE.match(text):
            self.problems.append(Problem("E009", words.DIRECTIVE, place=at_offset(text, *found.span(1))))
            text = text[: found.start(1)] + " " * len(found[1]) + text[found.end(1) :]
        return text

    def build(self, next_event: Callable[[], Any]) -> None:
        """Take all events of one document; raise PyYAML's errors, and TooMuchError where a bound is passed."""
        stack: list[_Frame] = []
        nodes = documents = 0
        while (event := next_event()) is not None:
            kind = type(event)
            value: Any
            if kind is yaml.ScalarEvent:
                value = self.scalar(event)
            elif kind is yaml.MappingStartEvent:
                value = {}
            elif kind is yaml.SequenceStartEvent:
                value = []
            elif kind is yaml.AliasEvent:
                value = None
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                frame = stack.pop()
                if frame.as_key:
                    stack[-1].key = DROPPED
                elif self.places and frame.flow:
                    self.spots[frame.path] = self.spots[frame.path]._replace(end=event.end_mark.index)
                continue
            else:
                documents += kind is yaml.DocumentStartEvent
                if documents > 1:
                    self.tell("E002", event, words.SECOND_DOCUMENT)
                    raise TooMuchError
                continue
            nodes += 1
            if nodes > NODES:
                self.tell("E009", event, words.TOO_MANY)
                raise TooMuchError
            if event.anchor is not None:
                self.tell_once(event, words.ANCHOR, words.WRITE_OUT)
            if kind is not yaml.AliasEvent and event.tag is not None:
                self.tell("E009", event, words.TAG.fill(tag=event.tag), words.QUOTE_MARK)
            as_key = False
            path: Path = ()
            if not stack:
                self.root = value
            elif (top := stack[-1]).lines is None:
                path = (*top.path, len(top.value)) if self.places else ()
                top.value.append(value)
            elif top.key is None:
                if kind is yaml.ScalarEvent:
                    top.key, top.key_event = self.key(event, top), event
                    continue
                self.tell("E005", event, words.KEY, words.QUOTE_KEY)
                if kind is yaml.AliasEvent:
                    top.key = DROPPED
                    continue
                as_key = True
            else:
                path = (*top.path, str(top.key)) if self.places else ()
                if top.key is not DROPPED:
                    top.value[top.key] = value
                top.key = None
            if self.places and not as_key:
                self.note(path, event, stack[-1] if stack else None)
            if kind is not yaml.ScalarEvent and kind is not yaml.AliasEvent:
                if len(stack) == DEPTH:
                    self.tell("E009", event, words.TOO_DEEP)
                    raise TooMuchError
                flow = event.flow_style or bool(stack and stack[-1].flow)
                stack.append(_Frame(value, path, as_key=as_key, flow=flow))

    def scalar(self, event: Any) -> str | None:
        """The text of a scalar, None where nothing is written."""
        value: str = event.value
        if not event.style and value in EMPTY:
            return None
        if len(value) > LENGTH:
            self.tell("E009", event, words.TOO_LONG)
            raise TooMuchError
        if event.style == '"' and (match := CONTROL.search(value)):
            self.tell("E009", event, words.CONTROL.fill(code=f"U+{ord(match[0]):04X}"))
            value = CONTROL.sub("\ufffd", value)
        return value

    def key(self, event: Any, top: _Frame) -> str | object:
        """The key a scalar stands for, DROPPED where the mapping has it already or it cannot be one."""
        key: str = event.value
        line = event.start_mark.line + 1
        seen = top.lines
        assert seen is not None
        if key == "<<" and not event.style:
            self.tell_once(event, words.ANCHOR, words.WRITE_OUT)
            return DROPPED
        if key in seen:
            self.tell("E003", event, words.TWICE.fill(field=key, line=seen[key]), words.KEEP_ONE)
            return DROPPED
        seen[key] = line
        return key

    def note(self, path: Path, event: Any, inside: _Frame | None) -> None:
        """Note where a value stands."""
        scalar = type(event) is yaml.ScalarEvent
        key = None if inside is None or inside.lines is None else _place(inside.key_event)
        style = event.style or None if scalar else None
        flow = bool(inside and inside.flow) or bool(getattr(event, "flow_style", False))
        start, end = event.start_mark.index, event.end_mark.index
        self.spots[path] = Spot(key, _place(event), start, end, style, scalar, flow)


def _place(event: Any) -> Place:
    """The place of an event: a scalar's whole stretch, the first character of anything else."""
    start, end = event.start_mark, event.end_mark
    if type(event) is yaml.ScalarEvent and end.index > start.index:
        return Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
    return Place(start.line + 1, start.column + 1, start.line + 1, start.column + 2)
