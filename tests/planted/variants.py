"""Healthy English teams of other kinds: fortnightly and monthly reports, leads who have a lead, goals of a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from tests.planted.building import DAY, WEEK, Series

Dated = tuple[date, str, str]  # since when a file says what


def until(day: date, dated: Iterable[Dated]) -> dict[str, str]:
    """The files as they stand in the evening of a day; what comes later stands in the place of what came before."""
    return {path: text for since, path, text in sorted(dated, key=lambda each: each[0]) if since <= day}


def mondays(first: date, last: date, step: int = 1) -> Iterator[date]:
    """The Mondays from one to another, or every so many."""
    day = first
    while day <= last:
        yield day
        day += step * WEEK


def week(monday: date) -> str:
    """A week as its folder is called."""
    year, number, _ = monday.isocalendar()
    return f"{year}-W{number:02}"


HALF = (date(2026, 7, 1), date(2026, 12, 31))
FORTNIGHTS = {
    "finn": ("lena", "signups", "Raise weekly signups from 400 to 700", "weekly signups", "signups", Series(*HALF, 400, 700, 0), """\
Test the short form|Shipped the short form|Add Google sign-in|Added Google sign-in|Rewrite welcome mail|Measure drop-off|
Fix phone field|Run a price test|Close price test"""),
    "lena": ("finn", "churn", "Cut monthly churn from 5% to 3%", "monthly churn", "%", Series(*HALF, 5, 3), """\
Call leavers|Summarised calls with leavers|Build exit survey|Offer pauses|Watch pauses|Train support on pauses|
Write pause policy|Review pause numbers|Plan win-back"""),
}  # fmt: skip


def fortnights() -> Iterator[Dated]:
    """Reports every other week, the odd ones; 1:1s once a month; a team of three."""
    start = HALF[0]
    cadence = "{report: biweekly, report_due: thursday 16:00, one_on_one: monthly, check: none, review: half-yearly}"
    yield start, "pmcoach.yaml", f"language: en\nlead: nora\ncadence: {cadence}\n"
    yield start, "people/nora.yaml", "name: Nora\n"
    for person, (other, goal, title, metric, unit, way, words) in FORTNIGHTS.items():
        yield start, f"people/{person}.yaml", f"name: {person.title()}\nlead: nora\njoined: 2025-01-06\n"
        text = f"""\
title: {title} by 31 December 2026
owner: {person}
helpers: [{other}]
why: The board asked for growth that stays
metric: {{name: {metric}, unit: "{unit}", baseline: {way.start:g}, target: {way.target:g}, source: dashboard}}
guardrails: [{{name: refunds, max: 2%}}]
created: 2026-06-24
agreed: {{by: nora, on: 2026-06-29}}
due: 2026-12-31
weight: 100
plan: [{{do: Half-way review, owner: {person}, due: 2026-10-30}}]
"""
        yield start, f"goals/2026-H2/{goal}.yaml", text
        lines = pairwise(words.replace("\n", "").split("|"))
        for monday, (done, then) in zip(
            mondays(date(2026, 7, 13), date(2026, 10, 19), 2), lines, strict=True
        ):
            thanks = f"praise: [{{to: {other}, for: lent me an afternoon}}]\n" if monday.day < 15 else ""
            text = (
                f"done: [{done}]\nnext: [{then}]\nmetrics: {{{goal}: {way.at(monday + 6 * DAY):g}}}\n{thanks}"
            )
            yield from replied(f"reports/{week(monday)}/{person}.yaml", monday + 3 * DAY, text, monday + WEEK)
        for month in (7, 8, 9, 10):
            day = date(2026, month, 14)
            yield (
                day,
                f"reviews/{day}/{person}.yaml",
                f"held: {day}\nby: nora\ntopics: [{{what: The half, outcome: fine}}]\n",
            )


def replied(
    path: str, day: date, text: str, back: date, reply: str = "reply: {text: Good}\n"
) -> Iterator[Dated]:
    """A report, and a few days later with its reply."""
    yield day, path, text
    yield back, path, text + reply


LEADS = {"bea": "ada", "carl": "ada", "dan": "bea", "eve": "bea", "fay": "carl", "gus": "carl"}
NOUNS = {
    "bea": "Orders",
    "carl": "Stock",
    "dan": "Basket",
    "eve": "Search",
    "fay": "Picking",
    "gus": "Returns",
}
PARTS = (
    "research",
    "sketches",
    "prototype",
    "pilot",
    "copy",
    "rollout",
    "analytics",
    "cleanup",
    "training",
    "handover",
)


def two_floors() -> Iterator[Dated]:
    """A director, two leads who report to her, two product managers with each of them."""
    start = date(2026, 7, 6)
    yield start, "pmcoach.yaml", "language: en\nlead: ada\ncadence: {check: none, review: none}\n"
    yield start, "people/ada.yaml", "name: Ada Stone\n"
    text = """\
