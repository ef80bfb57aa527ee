"""What the tests of projects share: texts that know when they were asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.document import Source


class Counted(Mapping[str, Source]):
    """Texts that count how often each is asked for."""

    def __init__(self, texts: Mapping[str, Source]) -> None:
        self.texts = texts
        self.asked: list[str] = []

    def __getitem__(self, path: str) -> Source:
        self.asked.append(path)
        return self.texts[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)
