"""A workspace as one page, or as a small site: an overview, a page a person and a page a goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pmcoach.assess.status.standing import company_first
from pmcoach.briefing.overview import Overview, PersonSeen
from pmcoach.project import Project
from pmcoach.text import Lang
from pmcoach.views.html import contents, words
from pmcoach.views.html.goals import GoalShown, shown
from pmcoach.views.html.links import Anchors, Files, Links, Named
from pmcoach.views.html.templates import fill

NOWHERE = Named("", "")  # a goal's page need not say which goal it is
FIRST = 12  # lines of what comes first
FULL = 150  # goals that one page describes


def one_page(found: Overview, project: Project, lang: Lang) -> str:
    """Everything on one page; of very many goals those that need somebody, and where the others stand."""
    links = Anchors(found.goals, (each.person.id for each in found.people))
    goals = {name: shown(each, project, links, public=found.public) for name, each in found.goals.items()}
    standings = [each.standing for each in found.goals.values()]
    order = [goals[each.goal.id] for each in company_first(standings)]
    if len(order) > FULL:
        order = sorted(order, key=lambda each: each.quiet)[:FULL]
    whole = {each.id for each in order}
    return fill(
        "overview.html.j2", lang, **_overview(found, project, links, goals), whole=whole, described=order,
        others=words.OTHERS.fill(count=len(goals) - len(order)) if len(order) < len(goals) else None,
    )  # fmt: skip


def site(found: Overview, project: Project, lang: Lang) -> Iterator[tuple[str, str]]:
    """The pages of a site by their paths."""
    people = {each.person.id: each for each in found.people}

    def links(up: str) -> Files:
        return Files(found.goals, people, up)

    top, below = links(""), links("../")
    goals = {name: shown(each, project, top, public=found.public) for name, each in found.goals.items()}
    yield (
        "index.html",
        fill(
            "overview.html.j2",
            lang,
            **_overview(found, project, top, goals),
            whole=(),
            described=(),
            others=None,
        ),
    )
    frame = _frame(found, project)
    for name, each in found.goals.items():
        served = [
            contents.goal_named(child, below) for child in project.children(each.goal) if child.id in goals
        ]
        own = {name: each}
        yield f"goals/{name}.html", fill(
            "goal.html.j2", lang, **frame, goal=shown(each, project, below, public=found.public), served=served,
            experiments=[
                each._replace(goal=NOWHERE) for each in contents.experiments(own, below, project.today)
            ],
            evidence=[each._replace(goal=NOWHERE) for each in contents.evidence(own, below)],
        )  # fmt: skip
    for name, person in people.items():
        values = _of_person(person, found, project, below)
        yield f"people/{name}.html", fill("person.html.j2", lang, **frame, **values)


def _frame(found: Overview, project: Project) -> dict[str, Any]:
    """What every page says of itself."""
    kind = words.PUBLIC if found.public else words.FOR_LEAD
    return {
        "team": contents.team_of(project),
        "date": contents.dated(project.today),
        "made": words.MADE.fill(day=project.today),
        "kind": kind,
        "public": found.public,
    }


def _overview(found: Overview, project: Project, links: Links, goals: dict[str, GoalShown]) -> dict[str, Any]:
    """What the first page says."""
    board = found.board
    viewer = project.people.get(board.viewer)
    owed = words.OWED_HERE if viewer is None else words.OWED.fill(name=viewer.name or viewer.id)
    there, missing = contents.reports(found, project, links)
    return {
        **_frame(found, project),
        "headline": contents.summed_up(board.standings),
        "owed_title": owed,
        **_cut("alarms", contents.told(board.alarms, links, named=False)),
        **_cut("owed", contents.told(board.owed, links, named=True)),
        **_cut("needs", contents.told(board.needs, links, named=True)),
        **_cut("changes", contents.changes(board, project, links)),
        "since": None if board.since is None else words.CHANGED.fill(day=board.since),
        "people": contents.people(found, project, links),
        "goals": goals,
        "many": len(goals) > FULL,
        "tree": contents.tree(found),
        "orphans": [each.id for each in found.cascade.orphans],
        "lost": [each.id for each in found.cascade.lost],
        "calendar_title": words.CALENDAR.fill(period=found.period.name),
        "nothing_due": words.NOTHING_DUE.fill(day=found.period.last),
        "months": contents.grid(found, project),
        "days": contents.calendar(found, project, links),
        "past": contents.past_due(found, project, links),
        "week": None if found.week is None else words.WEEK.fill(period=found.week.name),
        "reports": there,
        "missing": words.NO_REPORT.fill(names=missing) if missing else None,
        "experiments": contents.experiments(found.goals, links, project.today),
        "evidence": contents.evidence(found.goals, links),
        "praise": tuple(contents.thanks(found.praise, project)),
    }


def _cut(name: str, lines: Sequence[contents.Line]) -> dict[str, Any]:
    """The first lines of a list, and how many more there are: what counts most stands first."""
    return {name: lines[:FIRST], f"{name}_more": contents.beyond(lines, FIRST)}


def _of_person(person: PersonSeen, found: Overview, project: Project, links: Links) -> dict[str, Any]:
    """What a person's page says."""
    row = person.row
    talk = () if row is None else tuple(point.alone.says for point in row.concerns)
    return {
        "name": person.person.name or person.person.id,
        "role": person.person.role,
        "answers_for": person.person.responsibilities,
        "row": contents.people(found._replace(people=(person,)), project, links)[0],
        "talk": talk,
        "described": [
            shown(found.goals[each.goal.id], project, links, public=found.public)
            for each in person.standings
            if each.goal.id in found.goals
        ],
        "due": contents.all_due(person, project, links),
        "week": None if found.week is None else words.WEEK.fill(period=found.week.name),
        "said": () if person.report is None else contents.report(person.report, project.today),
        "praise": tuple(
            contents.thanks((each for each in found.praise if each.to == person.person.id), project)
        ),
    }
