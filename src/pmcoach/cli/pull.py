"""`pmcoach pull`: work items of other tools, as lines to take over and plans to compare."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli import complete
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.named import NO_FORMAT, person_id
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

FORMATS = ("table", "json")
ORDERS = ("day-first", "month-first", "year-first")
NO_ORDER = Text(en="there is no order “{name}”: {known}", zh="没有“{name}”这种顺序：{known}")
NO_PAIR = Text(
    en="“{said}” says no column: write --map state=状态", zh="“{said}”不是列的对应：请写 --map state=状态"
)

Person = Annotated[
    str | None,
    typer.Option(
        "--person", metavar="PERSON", autocompletion=complete.people, help="Only theirs. --- 只取某人的。"
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DAY",
        help="What changed since a day; else since the report before this one began. What is open comes anyhow. "
        "--- 哪天以来有变化的；不写则从上一期周报的第一天算起。未完成的总会取。",
    ),
]
Output = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        autocompletion=lambda: list(FORMATS),
        help="table or json. --- table 或 json。",
    ),
]
Patience = Annotated[
    int,
    typer.Option(
        "--max-wait",
        min=0,
        max=3600,
        metavar="SECONDS",
        help="How long to wait in all when the service asks for it, by default 60. --- 服务要求等待时最多共等几秒，默认 60。",
    ),
]

Name = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="NAME",
        help="What to call it, so that several stand side by side; without one a file takes the place of the one before. "
        "--- 给它起个名字，多个文件可以并存；不写则替换上一个文件。",
    ),
]


def pingcode(
    context: typer.Context,
    person: Person = None,
    since: Since = None,
    output: Output = "table",
    patience: Patience = 60,
) -> None:
    """Read work items from PingCode: lines for reports, plan steps that say something else. Changes no file.

    Settings of your own: PMCOACH_PINGCODE_CLIENT_ID and PMCOACH_PINGCODE_CLIENT_SECRET, or PMCOACH_PINGCODE_TOKEN;
    PMCOACH_PINGCODE_URL for a private deployment. People are found by accounts: {pingcode: NAME} in their files.

    An application's token sees what an administrator sees: give it scopes that only read (pcp:read:pjm:workitem,
    pcp:read:pjm:project, pcp:read:global:team).
    ---
    从 PingCode 读取工作项：可写进周报的条目，以及与工作项不一致的计划步骤。不改任何文件。

    你自己的设置：PMCOACH_PINGCODE_CLIENT_ID 和 PMCOACH_PINGCODE_CLIENT_SECRET，或 PMCOACH_PINGCODE_TOKEN。

    私有部署用 PMCOACH_PINGCODE_URL。人按其文件里的 accounts: {pingcode: 账号} 对应。

    应用的令牌有管理员的权限，请只给只读的权限范围：pcp:read:pjm:workitem、pcp:read:pjm:project、pcp:read:global:team。
    """
    _service(context, "pingcode", person, since, output, patience)


def worktile(
    context: typer.Context,
    person: Person = None,
    since: Since = None,
    output: Output = "table",
    patience: Patience = 60,
) -> None:
    """Read tasks from Worktile: lines for reports, plan steps that say something else. Changes no file.

    Settings of your own: PMCOACH_WORKTILE_CLIENT_ID and PMCOACH_WORKTILE_CLIENT_SECRET; PMCOACH_WORKTILE_URL for a
    private deployment. People are found by accounts: {worktile: NAME} in their files.
    ---
    从 Worktile 读取任务：可写进周报的条目，以及与任务不一致的计划步骤。不改任何文件。

    你自己的设置：PMCOACH_WORKTILE_CLIENT_ID 和 PMCOACH_WORKTILE_CLIENT_SECRET。

    私有部署用 PMCOACH_WORKTILE_URL。人按其文件里的 accounts: {worktile: 账号} 对应。
    """
    _service(context, "worktile", person, since, output, patience)


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
    from pmcoach.cli.pull_result import show
    from pmcoach.cli.pull_source import since_day
    from pmcoach.cli.pull_table import read
    from pmcoach.dates.written import Order

    run = Invocation(context.obj)
    wanted = _checked(run, output, person)
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
    from pmcoach.cli.pull_json import read
    from pmcoach.cli.pull_result import show
    from pmcoach.cli.pull_source import since_day

    run = Invocation(context.obj)
    wanted = _checked(run, output, person)
    show(run, read(run, file, since_day(run, since), name), wanted, output)


def _service(
    context: typer.Context, kind: str, person: str | None, since: str | None, output: str, patience: int
) -> None:
    from pmcoach.cli.pull_result import show
    from pmcoach.cli.pull_service import pull
    from pmcoach.cli.pull_source import since_day

    run = Invocation(context.obj)
    wanted = _checked(run, output, person)
    show(run, pull(run, kind, wanted, since_day(run, since), patience), wanted, output)


def _checked(run: Invocation, output: str, person: str | None) -> str | None:
    """The person named, if one is; raise PmcoachError for one who is not there, or a form that is none."""
    if output not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=output, known=FORMATS))
    return person_id(person, run.project) if person is not None else None


def _pair(said: str) -> tuple[str, str]:
    field, equals, column = said.partition("=")
    if not equals or not field.strip() or not column.strip():
        raise PmcoachError(NO_PAIR.fill(said=said))
    return field.strip(), column.strip()


COMMANDS = {"pingcode": pingcode, "worktile": worktile, "csv": table, "json": from_json}
