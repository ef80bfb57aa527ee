"""A healthy English team: five product managers and their lead, twelve weeks through the end of a quarter, values in reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from tests.planted.building import DAY, WEEK, Report, weeks, written
from tests.planted.en_goals import GOALS, Q3, goals

FIRST, MID, LAST = date(2026, 7, 6), date(2026, 9, 11), date(2026, 10, 9)
WEEKS = tuple(weeks(FIRST, 14))
SETTINGS = """\
language: en
timezone: Europe/Dublin
lead: maeve.kelly
cadence: {report: weekly, report_due: friday 17:00, one_on_one: biweekly, check: none, review: quarterly}
calendar: none
holidays: {off: [2026-08-03]}
goals: {per_person: 1-3}
dimensions:
  - {id: results, weight: 60, title: Results}
  - {id: craft, weight: 40, title: Craft}
"""
PEOPLE = {
    "maeve.kelly": "name: Maeve Kelly\nrole: Head of Product\nteam: Freight\nresponsibilities: [Product strategy]\n",
    "omar.haddad": """\
name: Omar Haddad
role: Product manager
lead: maeve.kelly
team: Freight
responsibilities: [Booking, Quotes]
joined: 2024-02-05
training:
  - {topic: Pricing research, type: course, due: 2026-08-28, done: 2026-08-26, proof: certificate, used_in: quote-time}
development:
  aim: Lead a product line
  skills: [{name: Forecasting, now: 2, next: 3, how: Build the Q4 model with finance, by: 2026-12-18}]
""",
    "ingrid.solberg": """\
name: Ingrid Solberg
role: Product manager
lead: maeve.kelly
team: Freight
responsibilities: [Tracking]
joined: 2023-09-11
leave: [{from: 2026-07-27, to: 2026-08-14}]
leadership: [{practice: Run the September demo, mentor: maeve.kelly, by: 2026-10-23}]
""",
    "pedro.almeida": """\
name: Pedro Almeida
role: Product manager
lead: maeve.kelly
team: Freight
responsibilities: [Carrier portal]
joined: 2025-05-05
""",
    "sadia.khan": """\
name: Sadia Khan
role: Product manager
lead: maeve.kelly
team: Freight
responsibilities: [Invoices, Claims]
joined: 2022-11-14
training: [{topic: SQL for product people, type: book, due: 2026-11-27}]
""",
    "tom.byrne": "name: Tom Byrne\nrole: Product manager\nlead: maeve.kelly\nteam: Freight\nresponsibilities: [Data platform]\njoined: 2026-08-10\n",
}
WORK: Mapping[str, tuple[str, str]] = {
    "omar.haddad": ("quote-time", """
Collect slow quotes|Map the quote journey|Interview eight forwarders|Prototype instant quotes|
Test the prototype with five shippers|Ship instant quotes to ten accounts|Fix rounding in surcharges|
Roll instant quotes out to all accounts|Draft the fuel surcharge rules|Review lost quotes with sales|Publish the pricing FAQ|
Measure quote abandonment|Write up the quarter|Plan quote alerts|Build quote alerts
"""),
    "ingrid.solberg": ("eta-accuracy", """
List tracking events|Audit tracking events|Agree event names with carriers||||Clean up duplicate events|
Train the ETA model on port calls|Compare ETA with arrivals|Release ETA confidence bands|Survey users on ETA|Summarise ETA lessons|
Scope rail tracking|Pilot rail tracking|Review the rail pilot
"""),
    "pedro.almeida": ("portal-active", """
Pick three carriers|Visit three carriers|Rewrite portal invitations|Simplify portal login|Launch the carrier newsletter|
Add document upload|Call inactive carriers|Localise the portal into Polish|Set up portal webinars|Automate invitation reminders|
Test portal search|Improve portal search|Close the portal backlog|Design carrier scorecards|Demo carrier scorecards
"""),
    "sadia.khan": ("invoice-errors", """
Sample wrong invoices|Classify invoice errors|Specify tax validation|Build tax validation|Pilot tax validation|
Enable tax validation everywhere|Redesign the claims form|Cut claim handover steps|Check weight disputes|
Document the dispute process|Negotiate credit note rules|Retire the old invoice export|Audit September invoices|
Prepare e-invoicing|Start e-invoicing tests
"""),
    "tom.byrne": ("data-fresh", """
