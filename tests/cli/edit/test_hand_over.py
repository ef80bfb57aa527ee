"""`pmcoach hand-over`: goals go on with somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

GOAL, OTHER = "goals/2026-Q4/csat.yaml", "goals/2026-Q4/nps.yaml"
FILES = TEAM | {
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\nleft: 2026-11-30\nresponsibilities: [收银台]\n",
    "people/old.yaml": "name: 老周\nleft: 2026-10-30\n",
    GOAL: f"{TEAM[GOAL]}plan:\n  - {{do: Interviews, owner: li.wei}}\n  - {{do: Launch, owner: zhang.min}}\n",
    OTHER: "title: 乙\nowner: zhang.min\nplan: [{do: Survey, owner: li.wei}]\n",
    "reports/2026-W46/li.wei.yaml": "done: [甲]\nmetrics: {csat: 4.1}\n",
    "reports/2026-W47/zhang.min.yaml": "done: [甲]\nasks: [{what: The old contract, from: li.wei}]\n",
}


def test_a_goal_and_its_open_steps_go_over(run: Run, folder: Path) -> None:
    done = run("hand-over", "csat", "--to", "张敏", "--why", "Li Wei moves on", files=FILES)
    assert (done.code, done.err) == (0, "")
    assert (folder / GOAL).read_text(encoding="utf-8") == (
        TEAM[GOAL].replace("owner: li.wei", "owner: zhang.min")
        + "plan:\n  - {do: Interviews, owner: zhang.min}\n  - {do: Launch, owner: zhang.min}\n"
        + "changes:\n  - on: 2026-11-20\n    field: owner\n    from: li.wei\n    to: zhang.min\n    why: Li Wei moves on\n"
    )


def test_all_that_is_somebody_s_goes_over_and_what_is_left_is_counted(run: Run, folder: Path) -> None:
    done = run("hand-over", "--from", "li.wei", "--to", "zhang.min", files=FILES)
    assert (done.code, done.err) == (
        0,
        "still hangs on 李伟: 3; pmcoach hand-over --from li.wei lists it\n",
    )
    assert "owner: zhang.min\n" in (folder / GOAL).read_text(encoding="utf-8")
    assert (folder / OTHER).read_text(encoding="utf-8") == FILES[OTHER]
    assert run("hand-over", "--from", "li.wei", "--to", "zhang.min").err == (
        "pmcoach: 李伟 has no open goal to hand over\n"
    )


def test_nothing_is_left_to_say_where_nothing_is(run: Run) -> None:
    files = TEAM | {GOAL: TEAM[GOAL]}
    assert run("hand-over", "--from", "li.wei", "--to", "zhang.min", files=files).err == ""
    done = run("hand-over", "--from", "li.wei")
    assert (done.code, done.out, done.err) == (0, "", "nothing hangs on 李伟\n")


def test_what_hangs_on_somebody_is_listed(run: Run) -> None:
    done = run(
        "hand-over", "--from", "li.wei",
        files=FILES | {"reviews/2026-11/zhang.min.yaml": "conflicts: [{agreed: x, mediator: li.wei, follow_up: 2026-11-27}]\n"},
    )  # fmt: skip
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"goal  csat  {GOAL}:2\n"
        f"plan step  Survey (张敏)  {OTHER}:3\n"
        "ask  The old contract (张敏)  reports/2026-W47/zhang.min.yaml:2\n"
        "responsibility  收银台  people/li.wei.yaml:4\n"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param((), "say which goals, or whose: pmcoach hand-over --from PERSON lists what hangs on somebody", id="what"),
        pytest.param(("--to", "zhang.min"), "say which goals, or whose: pmcoach hand-over --from PERSON lists what hangs on"
                     " somebody", id="which"),
        pytest.param(("csat",), "say who takes over: --to PERSON", id="to-whom"),
        pytest.param(("csat", "--to", "old"), "老周 left on 2026-10-30", id="gone"),
        pytest.param(("nps", "csat", "--to", "zhang.min"), "“nps” is 张敏's already", id="theirs"),
        pytest.param(("over", "--to", "zhang.min"), "the goal “over” is closed already", id="closed"),
    ],
)  # fmt: skip
def test_what_cannot_be_handed_over_is_left(
    run: Run, folder: Path, words: tuple[str, ...], says: str
) -> None:
    files = FILES | {"goals/2026-Q4/over.yaml": "title: 丙\nowner: li.wei\nstatus: done\n"}
    done = run("hand-over", *words, files=files)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / GOAL).read_text(encoding="utf-8") == files[GOAL]
