"""What CI services and the commit hook are given: files by forge, each with a mark that tells whether somebody edited it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from enum import StrEnum

from pmcoach.patterns import pattern
from pmcoach.text import Lang, Text


class ForgeName(StrEnum):
    """Where the repository lives, as far as its CI files differ."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEE = "gitee"
    NONE = "none"


MARK = Text(
    en="# pmcoach init wrote this ({mark}); while nobody edits it, pmcoach init --renew keeps it fresh.\n",
    zh="# 由 pmcoach init 生成（{mark}）；没有手工改过的话，pmcoach init --renew 会更新它。\n",
)
INCLUDE = ".gitlab-ci.yml"
SNIPPET = ".gitlab/pmcoach.yml"
PAGE_SNIPPET = ".gitlab/pmcoach-page.yml"
HOOK_FILE = ".pre-commit-config.yaml"
# https://github.com/actions/checkout and setup-python, by commit: a tag can be moved.
CHECKOUT = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8  # v5.0.0"
PYTHON = "actions/setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c  # v6.0.0"
UPLOAD = "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02  # v4.6.2"
UPLOAD_PAGES = "actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b  # v4.0.0"
DEPLOY = "actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e  # v4.0.5"
BLANK = 'echo "write here where pmcoach is installed from" >&2; exit 1'
INSTALLING = pattern(r"^.*(?:pip install|where pmcoach is installed from).*\n", re.MULTILINE)
PINNED = "pmcoach=="
USED = {
    "checkout": CHECKOUT,
    "python": PYTHON,
    "upload": UPLOAD,
    "upload_pages": UPLOAD_PAGES,
    "deploy": DEPLOY,
}
STEPS = """\
      - uses: {checkout}
        with:
          fetch-depth: 0  # what moved is read from the whole history
          persist-credentials: false
      - uses: {python}
        with:
          python-version: "3.12"
      - run: {install}
"""
WORKFLOW = (
    """\
name: pmcoach
on:
  push:
  pull_request:
permissions: {{}}
concurrency:
  group: ${{{{ github.workflow }}}}-${{{{ github.ref }}}}
  cancel-in-progress: true
jobs:
  lint:
    name: Lint goals, reports and reviews
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read  # to check out
    steps:
"""
    + STEPS
    + """\
      - run: pmcoach lint
"""
)
DAILY = (
    """\
name: pmcoach daily
# What changes with the day. It is off until the repository's variable PMCOACH_DAILY is `on`; what is sent needs a target in
# pmcoach.yaml and the secret that it names.
on:
  schedule:
    - cron: "0 1 * * 1-5"  # UTC
  workflow_dispatch:
permissions: {{}}
concurrency:
  group: ${{{{ github.workflow }}}}
  cancel-in-progress: false
jobs:
  daily:
    name: Lint, remind, and send the week
    if: ${{{{ vars.PMCOACH_DAILY == 'on' }}}}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read  # to check out
    env:
      PMCOACH_TARGET: ${{{{ vars.PMCOACH_TARGET || 'stdout' }}}}
    steps:
"""
    + STEPS
    + """\
      - run: pmcoach lint --fail-on never
      - run: pmcoach send "$PMCOACH_TARGET" remind
      - run: pmcoach send "$PMCOACH_TARGET" digest
"""
)
PAGE = (
    """\
name: pmcoach page
# The team as a page. It is off until the repository's variable PMCOACH_PAGE is `artifact`, for a file to download, or `pages`, for
# GitHub Pages, which has to be switched on with GitHub Actions as its source.
on:
  schedule:
    - cron: "30 0 * * 1-5"  # UTC
  workflow_dispatch:
permissions: {{}}
concurrency:
  group: ${{{{ github.workflow }}}}
  cancel-in-progress: false
jobs:
  page:
    name: Write the page
    if: ${{{{ vars.PMCOACH_PAGE == 'artifact' || vars.PMCOACH_PAGE == 'pages' }}}}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read  # to check out
    steps:
"""
    + STEPS
    + """\
      - run: pmcoach export html page --public
      - if: ${{{{ vars.PMCOACH_PAGE == 'artifact' }}}}
        uses: {upload}
        with:
          name: pmcoach-page
          path: page
      - if: ${{{{ vars.PMCOACH_PAGE == 'pages' }}}}
        uses: {upload_pages}
        with:
          path: page
  publish:
    name: Publish the page
    needs: page
    if: ${{{{ vars.PMCOACH_PAGE == 'pages' }}}}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write  # to publish
      id-token: write  # to prove where it comes from
    environment:
      name: github-pages
    steps:
      - uses: {deploy}
"""
)
GITLAB_PAGE = """\
# The team as a page, on GitLab Pages. It is off until the variable PMCOACH_PAGE is `pages`.
pages:
  image: python:3.12
  rules:
    - if: $PMCOACH_PAGE == "pages" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    GIT_DEPTH: "0"  # what moved is read from the whole history
  script:
    - {install}
    - pmcoach export html public --public
  artifacts:
    paths:
      - public
"""
GITLAB = """\
pmcoach:
  image: python:3.12
  variables:
    GIT_DEPTH: "0"  # what moved is read from the whole history
  script:
    - {install}
    - pmcoach lint --format gitlab --output-file gl-code-quality-report.json --fail-on never
    - pmcoach lint --format full
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"""
GITEE = """\
version: '1.0'
name: pmcoach
displayName: pmcoach
triggers:
  push:
    branches:
      include:
        - .*
stages:
  - name: lint
    displayName: lint
    steps:
      - step: build@python
        name: lint
        displayName: pmcoach lint
        pythonVersion: '3.12'
        commands:
          - git fetch --unshallow || true
          - {install}
          - pmcoach lint --format full
"""
HOOK = """\
repos:
  - repo: local
    hooks:
      - id: pmcoach
        name: pmcoach lint
        entry: pmcoach lint --staged --format full --color never
        language: system
        files: ^(pmcoach\\.yaml|(people|goals|reports|reviews)/.*\\.ya?ml|metrics/.*\\.csv)$
        always_run: true
        require_serial: true
"""
INCLUDING = f"include:\n  - local: {SNIPPET}\n  - local: {PAGE_SNIPPET}\n"
FORGES: Mapping[ForgeName, Mapping[str, str]] = {
    ForgeName.GITHUB: {
        ".github/workflows/pmcoach.yml": WORKFLOW,
        ".github/workflows/pmcoach-daily.yml": DAILY,
        ".github/workflows/pmcoach-page.yml": PAGE,
    },
    ForgeName.GITLAB: {SNIPPET: GITLAB, PAGE_SNIPPET: GITLAB_PAGE, INCLUDE: INCLUDING},
    ForgeName.GITEE: {".workflow/pmcoach.yml": GITEE},
    ForgeName.NONE: {},
}


