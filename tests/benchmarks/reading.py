"""What reading and linting cost, in CPU time, against PyYAML's own loader: `python tests/benchmarks/reading.py`.

A B A B in one run, medians of the ratios; seconds mean nothing on a shared machine. Not a test: causes are tested.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml

from pmcoach.document import Document
from pmcoach.document.tree import PURE, read
from pmcoach.project import Project
from pmcoach.records.fields.scalars import NUMBER
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings

EXAMPLE = Path(__file__).parents[2] / "examples" / "zh"
PAIRS = 9
MIB = 1 << 20
HOSTILE = {
    "brackets": "[" * MIB,
    "quotes": '"' * MIB,
    "broken on every line": "a: b: c\n" * (MIB // 8),
    "full-width colons": "a: 1\n" + "：\n" * (MIB // 4 - 2),
    "ignores behind values": "".join(f"k{n}: 1 # pmcoach: ignore[A]\n" for n in range(30_000)),
}


def cpu(do: Callable[[], object]) -> float:
    """The CPU time of a call."""
    began = time.process_time()
    do()
    return time.process_time() - began


def ratio(one: Callable[[], object], other: Callable[[], object]) -> float:
    """The median of one call's time over another's, measured in turn."""
    return statistics.median(cpu(one) / max(cpu(other), 1e-9) for _ in range(PAIRS))


def say(what: str, figure: str) -> None:
    """A row of the table."""
    sys.stdout.write(f"{figure:>12}  {what}\n")


def main() -> None:
    """Measure, and say what was measured."""
    texts = {
        path.relative_to(EXAMPLE).as_posix(): path.read_text("utf-8")
        for path in sorted(EXAMPLE.rglob("*"))
        if path.is_file()
    }
    files = [text for path, text in texts.items() if path.endswith(".yaml")]
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    def load() -> object:
        return [yaml.load(text, loader) for text in files]

    def documents() -> object:
        return [Document(text).value for text in files]

    def places() -> object:
        return [read(text, places=True) for text in files]

    def pure() -> object:
        return [read(text, parser=PURE) for text in files]

    def lint() -> object:
        return findings(Project(texts, date(2026, 11, 20)), RULES)

    for what, do in (("read", documents), ("read with places", places), ("read, pure", pure), ("lint", lint)):
        say(f"{what}: {len(files)} files, against PyYAML's fastest loader", f"{ratio(do, load):.2f} x")
    for name, text in HOSTILE.items():
        say(f"a full mebibyte of {name}", f"{cpu(lambda text=text: Document(text)):.2f} s")  # type: ignore[misc]
    for name, text in {"spaces": "1" + " " * 99_000 + "x", "commas": "1," * 50_000}.items():
        say(f"a number of 100,000 {name}", f"{cpu(lambda text=text: NUMBER.read(text)) * 1000:.2f} ms")  # type: ignore[misc]


if __name__ == "__main__":
    main()
