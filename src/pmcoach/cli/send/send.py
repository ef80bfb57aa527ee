"""`pmcoach send`: the week, reminders, thanks or a brief, to a chat or to stdout."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import person_id
from pmcoach.errors import PmcoachError
from pmcoach.records.kinds.sending import Service
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach send stdout", zh="pmcoach send stdout")

SERVICES = (*(service.value for service in Service), "stdout")
WHAT = ("digest", "remind", "praise", "brief")
DIALECTS = ("text", "markdown", *(service.value for service in Service))
NO_WHAT = Text(en="there is nothing called “{what}” to send", zh="没有“{what}”这种内容可发")
THERE_IS = Text(en="there are: {known}", zh="可用：{known}")
NO_DIALECT = Text(en="there is no dialect “{name}”", zh="没有“{name}”这种写法")
FOR_STDOUT = Text(en="--dialect is for stdout", zh="--dialect 只用于 stdout")
WHOSE = Text(en="a brief is about one person", zh="一对一提要是给某一个人的")
SAY_WHOSE = Text(
    en="say whose: pmcoach send {target} brief PERSON", zh="请写明：pmcoach send {target} brief 人员编号"
)
NOT_ABOUT = Text(
    en="{what} is about everybody; leave out {person}", zh="{what} 是给所有人的，不要写 {person}"
)


def command(
    context: typer.Context,
    target: Annotated[
        str,
        typer.Argument(
            metavar="TARGET",
            autocompletion=lambda: list(SERVICES),
            help=f"{', '.join(SERVICES)}, or a name from `send` in pmcoach.yaml. "
            f"--- {'、'.join(SERVICES)}，或 pmcoach.yaml 里 send 下的名字。",
        ),
    ],
    what: Annotated[
        str,
        typer.Argument(
            metavar="[WHAT]",
            autocompletion=lambda: list(WHAT),
            help="digest (the week, by default), remind (what is overdue), praise, or brief of one PERSON. "
            "--- digest（一周摘要，默认）、remind（催办）、praise（表扬），或某个人的 brief（一对一提要）。",
        ),
    ] = "digest",
    person: Annotated[
        str | None,
        typer.Argument(
            metavar="[PERSON]", autocompletion=complete.people, help="Whose brief. --- 谁的提要。"
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help="Show what would be sent, and send nothing. --- 只显示要发的内容，不发送。"
        ),
    ] = False,
    resend: Annotated[
        bool,
        typer.Option("--resend", help="Send again what may have arrived. --- 结果不明的消息再发一次。"),
    ] = False,
    dialect: Annotated[
        str,
        typer.Option(
            "--dialect",
            metavar="DIALECT",
            autocompletion=lambda: list(DIALECTS),
            help=f"For stdout: {', '.join(DIALECTS)}; text, by default. --- 用于 stdout：{'、'.join(DIALECTS)}，默认 text。",
        ),
    ] = "",
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help="Send a correction where it says something else now. --- 内容有变化时再发一次，作为更正。",
        ),
    ] = False,
    test: Annotated[
        bool,
        typer.Option(
            "--test", help="Send a test message, of which nothing is noted. --- 发一条测试消息，不记录。"
        ),
    ] = False,
    max_wait: Annotated[
        float,
        typer.Option(
            "--max-wait",
            min=0,
            max=3600,
            metavar="SECONDS",
            help="How long to wait in all when asked to. --- 对方要求等待时，总共最多等几秒。",
        ),
    ] = 60.0,
) -> None:
    """Send the week, reminders or thanks to a chat. What is private never goes out, and a brief to its lead's own channel only.

    What was sent is not sent again that week, or that day for reminders; --again corrects it. For cron: exit code 0 says
    sent or nothing to send, 2 not sent.
    ---
    把一周摘要、催办或表扬发到群里。私密内容绝不外发；一对一提要只发到上级本人的频道。

    同一周（催办为同一天）只发一次，要更正请加 --again。定时任务看退出码：0 已发送或没有内容，2 没有发出。
    """
    from pmcoach.cli.send import sent
    from pmcoach.integrations.chat.outbox import How

    run = Invocation(context.obj)
    if what not in WHAT:
        raise PmcoachError(NO_WHAT.fill(what=what), THERE_IS.fill(known=WHAT))
    if dialect and dialect not in DIALECTS:
        raise PmcoachError(NO_DIALECT.fill(name=dialect), THERE_IS.fill(known=DIALECTS))
    if what == "brief" and person is None:
        raise PmcoachError(WHOSE, SAY_WHOSE.fill(target=target))
    if what != "brief" and person is not None:
        raise PmcoachError(NOT_ABOUT.fill(what=what, person=person))
    about = "" if person is None else person_id(person, run.project)
    if target == "stdout":
        sent.show(run, what, about, dialect or "text")
    elif dialect:
        raise PmcoachError(FOR_STDOUT)
    elif test:
        sent.try_out(run, target, dry=dry_run, patience=max_wait)
    else:
        how = How(resend=resend, again=again)
        sent.send(run, target, what, about, None if dry_run else how, patience=max_wait)
