"""What tests of assessment share: a small team, and what texts say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime

from pmcoach.project import Project
from pmcoach.project.history import NoPast, Version
from pmcoach.text import Lang, Text

Make = Callable[..., Project]

TEAM: Mapping[str, str] = {
    "pmcoach.yaml": "lead: chen.jing\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
}
CSAT = "goals/2026-Q4/csat.yaml"
METRIC = "metric: {name: 满意度, unit: 分, baseline: 3.9, target: 4.5, source: metrics/csat.csv}\n"
GOAL = f"title: 满意度\nowner: li.wei\n{METRIC}"


def samples(*values: tuple[str, float]) -> str:
    """A metrics file with some days and values."""
    return "date,value\n" + "".join(f"{day},{value}\n" for day, value in values)


def weekly(last: str, *values: float) -> str:
    """A metrics file with a value a week, the last on a day."""
    end = date.fromisoformat(last).toordinal()
    days = (date.fromordinal(end - 7 * back).isoformat() for back in reversed(range(len(values))))
    return samples(*zip(days, values, strict=True))


def said(texts: Iterable[Text], lang: Lang = Lang.EN) -> list[str]:
    """What some texts say."""
    return [each.say(lang) for each in texts]


class Committed(NoPast):
    """A history in which some files came at some moments, each once."""

    def __init__(self, moments: Mapping[str, str]) -> None:
        self.moments = moments

    def versions(self, path: str) -> tuple[Version, ...]:
        if path not in self.moments:
            return ()
        return (Version("c0ffee0", datetime.fromisoformat(self.moments[path]), "li.wei", "", path),)

    def texts(self, ids: Collection[str]) -> Mapping[str, bytes]:
        del ids
        return {}

    def recall(self, key: str) -> str | None:
        del key
        return None

    def learn(self, key: str, value: str) -> None:
        del key, value
