"""What `lint` would look at, and by which settings."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pmcoach.cells import showable
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.records import SETTINGS_PATH
from pmcoach.rules.catalogue import listed
from pmcoach.rules.engine.selection import selection


def files_shown(run: Invocation, only: Collection[str] | None) -> str:
    """The files that are checked, a line each."""
    paths = run.project.files if only is None else only
    return "".join(f"{showable(path)}\n" for path in sorted(paths))


def settings_shown(
    run: Invocation, select: tuple[str, ...], ignore: tuple[str, ...], form: str, fail_on: str
) -> str:
    """The settings in force, a line each: where they come from, what is read by them, which rules apply."""
    return "".join(
        f"{name}: {showable(value)}\n" for name, value in _settings(run, select, ignore, form, fail_on)
    )


def _settings(
    run: Invocation, select: tuple[str, ...], ignore: tuple[str, ...], form: str, fail_on: str
) -> Iterator[tuple[str, str]]:
    said = run.project.settings
    chosen = selection(said.rules, select, ignore)
    off = [rule.code for rule in listed() if rule.in_files and not chosen.on(rule)]
    yield "file", f"{run.root}/{SETTINGS_PATH}"
    yield "language", str(run.lang)
    yield "timezone", said.timezone or "-"
    yield "calendar", str(said.calendar or "-")
    yield "lead", said.lead or "-"
    yield "today", run.today.isoformat()
    yield "format", form
    yield "fail-on", fail_on
    yield "select", ", ".join(chosen.select)
    yield "ignore", ", ".join(chosen.ignore) or "-"
    yield "off", ", ".join(off) or "-"
    for code, severity in chosen.severity.items():
        yield f"severity {code}", str(severity)
    for glob, codes in chosen.per_file.items():
        yield f"per-file {glob}", ", ".join(codes)
