"""A workspace at a commit: what a checkout of it would say, and nothing that is no commit."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from tests.repository import Repo

from pmcoach.document import Source, Unreadable
from pmcoach.errors import PmcoachError
from pmcoach.store.disk.folder import Folder
from pmcoach.store.git import git
from pmcoach.store.git.revision import Revision, commit, commit_by, moment_of, parted, touched
from pmcoach.text import Lang

PATH = "goals/2026-Q4/csat.yaml"
ONE, TWO = "title: 一\n", "title: 二\n"


def refused(repo: Repo, name: str) -> str:
    with pytest.raises(PmcoachError) as error:
        commit(str(repo.root), name)
    assert error.value.do is None
    return error.value.says.say(Lang.EN)


def test_the_commit_of_a_name(repo: Repo) -> None:
    first = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    repo.git("tag", "-a", "v1", "-m", "x")
    second = repo.commit("2026-11-02T10:00:00+08:00", {PATH: TWO})
    repo.git("branch", "特性/一")
    found = {name: commit(str(repo.root), name) for name in ("HEAD~1", "v1", first[:8], "HEAD^", "@{1}")}
    assert set(found.values()) == {first}
    assert {commit(str(repo.root), name) for name in ("HEAD", "@", "main", "特性/一", "HEAD@{0}")} == {second}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="empty"),
        pytest.param("nosuch", id="nothing"),
        pytest.param("--output=x", id="an option"),
        pytest.param("-n1", id="a short option"),
        pytest.param("HEAD:goals", id="a path"),
        pytest.param(":0:pmcoach.yaml", id="the index"),
        pytest.param("main..main", id="a range"),
        pytest.param("main...main", id="a range of two sides"),
        pytest.param("^main", id="all but"),
        pytest.param("HEAD^@", id="all parents"),
        pytest.param("HEAD^!", id="a commit alone"),
        pytest.param("HEAD HEAD", id="two"),
        pytest.param("HEAD\nHEAD", id="two lines"),
        pytest.param("HEAD\0", id="a zero byte"),
        pytest.param("main*", id="a pattern"),
        pytest.param("HEAD^{tree}", id="a tree"),
        pytest.param("a" * 100_000, id="long"),
        pytest.param("\x1b[31mHEAD", id="a control character"),
    ],
)
def test_what_names_no_commit(repo: Repo, name: str) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    assert refused(repo, name) == f"git knows no commit “{name}” here"
    assert sorted(path.name for path in repo.top.iterdir()) == [".git", "goals", "pmcoach.yaml"]


def test_why_no_commit_is_known(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(repo, "HEAD") == "git knows no commit “HEAD” here"
    assert refused(repo, "@{u}") == "git cannot read this repository: fatal: no such branch: 'main'"
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert refused(repo, "HEAD").startswith("git does not trust this repository")
    monkeypatch.setenv("PATH", "")
    assert refused(repo, "HEAD").startswith("git is not there")


def test_the_commit_of_a_moment_is_that_of_the_main_line(repo: Repo) -> None:
    first = repo.commit("2026-11-01T23:30:00+08:00", {PATH: ONE})
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("2026-11-02T10:00:00+08:00", {PATH: TWO})
    repo.git("checkout", "-q", "main")
    repo.git("merge", "-q", "--no-ff", "--no-edit", "side", moment="2026-11-04T10:00:00+08:00")
    merge = repo.git("rev-parse", "HEAD")

    def by(moment: str, revision: str = "HEAD") -> str:
        return commit_by(str(repo.root), datetime.fromisoformat(moment), revision)

    assert by("2026-11-01T23:59:59+08:00") == by("2026-11-03T12:00:00+08:00") == first
    assert by("2026-11-04T23:59:59+08:00") == merge
    assert by("2026-11-04T23:59:59+08:00", first) == first
    with pytest.raises(PmcoachError) as error:
        by("2026-11-01T15:29:59+00:00")
    assert error.value.says.say(Lang.EN) == "there is no commit on or before 2026-11-01"
    assert moment_of(str(repo.root), merge) == datetime.fromisoformat("2026-11-04T10:00:00+08:00")


def test_where_a_branch_left_another(repo: Repo) -> None:
    first = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    repo.git("checkout", "-q", "-b", "side")
    side = repo.commit("2026-11-02T10:00:00+08:00", {PATH: TWO})
    repo.git("checkout", "-q", "--orphan", "alone")
    alone = repo.commit("2026-11-03T10:00:00+08:00")
    repo.git("checkout", "-q", "main")
    repo.commit("2026-11-04T10:00:00+08:00", {PATH: TWO})
    root = str(repo.root)
    assert parted(root, side, "") == parted(root, side, "main") == first
    assert parted(root, side, side) == side
    with pytest.raises(PmcoachError) as error:
        parted(root, alone, "main")
    assert error.value.says.say(Lang.EN) == "there is no commit in common with “main”"
    repo.git("branch", "-m", "main", "trunk")
    assert parted(root, side, "") == commit(root, "HEAD")


@pytest.fixture
def odd(repo: Repo) -> Repo:
    """A workspace with files that cannot be read, links, a folder with the name of a file, and a large file."""
    repo.write(
        {
            PATH: ONE,
            "goals/2026-Q4/满意 度.yaml": "\ufefftitle: 一\r\n",
            "goals/2026-Q4/large.yaml": "x" * (1 << 20) + "y",
            "goals/2026-Q4/deep.yaml/inside.yaml": ONE,
            "people/li.wei.yaml": "name: 李伟\n",
            "metrics/a.csv": "date,value\n",
            "drafts/a.yaml": TWO,
            "README.md": "",
        }
    )
    (repo.root / "goals/2026-Q4/gbk.yaml").write_bytes("title: 一\n".encode("gbk"))
    links = {
        "inside": "csat.yaml",
        "draft": "../../drafts/a.yaml",
        "twice": "draft.yaml",
        "out": "../../../secret.yaml",
        "absolute": "/etc/passwd",
        "nowhere": "no.yaml",
        "circle": "circle.yaml",
        "folder": "../../drafts",
        "big": "large.yaml",
        "top": "../..",
    }
    for name, target in links.items():
        (repo.root / f"goals/2026-Q4/{name}.yaml").symlink_to(target)
    (repo.root / "reports").symlink_to("drafts")
    repo.commit("2026-11-01T10:00:00+08:00")
    return repo


def test_a_commit_says_what_its_checkout_says(odd: Repo) -> None:
    folder, revision = Folder(str(odd.root)), Revision(str(odd.root), commit(str(odd.root), "HEAD"))

    def readable(path: str) -> bool:
        return not path.startswith("reports")

    assert list(filter(readable, revision)) == sorted(filter(readable, folder))
    assert len(revision) == len(folder) + 1  # a folder that is a link, where nothing is looked for

    def said(source: Source) -> object:
        return source.why.say(Lang.EN) if isinstance(source, Unreadable) else source

    for path in folder:
        assert said(revision[path]) == said(folder[path]), path
    assert revision["goals/2026-Q4/draft.yaml"] == TWO.encode()
    with pytest.raises(KeyError):
        revision["goals/2026-Q4/missing.yaml"]


def test_a_link_with_a_zero_byte_leads_nowhere(repo: Repo) -> None:
    (repo.top / "target").write_bytes(b"a\0b")
    blob = repo.git("hash-object", "-w", "target")
    repo.git("update-index", "--add", "--cacheinfo", f"120000,{blob},{PATH}")
    repo.git("commit", "-q", "-m", "x")
    found = Revision(str(repo.root), commit(str(repo.root), "HEAD"))[PATH]
    assert isinstance(found, Unreadable)
    assert found.why.say(Lang.EN) == "a link that leads out of the workspace, or nowhere"


def test_a_text_a_partial_clone_lacks(repo: Repo, tmp_path: Path) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "clone"
    repo.git("clone", "-q", "--no-checkout", "--filter=blob:none", f"file://{repo.top}", str(clone))
    with pytest.raises(PmcoachError) as error:
        len(Revision(str(clone), commit(str(clone), "HEAD")))
    assert error.value.says is git.BROKEN


def test_a_text_that_is_damaged(repo: Repo) -> None:
    head = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    blob = repo.git("rev-parse", f"HEAD:{PATH}")
    kept = repo.top / ".git/objects" / blob[:2] / blob[2:]
    kept.chmod(0o600)
    kept.write_bytes(kept.read_bytes()[:-4])
    with pytest.raises(PmcoachError) as error:
        Revision(str(repo.root), head)[PATH]
    assert error.value.says is git.BROKEN


def test_a_link_as_long_as_a_file_may_not_be(repo: Repo) -> None:
    (repo.top / "target").write_bytes(b"a" * ((1 << 20) + 1))
    blob = repo.git("hash-object", "-w", "target")
    repo.git("update-index", "--add", "--cacheinfo", f"120000,{blob},{PATH}")
    repo.git("commit", "-q", "-m", "x")
    found = Revision(str(repo.root), commit(str(repo.root), "HEAD"))[PATH]
    assert isinstance(found, Unreadable)


def test_a_workspace_below_the_top(tmp_path: Path, own_git: None) -> None:
    del own_git
    repo = Repo(tmp_path / "repo", "team/pm")
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE, "../../goals/x.yaml": TWO})
    found = Revision(str(repo.root), commit(str(repo.root), "HEAD"))
    assert list(found) == [PATH, "pmcoach.yaml"]
    assert found[PATH] == ONE.encode()


def test_what_a_branch_touched(odd: Repo) -> None:
    before = Revision(str(odd.root), commit(str(odd.root), "HEAD"))
    assert touched(before, Folder(str(odd.root))) == set()
    odd.write({PATH: ONE.replace("\n", "\r\n"), "people/li.wei.yaml": "name: 李薇\n", "people/new.yaml": ""})
    (odd.root / "goals/2026-Q4/gbk.yaml").unlink()
    (odd.root / "goals/2026-Q4/inside.yaml").unlink()
    (odd.root / "goals/2026-Q4/inside.yaml").symlink_to("no.yaml")
    changed = {"people/li.wei.yaml", "people/new.yaml", "goals/2026-Q4/inside.yaml"}
    assert touched(before, Folder(str(odd.root))) == changed
    odd.commit("2026-11-02T10:00:00+08:00")
    after = Revision(str(odd.root), commit(str(odd.root), "HEAD"))
    assert touched(before, after) == changed
