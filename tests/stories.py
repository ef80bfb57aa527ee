"""What tests of stories in a repository share: a goal, its moves, and what is told of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pmcoach.assess.history.moves import found_in
from pmcoach.project import Project
from pmcoach.records.fields.zone import zone_of
from pmcoach.store.disk.folder import Folder
from pmcoach.store.git.past import GitPast
from pmcoach.store.git.revision import Revision, commit
from tests.conftest import TODAY
from tests.repository import Repo

PATH, OTHER = "goals/2026-Q4/csat.yaml", "goals/2026-Q4/nps.yaml"
GOAL = """\
title: 将客户满意度评分从3.9提高到4.5分，2026年12月31日前
owner: li.wei
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}
created: 2026-09-28
due: 2026-12-31
agreed: {by: chen.jing, on: 2026-09-30}
"""
LOWER = GOAL.replace("4.5", "4.2")
SOONER = GOAL.replace("12-31", "12-20").replace("12月31日", "12月20日")
BOTH = SOONER.replace("4.5", "4.2")
ZH = (
    GOAL.replace("title", "标题").replace("owner", "负责人").replace("due", "截止").replace("agreed: {by: ", "确认: {人: ")
    .replace("metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}", "指标: {名称: 客户满意度评分, 单位: 分, 基线: 3.9, 目标值: 4.5}")
)  # fmt: skip
BLOCK = GOAL.replace("title: ", "title: >-\n  ").replace(
    "metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}",
    'metric:\n    target: 4.50\n    name: "客户满意度评分"\n    unit: 分\n    baseline: 3.90',
)


def on(day: int) -> str:
    return f"2026-11-{day:02}T10:00:00+08:00"


def told(root: Path, rev: str = "") -> list[tuple[str, str, str, int, str]]:
    """All moves in a workspace, cold and warm the same: goal, what it is now, commit, day of November, author."""
    name = commit(str(root), rev) if rev else "HEAD"
    seen: list[list[tuple[str, str, str, int, str]]] = []
    for _ in range(2):
        past = GitPast(str(root), name, zone_of("Asia/Shanghai"))
        project = Project(Revision(str(root), name) if rev else Folder(str(root)), TODAY, past)
        found = [move for each in found_in(project.goals, project).values() for move in each.moves]
        found.sort(key=lambda move: (move.goal, move.day))
        assert all(move.day.replace(day=1) == date(2026, 11, 1) for move in found)
        past.save()
        seen.append([(each.goal, each.step.after, each.commit, each.day.day, each.author) for each in found])
    assert seen[0] == seen[1]
    return seen[0]


def begin(repo: Repo) -> None:
    """Commit two goals."""
    repo.commit(on(1), {PATH: GOAL, OTHER: GOAL})
