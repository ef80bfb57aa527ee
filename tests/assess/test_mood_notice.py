"""What only the lead should hear."""

from __future__ import annotations

import pytest
from tests.assess.conftest import TEAM, Make, asked, said

from pmcoach.assess.mood_notice import mood_notices
from pmcoach.assess.notice import Notice
from pmcoach.text import Lang

WEEKS = [f"reports/2026-W{week}/li.wei.yaml" for week in range(43, 48)]


def notices(make: Make, *private: str, more: dict[str, str] | None = None) -> list[Notice]:
    """The notices of a person whose last reports had some private parts; W47 is the last."""
    texts = {
        path: f"private: {{{text}}}\n" if text else "done: [a]\n"
        for path, text in zip(WEEKS[-len(private) :], private, strict=True)
    }
    project = make({**TEAM, **texts, **(more or {})})
    return list(mood_notices(project.people["li.wei"], project))


@pytest.mark.parametrize(
    ("moods", "en", "question", "zh", "frage"),
    [
        pytest.param(
            (4, 3, 2),
            "mood 4→3→2 over the last weeks",
            "Your mood went 4→3→2: what is behind it?",
            "近几周心情 4→3→2",
            "最近心情 4→3→2，发生了什么？",
            id="it falls, and is low",
        ),
        pytest.param(
            (5, 5, 3),
            "mood 5→5→3 over the last weeks",
            "Your mood went 5→5→3: what is behind it?",
            "近几周心情 5→5→3",
            "最近心情 5→5→3，发生了什么？",
            id="it falls",
        ),
        pytest.param(
            (2,),
            "mood 2",
            "Your mood stands at 2 of 5: what is behind it?",
            "心情 2",
            "心情只有 2（满分 5），怎么了？",
            id="it is low",
        ),
    ],
)
def test_a_mood_that_asks_for_a_word(
    make: Make, moods: tuple[int, ...], en: str, question: str, zh: str, frage: str
) -> None:
    (notice,) = notices(make, *(f"mood: {mood}" for mood in moods))
    assert notice.private
    assert (notice.weight, notice.path, notice.at) == (16, WEEKS[-1], ("private", "mood"))
    assert (said([notice]), asked([notice])) == ([en], [question])
    assert (said([notice], Lang.ZH), asked([notice], Lang.ZH)) == ([zh], [frage])


@pytest.mark.parametrize("moods", [(3, 3, 3), (4, 3), (2, 3, 3), (1, 5, 5, 5)])
def test_a_mood_that_does_not(make: Make, moods: tuple[int, ...]) -> None:
    assert notices(make, *(f"mood: {mood}" for mood in moods)) == []


@pytest.mark.parametrize(
    ("loads", "shown"),
    [
        pytest.param((4, 4), "4→4", id="it stays high"),
        pytest.param((3, 4, 5), "3→4→5", id="it stays high, and rises"),
        pytest.param((3, 5), "3→5", id="too much at once"),
        pytest.param((5,), "5", id="too much, said once"),
        pytest.param((4,), "", id="high, said once"),
        pytest.param((5, 3), "", id="not any more"),
        pytest.param((3, 3, 3), "", id="bearable"),
    ],
)
def test_a_load_that_stays(make: Make, loads: tuple[int, ...], shown: str) -> None:
    found = notices(make, *(f"load: {load}" for load in loads))
    assert said(found) == ([f"load {shown} over the last weeks"] if shown else [])
    assert asked(found) == ([f"Load stands at {shown}: what can be taken away?"] if shown else [])
    assert said(found, Lang.ZH) == ([f"近几周负荷 {shown}"] if shown else [])
    assert asked(found, Lang.ZH) == ([f"负荷 {shown}，可以拿掉什么？"] if shown else [])
    assert all(notice.private for notice in found)


def test_what_was_said_in_confidence(make: Make) -> None:
    (notice,) = notices(make, "voice: 想换组。")
    assert notice.private
    assert (notice.path, notice.at) == (WEEKS[-1], ("private", "voice"))
    assert said([notice]) == ["said in confidence, W47: “想换组。”"]
    assert asked([notice]) == ["They wrote to you in W47: “想换组。” – what do you say?"]
    assert said([notice], Lang.ZH) == ["W47 悄悄对你说：“想换组。”"]
    assert asked([notice], Lang.ZH) == ["本人在 W47 对你说：“想换组。”——你怎么回应？"]


@pytest.mark.parametrize(
    ("private", "talk", "heard"),
    [
        pytest.param(("voice: 甲", "voice: 乙", "mood: 4"), "", ["甲", "乙"], id="the last four weeks"),
        pytest.param(("voice: 甲", "mood: 4", "mood: 4", "mood: 4", "mood: 4"), "", ["甲"], id="four weeks ago"),
        pytest.param(("voice: 甲", "voice: 乙", "mood: 4"), "2026-11-10", ["乙"], id="since the last 1:1"),
        pytest.param(("voice: 甲", "voice: 乙", "mood: 4"), "2026-11-20", ["甲", "乙"], id="today's 1:1 is still to come"),
        pytest.param(("voice: 甲", "voice: 乙", "voice: 丙"), "2026-11-19", ["丙"], id="that of the last report always"),
        pytest.param(("", "", ""), "", [], id="nothing"),
    ],
)  # fmt: skip
def test_what_was_said_since_the_last_one_on_one(
    make: Make, private: tuple[str, ...], talk: str, heard: list[str]
) -> None:
    more = {f"reviews/{talk}/li.wei.yaml": f"held: {talk}\n"} if talk else {}
    found = notices(make, *private, more=more)
    assert [text.partition("“")[2][:-1] for text in said(found)] == heard
