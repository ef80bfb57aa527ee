"""`pmcoach list`: records of one sort, for people and programs."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_FORMAT, period_named, person_id
from pmcoach.errors import Exit, PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach list actions --person li.wei", zh="pmcoach list actions --person li.wei")

NO_LIST = Text(en="there is no list of “{name}”", zh="没有“{name}”这种列表")
KNOWN = Text(en="there are: {known}", zh="可用：{known}")
PERSONAL = Text(en="{name} are shown for one person at a time", zh="{name} 只能逐人查看")
WHOSE = Text(en="say whose: --person PERSON", zh="请指定：--person 人员编号")
# What there is to list, with its Chinese name: known here too, so that help and completion read nothing.
KINDS = {
    "goals": "目标",
    "reports": "周报",
    "reviews": "评审",
    "asks": "请求",
    "problems": "问题",
    "actions": "改进措施",
    "plan": "计划步骤",
    "resources": "资源",
    "depends": "对其他团队的依赖",
    "experiments": "实验",
    "evidence": "目标背后的数据",
    "training": "培训",
    "praise": "表扬",
    "rewards": "某个人的奖励",
    "metrics": "指标数据",
    "responsibilities": "职责",
}
FORMATS = ("table", "json", "csv", "md")


def command(
    context: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            autocompletion=lambda: list(KINDS),
            help=f"{', '.join(KINDS)}. --- {'、'.join(f'{name}（{about}）' for name, about in KINDS.items())}。",
        ),
    ],
    person: Annotated[
        str | None,
        typer.Option(
            "--person", metavar="PERSON", autocompletion=complete.people, help="Only theirs. --- 只看某人的。"
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Option(
            "--period",
            metavar="PERIOD",
            autocompletion=complete.periods,
            help="Only of a period: 2026-Q4, 2026-11, 2026-W47. --- 只看某个周期的。",
        ),
    ] = None,
    output: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            autocompletion=lambda: list(FORMATS),
            help="table, json, csv or md. --- table、json、csv 或 md。",
        ),
    ] = "table",
    raw: Annotated[
        bool,
        typer.Option(
            "--raw", help="CSV without the ' before what a spreadsheet would run. --- CSV 中不在公式前加 '。"
        ),
    ] = False,
) -> int:
    """List records of one sort: goals, reports, asks, measures, training and more.
    ---
    列出某类记录：目标、周报、请求、改进措施、培训等。
    """
    from pmcoach.assess.lists.listing import LISTS
    from pmcoach.assess.lists.rows import within
    from pmcoach.formats.tables import TABLES, as_csv
    from pmcoach.views.pages.lists import page

    run = Invocation(context.obj)
    if kind not in LISTS:
        raise PmcoachError(NO_LIST.fill(name=kind), KNOWN.fill(known=tuple(LISTS)))
    if output not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=output, known=FORMATS))
    listing = LISTS[kind]
    if listing.personal and person is None:
        raise PmcoachError(PERSONAL.fill(name=kind), WHOSE)
    wanted = person_id(person, run.project) if person is not None else None
    time = period_named(period) if period is not None else None
    rows = [row for row in listing.rows(run.project) if wanted in (None, row.person) and within(row, time)]
    if output == "table":
        run.show(page(listing.columns, rows, run.today, run.lang, run.width))
    elif output == "csv":
        run.show(as_csv(listing, rows, run.lang, raw=raw), as_is=raw)
    else:
        run.show(TABLES[output](listing, rows, run.lang))
    return run.keep(Exit.FINE)
