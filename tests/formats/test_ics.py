"""A calendar that apps know again: read back by two readers, the same bytes for the same week, moved and not doubled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

import ics as other_reader
import pytest
from icalendar import Calendar
from tests.integrations.cards import HOSTILE
from tests.week import WEEK

from pmcoach.assess.items.agenda import agenda
from pmcoach.errors import PmcoachError
from pmcoach.formats.ics import calendar, entries
from pmcoach.project import Project
from pmcoach.project.history import NoPast, Version
from pmcoach.text import Lang

Make = Callable[..., Project]
Golden = Callable[[str, str], None]
GOAL = "goals/2026-Q4/better.yaml"
PERSON = "people/li.wei.yaml"


def export(
    project: Project, before: str = "", days: int = 60, lang: Lang = Lang.ZH, person: str = "", mine: str = ""
) -> str:
    until = date.fromordinal(project.today.toordinal() + days)
    items = [item for item in agenda(project, until) if person in ("", item.person)]
    return calendar(items, project, lang, until, person=person, mine=mine, before=before, path="team.ics")


def events(text: str) -> list[Any]:
    return list(Calendar.from_ical(text).walk("VEVENT"))


def event(text: str, words: str) -> Any:
    (found,) = [each for each in events(text) if words in str(each["SUMMARY"])]
    return found


@pytest.mark.parametrize("lang", Lang)
def test_a_calendar_says(lang: Lang, make: Make, golden: Golden) -> None:
    text = export(make(WEEK), days=7, lang=lang)
    assert text.count("\r\n") == text.count("\n")
    golden(f"formats/week.{lang}.ics", text.replace("\r\n", "\n"))


def test_two_readers_read_the_same(make: Make) -> None:
    text = export(make(WEEK))
    ours = {(str(each["UID"]), str(each["SUMMARY"]), each["DTSTART"].dt) for each in events(text)}
    theirs = {(each.uid, each.name, each.begin.date()) for each in other_reader.Calendar(text).events}
    assert ours == theirs
    assert len({uid for uid, _, _ in ours}) == len(ours) > 20


def test_lines_end_and_fold_as_the_standard_has_it(make: Make) -> None:
    lines = export(make(WEEK)).encode().split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")


def test_an_event_takes_a_whole_day_and_nobody_s_time(make: Make) -> None:
    found = event(export(make(WEEK), mine="wang.fang"), "上线")
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (date(2026, 11, 25), date(2026, 11, 26))
    assert (str(found["TRANSP"]), str(found["STATUS"])) == ("TRANSPARENT", "CONFIRMED")
    assert str(found["SUMMARY"]) == "王芳 · 计划步骤：上线"
    assert str(found["DESCRIPTION"]) == GOAL
    assert found["CATEGORIES"].to_ical() == "计划步骤".encode()
    assert not {"ATTENDEE", "ORGANIZER"} & set(found)
    (alarm,) = found.walk("VALARM")
    assert alarm["TRIGGER"].dt.total_seconds() == -86_400


def test_what_others_owe_rings_no_bell(make: Make) -> None:
    ringing = [
        str(each["SUMMARY"]) for each in events(export(make(WEEK), mine="wang.fang")) if each.walk("VALARM")
    ]
    assert ringing
    assert all("王芳" in said for said in ringing)
    assert not any(each.walk("VALARM") for each in events(export(make(WEEK))))


def test_a_report_that_several_owe_is_one_event(make: Make) -> None:
    found = event(export(make(WEEK), days=7), "2026-W48")
    assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (
        "李伟、王芳、张敏 · 周报：2026-W48",
        "reports/2026-W48",
    )


def test_a_goal_is_called_by_its_title_and_a_one_on_one_by_who_holds_it(make: Make) -> None:
    text = export(make(WEEK))
    assert str(event(text, "目标截止：好")["SUMMARY"]) == "李伟 · 目标截止：好 从 0 提高到 100"
    project = make({"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"})
    assert {
        str(each["SUMMARY"]) for each in events(export(project, days=8)) if "一对一" in str(each["SUMMARY"])
    } == {"李伟 · 一对一"}


def test_the_same_week_gives_the_same_bytes(make: Make) -> None:
    first = export(make(WEEK))
    assert export(make(WEEK)) == first
    assert export(make(WEEK), before=first) == first


def test_a_later_day_changes_nothing_that_did_not_change(make: Make) -> None:
    first = export(make(WEEK), days=60)
    again = export(make(WEEK, date(2026, 11, 21)), before=first, days=59)
    assert event(again, "上线").to_ical() == event(first, "上线").to_ical()
    assert event(again, "目标截止：好").to_ical() == event(first, "目标截止：好").to_ical()


def test_what_moves_keeps_its_id_and_rises(make: Make) -> None:
    first = export(make(WEEK))
    moved = {**WEEK, GOAL: WEEK[GOAL].replace("due: 2026-11-25", "due: 2026-12-02")}
    text = export(make(moved), before=first)
    before, after = event(first, "上线"), event(text, "上线")
    assert (after["UID"], after["SEQUENCE"], after["DTSTART"].dt) == (before["UID"], 1, date(2026, 12, 2))
    back = event(export(make(WEEK), before=text), "上线")
    assert (back["UID"], back["SEQUENCE"], back["DTSTART"].dt) == (before["UID"], 2, date(2026, 11, 25))


def test_an_item_put_before_another_does_not_change_it(make: Make) -> None:
    first = export(make(WEEK))
    more = {**WEEK, GOAL: WEEK[GOAL].replace("plan:\n", "plan:\n- {do: 先做这个, due: 2026-11-24}\n")}
    text = export(make(more), before=first)
    assert event(text, "上线").to_ical() == event(first, "上线").to_ical()
    assert event(text, "先做这个")["SEQUENCE"] == 0


def test_two_of_the_same_words_are_two(make: Make) -> None:
    twice = {**WEEK, GOAL: WEEK[GOAL] + "- {do: 上线, due: 2026-11-30, owner: wang.fang}\n"}
    found = [each for each in events(export(make(twice))) if "上线" in str(each["SUMMARY"])]
    assert len({str(each["UID"]) for each in found}) == 2


def test_a_goal_that_moves_to_another_period_keeps_its_id(make: Make) -> None:
    files = dict(WEEK)
    files["goals/2026-H2/better.yaml"] = files.pop(GOAL)
    assert event(export(make(files)), "上线")["UID"] == event(export(make(WEEK)), "上线")["UID"]


def test_what_is_done_is_cancelled_once_and_then_forgotten(make: Make) -> None:
    first = export(make(WEEK))
    done = {**WEEK, GOAL: WEEK[GOAL].replace("due: 2026-11-25,", "due: 2026-11-25, done: 2026-11-20,")}
    text = export(make(done), before=first)
    found = event(text, "上线")
    assert (found["UID"], str(found["STATUS"]), found["SEQUENCE"]) == (
        event(first, "上线")["UID"],
        "CANCELLED",
        1,
    )
    assert not found.walk("VALARM")
    again = export(make(done, date(2026, 12, 1)), before=text)
    assert event(again, "上线").to_ical() == found.to_ical()
    assert not [
        each
        for each in events(export(make(done, date(2026, 12, 26)), before=again))
        if "上线" in str(each["SUMMARY"])
    ]


def test_what_lies_past_the_days_asked_for_stays(make: Make) -> None:
    first = export(make(WEEK), days=60)
    text = export(make(WEEK), before=first, days=3)
    assert event(text, "上线").to_ical() == event(first, "上线").to_ical()


class Past(NoPast):
    """A history in which every file was changed twice."""

    def versions(self, path: str) -> tuple[Version, ...]:
        moments = (datetime(2026, 11, day, 9, 30, 15, 7, UTC) for day in (2, 9, 16))
        return tuple(Version("c", moment, "a", "b", "d") for moment in moments)


def test_with_a_history_the_number_and_the_stamp_come_from_it() -> None:
    found = event(export(Project(WEEK, date(2026, 11, 20), Past())), "上线")
    assert (found["SEQUENCE"], found["DTSTAMP"].dt) == (2, datetime(2026, 11, 16, 9, 30, 15, tzinfo=UTC))


def test_without_a_history_it_begins_at_nothing(make: Make) -> None:
    found = event(export(make(WEEK)), "上线")
    assert (found["SEQUENCE"], found["DTSTAMP"].dt) == (0, datetime(2026, 11, 20, tzinfo=UTC))


def test_a_calendar_of_one_person_has_their_name(make: Make) -> None:
    text = export(make(WEEK), person="li.wei")
    assert "X-WR-CALNAME:pmcoach · 李伟\r\n" in text
    assert all("李伟" in str(each["SUMMARY"]) for each in events(text))


OURS = "BEGIN:VCALENDAR\r\nPRODID:-//pmcoach//pmcoach//EN\r\nX-PMCOACH-PERSON:\r\n{}END:VCALENDAR\r\n"
BROKEN = (
    "BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:s\r\nDTSTART;VALUE=DATE:20261125\r\nDTSTAMP:20261120T000000Z\r\nDESCRIPTION:d\r\n"
    "CATEGORIES:c\r\nSTATUS:CONFIRMED\r\nSEQUENCE:0\r\nEND:VEVENT\r\n"
)


@pytest.mark.parametrize(
    ("before", "person", "says"),
    [
        pytest.param("BEGIN:VCALENDAR\r\nPRODID:-//x\r\nEND:VCALENDAR\r\n", "", "team.ics is no calendar of pmcoach's", id="another-s"),
        pytest.param("notes", "", "team.ics is no calendar of pmcoach's", id="no-calendar"),
        pytest.param("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "", "team.ics is no calendar of pmcoach's", id="nobody-s"),
        pytest.param(OURS.format(""), "li.wei", "team.ics is the calendar of everybody", id="everybody-s"),
        pytest.param(OURS.replace("PERSON:", "PERSON:wang.fang").format(""), "", "team.ics is the calendar of wang.fang", id="another-person-s"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_this_calendar_is_refused(before: str, person: str, says: str, make: Make) -> None:
    with pytest.raises(PmcoachError) as caught:
        export(make(WEEK), before=before, person=person)
    assert caught.value.says.say(Lang.EN) == says
    assert caught.value.do is not None
    assert caught.value.do.say(Lang.ZH) == "没有改动任何内容；请换一个文件"


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        pytest.param(("", ""), True, id="whole"),
        pytest.param(("UID:x\r\n", ""), False, id="no-id"),
        pytest.param(("UID:x\r\n", "UID:x\r\nUID:y\r\n"), False, id="two-ids"),
        pytest.param(("SEQUENCE:0", "SEQUENCE:x"), False, id="no-number"),
        pytest.param(("DTSTART;VALUE=DATE:20261125", "DTSTART:20261125T080000Z"), False, id="an-hour"),
        pytest.param(("DTSTART;VALUE=DATE:20261125", "DTSTART:x"), False, id="no-day"),
        pytest.param(
            ("DTSTART;VALUE=DATE:20261125", "DTSTART;VALUE=DURATION:P1D"), False, id="a-length-of-time"
        ),
        pytest.param(("SEQUENCE:0", "SEQUENCE;VALUE=TEXT:x"), False, id="words-for-a-number"),
        pytest.param(("STATUS:CONFIRMED\r\n", ""), False, id="no-state"),
    ],
)
def test_an_event_somebody_spoiled_is_left_out(change: tuple[str, str], kept: bool, make: Make) -> None:
    text = export(make(WEEK), before=OURS.format(BROKEN.replace(*change) if change[0] else BROKEN), days=60)
    assert [str(each["STATUS"]) for each in events(text) if str(each["SUMMARY"]) == "s"] == [
        "CANCELLED"
    ] * kept


WORDS = (*HOSTILE, "a,b;c\\d", "a\r\nBEGIN:VEVENT", "字" * 300)


@pytest.mark.parametrize("words", WORDS)
def test_what_people_wrote_makes_nothing_of_itself(words: str, make: Make) -> None:
    # The rows of the project take any text; the file would refuse some of these.
    project = make(WEEK)
    items = [item._replace(what=words) for item in agenda(project, date(2026, 11, 27))]
    text = calendar(items, project, Lang.EN, date(2026, 11, 27))
    assert len(events(text)) == len(tuple(entries(items)))
    assert not set("\x1b\x07\x00\u202e\u2066\u200b\ud800") & set(text)
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75


def test_the_other_reader_reads_whatever_people_wrote(make: Make) -> None:
    project = make(WEEK)
    item = agenda(project, date(2026, 11, 27))[-1]
    text = calendar([item._replace(what=words) for words in WORDS], project, Lang.EN, date(2026, 11, 27))
    assert len(other_reader.Calendar(text).events) == len(WORDS)


def test_hidden_things_are_in_no_calendar(make: Make) -> None:
    hidden: Mapping[str, str] = {
        "reports/2026-W47/wang.fang.yaml": "problems: [{what: 标记m, kind: conflict, by: 2026-11-24}]\n"
        "private: {asks: [{what: 标记m, by: 2026-11-24}], voice: 标记m}\n",
        "reviews/2026-11-18/li.wei.yaml": "held: 2026-11-18\nconflicts: [{facts: 标记m, agreed: 标记m, follow_up: 2026-11-24}]\n"
        "rewards: [{kind: bonus, for: 标记m, on: 2026-11-24}]\nratings: [{dimension: results, score: 1, evidence: [标记m]}]\n"
        "private: {actions: [{do: 标记m, owner: li.wei, due: 2026-11-24}]}\n",
    }
    assert "标记m" not in export(make({**WEEK, **hidden})).replace("\r\n ", "")
