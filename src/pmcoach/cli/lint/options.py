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
Staged = Annotated[
    bool,
    typer.Option(
        "--staged",
        help="As a commit hook: the files named, and what is new in the others since the last commit. "
        "--- 用作提交检查：列出的文件，以及上次提交以来其他文件里新出现的问题。",
    ),
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Count findings by rule instead. --- 改为按规则计数。")
]
Fix = Annotated[
    bool,
    typer.Option(
        "--fix",
        help="Mend what is safe to mend: days, full-width colons, words for a state, entries in changes. "
        "--- 自动改好能放心改的：日期写法、全角冒号、状态用词、变更记录。",
    ),
]
Diff = Annotated[
    bool,
    typer.Option(
        "--diff", help="Show what --fix would change; write nothing. --- 只显示 --fix 会改什么，不写文件。"
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Do not tell what this file holds from before. --- 这个文件里记下的旧问题不再提示。",
    ),
]
WriteBaseline = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", help="Write all that is found into a baseline. --- 把现有问题都记进基线文件。"
    ),
]
PruneBaseline = Annotated[
    bool,
    typer.Option(
        "--prune-baseline",
        help="With --baseline: leave out what is found no more. --- 与 --baseline 一起用：去掉已经没有的问题。",
    ),
]
AddIgnore = Annotated[
    str | None,
    typer.Option(
        metavar="REASON",
        help="Ignore all that is found, with comments in the files. --- 在文件里加注释，忽略现有问题，写明原因。",
    ),
]
ShowFiles = Annotated[
    bool, typer.Option("--show-files", help="List the files that are checked. --- 列出要检查的文件。")
]
ShowSettings = Annotated[
    bool, typer.Option("--show-settings", help="Show the settings in force. --- 显示生效的设置。")
]
StdinName = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="PATH",
        help="Read this file from stdin: what an editor has not saved yet. --- 从标准输入读这个文件：编辑器里还没保存的内容。",
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        help="Only what is found: no notes, nothing where all is well. --- 只输出问题：没有提示，没问题就不输出。",
    ),
]
