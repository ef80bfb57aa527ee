"""Who a cell names: one person, several, none, with addresses and logins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.integrations.trackers.table_people import people_in
from pmcoach.records.kinds.workitem import Member


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        pytest.param("李伟", [("李伟", "李伟", "李伟", "")], id="one"),
        pytest.param("李伟;", [("李伟", "李伟", "李伟", "")], id="tapd"),
        pytest.param("李伟(#li.wei)", [("李伟(#li.wei)", "li.wei", "李伟", "")], id="zentao"),
        pytest.param("liwei（李伟）", [("liwei（李伟）", "李伟", "liwei", "")], id="login-in-front"),
        pytest.param("li.wei@example.com", [("li.wei@example.com", "li.wei", "li.wei@example.com", "li.wei@example.com")], id="address"),
        pytest.param("Li Wei <l.wei@example.com>", [("Li Wei <l.wei@example.com>", "l.wei", "Li Wei", "l.wei@example.com")], id="azure"),
        pytest.param(
            "Nguyen, Vincent <v@example.com>",
            [("Nguyen, Vincent <v@example.com>", "v", "Nguyen, Vincent", "v@example.com")], id="a-comma-in-a-name-with-an-address",
        ),
        pytest.param("<v@example.com>", [("v@example.com <v@example.com>", "v", "v@example.com", "v@example.com")], id="only-an-address"),
        pytest.param("", [], id="empty"), pytest.param("Closed", [], id="closed"), pytest.param(" - ", [], id="dash"),
    ],
)  # fmt: skip
def test_one_or_nobody(cell: str, people: list[tuple[str, str, str, str]]) -> None:
    assert people_in(cell) == tuple(Member(*each) for each in people)


@pytest.mark.parametrize(
    ("cell", "ids"),
    [
        pytest.param("李伟;王芳;", ["李伟;王芳", "李伟", "王芳"], id="tapd"),
        pytest.param("李伟,王芳", ["李伟,王芳", "李伟", "王芳"], id="feishu"),
        pytest.param("李伟、王芳，张敏", ["李伟、王芳，张敏", "李伟", "王芳", "张敏"], id="chinese-marks"),
        pytest.param("Brennan, Aoife", ["Brennan, Aoife", "Brennan", "Aoife"], id="perhaps-one-name"),
        pytest.param(
            "王芳; Li, Wei <l@x.example>; M <m@x.example>; 张敏",
            ["王芳; Li, Wei <l@x.example>; M <m@x.example>; 张敏", "王芳", "Li, Wei <l@x.example>", "M <m@x.example>", "张敏"],
            id="with-and-without-addresses",
        ),
    ],
)  # fmt: skip
def test_of_several_the_whole_cell_stands_first(cell: str, ids: list[str]) -> None:
    assert [member.id for member in people_in(cell)] == ids


def test_logins_of_a_column_of_their_own_belong_to_the_names() -> None:
    assert [member.login for member in people_in("Li Wei, Zhang Min", "lwei, zmin")][1:] == ["lwei", "zmin"]
    assert [member.login for member in people_in("Li Wei", "lwei, zmin")] == ["Li Wei"]


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_cell_names_somebody_or_nobody(cell: str, accounts: str) -> None:
    assert all(member.id for member in people_in(cell, accounts))
