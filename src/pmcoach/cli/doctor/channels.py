"""Channels as `pmcoach doctor` shows them, without sending: their variables, and who can be mentioned."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.cli.doctor.trackers import NOT_SET, SET, has, said
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.network import variable
from pmcoach.cli.send.channels import checked
from pmcoach.errors import PmcoachError
from pmcoach.integrations.chat.targets import TARGETS
from pmcoach.records.kinds.sending import Channel, Service
from pmcoach.text import Text
from pmcoach.views.pages.checkup import Item, Mark

ABOUT = Text(en="{name}: {variable}", zh="{name}：{variable}")
TRY = Text(en="try it: pmcoach send {name} --test", zh="试一下：pmcoach send {name} --test")
CALLED = Text(en="{name}: people who can be mentioned", zh="{name}：@ 得到的人")
OF = Text(en="{known} of {all}", zh="{known} / {all}")
WRITE = Text(
    en="in people/PERSON.yaml: accounts: {{kind}: {like}}",
    zh="写进 people/人员编号.yaml：accounts: {{kind}: {like}}",
)


def channels(run: Invocation) -> Iterator[Item]:
    """Each place the settings name, then the other services; what is secret is looked at and not shown, and no command is run."""
    named = run.project.settings.send if run.found_root is not None else {}
    known = {service.value: service for service in Service}
    served = {_service(name, channel, known) for name, channel in named.items()}
    others = {kind: Channel() for kind, service in known.items() if service not in served}
    for name, channel in {**named, **others}.items():
        service = _service(name, channel, known)
        yield _address(run, name, channel, service)
        if channel.secret:
            is_set = bool(run.environ.get(channel.secret))
            about = ABOUT.fill(name=name, variable=channel.secret)
            yield Item(Mark.GOOD if is_set else Mark.WARN, about, SET if is_set else NOT_SET)
        if channel.mention and service is not None:
            yield _called(run, name, service)


def _address(run: Invocation, name: str, channel: Channel, service: Service | None) -> Item:
    kind = service.value if service is not None else name
    holder = channel.webhook or variable(kind, "webhook")
    about = ABOUT.fill(name=name, variable=holder)
    named = name in run.project.settings.send if run.found_root is not None else False
    url = run.environ.get(holder, "").strip()
    try:
        if url and service is not None:
            checked(service, url, holder, said(run, kind, "url"))
    except PmcoachError as error:
        return Item(Mark.BAD, about, error.says, error.do)
    if url or (not channel.webhook and has(run, kind, "webhook")):
        return Item(Mark.GOOD, about, SET, TRY.fill(name=name))
    return Item(Mark.WARN if named else Mark.OPEN, about, NOT_SET)


def _called(run: Invocation, name: str, service: Service) -> Item:
    """How many of those who are here can be called in a chat."""
    target, kind = TARGETS[service], service.value
    here = [each for each in run.project.people.values() if each.here(run.today)]
    known = sum(target.call(each.name, each.accounts.get(kind, "")) is not None for each in here)
    mark = Mark.GOOD if known == len(here) else Mark.WARN
    hint = None if mark is Mark.GOOD else WRITE.fill(kind=kind, like=target.like)
    return Item(mark, CALLED.fill(name=name), OF.fill(known=known, all=len(here)), hint)


def _service(name: str, channel: Channel, known: dict[str, Service]) -> Service | None:
    return channel.service or known.get(name)
