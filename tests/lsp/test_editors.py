"""The server as editors run it: over stdin and stdout, with the library's own client and in a Neovim without a screen."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.cli.conftest import Run, folder, run
from tests.lsp.client import FILES, GOAL

__all__ = ["folder", "run"]  # fixtures
pytest.importorskip("pygls", reason="pip install 'pmcoach[lsp]'")

SERVER = [sys.executable, "-m", "pmcoach", "--at", "2026-11-20", "lsp"]
NEOVIM = """
local cmd = vim.fn.json_decode(vim.env.SERVER)
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
local id = vim.lsp.start_client({name = 'pmcoach', cmd = cmd, root_dir = vim.env.ROOT})
vim.lsp.buf_attach_client(0, id)
local function codes()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, {each.lnum, each.col, tostring(each.code or each.user_data.lsp.code)})
  end
  return found
end
vim.wait(30000, function() return #codes() > 0 end, 20)
vim.wait(1500, function() return false end, 20)
local first = codes()
vim.api.nvim_buf_set_lines(0, 4, 5, false, {'due: 2026-12-31'})
vim.wait(30000, function() return #codes() < #first end, 20)
vim.wait(1500, function() return false end, 20)
local out = vim.fn.json_encode({first = first, second = codes(), bytes = vim.fn.getline(1)})
vim.fn.writefile({out}, vim.env.OUT)
vim.cmd('qall!')
"""


def lint(root: Path, text: str) -> list[tuple[int, int, str]]:
    """What `lint` finds in the goal with a text: line, column in bytes from 0, code."""
    ran = subprocess.run(
        [*SERVER[:-1], "lint", "--format", "json", "--stdin-filename", GOAL, "-"],
        cwd=root, input=text.encode(), capture_output=True, check=False,
    )  # fmt: skip
    rows = text.split("\n")
    return sorted(
        (each["line"] - 1, len(rows[each["line"] - 1][: each["column"] - 1].encode()), each["code"])
        for each in json.loads(ran.stdout)["findings"]
    )


@pytest.mark.bulk
def test_the_library_s_own_client(root: Path) -> None:
    from lsprotocol import types as lsp
    from pygls.lsp.client import LanguageClient

    async def talk() -> tuple[str, list[str]]:
        client = LanguageClient("test", "1")
        told: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
        client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: told.put_nowait(params))
        await client.start_io(*SERVER)
        can = await client.initialize_async(lsp.InitializeParams(capabilities=lsp.ClientCapabilities()))
        client.initialized(lsp.InitializedParams())
        uri = (root / GOAL).as_uri()
        document = lsp.TextDocumentItem(uri, "yaml", 1, FILES[GOAL])
        client.text_document_did_open(lsp.DidOpenTextDocumentParams(document))
        found = (await told.get()).diagnostics
        await client.shutdown_async(None)
        client.exit(None)
        stop: Any = client.stop
        await stop()
        assert can.server_info is not None
        return can.server_info.name, sorted(str(each.code) for each in found)

    name, codes = asyncio.run(talk())
    assert name == "pmcoach"
    assert codes == sorted(code for _, _, code in lint(root, FILES[GOAL]))


@pytest.mark.bulk
def test_a_neovim_without_a_screen_shows_what_lint_finds(root: Path, tmp_path: Path) -> None:
    neovim = shutil.which("nvim")
    if neovim is None:
        pytest.skip("Neovim is not installed: apt-get install neovim")
    script, out = tmp_path / "script.lua", tmp_path / "out.json"
    script.write_text(NEOVIM, encoding="utf-8")
    environ = {
        **os.environ, "SERVER": json.dumps(SERVER), "FILE": str(root / GOAL), "ROOT": str(root), "OUT": str(out),
        "XDG_STATE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "LC_ALL": "C.UTF-8",
    }  # fmt: skip
    subprocess.run(
        [neovim, "--headless", "-u", "NONE", "-n", "-S", str(script)],
        env=environ, cwd=root, check=True, timeout=120, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    assert sorted(map(tuple, found["first"])) == lint(root, FILES[GOAL])
    mended = FILES[GOAL].replace("2026/12/31", "2026-12-31")
    assert sorted(map(tuple, found["second"])) == lint(root, mended)


def test_the_command_starts_a_server_that_looks_at_the_workspace(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []

    class Fake:
        def __init__(self, look: Any, version: str) -> None:
            self.look, self.version = look, version

        def start(self) -> None:
            started.append(self)

    monkeypatch.setattr("pmcoach.lsp.server.Desk", Fake)
    run("check", files={"pmcoach.yaml": "language: zh\n"})
    assert run("lsp").code == 0
    (fake,) = started
    look = fake.look(".")
    assert look() is look()
    assert (look().lang, str(look().today)) == ("zh", "2026-11-20")
    assert run("--rev", "HEAD", "lsp").code == 2


def test_a_mistake_of_ours_is_not_taken_for_a_missing_package(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pmcoach.lsp.server", None)
    assert "pip install" not in run("lsp").err
    monkeypatch.setitem(sys.modules, "pmcoach.lsp.server", ModuleType("empty"))
    assert "pip install" not in run("lsp").err
    monkeypatch.delitem(sys.modules, "pmcoach.lsp.server")
    monkeypatch.setitem(sys.modules, "pygls.exceptions", None)
    missing = run("lsp")
    assert (missing.code, missing.err) == (
        2,
        "pmcoach: the language server needs one more package: pip install 'pmcoach[lsp]'\n",
    )


@pytest.mark.bulk
def test_a_plain_install_says_in_one_line_what_to_install(root: Path) -> None:
    without = (
        "import sys; sys.modules['pygls'] = None; from pmcoach.__main__ import main; sys.exit(main(['lsp']))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", without], cwd=root, capture_output=True, text=True, check=False,
        env={**os.environ, "PMCOACH_LANG": "en"},
    )  # fmt: skip
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "the language server needs one more package: pip install 'pmcoach[lsp]'" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
