"""What somebody owes: the heaviest first, and what is owed to several people alike in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pmcoach.assess.phrasing import name_of
from pmcoach.briefing.talking_point import OF_PERSON, TalkingPoint, talking_points
from pmcoach.project import Project
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Debt
from pmcoach.text import Lang, Text, blanks
from pmcoach.tuples import NamedTuple


class Told(NamedTuple):
    """A line of a board: whom it concerns by name, what is said, how many findings it tells of, and the ids of their people."""

    who: str
    point: TalkingPoint
    findings: int = 1
    people: tuple[str, ...] = ()

    @property
    def grouped(self) -> bool:
        """Whether it speaks of several people, so that one place would tell too little."""
        return not self.who and self.findings > 1

    @property
    def named(self) -> Text:
        """What is said, after the name of whom it concerns unless its own words name them."""
        says = self.point.says
        return (
            OF_PERSON.fill(name=self.who, says=says) if self.who and self.who not in _said_in(says) else says
        )

    @property
    def alone(self) -> Told:
        """The same line where no place is shown."""
        return self._replace(point=self.point.alone)


def debts(found: Iterable[Finding], viewer: str, project: Project) -> tuple[Told, ...]:
    """The lines of what the viewer owes, from the findings of what they owe; without a viewer, of what all leads owe."""
    lines: list[Told] = []
    alike: dict[str, list[Finding]] = {}
    for each in found:
        alike.setdefault(each.rule.code, []).append(each)
    for group in alike.values():
        lines.extend(_lines(group, viewer, project))
    return tuple(sorted(lines, key=lambda each: (-each.point.finding.weight, each.point.finding.path)))


def together(lines: Iterable[Told]) -> tuple[Told, ...]:
    """Lines of several people, those that say the same of each as one, where the first of them stood."""
    alike: dict[tuple[str, str], list[Told]] = {}
    for told in lines:
        key = (told.point.finding.rule.code, told.point.says.say(Lang.EN))
        alike.setdefault(key, []).append(told)
    return tuple(found[0] if len(found) == 1 else _as_one(found) for found in alike.values())


def _as_one(lines: Sequence[Told]) -> Told:
    """One line for what is the same with several people."""
    names = tuple(told.who for told in lines)
    point = lines[0].point._replace(says=OF_PERSON.fill(name=names, says=lines[0].point.says), question=None)
    return Told("", point, len(lines), tuple(name for told in lines for name in told.people))


def _said_in(says: Text) -> Iterator[object]:
    """The values that a sentence says, in sentences within it too."""
    for name in blanks(says.en):
        value = says.values.get(name)
        if isinstance(value, Text):
            yield from _said_in(value)
        elif isinstance(value, tuple):
            yield from value
        else:
            yield value


def _lines(found: Sequence[Finding], viewer: str, project: Project) -> list[Told]:
    """The lines of what one rule found: one for all people where the rule says how, else one a finding."""
    heaviest, team = max(found, key=lambda each: each.weight), found[0].rule.team
    names = sorted({name_of(_for(each), project) for each in found})
    if team is not None and len(names) > 1:
        says = team.fill(**heaviest.values, people=tuple(names))
        people = tuple(sorted({_for(each) for each in found}))
        return [Told("", TalkingPoint(heaviest, says, None), len(found), people)]
    by_person: dict[str, list[Finding]] = {}
    for each in found:
        by_person.setdefault(_for(each), []).append(each)
    made: list[Told] = []
    for person, own in by_person.items():
        points = talking_points(own, viewer)
        for point in points:
            if point.finding.rule.says_owing is not None:
                point = point._replace(says=point.finding.message_owing)
            count = len(own) if len(points) < len(own) else 1
            who = "" if person == viewer else name_of(person, project)
            made.append(Told(who, point.beside_place, count, (person,) if person else ()))
    return made


def _for(finding: Finding) -> str:
    """Whom something is owed to: in whose brief it stands."""
    return finding.briefs[0] if finding.briefs else finding.person


def overdue(found: Iterable[Finding]) -> dict[Debt, int]:
    """How many of each debt, of some findings."""
    return Counter(each.rule.debt for each in found if each.rule.debt is not None)
