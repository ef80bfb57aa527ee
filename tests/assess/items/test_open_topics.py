"""Topics of 1:1s that nobody finished, from one to the next."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.items.open_topics import open_topics


def talk(day: str, *topics: str) -> dict[str, str]:
    said = "".join(f"  - {topic}\n" for topic in topics)
    return {f"reviews/{day}/li.wei.yaml": f"held: {day}\ntopics:\n{said}"}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(talk("2026-11-12", "{what: 转岗}", "{what: 排期, outcome: 定了}"), [("转岗", 12, False)], id="the-last-one"),
        pytest.param({**talk("2026-11-05", "{what: 转岗}"), **talk("2026-11-12", "{what: 排期}")},
                     [("转岗", 5, True), ("排期", 12, False)], id="one-before"),
        pytest.param({**talk("2026-11-05", "{what: 转岗}"), **talk("2026-11-12", "{what: 再谈转岗}")}, [("再谈转岗", 5, True)], id="named-again"),
        pytest.param({**talk("2026-11-05", "{what: 转岗}"), **talk("2026-11-12", "{what: 转岗, outcome: 三月再看}")}, [], id="finished-later"),
        pytest.param({**talk("2026-11-12", "{what: 转岗}"), **talk("2026-11-20", "{what: 转岗, outcome: 三月再看}")}, [], id="finished-today"),
        pytest.param({**talk("2026-11-12", "{what: 转岗}"), **talk("2026-11-20", "{what: 转岗}", "{what: 加班}")},
                     [("转岗", 12, False)], id="open-today"),
        pytest.param(talk("2026-09-10", "{what: 转岗}"), [], id="long-ago"),
        pytest.param(talk("2026-11-12", "{from: li.wei}"), [], id="says-nothing"),
    ],
)  # fmt: skip
def test_a_topic_stays_open_until_somebody_writes_an_outcome(
    make: Make, files: dict[str, str], found: list[tuple[str, int, bool]]
) -> None:
    project = make({**TEAM, **files}, date(2026, 11, 20))
    topics = open_topics(project.people["li.wei"], project)
    assert [(each.what, each.since.day, each.again) for each in topics] == found
