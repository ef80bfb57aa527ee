"""What `init` writes for CI services: seen from origin, installed from where pmcoach was, renewed where nobody edited it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.cli.conftest import Run
from tests.conftest import ROOT

from pmcoach import __version__
from pmcoach.cli.new import init, renewing
from pmcoach.cli.new.ci import BLANK, FORGES, ForgeName, ci_files, forge_at, hook_file, renewed, untouched
from pmcoach.cli.new.installed import requirement
from pmcoach.store.disk.writing import write
from pmcoach.text import Lang

BIN = Path(sys.executable).parent
SOURCE = "pmcoach @ git+https://git.example.com/pm/pmcoach@c0ffee"
ORIGINS = [
    pytest.param("git@github.com:pm/team.git", ForgeName.GITHUB, id="github"),
    pytest.param("https://gitlab.example.com/pm/team", ForgeName.GITLAB, id="gitlab"),
    pytest.param("https://gitee.com/pm/team.git", ForgeName.GITEE, id="gitee"),
]


@pytest.fixture(autouse=True)
def from_a_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (init, renewing):
        monkeypatch.setattr(module, "requirement", lambda: SOURCE)


@pytest.mark.bulk
@pytest.mark.parametrize(("origin", "forge"), ORIGINS)
def test_the_forge_is_seen_from_origin(
    origin: str, forge: ForgeName, run: Run, repository: Callable[..., str], folder: Path
) -> None:
    repository("remote", "add", "origin", origin)
    done = run("init", "--lead", "jo")
    written = {path for each in ForgeName for path in FORGES[each] if (folder / path).exists()}
    assert written == set(FORGES[forge])
    assert written <= set(done.out.split())
    assert all(SOURCE in (folder / path).read_text(encoding="utf-8") for path in written - {".gitlab-ci.yml"})


def test_a_forge_nobody_knows_gets_no_file_until_it_is_said(
    run: Run, repository: Callable[..., str], folder: Path
) -> None:
    repository("remote", "add", "origin", "https://code.example.com/pm/team")
    done = run("init", "--lead", "jo")
    assert done.err.startswith(
        "no CI file: what runs at code.example.com is not known; say it with --forge: github, gitlab, gitee\n"
    )
    assert (folder / ".pre-commit-config.yaml").exists()
    assert not any((folder / path).exists() for each in ForgeName for path in FORGES[each])
    (folder / "pmcoach.yaml").unlink()
    repository("config", "pmcoach.forge", "gitlab")
    assert ".gitlab/pmcoach.yml" in run("init", "--lead", "jo").out.split()
    (folder / "pmcoach.yaml").unlink()
    assert ".workflow/pmcoach.yml" in run("init", "--lead", "jo", "--forge", "gitee").out.split()
    (folder / "pmcoach.yaml").unlink()
    assert run("init", "--lead", "jo", "--forge", "none").out.split() == ["pmcoach.yaml"]
    (folder / "pmcoach.yaml").unlink()
    assert run("init", "--forge", "svn").err == "pmcoach: no forge “svn”: github, gitlab, gitee, none\n"


def test_a_pipeline_that_is_there_is_kept_and_told_what_to_include(run: Run, folder: Path) -> None:
    done = run("init", "--lead", "jo", "--forge", "gitlab", files={".gitlab-ci.yml": "stages: [a]\n"})
    assert "to lint in CI, add to its list `include`: local: .gitlab/pmcoach.yml\n" in done.err
    assert (folder / ".gitlab-ci.yml").read_text(encoding="utf-8") == "stages: [a]\n"


def test_where_pmcoach_is_of_this_machine_the_file_has_a_blank_that_fails(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(init, "requirement", lambda: "")
    done = run("init", "--lead", "jo")
    assert (
        "write into .github/workflows/pmcoach.yml, .github/workflows/pmcoach-daily.yml, .github/workflows/pmcoach-page.yml where CI gets it from"
        in done.err
    )
    assert BLANK in (folder / ".github/workflows/pmcoach.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("source", ["", SOURCE, "pmcoach==1.0"])
def test_every_file_is_yaml_with_the_whole_history_and_least_permissions(lang: Lang, source: str) -> None:
    for forge in ForgeName:
        for path, text in ci_files(forge, source, lang).items():
            whole: Any = yaml.safe_load(text)
            assert untouched(text), path
            assert (source or BLANK) in text or path == ".gitlab-ci.yml"
            if forge is ForgeName.GITHUB:
                assert whole["permissions"] == {}
                job, *more = whole["jobs"].values()
                assert job["permissions"] == {"contents": "read"}
                assert [each["permissions"] for each in more] == [
                    {"pages": "write", "id-token": "write"}
                ] * len(more)
                used = [step["uses"] for each in (job, *more) for step in each["steps"] if "uses" in step]
                assert all(len(each.partition("@")[2]) == 40 for each in used)
                assert job["steps"][0]["with"] == {"fetch-depth": 0, "persist-credentials": False}
    page = yaml.safe_load(ci_files(ForgeName.GITHUB, source, lang)[".github/workflows/pmcoach-page.yml"])
    assert all("vars.PMCOACH_PAGE ==" in job["if"] for job in page["jobs"].values()), (
        "off until it is asked for"
    )
    assert (
        "vars.PMCOACH_DAILY == 'on'"
        in ci_files(ForgeName.GITHUB, source, lang)[".github/workflows/pmcoach-daily.yml"]
    )
    assert yaml.safe_load(ci_files(ForgeName.GITLAB, source, lang)[".gitlab/pmcoach.yml"])["pmcoach"][
        "variables"
    ] == {"GIT_DEPTH": "0"}


@pytest.mark.bulk
@pytest.mark.parametrize(
    ("schema", "forge", "path"),
    [
        pytest.param("github-workflows", ForgeName.GITHUB, ".github/workflows/pmcoach.yml", id="workflow"),
        pytest.param("github-workflows", ForgeName.GITHUB, ".github/workflows/pmcoach-daily.yml", id="daily"),
        pytest.param("github-workflows", ForgeName.GITHUB, ".github/workflows/pmcoach-page.yml", id="page"),
        pytest.param("gitlab-ci", ForgeName.GITLAB, ".gitlab/pmcoach.yml", id="snippet"),
        pytest.param("gitlab-ci", ForgeName.GITLAB, ".gitlab/pmcoach-page.yml", id="gitlab-page"),
        pytest.param("gitlab-ci", ForgeName.GITLAB, ".gitlab-ci.yml", id="include"),
        pytest.param("github-actions", None, ".github/actions/pmcoach/action.yml", id="action"),
    ],
)
def test_the_service_takes_the_file(schema: str, forge: ForgeName | None, path: str, tmp_path: Path) -> None:
    file = ROOT / path
    if forge is not None:
        file = tmp_path / "ci.yml"
        file.write_text(ci_files(forge, SOURCE, Lang.ZH)[path], encoding="utf-8")
    checked = subprocess.run(
        (BIN / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", file),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_hooks_are_hooks_that_run_for_deletions_and_yml() -> None:
    checked = subprocess.run(
        (BIN / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [each["id"] for each in hooks] == ["pmcoach", "pmcoach-reports"]
    (ours,) = yaml.safe_load(hook_file(Lang.EN)[".pre-commit-config.yaml"])["repos"][0]["hooks"]
    assert all(each["always_run"] and "ya?ml" in each["files"] for each in (hooks[0], ours))


def noted(monkeypatch: pytest.MonkeyPatch, text: str | None) -> None:
    class Distribution:
        def read_text(self, name: str) -> str | None:
            assert name == "direct_url.json"
            return text

    monkeypatch.setattr(metadata, "distribution", lambda _: Distribution())


@pytest.mark.parametrize(
    ("said", "source"),
    [
        pytest.param(None, f"pmcoach=={__version__}", id="an-index"),
        pytest.param({"url": "file:///home/me/pmcoach", "dir_info": {"editable": True}}, "", id="a-folder"),
        pytest.param({"url": "file:///tmp/pmcoach.whl", "archive_info": {}}, "", id="a-file-here"),
        pytest.param(
            {"url": "https://git.example.com/pm/pmcoach", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}},
            SOURCE, id="a-repository",
        ),
        pytest.param(
            {"url": "https://x.example.com/pmcoach.whl", "archive_info": {}}, "pmcoach @ https://x.example.com/pmcoach.whl",
            id="a-file-on-the-web",
        ),
        pytest.param({"url": "https://me:token@x.example.com/p.whl", "archive_info": {}}, "", id="a-password"),
        pytest.param({"url": "https://x.example.com/p"}, "", id="neither"),
        pytest.param([], "", id="another-form"),
    ],
)  # fmt: skip
def test_ci_installs_from_where_this_was_installed(
    said: Any, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted(monkeypatch, None if said is None else json.dumps(said))
    assert requirement() == source


def test_what_is_not_installed_has_no_source(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "distribution", missing)
    assert requirement() == ""


def test_a_forge_is_known_by_its_host_or_its_kind() -> None:
    assert forge_at("gitlab.example.com") is ForgeName.GITLAB
    assert forge_at("code.example.com", "github") is ForgeName.GITHUB
    assert forge_at("none.example.com") is None


def test_what_init_wrote_is_renewed_where_nobody_edited_it(run: Run, folder: Path) -> None:
    run("init", "--lead", "jo")
    assert run("init", "--renew")[:] == (0, "", "everything init wrote is fresh\n")
    assert "from init" not in run("doctor").out
    workflow, hook = folder / ".github/workflows/pmcoach.yml", folder / ".pre-commit-config.yaml"
    fresh = workflow.read_text(encoding="utf-8")
    old = ci_files(ForgeName.GITHUB, "", Lang.ZH)[
        ".github/workflows/pmcoach.yml"
    ]  # another version's, untouched
    workflow.write_text(old, encoding="utf-8")
    edited = hook.read_text(encoding="utf-8") + "  - repo: mine\n"
    hook.write_text(edited, encoding="utf-8")
    (folder / ".pmcoach/schema/goal.json").write_text("{}\n", encoding="utf-8")
    (folder / ".github/workflows/pmcoach-daily.yml").unlink()
    seen = run("doctor", "--lang", "en").out
    assert "3 files are not as this version writes them" in " ".join(seen.split())
    assert "pmcoach init --renew shows the difference" in " ".join(seen.split())
    done = run("init", "--renew")
    assert done.code == 0
    assert "--- a/.github/workflows/pmcoach.yml\n" in done.out
    assert "-  - repo: mine\n" in done.out
    assert done.err == "edited, so it is kept; what is new is shown above: .pre-commit-config.yaml\n"
    assert workflow.read_text(encoding="utf-8") == fresh.replace(f"python -m pip install ''{SOURCE}''", BLANK)
    assert hook.read_text(encoding="utf-8") == edited
    assert len((folder / ".pmcoach/schema/goal.json").read_text(encoding="utf-8")) > 100
    assert not (folder / ".github/workflows/pmcoach-daily.yml").exists()
    assert run("init", "--renew", "-C", "..").code == 2
    assert run("init", "--renew", folder.name, "-C", "..").err == done.err


def test_where_pmcoach_comes_from_stays_as_it_is_filled_in() -> None:
    wanted = ci_files(ForgeName.GITLAB, "pmcoach==2.0", Lang.EN)[".gitlab/pmcoach.yml"]
    mine = wanted.replace("'python -m pip install ''pmcoach==2.0'''", "pip install -r pmcoach.txt")
    older = wanted.replace("2.0", "1.0")
    assert untouched(mine)
    assert renewed(mine, wanted) == mine
    assert renewed(older, wanted) == wanted
    assert renewed("a: b\n", wanted) == wanted
    assert renewed(mine, "a: b\n") == "a: b\n"


def test_a_file_that_changes_while_it_is_renewed_stays(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init", "--lead", "jo")
    path = folder / ".pmcoach/schema/goal.json"
    path.write_text("{}\n", encoding="utf-8")

    def late(root: str, edits: Any) -> Any:
        path.write_text("{ }\n", encoding="utf-8")
        return write(root, edits)

    monkeypatch.setattr("pmcoach.cli.new.renewing.write", late)
    run("init", "--renew")
    assert path.read_text(encoding="utf-8") == "{ }\n"
