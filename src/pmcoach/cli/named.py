"""A person, a goal or a period named on the command line."""

from __future__ import annotations

from pmcoach.dates import period as periods
from pmcoach.dates.period import Period
from pmcoach.errors import PmcoachError
from pmcoach.project import Project
from pmcoach.records.goal import Goal
from pmcoach.rules.reference import near
from pmcoach.text import Text

NO_PERSON = Text(en="there is no person “{name}”", zh="没有“{name}”这个人")
MAKE_PERSON = Text(en="add one: pmcoach new person {name}", zh="先添加：pmcoach new person {name}")
NO_GOAL = Text(en="there is no goal “{name}”", zh="没有“{name}”这个目标")
SEE_GOALS = Text(en="see them: pmcoach list goals", zh="查看全部：pmcoach list goals")
NO_ID = Text(en="“{name}” cannot be an id", zh="“{name}”不能作编号")
ID_FORM = Text(
    en="letters, digits, . _ - only, a letter or digit first", zh="只能用文字、数字和 . _ -，以文字或数字开头"
)
NO_PERIOD = Text(
    en="“{name}” is not a period: 2026-Q4, 2026-11, 2026-W47, a day",
    zh="“{name}”不是周期：2026-Q4、2026-11、2026-W47 或某一天",
)


def person_id(said: str, project: Project) -> str:
    """The id of a person named by id or by name; raise PmcoachError when there is none."""
    people = project.people
    if said in people:
        return said
    named = {person.name: name for name, person in people.items()}
    if said in named:
        return named[said]
    raise PmcoachError(NO_PERSON.fill(name=said), near(said, people) or MAKE_PERSON.fill(name=said))


def goal_named(said: str, project: Project) -> Goal:
    """The goal with an id; raise PmcoachError when there is none."""
    goal = project.goal(said)
    if goal is None:
        raise PmcoachError(NO_GOAL.fill(name=said), near(said, project.goal_ids) or SEE_GOALS)
    return goal


def period_named(said: str) -> Period:
    """The period with a name; raise PmcoachError when there is none."""
    found = periods.parse(said)
    if found is None:
        raise PmcoachError(NO_PERIOD.fill(name=said))
    return found
