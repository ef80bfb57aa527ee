"""What both trackers' fakes stand on: a loopback server with its own clock that records, refuses and fails on demand."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

NOW = 1_795_140_000.0  # 2026-11-20 10:00 in Shanghai


class Clock:
    """A clock that only moves when somebody waits."""

    def __init__(self, now: float = NOW) -> None:
        self.now = now
        self.waits: list[float] = []

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


class Request(NamedTuple):
    """What somebody asked."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    at: float


class Reply(NamedTuple):
    """What they get."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = {}
    cut: bool = False
    drop: bool = False
    seconds: float = 0


def says(status: int, value: Any, **headers: str) -> Reply:
    """An answer in JSON; a header's name is written with `_` for `-`."""
    named = {name.replace("_", "-"): each for name, each in headers.items()}
    return Reply(status, json.dumps(value, ensure_ascii=False).encode("utf-8"), named)


def html(status: int) -> Reply:
    page = b"<html><head><title>nginx</title></head><body><h1>Sorry</h1></body></html>"
    return Reply(status, page, {"Content-Type": "text/html"})


class Tracker:
    """A service on loopback. `wrong` lists what no client may do; whoever uses the fake checks that it stays empty."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.requests: list[Request] = []
        self.wrong: list[str] = []
        self.faults: list[Reply] = []
        self.url = ""

    def answer(self, request: Request) -> Reply:
        raise NotImplementedError

    def fail_next(self, reply: Reply, times: int = 1) -> None:
        """What to answer next, whatever is asked."""
        self.faults.extend([reply] * times)

    def paths(self) -> list[str]:
        return [request.path for request in self.requests]

    @contextmanager
    def running(self) -> Iterator[Tracker]:
        server = _Server(("127.0.0.1", 0), _handler(self.handled))
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        self.url = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()
            thread.join()

    def handled(self, request: Request) -> Reply:
        request = request._replace(at=self.clock.time())
        self.requests.append(request)
        return self.faults.pop(0) if self.faults else self.answer(request)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *arguments: object) -> None:
        """Whoever asked has gone away."""


def _handler(answer: Callable[[Request], Reply]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            self.close_connection = True
            split = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            query = dict(parse_qsl(split.query, keep_blank_values=True))
            headers = {name.lower(): value for name, value in self.headers.items()}
            reply = answer(Request(self.command, split.path, query, headers, body, 0))
            time.sleep(reply.seconds)
            if reply.drop:
                return
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body[: len(reply.body) // 2] if reply.cut else reply.body)

        def log_message(self, *arguments: object) -> None:
            """Nobody reads it."""

    return Handler
