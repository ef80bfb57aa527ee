"""Who sits at the keyboard, as far as git knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pmcoach.cli.frame.whoami import myself, slug
from pmcoach.project import Project

Make = Callable[..., Project]
PEOPLE = {
    "people/li.wei.yaml": "name: 李伟\n",
    "people/zhang.min.yaml": "name: Zhang Min\naccounts: {git: zm@example.com}\n",
    "people/me.yaml": "role: 还没写姓名\n",
    "people/wang.a.yaml": "name: 王芳\n",
    "people/wang.b.yaml": "name: 王芳\n",
}


@pytest.mark.parametrize(
    ("name", "person"),
    [
        pytest.param("李伟", "li.wei", id="name"),
        pytest.param("zhang min", "zhang.min", id="name-in-other-letters"),
        pytest.param("Li Wei", "li.wei", id="id"),
        pytest.param("somebody", "me", id="address"),
        pytest.param("王芳", None, id="two-people"),
    ],
)
def test_a_person_is_known_by_name_id_and_address(
    me: Callable[[str], None], make: Make, folder: Path, name: str, person: str | None
) -> None:
    me(name)
    people = (
        PEOPLE if person == "me" else {path: text for path, text in PEOPLE.items() if "me.yaml" not in path}
    )
    assert myself(str(folder), make(people)) == person


def test_a_person_is_known_by_an_account(make: Make, repository: Callable[..., str], folder: Path) -> None:
    repository("config", "user.email", "ZM@example.com")
    assert myself(str(folder), make(PEOPLE)) == "zhang.min"


def test_who_git_does_not_know_is_nobody(make: Make, repository: Callable[..., str], folder: Path) -> None:
    repository("status")
    assert myself(str(folder), make(PEOPLE)) is None


@pytest.mark.parametrize(
    ("text", "joint", "made"),
    [
        pytest.param("Chen Jing", ".", "chen.jing", id="name"),
        pytest.param("陈静", ".", "陈静", id="chinese"),
        pytest.param("Sam O'Brien-Lee", ".", "sam.o.brien.lee", id="marks"),
        pytest.param("客户满意度（分）", "-", "客户满意度-分", id="words"),
        pytest.param("e\u0301te\u0301", ".", "été", id="composed"),
        pytest.param("a" * 59 + " b", ".", "a" * 59, id="long"),
        pytest.param("——", ".", "", id="nothing-left"),
        pytest.param("con", ".", "", id="no-file-name"),
    ],
)
def test_words_become_an_id(text: str, joint: str, made: str) -> None:
    assert slug(text, joint) == made
