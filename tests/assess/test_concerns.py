"""What to talk about with a person, all together."""

from __future__ import annotations

from tests.assess.conftest import CSAT, GOAL, TEAM, Make, said

from pmcoach.assess.concerns import concerns
from pmcoach.assess.standing import Assessment

LI = "people/li.wei.yaml"


def test_the_most_pressing_comes_first(make: Make) -> None:
    files = {
        CSAT: f"{GOAL}due: 2026-11-10\n",
        "metrics/csat.csv": "date,value\n2026-11-09,4.2\n",
        "reports/2026-W47/li.wei.yaml": "private: {mood: 2}\nproblems: [{what: 埋点, since: 2026-11-01}]\n",
        LI: f"{TEAM[LI]}training: [{{topic: 谈判, due: 2026-11-01}}]\n",
    }
    project = make({**TEAM, **files})
    found = concerns(project.people["li.wei"], project, Assessment(project))
    assert said(found) == [
        "满意度 3.9→4.5分: ended at 4.2分",
        "mood 2",
        "埋点 (open, week 3)",
        "training past its day: 谈判 (11-01)",
    ]


def test_nothing_is_said_where_nothing_is_wrong(make: Make) -> None:
    files = {
        CSAT: GOAL,
        "metrics/csat.csv": "date,value\n2026-11-19,4.3\n",
        "reports/2026-W46/li.wei.yaml": "done: [问卷改版]\nnext: [访谈客户]\n",
        "reports/2026-W47/li.wei.yaml": "done: [访谈客户 12 位]\nprivate: {mood: 4, load: 3}\nconfidence: {csat: 8}\n",
    }
    project = make({**TEAM, **files})
    assert concerns(project.people["li.wei"], project, Assessment(project)) == ()
