"""The few questions a new report asks on a terminal, each answered with a line or with Enter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pmcoach.assess.reports.prefill import Start
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.prompts import Asker, asker
from pmcoach.dates.period import Period
from pmcoach.records.fields.amount import in_unit, read_amount
from pmcoach.records.fields.measures import Claim, half_width, read_claim
from pmcoach.text import Text, quantity
from pmcoach.views.drafts.goal_blanks import last
from pmcoach.views.drafts.report_draft import KnownForReport

USE_TEXT = Text(en="use --from - to read a text", zh="可用 --from - 读取文本")
PLANNED = Text(
    en="Planned last time: y if it is done, otherwise why not; Enter leaves it for later",
    zh="之前计划的：完成了写 y，没完成写原因，回车留到以后",
)
IN_THE_WAY = Text(
    en="Problems so far: y if it is solved, otherwise Enter", zh="之前的问题：解决了写 y，没解决直接回车"
)
LINES = Text(en="Now one thing per line; an empty line moves on", zh="下面一行一件，空行进入下一项")
PARTS = {
    "done": Text(en="Done", zh="完成了"),
    "undone": Text(en="Not done, and why", zh="没完成的和原因"),
    "problems": Text(en="Problems", zh="遇到的问题"),
    "next": Text(en="Next", zh="接下来"),
    "asks": Text(en="What you need from your lead", zh="要上级帮忙的"),
}
ALSO = {
    "done": Text(en="Also done", zh="另外完成的"),
    "problems": Text(en="New problems", zh="新的问题"),
}
NEED = Text(en="  what would solve it, and who can", zh="  需要什么、找谁")
VALUES = Text(
    en="Each goal's value now, then your confidence from 0 to 10 if you like; Enter skips it",
    zh="各目标现在的值，空格后可写信心 0-10；回车跳过",
)
VALUE = Text(en="{name}, {last}", zh="{name}，{last}")
NOT_A_VALUE = Text(
    en="not a value of this goal; write it like {example}, or press Enter to skip it",
    zh="不是这个目标的值；写成 {example}，或直接回车",
)
YES = frozenset(("y", "yes", "done", "solved", "ok", "是", "好", "对", "完成", "完成了", "解决了", "已解决"))
NO = frozenset(("n", "no", "not", "否", "没", "没有", "没完成", "未完成"))


def answers(run: Invocation, start: Start, period: Period, known: KnownForReport) -> KnownForReport:
    """What is known and what was answered; raise PmcoachError where nobody sits at a terminal."""
    ask = asker(run, USE_TEXT)
    finished, missed = _carried(ask, start)
    solved = _solved(ask, start)
    lines, needs = _lines(ask, known.lines, PARTS | ALSO if start.carried else PARTS)
    values, sure = _values(ask, start, period)
    return known._replace(
        lines=lines, finished=finished, missed=missed, solved=solved, needs=needs, values=values, sure=sure
    )


def _carried(ask: Asker, start: Start) -> tuple[list[str], dict[str, str]]:
    """What of the plan is done, and what is not, with why."""
    finished, missed = [], {}
    carried = dict.fromkeys(each.what for each in (*start.left, *start.planned, *start.steps))
    if carried:
        ask.say(PLANNED)
    for what in carried:
        said = ask(Text(en="  {what}", zh="  {what}").fill(what=what))
        if said.casefold() in YES:
            finished.append(what)
        elif said:
            missed[what] = "" if said.casefold() in NO else said
    return finished, missed


def _solved(ask: Asker, start: Start) -> list[str]:
    """Which of the problems are solved."""
    if start.problems:
        ask.say(IN_THE_WAY)
    return [
        thread.what
        for thread in start.problems
        if ask(Text(en="  {what}", zh="  {what}").fill(what=thread.what)).casefold() in YES
    ]


def _lines(
    ask: Asker, known: Mapping[str, Sequence[str]], parts: Mapping[str, Text]
) -> tuple[dict[str, list[str]], dict[str, str]]:
    """What else there is, a line a thing, behind what is known; and what each new problem needs."""
    ask.say(LINES)
    lines, needs = {name: list(said) for name, said in known.items()}, {}
    for name, part in parts.items():
        while said := ask(part):
            lines.setdefault(name, []).append(said)
            if name == "problems":
                needs[said] = ask(NEED)
    return lines, needs


def _values(ask: Asker, start: Start, period: Period) -> tuple[dict[str, str], dict[str, str]]:
    """The value of each goal that has none in these days, and how sure its owner is, where they say so."""
    values, sure = {}, {}
    asked = [
        each for each in start.counted if each[0].current is None or not period.holds(each[0].current.day)
    ]
    if asked:
        ask.say(VALUES)
    for standing, level in asked:
        metric = standing.goal.metric
        name = (metric.name if metric is not None else "") or standing.goal.title
        while said := ask(VALUE.fill(name=name, last=last(standing, level))):
            found = value_and_claim(said, standing.aim.unit)
            if found is not None:
                values[standing.goal.id], sure[standing.goal.id] = found
                break
            ask.say(NOT_A_VALUE.fill(example=quantity(level, standing.aim.unit)))
    return values, sure


def value_and_claim(said: str, unit: str) -> tuple[str, str] | None:
    """A value in a unit and the confidence behind it, empty where there is none; None where it is no such thing."""
    parts = half_width(said).split()
    for count in range(len(parts), 0, -1):
        value, sure = " ".join(parts[:count]), " ".join(parts[count:])
        amount = read_amount(value)
        fits = amount is not None and in_unit(amount, unit) is not None
        if fits and (not sure or isinstance(read_claim(sure), Claim)):
            return value, sure
    return None
