"""What commands cost, as ratios to floors and peers measured in the same run: machines differ, ratios hold.

    python tests/benchmarks/speed.py [ROW…] [--size 2689|26839|268339] [--pairs 7] [--folder DIR]

A row runs its two sides in turn, A B A B, and prints the median of A/B with its quartiles and the most it is to be. CPU is
user and system time of the whole process. The B sides are Python, PyYAML, and peers where they are installed. Without a
row all are measured; `--folder` keeps the made workspaces for the next time.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.workspace import SHAPES, commit, write  # noqa: E402

PMCOACH = (sys.executable, "-m", "pmcoach")
BARE = (sys.executable, "-c", "pass")
LOOP = """
import os, sys, yaml
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name), "rb") as file:
                yaml.load(file.read(), yaml.CSafeLoader)
"""
STAT = """
import os, sys
waiting = [sys.argv[1]]
while waiting:
    with os.scandir(waiting.pop()) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != ".git":
                    waiting.append(entry.path)
            else:
                entry.stat(follow_symlinks=False)
"""


class Cost(NamedTuple):
    """What a process used: CPU and wall seconds, and MiB at its peak."""

    cpu: float
    wall: float
    memory: float


class Row(NamedTuple):
    """A figure to reach: what A and B cost, and the most A may cost of B; `unit` where it is no ratio."""

    name: str
    most: float
    a: Callable[[], float]
    b: Callable[[], float]
    unit: str = ""


def cost(words: Sequence[str], folder: Path, cache: str = "off", stdin: str = "") -> Cost:
    """Run a program and return what it used."""
    import time

    environ = {
        **os.environ,
        "PMCOACH_TODAY": "2026-11-20",
        "PYTHONPATH": str(ROOT / "src"),
        "PMCOACH_CACHE": cache,
    }
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile() as given:
        given.write(stdin.encode())
        given.seek(0)
        began = time.perf_counter()
        ran = subprocess.Popen(
            words, cwd=folder, env=environ, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, used = os.wait4(ran.pid, 0)
        wall = time.perf_counter() - began
    ran.returncode = os.waitstatus_to_exitcode(status)
    if ran.returncode not in (0, 1):
        sys.exit(f"{' '.join(words)} ended with {ran.returncode}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


class Bench:
    """The workspaces, made when a row wants them, and the rows."""

    def __init__(self, above: Path) -> None:
        self.above = above

    def made(self, size: str, *, git: bool = False) -> Path:
        """A workspace of a size."""
        folder = self.above / (f"{size}-git" if git else size)
        if not folder.exists():
            write(folder, SHAPES[size])
            if git:
                commit(folder, SHAPES[size])
        return folder

    @cached_property
    def example(self) -> Path:
        """The Chinese example, in a repository of its own."""
        folder = self.above / "example"
        if not folder.exists():
            shutil.copytree(ROOT / "examples" / "zh", folder)
            for words in (
                ("init", "-q"),
                ("add", "."),
                ("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x"),
            ):
                subprocess.run(("git", *words), cwd=folder, check=True)
        return folder

    def rows(self, size: str) -> Iterator[Row]:
        """All rows, those at size for one number of files."""
        example, one = self.example, "goals/2026-Q4/csat.yaml"
        bare = cpu(BARE, example)
        yield Row("--version / bare", 6.5, cpu((*PMCOACH, "--version"), example), bare)
        lint_one = cpu((*PMCOACH, "lint", "--format", "concise", one), example)
        if yamllint := peer("yamllint"):
            yield Row(
                "lint ONE_FILE / yamllint", 1.4, lint_one, cpu((yamllint, "-d", "relaxed", one), example)
            )
        if schema_checker := peer("check-jsonschema"):
            schema = self.above / "schema.json"
            with schema.open("wb") as file:
                subprocess.run((*PMCOACH, "schema", "goal"), stdout=file, check=True)
            with_schema = (schema_checker, "--schemafile", str(schema), one)
            yield Row("lint ONE_FILE / check-jsonschema", 0.5, lint_one, cpu(with_schema, example))
        small: Sequence[Sequence[str]] = (
            ("set", "csat", "4.4"), ("ask", "一名测试", "--as", "li.wei"), ("new", "report", "li.wei", "2026-W48"),
            ("smart", "增加用户满意度"), ("rules", "S101"), ("schema", "goal"),
        )  # fmt: skip
        for words in small:
            yield Row(f"{words[0]} / bare", 10, self.restored(words), bare)
        for called in ("check", "check li.wei", "lint", "agenda", "list goals", "tree"):
            words = called.split()
            yield Row(f"{' '.join(words)}, cold / bare", 20, cpu((*PMCOACH, *words), example), bare)
            yield Row(f"{' '.join(words)}, warm / bare", 11, cpu((*PMCOACH, *words), example, "on"), bare)
        yield from self.at_size(size)

    def restored(self, words: Sequence[str]) -> Callable[[], float]:
        """What a command costs that writes; its files are put back."""

        def run() -> float:
            used = cost((*PMCOACH, *words), self.example).cpu
            subprocess.run(("git", "checkout", "-q", "."), cwd=self.example, check=True)
            subprocess.run(("git", "clean", "-fdq"), cwd=self.example, check=True)
            return used

        return run

    def at_size(self, size: str) -> Iterator[Row]:
        """The rows over a made workspace."""
        folder = self.made(size)
        lint, check = ((*PMCOACH, *words) for words in (("lint", "--format", "concise"), ("check", "--all")))
        loop, stat = (cpu((sys.executable, "-c", script, str(folder)), folder) for script in (LOOP, STAT))
        alone = (
            ("taskset", "-c", "0", *lint) if shutil.which("taskset") else lint
        )  # one processor: one process
        yield Row(f"cold lint {size}, one process / CSafeLoader loop", 1.8, cpu(alone, folder), loop)
        wall = (
            lambda: cost(lint, folder).wall,
            lambda: cost((sys.executable, "-c", LOOP, str(folder)), folder).wall,
        )
        yield Row(f"cold lint {size}, two processes, wall / CSafeLoader loop", 1.0, *wall)
        if size == "26839":
            long = self.made("5y")
            yield Row("cold lint 5y / cold lint 26839", 1.1, cpu(lint, long), cpu(lint, folder))
        scan = less(stat, cpu(BARE, folder))
        for name, words in (("lint", lint), ("check", check)):
            start = cpu(words, self.example, "on")
            yield Row(
                f"warm {name} {size}, less start-up / scandir", 2, less(cpu(words, folder, "on"), start), scan
            )
        start = cpu(lint, self.example, "on")
        for kind in ("reports", "goals"):
            yield Row(
                f"one of the {kind} changed {size}, less start-up / scandir",
                3,
                less(touched(lint, folder, kind), start),
                scan,
            )
        yield Row(f"check, warm, {size} / bare", 20, cpu(check, folder, "on"), cpu(BARE, folder))
        person = sorted(each.stem for each in (folder / "people").iterdir())[1]
        yield Row(
            f"check PERSON, cold, {size} / check",
            0.1,
            cpu((*PMCOACH, "check", person), folder),
            cpu(check, folder),
        )
        git = self.made(size, git=True)
        changed = (*PMCOACH, "lint", "--changed", "HEAD~20")
        yield Row(
            f"lint --changed HEAD~20, warm, {size} / cold lint", 0.05, cpu(changed, git, "on"), cpu(lint, git)
        )
        most = 80 if size != "268339" else 160
        yield Row(
            f"peak memory of cold lint {size}", most, lambda: cost(lint, folder).memory, lambda: 1.0, "MiB"
        )
        sentences = "\n".join(
            f'{{"id": "{n}", "text": "第{n}季度将客户满意度从3.9提高到4.5分"}}' for n in range(3000)
        )
        yield Row(
            "smart --jsonl",
            10_000,
            lambda: 3000 / cost((*PMCOACH, "smart", "--jsonl"), folder, stdin=sentences).cpu,
            lambda: 1.0,
            "a second, at least",
        )


def peer(name: str) -> str | None:
    """Where a program we compare with is, beside Python or on the path."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else shutil.which(name)


