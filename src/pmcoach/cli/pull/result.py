"""What a pull found: kept for reports that are written offline, shown, and what could not be matched said once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date

from pmcoach.assess.schedule.cadence import SPANS
from pmcoach.assess.tracker.accounts import Who, matched
from pmcoach.assess.tracker.step_gaps import differences, served_by
from pmcoach.assess.tracker.work_items import Line, Window, lines, order
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain
from pmcoach.formats import work_json
from pmcoach.integrations.trackers.pulled import Pulled, merged, read, written
from pmcoach.integrations.trackers.table_states import own_category
from pmcoach.integrations.trackers.tracker import Ask
from pmcoach.project import Project
from pmcoach.records.kinds.workitem import Category, WorkItem
from pmcoach.store.disk.user_cache import UserCache, cache_folder
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.pages import work

NOT_KEPT = Text(
    en="nothing could be kept for new report --pull: no folder for it can be written (XDG_CACHE_HOME, HOME)",
    zh="没能保存给 new report --pull 用：没有可写的缓存目录（XDG_CACHE_HOME、HOME）",
)
STRANGERS = Text(
    en="nobody here is {names}; if somebody is, write it into their file: accounts: {{kind}: NAME}",
    zh="这里没有人对应 {names}；如果有，请写进其文件：accounts: {{kind}: 账号}",
)
UNKNOWN = Text(
    en="no such account in {source}: {people}; see accounts in their files",
    zh="{source} 里没有对应的账号：{people}；请看其文件里的 accounts",
)
WITHOUT = Text(en="no account in {source}: {people}", zh="没有写 {source} 账号：{people}")
STATES = Text(
    en="what these states mean is not known: {names}; say it in pmcoach.yaml: pull: {states: {NAME: doing}}",
    zh="不知道这些状态的含义：{names}；请写进 pmcoach.yaml：pull: {states: {名称: doing}}",
)
TAKE_OVER = Text(
    en="put them into a report: pmcoach new report {person} --pull",
    zh="写进周报：pmcoach new report {person} --pull",
)
FEW = 12


class Result(NamedTuple):
    """What came, of how many items in all, and what is to be said of it."""

    pulled: Pulled
    notes: tuple[Text, ...] = ()
    total: int | None = None


def with_states(items: Iterable[WorkItem], states: Mapping[str, Category]) -> tuple[WorkItem, ...]:
    """The items with their states as the workspace understands them. A service's own names are not interpreted."""
    return tuple(item._replace(category=own_category(item.state, states) or item.category) for item in items)


def kept_name(run: Invocation, name: str) -> str:
    """Under what name a pull of this workspace is kept."""
    return f"pulled {name} {run.root}"


def names_kept(run: Invocation, cache: UserCache) -> tuple[str, ...]:
    """What was pulled into this workspace so far, by name, in order."""
    try:
        found = json.loads(cache.read(kept_name(run, "names")) or "[]")
    except (ValueError, RecursionError):
        return ()
    return tuple(sorted(map(str, found))) if isinstance(found, list) else ()


def keep(run: Invocation, pulled: Pulled, ask: Ask) -> tuple[Text, ...]:
    """Keep what was pulled beside what was pulled before; return what there is to say of it."""
    cache = UserCache(cache_folder(run.environ))
    name = pulled.name.casefold()
    kept = cache.change(kept_name(run, name), lambda old: written(merged(read(old), pulled, ask)))
    known = kept and cache.change(
        kept_name(run, "names"), lambda _: json.dumps(sorted({name, *names_kept(run, cache)}))
    )
    return () if known else (NOT_KEPT,)


def show(run: Invocation, result: Result, person: str | None, output: str) -> None:
    """Show what came, then on stderr what could not be matched."""
    pulled, project = result.pulled, run.project
    who = matched(project.people.values(), pulled.source, pulled.members, from_file=pulled.from_file)
    items = [item for item in pulled.items if person is None or person in who.persons(item)]
    found = [line for line in _lines(items, who, pulled.since, project) if person in (None, line.person)]
    plans = differences(items, project)
    strangers = who.strangers(pulled.items) if person is None else ()
    if output == "json":
        run.show(work_json.show(pulled.source, pulled.since, found, plans, strangers, project))
    else:
        total = len(items) if result.total is None or person is not None else result.total
        seen = work.PulledWork(pulled.name, pulled.since, project.today, total, found, plans)
        run.show(work.page(seen, project, run.lang, run.width))
    run.say(*result.notes, *_unmatched(result, who, strangers, person, project), *_states(items))
    if found and output != "json":
        run.say(TAKE_OVER.fill(person=found[0].person))


def _lines(items: Iterable[WorkItem], who: Who, since: date, project: Project) -> list[Line]:
    span = SPANS.get(project.settings.cadence.report, Grain.WEEK)
    around = periods.around(project.today, span)
    window = Window(since, project.today, (around.next() or around).last, project.today)
    known = [item for item in items if who.persons(item)]
    served = served_by(known, project)
    return order(
        line
        for item in known
        for person in who.persons(item)
        for line in lines((item,), person, window, served)
    )


def _unmatched(
    result: Result, who: Who, strangers: tuple[str, ...], person: str | None, project: Project
) -> Iterable[Text]:
    """Who could not be matched, each said once; nothing where one person was asked for."""
    if person is not None:
        return
    if strangers:
        yield STRANGERS.fill(names=_few(strangers), kind=result.pulled.source)
    if who.unknown:
        yield UNKNOWN.fill(source=result.pulled.name, people=_few(who.unknown))
    people = [project.people[each] for each in who.without if not result.pulled.from_file]
    owing = tuple(each.id for each in people if each.lead and each.here(project.today))
    if owing:
        yield WITHOUT.fill(source=result.pulled.name, people=_few(owing))


def _states(items: Iterable[WorkItem]) -> Iterable[Text]:
    names = {item.state for item in items if item.category is Category.UNKNOWN and item.state}
    if names:
        yield STATES.fill(names=_few(tuple(sorted(names))))


def _few(names: tuple[str, ...]) -> tuple[str, ...]:
    """Some names; a count stands for the rest."""
    rest = len(names) - FEW
    return names if rest <= 0 else (*names[:FEW], f"… (+{rest})")
