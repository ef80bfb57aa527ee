"""A person, a goal or a period named on the command line."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from pmcoach.cells import INVISIBLE, showable
from pmcoach.cli.frame.help_texts import MEANT
from pmcoach.dates import period as periods
from pmcoach.dates.period import Period
from pmcoach.dates.said import said_day
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.project import Project
    from pmcoach.records.kinds.goal import Goal

NO_PERSON = Text(en="there is no person “{name}”", zh="没有“{name}”这个人")
MAKE_PERSON = Text(en="add one: pmcoach new person {name}", zh="先添加：pmcoach new person {name}")
SEVERAL = Text(en="several people are called “{name}”", zh="有几个人都叫“{name}”")
SAY_ID = Text(en="say which: {ids}", zh="请写编号：{ids}")
NO_GOAL = Text(en="there is no goal “{name}”", zh="没有“{name}”这个目标")
SEE_GOALS = Text(en="see them: pmcoach list goals", zh="查看全部：pmcoach list goals")
NO_ID = Text(en="“{name}” cannot be an id", zh="“{name}”不能作编号")
ID_FORM = Text(
    en="letters, digits, . _ - only, a letter or digit first", zh="只能用文字、数字和 . _ -，以文字或数字开头"
)
ONE_CASE = Text(
    en="“{name}” and “{other}” differ in capital letters only: on some disks they are one file",
    zh="“{name}”和“{other}”只差大小写，在有的磁盘上是同一个文件",
)
OTHER_ID = Text(en="take another id", zh="请换一个编号")
NO_PERIOD = Text(
    en="“{name}” is not a period: 2026-Q4, 2026-11, 2026-W47, a day",
    zh="“{name}”不是周期：2026-Q4、2026-11、2026-W47 或某一天",
)
NO_REVIEW = Text(en="{name} has no review of {period}", zh="{name} 没有 {period} 的评审")
NO_FORMAT = Text(en="no format “{name}”: {known}", zh="没有“{name}”这种格式：{known}")
NO_RULE = Text(en="no rule begins with “{code}”", zh="没有以“{code}”开头的规则")
SEE_RULES = Text(en="see them all: pmcoach rules", zh="查看全部：pmcoach rules")
NO_DAY = Text(
    en="“{text}” is not a day; write it as 2026-11-20", zh="“{text}”不是日期，请写成 2026-11-20 的形式"
)
WHICH_DAY = Text(
    en="“{text}” may be {first} or {last}: write which", zh="“{text}”可能是 {first} 或 {last}，请写明是哪天"
)
NOTHING_SAID = Text(en="{name} is empty", zh="{name} 没有内容")
NOT_WORDS = Text(en="{name} contains an invisible character: {text}", zh="{name} 里有看不见的字符：{text}")


def person_id(said: str, project: Project) -> str:
    """The id of a person named by id or by name; raise PmcoachError when there is none, or more than one."""
    people, name = project.people, unicodedata.normalize("NFC", said)
    if name in people:
        return name
    called = [each for each, person in people.items() if person.name == name]
    if len(called) > 1:
        raise PmcoachError(SEVERAL.fill(name=name), SAY_ID.fill(ids=tuple(called)))
    if called:
        return called[0]
    raise PmcoachError(NO_PERSON.fill(name=name), near(name, people) or MAKE_PERSON.fill(name=name))


def goal_named(said: str, project: Project) -> Goal:
    """The goal with an id; raise PmcoachError when there is none."""
    name = unicodedata.normalize("NFC", said)
    goal = project.goal(name)
    if goal is None:
        raise PmcoachError(NO_GOAL.fill(name=name), near(name, project.goal_ids) or SEE_GOALS)
    return goal


def goals_named(said: Iterable[str], project: Project) -> tuple[Goal, ...]:
    """The goals with some ids, each once; raise PmcoachError where one of them is none."""
    return tuple(dict.fromkeys(goal_named(each, project) for each in said))


def new_id(said: str, taken: Iterable[str] = ()) -> str:
    """An id for something new; raise PmcoachError where it cannot be one, or differs from one that is `taken` by its case only."""
    from pmcoach.records.fields.scalars import is_name

    name = unicodedata.normalize("NFC", said)
    if not is_name(name):
        raise PmcoachError(NO_ID.fill(name=name), ID_FORM)
    for other in taken:
        if other != name and other.casefold() == name.casefold():
            raise PmcoachError(ONE_CASE.fill(name=name, other=other), OTHER_ID)
    return name


def period_named(said: str) -> Period:
    """The period with a name; raise PmcoachError when there is none."""
    found = periods.parse(said)
    if found is None:
        raise PmcoachError(NO_PERIOD.fill(name=said))
    return found


def day_named(said: str, today: date, *, ahead: bool = True) -> date:
    """A day given on the command line, as people say it; raise PmcoachError where it is none, or may be several.

    `ahead` looks for one to come, else for one that is past.
    """
    found = said_day(said, today, ahead=ahead)
    if not found:
        raise PmcoachError(NO_DAY.fill(text=said))
    if len(found) > 1:
        raise PmcoachError(WHICH_DAY.fill(text=said, first=found[0], last=found[-1]))
    return found[0]


def words(said: str, name: str) -> str:
    """A text given on the command line, its ends trimmed; raise PmcoachError where it is empty or cannot be shown."""
    text = said.replace("\r\n", "\n").replace("\t", " ").strip()
    if not text:
        raise PmcoachError(NOTHING_SAID.fill(name=name))
    if INVISIBLE.search(text) or any(showable(line) != line for line in text.split("\n")):
        raise PmcoachError(NOT_WORDS.fill(name=name, text=text))
    return text


def near(said: str, known: Iterable[str]) -> Text | None:
    """Which were probably meant."""
    near = difflib.get_close_matches(said, list(known), 3, 0.7)
    return MEANT.fill(names=tuple(near)) if near else None
