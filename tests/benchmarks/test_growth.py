"""How work grows with people and weeks: twice as many cost twice as much, never four times. Lines run are counted, not time."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any

import pytest
from tests.benchmarks.workspace import Shape, texts
from tests.conftest import TODAY

from pmcoach.briefing.board import board
from pmcoach.briefing.scope import Reach, scope_of
from pmcoach.briefing.since import since
from pmcoach.cli.look.since import as_written
from pmcoach.dates import period
from pmcoach.project import Project
from pmcoach.records.fields import suggestions
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings

pytestmark = pytest.mark.bulk

MUCH = 2_000  # lines of one function, below which its growth says nothing
TWICE = 2.3  # all in all, with some room
OF_ONE = 3.0  # of one function: twice is even, four times is a walk over everything for each

Files = Mapping[str, str]


def even(people: int, weeks: int) -> Files:
    """A team in which all goes well."""
    return dict(texts(Shape(people, weeks)))


def tangled(people: int) -> Files:
    """A team in which everything refers to others, waits, leaves, or leads nowhere."""
    files = {"pmcoach.yaml": "lead: p0\ncadence: {report: weekly, one_on_one: weekly, review: quarterly}\n"}
    for n in range(people):
        left = {3: "left: 2026-11-30\n", 4: "left: 2026-10-31\n"}.get(n % 7, "")
        files[f"people/p{n}.yaml"] = (
            f"name: N{n // 2}\n{f'lead: p{n // 5}' if n % 9 else ''}\n{left}responsibilities: [r{n // 2}, s{n}, x]\n"
            f"leadership: [{{practice: a, mentor: p{n // 3}, by: 2026-11-01}}]\n"
        )
        files[f"goals/2026-Q4/g{n}.yaml"] = (
            f"title: 转化率从3%提高到5%\nowner: p{n}\nhelpers: [p{n // 3}, q{n}]\nparent: {'top' if n % 2 else f'g{n // 4}'}\n"
            f"metric: {{name: m{n // 2}, unit: '%', baseline: 3, target: 5, source: metrics/z{n}.csv}}\n"
            f"guardrails: [{{name: m{n // 3}, max: 5%}}]\ndue: 2026-12-31\n"
            f"plan: [{{do: step {n}, owner: p{n // 2}, due: 2026-11-02}}]\nresources: [{{what: a, from: p{n // 4}}}]\n"
        )
        for week in (45, 46, 47):
            files[f"reports/2026-W{week}/p{n}.yaml"] = (
                f"done: [step {n}, 'thing {n} of {week}']\nundone: [{{what: thing {n}, why: w, new_due: 2026-11-10}}]\n"
                f"metrics: {{g{n}: 3.5%, m{n // 3}: 4, lost{n}: 3, g{n // 7}: 4%}}\nconfidence: {{g{n}: 5}}\n"
                f"asks: [{{what: ask {n} {week}, from: N{n // 3}}}]\nproblems: [{{what: bad {n}, from: N{n // 2}}}]\n"
            )
        files[f"reviews/2026-11-{1 + n % 20:02}/p{n}.yaml"] = (
            f"by: p{n // 5}\nheld: 2026-11-{1 + n % 20:02}\nactions: [{{do: a, owner: p{n // 2}, due: 2026-11-10}}]\n"
            f"conflicts: [{{facts: f, mediator: p{n // 3}, follow_up: 2026-12-01}}]\n"
        )
    return {**files, "goals/2026/top.yaml": "title: 甲\nlevel: company\nowner: p0\n"}


def look(files: Files) -> None:
    """Lint a workspace, and make the boards of its lead."""
    project = Project({path: text.encode() for path, text in files.items()}, TODAY)
    found = findings(project, RULES)
    before = as_written(project, TODAY.replace(day=13))
    for reach in Reach:
        board(project, found, scope_of(project.settings.lead, project, reach), TODAY, since(before, project))


def lines_run(work: Callable[[], None]) -> Counter[tuple[str, str, int]]:
    """How many lines of each function run; each turn of a loop on one line counts."""
    counted: Counter[tuple[str, str, int]] = Counter()

    def local(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            code = frame.f_code
            counted[code.co_filename, code.co_qualname, code.co_firstlineno] += 1
        return local

    before = sys.gettrace()
    sys.settrace(lambda *_: local)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted


@pytest.mark.parametrize(
    ("once", "twice"),
    [
        pytest.param(even(12, 4), even(24, 4), id="people"),
        pytest.param(even(2, 30), even(2, 60), id="weeks"),
        pytest.param(tangled(14), tangled(28), id="tangled"),
    ],
)
def test_twice_as_much_costs_twice_as_much(
    once: Files, twice: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "MANY", 0)
    look(once)  # what is made at first use
    less, more = (anew(lambda files=files: look(files)) for files in (once, twice))  # type: ignore[misc]
    assert more.total() < TWICE * less.total()
    grown = {each: (less[each], count) for each, count in more.items() if count > OF_ONE * less[each]}
    assert {each: counts for each, counts in grown.items() if counts[1] > MUCH} == {}


def anew(call: Callable[[], None]) -> Counter[tuple[str, str, int]]:
    """The lines a call runs where no period is known yet."""
    for known in (period.parse, period.around):
        known.cache_clear()
    return lines_run(call)


def test_the_count_would_tell() -> None:
    def walks(size: int) -> Callable[[], None]:
        return lambda: [None for _ in range(size) for _ in range(size)].clear()

    less, more = (max(lines_run(walks(size)).values()) for size in (40, 80))
    assert more > OF_ONE * less
