"""What an editor shows beside a place: a rule's page, where a goal stands, who somebody is, what a field is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pmcoach.assess.phrasing import name_of
from pmcoach.assess.status.forecast import span_of
from pmcoach.assess.status.headline import in_short
from pmcoach.assess.status.status import assessment_of
from pmcoach.cells import showable
from pmcoach.document.comments import IGNORE
from pmcoach.formats.rule_help import rule_help
from pmcoach.lsp.naming import link_at
from pmcoach.lsp.positions import offsets
from pmcoach.lsp.where import here, slot
from pmcoach.patterns import pattern
from pmcoach.project import File, Project
from pmcoach.records.fields.enums import Choice
from pmcoach.records.fields.types import OneOf
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Rule
from pmcoach.rules.engine.selection import names
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.pages.goal_rows import share
from pmcoach.views.words import bar

CODE = pattern("[A-Za-z][A-Za-z0-9-]*")
MARKS = pattern(r"([\\`*_\[\]<>#|])")
MOST = 3  # pages that are shown at once, those of the shortest stretches
OWNER = Text(en="Owner {name}, due {day}", zh="负责人 {name}，截止 {day}")
DUE = Text(en="Due {day}", zh="截止 {day}")
FORECAST = Text(en="Forecast {span}", zh="预计 {span}")
LEAD = Text(en="Lead {name}", zh="上级 {name}")


class Shown(NamedTuple):
    """A text in Markdown about a stretch between two offsets."""

    text: str
    start: int
    end: int


def hover(file: File, offset: int, project: Project, found: Iterable[Finding], lang: Lang) -> Shown | None:
    """What there is to say of the place at an offset; None where there is nothing."""
    text = file.written.text
    at = _silenced(text, offset, lang)
    if at is not None:
        return at
    link = link_at(file, offset, project)
    if link is not None:
        card = card_of(link.target, project, lang)
        if card:
            return Shown(card, link.start, link.end)
    pages = sorted(_pages(text, offset, found, lang), key=lambda page: page.end - page.start)
    if pages:
        told = dict.fromkeys(page.text for page in pages)
        return pages[0]._replace(text="\n\n---\n\n".join(list(told)[:MOST]))
    return _field(file, offset, lang)


def card_of(path: str, project: Project, lang: Lang) -> str:
    """The card of what a path leads to: a goal or a person; empty for others."""
    file = project.files.get(path)
    match file.record if file is not None else None:
        case Goal() as goal:
            return "\n\n".join(_goal(goal, project, lang))
        case Person() as person:
            return "\n\n".join(_person(person, project, lang))
        case _:
            return ""


def _goal(goal: Goal, project: Project, lang: Lang) -> Iterator[str]:
    """A goal's title, its state with the way gone, what stands behind it, whose it is."""
    standing = assessment_of(project).of(goal)
    yield f"**{plain(goal.title or goal.id)}**"
    way = ""
    if standing.progress is not None:
        way = f" `{bar(standing.progress, standing.expected)}` {share(standing.progress)}"
    yield f"{standing.health.label.say(lang)}{way}"
    yield plain(in_short(standing).say(lang))
    span = span_of(standing)
    if span is not None:
        yield plain(FORECAST.fill(span=span).say(lang))
    owner = name_of(goal.owner, project)
    said = OWNER.fill(name=owner, day=standing.due) if owner else DUE.fill(day=standing.due)
    yield plain(said.say(lang))


def _person(person: Person, project: Project, lang: Lang) -> Iterator[str]:
    """A person's name, what they do, and who leads them."""
    yield f"**{plain(person.name or person.id)}**"
    about = [part for part in (person.role, person.team) if part]
    if person.lead:
        about.append(LEAD.fill(name=name_of(person.lead, project)).say(lang))
    if about:
        yield plain(" · ".join(about))


def _silenced(text: str, offset: int, lang: Lang) -> Shown | None:
    """The page of the rule named by an ignore comment."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    row = text[start : end if end >= 0 else len(text)]
    comment = IGNORE.search(row)
    if comment is None:
        return None
    for match in CODE.finditer(row, comment.start("codes"), comment.end("codes")):
        if match.start() <= offset - start <= match.end():
            found = [rule for rule in RULES if names(match[0], rule)]
            if len(found) == 1:
                return Shown(page_of(found[0], lang), start + match.start(), start + match.end())
    return None


def _pages(text: str, offset: int, found: Iterable[Finding], lang: Lang) -> Iterator[Shown]:
    """The pages of the rules that found something at an offset."""
    for finding in found:
        start, end = offsets(text, finding.place)
        if start <= offset <= end:
            yield Shown(page_of(finding.rule, lang), start, end)


def page_of(rule: Rule, lang: Lang) -> str:
    """A rule's page, its code and name above."""
    return f"**{rule.code}** {rule.name}\n\n{rule_help(rule, lang)}"


def _field(file: File, offset: int, lang: Lang) -> Shown | None:
    """What the field is for whose key stands at an offset, and which words it takes."""
    text = file.written.text
    end = offset
    while end < len(text) and text[end] not in ":\r\n{}[],":
        end += 1
    if text[end : end + 1] != ":":
        return None
    place = here(text, end)
    if not place.is_key or place.comment or not place.start <= offset:
        return None
    declared = slot(file.kind, (*place.path, place.typed.strip("\"' "))).field
    if declared is None:
        return None
    parts = [plain(declared.about.say(lang))]
    if isinstance(declared.shape, OneOf):
        words: list[Choice] = list(declared.shape.words)
        parts.append(" · ".join(f"`{word.value}` {plain(word.label.say(lang))}" for word in words))
    return Shown("\n\n".join(parts), place.start, end)


def plain(text: str) -> str:
    """A text people wrote, as Markdown shows it as it is."""
    return MARKS.sub(r"\\\1", showable(text))
