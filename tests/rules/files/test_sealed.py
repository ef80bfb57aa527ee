"""P101, P103, P104: what should be sealed, is whole, and is for those who read it."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY
from tests.keys import CHEN_KEY, LI_KEY, SSH_KEY, ZHANG_KEY
from tests.rules.conftest import Find

from pmcoach.project import Project
from pmcoach.project.sealed import NO_KEY, Shut
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import Selection
from pmcoach.sealing.armour import Block, armoured
from pmcoach.sealing.keys import Recipient, recipient
from pmcoach.sealing.plain import packed
from pmcoach.text import Lang

REPORT = "reports/2026-W47/li.wei.yaml"
STEM = "reports/2026-W47/li.wei"
SEALS = {"pmcoach.yaml": "private: {sealed: true}\n"}
PEOPLE = {
    "people/chen.jing.yaml": f"name: 陈静\nkeys: [{CHEN_KEY}]\n",
    "people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\nkeys: [{LI_KEY}]\n",
}
B32 = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
X = f"-> X25519 {B32}\n{B32}\n"
SSH = f"-> ssh-ed25519 icgQKw {B32}\n{B32}\n"
OTHER_SSH = SSH.replace("icgQKw", "AAAAAA")
GREASE = "-> a-grease\n\n"


def header(*stanzas: str) -> bytes:
    return ("age-encryption.org/v1\n" + "".join(stanzas) + f"--- {B32}\n").encode()


def block(*stanzas: str, body: str = " {mood: 3}", stem: str = STEM) -> str:
    rows = armoured(header(*stanzas) + packed(stem, body)).splitlines()
    return "done: [甲]\nprivate: |\n" + "".join(f"  {row}\n" for row in rows)


@pytest.mark.parametrize(
    ("settings", "text", "found"),
    [
        pytest.param("private: {sealed: true}", "private: {mood: 3}", [(1, 1)], id="a-value"),
        pytest.param(
            "private: {sealed: true}", "done: []\n私密:\n  问题: [吵架]\n", [(2, 1)], id="chinese-in-a-list"
        ),
        pytest.param(
            "private: {sealed: true}", "private:\n  mood:  # 1-5\n  load:\n", [], id="as-new-writes-it"
        ),
        pytest.param("private: {sealed: true}", "done: []\n", [], id="none"),
        pytest.param("private: {sealed: true}", block(X, X), [], id="sealed"),
        pytest.param(
            "private: {sealed: false}", "private: {mood: 3}", [], id="a-workspace-that-does-not-seal"
        ),
    ],
)
def test_what_is_private_does_not_stand_in_the_clear(
    find: Find, settings: str, text: str, found: list[tuple[int, int]]
) -> None:
    seen = find("P101", {**PEOPLE, "pmcoach.yaml": settings, REPORT: text})
    assert [(each.line, each.column) for each in seen] == found


def test_other_files_are_not_asked_to_be_sealed(find: Find) -> None:
    files = {
        **PEOPLE,
        **SEALS,
        "metrics/csat.csv": "date,value\n2026-11-20,4\n",
        "goals/2026-Q4/a.yaml": "title: 甲\n",
    }
    assert find("P101", files) == []


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        pytest.param("private: 待写\n", "it is no age block", "不是 age 密文块", id="words"),
        pytest.param(block(X, X).replace("-----END", "-----"), "its end is missing", "结尾不见了", id="cut"),
        pytest.param(
            block(f"-> scrypt {B32[:22]} 18\n{B32}\n"),
            "it is sealed with a passphrase, which pmcoach does not read", "是用口令加密的，pmcoach 不读取", id="passphrase",
        ),
    ],
)  # fmt: skip
def test_a_damaged_block_is_found_without_a_key(find: Find, text: str, en: str, zh: str) -> None:
    (seen,) = find("P103", {**PEOPLE, REPORT: text})
    assert (seen.line, seen.column) == (2 if "done" in text else 1, 1)
    assert seen[4:] == (f"what is sealed here cannot be read: {en}", f"这里的密文读不了：{zh}")


def test_spaces_and_windows_line_breaks_are_forgiven(find: Find) -> None:
    text = block(X, X)
    for each in (text.replace("\n", "\r\n"), text.replace("=\n", "=   \n").replace("-----\n", "-----  \n")):
        assert find("P103,P104", {**PEOPLE, REPORT: each}) == []


NAMES = "not sealed for just those who are to read it (李伟, 陈静): "
SSH_LI = {**PEOPLE, "people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\nkeys: ['{SSH_KEY} at home']\n"}


@pytest.mark.parametrize(
    ("people", "stanzas", "said"),
    [
        pytest.param(PEOPLE, (X, X), None, id="right"),
        pytest.param(PEOPLE, (X, GREASE, X), None, id="grease-is-nobody"),
        pytest.param(PEOPLE, (X,), "it is sealed for 1 key, they have 2", id="one-too-few"),
        pytest.param(PEOPLE, (X, X, X), "it is sealed for 3 keys, they have 2", id="one-too-many"),
        pytest.param(SSH_LI, (X, SSH), None, id="right-with-ssh"),
        pytest.param(SSH_LI, (X, OTHER_SSH), "李伟 cannot open it", id="another-ssh-key"),
        pytest.param(SSH_LI, (X, X), "李伟 cannot open it", id="not-for-the-ssh-key"),
        pytest.param(PEOPLE, (X, SSH), "a key can open it that is not theirs", id="an-ssh-key-of-nobody"),
    ],
)
def test_readers_are_told_without_a_key(
    find: Find, people: dict[str, str], stanzas: tuple[str, ...], said: str | None
) -> None:
    seen = find("P104", {**people, REPORT: block(*stanzas)})
    assert [each.en for each in seen] == ([] if said is None else [NAMES + said])


def test_a_key_from_the_settings_counts(find: Find) -> None:
    files = {**PEOPLE, "pmcoach.yaml": f"private: {{readers: [{ZHANG_KEY}]}}\n", REPORT: block(X, X, X)}
    assert find("P104", files) == []
    (seen,) = find("P104", {**files, REPORT: block(X, X)})
    assert f"(李伟, 陈静, {ZHANG_KEY[:12]})" in seen.en


class Hand:
    """Somebody's hand with one key in it, which fits or does not."""

    def __init__(self, key: str, *, fits: bool) -> None:
        found = recipient(key)
        self.recipients = [found] if isinstance(found, Recipient) else []
        self.fits = fits

    def open(self, block: Block) -> bytes | Shut:
        """What stands behind the header, in these blocks in the clear."""
        return block.data.split(b"\n--- ")[1].partition(b"\n")[2] if self.fits else Shut(NO_KEY)


