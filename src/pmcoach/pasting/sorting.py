"""Each point of a text put into a part of the report, or kept as it stands where its part is not certain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pmcoach.cells import width
from pmcoach.pasting.facts import is_day, is_label, is_title
from pmcoach.pasting.frame import greets
from pmcoach.pasting.heading import Kind, Section, Times, section, times
from pmcoach.pasting.outline import DETAILS, End, Heading, Point, joined, label
from pmcoach.pasting.outline import Block
from pmcoach.pasting.paste import Entry, Left, Part, Paste
from pmcoach.pasting.rows import placed
from pmcoach.pasting.states import by_sign, opening, state, stated
from pmcoach.pasting.tables import Table
from pmcoach.pasting.values import Metric, value_in, values_of

NOTHING = re.compile(
    r"(?:暂|均|目前|本周)?(?:没有?|无)(?:什么|明显|其他|重大)?(?:问题|风险|困难|异常|内容|需求|计划|事项)?|不涉及|n/?a|nil|none(?: (?:at (?:the moment|this time|present)|this week|so far|currently|right now|yet|to report))?"
    r"|nothing(?: (?:special|new|to report|this week|at the moment|so far|major|right now))?|no (?:\w+ ){0,2}(?:blockers?|risks?|issues?|problems?|asks?|decisions?)(?:/\w+)?(?: (?:at the moment|this week|currently|right now))?|[-—–/.…]+|tbd|xxx*",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(r"\[[^\[\]]*\](?!\()|\{\{[^{}]*\}\}|<[^<>]*>|[（(]请?填写?[^()（）]*[)）]")
SEVERAL = re.compile(r"[；;](?!\))")
ALSO = re.compile(r"、(?=(?:已?完成|(?:尚|还)?未完成|没完成)[^度率情])")
KEPT = (Part.NEXT, Part.PROBLEMS, Part.ASKS, Part.LEARNED, Part.PRAISE)  # a box or a state moves nothing out of these
LONGEST = 120  # cells of an entry with what stands below it; what is longer stands below it still


class Level(NamedTuple):
    """A heading that is open, with what it begins."""

    level: int
    section: Section


def sort(blocks: Sequence[Block], others: Sequence[str], metrics: Sequence[Metric]) -> Paste:
    """Take a text's blocks apart into the parts of a report; what others wrote in it is kept."""
    heads = [each.text for each in blocks if isinstance(each, Heading)]
    signs = [each for each in blocks if isinstance(each, Point) and by_sign(each.line.sign) is not None]
    sorter = _Sorter(times(heads), metrics, signed=len(signs) > 1)
    title = _title(blocks)
    for block in blocks:
        if block is not title:
            sorter.take(block)
    sorter.left.extend(Left(" ".join(line.split())) for line in others if line.strip())
    entries = {part: tuple(sorter.entries[part]) for part in Part if sorter.entries[part]}
    return Paste(entries, tuple(sorter.left), sorter.values)


def _title(blocks: Sequence[Block]) -> Heading | None:
    """The heading that stands above all others and names no part: the title of the text."""
    heads = [each for each in blocks if isinstance(each, Heading)]
    if len(heads) < 2 or any(each.level <= heads[0].level for each in heads[1:]):
        return None
    named = section(heads[0].text)
    part = named.exact and named.kind is Kind.PART and not named.weak
    return None if part or heads[0].said else heads[0]


