"""`pmcoach new report --from` and `--url`: commits, pasted texts, and a link to fill the report in instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

from pmcoach.document import Document

Git = Callable[..., str]
NEW = ("new", "report", "li.wei")
PASTED = {
    "plain-text": (
        "本周完成：\n1. 收银台上线\n2、退款页评审\n未完成：\n绑卡改版，等设计\n问题：接口延期\n下周计划：\n双十二配置\n"
        "需协调与帮助：一名前端\n"
    ),
    "markdown": (
        "# 周报\n\n## 本周完成\n- [x] 收银台上线\n- [x] 退款页评审\n- [ ] 绑卡改版，等设计\n\n## 问题\n* 接口延期\n\n"
        "## 下周计划\n- [ ] 双十二配置\n\n## 需协调与帮助\n1. 一名前端\n"
    ),
    "dingtalk": (
        "李伟的周报\n【今日完成工作】\n1、收银台上线\n2、退款页评审\n【未完成工作】\n绑卡改版，等设计\n【遇到的问题】\n接口延期\n"
        "【下周工作计划】\n双十二配置\n【需协调工作】\n一名前端\n"
    ),
}


def written(folder: Path) -> Any:
    """The report that was written, as it is read: it has to be YAML without a problem."""
    document = Document((folder / REPORT).read_bytes())
    assert document.problems == ()
    return document.value


@pytest.mark.parametrize("text", PASTED.values(), ids=list(PASTED))
def test_a_pasted_report_is_taken_apart(run: Run, folder: Path, text: str) -> None:
    done = run(*NEW, "--from", "-", files=TEAM | {"pmcoach.yaml": "language: zh\n"}, stdin=text)
    assert (done.code, done.out) == (0, f"{REPORT}\n")
    report = written(folder)
    assert report["完成"][-2:] == ["收银台上线", "退款页评审"]
    assert [report[key] for key in ("未完成", "问题", "下周计划", "请求")] == [
        ["绑卡改版，等设计"], ["接口延期"], ["双十二配置"], ["一名前端"]
    ]  # fmt: skip
    assert "error" not in run("lint", REPORT, "--format", "concise").out


def test_an_english_report_is_taken_apart(run: Run, folder: Path) -> None:
    text = (
        "*Done*\n- shipped checkout: v2\nNot done\n- refund page\nBlockers: 'no' test phone\nNext week\n- launch #1\n"
        "Help needed\n- [ ] one tester\nLessons\n- look at the data first\nThanks\n- 张敏 for the night shift\n"
    )
    run(*NEW, "--from", "-", files=TEAM, stdin=text)
    report = written(folder)
    assert report["done"] == ["shipped checkout: v2"]
    assert report["undone"] == ["refund page"]
    assert report["problems"] == ["'no' test phone"]
    assert report["next"] == ["launch #1"]
    assert report["asks"] == ["one tester"]
    assert report["learned"] == ["look at the data first"]
    assert report["praise"] == [{"to": "zhang.min", "for": "for the night shift"}]


def test_a_file_counts_from_where_the_command_runs(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("--version", files=TEAM | {"notes/chat.txt": "完成\n甲\n"})
    monkeypatch.chdir(folder / "notes")
    assert run(*NEW, "--from", "chat.txt").code == 0
    assert written(folder)["done"] == ["甲"]


@pytest.mark.parametrize(
    ("source", "stdin", "says"),
    [
        pytest.param("-", "", "nothing to read: the text is empty", id="empty"),
        pytest.param("-", "完成：无\n", "nothing to read: the text is empty", id="nothing-said"),
        pytest.param("nowhere.txt", "", "nowhere.txt cannot be read: it is not there", id="no-file"),
        pytest.param(
            "-",
            "完成\n" * 2001,
            "the text is too long for a report: more than 2,000 lines or 40,000 characters\npaste one week of one person",
            id="too-long",
        ),
    ],
)
def test_what_cannot_be_read_is_said(run: Run, folder: Path, source: str, stdin: str, says: str) -> None:
    done = run(*NEW, "--from", source, files=TEAM, stdin=stdin)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert not (folder / REPORT).exists()


def test_lines_that_belong_nowhere_are_told(run: Run, folder: Path) -> None:
    text = "Done\n- shipped checkout\nOdd things\n- a line nobody places\nNext week\n- launch\n"
    done = run(*NEW, "--from", "-", files=TEAM, stdin=text)
    rows = (folder / REPORT).read_text(encoding="utf-8").splitlines()
    number = rows.index("#   Odd things · a line nobody places") + 1
    assert done.err.splitlines()[0] == f"1 line of the text not placed, kept as a comment: line {number}"


def test_commits_of_these_days_are_suggested(run: Run, repository: Git, folder: Path) -> None:
    for on, author, subject in (
        ("2026-11-13", "李伟", "of the week before"),
        ("2026-11-16", "李伟", "feat: checkout: v2"),
        ("2026-11-18", "张敏", "of somebody else"),
        ("2026-11-19", "li.wei@git", "fix: refund page"),
    ):
        repository(
            "-c", f"user.name={author}", "-c", "user.email=x@example.com", "commit", "-q", "--allow-empty", "-m", subject,
            on=f"{on}T10:00:00",
        )  # fmt: skip
    known = {"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\naccounts: {git: li.wei@git}\n"}
    run(*NEW, "--from", "git", files=TEAM | known)
    assert (folder / REPORT).read_text(encoding="utf-8").startswith(
        "done:  # one line each: what is different now\n"
        "  # your commits in this period; remove the # from what others should know\n"
        "  #- 'feat: checkout: v2'\n"
        "  #- 'fix: refund page'\n"
        "  -\n"
    )  # fmt: skip


def test_whoever_git_knows_is_known_by_address_too(run: Run, repository: Git, folder: Path) -> None:
    repository("config", "user.name", "李伟")
    repository("config", "user.email", "lw@example.com")
    repository(
        "commit", "-q", "--allow-empty", "-m", "from another machine", "--author", "Lee <lw@example.com>"
    )
    run(*NEW, "--from", "git", files=TEAM)
    assert "\n  #- from another machine\n" in (folder / REPORT).read_text(encoding="utf-8")


def test_without_git_nothing_is_suggested(run: Run, folder: Path) -> None:
    assert run(*NEW, "--from", "git", files=TEAM).code == 0
    assert "commits" not in (folder / REPORT).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("remote", "start", "name"),
    [
        pytest.param(
            "git@github.com:acme/product.git", "https://github.com/acme/product/new/main", REPORT, id="github"
        ),
        pytest.param(
            "https://gitea.acme.cn/pm/product", "https://gitea.acme.cn/pm/product/_new/main/reports/2026-W47",
            "li.wei.yaml", id="gitea",
        ),
    ],
)  # fmt: skip
def test_a_link_opens_the_forge_s_editor_with_the_report(
    run: Run, repository: Git, folder: Path, remote: str, start: str, name: str
) -> None:
    repository("remote", "add", "origin", remote)
    done = run(*NEW, "--url", "--from", "-", files=TEAM, stdin="完成\n甲 & 乙\n")
    assert (done.code, done.err) == (0, "")
    address = urlsplit(done.out.strip())
    assert f"{address.scheme}://{address.netloc}{address.path}" == start
    fields = parse_qs(address.query, strict_parsing=True)
    assert fields["filename"] == [name]
    assert fields["value"][0].startswith("done:  # one line each: what is different now\n  - '甲 & 乙'\n")
    assert not (folder / "reports").exists()


@pytest.mark.parametrize(
    ("remote", "address", "says"),
    [
        pytest.param(
            "git@gitlab.com:acme/pm/product.git",
            f"https://gitlab.com/acme/pm/product/-/new/main/?file_name={REPORT}", (), id="gitlab",
        ),
        pytest.param(
            "https://gitee.com/acme/product.git", "https://gitee.com/acme/product/new/main",
            (f"make a new file there: {REPORT}",), id="gitee",
        ),
        pytest.param(
            "git@codeup.aliyun.com:5ec/acme/product.git", "https://codeup.aliyun.com/5ec/acme/product/tree/main",
            (f"make a new file there: {REPORT}",), id="codeup",
        ),
    ],
)  # fmt: skip
def test_where_a_forge_takes_no_text_it_stands_below_the_address(
    run: Run, repository: Git, remote: str, address: str, says: tuple[str, ...]
) -> None:
    repository("remote", "add", "origin", remote)
    done = run(*NEW, "--url", "--from", "-", files=TEAM, stdin="完成\n甲 & 乙\n")
    assert done.out.startswith(f"{address}\n\ndone:  # one line each: what is different now\n  - '甲 & 乙'\n")
    says = (*says, "this forge takes no text from a link: paste the text below the address")
    assert (done.code, done.err) == (0, "".join(f"{row}\n" for row in says))


def test_a_forge_nobody_knows_has_to_be_named(run: Run, repository: Git) -> None:
    repository("remote", "add", "origin", "https://git.acme.cn/pm/product")
    done = run(*NEW, "--url", files=TEAM)
    assert (done.code, done.err) == (
        2,
        (
            "pmcoach: what kind of forge is https://git.acme.cn/pm/product?\n"
            "say it: git config pmcoach.forge KIND, one of github, gitlab, gitee, gitea, codeup\n"
        ),
    )
    repository("config", "pmcoach.forge", "gitea")
    assert run(*NEW, "--url").out.startswith("https://git.acme.cn/pm/product/_new/main/reports/2026-W47?")


def test_a_workspace_below_the_repository_s_top_is_found(run: Run, repository: Git, folder: Path) -> None:
    repository("remote", "add", "origin", "git@github.com:acme/product.git")
    repository("switch", "-q", "-c", "feat/周报")
    files = {f"团队/{path}": text for path, text in TEAM.items()}
    address = run("-C", "团队", *NEW, "--url", files=files).out
    assert address.startswith("https://github.com/acme/product/new/feat/%E5%91%A8%E6%8A%A5?filename=")
    assert parse_qs(urlsplit(address).query)["filename"] == [f"团队/{REPORT}"]


def test_without_a_forge_there_is_no_link(run: Run, repository: Git) -> None:
    repository("status")
    done = run(*NEW, "--url", files=TEAM)
    assert (done.code, done.err) == (
        2, "pmcoach: git has no remote “origin” on a forge\nleave out --url and commit the file\n"
    )  # fmt: skip
