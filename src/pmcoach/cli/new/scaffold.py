"""The files of a new workspace."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.json_text import dump
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.derived.schema import schema, with_schema
from pmcoach.records.derived.template import template
from pmcoach.records.kinds.catalogue import PERSON, SETTINGS
from pmcoach.text import Lang, Text

HEADER = Text(
    en="# pmcoach workspace. A line starting with # shows the default; remove the # to change it.\n",
    zh="# pmcoach 工作区设置。行首有 # 的是默认值，去掉 # 即可改。\n",
)
IGNORED = (".pmcoach-*.tmp", ".pmcoach-lock")  # what a write leaves behind
WORKFLOW = """\
name: pmcoach
on: [push, pull_request]
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0  # the whole history: what moved is read from it
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install pmcoach  # or from where your team gets it
      - run: pmcoach lint --format github
"""
HOOK = """\
repos:
  - repo: local
    hooks:
      - id: pmcoach
        name: pmcoach lint
        entry: pmcoach lint --format full --color never
        language: system
        files: ^(pmcoach\\.yaml|(people|goals|reports|reviews)/.*\\.yaml|metrics/.*\\.csv)$
        require_serial: true
"""
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
    lang: Lang, lead: str, name: str, calendar: str | None, *, repository: bool
) -> Iterator[tuple[str, str]]:
    """Yield path and text of each file, those that belong to a repository's top only where `repository` is said.

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
    yield f"people/{lead}.yaml", template(PERSON, lang, {"name": name})
    yield ".gitignore", ignoring("")
    schemas = {}
    for kind in with_schema():
        path = f".pmcoach/schema/{kind.name}.json"
        schemas[f"./{path}"] = (
            f"/{kind.folder}/**/*.yaml" if kind.folder else f"/{kind.pattern.replace('<pmcoach>', 'pmcoach')}"
        )
        yield path, dump(schema(kind, lang))
    yield ".vscode/settings.json", dump({"yaml.schemas": schemas})
    yield ".vscode/extensions.json", dump(EXTENSIONS)
    yield ".vscode/tasks.json", dump(TASK)
    if repository:
        yield ".pre-commit-config.yaml", HOOK
        yield ".github/workflows/pmcoach.yml", WORKFLOW
    yield SETTINGS_PATH, HEADER.say(lang) + template(SETTINGS, lang, said)


def ignoring(text: str) -> str:
    """The text of a `.gitignore` with what pmcoach leaves behind at its end, where it is not there yet."""
    known = text.split()
    missing = [pattern for pattern in IGNORED if pattern not in known]
    if not missing:
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    gap = newline if text and not text.endswith("\n") else ""
    return text + gap + "".join(pattern + newline for pattern in missing)
