"""A folder of tables: what can be read of each workspace and day, whole days only."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from pmcoach.store.tables.parts import INCOMPLETE, TORN, Part, Skipped, Tell, found, tell_strays, wrong_with
from pmcoach.text import Text

FIRST = "workspaces"  # the table that says which workspaces and days there are

Day = tuple[str, date]


class Lake:
    """The parts below a folder by workspace and day. `tell` is called once with every file that is skipped.

    A day of a workspace is read whole or not at all: where one of its files cannot be read, the day before stands for it.
    """

    def __init__(
        self,
        top: str,
        tables: Collection[str],
        version: int,
        tell: Tell,
        until: date | None = None,
    ) -> None:
        self.top, self._version, self._tell = top, version, tell
        self._days: dict[Day, dict[str, Part]] = {}
        self._judged: dict[str, bool] = {}
        for each in found(top, tables, tell):
            if until is None or each.day <= until:
                self._days.setdefault((each.workspace, each.day), {})[each.table] = each

    def __bool__(self) -> bool:
        return bool(self._days)

    def drop(self, part: Part) -> None:
        """Leave out a file that turned out to be damaged, and its day with it."""
        self._judge(part.path, TORN)

    def parts(
        self, names: Collection[str], weeks: int | None = 0, most: int | None = None
    ) -> Mapping[str, list[Part]]:
        """The parts of some tables, by table: of each workspace's newest day and so many weeks before it, all where that is None.

        `most` is how many days of each are taken at most.
        """
        wanted = (FIRST, *sorted(set(names) - {FIRST}))
        chosen: dict[str, list[Part]] = {name: [] for name in wanted}
        taken: dict[str, list[date]] = {}
        for workspace, day in sorted(self._days, key=lambda each: (each[0], -each[1].toordinal())):
            days = taken.setdefault(workspace, [])
            enough = most is not None and len(days) >= most
            if days and weeks is not None:
                enough = enough or (days[0] - day).days > weeks * 7
            if not enough and all(list(self._readable(workspace, day, wanted))):
                days.append(day)
                for name in wanted:
                    chosen[name].append(self._days[workspace, day][name])
        return chosen

    def _readable(self, workspace: str, day: date, names: Collection[str]) -> Iterator[bool]:
        """Whether each file of a day can be read; all are looked at, so that all are told."""
        there = self._days[workspace, day]
        for name in names:
            part = there.get(name)
            path = there[FIRST].path.replace(FIRST, name, 1) if part is None else part.path
            if path not in self._judged:
                self._judge(path, INCOMPLETE if part is None else wrong_with(self.top, part, self._version))
                if part is not None:
                    tell_strays(self.top, part, self._tell)
            yield self._judged[path]

    def _judge(self, path: str, wrong: Text | None) -> None:
        self._judged[path] = wrong is None
        if wrong is not None:
            self._tell(Skipped(path, wrong))
