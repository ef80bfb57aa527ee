"""A: not too many goals for one person, and weights that add up."""

from __future__ import annotations

import pytest
from tests.rules.conftest import Find, Tell

LI = {"people/li.wei.yaml": "role: 产品经理\nname: 李伟\n"}


def goals(count: int, period: str = "2026-Q4", more: str = "") -> dict[str, str]:
    text = f"title: 甲\nowner: li.wei\n{more}"
    return {f"goals/{period}/g{number}.yaml": text for number in range(count)}


OBJECTIVE = "title: 甲\nkind: objective\nowner: {owner}\n"


@pytest.mark.parametrize(
    ("files", "count", "most"),
    [
        pytest.param(goals(6), 6, 5, id="six"),
        pytest.param({**goals(3), "pmcoach.yaml": "goals: {per_person: 1-2}\n"}, 3, 2, id="more-than-the-workspace-wants"),
        pytest.param(
            {**goals(6, more="kind: kr\nparent: o\n"), "goals/2026-Q4/o.yaml": OBJECTIVE.format(owner="wu")}, 6, 5,
            id="key-results-of-another-s-objective",
        ),
    ],
)  # fmt: skip
def test_many_goals_are_too_many(find: Find, files: dict[str, str], count: int, most: int) -> None:
    names = [f"g{number}" for number in range(count)]
    assert find("A102", {**LI, **files}) == [
        (
            "A102", "people/li.wei.yaml", 2, 7, f"{count} goals in 2026-Q4, more than {most}: {', '.join(names)}",
            f"2026-Q4 有 {count} 个目标，多于 {most} 个：{'、'.join(names)}",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(goals(5), id="five"),
        pytest.param(goals(6, more="level: team\n"), id="a-team-s"),
        pytest.param(goals(6, more="status: done\n"), id="done"),
        pytest.param(goals(6, "2026-Q3"), id="of-a-quarter-that-is-over"),
        pytest.param({**goals(5), **goals(5, "2026")}, id="five-of-the-quarter-and-five-of-the-year"),
        pytest.param(
            {
                **goals(6, more="kind: kr\nparent: o\n"),
                "goals/2026-Q4/o.yaml": OBJECTIVE.format(owner="li.wei"),
            },
            id="key-results-count-with-their-objective",
        ),
        pytest.param({**goals(6), "people/li.wei.yaml": "name: 李伟\nleft: 2026-10-31\n"}, id="left"),
    ],
)
def test_goals_that_are_not_too_many(find: Find, files: dict[str, str]) -> None:
    assert find("A102", {**LI, **files}) == []


def weighed(
    *weights: str, period: str = "2026-Q4", more: tuple[str, ...] = (), first: str = "a"
) -> dict[str, str]:
    lines = [*more, *[""] * len(weights)]
    return {
        f"goals/{period}/{chr(ord(first) + at)}.yaml": f"title: 甲\nowner: li.wei\nweight: {weight}\n{lines[at]}"
        for at, weight in enumerate(weights)
    }


KR = "kind: kr\nparent: o\n"
TOP = "title: 甲\nkind: objective\nowner: li.wei\n"


@pytest.mark.parametrize(
    ("files", "place", "total", "parts"),
    [
        pytest.param(weighed("60", "60"), ("a", 3), "120", "a 60, b 60", id="too-much"),
        pytest.param(weighed("60"), ("a", 3), "60", "a 60", id="too-little"),
        pytest.param({**weighed("60"), **goals(1)}, ("a", 3), "60", "a 60", id="one-without"),
        pytest.param(weighed("60", "40", more=("", "status: dropped\n")), ("a", 3), "60", "a 60", id="one-dropped"),
        pytest.param(
            {**weighed("30", more=(KR,)), "goals/2026-Q4/o.yaml": f"{TOP}weight: 90\n"}, ("o", 4), "90", "o 90",
            id="the-objective-is-named",
        ),
        pytest.param(
            {**weighed("30", more=(KR,)), "goals/2026-Q4/o.yaml": TOP}, ("a", 3), "30", "a 30", id="only-key-results"
        ),
    ],
)  # fmt: skip
def test_weights_are_shares_of_100(
    find: Find, files: dict[str, str], place: tuple[str, int], total: str, parts: str
) -> None:
    assert find("A103", {**LI, **files}) == [
        (
            "A103", f"goals/2026-Q4/{place[0]}.yaml", place[1], 9,
            f"the weights of 李伟's goals in 2026-Q4 add to {total}, not 100: {parts}",
            f"李伟 在 2026-Q4 的目标权重合计 {total}，不是 100：{parts.replace(', ', '、')}",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(weighed("60", "40"), id="100"),
        pytest.param(weighed("33.3", "33.3", "33.3"), id="three-thirds"),
        pytest.param(weighed("60", "40", more=("status: done\n",)), id="one-done"),
        pytest.param({**weighed("60"), **weighed("40", period="2026", first="y")}, id="with-the-year-s"),
        pytest.param(
            {**weighed("30", "70", more=(KR, KR)), "goals/2026-Q4/o.yaml": f"{TOP}weight: 100\n"},
            id="key-results-share-their-objective-s",
        ),
        pytest.param(goals(3), id="nobody-weighs"),
        pytest.param(
            {**weighed("60", "60"), "people/li.wei.yaml": "name: 李伟\nleft: 2026-10-31\n"}, id="left"
        ),
    ],
)
def test_weights_that_add_up(find: Find, files: dict[str, str]) -> None:
    assert find("A103", {**LI, **files}) == []


def test_who_has_no_name_is_called_by_the_id(tell: Tell, find: Find) -> None:
    files = {"people/li.wei.yaml": "role: 产品经理\n", **weighed("60")}
    assert find("A103", files)[0].zh.startswith("li.wei 在 2026-Q4")
    assert tell("A103", files).person == "li.wei"
