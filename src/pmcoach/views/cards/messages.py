"""All messages there are, by name: each a card of a workspace, and the period it is of."""

from __future__ import annotations

from pmcoach.briefing.brief import brief
from pmcoach.briefing.digest import digest, thanks
from pmcoach.briefing.reminders import reminders
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain
from pmcoach.project import Project
from pmcoach.project.public_view import shared
from pmcoach.rules.catalogue import every_rule
from pmcoach.rules.engine.engine import findings
from pmcoach.text import Lang
from pmcoach.views.cards.card import Card
from pmcoach.views.cards.digest import digest_card, thanks_card
from pmcoach.views.cards.reminders import brief_card, reminders_card

WEEKLY = ("digest", "praise")


def card_of(what: str, person: str, whole: Project, lang: Lang) -> Card | None:
    """The card of a message, of a brief about a person; None where there is nothing to say.

    All of it is made of a workspace without its private parts.
    """
    project = shared(whole)
    if what == "praise":
        return thanks_card(thanks(project), project, lang)
    found = findings(project, every_rule())
    match what:
        case "digest":
            return digest_card(digest(project, found), project, lang)
        case "remind":
            return reminders_card(reminders(project, found), lang, project)
        case _:
            return brief_card(brief(project.people[person], project, found), lang)


def period_of(what: str, project: Project) -> str:
    """The period within which the same message is not sent twice: the week, or for what is chased the day."""
    return periods.around(project.today, Grain.WEEK if what in WEEKLY else Grain.DAY).name
