"""`pmcoach praise`: thanks to a colleague."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

from pmcoach.cli.edit import editing
from pmcoach.store.disk import writing

LEAD = "reports/2026-W47/chen.jing.yaml"


def test_thanks_stand_in_the_report_and_reach_the_colleague(run: Run, folder: Path) -> None:
    done = run(
        "praise",
        "张敏",
        "守住了发布",
        "--as",
        "li.wei",
        "--impact",
        "没有回滚",
        files=TEAM | {REPORT: "done: [甲]\n"},
    )
    assert (done.code, done.err) == (0, "")
    assert (folder / REPORT).read_text(encoding="utf-8") == (
        "done: [甲]\npraise:\n  - to: zhang.min\n    for: 守住了发布\n    impact: 没有回滚\n"
    )
    assert "守住了发布" in run("list", "praise", "--person", "zhang.min").out


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "praise:\n  - to: zhang.min\n    for: 补位\n", id="english"),
        pytest.param("zh", "表扬:\n  - 给: zhang.min\n    因为: 补位\n", id="chinese"),
    ],
)
def test_a_lead_who_owes_no_report_gets_a_file(run: Run, folder: Path, lang: str, text: str) -> None:
    files = TEAM | {"pmcoach.yaml": f"language: {lang}\nlead: chen.jing\n"}
    assert run("praise", "zhang.min", "补位", "--as", "chen.jing", files=files).code == 0
    assert (folder / LEAD).read_text(encoding="utf-8") == text
    assert run("praise", "li.wei", "救火", "--as", "chen.jing").code == 0
    assert (folder / LEAD).read_text(encoding="utf-8").count("- ") == 2
    assert "error" not in run("lint", LEAD, "--format", "concise").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("li.wei", "我"), "praise is for somebody else", id="oneself"),
        pytest.param(
            ("小顾", "好"), "there is no person “小顾”\nadd one: pmcoach new person 小顾", id="nobody"
        ),
        pytest.param(("zhang.min", ""), "FOR is empty", id="nothing"),
        pytest.param(("zhang.min", "好", "--impact", " "), "--impact is empty", id="no-impact"),
    ],
)
def test_what_is_no_praise_is_refused(run: Run, words: tuple[str, ...], says: str) -> None:
    done = run("praise", *words, "--as", "li.wei", files=TEAM | {REPORT: "done: [甲]\n"})
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")


def test_a_file_somebody_else_began_just_now_is_gone_on_with(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(root: str, path: str, made: Callable[[str], str], begin: str | None) -> bool:
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_text("done: [甲]\n", encoding="utf-8")
        return writing.edit(root, path, made, begin)

    monkeypatch.setattr(editing, "edit", late)
    assert run("praise", "zhang.min", "补位", "--as", "chen.jing", files=TEAM).code == 0
    assert (folder / LEAD).read_text(
        encoding="utf-8"
    ) == "done: [甲]\npraise:\n  - to: zhang.min\n    for: 补位\n"


def test_a_folder_that_is_a_link_gets_no_file(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "reports").symlink_to(tmp_path)
    done = run("praise", "zhang.min", "补位", "--as", "chen.jing", files=TEAM)
    assert (done.code, done.err) == (
        2,
        (
            "note: reports cannot be read: a folder that is a link is not followed\n"
            f"pmcoach: a folder of {LEAD} is a link; nothing is written through it\nnothing was changed\n"
        ),
    )
    assert not (tmp_path / "2026-W47").exists()