|||||Meet the data users|Inventory nightly jobs|Split the slowest job|Monitor job failures|Move jobs to the new cluster|
Document data owners|Alert on stale tables|Tune cluster cost|Plan the metrics catalogue|Fill the metrics catalogue
"""),
}  # fmt: skip
BESIDE: Mapping[tuple[str, str], str] = {
    (
        "omar.haddad",
        "2026-W33",
    ): "undone:\n  - {what: Train sales on instant quotes, why: sales were at a fair, new_due: 2026-08-28, goal: quote-time}\n",
    (
        "omar.haddad",
        "2026-W34",
    ): "problems:\n  - {what: Surcharge tables came late, kind: delay, need: a contact in finance, from: maeve.kelly, solved: 2026-08-25}\n",
    (
        "sadia.khan",
        "2026-W34",
    ): "asks:\n  - {what: A licence for the tax API, kind: money, from: maeve.kelly, by: 2026-08-28, answer: approved, answered: 2026-08-24}\n",
    ("pedro.almeida", "2026-W35"): "learned:\n  - {what: Carriers read text messages but not emails}\n",
}
DONE_TOO = {
    ("omar.haddad", "2026-W34"): "  - {what: Train sales on instant quotes, goal: quote-time}\n",
}
THANKED = {"2026-W31", "2026-W35", "2026-W39"}
PEER = {
    "omar.haddad": "pedro.almeida", "ingrid.solberg": "tom.byrne", "pedro.almeida": "sadia.khan", "sadia.khan": "ingrid.solberg",
    "tom.byrne": "omar.haddad",
}  # fmt: skip
LATER = {goal: name for name, goal in zip(list(GOALS)[:5], list(GOALS)[5:], strict=True)}


def reports() -> Iterator[Report]:
    """Everybody's reports; they name the values of the goals."""
    for person, (goal, work) in WORK.items():
        lines = [line.strip() for line in work.replace("\n", "").split("|")]
        after = next(name for name, third in LATER.items() if third == goal)
        for index, (week, monday) in enumerate(WEEKS):
            if not lines[index]:
                continue
            now = goal if monday + 6 * DAY <= Q3[1] else after
            way = GOALS[now][4]
            text = f"done:\n  - {{what: {lines[index]}, goal: {now}}}\n"
            text += DONE_TOO.get((person, week), "")
            then = next((line for line in lines[index + 1 :] if line), "")
            text += f"next:\n  - {{what: {then}, goal: {after if monday + 13 * DAY > Q3[1] else now}}}\n"
            text += f"metrics: {{{now}: {way.at(monday + 6 * DAY):g}}}\nconfidence: {{{now}: 8}}\n"
            text += BESIDE.get((person, week), "")
            if (person, week) == ("sadia.khan", "2026-W31"):
                text += "praise:\n  - {to: omar.haddad, for: took over the rota}\n"
            elif week in THANKED:
                text += f"praise:\n  - {{to: {PEER[person]}, for: answered every question within the hour}}\n"
            text += "private: {mood: 4, load: 3}\n"
            monday_after = monday + WEEK + (DAY if week == "2026-W31" else 0 * DAY)
            reply = f"reply: {{by: maeve.kelly, on: {monday_after}, text: Seen. Thank you}}\n"
            yield Report(person, week, monday + 4 * DAY, text, reply, monday_after)


def reviews() -> Iterator[tuple[str, tuple[date, str]]]:
    """A 1:1 every other Wednesday, appraisals of the second quarter, a retrospective."""
    for person in WORK:
        for index, (week, monday) in enumerate(WEEKS):
            day = monday + 2 * DAY
            away = (person == "ingrid.solberg" and week in ("2026-W31", "2026-W33")) or (
                person == "tom.byrne" and index < 5
            )
            if index % 2 == 1 and not away:
                topic = f"  - {{what: How the goal stands, from: {person}, outcome: keep going}}\n"
                text = f"kind: one_on_one\nby: maeve.kelly\nheld: {day}\ntopics:\n{topic}"
                yield f"reviews/{day}/{person}.yaml", (day, text)
        if person == "tom.byrne":
            continue
        text = f"""\
kind: appraisal
by: maeve.kelly
held: 2026-07-15
ratings:
  - {{dimension: results, score: 4, evidence: [goals/repeat]}}
  - {{dimension: craft, score: 3, evidence: [goals/repeat]}}
self:
  - {{dimension: results, score: 4}}
  - {{dimension: craft, score: 4}}
feedback:
  - {{from: {PEER[person]}, kind: peer, situation: planning, behaviour: wrote the trade-offs down, impact: no rework}}
actions:
  - do: Write decisions down within a day
    owner: {person}
    due: 2026-08-14
    effect: fewer questions in chat
    done: 2026-08-12
    result: questions halved
  - {{do: Share one customer story a month, owner: {person}, due: 2026-12-11, effect: engineers know the customers}}
ack: {{by: {person}, on: 2026-07-17}}
"""
        yield f"reviews/2026-Q2/{person}.yaml", (date(2026, 7, 17), text)
    for person in WORK:
        if person != "tom.byrne":
            text = (
                "kind: appraisal\nby: maeve.kelly\nheld: 2026-10-07\nratings:\n  - {dimension: results, score: 4, evidence: [reports/2026-W37]}\n"
                f"self:\n  - {{dimension: results, score: 4}}\nfeedback:\n  - {{from: {PEER[person]}, kind: peer, behaviour: helps unasked}}\n"
                f"ack: {{by: {person}, on: 2026-10-08}}\n"
            )
            yield f"reviews/2026-Q3/{person}.yaml", (date(2026, 10, 8), text)
    text = """\
kind: retro
by: maeve.kelly
held: 2026-08-28
retro:
  keep: [Demo on Fridays]
  try:
    - {do: Pair on research, owner: sadia.khan, due: 2026-10-30}
"""
    yield "reviews/2026-08-28/maeve.kelly.yaml", (date(2026, 8, 28), text)


def team(day: date = MID) -> dict[str, str]:
    """The team's files as they stand in the evening of a day."""
    people = {f"people/{name}.yaml": text for name, text in PEOPLE.items()}
    return {
        "pmcoach.yaml": SETTINGS,
        **people,
        **dict(goals(day)),
        **written(reports(), dict(reviews()), day),
    }
