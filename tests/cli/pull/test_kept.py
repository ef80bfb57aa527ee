"""`pmcoach new report --pull`: what was pulled becomes comments in a report, without a network."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.integrations.fakes import desk

from pmcoach.document.tree import read
from pmcoach.project import Project
from pmcoach.store.disk.folder import Folder

pytestmark = pytest.mark.bulk


@pytest.fixture
def pulled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """Everything pulled from both services, which are gone by now."""
    pingcode, worktile = desk.pingcode(), desk.worktile()
    with pingcode.running(), worktile.running():
        desk.sit_down(monkeypatch, tmp_path / "cache", pingcode=pingcode, worktile=worktile)
        assert run("pull", "pingcode", files=desk.FILES).code == 0
        assert run("pull", "worktile").code == 0
    return tmp_path / "cache"


def report(folder: Path) -> str:
    return (folder / "reports/2026-W47/li.wei.yaml").read_text(encoding="utf-8")


def suggestions(text: str) -> list[str]:
    """The comments that come from a pull, with the part of the report they stand in."""
    rows = text.splitlines(keepends=True)
    return [
        row
        for row in rows
        if not row.startswith(" ") or "PingCode" in row or "Worktile" in row or "#- {" in row
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.usefixtures("pulled")
def test_a_report_is_filled_offline(
    run: Run, folder: Path, golden: Callable[[str, str], None], lang: str
) -> None:
    settings = desk.FILES["pmcoach.yaml"].replace("language: zh", f"language: {lang}")
    result = run("new", "report", "li.wei", "--pull", files={"pmcoach.yaml": settings})
    assert result.code == 0
    golden(f"cli/new_report_pull.{lang}.txt", "".join(suggestions(report(folder))))
    assert run("lint", "reports/2026-W47/li.wei.yaml").code == 0


@pytest.mark.usefixtures("pulled")
def test_nothing_is_claimed_until_somebody_takes_the_mark_away(run: Run, folder: Path) -> None:
    run("new", "report", "li.wei", "--pull")
    text = report(folder)
    assert Project(Folder(str(folder)), date(2026, 11, 20)).reports("li.wei")[0].done == ()
    taken = text.replace("\n  #- ", "\n  - ")
    (folder / "reports/2026-W47/li.wei.yaml").write_text(taken, encoding="utf-8")
    assert read(taken).problems == ()
    (made,) = Project(Folder(str(folder)), date(2026, 11, 20)).reports("li.wei")
    assert [(each.what, each.goal) for each in made.done] == [
        ("新用户引导改版 (GRW-1)", "csat"),
        ("双十一落地页 (MKT-1)", "csat"),
    ]
    assert made.done[0].link == "https://example.pingcode.com/pjm/workitems/k1"
    assert [(each.what, each.due) for each in made.next] == [
        ("支付页加载优化 🚀 (PAY-2)", date(2026, 11, 24)),
        ("会场文案 (MKT-2)", date(2026, 11, 25)),
    ]


@pytest.mark.usefixtures("pulled")
def test_without_the_option_nothing_of_it_is_there(run: Run, folder: Path) -> None:
    run("new", "report", "li.wei")
    assert "GRW" not in report(folder)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_where_nothing_was_pulled_no_file_is_written(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    desk.sit_down(monkeypatch, tmp_path / "empty")
    result = run("--lang", lang, "new", "report", "li.wei", "--pull", files=desk.FILES)
    assert (result.code, result.out) == (2, "")
    assert "pmcoach pull pingcode" in result.err
    assert not (folder / "reports").exists()


def test_what_is_kept_and_damaged_is_as_if_it_were_not_there(run: Run, pulled: Path) -> None:
    for path in (pulled / "pmcoach" / "outside").iterdir():
        path.write_text(path.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    assert run("new", "report", "li.wei", "--pull").code == 2


def test_another_workspace_has_its_own(run: Run, folder: Path, pulled: Path) -> None:
    other = {f"other/{path}": text for path, text in desk.FILES.items()}
    assert run("-C", "other", "new", "report", "li.wei", "--pull", files=other).code == 2
    assert run("new", "report", "li.wei", "--pull").code == 0
    kept = [
        json.loads(path.read_text(encoding="utf-8"))
        for path in (pulled / "pmcoach/outside").iterdir()
        if path.name[0] != "."
    ]
    assert sum("source" in each for each in kept) == 2
    assert folder.exists()


LOADED = """
import sys
from pmcoach.__main__ import main
main(sys.argv[1:])
print("modules:", *sorted(sys.modules))
"""


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        pytest.param(("new", "report", "li.wei"), "pmcoach.integrations", id="a-report"),
        pytest.param(("new", "report", "li.wei", "--pull"), "urllib3", id="a-report-with-what-was-pulled"),
        pytest.param(("pull", "csv", "t.csv"), "urllib3", id="a-table"),
        pytest.param(("doctor",), "urllib3", id="a-look-at-the-set-up"),
    ],
)
def test_only_who_talks_to_somebody_loads_the_network(
    run: Run, folder: Path, pulled: Path, words: tuple[str, ...], absent: str
) -> None:
    run(files={"t.csv": "编号,标题,状态\nA-1,甲,进行中\n"})
    said = subprocess.run(
        (sys.executable, "-c", LOADED, *words), cwd=folder, capture_output=True, encoding="utf-8", check=True
    )
    modules = said.stdout.partition("modules:")[2].split()
    assert "pmcoach.text" in modules
    assert absent not in modules
    assert pulled.exists()
