"""What is due as a calendar: all-day events that calendar apps know again when they move.

https://www.rfc-editor.org/rfc/rfc5545 · https://www.rfc-editor.org/rfc/rfc7986
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from pmcoach.assess.items.agenda import ONE_ON_ONE, REPORT, Item
from pmcoach.assess.phrasing import name_of
from pmcoach.cells import one_line
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, add_days
from pmcoach.errors import PmcoachError
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple

if TYPE_CHECKING:  # 70 ms that only a calendar pays
    from icalendar import Event

NAME = Text(en="pmcoach", zh="pmcoach")
WHOSE = Text(en="pmcoach · {name}", zh="pmcoach · {name}")
SUMMARY = Text(en="{who} · {sort}: {what}", zh="{who} · {sort}：{what}")
NOT_OURS = Text(en="{path} is no calendar of pmcoach's", zh="{path} 不是 pmcoach 的日历文件")
ANOTHER = Text(en="{path} is the calendar of {whose}", zh="{path} 是{whose}的日历")
EVERYBODY = Text(en="everybody", zh="所有人")
ELSEWHERE = Text(en="nothing was changed; choose another file", zh="没有改动任何内容；请换一个文件")
CELLS = 200  # of a summary
OURS = "-//pmcoach//pmcoach//EN"
SCOPE = "X-PMCOACH-PERSON"
LAST = 30  # days after which a cancelled event is forgotten
SEEN = ("SUMMARY", "DTSTART", "DESCRIPTION", "CATEGORIES", "STATUS")


class Entry(NamedTuple):
    """What becomes one event: something due, and everybody who owes it."""

    item: Item
    people: tuple[str, ...]


def calendar(
    items: Sequence[Item],
    project: Project,
    lang: Lang,
    until: date,
    *,
    person: str = "",
    mine: str = "",
    before: str = "",
    path: str = "",
) -> str:
    """The events of an agenda up to a day, of one person or of everybody; what is not `mine` rings no bell.

    `before` is the calendar as it was written last. What has not changed since stays as it was, byte for byte; what moved
    keeps its UID and gets a higher SEQUENCE; what is gone is cancelled. Raises PmcoachError for one that is not ours, or
    another person's.
    """
    from icalendar import Calendar

    old = _read(before, person, path) if before else {}
    new = {uid: _event(uid, entry, project, lang, rings=mine in entry.people) for uid, entry in _named(items)}
    made = Calendar()
    made.add("PRODID", OURS)
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    name = WHOSE.fill(name=name_of(person, project)) if person else NAME
    for key in ("NAME", "X-WR-CALNAME"):  # the standard's, and the one that apps read
        made.add(key, one_line(name.say(lang), CELLS))
    made.add("REFRESH-INTERVAL", timedelta(days=1), {"VALUE": "DURATION"})
    made.add("X-PUBLISHED-TTL", "P1D")
    made.add(SCOPE, person)
    events = [_settled(event, old.get(uid)) for uid, event in new.items()]
    events.extend(_gone((event for uid, event in old.items() if uid not in new), project.today, until))
    for event in sorted(events, key=lambda event: (event.start, event.uid)):
        made.add_component(event)
    text: bytes = made.to_ical()
    return text.decode("utf-8")


def entries(items: Sequence[Item]) -> Iterator[Entry]:
    """The items, reports that several people owe for one period as one."""
    together: dict[tuple[str, date] | int, list[Item]] = {}
    for number, item in enumerate(items):
        together.setdefault((item.what, item.day) if item.sort == REPORT else number, []).append(item)
    for found in together.values():
        yield Entry(found[0], tuple(item.person for item in found))


def _named(items: Sequence[Item]) -> Iterator[tuple[str, Entry]]:
    """Each entry with an id that stays when its day moves: made of the file it stands in, its sort and its words."""
    seen: dict[str, int] = {}
    for entry in entries(items):
        item = entry.item
        # A goal or a person keeps its name when its file moves to another period.
        place = item.path if item.path.startswith(("reports/", "reviews/")) else item.path.rpartition("/")[2]
        if len(entry.people) > 1:
            place = ""
        what = periods.around(item.day, Grain.WEEK).name if item.sort == ONE_ON_ONE else item.what
        key = f"{place}\0{item.sort.en}\0{what}"
        seen[key] = seen.get(key, 0) + 1
        whole = f"{key}\0{seen[key]}"
        yield f"{sha256(whole.encode('utf-8', 'replace')).hexdigest()[:24]}@pmcoach", entry


def _event(uid: str, entry: Entry, project: Project, lang: Lang, *, rings: bool) -> Event:
    """An event for a whole day, which does not make anybody busy; where it rings, on the day before.

    As often as its file changed, so high is its number; without a history it begins at nothing.
    """
    from icalendar import Alarm, Event

    item, several = entry.item, len(entry.people) > 1
    goal = project.goal(item.what)
    what = goal.title if goal is not None and item.path == goal.path else item.what
    who = tuple(name_of(each, project) or "—" for each in entry.people)
    said = SUMMARY.fill(who=who, sort=item.sort, what=what)
    summary = one_line(said.say(lang), CELLS).rstrip("：: ")
    versions = project.past.versions(item.path)
    stamp = versions[-1].moment if versions else datetime.combine(project.today, time(), UTC)
    event = Event()
    event.add("UID", uid)
    event.add("SUMMARY", summary)
    event.add("DTSTART", item.day)
    event.add("DTEND", add_days(item.day, 1))
    event.add("DTSTAMP", stamp.astimezone(UTC))
    event.add("SEQUENCE", max(len(versions) - 1, 0))
    event.add("STATUS", "CONFIRMED")
    event.add("TRANSP", "TRANSPARENT")
    event.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
    event.add("CATEGORIES", [item.sort.say(lang)])
    event.add("DESCRIPTION", one_line(f"reports/{item.what}" if several else item.path, CELLS))
    if rings:
        alarm = Alarm()
        alarm.add("ACTION", "DISPLAY")
        alarm.add("DESCRIPTION", summary)
        alarm.add("TRIGGER", timedelta(days=-1))
        event.add_component(alarm)
    return event


def _settled(event: Event, before: Event | None) -> Event:
    """The event as it was, where nothing changed that is seen; else with a higher number than it had."""
    if before is None:
        return event
    if _seen(before) == _seen(event):
        return before
    event.sequence = max(event.sequence, before.sequence + 1)
    return event


def _gone(events: Iterable[Event], today: date, until: date) -> Iterator[Event]:
    """What is not due any more is cancelled, and after a while forgotten; what lies past the days asked for stays."""
    for event in events:
        day = event.start
        if day > until or (event["STATUS"] == "CANCELLED" and day >= add_days(today, -LAST)):
            yield event
        elif event["STATUS"] != "CANCELLED":
            for key in ("STATUS", "DTSTAMP"):
                del event[key]
            event.subcomponents.clear()
            event.sequence += 1
            event.add("STATUS", "CANCELLED")
            event.add("DTSTAMP", datetime.combine(today, time(), UTC))
            yield event


def _seen(event: Event) -> tuple[bytes, ...]:
    values: Iterable[Any] = (event[key] for key in SEEN)
    return tuple(value.to_ical() for value in values)


def _read(before: str, person: str, path: str) -> Mapping[str, Event]:
    """The events of a calendar of ours, by their ids; raises PmcoachError for another."""
    from icalendar import Calendar, Event

    try:
        old = Calendar.from_ical(before)
    except ValueError:
        old = Calendar()
    if str(old.get("PRODID")) != OURS:
        raise PmcoachError(NOT_OURS.fill(path=path), ELSEWHERE)
    whose = str(old.get(SCOPE, ""))
    if whose != person:
        raise PmcoachError(ANOTHER.fill(path=path, whose=whose or EVERYBODY), ELSEWHERE)
    found = (event for event in old.walk("VEVENT") if isinstance(event, Event) and _is_whole(event))
    return {str(event["UID"]): event for event in found}


def _is_whole(event: Event) -> bool:
    """Whether an event is as we write them: somebody may have edited the file."""
    values = [event.get(key) for key in (*SEEN, "UID", "DTSTAMP", "SEQUENCE")]
    single = all(value is not None and not isinstance(value, list) for value in values)
    try:
        return single and not event.errors and type(event.DTSTART) is date and event.sequence >= 0
    except ValueError:  # a length of time or a period where a day belongs, words where a number does
        return False
