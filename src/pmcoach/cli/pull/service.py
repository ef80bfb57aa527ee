"""A pull over the network: asked, re-read as the workspace sees it, and kept for reports that are written offline."""

from __future__ import annotations

from datetime import date

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.progress import Progress
from pmcoach.cli.pull.reach import client_of
from pmcoach.cli.pull.result import Result, keep, with_states
from pmcoach.cli.pull.source import SOURCES, asked
from pmcoach.integrations.trackers.pulled import Pulled
from pmcoach.text import Text

DROPPED = Text(
    en="{service} ignored the filter: {count} work {count:item|items} of others left out",
    zh="{service} 没有按要求筛选：去掉了 {count} 个别人的工作项",
)
CUT = Text(
    en="{service} has more work items than are asked for at once: what has not changed since {since} may be missing",
    zh="{service} 的工作项太多，没有全部取：{since} 以来没有变化的可能不在其中",
)

MANY = 3
NARROW = Text(
    en="{service} cannot be asked by person: all {count} projects were read; name yours in pmcoach.yaml: "
    "pull: {{kind}: {projects: [KEY, …]}}",
    zh="{service} 不能按人筛选，{count} 个项目都读了一遍；请在 pmcoach.yaml 里写明自己的项目：pull: {{kind}: {projects: [标识, …]}}",
)


def pull(run: Invocation, kind: str, person: str | None, since: date, patience: int) -> Result:
    """Pull from a service. Raises PmcoachError where it cannot be done; then what was kept before is still there."""
    progress = Progress(run, SOURCES[kind].name)
    try:
        client = client_of(run, kind, patience, progress)
        ask = asked(run, kind, client, person, since)
        given = client.items(ask)
        known = {member.id: member for member in (*given.members, *client.members())}
    finally:
        progress.end()
    items = with_states(given.items, run.project.settings.pull.states)
    pulled = Pulled(kind, run.now, since, items, tuple(known.values()), SOURCES[kind].name)
    notes = []
    if given.dropped:
        notes.append(DROPPED.fill(service=SOURCES[kind].name, count=given.dropped))
    if given.projects > MANY:
        notes.append(NARROW.fill(service=SOURCES[kind].name, count=given.projects, kind=kind))
    if given.cut:
        notes.append(CUT.fill(service=SOURCES[kind].name, since=since))
    return Result(pulled, (*notes, *keep(run, pulled, ask)))
