"""A call of every command in a workspace with something of everything, and what became of it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tests.views.conftest import ZH

PMCOACH = (sys.executable, "-m", "pmcoach")
TABLE = "编号,标题,状态,负责人,截止\nA-1,对账脚本,已完成,王芳,2026-11-18\n"
# Commands that only read; each is called with what makes it say most.
READS: Mapping[str, tuple[str, ...]] = {
    "smart": ("smart", "在本季度末将客户满意度评分从3.9提高到4.5分"),
    "check": ("check",),
    "check person": ("check", "wang.fang"),
    "check json": ("check", "--format", "json"),
    "check since": ("check", "--since", "2026-11-01"),
    "review": ("review", "spread", "2026-Q3"),
    "agenda": ("agenda",),
    "list": ("list", "actions"),
    "list csv": ("list", "plan", "--format", "csv"),
    "find": ("find", "退款"),
    "pull": ("pull", "csv", "items.csv"),
    "send": ("send", "stdout"),
    "export": ("export", "ics"),
    "org": ("org", "."),
    "history": ("history",),
    "tree": ("tree",),
    "lint": ("lint",),
    "lint json": ("lint", "--format", "json"),
    "rules": ("rules", "S101"),
    "schema": ("schema", "goal"),
    "doctor": ("doctor",),
    "keys": ("keys", "list"),
    "unseal": ("unseal", "reports/2026-W46/li.wei.yaml"),
    "help": ("help", "commands"),
    "usage": ("--help",),
    "wrong": ("nonsense",),
}
WRITES: Mapping[str, tuple[str, ...]] = {
    "init": ("init", "fresh", "--lead", "a.b", "--name", "甲"),
    "new": ("new", "goal", "12月底前将客户满意度评分从3.9提高到4.5分", "--owner", "li.wei"),
    "new report": ("new", "report", "zhao.lei"),
    "set": ("set", "csat", "4.4"),
    "done": ("done", "其余渠道改实时"),
    "ask": ("ask", "一名测试", "--as", "li.wei"),
    "praise": ("praise", "li.wei", "顶班", "--as", "wang.fang"),
    "close": ("close", "csat", "--result", "4.5", "--why", "达成"),
    "plan": ("plan", "csat", "回访十位用户", "--by", "2026-12-10"),
    "move": ("move", "csat", "--due", "2027-01-15", "--why", "问卷推迟"),
    "leave": ("leave", "2026-12-01", "2026-12-04", "--as", "li.wei"),
    "ack": ("ack", "2026-Q3", "--as", "li.wei"),
    "agree": ("agree", "csat", "--as", "chen.jing"),
    "export html": ("export", "html", "page.html"),
    "export tables": ("export", "tables", "out"),
    "seal": ("seal",),
    "did": ("did", "问卷上线", "--as", "li.wei"),
    "undone": ("undone", "回访", "--why", "没约到人", "--as", "li.wei"),
    "problem": ("problem", "接口还没有", "--as", "li.wei"),
    "next": ("next", "看数据", "--as", "li.wei"),
    "learned": ("learned", "先问再做", "--as", "li.wei"),
    "hand-over": ("hand-over", "csat", "--to", "wang.fang"),
    "rollover": ("rollover", "2026-Q4"),
    "import": ("import", "people", "people.csv"),
    "reply": ("reply", "wang.fang", "看到了", "--as", "chen.jing"),
}
CALLS = {**READS, **WRITES}
LOCK = ".pmcoach-lock"


class Ended(NamedTuple):
    """How a process ended, what it wrote, and what the folder holds after it."""

    code: int
    out: bytes
    err: bytes
    files: Mapping[str, str]


def environment(**values: str) -> dict[str, str]:
    """The environment of a bare shell: nothing but a path, the day, and what is asked for."""
    return {"PATH": os.environ["PATH"], "PMCOACH_TODAY": "2026-11-20", "PYTHONIOENCODING": "utf-8", **values}


def made(folder: Path) -> Path:
    """A folder with a team's files, in a repository."""
    for path, text in {**ZH, "items.csv": TABLE, "people.csv": "编号,姓名\nsun.li,孙丽\n"}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    day = "2026-11-18T10:00:00Z"
    environ = environment(GIT_AUTHOR_DATE=day, GIT_COMMITTER_DATE=day, GIT_CONFIG_GLOBAL="/dev/null")
    who = ("-c", "user.name=x", "-c", "user.email=x@example.com")
    for words in (("init", "-q", "-b", "main"), ("add", "."), (*who, "commit", "-qm", "x")):
        subprocess.run(("git", *words), cwd=folder, env=environ, check=True)
    return folder


def held(folder: Path) -> dict[str, str]:
    """What stands in a folder, a digest a file; git's own files aside, and the lock, which holds a process's number."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LOCK and ".git" not in path.relative_to(folder).parts
    }


def call(
    words: tuple[str, ...],
    workspace: Path,
    at: Path,
    environ: Mapping[str, str],
    *,
    before: tuple[str, ...] = (),
    program: tuple[str, ...] = PMCOACH,
    ready: Callable[[Path], None] | None = None,
    **streams: Any,
) -> Ended:
    """Run a command on a copy of a workspace, which stands at the same place every time and is made `ready` first."""
    shutil.rmtree(at, ignore_errors=True)
    shutil.copytree(workspace, at)
    if ready is not None:
        ready(at)
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    process = subprocess.Popen((*before, *program, *words), cwd=at, env=dict(environ), **streams)
    out, err = process.communicate(timeout=120)
    return Ended(process.returncode, out or b"", err or b"", held(at))
