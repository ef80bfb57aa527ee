"""`pmcoach pull`: work items of other tools, as lines to take over and plans to compare."""

from __future__ import annotations

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.pull.files import from_json, table
from pmcoach.cli.pull.options import Output, Patience, Person, Since, checked
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach pull jira", zh="pmcoach pull jira")


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


def jira(
    context: typer.Context,
    person: Person = None,
    since: Since = None,
    output: Output = "table",
    patience: Patience = 60,
) -> None:
    """Read issues from Jira, Cloud or Data Center: lines for reports, plan steps that say something else. Changes no file.

    Settings of your own: PMCOACH_JIRA_URL, and for Cloud PMCOACH_JIRA_EMAIL and PMCOACH_JIRA_TOKEN, for Data Center
    PMCOACH_JIRA_TOKEN alone. Which issues: pull: {jira: {jql: 'project = PAY'}} in pmcoach.yaml, else what people with an
    account have: accounts: {jira: NAME} in their files.
    ---
    从 Jira（Cloud 或 Data Center）读取事项：可写进周报的条目，以及与事项不一致的计划步骤。不改任何文件。

    你自己的设置：PMCOACH_JIRA_URL；Cloud 版再加 PMCOACH_JIRA_EMAIL 和 PMCOACH_JIRA_TOKEN，Data Center 版只加 PMCOACH_JIRA_TOKEN。

    取哪些：pmcoach.yaml 里 pull: {jira: {jql: 'project = PAY'}}；不写则取有账号的人的事项，账号写在各人文件的 accounts: {jira: 账号}。
    """
    _service(context, "jira", person, since, output, patience)


def _service(
    context: typer.Context, kind: str, person: str | None, since: str | None, output: str, patience: int
) -> None:
    from pmcoach.cli.pull.result import show
    from pmcoach.cli.pull.service import pull
    from pmcoach.cli.pull.source import since_day

    run = Invocation(context.obj)
    wanted = checked(run, output, person)
    show(run, pull(run, kind, wanted, since_day(run, since), patience), wanted, output)


COMMANDS = {"jira": jira, "pingcode": pingcode, "worktile": worktile, "csv": table, "json": from_json}
