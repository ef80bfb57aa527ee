"""Many processes that edit one workspace at once, and whether all of it is there: `python -m tests.store.writers 8 100`.

Of ten commands, each process records four values in a file that all write to and asks four things in a report that two
write to; one step of a plan that all write to is done, and one report gets its reply.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.cli.conftest import SETTINGS
from tests.store.breaking import ENVIRON, SERIES, put, temps
from tests.store.killed import forked

from pmcoach.__main__ import main as pmcoach
from pmcoach.document.tree import read

FIRST = date(2025, 11, 1)
PLAN = "goals/2026-Q4/plan.yaml"
ROUND = 10


def day(number: int) -> str:
    return (FIRST + timedelta(days=number)).isoformat()


def report(who: int, week: int = 47) -> str:
    return f"reports/2026-W{week}/p{who}.yaml"


def workspace(writers: int, rounds: int) -> dict[str, str]:
    """A lead, people, a goal with a value a day, one with a step for each, and reports that wait for asks and replies."""
    people = {f"people/p{who}.yaml": f"name: 人{who}\nlead: chen.jing\n" for who in range(writers)}
    weeks = [*(10 + number for number in range(rounds)), 47]
    reports = {report(who, week): "done: [甲]\n" for who in range(writers) for week in weeks}
    steps = "".join(f"  - {{do: 第{number}步}}\n" for number in range(writers * rounds))
    goals = {
        "goals/2026-Q4/csat.yaml": f"title: 甲\nowner: p0\nmetric: {{name: 满意度, source: {SERIES}}}\n",
        PLAN: f"title: 乙\nowner: p0\nplan:\n{steps}",
    }
    lead = {"people/chen.jing.yaml": "name: 陈静\n"}
    return SETTINGS | lead | people | reports | goals | {SERIES: "date,value\n"}


def commands(who: int, writers: int, rounds: int) -> Iterator[tuple[str, ...]]:
    """What one of the writers does."""
    for number in range(rounds):
        mine = number * writers + who
        for one in range(mine * 4, mine * 4 + 4):
            yield "set", "csat", str(one), "--on", day(one)
            yield "ask", f"请求{one}", "--as", f"p{who // 2}"
        yield "done", f"plan:{mine + 1}"
        yield "reply", f"p{who}", f"答复{mine}", "--as", "chen.jing", "--period", f"2026-W{10 + number}"


def main(writers: int, times: int) -> dict[str, int]:
    """Let so many processes run so many commands each; return how many failed, and what is lost or doubled."""
    os.environ.update(ENVIRON)
    rounds = times // ROUND
    with tempfile.TemporaryDirectory() as folder:
        root = put(Path(folder) / "work", workspace(writers, rounds))

        def act(who: int) -> int:
            return sum(pmcoach(["-C", str(root), *words]) != 0 for words in commands(who, writers, rounds))

        children = [forked(lambda who=who: act(who)) for who in range(writers)]  # type: ignore[misc]
        failed = sum(os.waitpid(child, 0)[1] != 0 for child in children)
        wrong = _wrong(root, writers, rounds)
        return {"commands": writers * rounds * ROUND, "failed": failed, "temps": len(temps(root)), **wrong}


def _wrong(root: Path, writers: int, rounds: int) -> dict[str, int]:
    """How much is lost, doubled, or not what was written."""

    def tree(path: str) -> Any:
        reading = read((root / path).read_text(encoding="utf-8"))
        assert (reading.complete, reading.problems) == (True, ()), path
        return reading.value

    values = range(writers * rounds * 4)
    asked = (tree(report(who)).get("asks", []) for who in range((writers + 1) // 2))
    return {
        "values": _differ(
            (root / SERIES).read_text(encoding="utf-8").splitlines()[1:],
            (f"{day(one)},{one}" for one in values),
        ),
        "asks": _differ((ask["what"] for asks in asked for ask in asks), (f"请求{one}" for one in values)),
        "steps": sum(step.get("done") != "2026-11-20" for step in tree(PLAN)["plan"]),
        "replies": sum(
            tree(report(who, 10 + number))["reply"]["text"] != f"答复{number * writers + who}"
            for who in range(writers)
            for number in range(rounds)
        ),
    }


def _differ(found: Iterable[str], wanted: Iterable[str]) -> int:
    """How many are missing or too many."""
    there, due = Counter(found), Counter(wanted)
    return ((there - due) + (due - there)).total()


if __name__ == "__main__":
    sys.stdout.write(f"{json.dumps(main(int(sys.argv[1]), int(sys.argv[2])))}\n")