class _Sorter:
    """Goes through the blocks; what is open above a block decides where it goes."""

    def __init__(self, when: Times, metrics: Sequence[Metric], *, signed: bool) -> None:
        self.when, self.metrics, self.signed = when, metrics, signed
        self.open: list[Level] = []
        self.entries: dict[Part, list[Entry]] = {part: [] for part in Part}
        self.left: list[Left] = []
        self.values: dict[str, str] = {}
        self.begun = False  # whether a part was named: facts about the report stand before it

    @property
    def above(self) -> Section | None:
        return self.open[-1].section if self.open else None

    def take(self, block: Block) -> None:
        if isinstance(block, Heading):
            self.head(block)
        elif isinstance(block, End):
            self.open.clear()
        elif isinstance(block, Table):
            self.table(block)
        else:
            self.point(block, self.above)

    # ---- headings

    def head(self, heading: Heading) -> None:
        while self.open and self.open[-1].level >= heading.level:
            self.open.pop()
        found = section(heading.text, self.when)
        if not self.begun and (is_title(heading.text) or is_day(heading.text)) and not (found.exact and found.kind is Kind.PART and found.sure):
            found = Section(Kind.GROUP)
        elif self.fact(heading.text, heading.said):
            found = Section(Kind.OTHER)
            if heading.said:
                return
        within = self.within(found, heading.text)
        self.begun = self.begun or within.kind in (Kind.PART, Kind.STATES)
        self.open.append(Level(heading.level, within))
        if heading.said:
            self.said(heading.said, within)

    def within(self, found: Section, text: str) -> Section:
        """What a heading begins below those that are open."""
        above = self.above
        if above is None:
            return found
        named = found.exact and found.kind is not Kind.GROUP
        strong = found.kind is Kind.PART and (found.timed if found.weak else found.exact or found.sure)
        if above.kind is Kind.OTHER and not strong and (found.kind is not Kind.OTHER or not named):
            return above
        if above.kind is Kind.PART:
            if found.kind is Kind.GROUP or not named or (found.weak and found.part is not above.part):
                return above._replace(name=text)
            if above.part in KEPT and (found.part is Part.DONE or found.kind is Kind.STATES):
                return above._replace(sure=False, name=text)
        if above.kind is Kind.STATES and found.kind is Kind.GROUP:
            return above
        return found

    def said(self, text: str, above: Section) -> None:
        """What a heading says behind its colon."""
        for piece in self.pieces(text, above):
            self.line(piece, above, ())

    def pieces(self, text: str, above: Section | None) -> list[str]:
        if above is not None and above.part in (Part.PROBLEMS, Part.PRAISE, Part.LEARNED):
            return [text]
        return [each.strip(" 。；;") for piece in SEVERAL.split(text) for each in ALSO.split(piece) if each.strip(" 。；;")]

    def fact(self, name: str, said: str) -> bool:
        """Whether a label is of a fact about the report: whose it is, of when, for whom."""
        return not self.begun and is_label(name)

    # ---- points

    def point(self, point: Point, above: Section | None) -> None:
        """Place a point with what stands below it."""
        line, text = point.line, point.text
        if self.skipped(point, above):
            return
        labelled = label(text)
        if point.below and self.grouped(point):
            for each in point.below:
                self.point(each, above if above is not None else None)
            return
        if not line.point and line.box is None and not line.sign:
            if labelled and labelled[1] and self.plain_label(labelled, line.strong, above):
                self.keep(text, above)
                return
            if point.free or (line.quoted and above is not None and False):
                self.keep(text, above)
                return
            pieces = self.pieces(text, above) if not point.below else [text]
            for piece in pieces[:-1]:
                self.line(piece, above, ())
            self.line(pieces[-1] if pieces else text, above, tuple(each.text for each in point.under()), point)
            return
        self.line(text, above, tuple(each.text for each in point.under()), point)

    def skipped(self, point: Point, above: Section | None) -> bool:
        """Whether a point says nothing, or is a fact about the report and no part of it."""
        text = point.text
        if not any(map(str.isalpha, text)) or NOTHING.fullmatch(text.strip(" 。.!！_*()（）")) or PLACEHOLDER.fullmatch(text):
            return True
        if self.begun and above is not None:
            return False
        found = label(text)
        if found and self.fact(found[0], found[1]):
            return True
        return not point.line.point and (is_title(text) or is_day(text) or greets(text))

    def plain_label(self, labelled: tuple[str, str], strong: str, above: Section | None) -> bool:
        """Whether a line's label takes it out of the part above it: it is set off and unknown, or known for something else."""
        found = section(labelled[0])
        if found.exact and found.kind is Kind.OTHER:
            return True
        return bool(strong) and strong.rstrip(" :：") == labelled[0] and not (found.exact and found.kind is Kind.PART)

    def grouped(self, point: Point) -> bool:
        """Whether a point only names what stands below it: all of that says its own part or state."""
        line = point.line
        if line.box is not None or line.sign or stated(point.text).known:
            return False
        own = [each for each in point.below if self.own_part(each)]
        return bool(own) and len(own) == len(point.below)

    def own_part(self, point: Point) -> bool:
        found = label(point.text)
        if found and found[1]:
            named = section(found[0], self.when)
            return named.exact and named.kind is Kind.PART and not DETAILS.fullmatch(found[0])
        return stated(point.text).known and point.line.box is None and stated(point.text).text != point.text

    def line(self, text: str, above: Section | None, details: tuple[str, ...], point: Point | None = None) -> None:
        """Place one line by its label, box, sign, state or the heading above it."""
        found = label(text)
        line = point.line if point is not None else None
        if found and found[1]:
            named = section(found[0], self.when)
            if named.exact and named.kind is Kind.PART and not DETAILS.fullmatch(found[0]):
                self.begun = True
                sure = named.sure and (above is None or above.part is not named.part or above.sure)
                if not NOTHING.fullmatch(found[1].strip(" 。.")):
                    for piece in self.pieces(found[1], named):
                        self.add(named.part, self.entry(piece, details, named.part), sure=sure)
                return
        self.offer(text, above)
        said = stated(text)
        given: Part | None = None
        known = False
        if line is not None and line.box is not None:
            given, known = (Part.DONE if line.box == "x" else Part.UNDONE), True
        elif line is not None and (self.signed or (above is not None and above.kind is not Kind.GROUP)) and by_sign(line.sign) is not None:
            given, known = by_sign(line.sign), True
        elif said.known:
            given, known = said.part, True
        elif above is None or above.kind is not Kind.PART or above.weak or above.part is Part.DONE:
            given = opening(found[1] if found and found[1] else text)
            known = given is not None and (given is Part.UNDONE or self.when.ahead)
            given = given if known else None
        part, sure = self.decide(above, given, known=known)
        if line is not None and line.struck:
            sure = False
        if (above is not None and above.kind is Kind.OTHER) or state(text) is not None:
            self.keep(text, above, details)
            return
        what = said.text if said.known else text
        if part is None:
            self.keep(text, above, details)
        elif not sure:
            self.left.extend([Left(text, part, above.name if above else ""), *(Left(each, part) for each in details)])
        else:
            self.add(part, self.entry(what, details, part))

    def decide(self, above: Section | None, given: Part | None, *, known: bool) -> tuple[Part | None, bool]:
        """The part of a line, and whether it is certain."""
        if above is None or above.kind is Kind.GROUP:
            return (given, given is not None) if known else (None, False)
        if above.kind is Kind.OTHER:
            return None, False
        if above.kind is Kind.STATES:
            return (given, given is not None) if known else (above.part, False)
        if above.part in KEPT:
            solved = known and given is Part.DONE and (above.part is Part.PROBLEMS or above.weak)
            return above.part, above.sure and not solved
        if not known:
            return above.part, above.sure
        if given is None:
            return above.part, False
        return given, above.sure

    def entry(self, text: str, details: tuple[str, ...], part: Part | None) -> Entry:
        """An entry with what stands below it, in its words where that is short."""
        text = text.strip(" ；;")
        return shortened(Entry(text, details))

    def add(self, part: Part | None, entry: Entry, *, sure: bool = True) -> None:
        if part is None or not sure:
            self.left.append(Left(entry.what, part))
        else:
            self.entries[part].append(entry)

    # ---- tables and numbers

    def table(self, table: Table) -> None:
        above = self.above
        given = values_of(table, self.metrics)
        if above is None or above.part is not Part.NEXT:
            for goal, value in given.values():
                self.values.setdefault(goal, value)
        else:
            given = {}
        for each in placed(table, above, tuple(given)):
            if each.sure and each.part is not None:
                self.begun = True
                self.entries[each.part].append(shortened(each.entry))
            else:
                text = joined_entry(each.entry)
                self.left.append(Left(text, each.part, above.name if above else ""))

    def offer(self, text: str, above: Section | None) -> bool:
        """Note the value of a metric that a line gives."""
        if above is not None and above.part is Part.NEXT:
            return False
        for metric in self.metrics:
            value = value_in(text, metric)
            if value is not None:
                self.values.setdefault(metric.goal, value)
                return True
        return False

    def keep(self, text: str, above: Section | None, details: tuple[str, ...] = ()) -> None:
        """Keep a line that is no entry; a value that is offered is told by that."""
        offered = self.offer(text, above)
        if not offered:
            self.left.append(Left(text, None, above.name if above else ""))
        self.left.extend(Left(each, None, "") for each in details if not self.offer(each, above))


def joined_entry(entry: Entry) -> str:
    """An entry in one line."""
    rest = [*entry.fields.values(), *entry.details]
    han = not entry.what.isascii()
    colon, mark = ("：", "；") if han else (": ", "; ")
    if not rest:
        return entry.what
    said = mark.join(rest)
    if entry.what.rstrip().endswith((":", "：")):
        return f"{entry.what.rstrip()}{'' if han else ' '}{said}"
    return f"{entry.what.rstrip('。.；;')}{mark if entry.what[-1:] in ':：' else colon}{said}"


def shortened(entry: Entry) -> Entry:
    """An entry with what stands below it in its own words, where that makes a line that can be read."""
    if not entry.details:
        return entry
    whole = joined_entry(entry._replace(fields={}))
    return entry._replace(what=whole, details=()) if width(whole) <= LONGEST else entry
