"""`pmcoach pull jira`, and a private tracker on plain http."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.integrations.fakes import data, desk
from tests.integrations.fakes.jira import Jira
from tests.integrations.fakes.worktile import Worktile

from pmcoach.integrations.net import address

FILES = {
    **desk.FILES,
    "pmcoach.yaml": "language: zh\ntimezone: Asia/Shanghai\nlead: chen.jing\npull: {jira: {jql: project = PAY}}\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\naccounts: {jira: 5b10ac8d}\n",
    "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\naccounts: {jira: zhang.min@example.com}\n",
    "goals/2026-Q4/csat.yaml": (
        "title: 在2026年12月31日前将满意度从3.9提高到4.5分\nowner: li.wei\nplan:\n"
        "  - {do: 购物车不再崩溃, link: PAY-2, due: 2026-11-20}\n"
    ),
}


@pytest.fixture
def jira(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Jira]:
    fake = desk.jira(size=3)
    with fake.running():
        desk.sit_down(monkeypatch, tmp_path / "cache", jira=fake)
        for name, value in desk.JIRA.items():
            monkeypatch.setenv(name, value)
        yield fake
    assert fake.wrong == []


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.usefixtures("jira")
def test_jira_in_both_languages(run: Run, golden: Callable[[str, str], None], lang: str) -> None:
    result = run("--lang", lang, "pull", "jira", files=FILES)
    assert result.code == 0
    golden(
        f"cli/pull_jira.{lang}.txt",
        f"{result.out}--- stderr\n{result.err}".replace(_port(result.out), "127.0.0.1"),
    )


def _port(text: str) -> str:
    return next((word.split("/")[2] for word in text.split() if word.startswith("http://127.")), "-")


@pytest.mark.usefixtures("jira")
def test_what_was_pulled_goes_into_a_report(run: Run) -> None:
    run("pull", "jira", files=FILES)
    run("new", "report", "li.wei", "--pull")
    text = Path("reports/2026-W47/li.wei.yaml").read_text(encoding="utf-8")
    assert "# Jira 里已完成的（截至 2026-11-20）" in text
    assert "空购物车崩溃 (PAY-2), 目标: csat" in text


def test_without_a_query_what_people_with_an_account_have(run: Run, jira: Jira) -> None:
    result = run("pull", "jira", "-f", "json", files={**FILES, "pmcoach.yaml": desk.FILES["pmcoach.yaml"]})
    said = json.loads(result.out)
    assert {line["person"] for line in said["lines"]} == {"li.wei", "zhang.min"}
    assert 'assignee in (\\"5b10ac8d\\", \\"zhang.min@example.com\\")' in jira.requests[0].body.decode()
    assert said["unknown_assignees"] == []


def test_one_person(run: Run, jira: Jira) -> None:
    result = run("pull", "jira", "--person", "张敏", "-f", "json", files=FILES)
    assert [line["key"] for line in json.loads(result.out)["lines"]] == ["PAY-5"]
    assert jira.requests
    result = run("--lang", "en", "pull", "jira", "--person", "chen.jing")
    assert "write it into people/chen.jing.yaml: accounts: {jira: NAME}" in result.err


@pytest.mark.parametrize(
    ("unset", "said"),
    [
        ("PMCOACH_JIRA_URL", "Jira has no address\nset PMCOACH_JIRA_URL to the address you open it at: https://NAME.atlassian.net"),
        ("PMCOACH_JIRA_TOKEN", "Jira needs a token\nCloud: set PMCOACH_JIRA_EMAIL and PMCOACH_JIRA_TOKEN, an API token; Data Center"),
        ("PMCOACH_JIRA_EMAIL", "Jira does not know who asks (HTTP 401)\ncheck PMCOACH_JIRA_TOKEN: a personal access token"),
    ],
)  # fmt: skip
def test_what_is_not_set_is_said(
    run: Run, jira: Jira, monkeypatch: pytest.MonkeyPatch, unset: str, said: str
) -> None:
    if unset == "PMCOACH_JIRA_EMAIL":
        jira.server = True
        jira.token = "another"
    monkeypatch.delenv(unset)
    result = run("--lang", "en", "pull", "jira", files=FILES)
    assert result.code == 2
    assert said in result.err


def test_no_secret_shows(run: Run, folder: Path, jira: Jira) -> None:
    jira.token = "another"
    result = run("--debug", "pull", "jira", files=FILES)
    shown = result.out + result.err
    assert result.code == 2
    assert "POST http://127.0.0.1" in shown
    pair = jira.requests[0].headers["authorization"].removeprefix("Basic ")
    assert [word for word in ("MARKER", pair) if word in shown] == []
    assert not any(b"MARKER" in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_plain_http_takes_the_user_s_own_word(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jira: Jira
) -> None:
    monkeypatch.setattr(address, "LOOPBACK", frozenset())  # as if it were another machine
    result = run("--lang", "en", "pull", "jira", files=FILES)
    assert result.code == 2
    assert "PMCOACH_JIRA_URL is not an https address; nothing was sent" in result.err
    assert "git config --global pmcoach.jira.plain-http true" in result.err
    settings = f"{FILES['pmcoach.yaml']}plain_http: true\n"
    assert run("pull", "jira", files={"pmcoach.yaml": settings}).code == 2, "a repository has no say in it"
    assert jira.requests == []
    own = tmp_path / "gitconfig"
    own.write_text('[pmcoach "jira"]\n\tplain-http = true\n', encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(own))
    result = run("--lang", "en", "pull", "jira")
    assert result.code == 0
    assert "note: 127.0.0.1 is asked on plain http, and the token can be read on the way" in result.err


def test_an_address_that_is_none_is_none_with_plain_http_too(
    run: Run, monkeypatch: pytest.MonkeyPatch, jira: Jira
) -> None:
    monkeypatch.setenv("PMCOACH_JIRA_PLAIN_HTTP", "1")
    monkeypatch.setenv("PMCOACH_JIRA_URL", "ftp://jira.example")
    result = run("--lang", "en", "pull", "jira", files=FILES)
    assert result.err == "pmcoach: PMCOACH_JIRA_URL is not an https address; nothing was sent\n"
    assert jira.requests == []


def test_worktile_says_how_to_ask_for_less(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    more = [
        {"_id": f"66bb{number:020}", "identifier": f"P{number}", "name": f"项目{number}"}
        for number in range(8, 12)
    ]
    fake: Worktile = desk.worktile(projects=[data.MARKETING, *more])
    with fake.running():
        desk.sit_down(monkeypatch, tmp_path / "cache", worktile=fake)
        said = run("pull", "worktile", files=desk.FILES).err
        assert (
            "Worktile 不能按人筛选，5 个项目都读了一遍；请在 pmcoach.yaml 里写明自己的项目：pull: {worktile: {projects: [标识, …]}}"
            in said
        )
        settings = f"{desk.FILES['pmcoach.yaml']}pull: {{worktile: {{projects: [MKT]}}}}\n"
        before = len(fake.requests)
        assert "不能按人筛选" not in run("pull", "worktile", files={"pmcoach.yaml": settings}).err
        assert [
            request.query.get("project_id")
            for request in fake.requests[before:]
            if "project_id" in request.query
        ] == [data.MARKETING["_id"]]