def seen_with(hand: Hand, text: str, codes: str = "P") -> list[tuple[str, int, str]]:
    found = findings(Project({**PEOPLE, REPORT: text}, TODAY, opener=hand), RULES, Selection((codes,)))
    return [(each.rule.code, each.place.line, each.message.say(Lang.EN)) for each in found]


@pytest.mark.parametrize(
    ("hand", "said"),
    [
        pytest.param(Hand(LI_KEY, fits=True), None, id="mine-and-it-opens"),
        pytest.param(Hand(LI_KEY, fits=False), "your key, which is one of theirs, does not open it", id="mine-and-it-does-not"),
        pytest.param(Hand(ZHANG_KEY, fits=True), "your key opens it and is not one of theirs", id="not-mine-and-it-opens"),
        pytest.param(Hand(ZHANG_KEY, fits=False), None, id="not-mine"),
        pytest.param(Hand("", fits=True), None, id="no-key"),
    ],
)  # fmt: skip
def test_with_a_key_it_is_known_whose_a_block_is(hand: Hand, said: str | None) -> None:
    assert seen_with(hand, block(X, X)) == ([] if said is None else [("P104", 2, NAMES + said)])


def test_a_block_of_another_file_is_damage_not_another_s(find: Find) -> None:
    text = block(X, X, stem="reports/2026-W46/li.wei")
    assert seen_with(Hand(LI_KEY, fits=True), text) == [
        (
            "P103",
            2,
            "what is sealed here cannot be read: it was sealed for reports/2026-W46/li.wei, not for this file",
        )
    ]


def test_findings_inside_stand_at_the_field_and_do_not_repeat_it() -> None:
    text = block(X, X, body="\n  mood: 秘密\n  voyce: 秘密\n  problems: [{what: 秘密, from: 秘密}]\n")
    project = Project(
        {**PEOPLE, REPORT: f"{text}next: [{{what: 乙, goal: no}}]\n"}, TODAY, opener=Hand(LI_KEY, fits=True)
    )
    found = findings(project, RULES, Selection(("E",)))
    last = text.count("\n") + 1
    assert [(each.rule.code, each.place[:2]) for each in found] == [
        ("E004", (2, 1)), ("E005", (2, 1)), ("E007", (last, 24)),
    ]  # fmt: skip
    said = [
        part.say(lang)
        for each in found
        for part in (each.message, each.hint)
        for lang in Lang
        if part is not None
    ]
    assert not any("秘密" in part or "voyce" in part for part in said)
    assert said[:4] == [
        "[已加密]",
        "[sealed]",
        f"查看并修改：pmcoach unseal --edit {REPORT}",
        f"see it and mend it: pmcoach unseal --edit {REPORT}",
    ]


def test_what_only_a_brief_tells_is_said_to_whoever_holds_the_key() -> None:
    project = Project(
        {**PEOPLE, REPORT: block(X, X, body="\n  mood: 1\n")}, TODAY, opener=Hand(LI_KEY, fits=True)
    )
    (found,) = findings(project, RULES, Selection(("W116",)))
    assert (found.private, found.place[:2], found.message.say(Lang.EN)) == (True, (2, 1), "mood 1")


def test_a_comment_inside_silences_what_it_would_in_the_clear() -> None:
    clear = "done: [甲]\nprivate:\n  mood: 9  # pmcoach: ignore[E005] 超了\n  load: 3  # pmcoach: ignore[E005] 没错\n"
    inside = clear.partition("private:")[2]
    hand = Hand(LI_KEY, fits=True)
    assert [row[0] for row in seen_with(hand, clear, "E")] == ["E011"]
    assert seen_with(hand, block(X, X, body=inside), "E") == [
        ("E011", 2, "ignore[[sealed]] silences nothing")
    ]
