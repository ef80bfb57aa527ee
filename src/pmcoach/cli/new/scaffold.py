"""The files of a new workspace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.json_text import dump
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.derived.schema import schema, schema_line, schema_path, with_schema
from pmcoach.records.derived.template import template
from pmcoach.records.fields.types import NOTHING
from pmcoach.records.kinds.catalogue import PERSON, SETTINGS, Kind
from pmcoach.store.disk.paths import exists
from pmcoach.text import Lang, Text

HEADER = Text(
    en="# pmcoach workspace. A line starting with # shows the default; remove the # to change it.\n",
    zh="# pmcoach 工作区设置。行首有 # 的是默认值，去掉 # 即可改。\n",
)
IGNORED = (".pmcoach-*.tmp", ".pmcoach-lock")  # what a write leaves behind
# What a team can begin to appraise by: id, weight, title.
DIMENSIONS = (
    ("results", "50", Text(en="Goal results", zh="目标完成")),
    ("attitude", "20", Text(en="Attitude", zh="工作态度")),
    ("teamwork", "30", Text(en="Teamwork", zh="团队协作")),
)
EXTENSIONS = {"recommendations": ["redhat.vscode-yaml"]}
TASK = {
    "version": "2.0.0",
    "tasks": [
        {
            "label": "pmcoach lint",
            "type": "shell",
            "command": "pmcoach lint --format concise",
            "problemMatcher": {
                "owner": "pmcoach",
                "fileLocation": ["relative", "${workspaceFolder}"],
                "pattern": {
                    "regexp": "^(.+):(\\d+):(\\d+): (error|warning|info) ([A-Z]\\d{3}) (.*)$",
                    "file": 1,
                    "line": 2,
                    "column": 3,
                    "severity": 4,
                    "code": 5,
                    "message": 6,
                },
            },
        }
    ],
}


def files(
    lang: Lang, lead: str, name: str, calendar: str | None, gates: Mapping[str, str] = NOTHING
) -> Iterator[tuple[str, str]]:
    """Yield path and text of each file; `gates` are those that belong to a repository's top.

    The settings come last: what they stand in is a workspace, and until then the command can be run again.
    """
    zone = "Asia/Shanghai" if lang is Lang.ZH else "UTC"
    working = calendar or ("CN" if lang is Lang.ZH else "none")
    dimensions = [
        {"id": name, "weight": weight, "title": title.say(lang)} for name, weight, title in DIMENSIONS
    ]
    said = {
        "language": str(lang), "timezone": zone, "lead": lead, "calendar": working, "dimensions": dimensions,
    }  # fmt: skip
    person = f"people/{lead}.yaml"
    yield person, _under_line(PERSON, person, template(PERSON, lang, {"name": name}))
    yield ".gitignore", ignoring("")
    yield from schema_files(lang).items()
    schemas = {
        f"./{schema_path(kind)}": f"/{kind.folder}/**/*.yaml"
        if kind.folder
        else f"/{kind.pattern.replace('<pmcoach>', 'pmcoach')}"
        for kind in with_schema()
    }
    yield ".vscode/settings.json", dump({"yaml.schemas": schemas})
    yield ".vscode/extensions.json", dump(EXTENSIONS)
    yield ".vscode/tasks.json", dump(TASK)
    yield from gates.items()
    yield SETTINGS_PATH, HEADER.say(lang) + template(SETTINGS, lang, said)


def schema_files(lang: Lang) -> dict[str, str]:
    """The schemas that editors complete and check by, in a language, by path."""
    return {schema_path(kind): dump(schema(kind, lang)) for kind in with_schema()}


def ignoring(text: str) -> str:
    """The text of a `.gitignore` with what pmcoach leaves behind at its end, where it is not there yet."""
    known = text.split()
    missing = [pattern for pattern in IGNORED if pattern not in known]
    if not missing:
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    gap = newline if text and not text.endswith("\n") else ""
    return text + gap + "".join(pattern + newline for pattern in missing)


def with_modeline(root: str, kind: Kind, path: str, text: str) -> str:
    """The text of a new file under a line by which an editor finds its schema, where the workspace keeps one."""
    return _under_line(kind, path, text) if exists(root, schema_path(kind)) else text


def _under_line(kind: Kind, path: str, text: str) -> str:
    return f"{schema_line(kind, path)}\n{text}"
