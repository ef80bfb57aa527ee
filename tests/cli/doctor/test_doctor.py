"""`pmcoach doctor`: what is set up, what is missing, and, asked live, what the services really do."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.integrations.fakes import desk
from tests.integrations.fakes.pingcode import PingCode
from tests.integrations.fakes.tracker import says
from tests.integrations.fakes.worktile import Worktile


@pytest.fixture
def fakes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[PingCode, Worktile]]:
    pingcode, worktile = desk.pingcode(), desk.worktile()
    with pingcode.running(), worktile.running():
        desk.sit_down(monkeypatch, tmp_path / "cache", pingcode=pingcode, worktile=worktile)
        yield pingcode, worktile


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's machine: no variables, no git configuration, no repository above."""
    desk.sit_down(monkeypatch, tmp_path / "cache")
    for name in desk.SECRETS:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


def steady(text: str, folder: Path) -> str:
    """What was printed on a wide screen, without what differs from machine to machine."""
    text = text.replace(str(folder.parent), "/home")
    text = re.sub(r"(Python +|git +)[\d.]+\S*", r"\g<1>1.2.3", text)
    text = re.sub(r"(pmcoach +)\d[\d.]*\S*", r"\g<1>1.2.3", text)
    return re.sub(r"127\.0\.0\.1(:\d+)?", "127.0.0.1", text)


def item(text: str, name: str) -> str:
    """The line about something."""
    return next(line.strip() for line in text.splitlines() if name in line)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.usefixtures("bare")
