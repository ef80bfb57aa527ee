"""A client of the language server that speaks over pipes, and a workspace with something of everything."""

from __future__ import annotations

import json
import os
import queue
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.options import Given
from pmcoach.cli.lint import lsp

GOAL = "goals/2026-Q4/csat.yaml"
FILES = {
    "pmcoach.yaml": "language: zh\nlead: chen.jing\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nrole: 产品经理\nlead: chen.jing\njoined: 2026-01-05\n",
    "goals/2026-Q4/retention.yaml": (
        "title: 12月底前将次月留存率从31%提高到40%\nowner: chen.jing\nlevel: company\nwhy: 全年重点\n"
        "metric: {name: 次月留存率, unit: '%', baseline: 31, target: 40}\ndue: 2026-12-31\n"
    ),
    GOAL: (
        "title: 增加😀用户满意度\nowner: li.wei\nparent: retention\nmetric: {name: 满意度, unit: 分, baseline: 3.9}\n"
        "due: 2026/12/31\n"
    ),
    "reports/2026-W46/li.wei.yaml": "done: [{what: 问卷改版, goal: csat}]\nmetrics: {csat: 4.2, retention: 35}\n"
    "asks: [{what: 一名测试, from: 陈静}]\n",
    "reviews/2026-Q3/li.wei.yaml": (
        "by: chen.jing\nratings: [{dimension: results, score: 4, evidence: [goals/csat, reports/2026-W46]}]\n"
    ),
    "metrics/csat.csv": "date,value\n2026-11-01,4.1\n",
}


class Client:
    """Sends messages to a server and waits for answers; what the server tells by itself is kept by method."""

    def __init__(self, to_server: IO[bytes], from_server: IO[bytes], root: Path) -> None:
        self._to, self._from = to_server, from_server
        self._root = root
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self.told: queue.Queue[dict[str, Any]] = queue.Queue()
        self._number = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        while line := self._from.readline():
            size = int(line.split(b":")[1])
            while self._from.readline().strip():
                pass
            message = json.loads(self._from.read(size))
            (self._answers if "id" in message and "method" not in message else self.told).put(message)

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._to.flush()

    def ask(self, method: str, params: Any) -> Any:
        """Send a request and return its result; of an error, the error."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        answer = self._answers.get(timeout=30)
        return answer["error"] if "error" in answer else answer["result"]

    def begin(self, capabilities: Mapping[str, Any] | None = None) -> Any:
        """Shake hands; return what the server can."""
        found = self.ask(
            "initialize", {"processId": None, "rootUri": None, "capabilities": capabilities or {}}
        )
        self.tell("initialized", {})
        return found

    def uri(self, path: str) -> str:
        """The address of a file of the workspace."""
        return (self._root / path).as_uri()

    def open(self, path: str, text: str | None = None, version: int = 1) -> None:
        """Open a file, as it is on the disk where no text is given."""
        said = (self._root / path).read_text(encoding="utf-8") if text is None else text
        document = {"uri": self.uri(path), "languageId": "yaml", "version": version, "text": said}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def change(self, path: str, text: str, version: int) -> None:
        """Type another text."""
        document = {"uri": self.uri(path), "version": version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def diagnostics(self, path: str, *codes: str) -> list[dict[str, Any]]:
        """The diagnostics of a file, waited for until they are those with some codes."""
        last: list[str] = []
        while True:
            try:
                message = self.told.get(timeout=30)
            except queue.Empty:
                raise AssertionError(f"waited for {sorted(codes)}, told {last}") from None
            if message["method"] == "textDocument/publishDiagnostics" and message["params"][
                "uri"
            ] == self.uri(path):
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                last = sorted(each["code"] for each in found)
                if last == sorted(codes):
                    return found

    def at(self, path: str, line: int, column: int, **more: Any) -> dict[str, Any]:
        """The parameters of a request about a place."""
        return {
            "textDocument": {"uri": self.uri(path)},
            "position": {"line": line, "character": column},
            **more,
        }


@contextmanager
def served(root: Path) -> Iterator[Client]:
    """A server in a thread of its own, and its client."""
    from pmcoach.lsp.server import Desk

    run = Invocation(Given(directory=str(root), at="2026-11-20"))
    asked, answers = os.pipe(), os.pipe()
    desk = Desk(lambda folder: lsp.look(run, folder), "0")
    reads, writes = os.fdopen(asked[0], "rb"), os.fdopen(answers[1], "wb")
    thread = threading.Thread(target=desk.start, args=(reads, writes), daemon=True)
    thread.start()
    sends, hears = os.fdopen(asked[1], "wb"), os.fdopen(answers[0], "rb")
    try:
        yield Client(sends, hears, root)
    finally:
        sends.close()
        thread.join(timeout=30)
        for stream in (reads, writes, hears):
            stream.close()
