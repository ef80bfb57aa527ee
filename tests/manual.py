"""What people read before they run anything: the README, the pages, the examples' own; their parts, taken out and made again."""

from __future__ import annotations

import io
import os
import re
import shlex
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any

from typer.main import get_command

from pmcoach.__main__ import main
from pmcoach.assess.tables.catalogue import TABLES as EXPORTED
from pmcoach.cli import COMMANDS, PANELS
from pmcoach.cli.frame.app import app
from pmcoach.cli.frame.help_texts import gist as first_line
from pmcoach.org import QUESTIONS
from pmcoach.org import read as question
from pmcoach.records.derived.reference import reference
from pmcoach.records.kinds.catalogue import KINDS
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.finding_table import FINDINGS
from pmcoach.text import Lang
from pmcoach.views.pages.rule_page import FAMILIES, gist
from tests.conftest import ROOT

PAGES = ROOT / "src" / "pmcoach" / "pages"
README = ROOT / "README.md"
DOCUMENTS = [README, *sorted(PAGES.rglob("*.md")), *sorted((ROOT / "examples").glob("*/README.md"))]
NAMES = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]

CONSOLE = re.compile(r"(?m)^```console\n(.*?)^```$", re.DOTALL)
GENERATED = re.compile(r"(?m)^<!-- generated: (\w+) (en|zh) -->\n(.*?)^<!-- end -->$", re.DOTALL)
FENCE = re.compile(r"(?m)^```.*?^```$", re.DOTALL)
HEADING = re.compile(r"(?m)^(#+) (.+)$")
LINK = re.compile(r"\]\(([^()\s]+)\)")
CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
RUN = re.compile(r"""(?m)(?:^\s*(?:\$ |- (?:run: )?|entry: )?|[|&]\s*|bin/)pmcoach"? ([^|&#\n]*)""")
OPTION = re.compile(r"--[a-z]|-[a-zA-Z]$")
CODES = re.compile(r"\b[A-Z]\d{3}\b")
LEFT_OUT = "…\n"


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
    parts = (
        f"### {kind.about.say(lang).capitalize()}\n\n`{kind.pattern}`\n\n{reference(kind, lang)}"
        for kind in KINDS
    )
    return "\n".join(parts)


def commands_table(lang: Lang) -> str:
    """Each command's line of help, and below a group those of its commands."""
    rows = ["| command | does |" if lang is Lang.EN else "| 命令 | 做什么 |", "|---|---|"]
    for panel, title in PANELS.items():
        rows.append(f"| **{title.say(lang)}** | |")
        for name in (name for name, entry in COMMANDS.items() if entry.panel == panel):
            rows.append(f"| `{name}` | {COMMANDS[name].about.say(lang)} |")
            below = getattr(command(name), "commands", {})
            rows.extend(
                f"| `{name} {each}` | {first_line(found.help, lang)} |" for each, found in below.items()
            )
    return "\n".join(rows) + "\n"


def columns_tables(lang: Lang) -> str:
    """A table a table of `export tables`: its columns, what is in them, and which are its key."""
    head = "| column | type | holds |" if lang is Lang.EN else "| 列 | 类型 | 内容 |"
    parts = []
    for table in (*EXPORTED, FINDINGS):
        rows = [
            f"| {f'**{each.name}**' if each.name in table.key else each.name} | {each.type.value} | {each.about.say(lang)} |"
            for each in table.columns
        ]
        parts.append(
            "\n".join((f"### {table.name}\n", f"{table.about.say(lang)}\n", head, "|---|---|---|", *rows, ""))
        )
    return "\n".join(parts)


def questions_table(lang: Lang) -> str:
    """The questions of `org`."""
    head = "| question | says |" if lang is Lang.EN else "| 问题 | 内容 |"
    rows = (f"| `{name}` | {question(name).about.say(lang)} |" for name in QUESTIONS)
    return "\n".join((head, "|---|---|", *rows, ""))


TABLES: Mapping[str, Callable[[Lang], str]] = {
    "commands": commands_table, "rules": rules_table, "fields": fields_tables, "columns": columns_tables,
    "questions": questions_table,
}  # fmt: skip


