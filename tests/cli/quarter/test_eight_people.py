"""A quarter of a lead of eight, and of whoever leads that lead, from commands alone: set up in two, ended in under twenty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.cli.quarter.conftest import Quarter
from tests.cli.quarter.eight import AIMS, NAMES, fridays, ids, tables, week

from pmcoach.cells import width

pytestmark = pytest.mark.bulk

Screens = Callable[..., None]


@pytest.fixture
def screens(golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch) -> Screens:
    """The screen of a command at 80 and at 120 columns, each a small golden file."""

    def kept(q: Quarter, name: str, *words: str, lines: int) -> None:
        for cells in (80, 120):
            monkeypatch.setenv("COLUMNS", str(cells))
            text = q(*words, quiet=True)
            rows = text.splitlines()
            assert len(rows) <= lines, (name, cells, len(rows))
            assert max(map(width, rows)) <= cells, (name, cells)
            golden(f"quarter/{name}.{q.lang}.{cells}.txt", text)

    return kept


def begun(q: Quarter) -> list[str]:
    """A workspace of nine people and seventeen goals: `init`, then two tables."""
    who, (people, goals) = ids(q), tables(q)
    q.day("2026-10-08")
    q("init", ".", "--lang", q.lang, "--lead", who[0], "--name", NAMES[q.lang][0], "--calendar", "none")
    (q.folder / "people.csv").write_text(people, encoding="utf-8")
    (q.folder / "goals.csv").write_text(goals, encoding="utf-8")
    q.rows.clear()
    q("import", "people", "people.csv")
    q("import", "goals", "goals.csv")
    assert len(q.rows) == 2
    assert len(list((q.folder / "people").iterdir())) == 9
    assert len(list((q.folder / "goals/2026-Q4").iterdir())) == 17
    q("agree", *(each.id for each in AIMS[1:]), "--as", who[0])
    q("agree", "retention", "--as", who[0], code=2)
    for name in ("people.csv", "goals.csv"):
        (q.folder / name).unlink()
    q.commit()
    week(q, date(2026, 10, 9))
    assert not [each for each in q.found() if each[0] in "ESM"], q.found()
    return who


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_lead_of_eight(lang: str, quarter: Callable[[str], Quarter], screens: Screens) -> None:
    q = quarter(lang)
    who = begun(q)
    lead = who[0]
    week(q, date(2026, 10, 16))
    q.day("2026-10-19", quiet=True)
    states = set(q.health().values())
    assert states <= {"too_early", "on_track"}, "two weeks in nobody is off track"
    screens(q, "eight.early", "check", "--as", lead, lines=45)
    for friday in fridays(date(2026, 10, 23), 6):
        week(q, friday, whole=friday in (date(2026, 11, 6), date(2026, 11, 27)))
    q.day("2026-11-30", quiet=True)
    trouble = {goal for goal, state in q.health().items() if state in ("at_risk", "off_track")}
    assert trouble == {each.id for each in AIMS if each.ends < 0.9}, "those that will end short, and no other"
    screens(q, "eight.late", "check", "--as", lead, lines=45)
    screens(q, "eight.brief", "check", who[2], "--as", lead, lines=45)
    for friday in fridays(date(2026, 12, 4), 4):
        week(q, friday, whole=friday == date(2026, 12, 25))
    ended(q, who)
    screens(q, "eight.spread", "review", "spread", "2026-Q4", lines=45)


def ended(q: Quarter, who: list[str]) -> None:
    """The quarter's end as a lead does it: look, close and begin, draft all appraisals, score, compare, agree."""
    lead, *people = who
    q.day("2026-12-31", quiet=True)
    q.rows.clear()
    q("rollover", "2026-Q4")
    why = q.say("what was promised to the shops came late", "给商户的承诺晚了")
    q("rollover", "2026-Q4", "--yes", "--why", why)
    q("new", "review", *people, "2026-Q4", "--kind", "appraisal")
    dimensions = ("results", "attitude", "teamwork")
    for number, each in enumerate(people):
        scores = [word for name in dimensions for word in (name, str(3 + (number + len(name)) % 3))]
        q("review", "rate", each, "2026-Q4", *scores)
    q("review", "spread", "2026-Q4")
    q("agree", *(f"{each.id}-2027-q1" for each in AIMS[1:]), "--as", lead)
    assert len(q.rows) < 20, "ended in fewer than twenty commands"
    assert not [each for each, state in q.health().items() if state in ("at_risk", "off_track")]
    assert all(row["state"] for row in q.rows_of("reports"))
    q.commit()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_lead_of_leads(lang: str, quarter: Callable[[str], Quarter], screens: Screens) -> None:
    """Two of the eight lead three each: a row a lead with what waits with them, and a lead's own board below."""
    q = quarter(lang)
    who = begun(q)
    lead, one, other = who[0], who[1], who[5]
    for above, below in ((one, who[2:5]), (other, who[6:9])):
        for each in below:
            q("new", "person", each, "--lead", above, "--since", "2026-10-12", quiet=True)
    q.commit()
    for friday in fridays(date(2026, 10, 16), 4):
        week(q, friday, whole=friday > date(2026, 10, 23))
    q.day("2026-11-09", quiet=True)
    screens(q, "leads", "check", "--as", lead, lines=45)
    screens(q, "leads.one", "check", "--as", other, lines=45)
