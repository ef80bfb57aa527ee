"""The files of a new workspace."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.formats.json_format import dump
from pmcoach.records.kinds import PERSON, SETTINGS
from pmcoach.records.schema import schema, with_schema
from pmcoach.records.template import template
from pmcoach.text import Lang, Text

HEADER = Text(
    en="# pmcoach workspace. All settings: pmcoach schema settings, or delete the # in front of a line below.\n",
    zh="# pmcoach 工作区设置。下面每行去掉行首的 # 即可启用；全部设置见 pmcoach schema settings。\n",
)
IGNORED = ".pmcoach-*.tmp\n"
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
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install pmcoach
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
    """Yield path and text of each file; those that belong to a repository's top only where `repository` is said."""
    zone = "Asia/Shanghai" if lang is Lang.ZH else "UTC"
    working = calendar or ("CN" if lang is Lang.ZH else "none")
    said = {"language": str(lang), "timezone": zone, "lead": lead, "calendar": working}
    yield "pmcoach.yaml", HEADER.say(lang) + template(SETTINGS, lang, said)
    yield f"people/{lead}.yaml", template(PERSON, lang, {"name": name})
    yield ".gitignore", IGNORED
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
