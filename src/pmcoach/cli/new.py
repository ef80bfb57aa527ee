"""`pmcoach new`: a file ready to edit."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pmcoach import wording
from pmcoach.assess.cadence import SPANS
from pmcoach.cli import complete
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.whoami import myself, slug
from pmcoach.dates import period as periods
from pmcoach.dates.period import Period, Span
from pmcoach.errors import PmcoachError
from pmcoach.records.kinds import GOAL, PERSON, REPORT, REVIEW, Kind
from pmcoach.records.scalars import is_name
from pmcoach.records.template import template
from pmcoach.rules.reference import near
from pmcoach.store.folder import create
from pmcoach.text import Text
from pmcoach.views.goal_draft import draft

WROTE = Text(en="wrote {path}", zh="已写入 {path}")
NEXT = Text(en="fill it in, then: pmcoach lint {path}", zh="填好之后：pmcoach lint {path}")
WHO = Text(
    en="whose? name a person: pmcoach new {kind} PERSON", zh="谁的？请写人员编号：pmcoach new {kind} PERSON"
)
NO_PERSON = Text(en="there is no person “{name}”", zh="没有“{name}”这个人")
MAKE_PERSON = Text(en="add one: pmcoach new person {name}", zh="先添加：pmcoach new person {name}")
NO_PERIOD = Text(
    en="“{name}” is not a period: 2026-Q4, 2026-11, 2026-W47, a day",
    zh="“{name}”不是周期：2026-Q4、2026-11、2026-W47 或某一天",
)
NO_ID = Text(en="“{name}” cannot be an id", zh="“{name}”不能作编号")
ID_FORM = Text(
    en="letters, digits, . _ - only; say it with --id", zh="只能用文字、数字和 . _ -；可用 --id 指定"
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
) -> None:
    """Write a goal file: title, metric, target, unit and day from the sentence, the rest as questions.
    ---
    新建目标文件：标题、指标、目标值、单位和日期取自这句话，其余列成待答的问题。
    """
    run = Invocation(context.obj)
    title = (sentence or "").strip()
    facts = wording.read(title, run.today)
    filled = draft(facts, run.today, run.lang)
    known = _person(run, owner) if owner else myself(run.root, run.project)
    if known:
        filled["owners"] = known
    days = [limit.day for limit in facts.limits if limit.day is not None]
    within = _period(period) if period else periods.around(max(days) if days else run.today, Span.QUARTER)
    metric = filled.get("metric", {})
    made = name or slug(metric.get("name", "") if isinstance(metric, dict) else "", "-") or _free("goal", run)
    if not is_name(made):
        raise PmcoachError(NO_ID.fill(name=made), ID_FORM)
    other = run.project.goal(made)
    if other is not None and name:
        raise PmcoachError(TAKEN.fill(id=made, path=other.path))
    _write(run, GOAL, f"goals/{within}/{_free(made, run) if other is not None else made}", filled)


def report(
    context: typer.Context,
    person: Annotated[
        str | None,
        typer.Argument(
            metavar="[PERSON]",
            autocompletion=complete.people,
            help="Whose; else yours. --- 谁的；不写则是你自己的。",
        ),
    ] = None,
    period: Annotated[
        str | None, typer.Argument(metavar="[PERIOD]", help="Which; else this week. --- 哪一期；不写则本周。")
    ] = None,
) -> None:
    """Write a report file, ready to fill in.
    ---
    新建周报，填好即可提交。
    """
    run = Invocation(context.obj)
    span = SPANS.get(run.project.settings.cadence.report, Span.WEEK)
    within = _period(period) if period else periods.around(run.today, span)
    _write(run, REPORT, f"reports/{within}/{_whose(run, person, 'report')}", {})


def review(
    context: typer.Context,
    person: Annotated[
        str, typer.Argument(metavar="PERSON", autocompletion=complete.people, help="Whose. --- 谁的。")
    ],
    period: Annotated[
        str | None,
        typer.Argument(
            metavar="[PERIOD]",
            help="A day for a 1:1, a month for a check, a quarter for an appraisal; else today. "
            "--- 某天为一对一，某月为检查，某季度为考核；不写则今天。",
        ),
    ] = None,
) -> None:
    """Write a review file: a 1:1, a check or an appraisal, by the length of its period.
    ---
    新建评审文件：按周期长短为一对一、检查或考核。
    """
    run = Invocation(context.obj)
    within = _period(period) if period else periods.around(run.today, Span.DAY)
    filled: dict[str, Any] = {"held": run.today.isoformat()} if within.span is Span.DAY else {}
    _write(run, REVIEW, f"reviews/{within}/{_person(run, person)}", filled)


def person(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="ID", help="The file's name, such as li.wei. --- 文件名，如 li.wei。")
    ],
    called: Annotated[str | None, typer.Option("--name", help="As colleagues say it. --- 姓名。")] = None,
    lead: Annotated[
        str | None,
        typer.Option(
            metavar="PERSON",
            autocompletion=complete.people,
            help="Whom they report to; else the workspace's lead. --- 上级；不写则是工作区负责人。",
        ),
    ] = None,
) -> None:
    """Write a person's file.
    ---
    新建人员文件。
    """
    run = Invocation(context.obj)
    if not is_name(name):
        raise PmcoachError(NO_ID.fill(name=name), ID_FORM)
    filled = {"name": called or name}
    above = _person(run, lead) if lead else run.project.settings.lead
    if above and above != name:
        filled["lead"] = above
    _write(run, PERSON, f"people/{name}", filled)


COMMANDS = {"goal": goal, "report": report, "review": review, "person": person}


def _write(run: Invocation, kind: Kind, stem: str, filled: dict[str, Any]) -> None:
    path = stem + kind.ending
    create(run.root, path, template(kind, run.lang, filled))
    run.show(f"{path}\n")
    run.say(NEXT.fill(path=path))


def _whose(run: Invocation, person: str | None, kind: str) -> str:
    """The person named, else the one at the keyboard."""
    found = _person(run, person) if person else myself(run.root, run.project)
    if found is None:
        raise PmcoachError(WHO.fill(kind=kind))
    return found


def _person(run: Invocation, said: str) -> str:
    """The id of a person named by id or name; raise PmcoachError when there is none."""
    people = run.project.people
    if said in people:
        return said
    named = {person.name: name for name, person in people.items()}
    if said in named:
        return named[said]
    raise PmcoachError(NO_PERSON.fill(name=said), near(said, people) or MAKE_PERSON.fill(name=said))


def _period(said: str) -> Period:
    found = periods.parse(said)
    if found is None:
        raise PmcoachError(NO_PERIOD.fill(name=said))
    return found


def _free(stem: str, run: Invocation) -> str:
    """A goal id nobody has yet."""
    taken = set(run.project.goal_ids)
    return next(
        name for name in (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3))) if name not in taken
    )
