"""The lists there are, and that each says what its columns promise."""

from __future__ import annotations

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.lists.listing import LISTS
from pmcoach.assess.lists.rows import COLUMN

FILES = {
    **TEAM,
    "people/li.wei.yaml": f"{TEAM['people/li.wei.yaml']}responsibilities: [收银台]\ntraining: [谈判]\n",
    "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\nplan: [a]\nresources: [b]\ndepends: [c]\nexperiments: [d]\n"
    "evidence: [{kind: user, note: 嫌慢, link: 文档, on: 2026-10-10}]\n",
    "reports/2026-W47/li.wei.yaml": "asks: [样机]\nproblems: [埋点]\npraise: [chen.jing]\nmetrics: {csat: 4}\n",
    "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nactions: [学归因]\nrewards: [带新人]\n",
}


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_fills_its_columns_and_no_others(make: Make, kind: str) -> None:
    listing = LISTS[kind]
    rows = list(listing.rows(make(FILES)))
    assert rows
    for row in rows:
        assert set(row.values) <= set(listing.columns)
        assert row.path in FILES
    assert set(listing.columns) == {column for row in rows for column in row.values}
    assert set(listing.columns) <= set(COLUMN)


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_of_nothing_is_empty(make: Make, kind: str) -> None:
    rows = list(LISTS[kind].rows(make({"pmcoach.yaml": "lead: chen.jing\n"})))
    assert rows == []


def test_only_rewards_are_for_one_persons_eyes() -> None:
    assert [kind for kind, listing in LISTS.items() if listing.personal] == ["rewards"]
