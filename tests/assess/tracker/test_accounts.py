"""Who is who in another tool."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from pmcoach.assess.tracker.accounts import Who, matched
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.workitem import Member, WorkItem

MEMBERS = (
    Member("01", "li.wei", "李伟", "li.wei@example.com"),
    Member("02", "zhangmin", "张敏"),
    Member("03", "zhang.wei", "张伟"),
    Member("04", "zhang.wei2", "张伟"),
)


def person(name: str, accounts: Mapping[str, str] | None = None, called: str = "") -> Person:
    return Person(f"people/{name}.yaml", name, called, accounts=accounts or {})


def found(accounts: Mapping[str, str], source: str = "pingcode", **more: Any) -> Who:
    return matched([person("x", accounts, **more)], source, MEMBERS)


@pytest.mark.parametrize(
    "account",
    ["01", "li.wei", "LI.WEI", " li.wei@Example.com ", "李伟"],
    ids=["id", "login", "case", "mail", "name"],
)
def test_an_account_is_an_id_a_login_an_address_or_a_name(account: str) -> None:
    who = found({"pingcode": account})
    assert who.people == {"01": "x"}
    assert who.member("x") == "01"


def test_a_name_that_two_have_is_nobody_s_account() -> None:
    who = found({"pingcode": "张伟"})
    assert (who.people, who.unknown, who.without) == ({}, ("x",), ())
    assert who.member("x") == ""


def test_a_service_goes_by_its_own_accounts_and_not_by_names() -> None:
    who = found({"slack": "li.wei"}, called="李伟")
    assert (who.people, who.unknown, who.without) == ({}, (), ("x",))


def test_a_table_goes_by_any_account_the_id_or_the_name() -> None:
    for one in (
        person("x", {"pingcode": "li.wei"}),
        person("li.wei"),
        person("x", called="李伟"),
        person("x", {"csv": "李伟"}, "张敏"),
    ):
        assert matched([one], "csv", MEMBERS, from_file=True).people == {"01": one.id}
    who = matched([person("x", {}, "张伟"), person("y", {"csv": "nobody"})], "csv", MEMBERS, from_file=True)
    assert (who.people, who.unknown, who.without) == ({}, (), ())


def test_two_people_do_not_share_a_member() -> None:
    who = matched([person("x", {"pingcode": "01"}), person("y", {"pingcode": "li.wei"})], "pingcode", MEMBERS)
    assert who.people == {"01": "x"}


def test_whose_items_are_and_who_is_nobody_here() -> None:
    who = found({"pingcode": "li.wei"})
    items = [
        WorkItem("pingcode", "a", "", "甲", assignee_id="01"),
        WorkItem("pingcode", "b", "", "乙", assignee_id="02", assignee="张敏"),
        WorkItem("pingcode", "c", "", "丙", assignee_id="09"),
        WorkItem("pingcode", "d", "", "丁", assignee_id="02", assignee="张敏"),
        WorkItem("pingcode", "e", "", "戊"),
    ]
    assert [who.persons(item) for item in items] == [("x",), (), (), (), ()]
    assert who.strangers(items) == ("09", "张敏")


def test_a_file_may_call_somebody_by_several_names_and_two_by_one() -> None:
    members = [Member("李伟"), Member("李伟(li.wei)", "li.wei", "李伟"), Member("张伟")]
    people = [person("li.wei", called="李伟"), person("a", called="张伟"), person("b", called="张伟")]
    assert matched(people, "csv", members, from_file=True).people == {
        "李伟": "li.wei",
        "李伟(li.wei)": "li.wei",
    }


def test_an_item_of_several_is_everybody_s_who_is_known() -> None:
    members = [Member("李伟;王芳"), Member("李伟"), Member("王芳")]
    item = WorkItem("csv", "a", "", "甲", assignee_id="李伟;王芳", assignees=("李伟", "王芳"))
    who = matched([person("li.wei", called="李伟")], "csv", members, from_file=True)
    assert (who.persons(item), who.strangers([item])) == (("li.wei",), ("王芳",))
    both = matched([person("x", called="李伟;王芳")], "csv", members, from_file=True)
    assert (both.persons(item), both.strangers([item])) == (("x",), ())
