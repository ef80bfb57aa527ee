"""The README says what the program does: its commands give its outputs, its tables come from the declarations."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from html import escape
from pathlib import Path

import pytest

from pmcoach.__main__ import main
from pmcoach.cli import COMMANDS, PANELS
from pmcoach.records.derived.reference import reference
from pmcoach.records.kinds.catalogue import KINDS
from pmcoach.rules.catalogue import RULES
from pmcoach.text import Lang
from pmcoach.views.pages.rule_page import FAMILIES, gist
from tests.conftest import ROOT

README = ROOT / "README.md"
BLOCK = re.compile(r"(?m)^```console\n(.*?)^```$", re.DOTALL)
PART = re.compile(r"(?m)^<!-- generated: (\w+) (en|zh) -->\n(.*?)^<!-- end -->$", re.DOTALL)
TODAY = "2026-11-20"
SUMMARY = "<details>\n<summary>{}: <code>{}</code></summary>\n\n"


def rules_table(lang: Lang) -> str:
    head = "| code | name | severity | finds |" if lang is Lang.EN else "| 编号 | 名字 | 级别 | 说明 |"
    rows = [head, "|---|---|---|---|"]
    for family, title in FAMILIES.items():
        if any(rule.family == family for rule in RULES):
            rows.append(f"| **{family}** | **{title.say(lang)[3:]}** | | |")
        rows.extend(
            f"| {rule.code} | {rule.name} | {rule.severity.label.say(lang)} | {gist(rule, lang)} |"
            for rule in RULES
            if rule.family == family
        )
    return "\n".join(rows) + "\n"


def fields_tables(lang: Lang) -> str:
    parts = [
        f"{SUMMARY.format(kind.about.say(lang), escape(kind.pattern))}{reference(kind, lang)}\n</details>\n"
        for kind in KINDS
    ]
    return "\n".join(parts)


def commands_table(lang: Lang) -> str:
    rows = ["| command | does |" if lang is Lang.EN else "| 命令 | 做什么 |", "|---|---|"]
    for panel, title in PANELS.items():
        rows.append(f"| **{title.say(lang)}** | |")
        rows.extend(
            f"| `{name}` | {entry.about.say(lang)} |"
            for name, entry in COMMANDS.items()
            if entry.panel == panel
        )
    return "\n".join(rows) + "\n"


GENERATED = {"commands": commands_table, "rules": rules_table, "fields": fields_tables}


def generated(match: re.Match[str]) -> str:
    name, lang, _ = match.groups()
    return f"<!-- generated: {name} {lang} -->\n{GENERATED[name](Lang(lang))}<!-- end -->"


def played(block: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run the commands of a block in a folder and put what they print under each."""
    monkeypatch.chdir(folder)
    rows: list[str] = []
    for row in block.splitlines():
        if not row.startswith("$ "):
            continue
        rows.append(f"{row}\n")
        words = shlex.split(row[2:])
        if words[0] == "cd":
            monkeypatch.chdir(words[1])
            continue
        assert words[0] == "pmcoach", row
        screen = io.StringIO()
        with redirect_stdout(screen), redirect_stderr(screen):
            main(words[1:])
        printed = screen.getvalue()
        rows.append(printed if printed.endswith("\n") or not printed else f"{printed}\n")
    return "".join(rows)


def blocks(text: str) -> Iterator[str]:
    for match in BLOCK.finditer(text):
        yield match[1]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty desk with the examples on it, in November 2026, for somebody git does not know."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "PMCOACH_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("PMCOACH_TODAY", TODAY)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return tmp_path


def test_the_commands_print_what_the_readme_shows(
    desk: Path, monkeypatch: pytest.MonkeyPatch, update: bool
) -> None:
    text = README.read_text(encoding="utf-8")
    wanted = BLOCK.sub(lambda match: f"```console\n{played(match[1], desk, monkeypatch)}```", text)
    if update:
        README.write_text(wanted, encoding="utf-8")
        return
    shown = list(blocks(text))
    assert shown
    for said, printed in zip(shown, blocks(wanted), strict=True):
        assert said == printed


def test_the_tables_come_from_the_declarations(update: bool) -> None:
    text = README.read_text(encoding="utf-8")
    wanted = PART.sub(generated, text)
    if update:
        README.write_text(wanted, encoding="utf-8")
    else:
        assert text == wanted
    assert len(PART.findall(text)) == 2 * len(GENERATED)


@pytest.mark.parametrize("name", ["try", "develop"])
def test_the_set_up_is_one_line_said_twice(name: str) -> None:
    text = README.read_text(encoding="utf-8")
    lines = re.findall(rf"<!-- setup: {name} -->\n```bash\n([^\n]+)\n```", text)
    assert len(lines) == 2
    assert len(set(lines)) == 1
