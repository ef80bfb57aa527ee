"""The blocks of a text put into the parts of a report, each by the headings above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pmcoach.pasting.blocks import Block, End, Heading, Point
from pmcoach.pasting.cues import cues
from pmcoach.pasting.empty import says_nothing
from pmcoach.pasting.entries import one_line, shortened
from pmcoach.pasting.facts import is_day, is_label, is_title
from pmcoach.pasting.frame import greets
from pmcoach.pasting.heading import Kind, Section, Times, likely, section, times
from pmcoach.pasting.headlines import MARKED, listed
from pmcoach.pasting.labels import label, led
from pmcoach.pasting.line import Line
from pmcoach.pasting.paste import Entry, Left, Part, Paste
from pmcoach.pasting.placing import KEPT, said_of_itself, where
from pmcoach.pasting.rows import placed
from pmcoach.pasting.states import State, by_sign, shares, state, stated
from pmcoach.pasting.tables import Table
from pmcoach.pasting.values import Metric, value_in, values_of
from pmcoach.pasting.words import Cue
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

SEVERAL = pattern(r"[；;]|、(?=(?:已?|(?:还|尚)?[未没])完成[^度率情])")
UNMARKED = Line()
SENDER = pattern(r"[^<>@]{0,40}<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?")  # who wrote it
SENTENCES = pattern(r"(?<=[。！？])|(?<=[.!?])\s+(?=[A-Z“\"])")
WHOLE = (Part.PROBLEMS, Part.PRAISE, Part.LEARNED)  # parts in which a semicolon goes on with the same thing


def sort(blocks: Sequence[Block], others: Sequence[str], metrics: Sequence[Metric]) -> Paste:
    """Put a text's blocks into the parts of a report; what others wrote in the same thread is kept beside them."""
    heads = [each for each in blocks if isinstance(each, Heading)]
    signs = [each for each in blocks if isinstance(each, Point) and by_sign(each.line.sign) is not None]
    sorter = _Sorter(times(each.text for each in heads), metrics, signed=len(signs) > 1)
    title = _title(heads)
    for run in _runs(blocks):
        sorter.shares.update(shares(run))
    for block in blocks:
        if block is not title:
            sorter.take(block)
    sorter.left.extend(Left(" ".join(line.split())) for line in others if line.strip())
    return Paste(
        {part: tuple(found) for part, found in sorter.entries.items() if found},
        tuple(sorter.left),
        sorter.values,
    )


def _runs(blocks: Sequence[Block]) -> Iterator[list[str]]:
    """The lines of each list: points that stand behind one another."""
    for is_point, run in groupby(blocks, lambda each: isinstance(each, Point)):
        if is_point:
            yield [each.text for each in run if isinstance(each, Point)]


def _title(heads: Sequence[Heading]) -> Heading | None:
    """The heading that stands above all others and names no part."""
    if len(heads) < 2 or heads[0].said or any(each.level <= heads[0].level for each in heads[1:]):
        return None
    named = section(heads[0].text)
    part = named.begins_part and (named.timed or not named.weak)
    return None if part or (named.named and heads[0].level > MARKED) else heads[0]


class _Level(NamedTuple):
    """A heading that is open, with what it begins."""

    level: int
    section: Section


