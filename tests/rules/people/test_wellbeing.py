"""W: what only the lead should hear: mood that falls, load that stays high, what was said in confidence."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import PEOPLE, judged, messages, questions, said

from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang

WEEKS = [f"reports/2026-W{week}/li.wei.yaml" for week in range(43, 48)]


def found(
    code: str, *private: str, more: dict[str, str] | None = None, today: date = TODAY
) -> tuple[Finding, ...]:
    """What is found of a person whose last reports had some private parts; W47 is the last."""
    texts = {
        path: f"private: {{{text}}}\n" if text else "done: [a]\n"
        for path, text in zip(WEEKS[-len(private) :], private, strict=True)
    }
    return judged(code, {**PEOPLE, **texts, **(more or {})}, today)


@pytest.mark.parametrize(
    ("moods", "en", "question", "zh", "frage"),
    [
        pytest.param(
            (4, 3, 2),
            "mood 4→3→2",
            "Your mood went 4→3→2: what is behind it?",
            "心情 4→3→2",
            "最近心情 4→3→2，发生了什么？",
            id="it-falls-and-is-low",
        ),
        pytest.param(
            (5, 5, 3),
            "mood 5→5→3",
            "Your mood went 5→5→3: what is behind it?",
            "心情 5→5→3",
            "最近心情 5→5→3，发生了什么？",
            id="it-falls",
        ),
        pytest.param(
            (2,),
            "mood 2",
            "Your mood stands at 2 of 5: what is behind it?",
            "心情 2",
            "心情只有 2（满分 5），怎么了？",
            id="it-is-low",
        ),
    ],
)
def test_a_mood_that_asks_for_a_word(
    moods: tuple[int, ...], en: str, question: str, zh: str, frage: str
) -> None:
    (each,) = found("W116", *(f"mood: {mood}" for mood in moods))
    assert each.private
    assert (each.weight, each.path, each.at) == (17, WEEKS[-1], ("private", "mood"))
    assert (each.person, each.owed, each.briefs) == ("li.wei", "li.wei", ("li.wei",))
    assert (said(each.message), said(each.question)) == ((en, zh), (question, frage))


@pytest.mark.parametrize("moods", [(3, 3, 3), (4, 3), (2, 3, 3), (1, 5, 5, 5), (5, 3, 4, 4, 4)])
def test_a_mood_that_does_not(moods: tuple[int, ...]) -> None:
    assert found("W116", *(f"mood: {mood}" for mood in moods)) == ()


@pytest.mark.parametrize(
    ("loads", "shown"),
    [
        pytest.param((4, 4), "4→4", id="it-stays-high"),
        pytest.param((3, 4, 5), "3→4→5", id="it-stays-high-and-rises"),
        pytest.param((3, 5), "3→5", id="too-much-at-once"),
        pytest.param((5,), "5", id="too-much-said-once"),
        pytest.param((4,), "", id="high-said-once"),
        pytest.param((5, 3), "", id="not-any-more"),
        pytest.param((3, 3, 3), "", id="bearable"),
    ],
)
def test_a_load_that_stays(loads: tuple[int, ...], shown: str) -> None:
    seen = found("W117", *(f"load: {load}" for load in loads))
    assert messages(seen) == ([f"load {shown}"] if shown else [])
    assert questions(seen) == ([f"Load stands at {shown}: what can be taken away?"] if shown else [])
    assert messages(seen, Lang.ZH) == ([f"负荷 {shown}"] if shown else [])
    assert questions(seen, Lang.ZH) == ([f"负荷 {shown}，可以拿掉什么？"] if shown else [])
    for each in seen:
        assert each.private
        assert (each.weight, each.path, each.at) == (12, WEEKS[-1], ("private", "load"))
        assert (each.owed, each.briefs) == ("li.wei", ("li.wei",))


def test_what_was_said_in_confidence() -> None:
    (each,) = found("W118", "voice: 想换组。")
    assert each.private
    assert (each.weight, each.path, each.at) == (25, WEEKS[-1], ("private", "voice"))
    assert (each.owed, each.briefs) == ("li.wei", ("li.wei",))
    assert said(each.message) == ("said in confidence, W47: “想换组。”", "W47 私下对你说：“想换组。”")
    assert said(each.question) == (
        "What do you say to this, from W47: “想换组。”",
        "W47 私下对你说：“想换组。”——你怎么回应？",
    )


@pytest.mark.parametrize(
    ("private", "talk", "heard"),
    [
        pytest.param(("voice: 甲", "voice: 乙", "mood: 4"), "", ["甲", "乙"], id="the-last-four-weeks"),
        pytest.param(("voice: 甲", "mood: 4", "mood: 4", "mood: 4", "mood: 4"), "", ["甲"], id="four-weeks-ago"),
        pytest.param(("voice: 甲", "voice: 乙", "mood: 4"), "2026-11-10", ["乙"], id="since-the-last-1:1"),
        pytest.param(("voice: 甲", "voice: 乙", "mood: 4"), "2026-11-20", ["甲", "乙"], id="today-s-1:1-is-still-to-come"),
        pytest.param(("voice: 甲", "voice: 乙", "voice: 丙"), "2026-11-19", ["丙"], id="that-of-the-last-report-always"),
        pytest.param(("", "", ""), "", [], id="nothing"),
    ],
)  # fmt: skip
def test_what_was_said_since_the_last_one_on_one(
    private: tuple[str, ...], talk: str, heard: list[str]
) -> None:
    more = {f"reviews/{talk}/li.wei.yaml": f"held: {talk}\n"} if talk else {}
    seen = found("W118", *private, more=more)
    assert [text.partition("“")[2][:-1] for text in messages(seen)] == heard


@pytest.mark.parametrize(
    ("today", "heard"),
    [
        pytest.param(date(2026, 12, 12), ["甲", "乙"], id="in-its-fourth-week"),
        pytest.param(date(2026, 12, 13), ["乙"], id="four-weeks-after-it"),
    ],
)
def test_what_was_said_waits_four_weeks(today: date, heard: list[str]) -> None:
    seen = found("W118", "voice: 甲", "voice: 乙", today=today)
    assert [text.partition("“")[2][:-1] for text in messages(seen)] == heard
