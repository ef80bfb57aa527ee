"""Hostile strings in every declared field of every kind of file, through every command that shows something."""

from __future__ import annotations

import csv
import io
import itertools
import random
import re
from collections.abc import Iterator

import pytest
from tests.cli.conftest import Result, Run
from tests.fields import files
from tests.hostile import ACTS, HOSTILE

from pmcoach.cli.look.list import FORMATS as LISTED
from pmcoach.cli.look.list import KINDS
from pmcoach.formats import FORMATS
from pmcoach.integrations.chat.targets import DIALECTS

pytestmark = pytest.mark.bulk

SEED = "2026-11-20"
# A file with half of a pair in it is no text at all; see the tests of documents.
TEXTS = [text for name, text in HOSTILE.items() if name != "half-a-pair"]
SHOWING: tuple[tuple[str, ...], ...] = (
    ("check",), ("check", "--all"), ("check", "li.wei"), ("check", "--why", "csat"), ("check", "--format", "json"),
    ("check", "--since", "2026-11-01"), ("tree",), ("agenda", "--days", "60"), ("agenda", "--ics", "-"), ("export", "ics"), ("export", "html", "-"),
    ("review", "spread", "2026-Q3"), ("history",), ("history", "--format", "json"), ("history", "--format", "md"), ("doctor",),
    ("find", "e"), ("find", "channel"), ("find", "::"), ("find", "a"),
    *(("lint", "--format", form) for form in FORMATS),
    *(
        ("list", kind, "--format", form, *(("--person", "li.wei") if kind == "rewards" else ()))
        for kind in KINDS for form in LISTED
    ),
    *(
        ("send", "stdout", *what, "--dialect", dialect)
        for what in (("digest",), ("remind",), ("praise",), ("brief", "li.wei")) for dialect in DIALECTS
    ),
)  # fmt: skip
WRONG = (*(("lint", "--format", form) for form in FORMATS), ("check",), ("doctor",))
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
COMMAND = re.compile(
    r"::(error|warning|notice) (file=[^:,\s][^:]*,line=\d+,col=\d+(,endColumn=\d+)?,)?title=[^:]+::"
)
CALLING = {
    "slack": re.compile("<[!@#]"),
    "teams": re.compile("<at", re.IGNORECASE),
    "feishu": re.compile("<at|@all", re.IGNORECASE),
    "dingtalk": re.compile("@all|@everyone"),
    "wecom": re.compile("<@|@all"),
    "markdown": re.compile("(?<!\\\\)<(?!https?://)|@"),
}
FORMULA = re.compile("\\s*[=+\\-@＝＋－＠\t\r]")
NUMBER = re.compile(r"[+-]?[0-9.,]+")


def texts(turn: int) -> Iterator[str]:
    """All hostile strings, over and over, each turn from another one on."""
    return itertools.islice(itertools.cycle(TEXTS), turn, None)


def turns(*, everything: bool) -> list[int]:
    """From which string to begin: every one in turn, or one by the seed."""
    return list(range(len(TEXTS))) if everything else [random.Random(SEED).randrange(len(TEXTS))]


def bears(words: tuple[str, ...], result: Result) -> None:
    """Nothing that was written acts on whoever reads it."""
    where = " ".join(words)
    # Settings that cannot be read make it 2 (what could be said is said all the same).
    assert result.code in (0, 1) or (result.code == 2 and "pmcoach.yaml" in result.out + result.err), (
        where,
        result.err,
    )
    # A spreadsheet and a calendar get the text as it is, which may break a line or turn the direction.
    kept = "csv" in words or "ics" in where
    out = result.out.replace("\r\n", "\n")
    assert not (CONTROL if kept else ACTS).search(out + result.err), where
    for row in () if kept else (out + result.err).splitlines():
        if row.lstrip().startswith("::"):
            assert "github" in words, (where, row)
            assert COMMAND.match(row), row
    if "csv" in words:
        for cell in itertools.chain.from_iterable(csv.reader(io.StringIO(out))):
            assert not FORMULA.match(cell) or NUMBER.fullmatch(cell), (where, cell)
    if "send" in words and (calling := CALLING.get(words[-1])):
        assert not calling.search(out), (where, calling.search(out))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_a_field_says_acts_on_whoever_reads_it(run: Run, lang: str, everything: bool) -> None:
    for turn in turns(everything=everything):
        said = texts(turn)
        held = files(lambda said=said: next(said))  # type: ignore[misc]
        for words in SHOWING:
            bears(words, run(*words, "--lang", lang, files=held))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_a_field_says_that_cannot_be_there_acts_either(run: Run, lang: str, everything: bool) -> None:
    for turn in turns(everything=everything):
        said = texts(turn)
        held = files(lambda said=said: next(said), wrong=True)  # type: ignore[misc]
        for words in WRONG:
            bears(words, run(*words, "--lang", lang, files=held))
