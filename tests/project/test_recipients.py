"""Who reads what is sealed follows from the people's files and the settings."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY
from tests.keys import CHEN_KEY, LI_KEY, SSH_KEY, ZHANG_KEY

from pmcoach.project import Project
from pmcoach.project.recipients import is_theirs, readers, recipients
from pmcoach.sealing.armour import Block, Stanza
from pmcoach.sealing.keys import Recipient, recipient

PEOPLE = {
    "people/zhao.lei.yaml": "name: 赵磊\n",
    "people/chen.jing.yaml": f"name: 陈静\nlead: zhao.lei\nkeys: [{CHEN_KEY}]\n",
    "people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\nkeys: [{LI_KEY}, {SSH_KEY}]\n",
    "people/hr.yaml": f"name: 人事\nkeys: [{ZHANG_KEY}]\n",
}

ALL = [("li.wei", 2, True), ("chen.jing", 1, True), ("zhao.lei", 0, False)]


def who(person: str, settings: str = "", people: dict[str, str] = PEOPLE) -> list[tuple[str, int, bool]]:
    project = Project({**people, "pmcoach.yaml": settings}, TODAY)
    return [(reader.id, len(reader.keys), reader.needed) for reader in readers(project, person)]


@pytest.mark.parametrize(
    ("person", "settings", "found"),
    [
        pytest.param("li.wei", "", ALL, id="all-above"),
        pytest.param("zhao.lei", "", [("zhao.lei", 0, True)], id="nobody-above"),
        pytest.param(
            "chen.jing", "private: {readers: [hr]}", [("chen.jing", 1, True), ("zhao.lei", 0, True), ("hr", 1, False)],
            id="from-the-settings",
        ),
        pytest.param("zhao.lei", "private: {readers: hr}", [("zhao.lei", 0, True), ("hr", 1, False)], id="one-from-the-settings"),
        pytest.param("zhao.lei", f"private: {{readers: [{ZHANG_KEY}]}}", [("zhao.lei", 0, True), ("", 1, False)], id="a-key-from-the-settings"),
        pytest.param("zhao.lei", "private: {readers: [nobody]}", [("zhao.lei", 0, True)], id="nobody-we-know"),
        pytest.param("li.wei", "private: {readers: [chen.jing]}", ALL, id="named-twice"),
        pytest.param("no.file", "", [("no.file", 0, True)], id="no-file"),
        pytest.param("", "", [], id="nobody"),
    ],
)  # fmt: skip
def test_readers_are_the_person_those_above_and_whom_the_settings_add(
    person: str, settings: str, found: list[tuple[str, int, bool]]
) -> None:
    assert who(person, settings) == found


def test_leads_of_each_other_end() -> None:
    people = {"people/a.yaml": "name: 甲\nlead: b\n", "people/b.yaml": "name: 乙\nlead: a\n"}
    assert who("a", people=people) == [("a", 0, True), ("b", 0, True)]


def test_a_key_counts_once() -> None:
    people = {**PEOPLE, "people/zhao.lei.yaml": f"name: 赵磊\nkeys: [{CHEN_KEY}]\n"}
    project = Project(people, TODAY)
    assert [key.text for key in recipients(readers(project, "li.wei"))] == [LI_KEY, SSH_KEY, CHEN_KEY]


def key(text: str) -> Recipient:
    found = recipient(text)
    assert isinstance(found, Recipient)
    return found


X = Stanza("X25519", ("a",), b"")
SSH = Stanza("ssh-ed25519", ("icgQKw", "b"), b"")


@pytest.mark.parametrize(
    ("stanzas", "keys", "theirs"),
    [
        pytest.param([X, SSH], [SSH_KEY, LI_KEY], True, id="one-of-each"),
        pytest.param([X, Stanza("abc-grease", (), b"")], [LI_KEY], True, id="grease-is-nobody"),
        pytest.param([X], [LI_KEY, CHEN_KEY], False, id="one-too-few"),
        pytest.param([X, X], [LI_KEY], False, id="one-too-many"),
        pytest.param([X], [CHEN_KEY], True, id="whose-it-is-cannot-be-told"),
        pytest.param([SSH], [LI_KEY], False, id="another-kind"),
        pytest.param([Stanza("ssh-ed25519", ("AAAAAA", "b"), b"")], [SSH_KEY], False, id="another-ssh-key"),
        pytest.param([Stanza("piv", (), b"")], [LI_KEY], False, id="a-kind-we-do-not-know"),
    ],
)
def test_a_block_tells_for_how_many_it_is_and_of_ssh_keys_for_which(
    stanzas: list[Stanza], keys: list[str], theirs: bool
) -> None:
    assert is_theirs(Block(tuple(stanzas), b""), [key(text) for text in keys]) is theirs
