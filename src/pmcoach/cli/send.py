"""`pmcoach send`: the week, reminders, thanks or a brief, to a chat or to stdout."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli import complete
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.named import person_id
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

SERVICES = ("slack", "teams", "feishu", "dingtalk", "wecom", "stdout")
WHAT = ("digest", "remind", "praise", "brief")
DIALECTS = ("markdown", "slack", "teams", "feishu", "dingtalk", "wecom", "text")
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
NOTHING = Text(en="nothing to send", zh="没有要发送的内容")


def command(
    context: typer.Context,
    target: Annotated[
        str,
        typer.Argument(
            metavar="TARGET",
            autocompletion=lambda: list(SERVICES),
            help="slack, teams, feishu, dingtalk, wecom, stdout, or a name from `send` in pmcoach.yaml. "
            "--- slack、teams、feishu、dingtalk、wecom、stdout，或 pmcoach.yaml 里 send 下的名字。",
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
            help=f"For stdout: {', '.join(DIALECTS)}. --- 用于 stdout：{'、'.join(DIALECTS)}。",
        ),
    ] = "markdown",
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
    """Send the week, reminders or thanks to a chat. What is private never goes out.

    A message that was sent is not sent again. For cron: exit code 0 says sent or nothing to send, 2 not sent.
    ---
    把一周摘要、催办或表扬发到群里。私密内容绝不外发。

    发过的消息不会重复发。定时任务看退出码：0 已发送或没有内容，2 没有发出。
    """
    run = Invocation(context.obj)
    if what not in WHAT:
        raise PmcoachError(NO_WHAT.fill(what=what), THERE_IS.fill(known=WHAT))
    if dialect not in DIALECTS:
        raise PmcoachError(NO_DIALECT.fill(name=dialect), THERE_IS.fill(known=DIALECTS))
    if what == "brief" and person is None:
        raise PmcoachError(WHOSE, SAY_WHOSE.fill(target=target))
    if what != "brief" and person is not None:
        raise PmcoachError(NOT_ABOUT.fill(what=what, person=person))
    about = "" if person is None else person_id(person, run.project)
    if target == "stdout":
        _print(run, what, about, dialect)
    elif dialect != "markdown":
        raise PmcoachError(FOR_STDOUT)
    else:
        _send(run, target, what, about, dry_run=dry_run, resend=resend, patience=max_wait)


def _print(run: Invocation, what: str, about: str, dialect: str) -> None:
    """Write a message to stdout, to be pasted or piped on."""
    from pmcoach.integrations.dialect import written
    from pmcoach.views.messages import card_of

    card = card_of(what, about, run.project, run.lang)
    if card is None:
        run.say(NOTHING)
    else:
        run.show(written(card, dialect))


def _send(
    run: Invocation, name: str, what: str, about: str, *, dry_run: bool, resend: bool, patience: float
) -> None:
    """Send a message to the place with a name, or show what would be sent."""
    from pmcoach.cli.channels import place
    from pmcoach.cli.post import post, preview
    from pmcoach.integrations.outbox import Message
    from pmcoach.views.messages import card_of, period_of

    to = place(run, name, dry=dry_run)
    card = card_of(what, about, run.project, to.lang)
    if card is None:
        run.say(NOTHING)
        return
    payloads = to.target.compose(card._replace(link=to.channel.link), to.channel.keyword)
    subject = f"{what} {about}".strip()
    messages = [
        Message(name, subject, period_of(what, run.project), part, len(payloads), payload)
        for part, payload in enumerate(payloads, 1)
    ]
    if dry_run:
        preview(run, to, messages)
    else:
        post(run, to, messages, resend=resend, patience=patience)
