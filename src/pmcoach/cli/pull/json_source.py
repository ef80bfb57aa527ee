"""A pull out of JSON that the user's own programs wrote: their login does the network."""

from __future__ import annotations

from datetime import date

from pmcoach.assess.tracker.step_gaps import named_by_steps
from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.pull.result import Result, keep, with_states
from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers.json_import import KINDS, LIMIT, read_json
from pmcoach.integrations.trackers.pulled import Pulled
from pmcoach.integrations.trackers.tracker import Ask
from pmcoach.store.disk.folder import read_bytes
from pmcoach.text import Text

NOT_TAKEN = Text(en="{file}: {says}", zh="{file}：{says}")


def read(run: Invocation, file: str, since: date, name: str) -> Result:
    """Read a file, or stdin."""
    data = console.read_input(LIMIT) if file == "-" else read_bytes(run.directory, file, LIMIT)
    ask = Ask(since, named=named_by_steps(run.project))
    try:
        found = read_json(data, run.zone, ask.wants)
    except PmcoachError as error:
        raise PmcoachError(NOT_TAKEN.fill(file=file, says=error.says), error.do) from None
    items = with_states(found.items, run.project.settings.pull.states)
    named = name or KINDS[found.kind].name
    pulled = Pulled(found.kind, run.now, since, items, found.members, named, from_file=True)
    return Result(pulled, (*found.notes, *keep(run, pulled, Ask(date.min))), found.total)
