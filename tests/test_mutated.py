"""Damaged files of the examples, 3,000 of them: each is read, and linted to the end. `tests/mutated.py` makes a million."""

from __future__ import annotations

import pytest

from tests.mutated import failures

pytestmark = pytest.mark.bulk

SEED, RUNS, PARTS = 20261120, 3_000, 4


@pytest.mark.parametrize("part", range(PARTS))
def test_a_damaged_file_is_linted_to_the_end(part: int) -> None:
    found = list(failures(f"{SEED} {part}", RUNS // PARTS))
    assert not found, "\n".join(found)