def test_a_bare_machine(
    run: Run, folder: Path, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    result = run("--lang", lang, "doctor", files=desk.FILES)
    assert (result.code, result.err) == (0, "")
    golden(f"cli/doctor.{lang}.txt", steady(result.out, folder))


@pytest.mark.bulk
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_asked_live(
    run: Run,
    folder: Path,
    golden: Callable[[str, str], None],
    fakes: tuple[PingCode, Worktile],
    monkeypatch: pytest.MonkeyPatch,
    lang: str,
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    result = run("--lang", lang, "--debug", "doctor", "--live", files=desk.FILES)
    assert result.code == 0
    shown = result.out + result.err
    ours = ("MARKER", "李伟", "zhang", "引导", "双十一", "66aa0000", "66bb0000")
    assert [word for word in ours if word in shown] == []
    golden(f"cli/doctor_live.{lang}.txt", steady(result.out, folder))
    assert fakes[0].wrong == ["page_size 500"], "asked on purpose"


def test_nobody_is_asked_without_live(run: Run, fakes: tuple[PingCode, Worktile]) -> None:
    assert run("doctor", files=desk.FILES).code == 0
    assert fakes[0].requests + fakes[1].requests == []


@pytest.mark.usefixtures("bare")
def test_without_a_workspace_that_is_in_the_way(run: Run) -> None:
    result = run("--lang", "en", "doctor")
    assert result.code == 1
    assert item(result.out, "folder") == "✗  folder  missing  start one here: pmcoach init"
    assert item(result.out, "PingCode") == "·  PingCode  nothing set  needs PMCOACH_PINGCODE_CLIENT_ID,"


@pytest.mark.usefixtures("bare")
def test_a_jira_that_somebody_begins_to_set_up(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("PMCOACH_JIRA_TOKEN", "jira-token-MARKER")
    text = run("--lang", "en", "doctor", files=desk.FILES).out
    said = [re.sub(" {2,}", "  ", item(text, name)) for name in ("JIRA_URL", "JIRA_EMAIL", "accounts: {jira")]
    assert said[0].startswith("!  PMCOACH_JIRA_URL  not set  set PMCOACH_JIRA_URL to the address you open it")
    assert said[1] == "·  PMCOACH_JIRA_EMAIL  not set  for Jira Cloud"
    assert said[2].startswith("!  people with an account  0 of 3")
    monkeypatch.setenv("PMCOACH_JIRA_URL", "http://jira.intern:8080")
    assert item(run("--lang", "en", "doctor").out, "address").startswith("✗  address")
    monkeypatch.setenv("PMCOACH_JIRA_PLAIN_HTTP", "true")
    line = item(run("--lang", "en", "doctor").out, "http://jira.intern")
    assert line.endswith("http://jira.intern  plain http: the token can be read on the way")


@pytest.mark.usefixtures("bare")
def test_without_git_that_is_in_the_way(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = run("--lang", "en", "doctor", files=desk.FILES)
    assert result.code == 1
    assert "✗  git                missing  install it" in result.out


@pytest.mark.usefixtures("bare")
def test_in_a_repository_and_known_by_name(run: Run, folder: Path) -> None:
    run(files=desk.FILES)
    for words in (("init", "-q"), ("config", "user.name", "李伟")):
        subprocess.run(("git", *words), cwd=folder, check=True)
    text = run("--lang", "en", "doctor").out
    assert re.match(r"✓  history +/", item(text, "history"))
    assert re.match(r"✓  you +li\.wei", item(text, "you "))


@pytest.mark.usefixtures("bare")
def test_where_nothing_can_be_kept_that_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "nowhere")
    result = run("--lang", "en", "doctor", files=desk.FILES)
    assert result.code == 0
    assert "!  kept between runs  no writable folder" in result.out


@pytest.mark.usefixtures("bare")
def test_a_token_alone_is_enough(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PMCOACH_PINGCODE_TOKEN", "ready-made-MARKER")
    text = run("--lang", "en", "doctor", files=desk.FILES).out
    assert item(text, "PMCOACH_PINGCODE_TOKEN") == "✓  PMCOACH_PINGCODE_TOKEN          set"
    assert item(text, "PMCOACH_PINGCODE_CLIENT_ID") == "·  PMCOACH_PINGCODE_CLIENT_ID      not set"
    assert item(text, "PMCOACH_WORKTILE_CLIENT_ID") == "!  PMCOACH_WORKTILE_CLIENT_ID      not set"
    assert "MARKER" not in text


@pytest.mark.usefixtures("bare")
def test_a_command_counts_as_set_and_is_not_run(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "gitconfig"
    command = f"touch {tmp_path}/was-run"
    own.write_text(f'[pmcoach "pingcode"]\n\tclient-secret-command = {command}\n', encoding="utf-8")
    run(files=desk.FILES)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(own))
    assert item(run("--lang", "en", "doctor").out, "PINGCODE_CLIENT_SECRET").endswith("set")
    assert not (tmp_path / "was-run").exists()


@pytest.mark.usefixtures("bare")
def test_an_address_that_cannot_be_used_is_in_the_way(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PMCOACH_PINGCODE_URL", "ftp://secret-MARKER@pingcode.example")
    result = run("--lang", "en", "doctor", "--live", files=desk.FILES)
    assert result.code == 1
    assert "PMCOACH_PINGCODE_URL is not an https address" in re.sub(r"\s+", " ", result.out)
    assert "MARKER" not in result.out + result.err


@pytest.mark.usefixtures("bare")
def test_a_service_that_cannot_be_opened_is_not_asked(run: Run) -> None:
    result = run("--lang", "en", "doctor", "--live", files=desk.FILES)
    assert result.code == 0
    assert "·  not asked  PingCode needs a token, or a client id and its secret" in result.out


def test_a_service_that_refuses_is_in_the_way_and_the_other_is_asked(
    run: Run, fakes: tuple[PingCode, Worktile]
) -> None:
    fakes[0].fail_next(says(200, {"access_token": "x", "expires_in": 5}))
    fakes[0].fail_next(says(400, {"code": "100024"}))
    result = run("--lang", "en", "doctor", "--live", files=desk.FILES)
    assert result.code == 1
    assert "✗  stopped here" in result.out
    assert "PingCode refuses the client id or the secret" in re.sub(r"\s+", " ", result.out)
    assert "goals at /goals" in result.out


@pytest.mark.usefixtures("bare")
def test_where_messages_go_and_whether_their_addresses_are_set(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEAM_HOOK", "https://hooks.slack.com/services/MARKER")
    monkeypatch.setenv("PMCOACH_FEISHU_WEBHOOK", "https://open.feishu.cn/MARKER")
    settings = "send: {team: {kind: slack, webhook: TEAM_HOOK}, feishu: {}, wecom: {keyword: x}, lost: {webhook: NO_HOOK}}\n"
    text = run("--lang", "en", "doctor", files={"pmcoach.yaml": settings}).out
    assert [re.sub(" {2,}", "  ", line) for line in text.partition("\nSending\n")[2].splitlines()] == [
        "  ✓  team: TEAM_HOOK  set  try it: pmcoach send team --test",
        "  ✓  feishu: PMCOACH_FEISHU_WEBHOOK  set  try it: pmcoach send feishu --test",
        "  !  wecom: PMCOACH_WECOM_WEBHOOK  not set",
        "  !  lost: NO_HOOK  not set",
        "  ·  teams: PMCOACH_TEAMS_WEBHOOK  not set",
        "  ·  dingtalk: PMCOACH_DINGTALK_WEBHOOK  not set",
    ]


@pytest.mark.usefixtures("bare")
def test_an_address_that_is_none_or_somebody_else_s_is_in_the_way(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("TEAM_HOOK", "https://evil.example/MARKER")
    monkeypatch.setenv("PMCOACH_TEAMS_WEBHOOK", "copied only half")
    monkeypatch.setenv("ODD", "https://hooks.slack.com/MARKER")
    settings = "send: {team: {kind: slack, webhook: TEAM_HOOK}, odd: {webhook: ODD}}\n"
    result = run("--lang", "en", "doctor", files={"pmcoach.yaml": settings})
    assert result.code == 1
    assert "✗  team: TEAM_HOOK" in result.out
    assert "TEAM_HOOK leads to evil.example, which is not slack's own; nothing was sent" in result.out
    assert "PMCOACH_TEAMS_WEBHOOK is not an https address" in result.out
    assert re.search(r"✓  odd: ODD +set", result.out)
    assert "MARKER" not in result.out
    monkeypatch.setenv("PMCOACH_SLACK_URL", "https://evil.example")
    assert re.search(r"✓  team: TEAM_HOOK +set", run("--lang", "en", "doctor").out)


@pytest.mark.usefixtures("bare")
def test_who_can_be_called_is_counted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    settings = "send: {team: {kind: slack, webhook: TEAM_HOOK, secret: SIGN, mention: true}}\n"
    people = {
        "people/li.wei.yaml": "name: 李伟\naccounts: {slack: U024BE7LH}\n",
        "people/wang.fang.yaml": "name: 王芳\naccounts: {slack: all}\n",
        "people/gone.yaml": "name: 走\nleft: 2026-10-01\n",
    }
    text = run("--lang", "en", "doctor", files={"pmcoach.yaml": settings, **people}).out
    assert re.sub(" {2,}", "  ", item(text, "can be mentioned")) == (
        "!  team: people who can be mentioned  1 of 2  in people/PERSON.yaml: accounts: {slack: U024BE7LH}"
    )
    assert re.search(r"!  team: SIGN +not set", text)
    monkeypatch.setenv("SIGN", "x")
    text = run(
        "--lang",
        "en",
        "doctor",
        files={"people/wang.fang.yaml": "name: 王芳\naccounts: {slack: U024BE7LX}\n"},
    ).out
    assert re.search(r"✓  team: people who can be mentioned +2 of 2", text)
    assert re.search(r"✓  team: SIGN +set", text)


@pytest.mark.usefixtures("bare")
def test_why_git_tells_nothing_is_said_with_how_to_mend_it(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(("git", "init", "-q", str(folder)), check=True)
    monkeypatch.setenv("COLUMNS", "200")
    assert str(folder) in item(run("doctor", "--lang", "en", files=desk.FILES).out, "history")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    said = run("doctor", "--lang", "en").out
    assert "git config --global --add safe.directory" in " ".join(said.split())
    report = run("new", "report", "li.wei", "--from", "git", "--lang", "en")
    assert "safe.directory" in report.err


@pytest.mark.usefixtures("bare")
def test_what_init_writes_otherwise_by_now_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    files = {**desk.FILES, ".pmcoach/schema/goal.json": "{}\n"}
    said = run("doctor", "--lang", "en", files=files).out
    assert ".pmcoach/schema/goal.json" in said
    assert "pmcoach init --renew" in said
