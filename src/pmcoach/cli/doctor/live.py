"""What the services really do: each one that can be opened is asked, and what it refuses is said too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.progress import Progress
from pmcoach.cli.pull.reach import credentials, reach
from pmcoach.cli.pull.source import SOURCES
from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers import jira_facts, pingcode_facts, worktile_facts
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.fact import Fact
from pmcoach.integrations.trackers.tracker import Tracker
from pmcoach.text import Text
from pmcoach.views.pages.checkup import Item, Mark, Section

LIVE = Text(en="{name}, asked", zh="{name} 实测")
STOPPED = Text(en="stopped here", zh="到此为止")
NOT_ASKED = Text(en="not asked", zh="没有问")
FACTS: Mapping[str, Callable[[Tracker, Credentials], Iterator[Fact]]] = {
    "jira": jira_facts.facts,
    "pingcode": pingcode_facts.facts,
    "worktile": worktile_facts.facts,
}


def asked(run: Invocation, patience: int) -> Iterator[Section]:
    """Ask every service."""
    for kind, source in SOURCES.items():
        yield Section(LIVE.fill(name=source.name), tuple(_asked(run, kind, patience)))


def _asked(run: Invocation, kind: str, patience: int) -> Iterator[Item]:
    try:
        SOURCES[kind].needed(credentials(run, kind))
    except PmcoachError as error:
        yield Item(Mark.OPEN, NOT_ASKED, error.says, error.do)
        return
    progress = Progress(run, SOURCES[kind].name)
    try:
        tracker, said = reach(run, kind, patience, progress)
        for fact in FACTS[kind](tracker, said):
            yield Item(Mark.GOOD, fact.about, fact.said)
    except PmcoachError as error:
        yield Item(Mark.BAD, STOPPED, error.says, error.do)
    finally:
        progress.end()
