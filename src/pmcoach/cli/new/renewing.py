"""`init --renew`: what `init` wrote and this version writes otherwise, renewed where nobody edited it."""

from __future__ import annotations

import sys
from functools import partial

from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.lint.fixing import difference
from pmcoach.cli.new.ci import FORGES, ci_files, hook_file, renewed, untouched
from pmcoach.cli.new.installed import requirement
from pmcoach.cli.new.scaffold import schema_files
from pmcoach.store.disk.folder import read_text
from pmcoach.store.disk.paths import exists
from pmcoach.store.disk.writing import Edit, write
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

FRESH = Text(en="everything init wrote is fresh", zh="init 写的文件都是最新的")
EDITED = Text(
    en="edited, so it is kept; what is new is shown above: {path}",
    zh="手工改过，保持原样；新的写法见上面：{path}",
)


class Stale(NamedTuple):
    """A file that this version of `init` writes otherwise; `ours` is whether nobody edited it."""

    path: str
    before: str
    after: str
    ours: bool


def stale(run: Invocation) -> list[Stale]:
    """The schemas, hook and CI files of the workspace that are not as this version writes them; of CI files those that are there.

    Where pmcoach is installed from stays as it is filled in.
    """
    lang = run.written
    wanted = {path: (text, True) for path, text in schema_files(lang).items()}
    gates = hook_file(lang)
    for forge in FORGES:
        gates |= ci_files(forge, requirement(), lang)
    wanted |= {path: (text, False) for path, text in gates.items()}
    found = []
    for path, (text, made_only) in wanted.items():
        if not exists(run.root, path):
            continue
        before = read_text(run.root, path)
        plain = before.replace("\r\n", "\n")
        after = renewed(plain, text)
        if plain != after:
            found.append(Stale(path, before, after, made_only or untouched(plain)))
    return found


def _unless_edited(file: Stale, text: str) -> str:
    """The new text of a file, unless somebody wrote into it since it was read."""
    return file.after if text == file.before else text


def renew(run: Invocation) -> None:
    """Write what is stale and nobody edited; show the difference of all that is."""
    found = stale(run)
    before, after = {each.path: each.before for each in found}, {each.path: each.after for each in found}
    run.show(difference(before, after, to_terminal=console.is_terminal(sys.stdout)))
    ours = [each for each in found if each.ours]
    if ours:
        write(run.root, [Edit(each.path, partial(_unless_edited, each)) for each in ours])
    run.say(*(EDITED.fill(path=each.path) for each in found if not each.ours))
    if not found:
        run.say(FRESH)
