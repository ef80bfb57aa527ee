"""Pages of damaged workspaces: whatever a file says, a page is whole and made of our elements alone."""

from __future__ import annotations

import random

import pytest
from tests.mutated_workspaces import damaged, taken
from tests.views.html.conftest import made
from tests.views.html.reading import wrong

from pmcoach.text import Lang

SEED = "2026-11-20"


@pytest.mark.parametrize(("first", "count"), [(0, 6), pytest.param(6, 200, marks=pytest.mark.bulk)])
def test_every_page_of_a_damaged_workspace_is_whole(first: int, count: int) -> None:
    for number in range(first, first + count):
        rng = random.Random(f"{SEED} {number}")
        files = damaged(rng, taken(rng, rng.choice(("zh", "en", "first-draft"))))
        pages = made(files, rng.choice(list(Lang)), public=rng.random() < 0.5)
        assert wrong(list(pages.values())) == [], (SEED, number)
