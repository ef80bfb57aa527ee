"""What stands at a path."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.dates.period import parse
from pmcoach.records.kinds.catalogue import (
    GOAL,
    KINDS,
    METRIC,
    PERSON,
    REPORT,
    REVIEW,
    SETTINGS,
    Kind,
    locate,
)


@pytest.mark.parametrize(
    ("path", "kind", "identity"),
    [
        pytest.param("pmcoach.yaml", SETTINGS, {}, id="settings"),
        pytest.param("people/li.wei.yaml", PERSON, {"id": "li.wei"}, id="person"),
        pytest.param("goals/2026-Q4/csat.yaml", GOAL, {"period": parse("2026-Q4"), "id": "csat"}, id="goal"),
        pytest.param(
            "reports/2026-W47/李伟.yaml", REPORT, {"period": parse("2026-W47"), "person": "李伟"}, id="report"
        ),
        pytest.param(
            "reviews/2026-11-20/li.yaml", REVIEW, {"period": parse("2026-11-20"), "person": "li"}, id="review"
        ),
        pytest.param(
            "reviews/2026-Q4/li.wei.retro.yaml",
            REVIEW,
            {"period": parse("2026-Q4"), "person": "li.wei"},
            id="a-retro-beside",
        ),
        pytest.param(
            "reviews/2026-Q4/retro.yaml",
            REVIEW,
            {"period": parse("2026-Q4"), "person": "retro"},
            id="a-person-called-so",
        ),
        pytest.param("metrics/csat.csv", METRIC, {"id": "csat"}, id="metric"),
        pytest.param("people/e\u0301va.yaml", PERSON, {"id": "\u00e9va"}, id="composed"),
    ],
)
def test_a_path_tells_the_record(path: str, kind: Kind, identity: dict[str, Any]) -> None:
    spot = locate(path)
    assert spot is not None
    assert (spot.kind, spot.identity, spot.wrong) == (kind, identity, "")


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        pytest.param("goals/2026-Q5/csat.yaml", "2026-Q5", id="no-period"),
        pytest.param("goals/2026-Q4/a b.yaml", "a b", id="no-id"),
        pytest.param("goals/2026-Q5/a b.yaml", "2026-Q5", id="the-first-of-two"),
        pytest.param("people/con.yaml", "con", id="reserved"),
        pytest.param("goals/csat.yaml", "goals/csat.yaml", id="no-folder"),
        pytest.param("people/team/li.yaml", "people/team/li.yaml", id="one-folder-too-many"),
        pytest.param("people/li.yml", "people/li.yml", id="yml"),
        pytest.param("people/li.YAML", "people/li.YAML", id="capitals"),
        pytest.param("people/li.csv", "people/li.csv", id="csv-for-yaml"),
        pytest.param("metrics/csat.yaml", "metrics/csat.yaml", id="yaml-for-csv"),
        pytest.param("people/\udce9.yaml", "\udce9", id="not-utf-8"),
    ],
)
def test_a_path_can_be_wrong(path: str, wrong: str) -> None:
    spot = locate(path)
    assert spot is not None
    assert spot.wrong == wrong


@pytest.mark.parametrize(
    "path",
    [
        "README.md", "other/a.yaml", "people", "people/README.md", "people/li.yaml~", "people/.li.yaml.swp",
        "people/._li.yaml", "goals/.git/x.yaml", "goals/2026-Q4/.pmcoach-0123456789ab.tmp", "pmcoach.yml", "people/.yaml",
        "people/li.yaml.bak",
    ],
)  # fmt: skip
def test_what_is_not_ours(path: str) -> None:
    assert locate(path) is None


@given(st.text() | st.lists(st.text(max_size=5), max_size=4).map(lambda steps: "/".join(["goals", *steps])))
def test_any_path_can_be_asked_for(path: str) -> None:
    spot = locate(path)
    assert spot is None or spot.kind in KINDS


def test_a_kind_shows_its_path() -> None:
    assert [kind.pattern for kind in KINDS] == [
        "pmcoach.yaml",
        "people/<id>.yaml",
        "goals/<period>/<id>.yaml",
        "reports/<period>/<person>.yaml",
        "reviews/<period>/<person>.yaml",
        "metrics/<id>.csv",
    ]
