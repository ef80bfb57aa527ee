"""`pmcoach init`: a new workspace."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pmcoach.cli.invocation import Invocation
from pmcoach.cli.starter import files
from pmcoach.cli.whoami import slug
from pmcoach.errors import PmcoachError
from pmcoach.records.scalars import is_name
from pmcoach.store import git
from pmcoach.store.paths import absolute, exists
from pmcoach.store.writing import create, make_folder
from pmcoach.text import Text

THERE = Text(en="{folder} has a pmcoach.yaml already", zh="{folder} 里已经有 pmcoach.yaml")
USE_IT = Text(en="look at it: pmcoach check", zh="直接看看：pmcoach check")
KEPT = Text(en="kept as it is: {path}", zh="保持原样：{path}")
ASK_NAME = Text(en="Your name", zh="你的姓名")
ASK_ID = Text(en="Your id, for file names", zh="你的编号（用作文件名）")
NO_ID = Text(
    en="“{name}” cannot be an id: letters, digits, . _ - only",
    zh="“{name}”不能作编号：只能用文字、数字和 . _ -",
)
IN_REPOSITORY = Text(
    en="not written, since {top} is the repository's top: the CI file and the hook belong there",
    zh="没有写 CI 文件和提交检查：它们要放在仓库顶层 {top}",
)
NEXT = Text(en="Next:", zh="接下来：")
STEPS = (
    Text(en="  cd {folder}", zh="  cd {folder}"),
    Text(
        en="  pmcoach new person li.wei --name …     somebody who reports to you",
        zh="  pmcoach new person li.wei --name …     添加向你汇报的人",
    ),
    Text(
        en="  pmcoach new goal “…” --owner li.wei    a goal in one sentence",
        zh="  pmcoach new goal “…” --owner li.wei    用一句话写目标",
    ),
    Text(
        en="  pmcoach check                          the board",
        zh="  pmcoach check                          看板",
    ),
)


def command(
    context: typer.Context,
    folder: Annotated[
        str,
        typer.Argument(
            metavar="[DIR]", help="Where; this folder when absent. --- 放在哪里；不写则当前文件夹。"
        ),
    ] = ".",
    lead: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="The lead's id; else from git's user.name. --- 负责人编号；不写则取 git 的 user.name。",
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="The lead's name. --- 负责人姓名。")
    ] = None,
    calendar: Annotated[
        str | None, typer.Option(metavar="CN|none", help="Whose working days. --- 用哪里的工作日。")
    ] = None,
) -> None:
    """Begin a workspace: settings, your own file, editor settings, a CI file and a commit hook.
    ---
    新建工作区：设置、你自己的文件、编辑器设置、CI 文件和提交前检查。
    """
    run = Invocation(context.obj)
    root = absolute(run.directory, folder)
    if exists(root, "pmcoach.yaml"):
        raise PmcoachError(THERE.fill(folder=folder), USE_IT)
    make_folder(root)
    said_name, _ = git.user(root)
    if name is None and lead is None and sys.stdin.isatty() and sys.stdout.isatty():
        name = typer.prompt(ASK_NAME.say(run.lang), default=said_name or None)
        lead = typer.prompt(ASK_ID.say(run.lang), default=slug(str(name)) or "lead")
    called = name or (lead or said_name)
    chosen = lead or slug(called) or "lead"
    if not is_name(chosen):
        raise PmcoachError(NO_ID.fill(name=chosen))
    top = git.top(root)
    own = top is None or absolute(top) == absolute(root)
    for path, text in files(run.lang, chosen, called or chosen, calendar, repository=own):
        if exists(root, path):
            run.say(KEPT.fill(path=path))
        else:
            create(root, path, text)
            run.show(f"{path}\n")
    if not own:
        run.say(IN_REPOSITORY.fill(top=top))
    run.say(NEXT, *(step.fill(folder=folder) for step in STEPS[1 if folder == "." else 0 :]))