title: Raise orders shipped on time from 88% to 95% by 31 December 2026
level: company
owner: ada
metric: {name: orders shipped on time, unit: "%", baseline: 88, target: 95, source: metrics/fulfil.csv}
guardrails: [{name: cost, max: 5}]
due: 2026-12-31
"""
    yield start, "goals/2026/fulfil.yaml", text
    way = Series(date(2026, 1, 1), date(2026, 12, 31), 88, 95)
    for month in (7, 8, 9):
        firsts = [date(2026, each, 1) for each in range(2, month + 1)]
        yield firsts[-1], "metrics/fulfil.csv", way.sheet(firsts)
    for person, lead in LEADS.items():
        yield from _below(person, lead, start)


def _below(person: str, lead: str, start: date) -> Iterator[Dated]:
    """Somebody with a lead: a goal for the quarter, reports, 1:1s."""
    noun, team = NOUNS[person], lead == "ada"
    low = noun.lower()
    yield (
        start,
        f"people/{person}.yaml",
        f"name: {person.title()}\nlead: {lead}\njoined: 2024-01-08\nresponsibilities: [{noun}]\n",
    )
    text = f"""\
title: Raise {low} without a call from 50% to 70% by 30 September 2026
owner: {person}
level: {"team" if team else "person"}
parent: {"fulfil" if team else NOUNS[lead].lower()}
metric: {{name: {low} without a call, unit: "%", baseline: 50, target: 70, range: 0-100, source: weekly report}}
guardrails: [{{name: complaints, max: 30}}]
due: 2026-09-30
agreed: {{by: {lead}, on: 2026-07-03}}
plan: [{{do: Last review of {noun}, owner: {person}, due: 2026-09-18}}]
"""
    yield start, f"goals/2026-Q3/{low}.yaml", text
    way = Series(date(2026, 7, 1), date(2026, 9, 30), 50, 70, 1)
    for index, monday in enumerate(mondays(start, date(2026, 8, 31))):
        text = f"done: [{noun} {PARTS[index]} finished]\nnext:\n  - what: Finish {low} {PARTS[index + 1]}\n"
        text += f"metrics: {{{low}: {way.at(monday + 6 * DAY):g}}}\n"
        if index % 3 == 2:
            text += "praise:\n" + "".join(
                f"  - {{to: {each}, for: help}}\n" for each in LEADS if each != person
            )
        reply = f"reply: {{by: {lead}, on: {monday + WEEK}, text: Good}}\n"
        yield from replied(
            f"reports/{week(monday)}/{person}.yaml", monday + 4 * DAY, text, monday + WEEK, reply
        )
        day = monday + DAY
        yield day, f"reviews/{day}/{person}.yaml", f"kind: one_on_one\nby: {lead}\nheld: {day}\n"


YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def years() -> Iterator[Dated]:
    """Reports once a month, goals of a year with figures that come once a month, no 1:1s in files."""
    start = YEAR[0]
    cadence = "{report: monthly, report_due: friday 18:00, one_on_one: none, check: none, review: yearly}"
    yield (
        start,
        "pmcoach.yaml",
        f"language: en\nlead: rosa\ncadence: {cadence}\nlimits: {{recognition_weeks: 0}}\n",
    )
    yield start, "people/rosa.yaml", "name: Rosa\n"
    ends = [date(2026, month + 1, 1) - timedelta(1) for month in range(1, 12)]
    for person, other, goal, title, unit, way in (
        ("jon", "ulla", "margin", "Raise monthly margin from 30% to 36%", "%", Series(*YEAR, 30, 36, 1)),
        (
            "ulla",
            "jon",
            "orders",
            "Raise monthly orders from 1000 to 1600",
            "orders",
            Series(*YEAR, 1000, 1600, 0),
        ),
    ):
        yield start, f"people/{person}.yaml", f"name: {person.title()}\nlead: rosa\n"
        text = f"""\
