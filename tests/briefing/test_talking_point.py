"""A line of a board or a brief: one finding, or several of one rule said as one, in the words of whoever reads it."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assess.conftest import Committed
from tests.briefing.conftest import QUIET_TEAM, asks, codes, found, says
from tests.conftest import TODAY

from pmcoach.briefing.talking_point import talking_points
from pmcoach.project import Project
from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang

CSAT = "goals/2026-Q4/csat.yaml"
W43, W44, W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in range(43, 48))


def of(code: str, files: dict[str, str], today: date = TODAY) -> list[Finding]:
    return [each for each in found(Project({**QUIET_TEAM, **files}, today)) if each.rule.code == code]


def test_reports_without_a_reply_are_named_together() -> None:
    reply = "reply: {by: chen.jing, on: 2026-11-16, text: 好}\n"
    points = talking_points(
        of(
            "W113",
            {
                W43: "done: [a]\n",
                W44: "done: [b]\nprivate: {reply: {on: 2026-11-02, text: 好}}\n",
                W45: f"done: [c]\n{reply}",
                W46: "done: [d]\nprivate: {mood: 3}\n",
                W47: "done: [e]\n",
            },
        ),
        "li.wei",
    )
    assert says(points) == ["the W43, W46 reports have no reply"]
    assert says(points, Lang.ZH) == ["W43、W46 周报未回复"]
    assert asks(points) == ["The W43, W46 reports have no reply: what do you say to them?"]
    assert asks(points, Lang.ZH) == ["W43、W46 周报还没有回复：你怎么看？"]
    assert points[0].finding.path == W43, "the oldest is the place"


def test_missing_reports_are_named_together_and_weigh_as_the_last() -> None:
    team = {"pmcoach.yaml": "lead: chen.jing\n", W43: "done: [a]\n", W45: "done: [b]\n"}
    missing = [each for each in of("W101", team, date(2026, 11, 21)) if each.person == "li.wei"]
    points = talking_points(missing, "li.wei")
    assert says(points) == ["no reports for W44, W46, W47"]
    assert says(points, Lang.ZH) == ["缺 W44、W46、W47 的周报"]
    assert asks(points) == ["Reports are missing for W44, W46, W47: what would make them easier to write?"]
    assert asks(points, Lang.ZH) == ["W44、W46、W47 没有周报：怎样写周报能更省事？"]
    assert [each.finding.weight for each in points] == [20]


def test_late_reports_are_named_together() -> None:
    moments = {
        W43: "2026-10-20T09:00:00+00:00",
        W45: "2026-11-09T09:00:00+00:00",
        W46: "2026-11-14T09:00:00+00:00",
    }
    files = {
        **QUIET_TEAM,
        "pmcoach.yaml": "lead: chen.jing\n",
        **{path: f"done: [{path}]\n" for path in moments},
    }
    project = Project(files, date(2026, 11, 21), Committed(moments))
    points = talking_points([each for each in found(project) if each.rule.code == "W102"], "li.wei")
    assert says(points) == ["the W45, W46 reports came late"]
    assert says(points, Lang.ZH) == ["W45、W46 周报迟交"]
    assert asks(points) == ["The W45, W46 reports came late: what was in the way?"]
    assert asks(points, Lang.ZH) == ["W45、W46 周报迟交，是什么耽误了？"]


def test_those_of_different_people_stand_apart() -> None:
    files = {W46: "done: [a]\n", W46.replace("li.wei", "zhang.min"): "done: [b]\n"}
    points = talking_points(of("W113", files), "")
    assert says(points) == ["the W46 report has no reply"] * 2
    assert {point.finding.person for point in points} == {"li.wei", "zhang.min"}


def test_findings_of_a_rule_that_says_nothing_together_stand_apart() -> None:
    points = talking_points(of("W111", {W47: "done: [a]\nasks: [样机, 法务]\n"}), "li.wei")
    assert says(points) == ["样机 (asked 11-20, no answer yet)", "法务 (asked 11-20, no answer yet)"]


@pytest.mark.parametrize(
    ("reader", "question"),
    [
        pytest.param("li.wei", "张敏 has not answered “设计稿” since 11-08: shall I ask?", id="who-asked"),
        pytest.param(
            "zhang.min", "李伟 has waited for your answer on “设计稿” since 11-08: what is in the way?", id="who-was-asked"
        ),
        pytest.param("", "张敏 has not answered “设计稿” since 11-08: shall I ask?", id="everybody"),
    ],
)  # fmt: skip
def test_who_has_to_act_is_asked_in_other_words(reader: str, question: str) -> None:
    points = talking_points(of("W110", {W45: "done: [a]\nasks: [{what: 设计稿, from: 张敏}]\n"}), reader)
    assert asks(points) == [question]


@pytest.mark.parametrize(
    ("code", "says_it"),
    [
        pytest.param("A105", "csat: 92 days and no plan", id="a-finding-for-the-files-names-its-goal"),
        pytest.param(
            "M111", "甲: no value since 2026-10-01, the first day", id="one-for-the-brief-names-it-itself"
        ),
    ],
)
def test_a_line_says_of_which_goal_it_is(code: str, says_it: str) -> None:
    text = "title: 甲\nowner: li.wei\nmetric: {name: 甲, baseline: 1, target: 2}\nstart: 2026-10-01\ndue: 2026-12-31\n"
    assert says(talking_points(of(code, {CSAT: text}), "li.wei")) == [says_it]


def test_a_line_of_a_person_names_no_goal() -> None:
    gone = {
        "people/li.wei.yaml": "name: 李伟\nlead: wu.hao\n",
        "people/wu.hao.yaml": "name: 吴昊\nleft: 2026-10-31\n",
    }
    (point,) = talking_points(of("O107", gone), "li.wei")
    assert point.says.say(Lang.EN) == "李伟's lead 吴昊 left on 2026-10-31"


def test_a_private_finding_makes_a_private_line() -> None:
    points = talking_points(of("W116", {W47: "done: [a]\nprivate: {mood: 1}\n"}), "li.wei")
    assert [point.private for point in points] == [True]
    assert not talking_points(of("W111", {W47: "asks: [样机]\n"}), "li.wei")[0].private


def test_the_heaviest_comes_first_then_the_place() -> None:
    light, other = of("W111", {W46: "asks: [{what: 甲, by: 2026-12-01}]\n", W47: "asks: [乙]\n"})
    ninth, tenth = (light._replace(at=("done", index)) for index in (9, 10))
    heavy = light._replace(weight=99, path="z.yaml")
    points = talking_points([other._replace(weight=light.weight), tenth, heavy, ninth], "li.wei")
    assert [(each.finding.path, each.finding.at) for each in points] == [
        ("z.yaml", light.at), (W46, ("done", 9)), (W46, ("done", 10)), (W47, other.at),
    ]  # fmt: skip


FOUND = of("W111", {W46: "asks: [甲, 乙]\n", W47: "asks: [丙, {what: 丁, by: 2026-12-01}]\nproblems: [戊]\n"})
steps = st.lists(st.one_of(st.text(max_size=3), st.integers(0, 99)), max_size=3).map(tuple)
some = st.lists(
    st.builds(
        lambda each, weight, path, at, private: each._replace(weight=weight, path=path, at=at, private=private),
        st.sampled_from(FOUND), st.sampled_from([1.0, 2.0]), st.sampled_from([W46, W47]), steps, st.booleans(),
    ),
    max_size=6,
)  # fmt: skip


@given(some, st.randoms())
def test_the_order_is_the_same_however_they_were_found(made: list[Finding], random: Random) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)
    assert talking_points(shuffled, "li.wei") == talking_points(made, "li.wei")


def test_nothing_makes_no_line() -> None:
    assert talking_points((), "li.wei") == ()
    assert codes(()) == []
