"""`pmcoach lint`: rules over files."""

from __future__ import annotations

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.lint.options import (
    FAIL_ON,
    Changed,
    FailOn,
    FormatName,
    Ignored,
    OutputFile,
    Paths,
    Select,
    Statistics,
)
from pmcoach.errors import Exit, PmcoachError
from pmcoach.store.disk.paths import inside_root
from pmcoach.text import Text

NO_SEVERITY = Text(en="no severity “{name}”: {known}", zh="没有“{name}”这个级别：{known}")


def command(
    context: typer.Context,
    paths: Paths = None,
    output: FormatName = None,
    output_file: OutputFile = "-",
    select: Select = None,
    ignore: Ignored = None,
    fail_on: FailOn = "error",
    changed: Changed = None,
    statistics: Statistics = False,
) -> int:
    """Check files against the rules: SMART goals, references, days, weights, roles.

    Exit codes: 0 fine, 1 findings of the failing severity, 2 it could not be done.
    ---
    按规则检查文件：SMART 目标、引用、日期、权重、职责。

    退出码：0 没有问题，1 有达到级别的问题，2 没能完成检查。
    """
    from pmcoach.cli.frame.run_rules import at_least, check, codes, failing, inside, settings_broken
    from pmcoach.cli.lint.output import counts_in_form, deliver, form_named, in_form, summarise

    run = Invocation(context.obj)
    if paths:
        run.start_at(paths[0])
    form = form_named(run, output)
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
    checked = checked._replace(fails=at_least(fail_on))
    deliver(run, (counts_in_form if statistics else in_form)(run, form, checked), checked, output_file)
    summarise(run, checked)
    run.note_past()
    run.note_sealed()
    if form == "full":
        run.note_unknown_year()
    run.past.save()
    run.own_up()
    if settings_broken(run, shown=None if statistics else checked):
        return Exit.FAILED
    return Exit.FINDINGS if failing(checked, fail_on) else Exit.FINE
