"""One request on its way, over urllib3: sent once, followed nowhere, ended when its time is over.

Commands go through `door.Door`, which knows when to ask again.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.address import Address, address
from pmcoach.integrations.net.response import Response
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

if TYPE_CHECKING:  # 70 ms and more, which only a command that talks to somebody pays
    from ssl import SSLContext

    from urllib3 import PoolManager

SLOW = Text(en="there was no answer in time", zh="没有按时回答")
REFUSED = Text(en="nobody answers there", zh="对方没有响应连接")
UNKNOWN_HOST = Text(en="there is no such host, or no network", zh="没有这个主机，或网络不通")
CUT = Text(en="the connection broke off", zh="连接中断")
UNSAFE = Text(
    en="its certificate is not trusted; behind a company's proxy name its certificates in SSL_CERT_FILE",
    zh="证书不受信任；如果经过公司代理，请用 SSL_CERT_FILE 指定证书文件",
)
NO_TLS = Text(en="it does not speak TLS properly", zh="对方的 TLS 不正常")
PROXY = Text(en="the proxy does not let it through", zh="代理不放行")
TOO_LARGE = Text(en="the answer is larger than {size} bytes", zh="回答超过 {size} 字节")
STRANGE = Text(en="the answer is not HTTP", zh="回答不是 HTTP")
NO_PROXY = Text(
    en="the proxy in https_proxy cannot be used: it is no http address",
    zh="https_proxy 里的代理用不了：不是 http 地址",
)
NO_CERTIFICATES = Text(en="{name} names no file of certificates", zh="{name} 指向的不是证书文件")
CERTIFICATES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
PROXY_SHAPE = pattern(r"(?:(?P<scheme>https?)://)?(?:(?P<user>[^@/]*)@)?(?P<host>[A-Za-z0-9.\[\]:-]+)/?")
PROXIES = ("https_proxy", "all_proxy", "no_proxy")
OWN = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "pmcoach"}
PIECE = 1 << 16


class Trouble(NamedTuple):
    """Why no answer came. `given` is whether the other side may have all that was sent; a `final` one comes again."""

    why: Text
    given: bool
    final: bool = False


class _Body:
    """What is sent, handed out once: as long as it has not been, nobody can have acted on it."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._lock = threading.Lock()
        self._withdrawn = False
        self.given = False

    def __iter__(self) -> Iterator[bytes]:
        with self._lock:
            if self._withdrawn:
                raise TimeoutError
            self.given = True
        yield self._data

    def withdraw(self) -> bool:
        """Hand it out no more; return whether it was."""
        with self._lock:
            self._withdrawn = True
            return self.given


class Wire:
    """The way out: proxy and certificates from the environment, seconds to connect and in all, bytes at most."""

    def __init__(
        self, environ: Mapping[str, str], connect: float, total: float, size: int, *, plain: bool = False
    ) -> None:
        self._environ = environ
        self._plain = plain
        self._connect = connect
        self._total = total
        self._size = size

    def send(
        self, method: str, url: str, headers: Mapping[str, str], data: bytes | None
    ) -> Response | Trouble:
        """Send a request once and return what came of it. Raises PmcoachError where the environment is not in order."""
        pool = self._pool(address(url, "url", plain=self._plain))
        body = None if data is None else _Body(data)
        sized = {} if data is None else {"Content-Length": str(len(data))}
        came: list[Response | Trouble] = []

        def run() -> None:
            came.append(self._exchange(pool, method, url, {**OWN, **sized, **headers}, body))

        # Looking up a name takes as long as it likes, and each byte of an answer starts urllib3's clock anew.
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(self._total)
        if came:
            return came[0]
        return Trouble(SLOW, given=body is None or body.withdraw())

    def _exchange(
        self, pool: PoolManager, method: str, url: str, headers: Mapping[str, str], body: _Body | None
    ) -> Response | Trouble:
        from http.client import HTTPException

        from urllib3 import Timeout
        from urllib3.exceptions import HTTPError

        parts: list[bytes] = []
        left = self._size + 1
        try:
            response = pool.request(
                method,
                url,
                headers=headers,
                body=body,
                timeout=Timeout(connect=self._connect, read=self._total),
                retries=False,
                redirect=False,
                preload_content=False,
            )
            while left and (part := response.read(min(left, PIECE))):
                parts.append(part)
                left -= len(part)
            response.close()
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            return _trouble(error, body)
        if not left:
            return Trouble(TOO_LARGE.fill(size=self._size), given=True, final=True)
        found = {name.lower(): value for name, value in response.headers.items()}
        return Response(response.status, found, b"".join(parts))

    def _pool(self, to: Address) -> PoolManager:
        """A way to a host: through the proxy the environment names, unless it makes an exception or the host is here."""
        from urllib3 import PoolManager, ProxyManager, make_headers

        context = self._context if to.scheme == "https" else None
        proxy = _proxy(self._environ, to) if to.scheme == "https" and not to.is_loopback else ""
        if not proxy:
            return PoolManager(ssl_context=context)
        found = PROXY_SHAPE.fullmatch(proxy)
        if found is None:
            raise PmcoachError(NO_PROXY)
        headers = make_headers(proxy_basic_auth=unquote(found["user"])) if found["user"] else None
        return ProxyManager(
            f"{found['scheme'] or 'http'}://{found['host']}", proxy_headers=headers, ssl_context=context
        )

    @cached_property
    def _context(self) -> SSLContext:
        """Whom to trust: the system's certificates, or those the environment names."""
        import ssl

        name = next((each for each in CERTIFICATES if self._environ.get(each)), "")
        try:
            return ssl.create_default_context(cafile=self._environ[name] if name else None)
        except OSError:
            raise PmcoachError(NO_CERTIFICATES.fill(name=name)) from None


def _proxy(environ: Mapping[str, str], to: Address) -> str:
    """The proxy for https that the environment names; empty where there is none, or not for this host."""
    said = {name: environ.get(name) or environ.get(name.upper()) or "" for name in PROXIES}
    spared = [each.strip().lower().removeprefix(".") for each in said["no_proxy"].split(",")]
    names = (to.host, f"{to.host}:{to.port}")
    if any(each and (each in ("*", *names) or to.host.endswith(f".{each}")) for each in spared):
        return ""
    return said["https_proxy"] or said["all_proxy"]


def _trouble(error: Exception, body: _Body | None) -> Trouble:
    """What an error of the network means, in words that quote nothing of it: it may hold the address."""
    from urllib3 import exceptions as known

    unreached = isinstance(error, known.NewConnectionError | known.ConnectTimeoutError | known.ProxyError)
    given = not unreached if body is None else body.given
    match error:
        case known.NameResolutionError():
            return Trouble(UNKNOWN_HOST, given)
        case known.NewConnectionError():
            return Trouble(REFUSED, given)
        case known.TimeoutError():
            return Trouble(SLOW, given)
        case known.ProxyError():
            return Trouble(PROXY, given)
        case known.SSLError():
            return Trouble(UNSAFE if "CERTIFICATE" in str(error) else NO_TLS, given, final=True)
        case known.ProtocolError():
            return Trouble(CUT, given)
        case _:
            return Trouble(STRANGE, given, final=True)