title: {title} by 31 December 2026
owner: {person}
helpers: [{other}]
why: We want to stand on our own feet
metric: {{name: monthly {goal}, unit: "{unit}", baseline: {way.start:g}, target: {way.target:g}, source: metrics/{goal}.csv}}
guardrails: [{{name: returns, max: 4%}}]
due: 2026-12-31
agreed: {{by: rosa, on: 2026-01-05}}
plan:
  - {{do: Half-year review, owner: {person}, due: 2026-07-10, done: 2026-07-09}}
  - {{do: Prices of the year after, owner: {person}, due: 2026-12-18}}
"""
        yield start, f"goals/2026/{goal}.yaml", text
        for index, last in enumerate(ends):
            yield last + 5 * DAY, f"metrics/{goal}.csv", way.sheet(ends[: index + 1])
            done = f"done:\n  - {{what: {goal} work of month {index + 1}, goal: {goal}}}\n"
            text = f"{done}next:\n  - {{what: {goal} work of the month after, goal: {goal}}}\n"
            yield from replied(f"reports/{last:%Y-%m}/{person}.yaml", last - 3 * DAY, text, last + 2 * DAY)


def tiny() -> Iterator[Dated]:
    """A lead and one product manager who write the fields everybody needs, in plain lines, and meet without notes."""
    start = date(2026, 7, 6)
    cadence = "{one_on_one: none, check: none, review: none}"
    rules = "{ignore: [M106, M107, A105]}"
    yield (
        start,
        "pmcoach.yaml",
        f"language: en\nlead: ann\ncadence: {cadence}\nrules: {rules}\nlimits: {{recognition_weeks: 0}}\n",
    )
    yield start, "people/ann.yaml", "name: Ann\n"
    yield start, "people/bob.yaml", "name: Bob\nlead: ann\n"
    text = "title: Raise trial to paid from 8% to 12% by 30 September 2026\nowner: bob\nhelpers: ann\nwhy: Trials cost us\n"
    text += "metric: {name: trial to paid, baseline: 8%, target: 12%}\ndue: 2026-09-30\nagreed: {by: ann, on: 2026-07-06}\n"
    yield start, "goals/2026-Q3/paid.yaml", text
    way = Series(date(2026, 7, 1), date(2026, 9, 30), 8, 12)
    for index, monday in enumerate(mondays(start, date(2026, 9, 14))):
        text = f"done:\n  - Trial step {index + 1} rewritten\n  - Calls with trial users\nnext:\n  - Rewrite trial step {index + 2}\n"
        text = text.replace("Calls", ("Calls", "Notes of calls", "Emails")[index % 3])
        text += f"metrics:\n  paid: {way.at(monday + 6 * DAY):g}%\n" + (
            "problems:\n  - {what: Mail is slow, need: a new sender, by: 2026-08-21, solved: 2026-08-13}\n"
            if index == 5
            else ""
        )
        yield from replied(f"reports/{week(monday)}/bob.yaml", monday + 4 * DAY, text, monday + WEEK)
