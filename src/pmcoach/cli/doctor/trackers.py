"""What can be seen of the services work items come from without asking them: addresses, what opens them, accounts."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.network import variable
from pmcoach.cli.pull.reach import SET_ADDRESS, TRUE
from pmcoach.cli.pull.source import SOURCES
from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.address import address
from pmcoach.store.git import git
from pmcoach.text import Text
from pmcoach.views.pages.checkup import Item, Mark, Section

SERVICE = Text(en="{name}", zh="{name}")
EITHER = Text(en="or a client id with its secret", zh="或者 client id 加 secret")
ACCOUNTS = Text(en="people with an account", zh="写了账号的人")
WRITE = Text(
    en="in people/PERSON.yaml: accounts: {{kind}: NAME}",
    zh="写进 people/人员编号.yaml：accounts: {{kind}: 账号}",
)
ADDRESS = Text(en="address", zh="地址")
SET = Text(en="set", zh="已设置")
NOT_SET = Text(en="not set", zh="未设置")
NOT_SET_UP = Text(en="Not set up: where work items come from", zh="还没有设置的工作项来源")
NOTHING_SET = Text(en="nothing set", zh="未设置")
WITH = Text(en="needs {names}", zh="需要 {names}")
NEEDS = {
    "jira": ("PMCOACH_JIRA_URL", "PMCOACH_JIRA_TOKEN", "PMCOACH_JIRA_EMAIL (Cloud)"),
    "pingcode": ("PMCOACH_PINGCODE_CLIENT_ID", "PMCOACH_PINGCODE_CLIENT_SECRET"),
    "worktile": ("PMCOACH_WORKTILE_CLIENT_ID", "PMCOACH_WORKTILE_CLIENT_SECRET"),
}
HINTS = {("jira", "email"): Text(en="for Jira Cloud", zh="Jira Cloud 才需要")}
OPEN_WAY = Text(en="plain http: the token can be read on the way", zh="明文 http：令牌在路上可以被看到")


def trackers(run: Invocation) -> Iterator[Section]:
    """A section for each service that somebody began to set up, then the names of the others with what they need."""
    begun = [kind for kind in SOURCES if _known(run, kind) or any(_names_set(run, kind))]
    for kind in begun:
        yield Section(SERVICE.fill(name=SOURCES[kind].name), tuple(_service(run, kind)))
    rest = [(SOURCES[kind].name, NEEDS[kind]) for kind in SOURCES if kind not in begun]
    if rest:
        items = (Item(Mark.OPEN, named(name), NOTHING_SET, WITH.fill(names=names)) for name, names in rest)
        yield Section(NOT_SET_UP, tuple(items))


def _service(run: Invocation, kind: str) -> Iterator[Item]:
    """A service's address and what opens it, by name: nothing that is secret is looked at, and no command is run."""
    yield from _address(run, kind)
    known = _known(run, kind)
    have = {name: has(run, kind, name) for name in SOURCES[kind].secrets}
    enough = have["token"] or (have.get("client_id", False) and have.get("client_secret", False))
    missing = Mark.WARN if known and not enough else Mark.OPEN
    for name, is_set in have.items():
        mark = Mark.GOOD if is_set else Mark.OPEN if enough else missing
        hint = HINTS.get((kind, name)) or (
            EITHER if name == "token" and not enough and len(have) > 2 else None
        )
        yield Item(mark, named(variable(kind, name)), SET if is_set else NOT_SET, None if is_set else hint)
    everybody = len(run.project.people) if run.found_root is not None else 0
    accounts = Text(en="{known} of {all}", zh="{known} / {all}").fill(known=known, all=everybody)
    if known:
        yield Item(Mark.GOOD, ACCOUNTS, accounts)
    else:
        yield Item(Mark.WARN if enough else Mark.OPEN, ACCOUNTS, accounts, WRITE.fill(kind=kind))


def _address(run: Invocation, kind: str) -> Iterator[Item]:
    url, source = said(run, kind, "url"), SOURCES[kind]
    if not url and not source.cloud:
        yield Item(
            Mark.WARN,
            named(variable(kind, "url")),
            NOT_SET,
            SET_ADDRESS.fill(variable=variable(kind, "url")),
        )
        return
    plain = said(run, kind, "plain_http").casefold() in TRUE
    try:
        taken = address(url or source.cloud, variable(kind, "url"), plain=plain)
        is_open = taken.scheme == "http" and not taken.is_loopback
        mark, hint = (Mark.WARN, OPEN_WAY) if is_open else (Mark.GOOD, None)
        yield Item(mark, ADDRESS, f"{taken.scheme}://{taken.host}", hint)
    except PmcoachError as error:
        yield Item(Mark.BAD, ADDRESS, error.says)


def _known(run: Invocation, kind: str) -> int:
    """How many people have an account in a service."""
    people = run.project.people.values() if run.found_root is not None else ()
    return sum(bool(person.accounts.get(kind)) for person in people)


def _names_set(run: Invocation, kind: str) -> Iterator[bool]:
    yield from (has(run, kind, name) for name in ("url", *SOURCES[kind].secrets))


def said(run: Invocation, kind: str, name: str) -> str:
    """What the user's own settings say of a service, but for what a command would print."""
    key = f"pmcoach.{kind}.{name.replace('_', '-')}"
    return run.environ.get(variable(kind, name), "").strip() or git.own_setting(key)


def has(run: Invocation, kind: str, name: str) -> bool:
    """Whether the user's own settings say something of a service, or name a command that does; it is not run."""
    command = f"pmcoach.{kind}.{name.replace('_', '-')}-command"
    return bool(said(run, kind, name) or git.own_setting(command))


def named(name: str) -> Text:
    """A name as it is, in both languages."""
    return Text(en="{name}", zh="{name}").fill(name=name)
