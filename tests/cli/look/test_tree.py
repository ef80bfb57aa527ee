"""`pmcoach tree`: which goal serves which."""

from __future__ import annotations

from tests.cli.conftest import Run

FILES = {
    "pmcoach.yaml": "language: en\n",
    "goals/2026/retention.yaml": "title: Keep customers\nlevel: company\n",
    "goals/2026-Q4/csat.yaml": "title: Happier customers\nparent: retention\n",
}


def test_the_cascade(run: Run) -> None:
    result = run("tree", files=FILES)
    assert (result.code, result.err) == (0, "")
    assert result.out == "no data  retention  Keep customers\n└ no data  csat  Happier customers\n"


def test_without_a_workspace_it_cannot_be_done(run: Run) -> None:
    result = run("tree")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("pmcoach: no pmcoach.yaml in ")
    assert result.err.endswith(" or above it\nstart one here: pmcoach init\n")