def cpu(words: Sequence[str], folder: Path, cache: str = "off") -> Callable[[], float]:
    """What a program costs in CPU."""
    return lambda: cost(words, folder, cache).cpu


def less(work: Callable[[], float], start: Callable[[], float]) -> Callable[[], float]:
    """What remains of a cost less that of starting."""
    return lambda: max(work() - start(), 0.001)


def touched(words: Sequence[str], folder: Path, under: str) -> Callable[[], float]:
    """What a call costs after one file under a folder says something else than at the call before."""
    file = max((folder / under).rglob("*.yaml"))
    text, times = file.read_bytes(), 0

    def run() -> float:
        nonlocal times
        times += 1
        cost(words, folder, "on")
        file.write_bytes(text + b"# %d\n" % times)
        try:
            return cost(words, folder, "on").cpu
        finally:
            file.write_bytes(text)

    return run


def measured(row: Row, pairs: int) -> str:
    """A row's line: the median and its quartiles, and what it is to be."""
    row.a(), row.b()  # what is only paid once: bytecode, the disk's cache, ours
    found = sorted(row.a() / row.b() for _ in range(pairs))
    low, _, high = statistics.quantiles(found, n=4)
    return f"{row.name:<58} {statistics.median(found):10.2f}   {low:.2f}-{high:.2f}   to be {row.most:g} {row.unit}"


def main() -> None:
    """Measure as asked on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rows", nargs="*", help="words of the rows to measure")
    parser.add_argument("--size", choices=SHAPES, default="26839")
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--folder", type=Path)
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as temp:
        above = said.folder or Path(temp)
        above.mkdir(parents=True, exist_ok=True)
        os.environ["XDG_CACHE_HOME"] = str(above / "cache")
        for row in Bench(above).rows(said.size):
            if not said.rows or any(each in row.name for each in said.rows):
                sys.stdout.write(f"{measured(row, said.pairs)}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
