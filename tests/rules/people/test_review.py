"""V: reviews that rest on evidence, hear both sides and are read."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import PEOPLE, Find, Tell, judged, said

V = "reviews/2026-Q3/li.wei.yaml"
ONE = "reviews/2026-11-12/li.wei.yaml"
GOAL = {"goals/2026-Q3/csat.yaml": "title: 甲\n"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("ratings: [{dimension: results, score: 4}]\n", [(39, "results: no evidence", "results：没有证据")], id="none"),
        pytest.param(
            "ratings: [{dimension: results, score: 4, evidence: [goals/csat, goals/nps]}]\n",
            [(65, "results: there is no goals/nps", "results：找不到 goals/nps")], id="not-there",
        ),
        pytest.param(
            "strengths: [{what: 主动补位, evidence: reports/2026-W40}]\n",
            [(36, "主动补位: there is no reports/2026-W40", "主动补位：找不到 reports/2026-W40")], id="of-a-strength",
        ),
        pytest.param(
            "improve: [{what: 跟进, evidence: goals/x}]\n", [(32, "跟进: there is no goals/x", "跟进：找不到 goals/x")],
            id="of-something-to-improve",
        ),
        pytest.param(
            "rewards: [{kind: award, for: 退款减半, evidence: goals/x}]\n",
            [(46, "退款减半: there is no goals/x", "退款减半：找不到 goals/x")], id="of-a-reward",
        ),
        pytest.param(
            "feedback: [{behaviour: 主动补位, evidence: goals/x}, {from: wu, evidence: goals/y}]\n",
            [
                (40, "主动补位: there is no goals/x", "主动补位：找不到 goals/x"),
                (71, "feedback: there is no goals/y", "feedback：找不到 goals/y"),
            ], id="of-feedback",
        ),
        pytest.param("ratings: [{dimension: results}]\n", [], id="not-scored-yet"),
        pytest.param("ratings: [{dimension: results, score: 4, evidence: goals/csat}]\n", [], id="a-goal"),
        pytest.param("ratings: [{dimension: results, score: 4, evidence: 'https://example.com/1'}]\n", [], id="a-link"),
    ],
)  # fmt: skip
def test_a_rating_rests_on_evidence_that_is_there(
    find: Find, text: str, found: list[tuple[int, str, str]]
) -> None:
    seen = find("V101", {**PEOPLE, **GOAL, V: text})
    assert [(each.column, each.en, each.zh) for each in seen] == found


def test_a_private_rating_stays_private(tell: Tell) -> None:
    rating = "{ratings: [{dimension: results, score: 4}]}\n"
    assert tell("V101", {**PEOPLE, V: f"private: {rating}"}).private is True
    assert tell("V101", {**PEOPLE, V: rating}).private is False


@pytest.mark.parametrize(
    ("dimensions", "total"),
    [
        pytest.param("[{id: a, weight: 50}, {id: b, weight: 30}]", "80", id="too-little"),
        pytest.param("[{id: a, weight: 50}, b]", "50", id="one-without"),
        pytest.param("[{id: a, weight: 50}, {id: b, weight: 50}]", None, id="100"),
        pytest.param("[{id: a, weight: 33.3}, {id: b, weight: 33.3}, {id: c, weight: 33.3}]", None, id="three-thirds"),
        pytest.param("[a, b]", None, id="nobody-weighs"),
    ],
)  # fmt: skip
def test_dimensions_share_100(find: Find, dimensions: str, total: str | None) -> None:
    says = (f"the weights of the dimensions add to {total}, not 100", f"考核维度的权重合计 {total}，不是 100")
    found = find("V105", {"pmcoach.yaml": f"dimensions: {dimensions}\n"})
    assert found == ([("V105", "pmcoach.yaml", 1, 1, *says)] if total else [])


RATED = "ratings: [{dimension: results, score: 4, evidence: [goals/csat]}]\n"
SELF = "self: [{dimension: results, score: 4}]\n"
OTHERS = "feedback: [{from: wu, kind: peer, behaviour: 主动补位}]\n"
NO_SELF, NO_OTHERS = ("no scores by the person", "没有本人自评"), ("no feedback by others", "没有他人反馈")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(RATED, [NO_SELF, NO_OTHERS], id="neither"),
        pytest.param(RATED + SELF, [NO_OTHERS], id="no-feedback"),
        pytest.param(RATED + OTHERS, [NO_SELF], id="no-self"),
        pytest.param(
            RATED + SELF + "feedback: [{from: chen.jing, kind: lead, behaviour: a}, {kind: self, behaviour: b}]\n", [NO_OTHERS],
            id="feedback-by-the-two",
        ),
        pytest.param(RATED + SELF + OTHERS, [], id="both"),
        pytest.param(RATED + SELF + "feedback: [主动补位]\n", [], id="feedback-of-no-kind"),
        pytest.param(RATED + OTHERS + "self: [{dimension: results, score: }]\n", [NO_SELF], id="blanks-are-no-scores"),
        pytest.param(RATED + "private: {self: [{dimension: results, score: 4}], feedback: [主动补位]}\n", [], id="in-private"),
        pytest.param(RATED + "private: |\n  age-encryption\n", [], id="who-knows-what-is-sealed"),
        pytest.param("ratings: [{dimension: results}]\n", [], id="not-scored-yet"),
    ],
)  # fmt: skip
def test_an_appraisal_hears_both_sides(find: Find, text: str, parts: list[tuple[str, str]]) -> None:
    says = (
        f"only the lead's view: {', '.join(en for en, _ in parts)}",
        f"只有上级的看法：{'、'.join(zh for _, zh in parts)}",
    )
    assert find("V106", {**PEOPLE, **GOAL, V: text}) == ([("V106", V, 1, 1, *says)] if parts else [])


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        pytest.param("reviews/2026-10/li.wei.yaml", RATED, False, id="a-check"),
        pytest.param("reviews/2026-Q4/li.wei.yaml", RATED, False, id="still-being-written"),
        pytest.param("reviews/2026-Q4/li.wei.yaml", f"{RATED}held: 2026-11-19\n", True, id="held"),
    ],
)
def test_only_an_appraisal_that_counts_is_asked_for_both(
    find: Find, path: str, text: str, found: bool
) -> None:
    assert bool(find("V106", {**PEOPLE, path: text})) is found


@pytest.mark.parametrize(
    ("sides", "found"),
    [
        pytest.param("[{who: a, view: b}, {who: c}]", True, id="one-view"),
        pytest.param("[{who: a, view: b}, {who: c, view: d}]", False, id="both"),
        pytest.param("[a, c]", False, id="not-heard-yet"),
    ],
)
def test_a_conflict_has_two_sides(find: Find, tell: Tell, sides: str, found: bool) -> None:
    files = {**PEOPLE, ONE: f"private:\n  conflicts:\n    - sides: {sides}\n"}
    says = ("a conflict with one side's view", "冲突只写了一方的看法")
    assert find("V106", files) == ([("V106", ONE, 3, 7, *says)] if found else [])
    assert not found or tell("V106", files).private is True


@pytest.mark.parametrize(
    ("reward", "en", "zh"),
    [
        pytest.param(
            "{kind: bonus}", "the bonus has no reason, evidence", "奖金缺少原因、证据", id="neither"
        ),
        pytest.param("{kind: award, for: a}", "the award has no evidence", "奖项缺少证据", id="no-evidence"),
        pytest.param("{kind: praise}", "the praise has no reason", "表扬缺少原因", id="praise-for-nothing"),
        pytest.param("{evidence: goals/csat}", "the reward has no reason", "奖励缺少原因", id="of-no-kind"),
        pytest.param("{kind: praise, for: a}", "", "", id="praise-needs-no-evidence"),
        pytest.param("{kind: bonus, for: a, evidence: goals/csat}", "", "", id="both"),
    ],
)
def test_a_reward_has_a_basis(find: Find, tell: Tell, reward: str, en: str, zh: str) -> None:
    files = {**PEOPLE, **GOAL, V: f"rewards: [{reward}]\n"}
    assert [(each.en, each.zh) for each in find("V107", files)] == ([(en, zh)] if en else [])
    assert not en or tell("V107", files).private is True


@pytest.mark.parametrize(
    ("path", "text", "day"),
    [
        pytest.param(V, "held: 2026-10-12\n", "2026-10-12", id="not-acknowledged"),
        pytest.param(V, "held: 2026-11-12\n", "2026-11-12", id="eight-days-ago"),
        pytest.param("reviews/2026-Q3/wu.yaml", "held: 2026-10-12\n", "2026-10-12", id="of-somebody-without-a-file"),
        pytest.param(V, "held: 2026-10-12\nprivate: {improve: [跟进]}\n", "2026-10-12", id="private-says-something-else"),
        pytest.param(V, "held: 2026-11-13\n", None, id="a-week-ago"),
        pytest.param(V, "held: 2026-10-12\nack: {by: li.wei}\n", None, id="acknowledged"),
        pytest.param(V, "held: 2026-10-12\nack: 看过了\n", None, id="in-words-that-are-no-fields"),
        pytest.param(V, "held: 2026-10-12\nprivate: {ack: {by: li.wei}}\n", None, id="in-private"),
        pytest.param(V, "held: 2026-10-12\nprivate: |\n  age-encryption\n", None, id="who-knows-what-is-sealed"),
        pytest.param(V, "by: chen.jing\n", None, id="not-held"),
        pytest.param("reviews/2026-10/li.wei.yaml", "held: 2026-11-01\n", None, id="a-check"),
    ],
)  # fmt: skip
def test_an_appraisal_is_read_by_the_person(find: Find, path: str, text: str, day: str | None) -> None:
    says = (f"the appraisal of {day} is not acknowledged", f"{day} 的考核本人还没有确认")
    assert find("V109", {**PEOPLE, path: text}) == ([("V109", path, 1, 7, *says)] if day else [])


def test_who_has_left_acknowledges_nothing(find: Find) -> None:
    files = {"people/li.wei.yaml": "name: 李伟\nleft: 2026-11-01\n", V: "held: 2026-10-12\n"}
    assert find("V109", files) == []


@pytest.mark.parametrize(
    ("lead", "own", "found"),
    [
        pytest.param("2", "4", True, id="two-points"),
        pytest.param("4.5", "2.5", True, id="the-other-way"),
        pytest.param("3", "4", False, id="one-point"),
        pytest.param("", "4", False, id="not-scored-yet"),
        pytest.param("2", "", False, id="not-scored-by-the-person"),
    ],
)
def test_scores_far_apart_are_where_the_talk_begins(
    find: Find, tell: Tell, lead: str, own: str, found: bool
) -> None:
    text = f"ratings: [{{dimension: craft, score: {lead}}}, {{dimension: a, score: 1}}]\nself: [{{dimension: craft, score: {own}}}]\n"
    says = (f"craft: the lead says {lead}, the person {own}", f"craft：上级评 {lead}，自评 {own}")
    assert [each[1:] for each in find("V110", {V: text})] == ([(V, 1, 37, *says)] if found else [])
    if found:
        assert tell("V110", {V: text}).ask[1] == f"craft：我评 {lead}，你自评 {own}，我们各看到了什么？"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("strengths: [守信]\n", ["only praise: nothing to improve"], id="praise"),
        pytest.param("improve: [归因]\n", ["only faults: no strengths"], id="faults"),
        pytest.param("strengths: [守信]\nimprove: [归因]\n", [], id="both"),
        pytest.param("strengths: [守信]\nactions: [学归因]\n", [], id="a-measure"),
        pytest.param(
            "strengths: [守信]\nfeedback: [{from: zhang.min, suggestion: 早点说}]\n", [], id="a-suggestion"
        ),
        pytest.param("comment: x\n", [], id="neither"),
    ],
)
def test_an_appraisal_names_what_went_well_and_what_could_go_better(
    find: Find, text: str, said: list[str]
) -> None:
    files = {**PEOPLE, "reviews/2026-Q3/li.wei.yaml": f"held: 2026-10-12\n{text}"}
    assert [each.en for each in find("V106", files)] == said


COMMENT = "ack: {by: li.wei, on: 2026-11-13, comment: 协作这一项我不同意}\n"


def test_who_signs_with_a_comment_wants_to_be_heard() -> None:
    (each,) = judged("V121", {**PEOPLE, "reviews/2026-Q3/li.wei.yaml": f"held: 2026-10-12\n{COMMENT}"})
    assert each.private
    assert (each.at, each.weight, each.owed, each.briefs) == (("ack", "comment"), 12, "li.wei", ("li.wei",))
    assert said(each.message) == (
        "on the appraisal of 2026-10-12: “协作这一项我不同意”", "对 2026-10-12 的考核：“协作这一项我不同意”"
    )  # fmt: skip
    assert said(each.question) == (
        "You wrote on the appraisal of 2026-10-12: “协作这一项我不同意”. Shall we talk about it?",
        "2026-10-12 的考核你写了：“协作这一项我不同意”，谈一谈？",
    )


@pytest.mark.parametrize(
    ("ack", "talk", "today", "heard"),
    [
        pytest.param(COMMENT, "", date(2026, 12, 11), True, id="for-four-weeks"),
        pytest.param(COMMENT, "", date(2026, 12, 12), False, id="and-then-no-more"),
        pytest.param(COMMENT, "2026-11-16", TODAY, False, id="until-the-next-1:1"),
        pytest.param(COMMENT, "2026-11-20", TODAY, True, id="that-of-today-is-still-to-come"),
        pytest.param(COMMENT, "2026-11-13", TODAY, True, id="that-of-the-day-came-before"),
        pytest.param("ack: {by: li.wei, on: 2026-11-13}\n", "", TODAY, False, id="without-a-comment"),
        pytest.param("ack: {by: li.wei, comment: 好}\n", "", TODAY, False, id="without-a-day"),
        pytest.param(COMMENT.replace("11-13", "11-21"), "", TODAY, False, id="on-a-day-to-come"),
        pytest.param("", "", TODAY, False, id="not-signed"),
    ],
)  # fmt: skip
def test_a_comment_waits_for_the_next_1_1(ack: str, talk: str, today: date, heard: bool) -> None:
    files = {**PEOPLE, "reviews/2026-Q3/li.wei.yaml": f"held: 2026-10-12\n{ack}"}
    if talk:
        files[f"reviews/{talk}/li.wei.yaml"] = f"held: {talk}\n"
    assert bool(judged("V121", files, today)) is heard