def with_tables(text: str) -> str:
    """A document with its tables as the declarations have them."""

    def made(match: re.Match[str]) -> str:
        name, lang, _ = match.groups()
        return f"<!-- generated: {name} {lang} -->\n{TABLES[name](Lang(lang))}<!-- end -->"

    return GENERATED.sub(made, text)


def with_outputs(text: str, folder: Path) -> str:
    """A document with what its commands print, run in a folder one after the other."""
    here = Path.cwd()
    try:
        return CONSOLE.sub(lambda match: f"```console\n{''.join(_played(match[1], folder))}```", text)
    finally:
        os.chdir(here)


def _played(block: str, folder: Path) -> Iterator[str]:
    """The commands of a block, what they print under each; a line of `…` stands for what is left out."""
    os.chdir(folder)
    for part in re.split(r"(?m)^(?=\$ )", block):
        if not part:
            continue
        said, *shown = part.splitlines(keepends=True)
        yield said
        words = shlex.split(said[2:])
        if words[0] == "cd":
            os.chdir(words[1])
            continue
        assert words[0] == "pmcoach", said
        screen = io.StringIO()
        with redirect_stdout(screen), redirect_stderr(screen):
            main(words[1:])
        rows = [f"{row}\n" for row in screen.getvalue().splitlines()]
        if LEFT_OUT in shown:
            before = shown.index(LEFT_OUT)
            after = len(shown) - before - 1
            assert len(rows) > before + after + 1, f"nothing to leave out: {said}"
            rows = [*rows[:before], LEFT_OUT, *rows[len(rows) - after :]]
        yield from rows


def slug(heading: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w-]", "", heading.lower().replace(" ", "-"))


def headings(text: str) -> list[tuple[int, str]]:
    """The headings of a document with their ranks, not counting what looks like one in a block."""
    return [(len(marks), words) for marks, words in HEADING.findall(FENCE.sub("", text))]


def lost_links(path: Path) -> list[str]:
    """The links of a document to files and headings that are not there."""
    lost: list[str] = []
    for link in LINK.findall(FENCE.sub("", path.read_text(encoding="utf-8"))):
        if "://" in link:
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name) if name else path
        known = target.is_file() or (target.is_dir() and not anchor)
        if not known or (anchor and anchor not in map(slug, dict(_turned(target)))):
            lost.append(link)
    return lost


def _turned(path: Path) -> Iterator[tuple[str, int]]:
    return ((words, rank) for rank, words in headings(path.read_text(encoding="utf-8")))


@cache
def command(*path: str) -> Any:
    """A command of pmcoach, or one below it; None where there is none such."""
    here: Any = get_command(app)
    for depth, name in enumerate(path):
        here = getattr(here, "commands", {}).get(name) if depth else here.get_command(None, name)
        if here is None:
            return None
    return here


def options(*path: str) -> set[str]:
    """The options of a command."""
    params = command(*path).params
    return {name for param in params for name in (*param.opts, *param.secondary_opts)} | {"--help", "-h"}


@cache
def all_options() -> frozenset[str]:
    """The options of all commands."""
    paths = [(name, *below) for name in COMMANDS for below in ((), *((each,) for each in _below(name)))]
    return frozenset(option for path in paths for option in options(*path)) | options()


def _below(name: str) -> list[str]:
    return list(getattr(command(name), "commands", {}))


def invocations(text: str) -> Iterator[str]:
    """What is said of running pmcoach: the words after its name, in code and in blocks of it."""
    for block in FENCE.findall(text):
        yield from (match[1] for match in RUN.finditer(block))
    for span in CODE.findall(FENCE.sub("", text)):
        if span.startswith("pmcoach "):
            yield span.removeprefix("pmcoach ")
        elif span.split()[0] in COMMANDS and " --" in span:
            yield span


def wrong(said: str) -> list[str]:
    """What in an invocation names no command and no option; words in capitals and in Chinese stand for others."""
    words = said.split()
    path: list[str] = []
    for word in words:
        if word.startswith("-") or not (word.isascii() and word[:1].islower()):
            break
        if path and not _below(path[0]):
            break
        if command(*path, word) is None:
            return [word]
        path.append(word)
        if len(path) == 2:
            break
    if not path and not any(word.startswith("-") for word in words[:1]):
        return []  # COMMAND
    known = options(*path)
    return [word for word in words if OPTION.match(word) and word.partition("=")[0].rstrip(",;") not in known]
