"""From nothing to a commit: one command, at most ten lines typed, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, Run

Golden = Callable[[str, str], None]
WORDS = ("new", "report", "--ask", "--commit")
FILES = {
    ".gitignore": ".pmcoach-lock\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
}
WEEKS: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "zh": (
        {
            "pmcoach.yaml": "语言: 中文\n上级: chen.jing\n",
            "goals/2026-Q4/csat.yaml": (
                "标题: 12月底前将客户满意度从3.9提高到4.5分\n负责人: li.wei\n截止: 2026-12-31\n"
                "指标: {名称: 客户满意度, 单位: 分, 基线: 3.9, 目标值: 4.5}\n计划:\n  - {做什么: 问卷改版上线, 截止: 2026-11-20}\n"
            ),
        },
        ("y", "访谈了14位用户", "", "", "", "低分原因拆解", "", "数据分析师两周", "", "4.2 7"),
    ),
    "en": (
        {
            "pmcoach.yaml": "language: en\nlead: chen.jing\n",
            "goals/2026-Q4/csat.yaml": (
                "title: Customer satisfaction from 3.9 to 4.5 points by 31 December\nowner: li.wei\ndue: 2026-12-31\n"
                "metric: {name: Customer satisfaction, unit: points, baseline: 3.9, target: 4.5}\n"
                "plan:\n  - {do: Launch the new questionnaire, due: 2026-11-20}\n"
            ),
        },
        ("y", "14 users interviewed", "", "", "", "Split low scores", "", "An analyst for two weeks", "", "4.2 7"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("lang", WEEKS)
def test_a_first_report_is_committed_with_one_command_and_ten_lines(
    typed: Run,
    run: Run,
    repository: Callable[..., str],
    me: Callable[[str], None],
    golden: Golden,
    folder: Path,
    lang: str,
) -> None:
    files, lines = WEEKS[lang]
    run("--version", files=FILES | files)
    me("李伟")
    repository("add", ".")
    repository("commit", "-q", "-m", "team")
    assert len(lines) <= 10, "with every Enter"
    done = typed("--lang", lang, *WORDS, lines=lines)
    assert (done.code, done.out) == (0, f"{REPORT}\n")
    assert repository("status", "--porcelain") == ""
    shown = repository("show", "--format=%s", "--name-only", "HEAD")
    text = (folder / REPORT).read_text(encoding="utf-8")
    transcript = f"$ pmcoach {' '.join(WORDS)}\n{done.err}{done.out}\n$ git show --name-only\n{shown}\n$ cat {REPORT}\n{text}"
    golden(f"cli/to_the_commit.{lang}.txt", transcript)
    assert "error" not in run("lint", REPORT, "--format", "concise").out
