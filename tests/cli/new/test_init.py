"""`pmcoach init`: a new workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import ROOT

SHARED = [
    ".gitignore", ".pmcoach/schema/goal.json", ".pmcoach/schema/person.json", ".pmcoach/schema/report.json",
    ".pmcoach/schema/review.json", ".pmcoach/schema/settings.json", ".vscode/extensions.json", ".vscode/settings.json",
    ".vscode/tasks.json",
]  # fmt: skip
GATES = [
    ".github/workflows/pmcoach-daily.yml",
    ".github/workflows/pmcoach-page.yml",
    ".github/workflows/pmcoach.yml",
    ".pre-commit-config.yaml",
]


def below(folder: Path) -> list[str]:
    """What stands in a folder, git's own things and the lock left out."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(
        path for path in paths if not path.startswith(".git/") and not path.endswith(".pmcoach-lock")
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_empty_folder_becomes_a_workspace_that_is_worth_a_look(
    run: Run, folder: Path, golden: Callable[[str, str], None], lang: str
) -> None:
    done = run("--lang", lang, "init", "--lead", "jo", "--name", "Jo Kelly")
    assert done.code == 0
    assert sorted(done.out.split()) == below(folder)
    assert below(folder) == sorted([*SHARED, *GATES, "people/jo.yaml", "pmcoach.yaml"])
    golden(f"cli/init.{lang}.txt", done.out + done.err)
    golden(f"cli/init.{lang}.yaml", (folder / "pmcoach.yaml").read_text(encoding="utf-8"))
    looked = run("check")
    assert looked.code == 0
    golden(f"cli/init.check.{lang}.txt", looked.out)
    assert (run("lint").code, run("lint", "--format", "concise").out) == (0, "")


def test_a_new_folder_is_made(run: Run, folder: Path) -> None:
    done = run("init", "product/team", "--lead", "jo")
    assert "\n  cd product/team\n" in done.err
    assert (folder / "product/team/pmcoach.yaml").is_file()
    assert run("-C", "product/team", "check").code == 0


def test_in_a_repository_the_gates_are_written(
    run: Run, repository: Callable[..., str], folder: Path
) -> None:
    repository("config", "user.name", "Chen Jing")
    done = run("init")
    assert set(GATES) <= set(below(folder))
    assert "\nname: Chen Jing\n" in (folder / "people/chen.jing.yaml").read_text(encoding="utf-8")
    assert "git init" not in done.err
    assert "  pre-commit install " in done.err
    run("set", "nothing", "1")
    assert ".pmcoach-lock" not in repository("status", "--porcelain", "--untracked-files=all")


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        pytest.param(
            "en", "no CI file and no hook: they belong at the repository's top, {top}; both run pmcoach lint -C docs/pm\n",
            id="english",
        ),
        pytest.param(
            "zh", "没有写 CI 文件和提交检查：它们要放在仓库顶层 {top}，内容是 pmcoach lint -C docs/pm\n", id="chinese"
        ),
    ],
)  # fmt: skip
def test_below_a_repository_s_top_the_gates_are_not_written(
    run: Run, repository: Callable[..., str], folder: Path, lang: str, says: str
) -> None:
    repository("status")
    done = run("--lang", lang, "init", "docs/pm", "--lead", "jo")
    assert done.err.startswith(says.format(top=folder))
    assert "pre-commit install" not in done.err
    assert below(folder) == sorted(f"docs/pm/{path}" for path in [*SHARED, "people/jo.yaml", "pmcoach.yaml"])
    assert run("-C", "docs/pm", "lint").code == 0


def test_what_is_there_is_kept(run: Run, folder: Path) -> None:
    mine = {".gitignore": "dist/", ".pre-commit-config.yaml": "repos: []\n", "people/jo.yaml": "name: Jo\n"}
    done = run("init", "--lead", "jo", files=mine)
    assert done.code == 0
    assert done.err.startswith(
        "kept as it is: people/jo.yaml\n"
        "kept as it is: .pre-commit-config.yaml\n"
        "to check goals before each commit, add a hook to it that runs: pmcoach lint\n"
    )
    assert (folder / "people/jo.yaml").read_text(encoding="utf-8") == "name: Jo\n"
    assert (folder / ".pre-commit-config.yaml").read_text(encoding="utf-8") == "repos: []\n"
    assert (folder / ".gitignore").read_text(encoding="utf-8") == "dist/\n.pmcoach-*.tmp\n.pmcoach-lock\n"


def test_a_gitignore_that_says_it_all_is_kept(run: Run, folder: Path) -> None:
    there = ".pmcoach-lock\n.pmcoach-*.tmp\n"
    assert "kept as it is: .gitignore\n" in run("init", "--lead", "jo", files={".gitignore": there}).err
    assert (folder / ".gitignore").read_text(encoding="utf-8") == there


