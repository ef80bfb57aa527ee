"""How well goals are judged, on courses whose end is known: `python tests/benchmarks/judging.py FOLDER [--aside | --rest]`.

The folder holds `backtest.py`, `reference.py` and `cases.jsonl`; without them nothing is measured. A third of the courses is
set aside, chosen by their names: rules are tried on the rest. `judging.md` has the figures, those of the rule before beside
them. `python backtest.py --forecaster judging:judge` with this folder on the path asks the same function. Not a test.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from pmcoach.assess.status.status import Assessment
from pmcoach.project import Project

Question = dict[str, Any]
TEAM = {
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
}
# What the figures of made-up and of real courses may be at most or have to be at least, in per cent.
LIMITS: Mapping[str, tuple[Callable[[Mapping[str, Any]], float | None], str, tuple[float, float]]] = {
    "reached, red at a quarter": (lambda each: each["verdict"]["0.25"]["off_false"], "most", (0, 0)),
    "reached, red at half": (lambda each: each["verdict"]["0.5"]["off_false"], "most", (18, 11)),
    "red is right at three quarters": (
        lambda each: each["verdict"]["0.75"]["off_precision"],
        "least",
        (70, 80),
    ),
    "short ones found by then": (lambda each: each["verdict"]["0.75"]["alarm_recall"], "least", (63, 73)),
    "mean error at nine tenths": (lambda each: each["forecast"]["0.9"]["error"], "most", (16, 41)),
    "ends inside the range, at half": (lambda each: each["forecast"]["0.5"]["inside"], "near", (79, 79)),
    "ends inside, at three quarters": (lambda each: each["forecast"]["0.75"]["inside"], "near", (79, 79)),
    "ends inside, at nine tenths": (lambda each: each["forecast"]["0.9"]["inside"], "near", (79, 79)),
    "changes without a new value": (lambda each: each["stability"]["idle"], "most", (0, 0)),
}
NEAR = 9  # points: 70 to 88


def files_of(question: Question) -> dict[str, str]:
    """A question as a workspace: one lead, one owner, a goal with its metrics file."""
    calendar = "CN" if question.get("holidays") or question.get("workdays") else "none"
    start = date.fromisoformat(question["start"])
    metric = {
        "name": "甲", "unit": question.get("unit") or "", "direction": question["direction"], "source": "metrics/goal.csv",
        "baseline": number(question["baseline"]), "target": number(question["target"]),
    }  # fmt: skip
    stones = "".join(f"    - {{on: {day}, value: {number(value)}}}\n" for day, value in milestones(question))
    fields = "".join(f"  {name}: '{value}'\n" for name, value in metric.items())
    return {
        "pmcoach.yaml": f"lead: chen.jing\ncalendar: {calendar}\n",
        **TEAM,
        f"goals/{start.year}-Q{(start.month + 2) // 3}/goal.yaml": (
            f"title: 甲\nowner: li.wei\nstart: {question['start']}\ndue: {question['due']}\nmetric:\n{fields}"
            + (f"  milestones:\n{stones}" if stones else "")
        ),
        "metrics/goal.csv": "date,value\n"
        + "".join(f"{day},{number(value)}\n" for day, value in question["values"]),
    }


def milestones(question: Question) -> Iterator[tuple[str, float]]:
    """What the team said of the course: “flat until a day” is the baseline on the day before."""
    if until := question.get("flat_until"):
        yield (date.fromisoformat(until) - timedelta(days=1)).isoformat(), question["baseline"]
    yield from question.get("milestones", ())


def number(value: float) -> str:
    """A number as a person types it."""
    return str(int(value)) if value == int(value) else f"{value:.10f}".rstrip("0")


def judge(question: Question) -> dict[str, Any]:
    """What the board says of a goal."""
    project = Project(files_of(question), date.fromisoformat(question["today"]))
    standing = Assessment(project).of(project.goals[0])
    return {
        "health": standing.health.value,
        "forecast": standing.forecast,
        "low": standing.low,
        "high": standing.high,
    }


def aside(case: Mapping[str, Any]) -> bool:
    """Whether a course is set aside."""
    return int(sha256(case["id"].encode()).hexdigest(), 16) % 3 == 0


def rows(figures: Mapping[str, Mapping[str, Any]], told: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """A line a figure: of made-up and real courses, pmcoach, the reference rule and the limit."""
    yield f"{'':32}{'made up':>10}{'reference':>11}{'limit':>9}{'real':>10}{'reference':>11}{'limit':>9}"
    for name, (of, sort, limits) in LIMITS.items():
        line = f"{name:32}"
        for group, limit in zip(("synthetic", "real"), limits, strict=True):
            own, other = (of(each[group]) for each in (figures, told))
            fails = own is not None and not holds(own * 100, sort, limit)
            shown = "–" if own is None else f"{own * 100:.1f}{'!' if fails else ''}"
            beside = "–" if other is None else f"{other * 100:.1f}"
            said = f"{limit - NEAR:.0f}-{limit + NEAR:.0f}" if sort == "near" else f"{limit:.0f}"
            line += f"{shown:>10}{beside:>11}{said:>9}"
        yield line


def holds(value: float, sort: str, limit: float) -> bool:
    """Whether a figure, rounded to whole per cent, keeps to its limit."""
    value = round(value)
    return {"most": value <= limit, "least": value >= limit, "near": abs(value - limit) <= NEAR}[sort]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--aside", action="store_true", help="only the courses set aside")
    part.add_argument("--rest", action="store_true", help="only the others")
    parser.add_argument("--course", action="store_true", help="tell milestones too, where a course has them")
    asked = parser.parse_args()
    if not (asked.folder / "cases.jsonl").exists():
        sys.stdout.write(f"nothing measured: no cases.jsonl in {asked.folder}\n")
        return
    sys.path.insert(0, str(asked.folder))
    backtest, reference = (importlib.import_module(name) for name in ("backtest", "reference"))
    lines = (asked.folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [
        case
        for case in map(json.loads, lines)
        if not (asked.aside or asked.rest) or aside(case) is asked.aside
    ]
    found = [
        backtest.measure(
            cases, lambda each, by=by: list(map(by, each)), daily=True, course=asked.course, by="group"
        )
        for by in (judge, reference.judge)
    ]
    sys.stdout.write("\n".join((f"{len(cases)} courses, per cent", *rows(*found), "")))


if __name__ == "__main__":
    main()
