"""`pmcoach init`: a new workspace."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import new_id, words
from pmcoach.cli.frame.whoami import slug
from pmcoach.cli.new.ci import BLANK, HOOK_FILE, INCLUDE, SNIPPET, ForgeName, ci_files, forge_at, hook_file
from pmcoach.cli.new.example import NAMES
from pmcoach.cli.new.example import example as texts_of
from pmcoach.cli.new.installed import requirement
from pmcoach.cli.new.scaffold import files, ignoring
from pmcoach.errors import PmcoachError
from pmcoach.patterns import pattern
from pmcoach.records.fields.scalars import read_calendar
from pmcoach.records.fields.types import Wrong
from pmcoach.store.disk.paths import absolute, below, exists, is_folder
from pmcoach.store.disk.root import find_root
from pmcoach.store.disk.writing import Edit, New, make_folder, write
from pmcoach.store.git import git
from pmcoach.text import Text

EXAMPLE = Text(
    en='pmcoach init pm --lead chen.jing --name "Chen Jing"',
    zh="pmcoach init pm --lead chen.jing --name 陈静",
)

GITIGNORE = ".gitignore"
THERE = Text(en="{folder} has a pmcoach.yaml already", zh="{folder} 里已经有 pmcoach.yaml")
USE_IT = Text(en="look at it: pmcoach check", zh="直接看看：pmcoach check")
KEPT = Text(en="kept as it is: {path}", zh="保持原样：{path}")
ASK_NAME = Text(en="Your name", zh="你的姓名")
ASK_ID = Text(en="Your id, for file names", zh="你的编号（用作文件名）")
IN_REPOSITORY = Text(
    en="no CI file and no hook: they belong at the repository's top, {top}; both run pmcoach lint -C {folder}",
    zh="没有写 CI 文件和提交检查：它们要放在仓库顶层 {top}，内容是 pmcoach lint -C {folder}",
)
HOOK_KEPT = Text(
    en="to check goals before each commit, add a hook to it that runs: pmcoach lint",
    zh="想在提交前检查目标，请在里面加一个运行 pmcoach lint 的 hook",
)
INCLUDE_IT = Text(
    en="to lint in CI, add to its list `include`: local: {path}",
    zh="要在 CI 里检查，请在它的 include 里加上：local: {path}",
)
KEPT_SO = {HOOK_FILE: HOOK_KEPT, INCLUDE: INCLUDE_IT.fill(path=SNIPPET)}
NO_FORGE = Text(en="no forge “{name}”: {known}", zh="没有“{name}”这个代码平台：{known}")
UNKNOWN_FORGE = Text(
    en="no CI file: what runs at {host} is not known; say it with --forge: {known}",
    zh="没有写 CI 文件：不知道 {host} 是哪种平台；请用 --forge 指定：{known}",
)
INSTALL = Text(
    en="pmcoach was installed from this machine: write into {paths} where CI gets it from",
    zh="pmcoach 是从本机安装的：请在 {paths} 里写上 CI 从哪里安装它",
)
OF_EXAMPLE = pattern(r"people/|pmcoach\.yaml$")
EXAMPLE_DAY = "2026-11-20"  # when the examples are lived
FROM_EXAMPLE = Text(
    en="{count} {count:file|files} of the example {name}", zh="例子 {name} 的 {count} 个文件{count:|}"
)
LOOK = Text(
    en="  pmcoach check --at {day}          the board, on a day of the example",
    zh="  pmcoach check --at {day}          看板（例子里的某一天）",
)
IN_LANGUAGE = Text(en="written in English; for Chinese: --lang zh", zh="文件用中文写；要英文请加 --lang en")
NEXT = Text(en="Next:", zh="接下来：")
CD = Text(en="  cd {folder}", zh="  cd {folder}")
GIT = Text(
    en="  git init                               keep what changes, and when",
    zh="  git init                               留下每次改动",
)
HOOK = Text(
    en="  pre-commit install                     check goals before each commit",
    zh="  pre-commit install                     提交前自动检查目标",
)
STEPS = (
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
        str | None,
        typer.Option(
            metavar="CODE",
            help="Whose holidays: CN, US, DE-BY, …, or none. --- 用哪里的假期：CN、US、DE-BY 等，或 none。",
        ),
    ] = None,
    forge: Annotated[
        str | None,
        typer.Option(
            metavar="FORGE",
            autocompletion=lambda: list(ForgeName),
            help="Whose CI file: github, gitlab, gitee or none; else as origin says. "
            "--- CI 文件写给谁：github、gitlab、gitee 或 none；不写则看 origin。",
        ),
    ] = None,
    example: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            autocompletion=lambda: list(NAMES),
            help="Begin with an example to look at: zh, en or first-draft. "
            "--- 用一个例子开始：zh、en 或 first-draft。",
        ),
    ] = None,
    again: Annotated[
        bool,
        typer.Option(
            "--renew",
            help="In a workspace: renew schemas, hook and CI files, and show what changes. "
            "--- 在已有工作区里：更新 schema、提交检查和 CI 文件，并显示改动。",
        ),
    ] = False,
) -> None:
    """Begin a workspace: settings, your own file, editor settings, CI files and a commit hook.
    ---
    新建工作区：设置、你自己的文件、编辑器设置、CI 文件和提交前检查。
    """
    run = Invocation(context.obj)
    if again:
        from pmcoach.cli.new.renewing import renew

        run.found_root = find_root(absolute(run.directory, folder))
        renew(run)
        return
    if forge is not None and forge not in tuple(ForgeName):
        raise PmcoachError(NO_FORGE.fill(name=forge, known=tuple(ForgeName)))
    root = absolute(run.directory, folder)
    if exists(root, "pmcoach.yaml"):
        raise PmcoachError(THERE.fill(folder=root if folder == "." else folder), USE_IT)
    working = None if calendar is None else read_calendar(calendar)
    if isinstance(working, Wrong):
        raise PmcoachError(working.says, working.do)
    shown = texts_of(example) if example is not None else {}
    name, lead = _who(run, root, name, lead) if not shown else ("", "")
    make_folder(root)
    top = git.top(root)
    own = top is None or absolute(top) == root
    gates, notes = _gates(run, root, forge) if own else ({}, [])
    wanted = dict(files(run.lang, lead, name, working, gates))
    if shown:
        own_files = {path: text for path, text in wanted.items() if not OF_EXAMPLE.match(path)}
        wanted = {**own_files, **shown}
    new = [New(path, text) for path, text in wanted.items() if not exists(root, path) and path != GITIGNORE]
    written = write(root, [Edit(GITIGNORE, ignoring, ""), *new])
    run.wrote(*written, root=root)
    for path in wanted:
        if path in shown and path in written:
            continue
        if path in written:
            run.show(f"{path}\n")
        else:
            run.say(KEPT.fill(path=path), *([KEPT_SO[path]] if path in KEPT_SO else ()))
    if shown:
        run.say(FROM_EXAMPLE.fill(count=sum(path in written for path in shown), name=example))
    run.say(*notes)
    if top is not None and not own:
        run.say(IN_REPOSITORY.fill(top=top, folder=below(root, absolute(top))))
    steps = [CD.fill(folder=folder)] if folder != "." else []
    steps += [GIT] if top is None else []
    steps += [HOOK] if own else []
    if shown:
        run.say(NEXT, *steps, LOOK.fill(day=EXAMPLE_DAY))
        return
    run.say(IN_LANGUAGE, NEXT, *steps, *STEPS)


def _gates(run: Invocation, root: str, said: str | None) -> tuple[dict[str, str], list[Text]]:
    """The hook and the CI files of the forge that is named, that `origin` is at, or GitHub's where there is no origin yet.

    Besides, what is to be said of them: that the forge cannot be told, or what is to be filled in.
    """
    host, kind = git.host(root)
    forge = ForgeName(said) if said else forge_at(host, kind)
    if forge is None and host:
        return hook_file(run.lang), [UNKNOWN_FORGE.fill(host=host, known=tuple(ForgeName)[:3])]
    source = requirement()
    made = ci_files(forge or ForgeName.GITHUB, source, run.lang)
    filled = [INSTALL.fill(paths=tuple(path for path in made if BLANK in made[path]))]
    return {**hook_file(run.lang), **made}, filled if made and not source else []


def _who(run: Invocation, root: str, name: str | None, lead: str | None) -> tuple[str, str]:
    """The lead's name and id: as said, else as answered, else as git has them; raise PmcoachError for what is neither."""
    known, _ = git.user(root if is_folder(root) else run.directory)
    if name is None and lead is None and console.is_terminal(sys.stdin) and console.is_terminal(sys.stderr):
        name = console.ask(ASK_NAME.say(run.lang), known)
        lead = console.ask(ASK_ID.say(run.lang), slug(name or "") or "lead")
    called = words(name, "--name") if name is not None else lead or known
    chosen = new_id(lead or slug(called) or "lead")
    return called or chosen, chosen
