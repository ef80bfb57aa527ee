"""W: weekly reports that are there, in time, and say something."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import PEOPLE, Find, Tell, judged, messages, questions, said

from pmcoach.project import Project
from pmcoach.project.history import NoPast, Version
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.selection import Selection
from pmcoach.text import Lang

W47 = "reports/2026-W47/li.wei.yaml"
LI = "people/li.wei.yaml"


def report(week: int, text: str, person: str = "li.wei") -> dict[str, str]:
    return {f"reports/2026-W{week}/{person}.yaml": text}


@pytest.mark.parametrize(
    ("files", "missing"),
    [
        pytest.param(report(44, "done: [a]\n"), ["2026-W45", "2026-W46"], id="two"),
        pytest.param(
            {LI: "role: 产品经理\nlead: chen.jing\n", **report(45, "done: [a]\n")}, ["2026-W46"], id="no-name"
        ),
        pytest.param(
            {**report(45, "done: [a]\n"), **report(46, "done: [a]\n", "wu")}, ["2026-W46"], id="another-s-counts-not"
        ),
    ],
)  # fmt: skip
def test_a_report_that_was_owed_is_missed(find: Find, files: dict[str, str], missing: list[str]) -> None:
    seen = find("W101", {**PEOPLE, **files})
    assert sorted((each.path, each.en, each.zh) for each in seen) == [
        (LI, f"no report for {week}", f"{week} 的周报没有交") for week in missing
    ]


SATURDAY = date(2026, 11, 21)


def test_a_missing_report_is_asked_about_and_those_missing_before_weigh_less() -> None:
    files = {**PEOPLE, **report(43, "done: [a]\n"), **report(45, "done: [b]\n")}
    found = sorted(judged("W101", files, SATURDAY), key=lambda each: -each.weight)
    assert [(each.weight, each.values["week"]) for each in found] == [(20, "W47"), (8, "W44"), (8, "W46")]
    assert {(each.path, each.owed, each.briefs, each.private) for each in found} == {
        (LI, "li.wei", ("li.wei",), False)
    }
    assert said(found[0].question) == (
        "There is no report for W47: what got in the way?",
        "W47 没有周报，遇到什么情况了？",
    )


@pytest.mark.parametrize(
    ("files", "today"),
    [
        pytest.param(report(46, "done: [a]\n"), TODAY, id="today-is-its-day"),
        pytest.param({**report(46, "done: [a]\n"), **report(47, "done: [b]\n")}, SATURDAY, id="it-is-there"),
        pytest.param(
            {**report(46, "done: [a]\n"), LI: f"{PEOPLE[LI]}leave: [{{from: 2026-11-16, to: 2026-11-20}}]\n"}, SATURDAY,
            id="away-all-week",
        ),
        pytest.param(
            {**report(46, "done: [a]\n"), LI: f"{PEOPLE[LI]}leave: [{{from: 2026-11-20, to: 2026-11-24}}]\n"}, SATURDAY,
            id="away-on-its-day",
        ),
        pytest.param({**report(46, "done: [a]\n"), "pmcoach.yaml": "cadence: {report: none}\n"}, SATURDAY, id="none-is-owed"),
    ],
)  # fmt: skip
def test_on_the_day_after_it_was_due_it_is_missing_or_excused(files: dict[str, str], today: date) -> None:
    assert judged("W101", {**PEOPLE, **files}, today) == ()


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({}, id="nobody-has-begun"),
        pytest.param({**report(45, "done: [a]\n"), **report(46, "done: [a]\n")}, id="this-week-s-is-due-today"),
        pytest.param(
            {LI: "name: 李伟\nlead: chen.jing\nleave: [{from: 2026-11-09, to: 2026-11-15}]\n", **report(45, "done: [a]\n")},
            id="on-leave",
        ),
        pytest.param({LI: "name: 李伟\nlead: chen.jing\nleft: 2026-11-19\n", **report(45, "done: [a]\n")}, id="left"),
        pytest.param({LI: "name: 李伟\n", **report(45, "done: [a]\n")}, id="without-a-lead"),
        pytest.param({"pmcoach.yaml": "cadence: {report: none}\n", **report(45, "done: [a]\n")}, id="nobody-reports"),
    ],
)  # fmt: skip
def test_no_report_is_missed(find: Find, files: dict[str, str]) -> None:
    assert find("W101", {**PEOPLE, **files}) == []


def test_a_missing_report_is_begun_by_a_command(tell: Tell) -> None:
    told = tell("W101", {**PEOPLE, **report(45, "done: [a]\n")})
    assert told.do == ("pmcoach new report li.wei 2026-W46",) * 2
    assert told.person == "li.wei"


WEEK_46 = ", ".join(f"2026-11-{day:02}" for day in range(9, 14))
EARLY = "reports/2026-W36/chen.jing.yaml"


class Came(NoPast):
    """A history that begins in September, in which every other report came at one moment, or is not committed yet."""

    def __init__(self, moment: datetime | None) -> None:
        self.moment = moment

    def versions(self, path: str) -> tuple[Version, ...]:
        moment = datetime(2026, 9, 4, 10, 0, tzinfo=UTC) if path == EARLY else self.moment
        return () if moment is None else (Version("c0ffee", moment, "李伟", "", "b10b"),)


@pytest.mark.parametrize(
    ("moment", "files", "said"),
    [
        pytest.param(
            datetime(2026, 11, 15, 1, 30, tzinfo=UTC),
            {"pmcoach.yaml": "timezone: Asia/Shanghai\n", **report(46, "done: [a]\n")},
            "W46 周报 2026-11-15 09:30 才交，截止 2026-11-13 18:00", id="in-the-workspace-s-time",
        ),
        pytest.param(None, report(46, "done: [a]\n"), "W46 周报 2026-11-20 才交，截止 2026-11-13 18:00", id="not-committed-yet"),
        pytest.param(
            datetime(2026, 11, 15, 1, 30, tzinfo=UTC),
            {"pmcoach.yaml": f"holidays: {{off: [{WEEK_46}]}}\n", **report(46, "done: [a]\n")}, None, id="of-a-week-off",
        ),
        pytest.param(datetime(2026, 11, 13, 17, 0, tzinfo=UTC), report(46, "done: [a]\n"), None, id="in-time"),
        pytest.param(datetime(2026, 11, 15, 1, 30, tzinfo=UTC), report(40, "done: [a]\n"), None, id="long-ago"),
        pytest.param(
            datetime(2026, 11, 15, 1, 30, tzinfo=UTC), report(46, "done: [a]\n", "wu"), None, id="of-somebody-without-a-file"
        ),
    ],
)  # fmt: skip
def test_a_late_report_is_said_to_be_late(
    moment: datetime | None, files: dict[str, str], said: str | None
) -> None:
    project = Project({**PEOPLE, EARLY: "done: [a]\n", **files}, TODAY, Came(moment))
    found = findings(project, RULES, Selection(("W102",)))
    assert [each.message.say(Lang.ZH) for each in found] == ([] if said is None else [said])


def late(week: int, today: date) -> tuple[Finding, ...]:
    """What is said of a report that came two days after its week."""
    moment = datetime.fromisocalendar(2026, week + 1, 2).replace(hour=9, tzinfo=UTC)
    project = Project({**PEOPLE, EARLY: "done: [a]\n", **report(week, "done: [b]\n")}, today, Came(moment))
    return findings(project, RULES, Selection(("W102",)))


def test_a_late_report_is_asked_about() -> None:
    found = late(46, SATURDAY)
    assert questions(found) == ["The W46 report came late: what was in the way?"]
    assert questions(found, Lang.ZH) == ["W46 周报迟交，是什么耽误了？"]
    assert [(each.weight, each.owed, each.briefs) for each in found] == [(8, "li.wei", ("li.wei",))]


@pytest.mark.parametrize(("today", "heard"), [(date(2026, 11, 15), True), (date(2026, 11, 16), False)])
def test_a_late_report_is_forgotten_after_four_weeks(today: date, heard: bool) -> None:
    assert bool(late(42, today)) is heard


def test_without_a_history_nothing_is_late(find: Find) -> None:
    assert find("W102", {**PEOPLE, **report(45, "done: [a]\n"), **report(46, "done: [a]\n")}) == []


@pytest.mark.parametrize(
    ("files", "day", "found"),
    [
        pytest.param(report(47, "next: [a]\n"), TODAY, True, id="only-plans"),
        pytest.param(report(47, "undone: [a]\n"), TODAY, True, id="undone-without-a-why"),
        pytest.param(report(47, "undone: [{what: a, why: b}]\n"), TODAY, False, id="undone-with-a-why"),
        pytest.param(report(47, "problems: [a]\n"), TODAY, False, id="a-problem-is-a-reason"),
        pytest.param(report(47, "done: [a]\n"), TODAY, False, id="something"),
        pytest.param(report(47, "done: {a: b}\n"), TODAY, False, id="something-that-is-not-readable"),
        pytest.param(report(47, "next: [a]\n"), date(2026, 11, 19), False, id="a-draft"),
        pytest.param(report(47, "next: [a]\n"), date(2026, 12, 20), True, id="four-weeks-ago"),
        pytest.param(report(47, "next: [a]\n"), date(2026, 12, 21), False, id="long-ago"),
        pytest.param(
            {"reports/2026-W47/chen.jing.yaml": "praise: [{to: li.wei, for: a}]\n"},
            TODAY,
            False,
            id="the-lead-s-thanks",
        ),
    ],
)
def test_an_empty_week_has_a_reason(find: Find, files: dict[str, str], day: date, found: bool) -> None:
    says = ("nothing done, and nothing says why", "没有写完成了什么，也没有写原因")
    assert find("W103", {**PEOPLE, **files}, day) == ([("W103", W47, 1, 1, *says)] if found else [])


@pytest.mark.parametrize(
    ("files", "columns"),
    [
        pytest.param(report(47, "problems: [埋点延迟]\n"), [12], id="one"),
        pytest.param(report(47, "problems: [埋点延迟, 没有法务]\n"), [12, 18], id="two"),
        pytest.param({**report(46, "problems: [埋点延迟]\n"), **report(47, "problems: [埋点延迟]\n")}, [12], id="only-the-last"),
        pytest.param(report(47, "problems: [{what: 埋点延迟, need: 排期}]\n"), [], id="what-it-takes"),
        pytest.param(report(47, "problems: [{what: 埋点延迟, from: chen.jing}]\n"), [], id="who-can"),
        pytest.param(report(47, "problems: [埋点延迟]\nasks: [埋点延迟]\n"), [], id="an-ask"),
        pytest.param({**report(46, "problems: [{what: 埋点延迟, need: 排期}]\n"), **report(47, "problems: [埋点延迟]\n")}, [],
                     id="said-before"),
        pytest.param(report(47, "problems: [{what: 埋点延迟, solved: 2026-11-19}]\n"), [], id="solved"),
        pytest.param(report(47, "problems: [{kind: delay}]\n"), [], id="not-said-what"),
        pytest.param(report(40, "problems: [埋点延迟]\n"), [], id="long-ago"),
    ],
)  # fmt: skip
def test_somebody_is_asked_about_a_problem(find: Find, files: dict[str, str], columns: list[int]) -> None:
    seen = find("W104", {**PEOPLE, **files})
    assert [(each.path, each.line, each.column) for each in seen] == [(W47, 1, column) for column in columns]
    assert all(each.en.endswith("what would solve it, and who can?") for each in seen)


@pytest.mark.parametrize(
    ("kind", "private"),
    [pytest.param("conflict", True, id="between-people"), pytest.param("delay", False, id="any-other")],
)
def test_a_problem_between_people_is_for_few_eyes(tell: Tell, kind: str, private: bool) -> None:
    files = {**PEOPLE, **report(47, f"problems: [{{what: 和张敏争排期, kind: {kind}}}]\n")}
    assert tell("W104", files).private is private


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({**report(46, "done: [a, b]\n"), **report(47, "done: [a, b]\n")}, True, id="same"),
        pytest.param({**report(46, "done: [a, b]\n"), **report(47, "done: [a, c]\n")}, False, id="another"),
        pytest.param(report(47, "done: [a, b]\n"), False, id="none-before"),
        pytest.param({**report(39, "done: [a, b]\n"), **report(40, "done: [a, b]\n")}, False, id="long-ago"),
        pytest.param({**report(46, "done: [a, b]\n", "wu"), **report(47, "done: [a, b]\n", "wu")}, False, id="nobody-s"),
    ],
)  # fmt: skip
def test_a_copied_report_is_seen(find: Find, files: dict[str, str], found: bool) -> None:
    says = ("the same things done as in 2026-W46, word for word", "完成的事和 2026-W46 一字不差")
    assert find("W105", {**PEOPLE, **files}) == ([("W105", W47, 1, 1, *says)] if found else [])


def test_what_is_missing_in_a_report_is_asked_about() -> None:
    (each,) = judged("W103", {**PEOPLE, **report(47, "next: [访谈]\n")})
    assert (each.path, each.at, each.weight) == (W47, ("done",), 12)
    assert (each.owed, each.briefs, each.private) == ("li.wei", ("li.wei",), False)
    assert said(each.question) == (
        "The W47 report names nothing done, and no reason: what was in the way?",
        "W47 没有写完成了什么，也没写原因：卡在哪里？",
    )


def test_a_copied_report_is_asked_about() -> None:
    (each,) = judged("W105", {**PEOPLE, **report(46, "done: [a, b]\n"), **report(47, "done: [a, b]\n")})
    assert (each.path, each.at, each.weight) == (W47, ("done",), 15)
    assert (each.owed, each.briefs) == ("li.wei", ("li.wei",))
    assert said(each.question) == (
        "The W47 report says what the one before said: what is new since?",
        "W47 的周报和上一份一样：这周有什么新进展？",
    )


def test_somebody_is_asked_what_would_solve_a_problem() -> None:
    found = judged("W104", {**PEOPLE, **report(47, "problems: [埋点延迟]\n")})
    assert questions(found) == messages(found) == ["“埋点延迟”: what would solve it, and who can?"]
    assert questions(found, Lang.ZH) == ["“埋点延迟”：需要什么、找谁才能解决？"]
    assert [(each.owed, each.briefs) for each in found] == [("li.wei", ("li.wei",))]


@pytest.mark.parametrize(
    ("kind", "word"),
    [("delay", "哪天"), ("requirements", "拍板"), ("communication", "谁本该知道"), ("conflict", "对方怎么看"), ("other", "找谁")],
)  # fmt: skip
def test_a_new_problem_is_asked_about_by_its_kind(kind: str, word: str) -> None:
    (each,) = judged("W104", {**PEOPLE, **report(47, f"problems: [{{what: 埋点, kind: {kind}}}]\n")})
    assert each.question is not None
    assert word in each.question.say(Lang.ZH)
