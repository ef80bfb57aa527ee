"""A history told by a test: files as they were from some days on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from pmcoach.project.history import Version, id_of

SHA1 = "0" * 40


class Told:
    """A history in which each file said something else from a day on (noon in Shanghai); None where it was gone."""

    sound = True

    def __init__(self, files: Mapping[str, Sequence[tuple[str, str | None]]]) -> None:
        self.known: dict[str, bytes] = {}
        self.chains = {path: self._chain(path, said) for path, said in files.items()}
        self.memory: dict[str, str] = {}
        self.fetched: list[int] = []

    def _chain(self, path: str, said: Sequence[tuple[str, str | None]]) -> tuple[Version, ...]:
        found: list[Version] = []
        for number, (day, text) in enumerate(said, 1):
            before = found[-1].after if found else ""
            moment = datetime.fromisoformat(f"{day}T12:00:00+08:00")
            commit = f"{path.rpartition('/')[2].removesuffix('.yaml')}-{number}"
            found.append(Version(commit, moment, "li.wei", before, self.put(text)))
        return tuple(found)

    def put(self, text: str | None) -> str:
        """Keep a text and return its id."""
        if text is None:
            return ""
        name = id_of(text.encode(), SHA1)
        self.known[name] = text.encode()
        return name

    def versions(self, path: str) -> tuple[Version, ...]:
        return self.chains.get(path, ())

    def texts(self, ids: Collection[str]) -> Mapping[str, bytes]:
        self.fetched.append(len(ids))
        return {each: self.known[each] for each in ids if each in self.known}

    def absent(self, paths: Collection[str]) -> Collection[str]:
        return tuple(path for path in self.chains if path.startswith("goals/") and path not in paths)

    def authors(self, path: str) -> Mapping[str, tuple[str, str, str]]:
        del path
        return {}

    def left_out(self, paths: Collection[str]) -> Collection[str]:
        del paths
        return ()

    def recall(self, key: str) -> str | None:
        return self.memory.get(key)

    def learn(self, key: str, value: str) -> None:
        self.memory[key] = value
