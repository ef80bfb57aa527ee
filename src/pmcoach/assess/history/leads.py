"""Who led somebody when: the lead of today since the day the file names, before that the one git knows of."""

from __future__ import annotations

from datetime import date

from pmcoach.project import Project
from pmcoach.records.kinds.person import Person


def lead_on(person: Person, day: date, project: Project) -> str:
    """Who leads a person in what goes back to a day: the lead of that day while they are here, else the one of today."""
    if person.lead_since is None or day >= person.lead_since:
        return person.lead
    before = project.people.get(lead_before(person, project))
    return before.id if before is not None and before.here(project.today) else person.lead


def lead_before(person: Person, project: Project) -> str:
    """Whom a person's file named as lead before the one of today; empty where git knows of none."""
    found: str = project.once(f"lead before {person.id}", lambda: _before(person, project))
    return found


def _before(person: Person, project: Project) -> str:
    ids = [version.after for version in reversed(project.past.versions(person.path)) if version.after]
    texts = project.past.texts(ids)
    for each in ids:
        said = (
            Project({person.path: texts[each]}, project.today).people.get(person.id)
            if each in texts
            else None
        )
        if said is not None and said.lead and said.lead != person.lead:
            return said.lead
    return ""
