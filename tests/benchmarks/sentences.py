"""What reading a goal's sentence costs, in CPU time: `python tests/benchmarks/sentences.py`.

All questions are asked that `pmcoach smart --jsonl` asks. Beside the figure stands a loop of plain arithmetic measured
in the same moment: on a shared machine the ratio holds, seconds do not. Not a test: causes are tested.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from pmcoach.views.pages.smart_page import letters_of
from pmcoach.wording import read, row

SENTENCES = Path(__file__).parents[1] / "wording" / "sentences"
SUNDAY = date(2026, 11, 22)
ROUNDS = 15
LONG = 10_000  # characters
HOSTILE = (
    "1", "9 ", "百", "年", "from ", "到", "(", "Q3 ", "-", ",", "by ", "周", "%", "$1", "1-", "3月", "1/", "每周3次(", "一名和",
    "提升 20% ", "the ", "of 1 ", "two ", "a", "率", "，",
)  # fmt: skip


def cpu(do: Callable[[], object]) -> float:
    """The CPU time of a call."""
    began = time.process_time()
    do()
    return time.process_time() - began


def yardstick() -> int:
    """Twenty thousand turns of plain arithmetic."""
    return sum([number * number % 7 for number in range(20_000)])


def ask(texts: list[str]) -> None:
    """Read each sentence, and ask it everything."""
    for text in texts:
        sentence = read(text, SUNDAY)
        row(sentence)
        letters_of(sentence)


def long(piece: str) -> None:
    """Read a text of one piece again and again."""
    read((piece * LONG)[:LONG], SUNDAY)


def say(what: str, figure: str) -> None:
    """A row of the table."""
    sys.stdout.write(f"{figure:>12}  {what}\n")


def main() -> None:
    """Measure, and say what was measured."""
    for path in sorted(SENTENCES.iterdir()):
        lines = [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
        do = partial(ask, [line.split("|")[1].strip() for line in lines])
        do()  # what is made once is made here
        rounds = [(cpu(do), cpu(yardstick)) for _ in range(ROUNDS)]
        asked, beside = (min(times) for times in zip(*rounds, strict=True))
        say(f"a sentence, {len(lines)} in {path.name}", f"{asked / len(lines) * 1e6:.0f} µs")
        say("sentences a second", f"{len(lines) / asked:.0f}")
        say("sentences in the time of the yardstick", f"{beside / asked * len(lines):.1f}")
    slowest, piece = max((min(cpu(partial(long, piece)) for _ in range(3)), piece) for piece in HOSTILE)
    say(f"{LONG:,} characters of {piece!r}, the slowest of {len(HOSTILE)}", f"{slowest * 1000:.0f} ms")


if __name__ == "__main__":
    main()
