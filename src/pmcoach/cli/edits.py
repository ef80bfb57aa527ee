"""What the small edits share: who makes them, how they are made, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable

from pmcoach.assess.cadence import SPANS
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.named import person_id
from pmcoach.cli.whoami import myself
from pmcoach.dates import period as periods
from pmcoach.dates.period import Span, parse_day
from pmcoach.document.splice import RefusedError
from pmcoach.errors import PmcoachError
from pmcoach.records.kinds import REPORT
from pmcoach.store.writing import create, edit
from pmcoach.text import Text

REFUSED = Text(en="{path}:{line}: {why}", zh="{path}:{line}：{why}")
UNTOUCHED = Text(en="nothing was changed; edit this line by hand", zh="没有改动任何内容；请手工修改这一行")
WHO = Text(
    en="who are you? git's user.name is nobody here; say it with --as PERSON",
    zh="你是谁？git 的 user.name 对不上任何人；请用 --as 人员编号 指定",
)
NO_REPORT = Text(en="there is no report {path} yet", zh="还没有周报 {path}")
BEGIN = Text(
    en="begin it: pmcoach new report {person} {period}", zh="先新建：pmcoach new report {person} {period}"
)
SAME = Text(en="{path} says that already", zh="{path} 已经是这样写的")
NOT_A_DAY = Text(
    en="“{text}” is not a day; write it as 2026-11-20", zh="“{text}”不是日期，请写成 2026-11-20 的形式"
)


def who(run: Invocation, said: str | None) -> str:
    """The person who makes the edit: the one named, else the one git knows; raise PmcoachError where it is nobody."""
    found = person_id(said, run.project) if said else myself(run.root, run.project)
    if found is None:
        raise PmcoachError(WHO)
    return found


def change(run: Invocation, path: str, made: Callable[[str], str]) -> None:
    """Edit a file and print its path with the first line that is new; raise PmcoachError where it would be a guess."""
    before: list[str] = []
    after: list[str] = []

    def noted(text: str) -> str:
        new = made(text)
        before.extend(text.splitlines())
        after.extend(new.splitlines())
        return new

    try:
        written = edit(run.root, path, noted)
    except RefusedError as error:
        raise PmcoachError(
            REFUSED.fill(path=path, line=error.place.line, why=error.says), UNTOUCHED
        ) from None
    if not written:
        run.say(SAME.fill(path=path))
        return
    pairs = enumerate(zip(before, after, strict=False), 1)
    line = next((number for number, (old, new) in pairs if old != new), min(len(before), len(after)) + 1)
    shown = after[line - 1].strip() if line <= len(after) else ""
    run.show(f"{path}:{line}  {shown}\n")


def own_report(run: Invocation, person: str, *, begin: str = "") -> str:
    """The path of somebody's report of this period. Where there is none, `begin` is its first text, if one is given."""
    span = SPANS.get(run.project.settings.cadence.report, Span.WEEK)
    period = periods.around(run.today, span)
    path = f"{REPORT.folder}/{period}/{person}{REPORT.ending}"
    if path not in run.project.files:
        if not begin or run.project.people[person].lead:
            raise PmcoachError(NO_REPORT.fill(path=path), BEGIN.fill(person=person, period=period.name))
        create(run.root, path, begin)
    return path


def day(run: Invocation, said: str | None) -> str:
    """A day given on the command line, today where none is."""
    if said is None:
        return run.today.isoformat()
    if parse_day(said) is None:
        raise PmcoachError(NOT_A_DAY.fill(text=said))
    return said
