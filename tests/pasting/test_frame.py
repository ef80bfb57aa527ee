"""What stands around a report."""

from __future__ import annotations

import pytest

from pmcoach.pasting.frame import greets, report_lines


@pytest.mark.parametrize(
    ("text", "mine"),
    [
        pytest.param("From: a\nTo: b\nDone", ["Done"], id="the-head-of-a-mail"),
        pytest.param("Date: Friday\nDone", ["Date: Friday", "Done"], id="one-line-is-no-head"),
        pytest.param("a\n-----Original Message-----\nb", ["a"], id="a-quoted-mail"),
        pytest.param("a\nOn Fri, Nov 20, 2026 Bob wrote:\nb", ["a"], id="another-mail"),
        pytest.param("a\nFrom: b\nSent: c\nTo: d\nx", ["a"], id="a-head-below"),
        pytest.param("---\nname: x\n---\na", ["a"], id="front-matter"),
        pytest.param(
            "---\nno matter\n---\na", ["---", "no matter", "---", "a"], id="rulers-are-no-front-matter"
        ),
        pytest.param("---\na", ["---", "a"], id="a-ruler-at-the-top"),
        pytest.param("```\na\n```", ["a"], id="a-fence"),
        pytest.param("#+TITLE: x\na", ["a"], id="a-directive"),
        pytest.param("a\nBest,\nLi\n+49 30 1", ["a"], id="a-signature"),
        pytest.param(
            "a\nThanks\n- to Ann", ["a", "Thanks", "- to Ann"], id="thanks-with-points-are-no-farewell"
        ),
        pytest.param("a\n\n", ["a"], id="empty-lines-at-the-end"),
        pytest.param("", [], id="nothing"),
        pytest.param("a\n已读 5\nx.docx", ["a"], id="notices"),
    ],
)
def test_what_is_of_the_report(text: str, mine: list[str]) -> None:
    assert report_lines(text.split("\n"))[0] == mine


@pytest.mark.parametrize(
    ("text", "mine", "theirs"),
    [
        pytest.param("Bob 10:00\na\nAnn 10:05\nb\nBob 10:06\nc", ["a", "c"], ["b"], id="on-a-line"),
        pytest.param("Bob\n10:00 AM\na\nAnn\n10:05 AM\nb", ["a"], ["b"], id="on-two-lines"),
        pytest.param("a\n评论(2)\n王芳：好", ["a"], ["王芳：好"], id="below-the-comments"),
    ],
)
def test_what_others_wrote(text: str, mine: list[str], theirs: list[str]) -> None:
    assert report_lines(text.split("\n")) == (mine, theirs)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Hi Jo,", True),
        ("领导好", True),
        ("谢谢", True),
        ("Team lunch organised", False),
        ("体验很好", False),
    ],
)
def test_greetings(text: str, is_one: bool) -> None:
    assert greets(text) is is_one
