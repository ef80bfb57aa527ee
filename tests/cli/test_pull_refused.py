"""`pmcoach pull` where it cannot be done: nothing is asked too much, nothing is lost, no secret shows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run
from tests.integrations.fakes import desk
from tests.integrations.fakes.pingcode import PingCode
from tests.integrations.fakes.tracker import html, says
from tests.integrations.fakes.worktile import Worktile


@pytest.fixture
def fakes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[PingCode, Worktile]]:
    pingcode, worktile = desk.pingcode(), desk.worktile()
    with pingcode.running(), worktile.running():
        desk.sit_down(monkeypatch, tmp_path / "cache", pingcode=pingcode, worktile=worktile)
        yield pingcode, worktile
    assert (pingcode.wrong, worktile.wrong) == ([], [])


@pytest.fixture
def pingcode(fakes: tuple[PingCode, Worktile]) -> PingCode:
    return fakes[0]


def kept(tmp_path: Path) -> list[Any]:
    """What was kept of pulls."""
    folder = tmp_path / "cache" / "pmcoach" / "outside"
    found = [json.loads(path.read_text(encoding="utf-8")) for path in folder.iterdir() if path.name[0] != "."]
    return [each for each in found if "source" in each]


def test_a_project_that_is_not_there(run: Run, pingcode: PingCode) -> None:
    for said, hint in (("GRQW", "did you mean GRW?"), ("别的项目", "there are: GRW, PAY")):
        files = {**desk.FILES, "pmcoach.yaml": f"language: en\npull: {{pingcode: {{projects: [{said}]}}}}\n"}
        result = run("pull", "pingcode", files=files)
        assert (result.code, result.out) == (2, "")
        assert f"PingCode has no project “{said}”" in result.err
        assert hint in result.err
    assert pingcode.requests


@pytest.mark.parametrize(
    ("words", "files", "said"),
    [
        pytest.param(
            ("--person", "chen.jing"),
            {},
            "陈静 has no account in PingCode that is known there\n"
            "write it into people/chen.jing.yaml: accounts: {pingcode: NAME}\n",
            id="no-account",
        ),
        pytest.param(
            ("--person", "li.wei"),
            {"people/li.wei.yaml": "name: 李伟\naccounts: {pingcode: nobody}\n"},
            "李伟 has no account in PingCode that is known there\n",
            id="an-account-that-is-nobody-s",
        ),
        pytest.param(
            (),
            {f"people/{name}.yaml": "accounts: {pingcode: nobody}\n" for name in ("li.wei", "zhang.min")},
            "nobody here has an account in PingCode that is known there\n"
            "write it into people/li.wei.yaml: accounts: {pingcode: NAME}\n",
            id="nobody-has-one",
        ),
        pytest.param(("--person", "li.wie"), {}, "there is no person “li.wie”\n", id="no-such-person"),
        pytest.param(("--since", "yesterday"), {}, "“yesterday” is not a day", id="no-day"),
        pytest.param(("-f", "xml"), {}, "no format “xml”: table, json\n", id="no-format"),
    ],
)
@pytest.mark.usefixtures("fakes")
def test_what_cannot_be_asked(run: Run, words: tuple[str, ...], files: dict[str, str], said: str) -> None:
    result = run("--lang", "en", "pull", "pingcode", *words, files={**desk.FILES, **files})
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_where_nobody_is_in_the_workspace_that_is_said(run: Run, pingcode: PingCode) -> None:
    result = run("--lang", "en", "pull", "pingcode", files={"pmcoach.yaml": "language: en\n"})
    assert result.code == 2
    assert "people/PERSON.yaml: accounts: {pingcode: NAME}" in result.err
    assert pingcode.requests


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_secrets_nothing_is_asked(
    run: Run, monkeypatch: pytest.MonkeyPatch, pingcode: PingCode, lang: str
) -> None:
    monkeypatch.delenv("PMCOACH_PINGCODE_CLIENT_SECRET")
    result = run("--lang", lang, "pull", "pingcode", files=desk.FILES)
    assert result.code == 2
    assert "PMCOACH_PINGCODE_CLIENT_ID" in result.err
    assert "git config --global pmcoach.pingcode.client-secret-command" in result.err
    assert pingcode.requests == []


def test_the_address_is_never_the_repository_s(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, pingcode: PingCode
) -> None:
    monkeypatch.setenv("PMCOACH_PINGCODE_URL", "http://pingcode.example/open")
    result = run("--lang", "en", "pull", "pingcode", files=desk.FILES)
    assert result.code == 2
    assert "PMCOACH_PINGCODE_URL is not an https address; nothing was sent" in result.err
    settings = f"{desk.FILES['pmcoach.yaml']}pull: {{pingcode: {{url: {pingcode.url}}}}}\n"
    assert "url" in run("lint", files={"pmcoach.yaml": settings}).out, "it is no field of the settings"
    assert pingcode.requests == []
    assert folder.exists()


def test_settings_may_stand_in_git_s_own_configuration(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pingcode: PingCode
) -> None:
    own = tmp_path / "gitconfig"
    own.write_text(
        f'[pmcoach "pingcode"]\n\turl = {pingcode.url}/\n\tclient-id = cid\n'
        "\tclient-secret-command = echo pc-secret-MARKER\n",
        encoding="utf-8",
    )
    for name in ("URL", "CLIENT_ID", "CLIENT_SECRET"):
        monkeypatch.delenv(f"PMCOACH_PINGCODE_{name}")
    run(files=desk.FILES)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(own))
    result = run("pull", "pingcode")
    assert (result.code, "GRW-1" in result.out) == (0, True)


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(says(401, {"token": "answered-MARKER"}), id="401"),
        pytest.param(says(400, {"code": "100024", "message": "pc-secret-MARKER is wrong"}), id="400"),
        pytest.param(html(503), id="503"),
        pytest.param(html(200), id="html"),
        pytest.param(says(302, {}, Location="https://evil.example/?s=pc-secret-MARKER"), id="redirect"),
    ],
)
def test_no_secret_shows_whatever_happens(
    run: Run, folder: Path, tmp_path: Path, pingcode: PingCode, fault: Any
) -> None:
    run("pull", "pingcode", files=desk.FILES)
    before = kept(tmp_path)
    pingcode.fail_next(fault, times=4)
    result = run("--debug", "pull", "pingcode")
    shown = result.out + result.err
    assert result.code == 2
    assert "MARKER" not in shown
    assert "GET http://127.0.0.1" in shown, "--debug tells of each request"
    assert "Traceback" not in shown
    assert not any(b"MARKER" in path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert kept(tmp_path) == before, "what was kept is still there"


def test_where_nothing_can_be_kept_that_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch, pingcode: PingCode
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "nowhere")
    result = run("--lang", "en", "pull", "pingcode", files=desk.FILES)
    assert result.code == 0
    assert "nothing could be kept for new report --pull" in result.err
    assert pingcode.requests


def test_patience_can_be_given(run: Run, pingcode: PingCode) -> None:
    pingcode.fail_next(says(429, {"code": "100038"}, x_pc_retry_after="90"))
    result = run("--lang", "en", "pull", "pingcode", files=desk.FILES)
    assert (result.code, "asks to wait 90 seconds" in result.err) == (2, True)
    pingcode.fail_next(says(429, {"code": "100038"}, x_pc_retry_after="90"))
    assert run("pull", "pingcode", "--max-wait", "90").code == 0
