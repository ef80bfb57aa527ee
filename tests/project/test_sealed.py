"""A file with a sealed part: to whoever has a key it reads as if it never was sealed; nothing is half open."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.conftest import TODAY

from pmcoach.document import Document, Place
from pmcoach.project import File, Project
from pmcoach.project.sealed import NOBODY, Shut, in_the_clear, opened_anywhere
from pmcoach.records.fields.reader import Sealed
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.report import Report
from pmcoach.sealing.armour import Block, armoured
from pmcoach.sealing.keys import Recipient
from pmcoach.sealing.plain import packed
from pmcoach.text import Lang, Text

PATH = "reports/2026-W47/li.wei.yaml"
STEM = "reports/2026-W47/li.wei"
TWO = "\n  mood: 9\n  load: 3\n"
OUTSIDE = "\n  mood: 3\ndone: [假]\n"
NOT_FIELDS = "what is sealed is not fields of the private part"
HEADER = b"age-encryption.org/v1\n-> x\nAAAA\n--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"


class Lid:
    """Opens a block whose text stands in it for everybody to read; a key in play alone."""

    recipients: Sequence[Recipient] = ()

    def open(self, block: Block) -> bytes | Shut:
        return block.data.removeprefix(HEADER)


def sealed(body: str, stem: str = STEM) -> str:
    rows = armoured(HEADER + packed(stem, body)).splitlines()
    return " |\n" + "".join(f"  {row}\n" for row in rows)


def file(text: str, path: str = PATH) -> File:
    return Project({path: text}, TODAY, opener=Lid()).files[path]


def why(text: str) -> str:
    seal = file(text).seal
    assert seal is not None
    assert seal.shut is not None
    assert seal.shut.damaged
    return seal.shut.why.say(Lang.EN)


def test_an_opened_part_reads_as_if_it_stood_there() -> None:
    clear = file("done: [甲]\nprivate: {mood: 3, voice: 累}\nnext: [乙]\n")
    shut = file(f"done: [甲]\nprivate:{sealed(' {mood: 3, voice: 累}')}next: [乙]\n")
    assert shut.record == clear.record
    assert shut.document.text == clear.document.text
    assert (clear.seal, clear.hides(clear.place_read(("private", "mood")))) == (None, False)


@pytest.mark.parametrize("name", ["private", "私密"])
def test_both_names_of_the_field_are_known(name: str) -> None:
    assert file(f"{name}:{sealed(' {mood: 3}')}").record.private.mood == 3


def test_without_a_key_the_rest_is_read() -> None:
    text = f"done: [甲]\nprivate:{sealed(' {mood: 3}')}"
    found = Project({PATH: text}, TODAY).files[PATH]
    assert isinstance(found.record.private, Sealed)
    assert (found.record.done[0].what, found.problems, found.own_keys) == ("甲", (), ())
    assert found.seal is not None
    assert found.seal.shut == Shut(Text(en="no key of yours opens it", zh="你的密钥打不开"))
    assert found.document is found.written


def test_places_inside_are_the_field_and_those_below_are_where_they_stand() -> None:
    found = file(f"done: [甲]\nprivate:{sealed(TWO)}next: [乙]\n")
    key = Place(2, 1, 2, 8)
    last = len(found.written.lines) - 1
    assert found.place(("done",)) == Place(1, 1, 1, 5)
    assert [found.place(path) for path in (("private",), ("private", "load"))] == [key, key]
    assert found.place(("next", 0, "what")) == Place(last, 8, last, 9)
    assert [found.hides(found.place_read(path)) for path in (("done",), ("private",), ("private", "load"), ("next",))] == [
        False, False, True, False,
    ]  # fmt: skip
    assert [found.outward(found.problem_place(problem)) for problem in found.problems] == [key]


def test_the_last_field_of_a_file_has_its_place_too() -> None:
    found = file(f"private:{sealed(' {mood: 3}')}")
    assert found.place(("private", "mood")) == Place(1, 1, 1, 8)


# In quotes two line breaks are one.
INSIDE = "{private: '" + armoured(HEADER + packed(STEM, " {mood: 3}")).replace("\n", "\n\n") + "'}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("private: 待写\n", "it is no age block", id="words"),
        pytest.param(f"private:{sealed(' {mood: 3}', 'reports/x')}", "it was sealed for reports/x, not for this file", id="moved"),
        pytest.param(f"private:{sealed(OUTSIDE)}", NOT_FIELDS, id="speaks-outside-its-field"),
        pytest.param(f"private:{sealed(' [3]')}", NOT_FIELDS, id="a-list"),
        pytest.param(f"private:{sealed(' 3')}", NOT_FIELDS, id="a-number"),
        pytest.param(f"private:{sealed(' {mood: [')}", NOT_FIELDS, id="no-yaml"),
        pytest.param(f"private:{sealed(' {mood: 3, mood: 4}')}", NOT_FIELDS, id="a-field-twice"),
        pytest.param(INSIDE, NOT_FIELDS, id="inside-brackets"),
    ],
)  # fmt: skip
def test_a_block_that_no_key_opens_rightly_stays_shut(text: str, said: str) -> None:
    assert why(text) == said
    found = file(text)
    assert isinstance(found.record.private, Sealed)
    assert found.document is found.written


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("goals/2026-Q4/csat.yaml", "title: 甲\nprivate: x\n", id="a-kind-without-such-a-field"),
        pytest.param("metrics/csat.csv", "date,value\n", id="a-table"),
        pytest.param(PATH, "- a\n", id="a-list"),
        pytest.param(PATH, "private: {mood: 3}\n", id="in-the-clear"),
        pytest.param(PATH, "private:\n", id="empty"),
        pytest.param(PATH, "done: []\n", id="none"),
    ],
)
def test_other_files_have_no_seal(path: str, text: str) -> None:
    assert file(text, path).seal is None


def test_a_file_in_no_place_has_no_seal() -> None:
    project = Project({"reports/x/y.yaml": "private: x\n"}, TODAY, opener=Lid())
    assert project.misplaced[0].seal is None


@pytest.mark.parametrize(
    ("tree", "clear"),
    [
        pytest.param({"private": {"mood": "3"}}, True, id="a-value"),
        pytest.param({"私密": {"problems": [{"what": "甲"}]}}, True, id="in-a-list"),
        pytest.param({"private": ["甲"]}, True, id="a-list"),
        pytest.param({"private": {"mood": None, "problems": [None], "x": {}}}, False, id="nothing-filled-in"),
        pytest.param({"private": None}, False, id="empty"),
        pytest.param({"private": "-----BEGIN"}, False, id="sealed"),
        pytest.param({"done": ["甲"]}, False, id="no-such-field"),
        pytest.param(["private"], False, id="no-fields"),
    ],
)
def test_what_stands_for_everybody_to_read(tree: object, clear: bool) -> None:
    assert in_the_clear(Report, tree) is clear
    assert not in_the_clear(Goal, tree)


TEXT = f"done: [甲]\nprivate:{sealed(' {mood: 3}')}"


@pytest.mark.parametrize(
    ("text", "path", "shown"),
    [
        pytest.param(TEXT, "/tmp/git-blob-abc/li.wei.yaml", "done: [甲]\nprivate: {mood: 3}", id="in-git-s-hands"),
        pytest.param(TEXT, "reports/2026-W47/zhang.min.yaml", f"done: [甲]\n# for: {STEM}\nprivate: {{mood: 3}}", id="another-name"),
        pytest.param("- a\n", "x.yaml", "- a\n", id="no-fields"),
        pytest.param("private: {mood: 3}\n", "x.yaml", "private: {mood: 3}\n", id="in-the-clear"),
        pytest.param("private: 待写\n", "x.yaml", "private: 待写\n", id="no-block"),
        pytest.param(TEXT.replace("private", "voice"), "li.wei.yaml", TEXT.replace("private", "voice"), id="another-field"),
        pytest.param(
            TEXT.replace(sealed(" {mood: 3}"), sealed(" {mood: 3}", "")), "li.wei.yaml",
            TEXT.replace(sealed(" {mood: 3}"), sealed(" {mood: 3}", "")), id="for-no-file",
        ),
    ],
)  # fmt: skip
def test_a_version_of_a_file_is_shown_opened_where_it_can_be(text: str, path: str, shown: str) -> None:
    assert opened_anywhere(Document(text), Lid(), path) == shown
    assert opened_anywhere(Document(text), NOBODY, path) == text
