"""All messages there are, by name: each a card of a workspace, and the period it is of."""

from __future__ import annotations

from pmcoach.assess.digest import digest, thanks
from pmcoach.assess.reminders import reminders
from pmcoach.assess.talk import talk
from pmcoach.dates import period as periods
from pmcoach.dates.period import Span
from pmcoach.project import Project
from pmcoach.text import Lang
from pmcoach.views.card import Card
from pmcoach.views.digest import digest_card, thanks_card
from pmcoach.views.reminders import reminders_card, talk_card

WEEKLY = ("digest", "praise")


def card_of(what: str, person: str, project: Project, lang: Lang) -> Card | None:
    """The card of a message, of a brief about a person; None where there is nothing to say."""
    match what:
        case "digest":
            return digest_card(digest(project), project, lang)
        case "remind":
            return reminders_card(reminders(project), lang, project)
        case "praise":
            return thanks_card(thanks(project), project, lang)
        case _:
            return talk_card(talk(person, project), lang)


def period_of(what: str, project: Project) -> str:
    """The period within which the same message is not sent twice: the week, or for what is chased the day."""
    return periods.around(project.today, Span.WEEK if what in WEEKLY else Span.DAY).name
