"""What an editor offers while somebody types: fields, ids with the names people are called by, words, periods, days, codes, rewrites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from enum import Enum

from pmcoach.assess.phrasing import name_of
from pmcoach.dates.period import Grain, around
from pmcoach.document.scalars import scalar
from pmcoach.lsp.positions import offsets
from pmcoach.lsp.where import Here, here, keys_there, scalar_of, slot
from pmcoach.patterns import pattern
from pmcoach.project import File, Project
from pmcoach.records.fields.enums import Choice
from pmcoach.records.fields.scalars import DAY, FLAG, PERIOD
from pmcoach.records.fields.types import Fields, OneOf, Ref, Scalar, Shape, Table
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.goals.specific import written_again
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple

IN_BRACKETS = pattern(r"#\s*pmcoach\s*[:：]\s*ignore\s*\[(?P<before>[^\]]*)$")
BLANK = pattern("〈([^〈〉\n]+)〉")
SNIPPET = pattern(r"[\\$}]")
STOP = pattern(r"\$\{[0-9]+:(?P<blank>〈[^〈〉\n]+〉)\}|\\(?P<mark>[\\$}])")
TODAY = Text(en="today", zh="今天")
ENDS = Text(en="the last day of {period}", zh="{period} 最后一天")
REWRITE = Text(en="can be measured", zh="可以衡量的写法")
AHEAD = (Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR)


class Sort(Enum):
    """What is offered, by which an editor chooses a sign."""

    FIELD = "field"
    PERSON = "person"
    GOAL = "goal"
    FILE = "file"
    WORD = "word"
    TIME = "time"
    CODE = "code"
    REWRITE = "rewrite"


class Offer(NamedTuple):
    """Something to put in the place of what stands between two offsets.

    `also` are other words it is found by; a `snippet` has blanks to go through.
    """

    label: str
    detail: str
    text: str
    start: int
    end: int
    sort: Sort
    also: str = ""
    snippet: bool = False


def offers(file: File, text: str, offset: int, project: Project, lang: Lang) -> tuple[Offer, ...]:
    """What fits at an offset of a text, the likeliest first."""
    place = here(text, offset)
    if place.comment:
        return tuple(_codes_in_comment(place, offset))
    found = slot(file.kind, place.path)
    made: list[Offer] = []
    if place.is_key:
        if found.fields is not None:
            made.extend(_fields(file, place, found.fields, offset, lang))
        elif isinstance(found.shape, Table):
            made.extend(_of_keys(found.shape, place, offset, project))
        if place.path and place.path[-1] == 0:
            made.extend(_values(file, found.shape, place, offset, project, lang))
    else:
        made.extend(_values(file, found.shape, place, offset, project, lang))
    return tuple(made)


def _fields(file: File, place: Here, fields: Fields, offset: int, lang: Lang) -> Iterator[Offer]:
    """The fields a mapping can still take, those of a new file first."""
    there = keys_there(file.document.value if file.document.problems == () else None, place.path)
    taken = {fields.attribute.get(str(key)) for key in there if str(key) != place.typed}
    private = "private" in map(str, place.path[:1]) or "私密" in map(str, place.path[:1])
    names = sorted(
        fields.by_name,
        key=lambda name: not (fields.by_name[name].required or fields.by_name[name].core),
    )
    for name in names:
        field = fields.by_name[name]
        if name in taken or field.from_path or (field.only_private and not private):
            continue
        key = fields.key(name, zh=lang is Lang.ZH)
        other = fields.key(name, zh=lang is not Lang.ZH)
        yield Offer(
            key, field.about.say(lang), f"{key}: ", place.start, offset, Sort.FIELD, f"{key} {other} {name}"
        )


def _of_keys(shape: Table, place: Here, offset: int, project: Project) -> Iterator[Offer]:
    """The ids that stand as keys of a table."""
    if shape.keys is not None:
        for offer in _ids("goal", place, offset, project):
            yield offer._replace(text=f"{offer.text}: ")


def _values(
    file: File, shape: Shape | None, place: Here, offset: int, project: Project, lang: Lang
) -> Iterator[Offer]:
    """The values a field can have, as far as they can be counted."""
    match scalar_of(shape):
        case Ref(to):
            yield from _ids(to, place, offset, project)
        case OneOf(words):
            yield from _words(words, place, offset, lang)
        case Scalar() as one if one in (DAY, PERIOD, FLAG):
            yield from _of_scalar(one, place, offset, project, lang)
        case _:
            if "rules" in place.path[:1] or "规则" in place.path[:1]:
                yield from _codes(place.start, offset)
            else:
                yield from _rewrites(file, offset, project, lang)


def _ids(to: str, place: Here, offset: int, project: Project) -> Iterator[Offer]:
    """The ids a reference can have; people are found by their names, goals by their titles."""
    match to:
        case "person" | "someone" | "reader":
            for name, person in project.people.items():
                yield Offer(
                    name, person.name, name, place.start, offset, Sort.PERSON, f"{name} {person.name}"
                )
        case "goal" | "value":
            current = {goal.id for goal in project.current_goals()}
            for goal in sorted(project.goals, key=lambda goal: (goal.id not in current, goal.id)):
                about = " · ".join(part for part in (goal.title, name_of(goal.owner, project)) if part)
                yield Offer(goal.id, about, goal.id, place.start, offset, Sort.GOAL, f"{goal.id} {about}")
        case "dimension":
            for each in project.settings.dimensions:
                yield Offer(
                    each.id, each.title, each.id, place.start, offset, Sort.WORD, f"{each.id} {each.title}"
                )
        case _:
            for path in project.metric_paths:
                yield Offer(path, "", path, place.start, offset, Sort.FILE, path)


def _words(words: Iterable[Choice], place: Here, offset: int, lang: Lang) -> Iterator[Offer]:
    """The words of a closed set, in the language of the workspace."""
    for word in words:
        said, other = (word.label.zh, word.value) if lang is Lang.ZH else (word.value, word.label.en)
        detail = "" if other == said else other
        yield Offer(
            said, detail, said, place.start, offset, Sort.WORD, f"{said} {word.value} {word.label.zh}"
        )


def _of_scalar(shape: Scalar, place: Here, offset: int, project: Project, lang: Lang) -> Iterator[Offer]:
    """The days, periods or flags that are likeliest."""
    if shape == FLAG:
        for word in ("true", "false"):
            yield Offer(word, "", word, place.start, offset, Sort.WORD, word)
        return
    today = project.today
    periods = [around(today, span) for span in AHEAD]
    if shape == PERIOD:
        following = [each.next() for each in periods]
        for period in dict.fromkeys([*periods, *(each for each in following if each is not None)]):
            yield Offer(str(period), "", str(period), place.start, offset, Sort.TIME, str(period))
        return
    days = {today.isoformat(): TODAY.say(lang)}
    for period in periods:
        days.setdefault(period.last.isoformat(), ENDS.fill(period=str(period)).say(lang))
    tomorrow = today + timedelta(days=1) if today < type(today).max else today
    days.setdefault(tomorrow.isoformat(), "")
    for day, about in days.items():
        yield Offer(day, about, day, place.start, offset, Sort.TIME, day)


def _codes_in_comment(place: Here, offset: int) -> Iterator[Offer]:
    """The codes of rules, inside the brackets of an ignore comment."""
    match = IN_BRACKETS.search(place.typed)
    if match is not None:
        word = match["before"].rpartition(",")[2].lstrip()
        yield from _codes(offset - len(word), offset)


def _codes(start: int, offset: int) -> Iterator[Offer]:
    for rule in RULES:
        yield Offer(rule.code, rule.name, rule.code, start, offset, Sort.CODE, f"{rule.code} {rule.name}")


def _rewrites(file: File, offset: int, project: Project, lang: Lang) -> Iterator[Offer]:
    """The title written so that it can be measured, in the place of the whole title, with its blanks to go through."""
    goal, text = file.record, file.written.text
    if not isinstance(goal, Goal) or not goal.title:
        return
    start, end = offsets(text, file.place(("title",)))
    if not start <= offset <= end or "\n" in text[start:end]:
        return
    for row in written_again(goal, project).splitlines():
        yield Offer(
            row,
            REWRITE.say(lang),
            snippet(scalar(row)),
            start,
            end,
            Sort.REWRITE,
            text[start:end],
            snippet=True,
        )


def snippet(text: str) -> str:
    """A text with its 〈blanks〉 as places an editor goes through; what is in the blank stays until something is typed.

    Source: Language Server Protocol 3.17, “Snippet Syntax”.
    """
    made, at = [], 0
    for number, match in enumerate(BLANK.finditer(text), 1):
        made.append(f"{_escaped(text[at : match.start()])}${{{number}:{_escaped(match[0])}}}")
        at = match.end()
    return "".join((*made, _escaped(text[at:])))


def _escaped(text: str) -> str:
    return SNIPPET.sub(r"\\\g<0>", text)


def without_stops(text: str) -> str:
    """The text of a snippet as an editor without snippets is to put it in."""
    return STOP.sub(lambda found: found["blank"] or found["mark"], text)
