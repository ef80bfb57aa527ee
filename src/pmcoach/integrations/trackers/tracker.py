"""What asking any work-item service takes: the way to it, what is wanted of it, what it gave, and how it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, tzinfo
from typing import Any, NoReturn, Protocol
from urllib.parse import urlencode

from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.client import Door, Request
from pmcoach.integrations.net.response import Response
from pmcoach.records.kinds.workitem import Member, WorkItem
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

PAGES = 200  # at most, of one list
DAY = 86_400.0

NO_ACCESS = Text(
    en="{service} refuses the client id or the secret (HTTP {status})",
    zh="{service} 不接受 client id 或 secret（HTTP {status}）",
)
CHECK_CLIENT = Text(en="check {names}", zh="请检查 {names}")
NO_TOKEN = Text(en="{service} refuses the token (HTTP {status})", zh="{service} 不接受令牌（HTTP {status}）")
NEW_TOKEN = Text(en="it has ended or was withdrawn; make a new one", zh="令牌已过期或被收回，请重新生成")
FORBIDDEN = Text(
    en="{service} does not allow this application to read that (HTTP {status})",
    zh="{service} 不允许这个应用读取（HTTP {status}）",
)
NOTHING_THERE = Text(
    en="{service} has nothing there (HTTP {status})", zh="{service} 没有这个地址（HTTP {status}）"
)
CHECK_URL = Text(
    en="check the address: {url}, or pmcoach.{kind}.url in your own git configuration",
    zh="请检查地址：{url}，或你自己的 git 配置里的 pmcoach.{kind}.url",
)
TOO_FAST = Text(
    en="{service} has had too many requests of this application", zh="{service} 收到的请求太多，暂不回答"
)
TRY_LATER = Text(en="try again in a few minutes", zh="请过几分钟再试")
DOWN = Text(
    en="{service} is down or refuses to answer (HTTP {status})",
    zh="{service} 出错或拒绝回答（HTTP {status}）",
)
REFUSED = Text(
    en="{service} refuses the request (HTTP {status}, code {code})",
    zh="{service} 拒绝了请求（HTTP {status}，代码 {code}）",
)
STRANGE = Text(
    en="{service} answers with something other than it documents (HTTP {status})",
    zh="{service} 返回的内容与其文档不符（HTTP {status}）",
)
LOOK = Text(en="see what it does: pmcoach doctor --live", zh="看看实际情况：pmcoach doctor --live")


class ForbiddenError(PmcoachError):
    """The service knows who asks and does not let them see it."""


class NotThereError(PmcoachError):
    """The service has nothing at that path."""


class Keep(Protocol):
    """What is kept between runs."""

    def read(self, name: str) -> str | None:
        """The text kept under a name."""

    def write(self, name: str, text: str) -> bool:
        """Keep a text under a name."""


class Tracker(NamedTuple):
    """A work-item service, as a command is given it. `root` is the address the user's own settings say."""

    kind: str
    name: str
    root: str
    door: Door
    keep: Keep
    zone: tzinfo
    progress: Callable[[int, int], None] = lambda _, __: None

    def get(
        self, path: str, query: Mapping[str, str], token: str = "", *, authorization: str = ""
    ) -> Response:
        """Ask for something, with a token, or with all of the header, where there is one."""
        asked = f"?{urlencode(query)}" if query else ""
        return self.door.ask(Request("GET", f"{self.root}{path}{asked}", _header(token, authorization)))

    def post(
        self, path: str, body: Mapping[str, Any], token: str = "", *, authorization: str = ""
    ) -> Response:
        """Ask for something with a body; nothing is changed by it."""
        headers = {"Content-Type": "application/json", **_header(token, authorization)}
        data = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        return self.door.ask(Request("POST", f"{self.root}{path}", headers, data, safe=True))

    @property
    def now(self) -> float:
        """Seconds since 1970."""
        return self.door.clock.now().timestamp()

    def recall(self, name: str) -> Any:
        """What was kept under a name and has not ended; None where there is nothing."""
        try:
            found = json.loads(self.keep.read(self._named(name)) or "null")
        except (ValueError, RecursionError):
            return None
        until = found.get("until") if isinstance(found, dict) else None
        fresh = isinstance(until, int | float) and until > self.now
        return found.get("value") if fresh else None

    def remember(self, name: str, value: Any, seconds: float = DAY) -> None:
        """Keep something for a while."""
        self.keep.write(self._named(name), json.dumps({"until": self.now + seconds, "value": value}))

    def _named(self, name: str) -> str:
        return f"{self.kind} {self.root} {name}"

    def strange(self, answer: Response) -> NoReturn:
        """Say that an answer is none that is documented."""
        raise PmcoachError(STRANGE.fill(service=self.name, status=answer.status), LOOK)

    def refuse(self, answer: Response, code: str, scopes: Text | None = None) -> NoReturn:
        """Say why there is no answer. Words of the service are not repeated: they may quote what was sent."""
        said = {"service": self.name, "status": answer.status}
        match answer.status:
            case 401:
                raise PmcoachError(NO_TOKEN.fill(**said), NEW_TOKEN)
            case 403:
                raise ForbiddenError(FORBIDDEN.fill(**said), scopes)
            case 404:
                names = {"url": f"PMCOACH_{self.kind}_URL".upper(), "kind": self.kind}
                raise NotThereError(NOTHING_THERE.fill(**said), CHECK_URL.fill(**names))
            case 429:
                raise PmcoachError(TOO_FAST.fill(**said), TRY_LATER)
            case status if status >= 500:
                raise PmcoachError(DOWN.fill(**said), TRY_LATER)
            case _ if code:
                raise PmcoachError(REFUSED.fill(**said, code=code), LOOK)
            case _:
                self.strange(answer)


def _header(token: str, authorization: str) -> dict[str, str]:
    said = authorization or (f"Bearer {token}" if token else "")
    return {"Authorization": said} if said else {}


def no_access(tracker: Tracker, answer: Response) -> PmcoachError:
    """The client id or its secret is wrong."""
    names = tuple(f"PMCOACH_{tracker.kind}_{name}".upper() for name in ("client_id", "client_secret"))
    said = NO_ACCESS.fill(service=tracker.name, status=answer.status)
    return PmcoachError(said, CHECK_CLIENT.fill(names=names))


class Project(NamedTuple):
    """A project, by each of its names."""

    id: str
    key: str
    name: str


class Ask(NamedTuple):
    """What is wanted: work items of these projects and people (of all where none is named), changed since a day or open.

    `named` says of an item that a plan speaks of it: then it is wanted whatever its age.
    """

    since: date
    projects: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    named: Callable[[WorkItem], bool] = lambda _: False

    def wants(self, item: WorkItem) -> bool:
        """Whether an item is worth keeping."""
        moments = [each for each in (item.completed_at, item.updated_at, item.created_at) if each is not None]
        fresh = not moments or max(moments).date() >= self.since
        return item.open or fresh or self.named(item)

    def covers(self, item: WorkItem) -> bool:
        """Whether an item is of the projects and people asked for."""
        return (not self.projects or item.project_id in self.projects) and (
            not self.people or item.assignee_id in self.people
        )


class Delivery(NamedTuple):
    """What a service gave: items and the people in it, rows of others that came unasked, and whether it was cut short.

    `projects` is how many were read one by one for want of a filter.
    """

    items: tuple[WorkItem, ...]
    members: tuple[Member, ...] = ()
    dropped: int = 0
    cut: bool = False
    projects: int = 0
