"""`pmcoach lint`: rules over files."""

from __future__ import annotations

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.lint import options
from pmcoach.errors import Exit, PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach lint goals/2026-Q4", zh="pmcoach lint goals/2026-Q4")
NO_SEVERITY = Text(en="no severity “{name}”: {known}", zh="没有“{name}”这个级别：{known}")
NO_WORKSPACE_HERE = Text(
    en="note: no pmcoach.yaml in {folder} or above it, so nothing was checked; -C says where it is",
    zh="注意：{folder} 及其上级目录里没有 pmcoach.yaml，什么也没有检查；用 -C 指定位置",
)
NEEDS_BASELINE = Text(
    en="--prune-baseline needs --baseline FILE", zh="--prune-baseline 要和 --baseline 文件 一起用"
)
WHOLE = ("full", "concise", "json")  # what is wrong with the settings stands in them
QUIET = ("full", "concise", "github")  # with nothing found they may be empty; the others are read by programs


def command(
    context: typer.Context,
    paths: options.Paths = None,
    output: options.FormatName = None,
    output_file: options.OutputFile = "-",
    select: options.Select = None,
    ignore: options.Ignored = None,
    fail_on: options.FailOn = "error",
    changed: options.Changed = None,
    staged: options.Staged = False,
    fix: options.Fix = False,
    diff: options.Diff = False,
    baseline: options.Baseline = None,
    write_baseline: options.WriteBaseline = None,
    prune_baseline: options.PruneBaseline = False,
    add_ignore: options.AddIgnore = None,
    stdin_filename: options.StdinName = None,
    statistics: options.Statistics = False,
    show_files: options.ShowFiles = False,
    show_settings: options.ShowSettings = False,
    quiet: options.Quiet = False,
) -> int:
    """Check files against the rules: SMART goals, references, days, weights, roles.

    Exit codes: 0 fine, 1 findings of the failing severity, 2 it could not be done.
    ---
    按规则检查文件：SMART 目标、引用、日期、权重、职责。

    退出码：0 没有问题，1 有达到级别的问题，2 没能完成检查。
    """
    from pmcoach.cli.frame.run_rules import at_least, codes, failing, settings_broken
    from pmcoach.cli.lint.judging import STDIN, asked
    from pmcoach.cli.lint.output import (
        STDOUT,
        SUMMARY_FILE,
        counts_in_form,
        deliver,
        form_named,
        in_form,
        summarise,
    )
    from pmcoach.formats import load

    run = Invocation(context.obj)
    run.quiet = quiet
    first = next((path for path in (*(paths or ()), stdin_filename) if path not in (None, STDIN)), None)
    if first is not None:
        run.start_at(first)
    if staged and run.found_root is None:
        run.say(NO_WORKSPACE_HERE.fill(folder=run.directory))
        return Exit.FINE
    form = form_named(run, output)
    if fail_on not in options.FAIL_ON:
        raise PmcoachError(NO_SEVERITY.fill(name=fail_on, known=options.FAIL_ON))
    if prune_baseline and baseline is None:
        raise PmcoachError(NEEDS_BASELINE)
    if fix or diff or add_ignore is not None or write_baseline is not None:
        run.need_files("lint")
    chosen, left_out = codes(select or ()), codes(ignore or ())
    what = asked(run, paths or [], changed, stdin_filename, chosen, left_out, staged=staged)
    if show_files or show_settings:
        from pmcoach.cli.lint.shown import files_shown, settings_shown

        run.show(settings_shown(run, chosen, left_out, form, fail_on) if show_settings else "")
        run.show(files_shown(run, what.only) if show_files else "")
        return Exit.FINE
    if fix or diff or add_ignore is not None:
        from pmcoach.cli.lint.mending import mended_shown

        code = mended_shown(run, what, add_ignore, diff=diff)
        if code is not None:
            run.own_up()
            return code
    checked = what.judge()._replace(fails=at_least(fail_on))
    if write_baseline is not None:
        from pmcoach.cli.lint.baseline import write_baseline as written

        written(run, checked, write_baseline)
        run.own_up()
        return Exit.FINE
    if baseline is not None:
        from pmcoach.cli.lint.baseline import without_known

        checked = without_known(run, checked, baseline, whole=what.whole, prune=prune_baseline)
    if not (quiet and not checked.findings and form in QUIET):
        said = (counts_in_form if statistics else in_form)(run, form, checked)
        deliver(run, said, checked, output_file, as_is=not statistics and load(form).commands)
    summarise(run, checked)
    if not quiet:
        run.note_past()
        run.note_sealed(only=what.only)
        if form == "full":
            run.note_unknown_year()
    run.past.save()
    run.own_up()
    broken = settings_broken(run, shown=checked if form in WHOLE and not statistics else None)
    code = Exit.FAILED if broken else Exit.FINDINGS if failing(checked, fail_on) else Exit.FINE
    elsewhere = output_file != STDOUT or baseline is not None or stdin_filename is not None
    return code if elsewhere or SUMMARY_FILE in run.environ else run.keep(code)
