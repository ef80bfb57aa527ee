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
    person: Person = None,
    since: Since = None,
    output: Output = "table",
) -> None:
    """Read work items from a CSV file that any tool exported: UTF-8 or GB18030, usual headings are known.
    ---
    从任意工具导出的 CSV 读取工作项：UTF-8 或 GB18030，常见列名都认识。
    """
    from pmcoach.cli.pull_result import show
    from pmcoach.cli.pull_source import since_day
    from pmcoach.cli.pull_table import read

    run = Invocation(context.obj)
    wanted = _checked(run, output, person)
    pairs = dict(_pair(said) for said in columns or ())
    show(run, read(run, file, pairs, since_day(run, since)), wanted, output)


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


COMMANDS = {"pingcode": pingcode, "worktile": worktile, "csv": table}
