"""YAML by events into plain values; what is wrong is told in the words of the person who typed it.

All scalars stay text. A composer would recurse, and deep nesting then ends the process where no `except` helps; an
event at a time needs no stack but ours.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from pmcoach.document import messages
from pmcoach.document.builder import Builder, TooMuchError
from pmcoach.document.clean import cleaned
from pmcoach.document.library import yaml
from pmcoach.document.place import BREAK, Path, Place, Problem, Spot, lines
from pmcoach.document.pure import BEFORE, NO_CHARACTER, PureParser
from pmcoach.tuples import NamedTuple

Tree = dict[str, Any] | list[Any] | str | None
Parser = Callable[[str], Any]

PURE: Parser = PureParser
PARSER: Parser = getattr(getattr(yaml, "cyaml", None), "CParser", PURE)
TRIES = 4
# What a parser says it was reading, in words that both parsers use; see `diagnose.Break`.
READING = (
    ("simple key", "key"),
    ("mapping values", "value"),
    ("quoted scalar", "quotes"),
)


class Reading(NamedTuple):
    """What a text says as far as it could be read, what could not, and where each value stands.

    `complete` is whether it could be read to its end; of what stands below, nothing is known.
    """

    value: Tree
    problems: tuple[Problem, ...]
    spots: dict[Path, Spot]
    complete: bool = True


def read(text: str, *, places: bool = False, parser: Parser = PARSER) -> Reading:
    """Read a YAML text; never raises for what is in it.

    Of a text that breaks off, the lines above the break are read. `places` also notes where each value stands, at twice
    the time.
    """
    clean, problems = cleaned(text)
    broken: tuple[Problem, ...] = ()
    for _ in range(TRIES):
        builder = Builder(clean, places=places)
        complete = not broken
        try:
            builder.build(parser(clean).get_event)
        except TooMuchError:
            complete = False
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            problem, clean = _broken(clean, error, parser)
            broken = broken or (problem,)
            continue
        listed = isinstance(builder.root, list) and not any(map(_has_fields, builder.root))
        if not (builder.plain or broken or listed):
            return Reading(builder.root, (*problems, *builder.problems), builder.spots, complete)
        from pmcoach.document import diagnose  # only what is wrong pays for it

        if builder.plain and not broken and (cause := diagnose.plain(lines(clean))):
            broken = (cause,)
        if broken or listed:
            cause = diagnose.markdown(lines(text))
            broken = broken if cause is None else (cause,)
            if builder.plain or cause is not None:
                break
        return Reading(builder.root, (*problems, *builder.problems, *broken), builder.spots, complete)
    return Reading(None, (*problems, *broken), {}, complete=False)


def _has_fields(item: Any) -> bool:
    """Whether an item of a list is a record of several fields, which no bullet of a text is."""
    return isinstance(item, dict) and len(item) > 1


def _broken(text: str, error: Exception, parser: Parser) -> tuple[Problem, str]:
    """What is wrong with a text that is not YAML from some place on, and the lines above that place."""
    from pmcoach.document import diagnose

    begin = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or begin
    if mark is None:
        return Problem("E002", messages.CHARACTER, place=Place(1, 1, 1, 2)), ""
    begin = begin or mark
    if begin.index <= mark.index and BEFORE.match(text, begin.index + 1) and text[begin.index] == '"':
        problem = _no_character(text, begin)
    else:
        context, says = str(getattr(error, "context", "")), str(getattr(error, "problem", ""))
        reading = next((name for words_of, name in READING if words_of in f"{context} {says}"), "")
        all_lines = lines(text)
        end, first = (min(place.line, len(all_lines) - 1) for place in (mark, begin))
        where = diagnose.Break(all_lines, end, first, begin.column, reading)
        problem = diagnose.likely_cause(where, lambda line: _stands(line, parser)) or diagnose.unknown(
            all_lines, end
        )
    assert problem.place is not None
    above = _head(text, problem.place.line - 1)
    return problem, above if above != text else _head(text, begin.line)


def _no_character(text: str, mark: Any) -> Problem:
    """The problem of quotes with an escape in them that stands for no character."""
    escape = NO_CHARACTER.search(text, mark.index)
    assert escape is not None
    says = messages.NO_CHARACTER.fill(escape=escape[0])
    place = Place(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
    return Problem("E009", says, messages.WRITE_ITSELF, place=place)


def _head(text: str, count: int) -> str:
    """The first lines of a text."""
    end = 0
    for _, match in zip(range(count), BREAK.finditer(text), strict=False):
        end = match.end()
    return text[:end] if count else ""


def _stands(line: str, parser: Parser) -> bool:
    """Whether a line alone is YAML."""
    try:
        with suppress(TooMuchError):
            Builder(line, places=False).build(parser(line).get_event)
    except (yaml.YAMLError, ValueError, OverflowError):
        return False
    return True
