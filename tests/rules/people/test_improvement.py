"""V: improvement plans that can be followed, and training that happens."""

from __future__ import annotations

import pytest
from tests.rules.conftest import PEOPLE, Find, Tell, judged, messages, said

from pmcoach.text import Lang

V = "reviews/2026-Q3/li.wei.yaml"
ONE = "reviews/2026-11-12/li.wei.yaml"
LI = "people/li.wei.yaml"


@pytest.mark.parametrize(
    ("path", "action", "en", "zh"),
    [
        pytest.param(V, "访谈", "owner, day, expected effect", "负责人、日期、预期效果", id="nothing"),
        pytest.param(V, "{do: 访谈, due: 2026-12-01, effect: 少返工}", "owner", "负责人", id="no-owner"),
        pytest.param(V, "{do: 访谈, owner: li.wei, effect: 少返工}", "day", "日期", id="no-day"),
        pytest.param(V, "{do: 访谈, owner: li.wei, due: 2026-12-01}", "expected effect", "预期效果", id="no-effect"),
        pytest.param(ONE, "访谈", "owner, day", "负责人、日期", id="agreed-in-a-one-on-one"),
        pytest.param(ONE, "{do: 访谈, owner: li.wei, due: 2026-12-01}", "", "", id="a-one-on-one-asks-for-no-effect"),
        pytest.param(V, "{do: 访谈, owner: li.wei, due: 2026-12-01, effect: 少返工}", "", "", id="complete"),
        pytest.param(V, "{do: 访谈, done: 2026-10-01}", "", "", id="done"),
        pytest.param(V, "{owner: li.wei}", "", "", id="nothing-to-do"),
    ],
)  # fmt: skip
def test_a_measure_can_be_followed(find: Find, path: str, action: str, en: str, zh: str) -> None:
    seen = find("V102", {**PEOPLE, path: f"actions:\n  - {action}\n"})
    assert [(each.path, each.line, each.en, each.zh) for each in seen] == (
        [(path, 2, f"“访谈” has no {en}", f"“访谈”缺少{zh}")] if en else []
    )


def test_a_measure_in_private_stays_there(tell: Tell) -> None:
    assert tell("V102", {**PEOPLE, V: "private: {actions: [访谈]}\n"}).private is True


@pytest.mark.parametrize(
    ("files", "person"),
    [
        pytest.param({V: "actions: [{do: 访谈, owner: li.wei, due: 2026-11-19}]\n"}, "li.wei", id="own"),
        pytest.param({V: "actions: [{do: 访谈, owner: chen.jing, due: 2026-11-19}]\n"}, "chen.jing", id="the-lead-s"),
        pytest.param({V: "actions: [{do: 访谈, due: 2026-11-19}]\n"}, "li.wei", id="nobody-s-is-the-person-s"),
        pytest.param({V: "actions: [{do: 访谈, owner: wu, due: 2026-11-19}]\n"}, "wu", id="of-somebody-without-a-file"),
        pytest.param({V: "actions: [{do: 访谈, due: 2026-11-20}]\n"}, None, id="due-today"),
        pytest.param({V: "actions: [{do: 访谈, due: 2026-11-01, done: 2026-11-02}]\n"}, None, id="done"),
        pytest.param({V: "actions: [访谈]\n"}, None, id="no-day"),
        pytest.param({V: "actions: [{do: 访谈, due: 2026-11-19}]\n", LI: "name: 李伟\nleft: 2026-11-18\n"}, None, id="left"),
    ],
)  # fmt: skip
def test_a_measure_past_its_day(find: Find, tell: Tell, files: dict[str, str], person: str | None) -> None:
    says = ("“访谈” was due on 2026-11-19 and is not done", "“访谈”应在 2026-11-19 完成，还没有完成")
    seen = [(each.path, each.line, each.en, each.zh) for each in find("V103", {**PEOPLE, **files})]
    assert seen == ([(V, 1, *says)] if person else [])
    assert person is None or tell("V103", {**PEOPLE, **files}).person == person


