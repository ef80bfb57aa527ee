"""`pmcoach lint`: rules over files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Annotated

import typer

from pmcoach.cli import complete
from pmcoach.cli.invocation import Invocation
from pmcoach.errors import Exit, PmcoachError
from pmcoach.formats import FORMATS
from pmcoach.project import Project
from pmcoach.records.choice import Severity
from pmcoach.rules import RULES
from pmcoach.rules.checked import Checked
from pmcoach.rules.engine import findings
from pmcoach.rules.selection import names, selection
from pmcoach.store.folder import inside_root
from pmcoach.text import Text

RANK: Mapping[str, int] = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}
NO_FORMAT = Text(en="no format “{name}”: {known}", zh="没有“{name}”这种格式：{known}")
NO_SEVERITY = Text(en="no severity “{name}”: {known}", zh="没有“{name}”这个级别：{known}")
NO_RULE = Text(en="no rule begins with “{code}”", zh="没有以“{code}”开头的规则")
SEE_RULES = Text(en="see them all: pmcoach rules", zh="查看全部：pmcoach rules")
NOTHING = Text(en="there is nothing to check in {folder}", zh="{folder} 里没有可检查的文件")
LOOKED = Text(
    en="looked for pmcoach.yaml, people/, goals/, reports/, reviews/, metrics/",
    zh="查看了 pmcoach.yaml、people/、goals/、reports/、reviews/、metrics/",
)
ELSEWHERE = Text(
    en="{path} is not in the workspace {root}, or not there", zh="{path} 不存在，或不在工作区 {root} 里"
)
WHERE = Text(en="paths count from the folder you are in, or from -C", zh="路径从当前文件夹（或 -C）算起")


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
            autocompletion=lambda: list(FORMATS),
            help="full, concise, json or github. --- full、concise、json 或 github。",
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
            help="The least severity for exit code 1: error, warning, info or never. "
            "--- 达到哪一级时退出码为 1：error、warning、info 或 never。",
        ),
    ] = "error",
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
    run = Invocation(context.obj)
    if output not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=output, known=tuple(FORMATS)))
    if fail_on not in (*Severity, "never"):
        raise PmcoachError(NO_SEVERITY.fill(name=fail_on, known=(*map(str, Severity), "never")))
    checked = check(run, _codes(select), _codes(ignore), _inside(run, paths or []))
    if statistics:
        run.show(_statistics(checked))
    else:
        run.show(FORMATS[output](checked, run.lang))
    if output == "full":
        run.note_unknown_year()
    return Exit.FINDINGS if failing(checked, fail_on) else Exit.FINE


def check(
    run: Invocation,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    only: Collection[str] | None = None,
) -> Checked:
    """Run the rules over the workspace; raise PmcoachError when there is nothing to check."""
    project = run.project
    if not project.files and not project.misplaced:
        raise PmcoachError(NOTHING.fill(folder=run.root), LOOKED)
    found = findings(project, RULES, selection(project.settings.rules, select, ignore), only)
    return Checked(found, len(project.files) if only is None else len(only), _lines_of(project))


def failing(checked: Checked, fail_on: str) -> bool:
    """Whether something was found that is at least as bad as said."""
    if fail_on == "never":
        return False
    return any(RANK[finding.severity] >= RANK[fail_on] for finding in checked.findings)


def _lines_of(project: Project) -> Callable[[str], Sequence[str]]:
    def lines(path: str) -> Sequence[str]:
        file = project.files.get(path)
        return file.document.lines if file is not None else ()

    return lines


def _codes(given: list[str] | None) -> tuple[str, ...]:
    """Split codes at commas; raise PmcoachError for one that names no rule."""
    codes = tuple(code.strip() for each in given or [] for code in each.split(",") if code.strip())
    for code in codes:
        if not any(names(code, rule) for rule in RULES):
            raise PmcoachError(NO_RULE.fill(code=code), SEE_RULES)
    return codes


def _inside(run: Invocation, paths: list[str]) -> Collection[str] | None:
    """The workspace's files under some paths of the disk; None for all. Raise PmcoachError for a path that is not there."""
    if not paths:
        return None
    known = [*run.project.files, *(file.path for file in run.project.misplaced)]
    wanted: set[str] = set()
    for path in paths:
        inside = inside_root(run.root, run.directory, path)
        if inside is None:
            raise PmcoachError(ELSEWHERE.fill(path=path, root=run.root), WHERE)
        wanted |= {each for each in known if inside in ("", each) or each.startswith(f"{inside}/")}
    if not wanted:
        raise PmcoachError(NOTHING.fill(folder=", ".join(paths)), LOOKED)
    return wanted


def _statistics(checked: Checked) -> str:
    """A line a rule: how often, which; the most frequent first."""
    counted = Counter((finding.rule.code, finding.rule.name) for finding in checked.findings)
    rows = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    size = max((len(str(count)) for _, count in rows), default=1)
    return "".join(f"{count:>{size}}  {code}  {name}\n" for (code, name), count in rows)
