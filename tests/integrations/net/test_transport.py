"""The wire: one request, one outcome, whatever the other side does; and whether anybody can have acted on it."""

from __future__ import annotations

import base64
import shutil
import socket
import threading
from pathlib import Path
from typing import Any

import pytest
from tests.integrations.fakes.raw import make_certificate, proxy, request_of, saying, secured, serving, silent

from pmcoach.errors import PmcoachError
from pmcoach.integrations.net import transport
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.net.transport import Trouble, Wire
from pmcoach.text import Lang

OK = b"HTTP/1.1 200 OK\r\nX-Any: 1\r\nContent-Length: 2\r\n\r\nok"


def wire(environ: dict[str, str] | None = None, total: float = 5.0, size: int = 1000) -> Wire:
    return Wire(environ or {}, 2.0, total, size)


def post(to: Wire, port: int, scheme: str = "http") -> Response | Trouble:
    return to.send("POST", f"{scheme}://127.0.0.1:{port}/marker", {}, b"hello")


def test_a_request_goes_out_whole_and_its_answer_comes_back() -> None:
    heard: list[bytes] = []

    def serve(caller: socket.socket, over: threading.Event) -> None:
        heard.append(request_of(caller))
        caller.sendall(OK)

    with serving(serve) as port:
        answer = wire().send("POST", f"http://127.0.0.1:{port}/a?b=%7C", {"X-Own": "1"}, b"hello")
    assert answer == Response(200, {"x-any": "1", "content-length": "2"}, b"ok")
    head, _, body = b"".join(heard).partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    assert lines[0] == "POST /a?b=%7C HTTP/1.1"
    assert {
        "Accept: application/json",
        "Accept-Encoding: identity",
        "User-Agent: pmcoach",
        "X-Own: 1",
    } <= set(lines)
    assert "Content-Length: 5" in lines
    assert body == b"hello"


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        pytest.param(b"", Trouble(transport.CUT, given=True), id="hangs-up"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok", Trouble(transport.CUT, given=True), id="cut"),
        pytest.param(b"220 mail.example ESMTP\r\n", Trouble(transport.CUT, given=True), id="no-http"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", Response(200, {"content-length": "x"}), id="no-number"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + b"a" * 1001,
            Trouble(transport.TOO_LARGE.fill(size=1000), given=True, final=True),
            id="too-large",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nok",
            Trouble(transport.STRANGE, given=True, final=True),
            id="no-gzip",
        ),
        pytest.param(
            b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/x\r\nContent-Length: 0\r\n\r\n",
            Response(302, {"location": "http://127.0.0.1:1/x", "content-length": "0"}),
            id="redirect",
        ),
    ],
)  # fmt: skip
def test_what_comes_back_is_what_it_is(said: bytes, trouble: Response | Trouble) -> None:
    with serving(saying(said)) as port:
        assert post(wire(), port) == trouble


def test_a_body_of_exactly_the_limit_is_taken() -> None:
    with serving(saying(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + b"a" * 1000)) as port:
        assert post(wire(), port) == Response(200, {"content-length": "1000"}, b"a" * 1000)


@pytest.mark.bulk
@pytest.mark.parametrize(
    "serve",
    [
        pytest.param(silent, id="silent"),
        pytest.param(saying(b"HTTP/1.1 200 OK\r\n", b"X-More: 1\r\n", pause=0.05), id="drips-headers"),
        pytest.param(
            saying(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n", b"a", pause=0.05), id="drips-a-body"
        ),
    ],
)
def test_time_is_over_however_busy_the_other_side_looks(serve: Any) -> None:
    with serving(serve) as port:
        assert post(wire(total=0.3), port) == Trouble(transport.SLOW, given=True)


def test_where_nobody_listens_nothing_was_sent() -> None:
    with serving(silent) as port:
        pass
    assert post(wire(), port) == Trouble(transport.REFUSED, given=False)
    assert wire().send("GET", f"http://127.0.0.1:{port}/", {}, None) == Trouble(
        transport.REFUSED, given=False
    )


def test_a_host_that_does_not_come_to_the_door_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise TimeoutError("marker")

    monkeypatch.setattr("urllib3.util.connection.create_connection", nobody)
    assert post(wire(), 9) == Trouble(transport.SLOW, given=False)


def test_an_unknown_host_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "marker")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert wire().send("POST", "https://chat.example/", {}, b"a") == Trouble(
        transport.UNKNOWN_HOST, given=False
    )


