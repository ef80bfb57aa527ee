"""V: improvement plans that can be followed, and training that happens."""

from __future__ import annotations

import pytest
from tests.rules.conftest import PEOPLE, Find, Tell

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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("name: 李伟\ntraining: [{topic: 用户研究, due: 2026-11-19}]\n", "李伟", id="late"),
        pytest.param("role: a\ntraining: [写作, {topic: 用户研究, due: 2026-11-19}]\n", "li.wei", id="no-name"),
        pytest.param("name: 李伟\ntraining: [{topic: 用户研究, due: 2026-11-20}]\n", None, id="due-today"),
        pytest.param("name: 李伟\ntraining: [{topic: 用户研究, due: 2026-11-19, done: 2026-11-20}]\n", None, id="done"),
        pytest.param("name: 李伟\nleft: 2026-11-19\ntraining: [{topic: 用户研究, due: 2026-11-19}]\n", None, id="left"),
    ],
)  # fmt: skip
def test_training_past_its_day(find: Find, text: str, name: str | None) -> None:
    seen = [(each.line, each.en, each.zh) for each in find("V108", {LI: text})]
    says = (
        f"{name}: “用户研究” was to be learned by 2026-11-19",
        f"{name} 的“用户研究”应在 2026-11-19 前学完",
    )
    assert seen == ([(2, *says)] if name else [])


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
