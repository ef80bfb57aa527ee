"""The part of one line: by the heading above it and by what the line says of itself, and whether that is certain."""

from __future__ import annotations

from pmcoach.pasting.heading import Kind, Section
from pmcoach.pasting.line import Line
from pmcoach.pasting.paste import Part
from pmcoach.pasting.states import State, by_sign, opening, praises
from pmcoach.tuples import NamedTuple

# A box or a state moves nothing out of these.
KEPT = (Part.NEXT, Part.PROBLEMS, Part.ASKS, Part.LEARNED, Part.PRAISE)


class Where(NamedTuple):
    """The part of a line, None where nobody can say; where it is not `sure`, the part is the likely one."""

    part: Part | None
    sure: bool


class Said(NamedTuple):
    """What a line says of itself: whether it says a state, and the part of that; given up is no part."""

    known: bool = False
    part: Part | None = None


def said_of_itself(
    line: Line, state: State, words: str, above: Section | None, *, signed: bool, ahead: bool
) -> Said:
    """What a line says of itself by its box, its sign, its state or the verb it opens with.

    A sign alone counts where several lines have one; a verb of something finished counts where the plan is told elsewhere.
    """
    if line.box is not None:
        return Said(known=True, part=Part.DONE if line.box == "x" else Part.UNDONE)
    sign = by_sign(line.sign)
    if sign is not None and (signed or (above is not None and above.kind is not Kind.GROUP)):
        return Said(known=True, part=Part.PRAISE if sign is Part.DONE and praises(words) else sign)
    if state.known:
        return Said(known=True, part=state.part)
    verb = opening(words)
    counts = above is None or above.kind is not Kind.PART or above.part is Part.DONE
    if counts and (verb is Part.UNDONE or (verb is not None and ahead)):
        return Said(known=True, part=verb)
    return Said()


def where(above: Section | None, said: Said) -> Where:
    """The part of a line below a heading."""
    if above is None or above.kind is Kind.GROUP:
        return Where(said.part, sure=said.part is not None)
    if above.kind is Kind.STATES:
        return Where(said.part, sure=said.part is not None) if said.known else Where(above.part, sure=False)
    if above.part in KEPT:
        over = said.part is Part.DONE and (above.part is Part.PROBLEMS or above.weak)
        return Where(above.part, sure=above.sure and not over)
    if not said.known:
        return Where(above.part, above.sure)
    if said.part is None:
        return Where(above.part, sure=False)
    return Where(said.part, above.sure)
