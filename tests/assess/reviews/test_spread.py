"""Calibration: everybody's scores side by side, with what they rest on."""

from __future__ import annotations

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.reviews.spread import Scores, distribution, mean, spread
from pmcoach.dates.period import Period, parse

SETTINGS = "lead: chen.jing\ndimensions: [{id: results, weight: 50}, {id: attitude, weight: 20}, {id: teamwork, weight: 30}]\n"
LI, ZHANG, WU = (f"reviews/2026-Q3/{name}.yaml" for name in ("li.wei", "zhang.min", "wu.hao"))
FILES = {
    **TEAM,
    "pmcoach.yaml": SETTINGS,
    "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n",
    "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\njoined: 2026-10-01\n",
    "goals/2026-Q3/csat.yaml": "title: 甲\n",
    "reports/2026-W39/li.wei.yaml": "done: [a]\n",
    LI: "held: 2026-10-12\nratings: [{dimension: results, score: 4, evidence: [goals/csat, reports/2026-W39]}, "
    "{dimension: attitude, score: 3, evidence: [goals/csat, goals/none]}, {dimension: teamwork, score: 5}]\n"
    "self: [{dimension: results, score: 5}, {dimension: attitude, score: 5}, {dimension: teamwork, score: 5}]\n",
}


def quarter(name: str = "2026-Q3") -> Period:
    found = parse(name)
    assert found is not None
    return found


def test_scores_are_weighted_and_what_they_rest_on_is_counted(make: Make) -> None:
    li, zhang = spread(make(FILES), quarter())
    assert li.scores == {"results": 4, "attitude": 3, "teamwork": 5}
    assert li.weighted == pytest.approx(0.5 * 4 + 0.2 * 3 + 0.3 * 5)
    assert (li.own, li.evidence, li.path) == (5, 2, LI)
    assert li.apart == pytest.approx(0.9)
    assert zhang == Scores(zhang.person, {}, None, None, 0, None)
    assert zhang.apart is None


def test_the_highest_stands_first_and_who_has_none_last(make: Make) -> None:
    files = {**FILES, ZHANG: "ratings: [{dimension: results, score: 5}]\n"}
    assert [row.person.id for row in spread(make(files), quarter())] == ["zhang.min", "li.wei"]


def test_only_those_who_were_there_and_had_a_lead(make: Make) -> None:
    assert [row.person.id for row in spread(make(FILES), quarter("2026-Q4"))] == [
        "li.wei",
        "wu.hao",
        "zhang.min",
    ]


@pytest.mark.parametrize(
    ("text", "weighted"),
    [
        pytest.param("kind: check\nratings: [{dimension: results, score: 2}]\n", 2, id="a check may rate"),
        pytest.param("kind: retro\nratings: [{dimension: results, score: 2}]\n", None, id="a retrospective does not"),
        pytest.param("ratings: [{dimension: results}]\n", None, id="a score left blank"),
        pytest.param("private: {ratings: [{dimension: results, score: 3}]}\n", 3, id="a private one"),
    ],
)  # fmt: skip
def test_which_reviews_count(make: Make, text: str, weighted: float | None) -> None:
    rows = spread(make({**FILES, LI: text}), quarter())
    assert next(row.weighted for row in rows if row.person.id == "li.wei") == weighted


@pytest.mark.parametrize(
    ("scores", "settings", "found"),
    [
        pytest.param({"results": 4.0}, SETTINGS, 4, id="one dimension stands for all"),
        pytest.param({"results": 4.0, "teamwork": 2.0}, SETTINGS, 3.25, id="by the weights there are"),
        pytest.param({"results": 4.0, "else": 1.0}, SETTINGS, 4, id="an unknown dimension weighs nothing"),
        pytest.param({"else": 1.0, "more": 2.0}, SETTINGS, 1.5, id="only unknown ones"),
        pytest.param({"a": 4.0, "b": 1.0}, "lead: chen.jing\n", 2.5, id="no dimensions"),
        pytest.param({"a": 4.0, "b": 1.0}, "dimensions: [{id: a}, {id: b}]\n", 2.5, id="no weights"),
        pytest.param({}, SETTINGS, None, id="no scores"),
    ],
)
def test_mean(make: Make, scores: dict[str, float], settings: str, found: float | None) -> None:
    assert mean(scores, make({"pmcoach.yaml": settings})) == found


@pytest.mark.parametrize(
    ("weighted", "counts"),
    [
        pytest.param((1.2, 2.5, 3.49, 3.5, 4.9), (1, 0, 2, 1, 1), id="halves go up"),
        pytest.param((0.2, 7.0), (1, 0, 0, 0, 1), id="what lies outside stands at the ends"),
        pytest.param((None,), (0, 0, 0, 0, 0), id="who has none is not counted"),
    ],
)
def test_distribution(make: Make, weighted: tuple[float | None, ...], counts: tuple[int, ...]) -> None:
    person = make(TEAM).people["li.wei"]
    assert distribution([Scores(person, {}, each, None, 0, None) for each in weighted]) == counts
