"""Cold, warm and after any change: the same words, from the same call."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.benchmarks.workspace import DEFECTS, Shape, texts
from tests.cli.conftest import Result, Run, put
from tests.cli.every import READS
from tests.keys import CHEN, CHEN_KEY
from tests.views.conftest import ZH

from pmcoach.__main__ import main
from pmcoach.cli.frame import again, console, invocation, program, run_rules
from pmcoach.cli.frame.again import REPEATED
from pmcoach.errors import Exit, PmcoachError
from pmcoach.rules.engine import shares
from pmcoach.store.disk import results, system
from pmcoach.text import Text

CALLS: Mapping[str, tuple[str, ...]] = {
    **{name: words for name, words in READS.items() if words[0] in REPEATED},
    "lint one": ("lint", "--format", "concise", "goals"),
    "lint nothing": ("lint", "--select", "E"),
    "statistics": ("lint", "--statistics"),
    "changed": ("lint", "--changed", "HEAD"),
    "no pager": ("tree", "--no-pager"),
    "why": ("check", "--why", "csat"),
    "all": ("check", "--all", "--lang", "zh"),
    "colour": ("tree", "--color", "always"),
    "not there": ("find", "没有的词"),
    "history json": ("history", "--format", "json"),
    "another day": ("--at", "2026-11-10", "agenda"),
}
Warm = Callable[[], None]


@pytest.fixture
def warm(run: Run, monkeypatch: pytest.MonkeyPatch) -> Warm:
    """The cache, at a time when the files have been as they are for a while; from the call on nothing is worked out."""
    clock = SimpleNamespace(time=lambda: time.time() + 60)
    monkeypatch.setattr(results, "time", clock)
    monkeypatch.setattr(invocation, "time_now", clock.time)
    monkeypatch.setenv("PMCOACH_CACHE", "on")

    def never(*_: object) -> int:
        raise AssertionError

    return lambda: monkeypatch.setattr(program, "run", never)


@pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in CALLS.items()])
def test_a_call_says_the_same_again_and_loads_nothing(
    words: tuple[str, ...],
    run: Run,
    repository: Callable[..., str],
    warm: Warm,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run("--version", files=ZH)
    repository("add", ".")
    repository("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x")
    with monkeypatch.context() as plain:
        plain.setenv("PMCOACH_CACHE", "off")
        cold = run(*words)
    first = run(*words)
    warm()
    assert run(*words) == first == cold


@pytest.mark.bulk
@pytest.mark.parametrize("many", [400, 0])
def test_each_of_many_changes_is_seen(
    many: int, run: Run, folder: Path, warm: Warm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_rules, "MANY", many)
    monkeypatch.setattr(shares, "FILES", 5)
    files = dict(texts(Shape(3, 6)))
    put(folder, files)
    dice, calls = random.Random(7), [("lint",), ("check", "--all"), ("list", "asks")]

    def both(words: tuple[str, ...]) -> tuple[Result, Result, Result]:
        with monkeypatch.context() as plain:
            plain.setenv("PMCOACH_CACHE", "off")
            cold = run(*words)
        return cold, run(*words), run(*words)

    for _ in range(12):
        path = dice.choice([each for each in files if each.startswith(("goals", "reports", "people"))])
        match dice.randrange(4):
            case 0:
                put(folder, {path: DEFECTS[dice.choice(sorted(DEFECTS))](files[path])})
            case 1:
                (folder / path).unlink(missing_ok=True)
            case 2:
                put(folder, {path: files[path]})
            case _:
                put(folder, {path.replace("-0", "-9"): files[path]})
        for words in calls:
            cold, first, second = both(words)
            assert first == second == cold


@pytest.mark.parametrize(
    ("words", "files"),
    [
        pytest.param(("lint",), {"pmcoach.yaml": "private: {sealed: true}\n"}, id="it-seals"),
        pytest.param(("lint", "--output-file", "x"), {}, id="to-a-file"),
        pytest.param(("lint", "--baseline", "known.json"), {"known.json": '{"version": 1, "known": []}'}, id="baseline"),
        pytest.param(("lint", "--stdin-filename", "people/a.yaml", "-"), {}, id="from-stdin"),
        pytest.param(("lint", "--diff"), {}, id="diff"),
        pytest.param(("agenda", "--ics", "-"), {}, id="a-calendar"),
        pytest.param(("nonsense", "lint"), {}, id="no-command"),
        pytest.param(("lint", "nowhere.yaml"), {}, id="refused"),
    ],
)  # fmt: skip
def test_what_rests_on_more_or_may_be_private_is_not_kept(
    words: tuple[str, ...], files: dict[str, str], run: Run, folder: Path, warm: Warm
) -> None:
    put(folder, {"pmcoach.yaml": "language: en\n", "people/a.yaml": "name: A\n", **files})
    run(*words)
    assert not (folder.parent / "cache" / "pmcoach" / "results").exists()


def test_what_was_opened_with_a_key_is_not_kept(
    run: Run, folder: Path, holding: Callable[[str], Path], warm: Warm
) -> None:
    report = "reports/2026-W47/li.wei.yaml"
    put(
        folder,
        {
            "pmcoach.yaml": "language: en\nlead: chen.jing\n",
            "people/chen.jing.yaml": f"name: C\nkeys: [{CHEN_KEY}]\n",
            "people/li.wei.yaml": f"name: L\nlead: chen.jing\nkeys: [{CHEN_KEY}]\n",
            report: "done: [a]\nprivate: {mood: 1, voice: nobody knows}\n",
        },
    )
    holding(CHEN)
    run("seal")
    assert "nobody knows" not in (folder / report).read_text()
    assert run("check", "li.wei").code == Exit.FINE
    assert not (folder.parent / "cache" / "pmcoach" / "results").exists()


def test_another_day_is_worked_out(
    run: Run, folder: Path, warm: Warm, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, {"pmcoach.yaml": "language: en\ntimezone: Asia/Shanghai\n", "people/a.yaml": "name: A\n"})
    monkeypatch.delenv("PMCOACH_TODAY")
    first = run("lint")
    monkeypatch.setattr(results, "time", SimpleNamespace(time=lambda: time.time() + 86_500))
    warm()
    with pytest.raises(AssertionError):
        run("lint")
    monkeypatch.setattr(results, "time", SimpleNamespace(time=lambda: time.time() + 60))
    assert run("lint") == first


def test_output_nobody_reads_ends_as_ever(
    run: Run, folder: Path, warm: Warm, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, {"pmcoach.yaml": "language: en\n", "people/a.yaml": "name: A\n"})
    run("list", "responsibilities")
    warm()
    full = Text(en="the output cannot be written", zh="输出写不出去")

    def refuse(*_: object, **__: object) -> None:
        raise PmcoachError(full)

    with monkeypatch.context() as broken:
        broken.setattr(console, "out", refuse)
        assert run("list", "responsibilities") == Result(
            Exit.FAILED, "", "pmcoach: the output cannot be written\n"
        )
    with monkeypatch.context() as broken:
        broken.setattr(console, "is_heard", lambda: False)
        assert run("list", "responsibilities").code == Exit.FAILED


def test_a_folder_that_is_gone_is_no_place_to_look(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> str:
        raise FileNotFoundError

    monkeypatch.setattr("os.getcwd", gone)
    assert again.said_again(["lint"], {"HOME": "/h"}).code is None


def test_a_call_of_ours_in_another_process_is_known(run: Run, folder: Path, warm: Warm) -> None:
    put(folder, {"pmcoach.yaml": "language: en\n", "people/a.yaml": "name: A\n"})
    assert main(["lint"]) == Exit.FINE
    warm()
    assert main(["lint"]) == Exit.FINE


def test_for_what_was_said_and_for_what_will_be_the_workspace_is_looked_at_once(
    run: Run, folder: Path, warm: Warm, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, {"pmcoach.yaml": "language: en\n", "people/a.yaml": "name: A\n"})
    assert main(["lint"]) == Exit.FINE
    put(folder, {"people/a.yaml": "name: B\nlaed: c\n"})
    scandir, looked = system.scandir, list[str]()

    def noting(path: str) -> Any:
        looked.append(path)
        return scandir(path)

    with monkeypatch.context() as noted:
        noted.setattr(system, "scandir", noting)
        assert main(["lint"]) == Exit.FINDINGS
    assert looked.count(str(folder / "people")) == 1
    warm()
    assert main(["lint"]) == Exit.FINDINGS
