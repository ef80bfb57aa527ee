"""Servers that do not speak HTTP properly, or at all: bytes in their own time, TLS, a proxy."""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

Serve = Callable[[socket.socket, threading.Event], None]


@contextmanager
def serving(serve: Serve) -> Iterator[int]:
    """A port on loopback where each caller is served by a function, which may look whether all is over."""
    over = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))
    threads: list[threading.Thread] = []

    def accept() -> None:
        while True:
            try:
                caller, _ = listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=talk, args=(caller,), daemon=True)
            threads.append(thread)
            thread.start()

    def talk(caller: socket.socket) -> None:
        with caller, contextlib.suppress(OSError):
            serve(caller, over)

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        over.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for thread in threads:
            thread.join(5)


def request_of(caller: socket.socket) -> bytes:
    """A whole request, head and body."""
    said = b""
    while b"\r\n\r\n" not in said or len(said.partition(b"\r\n\r\n")[2]) < _length(said):
        piece = caller.recv(1 << 16)
        if not piece:
            break
        said += piece
    return said


def _length(said: bytes) -> int:
    found = re.search(rb"(?i)content-length: ([0-9]+)", said)
    return int(found[1]) if found else 0


def saying(*pieces: bytes, pause: float = 0.0) -> Serve:
    """Read what comes, then say some bytes with pauses between them; the last again and again while there are pauses."""

    def serve(caller: socket.socket, over: threading.Event) -> None:
        request_of(caller)
        for piece in pieces:
            caller.sendall(piece)
            over.wait(pause)
        while pause and not over.is_set():
            caller.sendall(pieces[-1])
            over.wait(pause)

    return serve


def silent(caller: socket.socket, over: threading.Event) -> None:
    """Read what comes and say nothing."""
    request_of(caller)
    over.wait()


def proxy(heard: list[bytes], port: int | None = None) -> Serve:
    """A proxy that leads everybody to a port, or lets nobody through."""

    def serve(caller: socket.socket, over: threading.Event) -> None:
        heard.append(caller.recv(1 << 16))
        if port is None:
            caller.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            return
        with socket.create_connection(("127.0.0.1", port)) as other:
            caller.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=_pass_on, args=(other, caller), daemon=True)
            back.start()
            _pass_on(caller, other)
            back.join(5)

    return serve


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(1 << 16):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


def secured(certificate: Path, serve: Serve) -> Serve:
    """The same behind TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    def serve_tls(caller: socket.socket, over: threading.Event) -> None:
        with context.wrap_socket(caller, server_side=True) as secure:
            serve(secure, over)

    return serve_tls


def make_certificate(folder: Path, names: Sequence[str]) -> Path:
    """A certificate that only its own file vouches for, with its key."""
    path = folder / "own.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=test"]
    subprocess.run(
        [
            *command,
            "-keyout",
            str(path),
            "-out",
            str(folder / "cert.pem"),
            "-addext",
            f"subjectAltName={','.join(names)}",
        ],
        check=True,
        capture_output=True,
    )
    path.write_text(path.read_text() + (folder / "cert.pem").read_text())
    return path
