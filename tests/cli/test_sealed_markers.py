"""A word said in private: after every command, failure and kill it stands nowhere but where its readers ask for it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, SEALING, TEAM, Run
from tests.keys import CHEN, LI

from pmcoach.cli import COMMANDS

pytestmark = pytest.mark.bulk

MARK = "qzmarkqz"
REVIEW = "reviews/2026-Q3/li.wei.yaml"
FILES = {
    **SEALING,
    "goals/2026-Q4/csat.yaml": TEAM["goals/2026-Q4/csat.yaml"],
    REPORT: (
        f"done: [甲]\nprivate:\n  mood: 2\n  load: {MARK}7\n  voice: {MARK}1\n  {MARK}2: x\n"
        f"  problems:\n    - what: {MARK}3\n    - {{what: 甲, from: {MARK}4}}\n  asks: [{{what: {MARK}5, kind: people}}]\n"
    ),
    REVIEW: f"by: chen.jing\nheld: 2026-10-05\nprivate:\n  conflicts: [{{facts: {MARK}6}}]\n  actions: [{{do: {MARK}8}}]\n",
}
PUBLIC = (
    ("lint",), ("lint", "--format", "concise"), ("lint", "--format", "json"), ("lint", "--format", "github"),
    ("lint", "--debug"), ("lint", "--changed", "HEAD~1"), ("check",), ("check", "--format", "json"), ("check", "--since", "2026-11-01"),
    ("tree",), ("history",), ("agenda",), ("find", MARK), ("review", "spread", "2026-Q3"),
    *(("list", kind) for kind in ("asks", "actions", "reports", "reviews", "training", "praise")),
    ("send", "stdout"), ("export", "ics"), ("export", "tables", "out"), ("org", ".", "all"), ("export", "html", "-"),
    ("export", "html", "out/site"), ("export", "html", "-", "--public"), ("export", "html", "-", "--period", "2026-Q3"),
    ("new", "report", "li.wei", "2026-W48"), ("new", "review", "li.wei", "2026-11"),
    ("set", "csat", "4.2"), ("done", "nothing like that", "--as", "li.wei"), ("reply", "li.wei", "谢谢"), ("doctor",),
    ("help",), ("hand-over", "--from", "li.wei"), ("rollover", "2026-Q4"),
    *((name, "乙", "--as", "li.wei") for name in ("did", "undone", "problem", "next", "learned")),
    ("keys", "list"), ("keys", "check"), ("seal",), ("seal", "--again"), ("unseal", "--edit", REPORT), ("rules", "P101"), ("schema", "report"),
)  # fmt: skip
OWN = (("check", "li.wei"), ("unseal", REPORT), ("unseal", REVIEW))


def words(folder: Path) -> Iterator[str]:
    """The paths of all files below a folder in which the word stands."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and MARK.encode() in path.read_bytes():
            yield str(path)


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All places for passing files, in one."""
    path = tmp_path / "passing"
    path.mkdir()
    for name in ("TMPDIR", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(path))
    monkeypatch.setattr("tempfile.tempdir", str(path))
    return path


def objects(repository: Callable[..., str]) -> str:
    """All that git keeps, opened."""
    names = [
        row.split()[0] for row in repository("cat-file", "--batch-all-objects", "--batch-check").splitlines()
    ]
    return "".join(repository("cat-file", "-p", name) for name in names)


def test_a_sealed_word_is_seen_by_its_readers_alone(
    run: Run,
    folder: Path,
    holding: Callable[[str], Path],
    repository: Callable[..., str],
    temp: Path,
    tmp_path: Path,
) -> None:
    commit = ("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x")
    holding(CHEN)
    assert run("seal", files=FILES).code == 0
    run("keys", "setup")
    for _ in range(2):
        repository("add", ".")
        repository(*commit, "--allow-empty")
    for each in PUBLIC:
        done = run(*each)
        assert MARK not in (done.out + done.err).replace(f"“{MARK}”", ""), each
    seen = "".join(run(*each).out for each in OWN)
    assert all(f"{MARK}{number}" in seen for number in (1, 5, 6, 8))
    repository("add", ".")
    repository(*commit)
    assert MARK in repository("show", "HEAD~2", "--", REVIEW), "git shows it to whoever has the key"
    assert (list(words(folder)), list(words(temp)), list(words(tmp_path / "cache"))) == ([], [], [])
    assert MARK not in objects(repository)
    assert repository("for-each-ref", "refs/notes") == ""
    assert {each[0] for each in (*PUBLIC, *OWN)} >= COMMANDS.keys() - {
        "smart",
        "init",
        "ask",
        "praise",
        "plan",
        "move",
        "agree",
        "leave",
        "ack",
        "close",
        "import",
        "pull",
        "lsp",  # below
    }


def test_the_language_server_says_no_sealed_word(
    run: Run, folder: Path, holding: Callable[[str], Path], temp: Path
) -> None:
    pytest.importorskip("pygls", reason="pip install 'pmcoach[lsp]'")
    from tests.lsp.client import served

    holding(CHEN)
    assert run("seal", files=FILES).code == 0
    paths = (REPORT, REVIEW, "goals/2026-Q4/csat.yaml")
    with served(folder) as client:
        client.begin()
        said = [client.ask("workspace/symbol", {"query": MARK})]
        for path in paths:
            client.open(path)
            while (message := client.told.get(timeout=30))["params"].get("uri") != client.uri(path):
                said.append(message)
            said.append(message)
            for line in range((folder / path).read_text(encoding="utf-8").count("\n")):
                place = client.at(path, line, 3)
                said += [
                    client.ask(f"textDocument/{what}", place)
                    for what in ("hover", "completion", "definition")
                ]
            said.append(client.ask("textDocument/documentSymbol", client.at(path, 0, 0)))
    assert len(said) > 3 * len(paths)
    assert MARK not in json.dumps(said, ensure_ascii=False)
    assert (list(words(folder)), list(words(temp))) == ([], [])


def test_a_kill_while_editing_leaves_it_in_one_folder_until_the_next_run(
    run: Run, folder: Path, holding: Callable[[str], Path], temp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holding(LI)
    run("seal", files=FILES)
    editor = folder.parent / "editor.py"
    editor.write_text("import time\nprint('open', flush=True)\ntime.sleep(60)\n", encoding="utf-8")
    monkeypatch.setenv("EDITOR", f"{sys.executable} {editor}")
    monkeypatch.delenv("GIT_EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    master, slave = os.openpty()
    command = [sys.executable, "-m", "pmcoach", "unseal", "--edit", REPORT]
    with subprocess.Popen(
        command, cwd=folder, stdin=slave, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        (left,) = words(temp)
        assert Path(left).parent.stat().st_mode & 0o777 == 0o700
        assert list(words(folder)) == []
        os.killpg(process.pid, signal.SIGKILL)
    os.close(master)
    os.close(slave)
    run("unseal", REPORT)
    assert list(words(temp)) == []
    assert [each.name for each in temp.iterdir()] == []
