"""A baseline: what was found before, kept in a file so that only what is new is told."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.json_text import dump
from pmcoach.rules.engine.fingerprint import fingerprints
from pmcoach.rules.engine.result import Checked
from pmcoach.store.disk.folder import read_text
from pmcoach.store.disk.output import overwrite
from pmcoach.text import Text

VERSION = 1
NOT_ONE = Text(en="{path} is no baseline", zh="{path} 不是基线文件")
WRITE_ONE = Text(
    en="write one: pmcoach lint --write-baseline {path}", zh="生成一个：pmcoach lint --write-baseline {path}"
)
KEPT = Text(
    en="{path}: {count} {count:finding|findings} known from before, not told again",
    zh="{path}：{count} 条以前就有的问题不再提示{count:|}",
)
GONE = Text(
    en="{path}: {count} {count:entry|entries} found no more; leave them out with --prune-baseline",
    zh="{path}：{count} 条已经找不到了；加 --prune-baseline 可以去掉{count:|}",
)
PRUNED = Text(
    en="{path}: {count} {count:entry|entries} found no more, left out",
    zh="{path}：去掉了 {count} 条已经找不到的{count:|}",
)
WRITTEN = Text(
    en="{path}: {count} {count:finding|findings} written", zh="{path}：写入 {count} 条问题{count:|}"
)


def without_known(run: Invocation, checked: Checked, file: str, *, whole: bool, prune: bool) -> Checked:
    """What was found less what a baseline holds; how much that is, and what of it is gone, is said on stderr.

    What is gone is known only where the `whole` workspace was judged by all its rules. Raises PmcoachError where the file
    is no baseline.
    """
    known = _read(run, file)
    marks = fingerprints(checked.findings)
    kept = tuple(each for each, mark in zip(checked.findings, marks, strict=True) if mark not in known)
    if count := len(checked.findings) - len(kept):
        run.say(KEPT.fill(path=file, count=count))
    gone = known.keys() - set(marks) if whole else ()
    if gone and prune:
        _write(run, file, {mark: entry for mark, entry in known.items() if mark not in gone})
        run.say(PRUNED.fill(path=file, count=len(gone)))
    elif gone:
        run.say(GONE.fill(path=file, count=len(gone)))
    return checked._replace(findings=kept)


def write_baseline(run: Invocation, checked: Checked, file: str) -> None:
    """Write everything that was found into a baseline, which may be there already."""
    pairs = zip(checked.findings, fingerprints(checked.findings), strict=True)
    _write(run, file, {mark: {"path": each.path, "code": each.rule.code} for each, mark in pairs})
    run.say(WRITTEN.fill(path=file, count=len(checked.findings)))


def _read(run: Invocation, file: str) -> Mapping[str, Mapping[str, str]]:
    """The entries of a baseline by fingerprint."""
    try:
        said = json.loads(read_text(run.directory, file))
        found = {
            each["fingerprint"]: {"path": each["path"], "code": each["code"]} for each in said["findings"]
        }
        good = said["version"] == VERSION and all(isinstance(mark, str) for mark in found)
    except (ValueError, TypeError, KeyError, RecursionError):
        found, good = {}, False
    if not good:
        raise PmcoachError(NOT_ONE.fill(path=file), WRITE_ONE.fill(path=file))
    return found


def _write(run: Invocation, file: str, entries: Mapping[str, Mapping[str, str]]) -> None:
    rows = [{**entry, "fingerprint": mark} for mark, entry in entries.items()]
    overwrite(run.directory, file, dump({"version": VERSION, "findings": rows}).encode("utf-8"))
