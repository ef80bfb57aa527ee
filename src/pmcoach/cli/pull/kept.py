"""What earlier pulls of a workspace found, read again without a network."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.tracker.accounts import matched
from pmcoach.assess.tracker.step_gaps import served_by
from pmcoach.assess.tracker.work_items import suggested
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.pull.result import kept_name, names_kept
from pmcoach.dates.period import Period
from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers.pulled import Pulled, read
from pmcoach.store.disk.user_cache import UserCache, cache_folder
from pmcoach.text import Text
from pmcoach.views.drafts.work_lines import Suggested

NOTHING = Text(en="nothing has been pulled into this workspace yet", zh="这个工作区还没有拉取过工作项")
PULL = Text(
    en="first: pmcoach pull jira, pmcoach pull pingcode or pmcoach pull worktile; or pmcoach pull csv FILE, pmcoach pull json FILE",
    zh="请先运行 pmcoach pull jira、pmcoach pull pingcode 或 pmcoach pull worktile；也可以 pmcoach pull csv 文件、pmcoach pull json 文件",
)


def suggestions(run: Invocation, person: str, period: Period) -> tuple[Suggested, ...]:
    """What each tool suggests for somebody's report of a period; raise PmcoachError where nothing was pulled."""
    kept = tuple(_kept(run))
    if not kept:
        raise PmcoachError(NOTHING, PULL)
    return tuple(_suggested(run, pulled, person, period) for pulled in kept)


def _kept(run: Invocation) -> Iterator[Pulled]:
    cache = UserCache(cache_folder(run.environ))
    for name in names_kept(run, cache):
        found = read(cache.read(kept_name(run, name)))
        if found is not None:
            yield found


def _suggested(run: Invocation, pulled: Pulled, person: str, period: Period) -> Suggested:
    everybody = run.project.people.values()
    who = matched(everybody, pulled.source, pulled.members, from_file=pulled.from_file)
    items = [item for item in pulled.items if person in who.persons(item)]
    served = served_by(items, run.project)
    lines = suggested(items, person, period, run.project, served)
    return Suggested(pulled.name, pulled.at.astimezone(run.zone).date(), lines)
