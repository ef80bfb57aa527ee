"""`pmcoach pull`: what a lead sees, what is kept, and who could not be matched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run
from tests.integrations.fakes import data, desk
from tests.integrations.fakes.pingcode import PingCode
from tests.integrations.fakes.worktile import Worktile


@pytest.fixture
def fakes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[PingCode, Worktile]]:
    pingcode, worktile = desk.pingcode(), desk.worktile()
    with pingcode.running(), worktile.running():
        desk.sit_down(monkeypatch, tmp_path / "cache", pingcode=pingcode, worktile=worktile)
        yield pingcode, worktile
    assert (pingcode.wrong, worktile.wrong) == ([], [])


@pytest.fixture
def pingcode(fakes: tuple[PingCode, Worktile]) -> PingCode:
    return fakes[0]


@pytest.fixture
def worktile(fakes: tuple[PingCode, Worktile]) -> Worktile:
    return fakes[1]


def kept(tmp_path: Path) -> list[Any]:
    """What was kept of pulls."""
    folder = tmp_path / "cache" / "pmcoach" / "outside"
    found = [json.loads(path.read_text(encoding="utf-8")) for path in folder.iterdir() if path.name[0] != "."]
    return [each for each in found if "source" in each]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.usefixtures("fakes")
def test_pingcode_in_both_languages(run: Run, golden: Callable[[str, str], None], lang: str) -> None:
    result = run("--lang", lang, "pull", "pingcode", files=desk.FILES)
    assert result.code == 0
    golden(f"cli/pull_pingcode.{lang}.txt", f"{result.out}--- stderr\n{result.err}")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.usefixtures("fakes")
def test_worktile_in_both_languages(run: Run, golden: Callable[[str, str], None], lang: str) -> None:
    result = run("--lang", lang, "pull", "worktile", files=desk.FILES)
    assert result.code == 0
    golden(f"cli/pull_worktile.{lang}.txt", f"{result.out}--- stderr\n{result.err}")


def test_no_file_of_the_workspace_is_touched(
    run: Run, folder: Path, tmp_path: Path, pingcode: PingCode
) -> None:
    run(files=desk.FILES)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert run("pull", "pingcode").code == 0
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert [each["source"] for each in kept(tmp_path)] == ["pingcode"]
    assert pingcode.requests


@pytest.mark.usefixtures("fakes")
def test_one_person_and_since_a_day(run: Run) -> None:
    result = run(
        "pull", "pingcode", "--person", "张敏", "--since", "2026-11-01", "-f", "json", files=desk.FILES
    )
    said = json.loads(result.out)
    assert (said["since"], said["unknown_assignees"], result.err) == ("2026-11-01", [], "")
    assert [(line["person"], line["key"], line["part"]) for line in said["lines"]] == [
        ("zhang.min", "GRW-5", "next")
    ]


def test_since_is_the_day_the_report_before_began(run: Run, pingcode: PingCode) -> None:
    files = {**desk.FILES, "pmcoach.yaml": "language: zh\ncadence: {report: monthly}\n"}
    assert json.loads(run("pull", "pingcode", "-f", "json", files=files).out)["since"] == "2026-10-01"
    assert pingcode.requests


@pytest.mark.usefixtures("fakes")
def test_a_pull_for_one_leaves_what_was_pulled_for_others(run: Run, tmp_path: Path) -> None:
    run("pull", "pingcode", files=desk.FILES)
    run("pull", "pingcode", "--person", "zhang.min")
    assert sorted(item["key"] for item in kept(tmp_path)[0]["items"]) == [
        "GRW-1", "GRW-3", "GRW-4", "GRW-5", "PAY-2",
    ]  # fmt: skip


def test_projects_named_in_the_settings_are_read_whole(run: Run, pingcode: PingCode) -> None:
    files = {**desk.FILES, "pmcoach.yaml": "language: en\npull: {pingcode: {projects: [grw]}}\n"}
    result = run("pull", "pingcode", files=files)
    assert (
        "nobody here is 路人; if somebody is, write it into their file: accounts: {pingcode: NAME}"
        in result.err
    )
    assert "PAY-2" not in result.out.replace("goals", "").split("Plans")[0]
    assert pingcode.requests[-1].query["project_id"] == data.GROWTH["id"]


def test_states_of_your_own_are_understood(run: Run, pingcode: PingCode) -> None:
    pingcode.items = [data.item(4, "关掉旧入口", "已关闭", data.USERS[0])]
    result = run("pull", "pingcode", files=desk.FILES)
    assert "不知道这些状态的含义：已关闭；请写进 pmcoach.yaml：pull: {states: {名称: doing}}" in result.err
    files = {"pmcoach.yaml": f"{desk.FILES['pmcoach.yaml']}pull: {{states: {{已关闭: 已完成}}}}\n"}
    result = run("pull", "pingcode", files=files)
    assert "不知道这些状态" not in result.err
    assert "完成  11-16  关掉旧入口 (GRW-4)" in result.out


def test_what_the_service_sent_unasked_is_counted(run: Run, pingcode: PingCode) -> None:
    pingcode.deaf = frozenset(("assignee_id",))
    assert "去掉了 2 个别人的工作项" in run("pull", "pingcode", files=desk.FILES).err


def test_more_than_can_be_asked_for_is_said(run: Run, pingcode: PingCode) -> None:
    pingcode.items = [data.item(n, "旧事", "已完成", data.USERS[0], updated_at=1) for n in range(1, 2002)]
    result = run("--lang", "en", "pull", "pingcode", "--person", "li.wei", files=desk.FILES)
    assert (
        "PingCode has more work items than are asked for at once: what has not changed since 2026-11-09"
        in (result.err)
    )


def test_without_a_look_into_the_directory_people_are_known_by_their_items(
    run: Run, pingcode: PingCode
) -> None:
    pingcode.users = []
    result = run("pull", "pingcode", "--person", "li.wei", "-f", "json", files=desk.FILES)
    assert {line["person"] for line in json.loads(result.out)["lines"]} == {"li.wei"}
    result = run("pull", "pingcode", "--person", "chen.jing")
    assert result.code == 2
    result = run("pull", "pingcode", "-f", "json")
    assert {line["person"] for line in json.loads(result.out)["lines"]} == {"li.wei"}


def test_a_template_makes_links_of_worktile_tasks(run: Run, worktile: Worktile) -> None:
    link = "https://example.worktile.com/tasks/{id}"
    files = {**desk.FILES, "pmcoach.yaml": f"language: zh\npull: {{worktile: {{link: '{link}'}}}}\n"}
    result = run("pull", "worktile", files=files)
    assert f"https://example.worktile.com/tasks/{data.TASKS[0]['_id']}" in result.out
    assert worktile.requests


def test_few_names_are_said_and_the_rest_counted(run: Run, pingcode: PingCode) -> None:
    people = {f"people/p{number:02}.yaml": "name: x\nlead: chen.jing\n" for number in range(20)}
    result = run("pull", "pingcode", files={**desk.FILES, **people})
    assert (
        "没有写 PingCode 账号：p00、p01、p02、p03、p04、p05、p06、p07、p08、p09、p10、p11、… (+8)"
        in result.err
    )
    assert pingcode.requests
