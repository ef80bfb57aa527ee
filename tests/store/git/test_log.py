"""What `git log` says of a workspace's files: names, texts, dates and authors, however odd."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest
from tests.repository import Repo

from pmcoach.records.fields.zone import zone_of
from pmcoach.store.git.past import GitPast

PATH = "goals/2026-Q4/csat.yaml"
REPORT = "reports/2026-W47/li.wei.yaml"
ONE, TWO, THREE = "title: 一\n", "title: 二\n", "title: 三\n"


def told(repo: Repo, path: str = PATH) -> list[tuple[str, str]]:
    """The versions of a file: commit and text."""
    known = GitPast(str(repo.root))
    texts = known.texts([each.after for each in known.versions(path)])
    return [(each.commit, texts[each.after].decode() if each.after else "") for each in known.versions(path)]


def test_a_file_in_another_place_is_followed(repo: Repo) -> None:
    first = repo.commit("2026-11-10T10:00:00+08:00", {"drafts/a.yaml": ONE * 9, REPORT: TWO * 9})
    repo.git("mv", REPORT, "reports/2026-W47/wu.hao.yaml")
    (repo.root / "goals/2026-Q4").mkdir(parents=True)
    repo.git("mv", "drafts/a.yaml", PATH)
    second = repo.commit("2026-11-11T10:00:00+08:00")
    known = GitPast(str(repo.root))
    assert told(repo) == [(second, ONE * 9)]
    assert [each.commit for each in known.versions("reports/2026-W47/wu.hao.yaml")] == [first, second]
    assert [(each.was, each.path) for each in known.versions("reports/2026-W47/wu.hao.yaml")] == [
        (REPORT, REPORT),
        (REPORT, ""),
    ]
    assert known.versions(REPORT) == ()
    repo.git("mv", PATH, "old.yaml")
    gone = repo.commit("2026-11-12T10:00:00+08:00")
    assert told(repo) == [(second, ONE * 9), (gone, "")]


def test_another_goal_from_the_same_template_is_another_goal(repo: Repo) -> None:
    template = "title: {}\nkind: goal\nlevel: person\nowner: li.wei\ndue: 2026-12-31\nmetric: {{name: {}, target: {}}}\n"
    repo.commit("2026-11-10T10:00:00+08:00", {PATH: template.format("满意度从3.9提高到4.5分", "满意度", 4.5)})
    (repo.root / PATH).unlink()
    other = template.format("退款到账时长从35小时缩短到24小时", "退款时长", 24)
    second = repo.commit("2026-11-11T10:00:00+08:00", {"goals/2026-Q4/refund.yaml": other})
    assert told(repo, "goals/2026-Q4/refund.yaml") == [(second, other)]


def test_odd_names_and_authors(repo: Repo) -> None:
    odd = "goals/2026-Q4/" + 'a"b \n\x01\t%.yaml'
    commit = repo.commit("2026-11-01T10:00:00+08:00", {odd: ONE, PATH: TWO})
    name = os.fsdecode(b"reports/2026-W47/\xff.yaml")
    (repo.root / "reports/2026-W47").mkdir(parents=True)
    (repo.root / name).write_bytes(ONE.encode())
    second = repo.commit("2026-11-02T10:00:00+08:00")
    assert (told(repo, odd), told(repo)) == ([(commit, ONE)], [(commit, TWO)])
    assert told(repo, name) == told(repo, name) == [(second, ONE)]


def test_an_author_in_another_encoding(repo: Repo) -> None:
    repo.write({PATH: ONE})
    repo.git("add", "-A")
    repo.git("config", "i18n.commitEncoding", "gbk")
    tree = repo.git("write-tree")
    body = f"tree {tree}\nauthor 李伟 <a@x> 1793500000 +0800\ncommitter c <c@x> 1793500000 +0800\nencoding gbk\n\nx\n"
    (repo.top / "body").write_bytes(body.encode("gbk"))
    commit = repo.git("hash-object", "-t", "commit", "-w", "body")
    repo.git("update-ref", "HEAD", commit)
    (version,) = GitPast(str(repo.root)).versions(PATH)
    assert version.author == "李伟"


def test_an_author_in_no_encoding(repo: Repo) -> None:
    repo.write({PATH: ONE})
    repo.git("add", "-A")
    body = f"tree {repo.git('write-tree')}\nauthor NAME <a@x> 1793500000 +0800\ncommitter c <c@x> 1793500000 +0800\n\nx\n"
    (repo.top / "body").write_bytes(body.encode().replace(b"NAME", b"Li \xff"))
    repo.git("update-ref", "HEAD", repo.git("hash-object", "-t", "commit", "-w", "body"))
    (version,) = GitPast(str(repo.root)).versions(PATH)
    assert version.author == "Li \ufffd"


@pytest.mark.parametrize("date", ["99999999999999 +0000", "1793500000 +9999", "253402300799 -0800", "x"])
def test_a_date_its_author_made_up_does_not_count(repo: Repo, date: str) -> None:
    repo.write({PATH: ONE})
    repo.git("add", "-A")
    body = f"tree {repo.git('write-tree')}\nauthor a <a@x> {date}\ncommitter c <c@x> 1793500000 +0800\n\nx\n"
    (repo.top / "body").write_text(body, encoding="utf-8")
    repo.git("update-ref", "HEAD", repo.git("hash-object", "--literally", "-t", "commit", "-w", "body"))
    (version,) = GitPast(str(repo.root), zone=zone_of("Asia/Shanghai")).versions(PATH)
    assert (version.moment, version.written) == (datetime.fromtimestamp(1793500000, UTC), None)


def test_a_file_that_is_a_link_for_a_while(repo: Repo) -> None:
    first = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    (repo.root / PATH).unlink()
    (repo.root / PATH).symlink_to("other.yaml")
    gone = repo.commit("2026-11-02T10:00:00+08:00")
    (repo.root / PATH).unlink()
    back = repo.commit("2026-11-03T10:00:00+08:00", {PATH: TWO})
    assert told(repo) == [(first, ONE), (gone, ""), (back, TWO)]


def test_two_lines_lead_back_to_one_beginning(repo: Repo) -> None:
    first = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    repo.git("checkout", "-q", "-b", "side")
    side = repo.commit("2026-11-02T10:00:00+08:00", {PATH: TWO})
    repo.git("checkout", "-q", "main")
    main = repo.commit("2026-11-03T10:00:00+08:00", {PATH: THREE})
    repo.git("merge", "side", check=False)
    merge = repo.commit("2026-11-04T10:00:00+08:00", {PATH: "title: 四\n"})
    versions = {each.commit: each for each in GitPast(str(repo.root)).versions(PATH)}
    assert sorted(versions) == sorted([first, side, main, merge])
    assert (next(iter(versions)), list(versions)[-1]) == (first, merge)
    assert versions[merge].before == versions[main].after
    assert versions[merge].others == (versions[side].after,)


def test_a_goal_in_another_period_is_followed_by_its_name(repo: Repo) -> None:
    other, report = "goals/2026-Q4/nps.yaml", "reports/2026-W46/csat.yaml"
    first = repo.commit(
        "2026-11-01T10:00:00+08:00", {PATH: ONE * 9, other: "title: 甲\n", report: "done: []\n"}
    )
    for path in (PATH, other, report):
        (repo.root / path).unlink()
    later = {
        "goals/2027-Q1/csat.yaml": TWO,
        "reports/2026-W47/csat.yaml": THREE,
        "goals/2027/new.yaml": THREE,
    }
    second = repo.commit("2026-11-02T10:00:00+08:00", later)
    known = GitPast(str(repo.root))
    assert [each.commit for each in known.versions("goals/2027-Q1/csat.yaml")] == [first, second]
    assert [each.was for each in known.versions("goals/2027-Q1/csat.yaml")] == [PATH, PATH]
    assert [each.commit for each in known.versions("reports/2026-W47/csat.yaml")] == [second]
    assert [each.commit for each in known.versions("goals/2027/new.yaml")] == [second]
    assert [each.commit for each in known.versions(other)] == [first, second]


def test_a_goal_in_another_period_whose_place_is_not_new(repo: Repo) -> None:
    later = "goals/2027-Q1/csat.yaml"
    first = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE, later: TWO})
    (repo.root / PATH).unlink()
    second = repo.commit("2026-11-02T10:00:00+08:00", {later: THREE, "goals/2027/csat.yaml": "title: 四\n"})
    known = GitPast(str(repo.root))
    assert [(each.commit, each.was) for each in known.versions(later)] == [(first, ""), (second, "")]
    assert [each.was for each in known.versions("goals/2027/csat.yaml")] == [PATH, PATH]


def test_a_workspace_beside_other_things(repo: Repo) -> None:
    commit = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE, "src/a.py": "", "goals.txt": ""})
    repo.commit("2026-11-02T10:00:00+08:00", {"src/a.py": "x"})
    assert told(repo) == [(commit, ONE)]
