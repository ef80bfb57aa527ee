"""A line of a board or a brief: a finding, or several of one rule said as one, in the words of whoever reads it."""

from __future__ import annotations

from collections.abc import Iterable

from pmcoach.rules.engine.finding import Finding, by_weight
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

OF_PERSON = Text(en="{name}: {says}", zh="{name}：{says}")
OF_GOAL = Text(en="{goal}: {says}", zh="{goal}：{says}")


class TalkingPoint(NamedTuple):
    """What is said, and how a lead could ask it; `finding` has the place, the rule and who has to act."""

    finding: Finding
    says: Text
    question: Text | None

    @property
    def beside_place(self) -> TalkingPoint:
        """The same line where its place is shown: a goal's file names the goal."""
        bare = self.says.values.get("says")
        named = self._in_its_file and self.says.en == OF_GOAL.en
        return self._replace(says=bare) if named and isinstance(bare, Text) else self

    @property
    def alone(self) -> TalkingPoint:
        """The same line where no place is shown: it names the goal."""
        bare = self._in_its_file and self.finding.rule.in_files and self.says.en != OF_GOAL.en
        return self._replace(says=OF_GOAL.fill(goal=self.finding.goal, says=self.says)) if bare else self

    @property
    def _in_its_file(self) -> bool:
        return bool(self.finding.goal) and self.finding.path.endswith(f"/{self.finding.goal}.yaml")

    @property
    def private(self) -> bool:
        """Whether it is for the brief of that person only."""
        return self.finding.private


def talking_points(findings: Iterable[Finding], reader: str) -> tuple[TalkingPoint, ...]:
    """The lines some findings make in the brief of `reader`, the heaviest first; those a rule says together as one."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for number, finding in enumerate(sorted(findings, key=by_weight)):
        together = finding.rule.together is not None
        groups.setdefault((finding.rule.code, finding.person if together else number), []).append(finding)
    return tuple(_point(group, reader) for group in groups.values())


def _point(found: list[Finding], reader: str) -> TalkingPoint:
    """One line of one finding, or of several of a rule."""
    first, together = found[0], found[0].rule.together
    if together is not None and len(found) > 1:
        values = {together.value: tuple(sorted(each.values[together.value] for each in found))}
        return TalkingPoint(first, together.says.fill(**values), together.ask.fill(**values))
    says, question = first.message, first.question
    owing = first.rule.ask_owing is not None and first.owed == reader
    if owing and reader not in first.briefs[:1]:  # a colleague's, who waits for the reader
        question = first.question_owing
        says = OF_PERSON.fill(name=first.values.get("name", first.briefs[0]), says=says)
    if first.goal and first.rule.in_files:  # beside a path the goal need not be named
        says = OF_GOAL.fill(goal=first.goal, says=says)
    return TalkingPoint(first, says, question)
