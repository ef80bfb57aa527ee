"""`pmcoach new goal`: a goal file from one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import goal_named, new_id, period_named, person_id, words
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.enums import GoalKind, Level
from pmcoach.text import Lang, Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.dates.period import Period
    from pmcoach.records.kinds.goal import Goal
EXAMPLE = Text(
    en='pmcoach new goal "raise satisfaction from 3.9 to 4.5 by 31 December"',
    zh='pmcoach new goal "12月底前把满意度从3.9提高到4.5分"',
)

NEXT = Text(
    en="answer its questions, then: pmcoach lint {path}", zh="回答里面的问题，然后：pmcoach lint {path}"
)
NOWHERE = Text(en="none", zh="无")
NO_LEVEL = Text(en="no level “{name}”: {known}", zh="没有“{name}”这种层级：{known}")
NO_KIND = Text(en="no kind of goal “{name}”: {known}", zh="没有“{name}”这种目标：{known}")
NO_WEIGHT = Text(en="“{said}” is no weight from 0 to 100", zh="“{said}”不是 0 到 100 的权重")
NO_RAIL = Text(
    en="“{said}” is no guardrail: write “refund rate <= 2%”", zh="“{said}”不是护栏：请写成“退款率<=2%”"
)
TAKEN = Text(en="the id “{id}” is taken by {path}", zh="编号“{id}”已被 {path} 使用")


def goal(
    context: typer.Context,
    sentence: Annotated[
        str | None,
        typer.Argument(metavar="[SENTENCE]", help="The goal in one sentence. --- 用一句话写目标。"),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--id", metavar="ID", help="The file's name; else from the metric. --- 文件名；不写则取自指标。"
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Option(
            metavar="PERIOD",
            autocompletion=complete.periods,
            help="The folder; else the quarter it is due in. --- 所属周期；不写则按截止日所在季度。",
        ),
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option(
            metavar="PERSON",
            autocompletion=complete.people,
            help="Who answers for it; else you. --- 负责人；不写则是你自己。",
        ),
    ] = None,
    parent: Annotated[
        str | None,
        typer.Option(
            metavar="GOAL",
            autocompletion=complete.goals,
            help="Which goal it serves; pay/retention is one of another workspace. "
            "--- 支撑哪个上级目标；pay/retention 指别的工作区的目标。",
        ),
    ] = None,
    why: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT", help="Why it matters, where it serves none. --- 没有上级目标时，写为什么重要。"
        ),
    ] = None,
    level: Annotated[
        str | None,
        typer.Option(
            metavar="LEVEL",
            autocompletion=lambda: [str(level) for level in Level],
            help="company, team or person; else person. --- 公司、团队或个人；不写则是个人。",
        ),
    ] = None,
    helpers: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="PERSON",
            autocompletion=complete.people,
            help="Who works on it too; as often as needed. --- 协作人，可写多次。",
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT",
            help="Where its value comes from: metrics/….csv, or in words. --- 数从哪来：metrics/….csv，或一句话。",
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND",
            autocompletion=lambda: [str(kind) for kind in GoalKind],
            help="goal, objective, kr or kpi; else goal. --- 目标、目标O、关键结果或绩效指标；不写则是目标。",
        ),
    ] = None,
    weight: Annotated[
        str | None,
        typer.Option(metavar="NUMBER", help="Its share of 100. --- 权重，合计 100。"),
    ] = None,
    guardrails: Annotated[
        list[str] | None,
        typer.Option(
            "--guardrail",
            metavar="TEXT",
            help="What must not get worse: “refund rate <= 2%”; as often as needed. --- 不能变差的：“退款率<=2%”，可写多次。",
        ),
    ] = None,
    old: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="GOAL",
            autocompletion=complete.goals,
            help="Go on from another goal: its result is the baseline. --- 从另一个目标续起：以其结果为基线。",
        ),
    ] = None,
    edit: Annotated[
        bool, typer.Option("--edit", help="Open the file in your editor. --- 用编辑器打开。")
    ] = False,
) -> None:
    """Write a goal file: title, metric, target, unit and day from the sentence, the rest as questions.
    ---
    新建目标文件：标题、指标、目标值、单位和日期取自这句话，其余列成待答的问题。
    """
    from pmcoach import wording
    from pmcoach.cli.edit.editing import begin_series
    from pmcoach.cli.frame.editor import edited
    from pmcoach.cli.frame.whoami import myself, slug
    from pmcoach.cli.new.scaffold import with_modeline
    from pmcoach.records.derived.template import template
    from pmcoach.records.kinds.catalogue import GOAL
    from pmcoach.store.disk.writing import create
    from pmcoach.views.drafts.goal_draft import draft, home
    from pmcoach.views.drafts.successor import successor_id

    run = Invocation(context.obj)
    title = " ".join(words(sentence, "SENTENCE").split()) if sentence is not None else ""
    facts = wording.read(title, run.today)
    before = goal_named(old, run.project) if old is not None else None
    within = period_named(period) if period is not None else None
    if before is not None and within is None:
        within = before.period.next()
    begun = _from(before, within, run) if before is not None and within is not None else {}
    said = draft(facts, run.today, run.written)
    filled = {**begun, **said, "metric": {**begun.get("metric", {}), **said.get("metric", {})}}
    if not filled["metric"]:
        del filled["metric"]
    known = (
        person_id(owner, run.project)
        if owner is not None
        else None
        if before is not None
        else myself(run.root, run.project)
    )
    if known:
        filled["owners"] = known
    if parent is not None:
        elsewhere = run.project.is_elsewhere(parent)
        filled["parent"] = parent if elsewhere else goal_named(parent, run.project).id
    if why is not None:
        filled.setdefault("parent", NOWHERE.say(run.written))
        filled["why"] = words(why, "--why")
    if level is not None:
        chosen = _level(level)
        filled["level"] = chosen.label.zh if run.written is Lang.ZH else chosen.value
    if kind is not None:
        sort = _kind(kind)
        filled["kind"] = sort.label.zh if run.written is Lang.ZH else sort.value
    if weight is not None:
        filled["weight"] = _weight(weight)
    if guardrails:
        filled["guardrails"] = [_rail(each) for each in guardrails]
    if helpers:
        filled["helpers"] = [person_id(each, run.project) for each in helpers]
    if source is not None:
        filled["metric"] = {**filled.get("metric", {}), "source": words(source, "--source")}
    within = within or home(facts, run.today)
    stem = slug(facts.goal.name, "-") or "goal" if before is None else successor_id(before, within)
    made = _own(name, run) if name is not None else _free(stem, run)
    path = f"{GOAL.folder}/{within}/{made}{GOAL.ending}"
    create(run.root, path, with_modeline(run.root, GOAL, path, template(GOAL, run.written, filled)))
    run.wrote(path)
    run.show(f"{path}\n")
    if source is not None:
        begin_series(run, filled["metric"]["source"])
    if edit:
        edited(context, run.root, path)
    else:
        run.say(NEXT.fill(path=path))


def _from(old: Goal, period: Period, run: Invocation) -> dict[str, Any]:
    """What a goal that goes on from another has of it."""
    from pmcoach.assess.reviews.results import result_of
    from pmcoach.assess.status.status import assessment_of
    from pmcoach.views.drafts.successor import successor

    return successor(result_of(assessment_of(run.project).of(old)), period, run.today, run.written)


def _kind(said: str) -> GoalKind:
    """A kind of goal by its word in either language; raise PmcoachError where it is none."""
    for kind in GoalKind:
        if said in (kind.value, kind.label.zh, kind.label.en):
            return kind
    raise PmcoachError(NO_KIND.fill(name=said, known=tuple(kind.value for kind in GoalKind)))


def _weight(said: str) -> str:
    """A weight as it is written down; raise PmcoachError where it is no number from 0 to 100."""
    from pmcoach.document.scalars import digits
    from pmcoach.records.fields.amount import read_amount

    amount = read_amount(said)
    if amount is None or amount.unit not in ("", "%") or not 0 <= amount.value <= 100:
        raise PmcoachError(NO_WEIGHT.fill(said=said))
    return digits(amount.value)


def _rail(said: str) -> dict[str, str]:
    """A guardrail from a name, a sign and a bound; raise PmcoachError where it is not read as one."""
    from pmcoach.views.drafts.rail import rail_of

    rail = rail_of(words(said, "--guardrail"))
    if rail is None:
        raise PmcoachError(NO_RAIL.fill(said=said))
    return rail


def _level(said: str) -> Level:
    """A level by its word in either language; raise PmcoachError where it is none."""
    for level in Level:
        if said in (level.value, level.label.zh):
            return level
    raise PmcoachError(NO_LEVEL.fill(name=said, known=tuple(level.value for level in Level)))


def _own(name: str, run: Invocation) -> str:
    """The id asked for; raise PmcoachError for one that cannot be one, or that another goal has."""
    made = new_id(name, run.project.goal_ids)
    other = run.project.goal(made)
    if other is not None:
        raise PmcoachError(TAKEN.fill(id=made, path=other.path))
    return made


def _free(stem: str, run: Invocation) -> str:
    """A goal id nobody has yet."""
    taken = {name.casefold() for name in run.project.goal_ids}
    names = (stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name.casefold() not in taken)
