"""What `lint` judges: files of the workspace, those a branch touches, or one that an editor holds."""

from __future__ import annotations

from collections.abc import Callable, Collection

from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.run_rules import check, inside
from pmcoach.cli.lint.changed import check_changed, check_staged
from pmcoach.errors import PmcoachError
from pmcoach.rules.engine.result import Checked
from pmcoach.store.disk.paths import absolute, below, inside_root
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

NO_NAME = Text(
    en="say which file it is that comes from stdin: --stdin-filename goals/2026-Q4/csat.yaml",
    zh="请说明标准输入是哪个文件：--stdin-filename goals/2026-Q4/csat.yaml",
)
NOT_IN_IT = Text(en="{path} is not in the workspace {root}", zh="{path} 不在工作区 {root} 里")
STDIN = "-"


class Asked(NamedTuple):
    """What is judged, and how; `whole` is whether it is everything, by all rules."""

    judge: Callable[[], Checked]
    only: Collection[str] | None
    whole: bool
    stdin: str = ""


def asked(
    run: Invocation,
    paths: list[str],
    changed: str | None,
    stdin_name: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    *,
    staged: bool = False,
) -> Asked:
    """Settle what is to be judged; raise PmcoachError for what is not there."""
    if STDIN in paths and stdin_name is None:
        raise PmcoachError(NO_NAME)
    if stdin_name is not None:
        path = below(absolute(run.directory, stdin_name), run.root)
        if path is None:
            raise PmcoachError(NOT_IN_IT.fill(path=stdin_name, root=run.root))
        run.lay({path: console.read_input()})
        only = inside(run, [stdin_name], there=path)
        return Asked(lambda: check(run, select, ignore, only), only, whole=False, stdin=path)
    if staged:
        named = inside(run, paths) or ()
        return Asked(lambda: check_staged(run, select, ignore, named), named, whole=False)
    if changed is None:
        only = inside(run, paths)
        whole = only is None and not select and not ignore
        return Asked(lambda: check(run, select, ignore, only), only, whole)
    if changed and inside_root(run.root, run.directory, changed) is not None:
        paths, changed = [changed, *paths], ""  # a file or folder, not a revision
    rev, only = changed, inside(run, paths)
    return Asked(lambda: check_changed(run, rev, select, ignore, only), only, whole=False)