PROMISED = (
    "You promised “访谈” by 11-19: what came of it?",
    "你答应 11-19 前做到“访谈”：现在怎么样了？",
)
IN_THE_WAY = ("“访谈” was to be done by 11-19: what is in the way?", "“访谈”应在 11-19 完成：卡在哪里？")
OF_WU = (
    "wu.hao: “访谈” was to be done by 11-19 (expected: 少返工): what is in the way?",
    "wu.hao：“访谈”应在 11-19 完成（预期效果：少返工）：卡在哪里？",
)
TRIED = (
    "“访谈” was to be tried by 11-19: did it happen, and did it help?",
    "复盘定了 11-19 前试“访谈”：试了吗，有用吗？",
)


@pytest.mark.parametrize(
    ("text", "owed", "briefs", "weight", "question"),
    [
        pytest.param("actions: [{do: 访谈, due: 2026-11-19}]", "li.wei", {"li.wei"}, 12, IN_THE_WAY, id="the-person-s-own"),
        pytest.param(
            "actions: [{do: 访谈, owner: chen.jing, due: 2026-11-19}]", "chen.jing", {"li.wei", "chen.jing"}, 20, PROMISED,
            id="the-lead-s-promise",
        ),
        pytest.param(
            "actions: [{do: 访谈, owner: wu.hao, due: 2026-11-19, effect: 少返工}]", "wu.hao", {"li.wei", "wu.hao"}, 12, OF_WU,
            id="a-colleague-s-with-its-effect",
        ),
        pytest.param("retro: {try: [{do: 访谈, due: 2026-11-19}]}", "li.wei", {"li.wei"}, 12, TRIED, id="to-be-tried"),
        pytest.param(
            "retro: {try: [{do: 访谈, owner: wu.hao, due: 2026-11-19}]}", "wu.hao", {"wu.hao"}, 12, TRIED,
            id="to-be-tried-by-a-colleague",
        ),
        pytest.param(
            "retro: {try: [{do: 访谈, owner: chen.jing, due: 2026-11-19}]}", "chen.jing", {"li.wei", "chen.jing"}, 20, PROMISED,
            id="to-be-tried-by-the-lead",
        ),
    ],
)  # fmt: skip
def test_a_measure_past_its_day_is_asked_of_who_was_to_do_it(
    text: str, owed: str, briefs: set[str], weight: float, question: tuple[str, str]
) -> None:
    (each,) = judged("V103", {**PEOPLE, V: f"held: 2026-10-12\n{text}\n"})
    assert (each.owed, set(each.briefs), each.weight, each.private) == (owed, briefs, weight, False)
    assert said(each.question) == question


def test_a_promise_in_private_stays_there() -> None:
    text = "held: 2026-10-12\nprivate: {actions: [{do: 调薪, owner: chen.jing, due: 2026-10-30}]}\n"
    (each,) = judged("V103", {**PEOPLE, V: text})
    assert each.private


@pytest.mark.parametrize(
    ("measure", "en", "zh"),
    [
        pytest.param(
            "{do: 学归因, due: 2026-12-18, effect: 能拆低分}", "学归因, by 12-18; expected: 能拆低分",
            "学归因，12-18 前；预期效果：能拆低分", id="whole",
        ),
        pytest.param("{do: 学归因, due: 2026-11-20}", "学归因, by 11-20", "学归因，11-20 前", id="due-today"),
        pytest.param("{do: 学归因, due: 2027-01-15}", "学归因, by 2027-01-15", "学归因，2027-01-15 前", id="next-year"),
        pytest.param("{do: 学归因}", "学归因", "学归因", id="bare"),
        pytest.param(
            "{do: 谈银行, owner: chen.jing, due: 2026-12-18}", "陈静: 谈银行, by 12-18", "陈静：谈银行，12-18 前", id="of-another"
        ),
        pytest.param("{do: 学归因, due: 2026-11-10}", "", "", id="late-is-v103-s"),
        pytest.param("{do: 学归因, done: 2026-11-18, result: 会了}", "", "", id="done"),
        pytest.param("{owner: li.wei, due: 2026-12-18}", "", "", id="says-nothing-to-do"),
    ],
)  # fmt: skip
def test_a_measure_stays_in_sight_until_it_is_done(measure: str, en: str, zh: str) -> None:
    seen = judged("V116", {**PEOPLE, V: f"held: 2026-10-12\nactions: [{measure}]\n"})
    assert (messages(seen), messages(seen, Lang.ZH)) == (([en], [zh]) if en else ([], []))
    for each in seen:
        assert (each.at, each.question, each.private) == (("actions", 0), None, False)


