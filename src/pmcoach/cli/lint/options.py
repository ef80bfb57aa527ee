"""The options of `pmcoach lint`."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.formats import FORMATS
from pmcoach.records.fields.enums import Severity

FAIL_ON = (*map(str, Severity), "never")

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Files or folders to report on; all when none is given. --- 只报告这些文件或文件夹；不写则全部。",
    ),
]
FormatName = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        autocompletion=complete.formats,
        help=f"{', '.join(FORMATS)}; else PMCOACH_FORMAT, github in GitHub Actions, gitlab in GitLab CI, full. "
        f"--- {'、'.join(FORMATS)}；不写则看 PMCOACH_FORMAT，在 GitHub Actions 里用 github，在 GitLab CI 里用 gitlab，否则用 full。",
    ),
]
OutputFile = Annotated[
    str,
    typer.Option(
        "--output-file",
        "-o",
        metavar="FILE",
        help="Write what is found to a file; stdout when absent. --- 把结果写到文件；不写则输出到 stdout。",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE",
        autocompletion=complete.codes,
        help="Only these rules: codes or prefixes, also with commas. --- 只用这些规则：编号或前缀，可用逗号分隔。",
    ),
]
Ignored = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE", autocompletion=complete.codes, help="Not these rules. --- 不用这些规则。"),
]
FailOn = Annotated[
    str,
    typer.Option(
        metavar="SEVERITY",
        autocompletion=lambda: list(FAIL_ON),
        help="The least severity for exit code 1: error, warning, info or never. "
        "--- 达到哪一级时退出码为 1：error、warning、info 或 never。",
    ),
]
Changed = Annotated[
    str | None,
    typer.Option(
        "--changed",
        metavar="[REV]",
        help="Only what came since the branch left REV, or the main branch. "
        "--- 只看分支离开 REV（不写则主干）以后改动的部分。",
    ),
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Count findings by rule instead. --- 改为按规则计数。")
]
