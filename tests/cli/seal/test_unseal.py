"""`pmcoach unseal`: what is sealed, to whoever has a key; and what everybody else is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, SEALING, Run
from tests.keys import LI, ZHANG

REVIEW = "reviews/2026-Q3/li.wei.yaml"
FILES = {
    **SEALING,
    REPORT: "done: [甲]\nprivate: {mood: 2, voice: 累}\n",
    REVIEW: "by: chen.jing\nprivate:\n  conflicts:\n    - {facts: 吵架}\n",
}
NOT_READ = "note: what is sealed in 2 files was not read: pmcoach keys check\n"
Holding = Callable[[str], Path]


@pytest.fixture
def sealed(run: Run) -> Run:
    """A workspace in which all that is private is sealed."""
    assert run("seal", files=FILES).code == 0
    return run


def test_one_file_is_printed_as_fields(sealed: Run, holding: Holding) -> None:
    holding(LI)
    assert sealed("unseal", REPORT) == (0, "{mood: 2, voice: 累}\n", "")
    assert sealed("unseal", REVIEW).out == "conflicts:\n  - {facts: 吵架}\n"


def test_several_files_are_told_apart(sealed: Run, holding: Holding) -> None:
    holding(LI)
    assert sealed("unseal", ".").out == (
        f"# {REPORT}\n{{mood: 2, voice: 累}}\n# {REVIEW}\nconflicts:\n  - {{facts: 吵架}}\n"
    )


def test_nothing_in_it_acts_on_the_terminal(run: Run, holding: Holding) -> None:
    holding(LI)
    run("seal", files={**SEALING, REPORT: "private: {voice: 累\u202e}\n"})
    assert run("unseal", REPORT).out == "{voice: 累<U+202E>}\n"


@pytest.mark.parametrize("option", [(), ("--write",), ("--edit",)])
def test_without_a_key_the_readers_are_named(
    sealed: Run, folder: Path, holding: Holding, option: tuple[str, ...]
) -> None:
    holding(ZHANG)
    before = (folder / REPORT).read_bytes()
    done = sealed("unseal", REPORT, *option)
    assert (done.code, done.out, done.err.splitlines()) == (
        2, "", [f"pmcoach: {REPORT} cannot be opened: no key of yours opens it", "its readers are to be: 李伟, 陈静"],
    )  # fmt: skip
    assert (folder / REPORT).read_bytes() == before


def test_without_age_it_says_what_to_install(
    sealed: Run, holding: Holding, ways: Callable[[str], None]
) -> None:
    holding(LI)
    ways("none")
    done = sealed("unseal", REPORT)
    assert (done.code, done.out, done.err.splitlines()) == (
        2,
        "",
        [
            f"pmcoach: {REPORT} cannot be opened: sealing needs age, which is not installed here",
            "pip install 'pmcoach[seal]', or install age from your system's packages",
        ],
    )
    assert sealed("lint", "--select", "P", "--format", "concise") == (0, "", NOT_READ)


def test_without_a_key_everything_else_works(sealed: Run) -> None:
    lint = sealed("lint", "--select", "E,P")
    assert lint.code == 0
    assert NOT_READ in lint.err
    brief = sealed("check", "li.wei")
    assert brief.code == 0
    assert f"Said to you alone\n  [sealed] in 2 files, the last {REVIEW}" in brief.out
    assert NOT_READ in brief.err
    assert "sealed" not in sealed("check", "zhang.min").err
    assert "[已加密]" in sealed("check", "li.wei", "--lang", "zh").out


def test_a_moved_block_does_not_open(sealed: Run, folder: Path, holding: Holding) -> None:
    holding(LI)
    other = "reports/2026-W46/li.wei.yaml"
    (folder / other).parent.mkdir()
    (folder / other).write_bytes((folder / REPORT).read_bytes())
    done = sealed("unseal", other)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(
        f"pmcoach: {other} cannot be opened: it was sealed for reports/2026-W47/li.wei, not"
    )
    found = sealed("lint", "--select", "P", "--format", "concise")
    assert found.out.startswith(f"{other}:2:1: error P103 ")


def test_written_back_it_is_a_finding_where_the_workspace_seals(
    sealed: Run, folder: Path, holding: Holding
) -> None:
    holding(LI)
    done = sealed("unseal", "--write", ".")
    assert (done.code, done.out, done.err) == (
        0, f"{REPORT}\n{REVIEW}\n", "it stands in the clear now; before you commit: pmcoach seal\n"
    )  # fmt: skip
    assert {path: (folder / path).read_text(encoding="utf-8") for path in (REPORT, REVIEW)} == {
        path: FILES[path] for path in (REPORT, REVIEW)
    }
    found = sealed("lint", "--select", "P", "--format", "concise")
    assert (found.code, [row.split(" ")[2] for row in found.out.splitlines()]) == (1, ["P101", "P101"])


def test_an_earlier_commit_is_opened_too(
    sealed: Run, folder: Path, holding: Holding, repository: Callable[..., str]
) -> None:
    repository("add", ".")
    repository("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "sealed")
    (folder / REPORT).write_text("done: [乙]\n", encoding="utf-8")
    holding(LI)
    assert sealed("unseal", "--rev", "HEAD", REPORT).out == "{mood: 2, voice: 累}\n"
    done = sealed("unseal", "--rev", "HEAD", "--write", REPORT)
    assert (done.code, done.err.splitlines()[0]) == (
        2, "pmcoach: unseal --write works on the files as they are now: leave out --rev and --as-committed",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param((), "say which file: pmcoach unseal PATH", id="no-file"),
        pytest.param(("pmcoach.yaml",), "nothing is sealed there", id="nothing-sealed"),
        pytest.param((REPORT, "--write", "--edit"), "--write, --edit and --textconv are three ways: take one", id="two-ways"),
        pytest.param((REPORT, REVIEW, "--edit"), "--edit takes one file", id="edit-two"),
        pytest.param(("reports", "--edit"), "--edit takes one file", id="edit-a-folder-of-two"),
        pytest.param((REPORT, REVIEW, "--textconv"), "--textconv takes one file", id="textconv-two"),
        pytest.param(("--textconv", "no.yaml"), "no.yaml cannot be read: it is not there", id="textconv-of-nothing"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_line(
    sealed: Run, folder: Path, words: tuple[str, ...], said: str
) -> None:
    (folder / "reports/2026-W47/zhang.min.yaml").write_text("done: [甲]\n", encoding="utf-8")
    done = sealed("unseal", *words)
    assert (done.code, done.out, done.err.splitlines()[0]) == (2, "", f"pmcoach: {said}")


def test_git_sees_a_file_as_it_reads_opened(sealed: Run, folder: Path, holding: Holding) -> None:
    shut = (folder / REPORT).read_text(encoding="utf-8")
    assert sealed("unseal", "--textconv", REPORT) == (0, shut, "")
    holding(LI)
    assert sealed("unseal", "--textconv", REPORT).out == FILES[REPORT]