@pytest.mark.parametrize(
    ("owner", "briefs"),
    [
        pytest.param("li.wei", ("li.wei",), id="own"),
        pytest.param("chen.jing", ("li.wei", "chen.jing"), id="the-lead-s"),
        pytest.param("wu.hao", ("li.wei", "wu.hao"), id="a-colleague-s"),
    ],
)
def test_it_stands_in_the_briefs_of_both(owner: str, briefs: tuple[str, ...]) -> None:
    (each,) = judged("V116", {**PEOPLE, V: f"held: 2026-10-12\nactions: [{{do: 学归因, owner: {owner}}}]\n"})
    assert (each.person, each.owed, each.briefs) == (owner, owner, briefs)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("reviews/2027-01-05/li.wei.yaml", "actions: [学归因]\n", id="a-review-to-come"),
        pytest.param(V, "retro: {try: [{do: 学归因, due: 2026-12-01}]}\n", id="what-is-tried-is-no-measure"),
    ],
)
def test_what_is_no_part_of_the_plan(path: str, text: str) -> None:
    assert judged("V116", {**PEOPLE, path: text}) == ()


def test_an_open_measure_in_private_stays_there() -> None:
    (each,) = judged("V116", {**PEOPLE, V: "held: 2026-10-12\nprivate: {actions: [{do: 调薪}]}\n"})
    assert each.private


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("name: 李伟\ntraining: [{topic: 用户研究, due: 2026-11-19}]\n", True, id="late"),
        pytest.param("role: a\ntraining: [写作, {topic: 用户研究, due: 2026-11-19}]\n", True, id="no-name"),
        pytest.param("name: 李伟\ntraining: [{topic: 用户研究, due: 2026-11-20}]\n", False, id="due-today"),
        pytest.param("name: 李伟\ntraining: [{topic: 用户研究, due: 2026-11-19, done: 2026-11-20}]\n", False, id="done"),
        pytest.param("name: 李伟\nleft: 2026-11-19\ntraining: [{topic: 用户研究, due: 2026-11-19}]\n", False, id="left"),
    ],
)  # fmt: skip
def test_training_past_its_day(find: Find, text: str, found: bool) -> None:
    seen = [(each.line, each.en, each.zh) for each in find("V108", {LI: text})]
    says = ("“用户研究” was to be learned by 2026-11-19", "“用户研究”应在 2026-11-19 前学完")
    assert seen == ([(2, *says)] if found else [])


def test_training_past_its_day_is_asked_about() -> None:
    text = f"{PEOPLE[LI]}training: [{{topic: 用户研究, due: 2026-10-30}}]\n"
    (each,) = judged("V108", {**PEOPLE, LI: text})
    assert (each.at, each.weight, each.private) == (("training", 0, "due"), 5, False)
    assert (each.owed, each.briefs) == ("li.wei", ("li.wei",))
    assert said(each.question) == (
        "“用户研究” was to be learned by 10-30: is there time for it?",
        "“用户研究”应在 10-30 前学完：有时间学吗？",
    )


@pytest.mark.parametrize(
    ("trial", "codes"),
    [
        pytest.param("{do: 提前发影响面}", ["V102"], id="nobody-no-day"),
        pytest.param("{do: 提前发影响面, owner: li.wei}", [], id="somebody"),
        pytest.param("{do: 提前发影响面, due: 2026-12-01}", [], id="a-day"),
        pytest.param("{do: 提前发影响面, due: 2026-11-19}", ["V103"], id="past-its-day"),
        pytest.param("{do: 提前发影响面, due: 2026-11-19, done: 2026-11-18}", [], id="done"),
    ],
)
def test_what_a_retrospective_tries_is_followed(find: Find, trial: str, codes: list[str]) -> None:
    files = {**PEOPLE, "reviews/2026-11-06/li.wei.yaml": f"kind: retro\nretro: {{try: [{trial}]}}\n"}
    assert [each.code for each in find("V102 V103", files)] == codes
