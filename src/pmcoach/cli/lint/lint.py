"""`pmcoach lint`: rules over files."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_FORMAT
from pmcoach.errors import Exit, PmcoachError
from pmcoach.formats import FORMATS
from pmcoach.records.fields.enums import Severity
from pmcoach.store.disk.paths import inside_root
from pmcoach.store.git import git
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach lint goals/2026-Q4", zh="pmcoach lint goals/2026-Q4")

FAIL_ON = (*map(str, Severity), "never")
NO_SEVERITY = Text(en="no severity “{name}”: {known}", zh="没有“{name}”这个级别：{known}")


def command(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files or folders to report on; all when none is given. --- 只报告这些文件或文件夹；不写则全部。",
        ),
    ] = None,
    output: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            autocompletion=complete.formats,
            help=f"{', '.join(FORMATS)}. --- {'、'.join(FORMATS)}。",
        ),
    ] = "full",
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE",
            autocompletion=complete.codes,
            help="Only these rules: codes or prefixes, also with commas. --- 只用这些规则：编号或前缀，可用逗号分隔。",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE", autocompletion=complete.codes, help="Not these rules. --- 不用这些规则。"
        ),
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            metavar="SEVERITY",
            autocompletion=lambda: list(FAIL_ON),
            help="The least severity for exit code 1: error, warning, info or never. "
            "--- 达到哪一级时退出码为 1：error、warning、info 或 never。",
        ),
    ] = "error",
    changed: Annotated[
        str | None,
        typer.Option(
            "--changed",
            metavar="[REV]",
            help="Only what came since the branch left REV, or the main branch. "
            "--- 只看分支离开 REV（不写则主干）以后改动的部分。",
        ),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count findings by rule instead. --- 改为按规则计数。")
    ] = False,
) -> int:
    """Check files against the rules: SMART goals, references, days, weights, roles.

    Exit codes: 0 fine, 1 findings of the failing severity, 2 it could not be done.
    ---
    按规则检查文件：SMART 目标、引用、日期、权重、职责。

    退出码：0 没有问题，1 有达到级别的问题，2 没能完成检查。
    """
    from pmcoach.cli.frame.run_rules import check, codes, counted, failing, inside, settings_broken
    from pmcoach.formats import load

    run = Invocation(context.obj)
    if paths:
        run.start_at(paths[0])
    if output not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=output, known=tuple(FORMATS)))
    if fail_on not in FAIL_ON:
        raise PmcoachError(NO_SEVERITY.fill(name=fail_on, known=FAIL_ON))
    chosen, left_out, where = codes(select or ()), codes(ignore or ()), [*(paths or ())]
    if changed is None:
        checked = check(run, chosen, left_out, inside(run, where))
    else:
        from pmcoach.cli.lint.changed import check_changed

        if changed and inside_root(run.root, run.directory, changed) is not None:
            where, changed = [changed, *where], ""  # a file or folder, not a revision
        checked = check_changed(run, changed, chosen, left_out, inside(run, where))
    form = load(output)
    if form.from_top:
        checked = checked._replace(prefix=git.prefix(run.root))
    if statistics:
        run.show(counted(checked))
    else:
        run.show(form.show(checked, run.lang), as_is=form.commands)
    if output == "full":
        run.note_unknown_year()
        run.note_sealed()
    run.note_past()
    run.past.save()
    run.own_up()
    if settings_broken(run, shown=None if statistics else checked):
        return Exit.FAILED
    return Exit.FINDINGS if failing(checked, fail_on) else Exit.FINE
