"""Ignore comments for what is found: at the end of its line, or on a line of its own above where none may stand there."""

from __future__ import annotations

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.lint.fixing import Mended
from pmcoach.document import Document
from pmcoach.document.place import BREAK
from pmcoach.document.silencing import with_ignore
from pmcoach.errors import PmcoachError
from pmcoach.rules.engine.ignored import Silence
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Text

BAD_REASON = Text(en="a reason is a few words on one line, without [ and ]", zh="原因写一行文字，不含 [ 和 ]")
EXAMPLE = Text(
    en="for example: --add-ignore “rewritten with next quarter's goals”",
    zh="例如：--add-ignore “下季度一起重写”",
)
ADDED = Text(
    en="{count} {count:finding|findings} ignored with a comment in {files} {files:file|files}: {paths}",
    zh="{files} 个文件加了注释，忽略 {count} 条问题：{paths}{count:|}{files:|}",
)
NOT_ADDED = Text(
    en="no comment can stand there, still told: {place} {code}", zh="那里写不了注释，照旧提示：{place} {code}"
)


def check_reason(reason: str) -> str:
    """A reason as it can stand in a comment; raise PmcoachError for what is none."""
    plain = reason.strip()
    if not plain or any(mark in plain for mark in "[]") or BREAK.search(plain) or len(plain) > 200:
        raise PmcoachError(BAD_REASON, EXAMPLE)
    return plain


def ignore_all(run: Invocation, checked: Checked, reason: str) -> Mended:
    """Put a comment for each finding into the texts of their files; no file is written. What takes none is said on stderr."""
    by_line: dict[tuple[str, int], list[str]] = {}
    for finding in checked.findings:
        if finding.rule.about is Silence:
            continue  # what is wrong with a comment of this kind is not mended by another
        by_line.setdefault((finding.path, finding.place.line), []).append(finding.rule.code)
    mended = Mended()
    for (path, line), codes in sorted(by_line.items(), reverse=True):
        file = run.project.files.get(path)
        wanted = sorted(set(codes))
        text = None
        if file is not None and isinstance(file.written, Document):
            before = mended.after.get(path, file.written.text)
            text = with_ignore(before, line, wanted, reason)
        if file is None or text is None:
            run.say(NOT_ADDED.fill(place=f"{path}:{line}", code=tuple(wanted)))
        else:
            mended.take(path, file.written.text, text)
            mended.count += len(codes)
    return mended
