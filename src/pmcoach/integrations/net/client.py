"""The door to the network: bounded in time and size, never redirected, and silent about what is secret.

    door = Door(environ, clock, Redactor().knowing(token))
    answer = door.ask(Request("GET", "https://open.pingcode.com/v1/…", {"Authorization": f"Bearer {token}"}))
    answer.status, answer.json()

Whether an address may be given a secret is asked first, of `address.need_own`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from pmcoach.errors import PmcoachError
from pmcoach.integrations.net import retry, transport
from pmcoach.integrations.net.address import address
from pmcoach.integrations.net.redact import Redactor, shown
from pmcoach.integrations.net.response import Response
from pmcoach.records.fields.types import NOTHING
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

ADDRESS = Text(en="the address", zh="地址")
NOT_REACHED = Text(en="{host} was not reached: {why}", zh="连不上 {host}：{why}")
UNANSWERED = Text(en="{host} gave no whole answer: {why}", zh="{host} 没有给出完整的回答：{why}")
LOST = Text(
    en="{host} was reached and its answer was lost: {why}; it may have done what it was asked",
    zh="已连上 {host}，但没有收到完整的回答：{why}；请求可能已经生效",
)
REDIRECTED = Text(
    en="{host} sends to another address ({status}); nothing follows it there",
    zh="{host} 要求转到另一个地址（{status}）；不会跟过去",
)
WAIT = Text(
    en="{host} asks to wait {seconds} {seconds:second|seconds}; there are {left} left to wait",
    zh="{host} 要求等 {seconds} 秒，可等的时间只剩 {left} 秒{seconds:|}",
)
ENDLESS = Text(
    en="{host} is not through after {seconds} seconds; nothing was changed",
    zh="{host} 过了 {seconds} 秒还没有给完；没有改动任何内容",
)
HUGE = Text(
    en="{host} sent more than {size} bytes in all; nothing was changed",
    zh="{host} 一共发来超过 {size} 字节；没有改动任何内容",
)
NARROWER = Text(
    en="ask for less: fewer projects, or a later --since",
    zh="请缩小范围：少选几个项目，或把 --since 写晚一些",
)
LATER = Text(
    en="run it again then, or give it more time: --max-wait", zh="请到时再运行，或用 --max-wait 多等一会儿"
)


class Clock(NamedTuple):
    """Time as a command is given it: seconds that only go forward, the moment it is, and waiting."""

    seconds: Callable[[], float]
    now: Callable[[], datetime]
    sleep: Callable[[float], None]


class Limits(NamedTuple):
    """Seconds to connect, seconds in all, bytes of an answer, seconds of waiting a command has in all.

    `whole` seconds, waiting aside, and `bytes` of answers are what all requests of a command may take together.
    """

    connect: float = 10.0
    total: float = 30.0
    size: int = 10_000_000
    wait: float = 60.0
    whole: float = 600.0
    bytes: int = 200_000_000


LIMITS = Limits()


class Request(NamedTuple):
    """Something to ask for. A `safe` one may be made twice: what only reads, and what does the same once more."""

    method: str
    url: str
    headers: Mapping[str, str] = NOTHING
    body: bytes | None = None
    safe: bool = False

    @property
    def repeatable(self) -> bool:
        """Whether doing it twice is no harm."""
        return self.safe or self.method == "GET"


class NotReachedError(PmcoachError):
    """Nothing was sent."""


class LostError(PmcoachError):
    """It was sent, and what became of it is not known."""


class Door:
    """The way to one service, for one command. `gap` seconds lie between two requests at least.

    `note` is told of each request, for somebody who looks for a mistake; what it is told holds no secret. `plain` lets http
    pass, which a user's own settings have to say.
    """

    def __init__(
        self,
        environ: Mapping[str, str],
        clock: Clock,
        secrets: Redactor,
        *,
        limits: Limits = LIMITS,
        gap: float = 0.0,
        note: Callable[[str], None] | None = None,
        plain: bool = False,
    ) -> None:
        self.clock = clock
        self.secrets = secrets
        self.limits = limits
        self._gap = gap
        self._note = note
        self._left = limits.wait
        self._began: float | None = None
        self._came = 0
        self._last: float | None = None
        self._plain = plain
        self._wire = transport.Wire(environ, limits.connect, limits.total, limits.size, plain=plain)

    def ask(self, request: Request) -> Response:
        """What a service answers, whatever its status but a redirect.

        Raises NotReachedError when nothing was sent, LostError when what became of it is not known, PmcoachError when the service
        asks for more patience than there is.
        """
        host = address(request.url, ADDRESS, plain=self._plain).host
        tried = 0
        while True:
            self._pace()
            self._bound(host)
            outcome = self._wire.send(request.method, request.url, request.headers, request.body)
            self._came += len(outcome.body) if isinstance(outcome, Response) else 0
            self._tell(request, outcome)
            wait = self._again(request, outcome, tried)
            if wait is None:
                return _settled(request, outcome, host)
            self._wait(wait, host)
            tried += 1

    def _again(self, request: Request, outcome: Response | transport.Trouble, tried: int) -> float | None:
        if isinstance(outcome, Response):
            return retry.again(
                outcome.status, outcome.headers, safe=request.repeatable, tried=tried, now=self.clock.now()
            )
        may = not outcome.final and (not outcome.given or request.repeatable)
        return retry.BACKOFF[tried] if may and tried < retry.TRIES else None

    def _wait(self, seconds: float, host: str) -> None:
        if seconds > self._left:
            raise PmcoachError(WAIT.fill(host=host, seconds=seconds, left=self._left), LATER)
        self._left -= seconds
        self.clock.sleep(seconds)

    def _bound(self, host: str) -> None:
        """Raise PmcoachError where all requests together took more time, or brought more, than a command may take."""
        now = self.clock.seconds()
        self._began = now if self._began is None else self._began
        if now - self._began > self.limits.whole + self.limits.wait:
            raise PmcoachError(ENDLESS.fill(host=host, seconds=self.limits.whole), NARROWER)
        if self._came > self.limits.bytes:
            raise PmcoachError(HUGE.fill(host=host, size=f"{self.limits.bytes:,}"), NARROWER)

    def _pace(self) -> None:
        """Keep the gap to the request before."""
        if self._gap and self._last is not None:
            early = self._last + self._gap - self.clock.seconds()
            if early > 0:
                self.clock.sleep(early)
        self._last = self.clock.seconds()

    def _tell(self, request: Request, outcome: Response | transport.Trouble) -> None:
        if self._note is not None:
            said: Any = (
                f"{outcome.status}, {len(outcome.body)} bytes"
                if isinstance(outcome, Response)
                else outcome.why.en
            )
            self._note(self.secrets.clean(f"{request.method} {shown(request.url)}: {said}"))


def _settled(request: Request, outcome: Response | transport.Trouble, host: str) -> Response:
    """The answer; raises what stands in its place."""
    if isinstance(outcome, Response):
        if 300 <= outcome.status < 400:
            raise PmcoachError(REDIRECTED.fill(host=host, status=outcome.status))
        return outcome
    if not outcome.given:
        raise NotReachedError(NOT_REACHED.fill(host=host, why=outcome.why))
    if request.repeatable:
        raise PmcoachError(UNANSWERED.fill(host=host, why=outcome.why))
    raise LostError(LOST.fill(host=host, why=outcome.why))