def ci_files(forge: ForgeName, requirement: str, lang: Lang) -> dict[str, str]:
    """The CI files of a forge by path; where nobody knows what to install, a step that says so and fails."""
    install = f"python -m pip install '{requirement}'" if requirement else BLANK
    blanks = {**USED, "install": _quoted(install)}
    return {path: marked(text.format(**blanks), lang) for path, text in FORGES[forge].items()}


def hook_file(lang: Lang) -> dict[str, str]:
    """The commit hook's file by its path."""
    return {HOOK_FILE: marked(HOOK, lang)}


def _quoted(command: str) -> str:
    """A command as YAML takes it for text."""
    return "'{}'".format(command.replace("'", "''"))


def marked(text: str, lang: Lang) -> str:
    """A text under a line that holds its mark, which does not rest on where pmcoach is installed from."""
    return MARK.fill(mark=_mark(text)).say(lang) + text


def renewed(before: str, wanted: str) -> str:
    """A wanted text with what a file says of where pmcoach comes from, unless that is another version of the index."""
    theirs, ours = INSTALLING.search(before), INSTALLING.search(wanted)
    if theirs is None or ours is None or (PINNED in theirs[0] and PINNED in ours[0]):
        return wanted
    return wanted[: ours.start()] + theirs[0] + wanted[ours.end() :]


def untouched(text: str) -> bool:
    """Whether a text is as it was written, mark and all."""
    first, newline, rest = text.partition("\n")
    return bool(newline) and any(first + "\n" == MARK.fill(mark=_mark(rest)).say(lang) for lang in Lang)


def _mark(text: str) -> str:
    return hashlib.sha256(INSTALLING.sub("", text).encode("utf-8")).hexdigest()[:12]


def forge_at(host: str, kind: str = "") -> ForgeName | None:
    """The forge at a host, or of a kind that git's settings name; None where that cannot be told."""
    if kind in tuple(ForgeName):
        return ForgeName(kind)
    return next((each for each in ForgeName if each is not ForgeName.NONE and each in host), None)
