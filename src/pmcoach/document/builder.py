"""Events put together to plain values, with everything counted and nothing expanded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pmcoach.cells import cut
from pmcoach.document import messages
from pmcoach.document.clean import CONTROL, STAND_IN, control
from pmcoach.document.library import yaml
from pmcoach.document.marks import place_of, stretch_of
from pmcoach.document.place import BREAK, Path, Problem, Spot
from pmcoach.document.typos import ITEM, at, indentation, written
from pmcoach.patterns import pattern
from pmcoach.text import Text

DEPTH, NODES, LENGTH = 32, 50_000, 100_000
SHOWN = 40  # cells of a text that is quoted
MOST = 100  # problems; what is wrong more often is wrong everywhere
EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
DROPPED = object()  # the key of a value that has none we can use
TAG = pattern(r"![^\s,\[\]{}]*")
WIDE_BLANKS = "\u00a0\u3000"


class TooMuchError(Exception):
    """A bound is passed; the rest of the text is not read."""


class _Frame:
    """A container whose end has not come yet; `lines` has the line of each key and is None for a list."""

    __slots__ = ("as_key", "flow", "key", "key_event", "lines", "path", "value")

    def __init__(self, value: Any, path: Path | None, *, as_key: bool, flow: bool) -> None:
        self.value = value
        self.path = path  # None where its places are not noted
        self.as_key = as_key
        self.flow = flow
        self.lines: dict[str, int] | None = {} if isinstance(value, dict) else None
        self.key: str | object | None = None
        self.key_event: Any = None


class Builder:
    """Takes a text's events; `root` is what it says so far, `problems` what could not be taken."""

    def __init__(self, text: str, *, places: bool) -> None:
        self.text = text
        self.places = places
        self.asks = "?" in text
        self.root: Any = None
        self.plain = False  # whether the whole text is plain words
        self.problems: list[Problem] = []
        self.spots: dict[Path, Spot] = {}

    def tell(self, code: str, event: Any, says: Text, do: Text | None = None) -> None:
        """Note a problem at an event."""
        if len(self.problems) < MOST:
            self.problems.append(Problem(code, says, do, place=place_of(event, self.text)))

    def tell_once(self, event: Any, says: Text, do: Text | None = None) -> None:
        """Note a problem of the kind that is said of a file once."""
        if all(problem.says != says for problem in self.problems):
            self.tell("E009", event, says, do)

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
                elif frame.flow and frame.path is not None:
                    self.spots[frame.path] = self.spots[frame.path]._replace(end=event.end_mark.index)
                continue
            else:
                documents += kind is yaml.DocumentStartEvent
                if documents > 1:
                    mark = event.start_mark
                    if self.text[mark.index] == "%":  # libyaml gives up here
                        raise yaml.MarkedYAMLError(problem="a directive", problem_mark=mark)
                    self.tell("E002", event, messages.SECOND_DOCUMENT, messages.OWN_FILE)
                    raise TooMuchError
                continue
            nodes += 1
            if nodes > NODES:
                self.tell("E009", event, messages.TOO_MANY)
                raise TooMuchError
            if event.anchor is not None:
                self.tell_once(event, messages.ANCHOR, messages.WRITE_OUT)
            if kind is not yaml.AliasEvent and event.tag is not None:
                self.tag(event)
            as_key = False
            path: Path | None = () if self.places else None
            if not stack:
                self.root = value
                self.plain = kind is yaml.ScalarEvent and not event.style
            elif (top := stack[-1]).lines is None:
                path = None if top.path is None else (*top.path, len(top.value))
                top.value.append(value)
            elif top.key is None:
                if kind is yaml.ScalarEvent:
                    top.key, top.key_event = self.key(event, value, top.lines), event
                    continue
                self.tell("E005", event, messages.KEY, messages.QUOTE_KEY)
                if kind is yaml.AliasEvent:
                    top.key = DROPPED
                    continue
                as_key, path = True, None
            else:
                path = None if top.path is None or top.key is DROPPED else (*top.path, str(top.key))
                if top.key is not DROPPED:
                    top.value[top.key] = value
                top.key = None
            if path is not None:
                self.note(path, event, stack[-1] if stack else None)
            if kind is not yaml.ScalarEvent and kind is not yaml.AliasEvent:
                if len(stack) == DEPTH:
                    self.tell("E009", event, messages.TOO_DEEP)
                    raise TooMuchError
                flow = event.flow_style or bool(stack and stack[-1].flow)
                stack.append(_Frame(value, path, as_key=as_key, flow=flow))

    def scalar(self, event: Any) -> str | None:
        """The text of a scalar, None where nothing is written."""
        value: str = event.value
        if not event.style:
            if value in EMPTY:
                return None
            if event.end_mark.line > event.start_mark.line:
                self.joined(event)
        if len(value) > LENGTH:
            self.tell("E009", event, messages.TOO_LONG)
            raise TooMuchError
        if event.style == '"' and (match := CONTROL.search(value)):
            if len(self.problems) < MOST:
                self.problems.append(control(match[0], place_of(event, self.text), "E009"))
            value = CONTROL.sub(STAND_IN, value)
        return value

    def joined(self, event: Any) -> None:
        """Note the lines of plain words that begin as list items: indented too far, they go on with the line above."""
        mark = event.start_mark
        begin = mark.index - mark.column
        first, *more = BREAK.split(self.text[begin : event.end_mark.index])
        item = ITEM.match(first)
        dash = item["lead"].rstrip() if item and item.start("value") == mark.column else None
        for number, row in enumerate(more, mark.line + 1):
            found = ITEM.match(row)
            if found is None or len(self.problems) == MOST:
                continue
            says = messages.JOINED.fill(line=mark.line + 1, text=cut(" ".join(event.value.split()), SHOWN))
            do = messages.ONE_OR_TWO if dash is None else written(f"{dash} {found['value']}")
            self.problems.append(
                at(number, len(found["lead"]) - len(found["lead"].lstrip()), len(row.rstrip()), says, do)
            )

    def tag(self, event: Any) -> None:
        """Note a tag, as it is written."""
        start = event.start_mark.index
        match = TAG.search(self.text, start, start + 200)
        written = match[0] if match else event.tag
        self.tell("E009", event, messages.TAG.fill(tag=written), messages.QUOTE_MARK)

    def key(self, event: Any, value: str | None, seen: dict[str, int]) -> str | object:
        """The key a scalar stands for; DROPPED where the mapping has it already, or it cannot be one."""
        key: str = event.value if value is None else value
        if not event.style:
            if key == "<<":
                self.tell_once(event, messages.ANCHOR, messages.WRITE_OUT)
                return DROPPED
            if key[:1] and key[0] in WIDE_BLANKS and self.wide_indent(event.start_mark):
                return DROPPED
        if self.asks and key and self.asked(event.start_mark.index):
            self.tell("E005", event, messages.QUESTION, messages.WRITE.fill(line=f"{key}: …"))
            return DROPPED
        if key in seen:
            self.tell("E003", event, messages.TWICE.fill(field=key, line=seen[key]), messages.KEEP_ONE)
            return DROPPED
        seen[key] = event.start_mark.line + 1
        return key

    def wide_indent(self, mark: Any) -> bool:
        """Whether a key begins with blanks that were meant to indent its line; it is a problem then."""
        start = mark.index - mark.column
        match = BREAK.search(self.text, start)
        problem = indentation(mark.line, self.text[start : match.start() if match else len(self.text)])
        if problem is None:
            return False
        if len(self.problems) < MOST:
            self.problems.append(problem)
        return True

    def asked(self, start: int) -> bool:
        """Whether a question mark and a blank stand before an offset."""
        before = start - 1
        while before > 0 and self.text[before] in " \t":
            before -= 1
        return before < start - 1 and self.text[before] == "?"

    def note(self, path: Path, event: Any, inside: _Frame | None) -> None:
        """Note where a value stands."""
        scalar = type(event) is yaml.ScalarEvent
        style = event.style or None if scalar else None
        within = inside is not None and inside.flow
        key = None
        if inside is not None and inside.lines is not None:
            key = stretch_of(inside.key_event, self.text, flow=within)[2]
        flow = within or bool(getattr(event, "flow_style", False))
        start, end, place = stretch_of(event, self.text, flow=flow)
        self.spots[path] = Spot(key, place, start, end, style, scalar, flow)
