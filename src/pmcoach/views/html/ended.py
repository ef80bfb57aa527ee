"""A period that is over, as one page."""

from __future__ import annotations

from pmcoach.assess.phrasing import name_of
from pmcoach.briefing.period_end import PeriodEnd
from pmcoach.project import Project
from pmcoach.text import Lang
from pmcoach.views.html import contents, words
from pmcoach.views.html.goals import shown
from pmcoach.views.html.links import Anchors, web
from pmcoach.views.html.site import FULL
from pmcoach.views.html.templates import fill
from pmcoach.views.pages.goal_rows import share


def page(found: PeriodEnd, project: Project, lang: Lang) -> str:
    """Results against targets, what moved, what was learned, who helped whom; then the goals one by one."""
    links = Anchors((result.standing.goal.id for result in found.results[:FULL]), ())
    goals = {name: shown(each, project, links, public=True) for name, each in found.goals.items()}
    described = [goals[result.standing.goal.id] for result in found.results]
    standings = tuple(result.standing for result in found.results)
    title = (words.OVER if found.over else words.SO_FAR).fill(period=found.period.name)
    return fill(
        "period.html.j2",
        lang,
        team=contents.team_of(project),
        date=contents.dated(project.today),
        made=words.MADE.fill(day=project.today),
        kind=words.FOR_BOSS,
        public=True,
        title=title,
        headline=contents.summed_up(standings),
        days=words.DAYS.fill(first=found.period.first, last=found.period.last),
        results=[
            (goals[each.standing.goal.id], each.ends_at, each.target, share(each.attained))
            for each in found.results
        ],
        no_results=words.NO_RESULTS.fill(period=found.period.name),
        moved=[each for each in described if each.moves],
        experiments=contents.experiments(found.goals, links, project.today),
        evidence=contents.evidence(found.goals, links),
        lessons=[
            (name_of(each.person, project), each.said.what, web(each.said.link)) for each in found.lessons
        ],
        helped=[
            (each, words.HELPED_WITH.fill(helpers=each.helpers, owner=each.owner.name))
            for each in described
            if each.helpers
        ],
        praise=tuple(contents.thanks(found.praise, project)),
        described=described[:FULL],
        others=contents.beyond(described, FULL),
    )
