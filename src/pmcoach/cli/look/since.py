"""What `check --since` compares with: a day, each one's last 1:1, or a commit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.schedule.cadence import held
from pmcoach.briefing.since import News, in_order, since
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.workspace import at_commit, commit_of
from pmcoach.dates.period import add_days, parse_day
from pmcoach.errors import PmcoachError
from pmcoach.project import Project
from pmcoach.project.history import NoPast
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.store.git.past import GitPast
from pmcoach.store.git.revision import commit, moment_of
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

LAST = "last"
SINCE = Text(en="Since {day}", zh="{day} 以来")
SINCE_COMMIT = Text(en="Since {name} ({day})", zh="{name}（{day}）以来")
SINCE_LAST = Text(en="Since each one's last 1:1", zh="各自上次一对一以来")
SINCE_HIS_LAST = Text(en="Since the last 1:1, {day}", zh="上次一对一（{day}）以来")
NOT_BEFORE = Text(en="{day} is not before {today}", zh="{day} 不在 {today} 之前")
NO_LAST = Text(en="there was no 1:1 yet", zh="还没有做过一对一")
SAY_DAY = Text(en="say a day: --since 2026-11-01", zh="请写日期：--since 2026-11-01")
BY_DAYS = Text(en="note: {why}; compared by the days in the files", zh="注意：{why}，按文件里写的日期比较")


class Changed(NamedTuple):
    """What changed since when, in words."""

    title: Text
    differences: tuple[News, ...]


def changed(run: Invocation, said: str, person: str | None) -> Changed:
    """What changed since a day, a commit or the last 1:1, of the team or of one person; raise PmcoachError where said is neither."""
    if said == LAST:
        title, found = _since_last(run, person)
    else:
        title, then = _then(run, said)
        found = since(then, run.project)
    # What is for one person's brief only is not for the team.
    wanted = (each for each in found if (each.person == person if person is not None else not each.hidden))
    return Changed(title, tuple(wanted))


def _then(run: Invocation, said: str) -> tuple[Text, Project]:
    """The workspace at a day's end, or at a commit."""
    day = parse_day(said)
    if day is not None:
        if day >= run.today:
            raise PmcoachError(NOT_BEFORE.fill(day=day, today=run.today))
        return SINCE.fill(day=day), next(_on(run, day))
    name = commit(run.root, said)
    moment = moment_of(run.root, name)
    day = min(moment.astimezone(run.past.zone).date(), run.today)
    return SINCE_COMMIT.fill(name=said, day=day), _at(run, name, day)


def _on(run: Invocation, *days: date) -> Iterator[Project]:
    """The workspace as it was committed when each day ended; where git cannot tell, as the files speak of that day."""
    said = False
    for day in days:
        try:
            yield _at(run, commit_of(run.root, day, run.past.zone, run.revision or "HEAD"), day)
        except PmcoachError as error:
            if not said:
                run.say(BY_DAYS.fill(why=error.says))
            said = True
            yield as_written(run.project, day)


def as_written(project: Project, day: date) -> Project:
    """The workspace as its files speak of an earlier day."""
    then = project.seen_on(day)
    then.past = NoPast()
    return then


def last_monday(today: date) -> date:
    """The Monday of this week; on a Monday the one before, for a week just begun has no news."""
    return add_days(today, -(today.weekday() or 7))


def _at(run: Invocation, name: str, day: date) -> Project:
    then = at_commit(run.root, name, run.keyring).seen_on(day)
    then.past = GitPast(run.root, name, run.past.zone, run.past.latest)
    return then


def _since_last(run: Invocation, person: str | None) -> tuple[Text, tuple[News, ...]]:
    """What changed since each one's last 1:1; for whoever had none, and for what is nobody's, since the first of them."""
    last = {name: day for name in run.project.people if (day := _last(run.project, name)) is not None}
    if person is not None:
        if person not in last:
            raise PmcoachError(NO_LAST, SAY_DAY)
        return SINCE_HIS_LAST.fill(day=last[person]), since(next(_on(run, last[person])), run.project)
    if not last:
        raise PmcoachError(NO_LAST, SAY_DAY)
    first = min(last.values())
    days = sorted({*last.values()})

    def found() -> Iterator[News]:
        for then in _on(run, *days):
            for each in since(then, run.project):
                if last.get(each.person, first) == then.today:
                    yield each

    return SINCE_LAST, in_order(found())


def _last(project: Project, person: str) -> date | None:
    """The day of a person's last 1:1 before today."""
    days = [
        review.day for review in held(person, ReviewKind.ONE_ON_ONE, project) if review.day < project.today
    ]
    return days[-1] if days else None