def test_what_was_given_up_is_not_sent_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is looked up for ever: when it is found at last, the message stays at home."""
    heard: list[bytes] = []
    found, done = threading.Event(), threading.Event()
    really = socket.getaddrinfo

    def slow(*arguments: Any) -> Any:
        found.wait(5)
        return really(*arguments)

    def listen(caller: socket.socket, over: threading.Event) -> None:
        while data := caller.recv(1 << 16):
            heard.append(data)
        done.set()

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    with serving(listen) as port:
        assert post(wire(total=0.2), port) == Trouble(transport.SLOW, given=False)
        found.set()
        assert done.wait(5)
    assert b"hello" not in b"".join(heard)


def test_a_get_that_hangs_may_have_arrived() -> None:
    with serving(silent) as port:
        assert wire(total=0.2).send("GET", f"http://127.0.0.1:{port}/", {}, None) == Trouble(
            transport.SLOW, given=True
        )


def test_a_server_without_tls_gets_nothing() -> None:
    def plain(caller: socket.socket, over: threading.Event) -> None:
        caller.recv(1 << 16)
        caller.sendall(OK)

    with serving(plain) as port:
        assert post(wire(), port, "https") == Trouble(transport.NO_TLS, given=False, final=True)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate with")
def test_a_certificate_is_trusted_only_when_the_environment_names_it(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path, ["IP:127.0.0.1"])
    with serving(secured(certificate, saying(OK))) as port:
        assert post(wire(), port, "https") == Trouble(transport.UNSAFE, given=False, final=True)
        for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
            answer = post(wire({name: str(tmp_path / "cert.pem")}), port, "https")
            assert isinstance(answer, Response)
            assert answer.body == b"ok"


@pytest.mark.bulk
@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate with")
def test_a_proxy_leads_to_the_host_and_sees_nothing_of_the_message(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path, ["DNS:chat.example"])
    heard: list[bytes] = []
    with (
        serving(secured(certificate, saying(OK))) as port,
        serving(proxy(heard, port)) as way,
    ):
        environ = {
            "HTTPS_PROXY": f"http://me:p%40ss@127.0.0.1:{way}/",
            "SSL_CERT_FILE": str(tmp_path / "cert.pem"),
        }
        answer = wire(environ).send("POST", "https://chat.example/marker", {}, b"hello")
    assert isinstance(answer, Response)
    assert answer.body == b"ok"
    said = b"".join(heard)
    assert said.startswith(b"CONNECT chat.example:443 ")
    assert base64.b64encode(b"me:p@ss") in said
    assert b"marker" not in said


@pytest.mark.parametrize(
    ("environ", "used"),
    [
        pytest.param({"https_proxy": "127.0.0.1:{port}"}, True, id="without-a-scheme"),
        pytest.param({"ALL_PROXY": "http://127.0.0.1:{port}"}, True, id="for-all"),
        pytest.param({"http_proxy": "http://127.0.0.1:{port}"}, False, id="for-http-only"),
        pytest.param({"https_proxy": "http://127.0.0.1:{port}", "no_proxy": "other.example, chat.example"}, False, id="spared"),
        pytest.param({"https_proxy": "http://127.0.0.1:{port}", "NO_PROXY": ".example"}, False, id="spared-domain"),
        pytest.param({"https_proxy": "http://127.0.0.1:{port}", "no_proxy": "chat.example:443"}, False, id="spared-port"),
        pytest.param({"https_proxy": "http://127.0.0.1:{port}", "no_proxy": "*"}, False, id="all-spared"),
        pytest.param({"https_proxy": "http://127.0.0.1:{port}", "no_proxy": "t.example,,ample"}, True, id="another-spared"),
    ],
)  # fmt: skip
def test_a_proxy_is_used_as_the_environment_says(
    environ: dict[str, str], used: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = socket.getaddrinfo

    def only_here(host: Any, *arguments: Any) -> Any:
        if host != "127.0.0.1":
            raise socket.gaierror(socket.EAI_NONAME, "marker")
        return really(host, *arguments)

    monkeypatch.setattr(socket, "getaddrinfo", only_here)
    heard: list[bytes] = []
    with serving(proxy(heard)) as port:
        named = {name: value.format(port=port) for name, value in environ.items()}
        outcome = wire(named).send("POST", "https://chat.example/", {}, b"a")
    assert outcome == Trouble(transport.PROXY if used else transport.UNKNOWN_HOST, given=False)
    assert bool(heard) is used


def test_loopback_needs_no_proxy() -> None:
    with serving(saying(OK)) as port:
        answer = post(wire({"https_proxy": "http://127.0.0.1:1", "all_proxy": "http://127.0.0.1:1"}), port)
    assert isinstance(answer, Response)


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        pytest.param(
            {"https_proxy": "socks5://marker@127.0.0.1:1"},
            "the proxy in https_proxy cannot be used: it is no http address",
            id="proxy",
        ),
        pytest.param(
            {"SSL_CERT_FILE": "/nowhere"}, "SSL_CERT_FILE names no file of certificates", id="certificates"
        ),
    ],
)
def test_an_environment_that_is_not_in_order_is_said_to_be(environ: dict[str, str], says: str) -> None:
    with pytest.raises(PmcoachError) as caught:
        wire(environ).send("POST", "https://chat.example/marker", {}, b"a")
    assert caught.value.says.say(Lang.EN) == says