def test_a_workspace_is_not_made_twice(run: Run, folder: Path) -> None:
    done = run("init", files={"pmcoach.yaml": "language: en\n"})
    assert (done.code, done.err) == (
        2, f"pmcoach: {folder} has a pmcoach.yaml already\nlook at it: pmcoach check\n"
    )  # fmt: skip
    assert below(folder) == ["pmcoach.yaml"]
    assert (
        run("--lang", "zh", "-C", "..", "init", "work").err
        == "pmcoach：work 里已经有 pmcoach.yaml\n直接看看：pmcoach check\n"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("--lead", "a b"), "“a b” cannot be an id\nletters, digits, . _ - only, a letter or digit first", id="id"),
        pytest.param(("--name", " "), "--name is empty", id="name"),
        pytest.param(("--calendar", "mars"), "“mars” is no country's code\nwrite CN, US, DE-BY or another code of ISO 3166, or none", id="calendar"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_before_anything_is_written(
    run: Run, folder: Path, words: tuple[str, ...], says: str
) -> None:
    done = run("init", "team", *words)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert list(folder.iterdir()) == []


@pytest.mark.bulk
@pytest.mark.parametrize(
    ("lang", "words", "calendar"),
    [
        pytest.param("en", (), "none", id="english"),
        pytest.param("zh", (), "CN", id="chinese"),
        pytest.param("zh", ("--calendar", "none"), "none", id="said"),
        pytest.param("en", ("--calendar", "de-by"), "DE-BY", id="a-region"),
    ],
)
def test_working_days_go_by_the_language(
    run: Run, folder: Path, lang: str, words: tuple[str, ...], calendar: str
) -> None:
    run("--lang", lang, "init", *words)
    key = "日历" if lang == "zh" else "calendar"
    assert f"\n{key}: {calendar}\n" in (folder / "pmcoach.yaml").read_text(encoding="utf-8")


def test_who_is_nobody_is_the_lead(run: Run, folder: Path) -> None:
    run("init")
    assert "\nname: lead\n" in (folder / "people/lead.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lines", "path", "name"),
    [
        pytest.param(("陈静", "chen.jing"), "people/chen.jing.yaml", "陈静", id="said"),
        pytest.param(("", ""), "people/li.wei.yaml", "Li Wei", id="as-git-has-it"),
        pytest.param((), "people/li.wei.yaml", "Li Wei", id="the-end-of-input"),
    ],
)
def test_on_a_terminal_two_things_are_asked(
    typed: Run, me: Callable[[str], None], folder: Path, lines: tuple[str, ...], path: str, name: str
) -> None:
    me("Li Wei")
    done = typed("init", lines=lines)
    assert done.code == 0
    assert done.err.startswith("Your name [Li Wei]: ")
    assert f"\nname: {name}\n" in (folder / path).read_text(encoding="utf-8")


def test_the_questions_are_chinese_where_the_user_is(typed: Run, folder: Path) -> None:
    assert typed("--lang", "zh", "init", lines=("陈静", "")).err.startswith(
        "你的姓名: 陈静\n你的编号（用作文件名） [陈静]: \n"
    )  # fmt: skip
    assert (folder / "people/陈静.yaml").is_file()


@pytest.mark.parametrize(("name", "lang"), [("zh", "zh"), ("en", "en"), ("first-draft", "zh")])
def test_an_example_is_a_workspace_to_look_at(name: str, lang: str, run: Run, folder: Path) -> None:
    done = run("--lang", lang, "init", "--example", name)
    assert done.code == 0
    assert set(SHARED) <= set(done.out.split())
    assert not any(path.startswith(("goals/", "people/")) for path in done.out.split())
    source = ROOT / "examples" / name
    theirs = [path.relative_to(source) for path in source.rglob("*") if path.is_file()]
    theirs.remove(Path("README.md"))  # which shows the example from where pmcoach's source is
    assert not (folder / "README.md").exists()
    assert all((folder / path).read_bytes() == (source / path).read_bytes() for path in theirs)
    assert "pmcoach check --at 2026-11-20" in done.err
    assert run("check", "--at", "2026-11-20").code in (0, 1)


def test_an_example_that_is_not_there_is_said(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = run("init", "--example", "fr")
    assert (done.code, done.err) == (2, "pmcoach: no example “fr”: zh, en, first-draft\n")
    monkeypatch.setattr("pmcoach.cli.new.example.PLACES", ("nowhere",))
    assert run("init", "--example", "en").err == "pmcoach: the examples do not come with this pmcoach\n"
    assert list(folder.iterdir()) == []
