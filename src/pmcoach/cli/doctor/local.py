"""What can be seen of the set-up without asking anybody: programs, the workspace, settings and accounts."""

from __future__ import annotations

import platform
from collections.abc import Iterator

from pmcoach import __version__
from pmcoach.cli.doctor.channels import channels
from pmcoach.cli.doctor.trackers import named, trackers
from pmcoach.cli.frame.invocation import INIT, Invocation
from pmcoach.cli.frame.whoami import myself
from pmcoach.cli.new.renewing import stale
from pmcoach.records.kinds.catalogue import GOAL, PERSON
from pmcoach.store.disk.results import folder_of as results_folder
from pmcoach.store.disk.results import size_of
from pmcoach.store.disk.user_cache import UserCache, cache_folder
from pmcoach.store.git import git
from pmcoach.text import Text
from pmcoach.views.pages.checkup import Item, Mark, Section

PROGRAMS = Text(en="This machine", zh="本机")
WORKSPACE = Text(en="The workspace", zh="工作区")
SENDING = Text(en="Sending", zh="发送")
MISSING = Text(en="missing", zh="没有")
GIT = Text(en="install it: what moved is read from its history", zh="请安装：改动要从它的历史里读")
NO_HISTORY = Text(en="not in a git repository", zh="不在 git 仓库里")
START_HISTORY = Text(en="git init: what moved is read from its history", zh="git init：改动要从它的历史里读")
YOU = Text(en="you", zh="你是")
NOBODY = Text(en="git's user.name matches nobody here", zh="git 的 user.name 对不上任何人")
NAME_YOU = Text(
    en="set git config user.name, or accounts in your file",
    zh="设置 git config user.name，或在自己的文件里写 accounts",
)
FOLDER = Text(en="folder", zh="目录")
HISTORY = Text(en="history", zh="历史")
CONTENT = Text(en="in it", zh="内容")
COUNTS = Text(
    en="{people} {people:person|people}, {goals} {goals:goal|goals}", zh="{people} 个人，{goals} 个目标"
)
GATES = Text(en="from init", zh="init 的文件")
STALE = Text(
    en="{count} {count:file is|files are} not as this version writes {count:it|them}: {paths}",
    zh="{count} 个文件和这个版本写的不一样：{paths}{count:|}{count:|}",
)
RENEW = Text(en="pmcoach init --renew shows the difference", zh="pmcoach init --renew 可更新并显示不同之处")
CACHE = Text(en="kept between runs", zh="缓存目录")
NO_CACHE = Text(en="no writable folder", zh="没有可写的目录")
NEED_CACHE = Text(
    en="set XDG_CACHE_HOME or HOME; else new report --pull has nothing",
    zh="请设置 XDG_CACHE_HOME 或 HOME，否则 new report --pull 无内容可用",
)

RESULTS = Text(en="said before", zh="结果缓存")
RESULTS_IN = Text(en="{folder} ({size} MB)", zh="{folder}（{size} MB）")
RESULTS_OFF = Text(en="nothing is kept", zh="不保存")


def local(run: Invocation) -> Iterator[Section]:
    """Look at everything that is here."""
    yield Section(PROGRAMS, tuple(_programs(run)))
    yield Section(WORKSPACE, tuple(_workspace(run)))
    yield from trackers(run)
    yield Section(SENDING, tuple(channels(run)))


def _programs(run: Invocation) -> Iterator[Item]:
    yield Item(Mark.GOOD, named("pmcoach"), __version__)
    yield Item(Mark.GOOD, named("Python"), platform.python_version())
    version = git.output(".", "version")
    if version is not None:
        yield Item(Mark.GOOD, named("git"), version.decode("utf-8", "replace").split()[-1])
    else:
        yield Item(Mark.BAD, named("git"), MISSING, GIT)
    folder = cache_folder(run.environ)
    if UserCache(folder).write("check-up", ""):
        yield Item(Mark.GOOD, CACHE, folder or "")
    else:
        yield Item(Mark.WARN, CACHE, NO_CACHE, NEED_CACHE)
    results = results_folder(run.environ)
    size = f"{(size_of(results) if results is not None else 0) / 1e6:.1f}"
    said = RESULTS_OFF if results is None else RESULTS_IN.fill(folder=results, size=size)
    yield Item(Mark.GOOD, RESULTS, said)


def _workspace(run: Invocation) -> Iterator[Item]:
    if run.found_root is None:
        yield Item(Mark.BAD, FOLDER, MISSING, INIT)
        return
    yield Item(Mark.GOOD, FOLDER, run.root)
    people, goals = (sum(1 for _ in run.project.of_kind(kind)) for kind in (PERSON, GOAL))
    yield Item(Mark.GOOD, CONTENT, COUNTS.fill(people=people, goals=goals))
    why = git.standing(run.root)
    if why is None:
        yield Item(Mark.GOOD, HISTORY, git.top(run.root) or run.root)
    elif why is git.NO_REPOSITORY:
        yield Item(Mark.WARN, HISTORY, NO_HISTORY, START_HISTORY)
    else:
        yield Item(Mark.WARN, HISTORY, why)
    if old := stale(run):
        said = STALE.fill(count=len(old), paths=tuple(each.path for each in old))
        yield Item(Mark.WARN, GATES, said, RENEW)
    me = myself(run.root, run.project)
    if me is None:
        yield Item(Mark.OPEN, YOU, NOBODY, NAME_YOU)
    else:
        yield Item(Mark.GOOD, YOU, me)
