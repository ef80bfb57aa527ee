"""Mending what can be mended safely: in memory until nothing is left to mend, then in the files or as a difference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import unified_diff

from pmcoach.cells import showable
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.document import Document
from pmcoach.document.splice import RefusedError
from pmcoach.rules.engine.result import Checked
from pmcoach.store.disk.writing import Edit, write
from pmcoach.text import Text

PASSES = 20  # a mended line can bring to light what is wrong below it
NO_NEWLINE = "\\ No newline at end of file\n"
MENDED = Text(
    en="{count} mended in {files} {files:file|files}: {paths}", zh="{files} 个文件改好 {count} 处：{paths}"
)
COULD = Text(
    en="{count} can be mended in {files} {files:file|files}: pmcoach lint --fix",
    zh="{files} 个文件有 {count} 处可以自动改好：pmcoach lint --fix",
)
MEANWHILE = Text(
    en="left as it is, another program changed it just now: {path}", zh="没有改，它刚刚被别的程序改过：{path}"
)


class Mended:
    """The texts of files before and after, and how many things were mended."""

    def __init__(self) -> None:
        self.before: dict[str, str] = {}
        self.after: dict[str, str] = {}
        self.count = 0

    def take(self, path: str, old: str, new: str) -> None:
        """Note another text of a file."""
        self.before.setdefault(path, old)
        self.after[path] = new


def mend(run: Invocation, judge: Callable[[], Checked]) -> Mended:
    """Mend what a judgement finds, and judge again, until nothing more can be; no file is written."""
    mended = Mended()
    passes = 0
    while passes < PASSES and _pass(run, judge(), mended):
        run.lay(mended.after)
        passes += 1
    return mended


def _pass(run: Invocation, checked: Checked, mended: Mended) -> bool:
    """Make each fix once, from the end of each file to its beginning; whether one was made."""
    made = 0
    for finding in reversed(checked.findings):
        file = run.project.files.get(finding.path)
        if finding.fix is None or file is None or not isinstance(file.written, Document):
            continue
        old = mended.after.get(finding.path, file.written.text)
        try:
            new = finding.fix(old)
        except RefusedError:
            continue
        if new != old:
            mended.take(finding.path, file.written.text, new)
            made += 1
    mended.count += made
    return made > 0


def write_mended(run: Invocation, mended: Mended, said: Text = MENDED) -> None:
    """Write what was changed, all files or none, and say so; a file that changed meanwhile stays as it is."""
    kept: set[str] = set()

    def made(path: str) -> Callable[[str], str]:
        def change(text: str) -> str:
            if text == mended.before[path]:
                return mended.after[path]
            if text != mended.after[path]:  # another run mended it the same way
                kept.add(path)
            return text

        return change

    if mended.after:
        written = write(run.root, [Edit(path, made(path)) for path in sorted(mended.after)])
        run.lay({})
        if written:
            run.say(said.fill(count=mended.count, files=len(written), paths=tuple(written)))
    run.say(*(MEANWHILE.fill(path=path) for path in sorted(kept)))


def difference(before: Mapping[str, str], after: Mapping[str, str], *, to_terminal: bool) -> str:
    """What changes in some texts, as `diff -u` has it and `git apply` takes it; on a terminal nothing in it acts."""
    rows: list[str] = []
    for path in sorted(after):
        old, new = (_lines(texts.get(path, "")) for texts in (before, after))
        for row in unified_diff(old, new, f"a/{path}", f"b/{path}"):
            shown = showable(row.rstrip("\r\n")) + "\n" if to_terminal else row
            rows.append(shown if row.endswith("\n") else f"{row}\n{NO_NEWLINE}")
    return "".join(rows)


def _lines(text: str) -> list[str]:
    """The lines of a text, each with its end; only a line feed ends one, as diff sees it."""
    return [f"{row}\n" for row in text.split("\n")[:-1]] + (
        [last] if (last := text.rpartition("\n")[2]) else []
    )
