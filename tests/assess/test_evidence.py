"""What evidence points at."""

from __future__ import annotations

import pytest
from tests.assess.conftest import CSAT, TEAM, Make

from pmcoach.assess.evidence import path_of, stands

W47 = "reports/2026-W47/li.wei.yaml"
Q3 = "reviews/2026-Q3/li.wei.yaml"
FILES = {
    **TEAM,
    CSAT: "title: 甲\n",
    W47: "done: [a]\n",
    Q3: "held: 2026-10-12\n",
    "metrics/csat.csv": "date,value\n",
}


@pytest.mark.parametrize(
    ("reference", "path"),
    [
        pytest.param(CSAT, CSAT, id="a path"),
        pytest.param(f"{CSAT}:12", CSAT, id="a path with a line"),
        pytest.param(" /goals/csat/ ", CSAT, id="a goal"),
        pytest.param("goals/2026-Q4/csat", CSAT, id="a goal with its period"),
        pytest.param("goals/none", None, id="no such goal"),
        pytest.param("reports/2026-W47", W47, id="one's own report"),
        pytest.param("reports/2026-W47/li.wei", W47, id="a report by name"),
        pytest.param("reports/2026-W46", None, id="no such report"),
        pytest.param("reviews/2026-Q3", Q3, id="one's own review"),
        pytest.param("people/li.wei", "people/li.wei.yaml", id="a person"),
        pytest.param("metrics/csat", "metrics/csat.csv", id="a metrics file"),
        pytest.param("metrics/csat.csv", "metrics/csat.csv", id="a metrics file with its ending"),
        pytest.param("reports", None, id="only a folder"),
        pytest.param("notes/x", None, id="another folder"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_reference_names_a_file(make: Make, reference: str, path: str | None) -> None:
    project = make(FILES)
    assert path_of(reference, "li.wei", project) == path
    assert stands(reference, "li.wei", project) is (path is not None)


@pytest.mark.parametrize("link", ["https://example.com/a", "http://example.com/a"])
def test_a_link_stands_without_being_followed(make: Make, link: str) -> None:
    assert stands(link, "li.wei", make(FILES))
    assert not stands(link.removeprefix("https:").removeprefix("http:"), "li.wei", make(FILES))
