"""What reading the history costs, in CPU time, against git's own: `python tests/benchmarks/history.py [GOALS [COMMITS]]`.

Ratios of runs in turn; seconds mean nothing on a shared machine. Not a test: causes are tested.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

TODAY = date(2026, 11, 20)
FIRST = datetime.fromisoformat("2026-01-05T09:00:00+08:00")
QUARTERS = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
THINGS = (
    "支付成功率",
    "退款到账时长",
    "客户满意度评分",
    "首次绑卡步骤数",
    "新商户数",
    "误拦率",
    "开票自助率",
    "活跃率",
)
PLACES = ("收银台", "会员线", "东南亚", "开放平台", "风控", "商户端", "积分商城", "文档站")
ROUNDS = 3


class Goal:
    """A goal as it stands, and the ways it changes."""

    def __init__(self, number: int, people: int) -> None:
        chance = random.Random(number)
        self.owner = f"p{number % people:03}"
        self.period = QUARTERS[number // people % len(QUARTERS)]
        self.path = f"goals/{self.period}/g{number:04}.yaml"
        self.thing = f"{chance.choice(PLACES)}{number}组{chance.choice(THINGS)}"
        self.base, self.target = chance.randrange(20, 60), chance.randrange(61, 99)
        self.quarter = int(self.period[-1])
        self.due = date(2026, self.quarter * 3, 28)
        self.notes = 0

    def moved(self, chance: random.Random) -> None:
        """Most commits say something more; one in ten moves the goal."""
        match chance.randrange(20):
            case 0:
                self.target -= 1
            case 1:
                self.due += timedelta(days=3)
            case _:
                self.notes += 1

    def text(self) -> str:
        """The file."""
        first = date(2026, self.quarter * 3 - 2, 1)
        notes = "".join(
            f"  - {{kind: market, note: 第{n + 1}次调研, on: {first}}}\n" for n in range(self.notes)
        )
        return (
            f"title: 在本季度末将{self.thing}从{self.base}%提高到{self.target}%\nowner: {self.owner}\n"
            f"why: 公司今年以留存优先\ncreated: {first}\ndue: {self.due}\nweight: 20\n"
            f"agreed: {{by: lead, on: {first}}}\n"
            f"metric: {{name: {self.thing}, unit: '%', baseline: {self.base}%, target: {self.target}%}}\n"
            f"guardrails: [{{name: 投诉率, max: 2%}}]\n"
            f"plan: [{{phase: 调研, do: 访谈20位用户, owner: {self.owner}, due: {first + timedelta(20)}, done: {first + timedelta(18)}}}]\n"
        ) + (f"evidence:\n{notes}" if notes else "")


def report(person: str, week: int, goals: Sequence[Goal]) -> str:
    """A person's report of a week."""
    quarter = QUARTERS[min((week - 1) // 13, 3)]
    own = [goal for goal in goals if goal.owner == person and goal.period == quarter]
    values = "".join(f"  g{goal.path[-9:-5]}: {goal.base + week % 13}\n" for goal in own)
    return (
        f"done:\n  - {{what: 第{week}周 {person} 的问卷改版上线}}\n  - {{what: 访谈 {week} 位客户}}\n"
        f"next:\n  - {{what: 访谈 {week + 1} 位客户}}\n  - {{what: 第{week + 1}周 {person} 的灰度}}\n"
        f"problems: [{{what: 第{week // 3}次接口延期, kind: delay, need: 排期, from: lead}}]\n"
        + (f"metrics:\n{values}" if values else "")
    )


def stream(goals: Sequence[Goal], people: int, commits: int) -> Iterator[str]:
    """A whole history, as `git fast-import` takes it."""
    chance = random.Random(1)
    files = {
        "pmcoach.yaml": "language: zh\ntimezone: Asia/Shanghai\nlead: lead\n",
        "people/lead.yaml": "name: 陈静\n",
    }
    files |= {f"people/p{n:03}.yaml": f"name: 成员{n}\nlead: lead\n" for n in range(people)}
    files |= {goal.path: goal.text() for goal in goals}
    yield commit("lead", FIRST, files)
    step = (datetime.fromisoformat(f"{TODAY}T09:00:00+08:00") - FIRST) / commits
    week = 2
    for number in range(1, commits):
        moment = FIRST + step * number
        if moment.isocalendar().week > week:
            for person in (f"p{n:03}" for n in range(people)):
                yield commit(
                    person, moment, {f"reports/2026-W{week:02}/{person}.yaml": report(person, week, goals)}
                )
            week += 1
        goal = chance.choice(goals)
        goal.moved(chance)
        yield commit(goal.owner, moment, {goal.path: goal.text()})


def commit(author: str, moment: datetime, files: dict[str, str]) -> str:
    """One commit."""
    when = f"{int(moment.timestamp())} +0800"
    who = f"{author} <{author}@example.org> {when}"
    rows = [f"commit refs/heads/main\nauthor {who}\ncommitter {who}\n{data('x')}"]
    rows += [f"M 100644 inline {path}\n{data(text)}" for path, text in files.items()]
    return "".join(rows)


def data(text: str) -> str:
    """A text with its length."""
    return f"data {len(text.encode())}\n{text}\n"


def make(folder: Path, count: int, people: int, commits: int) -> None:
    """A repository with a workspace at its top."""
    goals = [Goal(number, people) for number in range(count)]
    subprocess.run(("git", "init", "-q", "-b", "main", str(folder)), check=True)
    with subprocess.Popen(
        ("git", "-C", str(folder), "fast-import", "--quiet"), stdin=subprocess.PIPE
    ) as told:
        assert told.stdin is not None
        for each in stream(goals, people, commits):
            told.stdin.write(each.encode())
    subprocess.run(("git", "-C", str(folder), "reset", "-q", "--hard"), check=True)
    subprocess.run(("git", "-C", str(folder), "gc", "-q"), check=True)


def cpu(folder: Path, *words: str, cache: Path | None = None, given: str = "") -> float:
    """The CPU time of a program and of those it started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {**os.environ, "PMCOACH_TODAY": TODAY.isoformat()} | (
        {"XDG_CACHE_HOME": str(cache)} if cache else {}
    )
    subprocess.run(words, cwd=folder, env=env, input=given.encode(), capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


LOAD = """
import sys, yaml
for path in sys.stdin.read().split("\\n")[:-1]:
    yaml.load(open(path, encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
"""


def main() -> None:
    """Measure, and say what was measured."""
    count, commits = (int(word) for word in (*sys.argv[1:3], "2000", "20000")[:2])
    own = (sys.executable, "-m", "pmcoach")
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        make(top / "w", count, max(count // 20, 1), commits)
        shutil.copytree(top / "w", top / "bare", ignore=shutil.ignore_patterns(".git"))
        paths = sorted(str(path) for path in (top / "bare").rglob("*.yaml"))
        rows: dict[str, list[float]] = {}

        def note(what: str, spent: float, peer: float) -> None:
            rows.setdefault(what, []).append(spent / peer)

        for number in range(ROUNDS):
            peer = cpu(top / "w", "git", "log", "--name-status", "--", "goals", "reports", "reviews")
            for words in (("history", "g0000"), ("history",), ("check",)):
                for temper in ("cold", "warm"):
                    spent = cpu(top / "w", *own, *words, cache=top / f"cache{number}{words}")
                    note(f"{' '.join(words)}, {temper}, against git log --name-status", spent, peer)
            peer = cpu(top / "bare", sys.executable, "-c", LOAD, given="\n".join(paths) + "\n")
            for command in ("check", "lint"):
                note(
                    f"{command} without git, against PyYAML's fastest loader",
                    cpu(top / "bare", *own, command),
                    peer,
                )
        for what, ratios in rows.items():
            sys.stdout.write(f"{statistics.median(ratios):>8.2f} x  {what}\n")


if __name__ == "__main__":
    main()
