"""`pmcoach pull csv` and `pmcoach pull json`: work items out of files that other programs wrote."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.pull.options import Name, Output, Person, Since, checked
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

ORDERS = ("day-first", "month-first", "year-first")
NO_ORDER = Text(en="there is no order “{name}”: {known}", zh="没有“{name}”这种顺序：{known}")
NO_PAIR = Text(
    en="“{said}” names no column: write --map state=状态", zh="“{said}”不是列的对应：请写 --map state=状态"
)


def table(
    context: typer.Context,
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="The exported table; - for stdin. --- 导出的表格；- 为标准输入。"
        ),
    ],
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="FIELD=COLUMN",
            help="Which column holds a field, where its heading is not known: --map state=阶段. "
            "--- 认不出的列名用它指明：--map state=阶段。",
        ),
    ] = None,
    dates: Annotated[
        str | None,
        typer.Option(
            "--dates",
            metavar="ORDER",
            autocompletion=lambda: list(ORDERS),
            help=f"Which number of a day comes first where the table does not tell: {', '.join(ORDERS)}. "
            f"--- 03/04/2026 这样的日期哪个数在前，表里看不出时写：{'、'.join(ORDERS)}。",
        ),
    ] = None,
    name: Name = "",
    person: Person = None,
    since: Since = None,
    output: Output = "table",
) -> None:
    """Read work items from a CSV file that any tool exported: Jira, Linear, Azure DevOps, GitLab, ZenTao, TAPD, Feishu, …

    Headings in English and Chinese, UTF-8, UTF-16 and GBK are read; what cannot be read is counted and said.
    ---
    从任意工具导出的 CSV 读取工作项：Jira、禅道、TAPD、飞书、CODING、Linear、GitLab 等。

    中英文列名、UTF-8、UTF-16、GBK 都能读；认不出的格数会逐列说明。
    """
    from pmcoach.cli.pull.result import show
    from pmcoach.cli.pull.source import since_day
    from pmcoach.cli.pull.table import read
    from pmcoach.dates.written import Order

    run = Invocation(context.obj)
    wanted = checked(run, output, person)
    if dates is not None and dates not in ORDERS:
        raise PmcoachError(NO_ORDER.fill(name=dates, known=ORDERS))
    pairs = dict(_pair(said) for said in columns or ())
    order = Order(dates) if dates is not None else None
    show(run, read(run, file, pairs, order, since_day(run, since), name), wanted, output)


def from_json(
    context: typer.Context,
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="The JSON; - for stdin. --- JSON 文件；- 为标准输入。"),
    ],
    name: Name = "",
    person: Person = None,
    since: Since = None,
    output: Output = "table",
) -> None:
    """Read work items that your own programs wrote as JSON, so that your own login does the network.

    GitHub: gh issue list --state all --json number,title,state,stateReason,assignees,url,closedAt,updatedAt,createdAt,milestone |
    pmcoach pull json -

    GitLab: glab issue list --all --output json | pmcoach pull json -

    Jira: a search saved from its REST API. They are told apart by their keys.
    ---
    读取你自己的命令行工具输出的 JSON 工作项：登录和网络都用它们的。

    GitHub：gh issue list --state all --json number,title,state,stateReason,assignees,url,closedAt,updatedAt,createdAt,milestone |
    pmcoach pull json -

    GitLab：glab issue list --all --output json | pmcoach pull json -

    Jira：从 REST API 保存的搜索结果。按其中的键自动识别。
    """
    from pmcoach.cli.pull.json_source import read
    from pmcoach.cli.pull.result import show
    from pmcoach.cli.pull.source import since_day

    run = Invocation(context.obj)
    wanted = checked(run, output, person)
    show(run, read(run, file, since_day(run, since), name), wanted, output)


def _pair(said: str) -> tuple[str, str]:
    field, equals, column = said.partition("=")
    if not equals or not field.strip() or not column.strip():
        raise PmcoachError(NO_PAIR.fill(said=said))
    return field.strip(), column.strip()
