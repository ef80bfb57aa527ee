"""`pmcoach pull json`: what the user's own programs wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.integrations.fakes import desk
from tests.integrations.trackers.test_json_import import GH, GLAB, JIRA, REST

FILES = {
    **desk.FILES,
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\naccounts: {github: lwei, gitlab: lwei}\n",
    "goals/2026-Q4/csat.yaml": (
        "title: 在2026年12月31日前将满意度从3.9提高到4.5分\nowner: li.wei\nplan:\n"
        "  - {do: 退款页, link: https://github.com/pay/web/issues/12, due: 2026-11-20}\n  - {do: PAY-3}\n"
    ),
    "gh.json": json.dumps([GH, {**REST, "assignees": [{"login": "zmin"}]}]),
    "jira.json": json.dumps({"issues": [JIRA]}),
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.sit_down(monkeypatch, tmp_path / "cache")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_gh_wrote_in_both_languages(run: Run, golden: Callable[[str, str], None], lang: str) -> None:
    result = run("--lang", lang, "pull", "json", "gh.json", files=FILES)
    assert result.code == 0
    golden(f"cli/pull_json.{lang}.txt", f"{result.out}--- stderr\n{result.err}")


def test_from_stdin_and_under_a_name(run: Run) -> None:
    result = run("pull", "json", "-", "--as", "内网", files=FILES, stdin=json.dumps([GLAB]))
    assert result.out.startswith("内网 · ")
    assert "Refund page (pay/web#12)" in result.out
    run("pull", "json", "jira.json")
    run("new", "report", "li.wei", "--pull")
    text = Path("reports/2026-W47/li.wei.yaml").read_text(encoding="utf-8")
    assert ("# 内网 里已完成的" in text, "# Jira 里已完成的" in text) == (True, True)
    assert "空购物车崩溃 (PAY-3), 目标: csat" in text


def test_states_of_your_own_are_understood(run: Run) -> None:
    settings = f"{desk.FILES['pmcoach.yaml']}pull: {{states: {{Fertig: doing}}}}\n"
    result = run("pull", "json", "jira.json", "-f", "json", files={**FILES, "pmcoach.yaml": settings})
    assert [line["part"] for line in json.loads(result.out)["lines"]] == ["next"]


def test_json_of_another_shape_is_said_to_be_that(run: Run) -> None:
    result = run("--lang", "en", "pull", "json", "pmcoach.json", files={**FILES, "pmcoach.json": "{}"})
    assert result.code == 2
    assert result.err.startswith(
        "pmcoach: pmcoach.json: there are no work items in it\nknown are: gh issue list"
    )
