"""Where a message goes: what the workspace's settings name, and what only the user's own may say."""

from __future__ import annotations

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.network import own, variable
from pmcoach.errors import PmcoachError
from pmcoach.integrations.chat.target import Target, unsigned
from pmcoach.integrations.chat.targets import TARGETS
from pmcoach.integrations.net.address import Address, address, is_own, need_own
from pmcoach.integrations.net.redact import HIDDEN, Redactor
from pmcoach.records.kinds.sending import Channel, Service, is_secretive
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple

NO_TARGET = Text(en="there is no target “{name}”", zh="没有“{name}”这个发送目标")
KNOWN = Text(
    en="there are: {known}; others are named in pmcoach.yaml under `send`",
    zh="可用：{known}；其他的在 pmcoach.yaml 的 send 里命名",
)
WHICH = Text(
    en="`send: {{name}: …}` does not say which service it is", zh="`send: {{name}: …}` 没有写是哪种服务"
)
SAY_KIND = Text(en="add kind: {known}", zh="请加上 kind：{known}")
WHICH_VARIABLE = Text(
    en="`send: {{name}: …}` names no variable with its address",
    zh="`send: {{name}: …}` 没有写存放地址的环境变量",
)
SAY_VARIABLE = Text(en="add webhook: {variable}", zh="请加上 webhook：{variable}")
NOT_SET = Text(en="{variable} is not set", zh="没有设置 {variable}")
SET_IT = Text(
    en="put the {what} into that variable, or let a command print it: git config --global pmcoach.{kind}.{name}-command '…'",
    zh="请把{what}放进这个环境变量，或用命令输出它：git config --global pmcoach.{kind}.{name}-command '…'",
)
SET_OWN = Text(en="put the {what} into that variable", zh="请把{what}放进这个环境变量")
WEBHOOK = Text(en="webhook's whole address", zh="webhook 的完整地址")
SECRET = Text(en="signing secret", zh="签名密钥")
RETIRED = Text(
    en="note: {host} is retired; make a new webhook with a workflow",
    zh="注意：{host} 已停用，请用工作流新建 webhook",
)
STDOUT = "stdout"


class Place(NamedTuple):
    """Where a message goes. The address and the secret are shown to nobody; both may be empty in a dry run."""

    name: str
    service: Service
    target: Target
    channel: Channel
    lang: Lang
    url: str
    secret: str

    @property
    def secrets(self) -> Redactor:
        """What must not be shown."""
        return Redactor().knowing(self.url, self.secret)


def place(run: Invocation, name: str, *, dry: bool) -> Place:
    """The place with a name; raise PmcoachError where there is none, or, in earnest, where its address is missing or strange."""
    channel = run.project.settings.send.get(name)
    known = tuple(service.value for service in Service)
    if channel is None and name not in known:
        named = HIDDEN if is_secretive(name) else name
        raise PmcoachError(NO_TARGET.fill(name=named), KNOWN.fill(known=(*known, STDOUT)))
    channel = channel or Channel()
    service = channel.service or next((each for each in Service if each.value == name), None)
    if service is None:
        raise PmcoachError(WHICH.fill(name=name), SAY_KIND.fill(known=known))
    if not channel.webhook and name != service.value:
        raise PmcoachError(
            WHICH_VARIABLE.fill(name=name), SAY_VARIABLE.fill(variable=variable(service.value, "webhook"))
        )
    lang = Lang(channel.language) if channel.language is not None and not run.given.lang else run.lang
    target = TARGETS[service]
    url = _said(run, service, "webhook", channel.webhook, WEBHOOK, dry=dry)
    if url:
        holder = channel.webhook or variable(service.value, "webhook")
        allowed = "" if is_users(service, holder) else own(run, service.value, "url")
        taken = checked(service, url, holder, allowed)
        if is_own(taken.host, target.retired):
            run.say(RETIRED.fill(host=taken.host))
    needs_secret = target.sign is not unsigned and bool(channel.secret or not channel.webhook)
    secret = (
        _said(run, service, "secret", channel.secret, SECRET, dry=dry or not channel.secret)
        if needs_secret
        else ""
    )
    return Place(name, service, target, channel, lang, url, secret)


def _said(run: Invocation, service: Service, name: str, named: str, what: Text, *, dry: bool) -> str:
    """What a variable that the settings name holds, else the user's own setting; may be missing in a dry run only."""
    kind = service.value
    found = run.environ.get(named, "").strip() if named else own(run, kind, name)
    if found or dry:
        return found
    do = SET_OWN if named else SET_IT.fill(kind=kind, name=name)
    raise PmcoachError(NOT_SET.fill(variable=named or variable(kind, name)), do.fill(what=what))


def is_users(service: Service, holder: str) -> bool:
    """Whether an address stands in a variable of the user's own, and not in one that a repository named."""
    return holder.startswith(variable(service.value, ""))


def checked(service: Service, url: str, holder: str, allowed: str) -> Address:
    """A webhook's address taken apart: any from the user's own variable, from another the service's own or what is `allowed`.

    Raises PmcoachError for one that is no address, or somebody else's.
    """
    if is_users(service, holder):
        return address(url, holder)
    return need_own(url, holder, service.value, TARGETS[service].hosts, allowed)
