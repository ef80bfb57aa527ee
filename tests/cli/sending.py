"""What the tests of `send` share: a room to write to, and a check that no secret was ever said."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Result, Run
from tests.integrations.fakes import room
from tests.integrations.fakes.room import Room
from tests.week import WEEK

OUTBOX = ".pmcoach/outbox.jsonl"
Send = Callable[..., Result]


@pytest.fixture
def chats(monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    with room.opened() as found:
        found.enter(monkeypatch)
        yield found


@pytest.fixture
def send(run: Run, chats: Room, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Send]:
    """Run `send`, in English, in a workspace with a week in it; whatever it says, no secret is in it, nor in what it wrote."""
    said: list[str] = []
    monkeypatch.setenv("PMCOACH_LANG", "en")

    def sent(*words: str, **files: str) -> Result:
        named = {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
        result = run("send", *words, files=named)
        said.append(result.out + result.err)
        return result

    run(files=WEEK)
    yield sent
    outbox = folder / OUTBOX
    said.append(outbox.read_text(encoding="utf-8") if outbox.exists() else "")
    secrets = [value for value in chats.variables.values() if value]
    assert not [text for text in said if "marker" in text or any(secret in text for secret in secrets)]


def states(folder: Path) -> list[str]:
    """What the outbox says became of each message, in order."""
    path = folder / OUTBOX
    return [json.loads(line)["state"] for line in path.read_text().splitlines()] if path.exists() else []