class _Sorter:
    """Takes blocks in their order; the headings that are open decide where each goes."""

    def __init__(self, when: Times, metrics: Sequence[Metric], *, signed: bool) -> None:
        self.when, self.metrics, self.signed = when, metrics, signed
        self.open: list[_Level] = []
        self.entries: dict[Part, list[Entry]] = {part: [] for part in Part}
        self.left: list[Left] = []
        self.values: dict[str, str] = {}
        self.shares: dict[str, State] = {}
        self.begun = False  # whether a part was named: facts about the report stand before that

    @property
    def above(self) -> Section | None:
        """What the last open heading begins."""
        return self.open[-1].section if self.open else None

    def take(self, block: Block) -> None:
        """Take one block."""
        match block:
            case Heading():
                self.head(block)
            case End(level):
                self.close(level)
            case Point():
                self.point(block, self.above)
            case _:
                self.table(block, self.above)

    def close(self, level: int) -> None:
        """Close the headings of a level, and all below them."""
        while self.open and self.open[-1].level >= level:
            self.open.pop()

    def head(self, heading: Heading) -> None:
        """Open a heading, and take what it says behind its colon."""
        self.close(heading.level)
        found = section(heading.text, self.when)
        if not self.begun and is_label(heading.text):
            if heading.said:
                return
            found = Section(Kind.OTHER)
        elif (
            not self.begun
            and (is_title(heading.text) or is_day(heading.text))
            and not (found.begins_part and found.sure)
        ):
            found = Section(Kind.GROUP)
        within = _within(found, self.above)
        self.begun = self.begun or within.kind in (Kind.PART, Kind.STATES)
        self.open.append(_Level(heading.level, within))
        for piece in _pieces(heading.said, within):
            self.line(piece, within)

    def point(self, point: Point, above: Section | None) -> None:
        """Place a point with what stands below it; one that only names what is below it is a heading of its own."""
        if self.skipped(point, above):
            return
        if self.grouped(point):
            for each in point.below:
                self.point(each, above)
            return
        text, below = point.text, tuple(each.text for each in point.under() if not says_nothing(each.text))
        if listed(point.line) or point.line.sign:
            self.line(text, above, below, point.line)
        elif self.apart(point.line, text):
            self.keep(text, Section(Kind.OTHER, name=above.name) if above and numbers(text) else above, below)
        elif point.free and led(text, self.when) is None:
            self.keep(text, above, below)
        elif below:
            self.line(text, above, below, point.line)
        else:
            for piece in _pieces(text, above):
                self.line(piece, above, (), point.line)

    def skipped(self, point: Point, above: Section | None) -> bool:
        """Whether a point says nothing, or is a fact about the report."""
        text = point.text
        if says_nothing(text) or SENDER.fullmatch(text):
            return True
        if self.begun and above is not None:
            return False
        found = label(text) or (text.rstrip(" :："), "")
        fact = not self.begun and text != found[0] and is_label(found[0])
        return fact or (not point.line.point and (is_title(text) or is_day(text) or greets(text)))

    def apart(self, line: Line, text: str) -> bool:
        """Whether a line's label takes it out of the part above it: it is set off and unknown, or of something else."""
        found = label(text)
        if found is None or led(text, self.when) is not None:
            return False
        named = section(found[0])
        return (named.exact and named.kind is Kind.OTHER) or line.strong.rstrip(" :：") == found[0]

    def grouped(self, point: Point) -> bool:
        """Whether a point only names what stands below it: all of that says its own part or state."""
        if not point.below or point.line.box is not None or point.line.sign or stated(point.text).known:
            return False
        return all(
            led(each.text, self.when) or (each.line.box is None and stated(each.text).known)
            for each in point.below
        )

    def line(
        self, text: str, above: Section | None, below: tuple[str, ...] = (), marks: Line = UNMARKED
    ) -> None:
        """Place one line by its label, by what it says of itself, or by the heading above it."""
        named = led(text, self.when)
        if named is not None:
            self.begun = True
            sure = named[0].sure and (above is None or above.part is not named[0].part or above.sure)
            for piece in _pieces(named[1], named[0]):
                if not says_nothing(piece):
                    self.add(named[0].part, Entry(piece, below), sure=sure)
            return
        if says_nothing(text):
            return
        if (above is not None and above.kind is Kind.OTHER) or (
            not listed(marks) and state(text) is not None
        ):
            self.keep(text, above, below)
            return
        self.offer(text, above)
        own = self.shares.get(text) or stated(text)
        words = (label(text) or ("", text))[1]
        said = said_of_itself(marks, own, words, above, signed=self.signed, ahead=self.when.ahead)
        part, sure = where(above, said)
        if part is None:
            self.keep(text, above, below)
        else:
            self.add(part, Entry(own.text, below), sure=sure and not marks.struck)

    def add(self, part: Part | None, entry: Entry, *, sure: bool) -> None:
        """Add an entry to a part; where that is not certain it is kept beside it."""
        entry = entry._replace(what=entry.what.strip(" ；;。"))
        if part is not None and sure:
            self.entries[part].append(shortened(entry))
        else:
            self.left.append(Left(one_line(entry), part, self.above.name if self.above else ""))

    def table(self, table: Table, above: Section | None) -> None:
        """Place the rows of a table; those of known metrics offer their values."""
        planned = above is not None and above.part is Part.NEXT
        given = {} if planned else values_of(table, self.metrics)
        for goal, value in given.values():
            self.values.setdefault(goal, value)
        for each in placed(table, above, given):
            self.begun = self.begun or each.sure
            self.add(each.part, each.entry, sure=each.sure)

    def offer(self, text: str, above: Section | None) -> bool:
        """Offer the value that a line gives for a metric; plans give none."""
        planned = above is not None and above.part is Part.NEXT
        found = ((metric, value_in(text, metric)) for metric in self.metrics if not planned)
        metric, value = next(((metric, value) for metric, value in found if value), (None, None))
        if metric is None or value is None:
            return False
        self.values.setdefault(metric.goal, value)
        return True

    def keep(self, text: str, above: Section | None, below: tuple[str, ...] = ()) -> None:
        """Keep lines that are no entries; a value that is offered is told by that.

        Below no heading, each sentence is kept beside the part that its words speak of.
        """
        name = above.name if above else ""
        loose = above is None or (above.kind is Kind.GROUP and not name)
        for line in (text, *below):
            if not self.offer(line, above):
                pieces = (
                    [each for each in SENTENCES.split(line) if each and not greets(each)] if loose else [line]
                )
                self.left.extend(Left(each, likely(each) if loose else None, name) for each in pieces)


def numbers(text: str) -> bool:
    """Whether a line's label says that numbers follow: they are no plan, whatever stands above."""
    found = label(text)
    return found is not None and Cue.NUMBERS in cues(found[0])[0]


def _within(found: Section, above: Section | None) -> Section:
    """What a heading begins below another: names of the writer's own group what is above, and plans have nothing done."""
    if above is None:
        return found
    if above.kind is Kind.OTHER:
        weak = found.weak or not (found.exact or found.sure)
        begins = found.kind is Kind.PART and (found.timed or not weak)
        return found if begins or (found.named and found.kind is Kind.OTHER) else above
    if above.kind is Kind.STATES and found.kind is Kind.GROUP:
        return above
    if above.kind is Kind.PART:
        if not found.named or (found.weak and found.part is not above.part):
            return above._replace(name=found.name)
        if above.part in KEPT and (found.part is Part.DONE or found.kind is Kind.STATES):
            return above._replace(sure=False, name=found.name)
    return found


def _pieces(text: str, above: Section | None) -> list[str]:
    """The things that a line of text names with semicolons between them."""
    if above is not None and (above.part in WHOLE or (above.part is Part.UNDONE and text.isascii())):
        return [text] if text else []
    return [each for each in (piece.strip(" ；;") for piece in SEVERAL.split(text)) if each]
