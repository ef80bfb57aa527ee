"""From a tree of text to a record: what can be taken is taken, what cannot is a problem where it stands."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.records.conftest import PATHS

from pmcoach.document import Document
from pmcoach.records.fields.due_time import Hour
from pmcoach.records.fields.enums import Dependence, GoalKind, Language, Severity, Status
from pmcoach.records.fields.measures import Bounds, Claim
from pmcoach.records.fields.reader import Sealed, read_record
from pmcoach.records.kinds.catalogue import KINDS, METRIC, Kind, locate
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.settings import Settings
from pmcoach.text import Lang, blanks

YAML = [kind for kind in KINDS if kind is not METRIC]


def record(kind: str, text: str) -> tuple[Any, list[tuple[str, int, int, str, str, str, str]]]:
    """The record of a file, and its problems: code, line, column, and what is said and advised in both languages."""
    spot = locate(PATHS[kind])
    assert spot is not None
    document = Document(text)
    problems = list(document.problems)
    made = read_record(
        spot.kind.cls,
        document.value,
        {"path": PATHS[kind], **spot.identity},
        problems,
        complete=document.complete,
    )
    told = []
    for problem in problems:
        place = problem.place or document.place(problem.path, key=problem.key)
        do = problem.do
        told.append(
            (
                problem.code,
                place.line,
                place.column,
                problem.says.say(Lang.EN),
                do.say(Lang.EN) if do else "",
                problem.says.say(Lang.ZH),
                do.say(Lang.ZH) if do else "",
            )
        )
    return made, told


ONE_SENTENCE = ("what moves, from where to where, by when", "一句话写清什么从多少到多少，到哪天")
WIDE = ("a full-width colon “：” after the field name", "字段名后用了全角冒号“：”")


@pytest.mark.parametrize(
    ("kind", "text", "problem"),
    [
        pytest.param(
            "goal", "", ("E006", 1, 1, "the file is empty", "a field is a name, a colon, a space and its value: title: …",
            "文件是空的", "每个字段写作“字段名: 内容”，例如 目标: …"), id="empty",
        ),
        pytest.param(
            "goal", "- a\n- b\n", ("E005", 1, 1, "the file has no fields",
            "a field is a name, a colon, a space and its value: title: …", "文件里没有字段",
            "每个字段写作“字段名: 内容”，例如 目标: …"), id="list",
        ),
        pytest.param(
            "goal", "hello\n", ("E005", 1, 1, "the file has no fields",
            "a field is a name, a colon, a space and its value: title: …", "文件里没有字段",
            "每个字段写作“字段名: 内容”，例如 目标: …"), id="words",
        ),
        pytest.param(
            "goal", "owner: a\n", ("E006", 1, 1, "“title” is missing", ONE_SENTENCE[0], "缺少“目标”", ONE_SENTENCE[1]),
            id="missing",
        ),
        pytest.param(
            "goal", "owner: a\n标题:\n", ("E006", 2, 1, "“标题” is not filled in", ONE_SENTENCE[0],
            "“标题”没有填写", ONE_SENTENCE[1]), id="not-filled-in",
        ),
        pytest.param(
            "goal", "owner: a\ntitle: ''\n", ("E006", 2, 1, "“title” is not filled in", ONE_SENTENCE[0],
            "“title”没有填写", ONE_SENTENCE[1]), id="filled-with-nothing",
        ),
        pytest.param(
            "goal", "titel: 甲\n", ("E004", 1, 1, "“titel” is not a field here", "did you mean “title”?",
            "这里没有“titel”这个字段", "是不是“title”？"), id="slip-in-a-name",
        ),
        pytest.param(
            "goal", "标题: 甲\n负责任: 乙\n", ("E004", 2, 1, "“负责任” is not a field here", "did you mean “负责人”?",
            "这里没有“负责任”这个字段", "是不是“负责人”？"), id="slip-in-a-chinese-name",
        ),
        pytest.param(
            "goal", "title: 甲\nagreed: {who: a}\n", ("E004", 2, 10, "“who” is not a field here", "known here: by, on",
            "这里没有“who”这个字段", "这里可用的字段：确认人、日期"), id="unknown",
        ),
        pytest.param(
            "goal", "title: 甲\nagreed: {" + "x" * 60 + ": a}\n",
            ("E004", 2, 10, f"“{'x' * 39}…” is not a field here", "known here: by, on",
            f"这里没有“{'x' * 39}…”这个字段", "这里可用的字段：确认人、日期"), id="unknown-and-long",
        ),
        pytest.param(
            "goal", "标题：提升: 10%\n", ("E002", 1, 1, WIDE[0], "write: 标题: '提升: 10%'", WIDE[1],
            "应写成：标题: '提升: 10%'"), id="full-width-colon-in-a-name",
        ),
        pytest.param(
            "goal", "title: 甲\n理由：为什么:\n", ("E002", 2, 1, WIDE[0], "write: 理由: 为什么", WIDE[1],
            "应写成：理由: 为什么"), id="full-width-colon-in-a-name-without-value",
        ),
        pytest.param(
            "goal", "title: 甲\n护栏：三个: [a]\n", ("E002", 2, 1, WIDE[0], "write: 护栏: 三个 …", WIDE[1],
            "应写成：护栏: 三个 …"), id="full-width-colon-before-a-list",
        ),
        pytest.param(
            "goal", "title: 甲\nmetric:\n  名称：评分\n  单位：分\n", ("E002", 3, 3, WIDE[0], "write: 名称: 评分", WIDE[1],
            "应写成：名称: 评分"), id="full-width-colons-in-a-part",
        ),
        pytest.param(
            "report", "done:\n  - 内容：写PRD\n", ("E002", 2, 5, WIDE[0], "write: 内容: 写PRD", WIDE[1],
            "应写成：内容: 写PRD"), id="full-width-colon-in-an-item",
        ),
        pytest.param(
            "goal", "title: 甲\nagreed: 张三\n", ("E005", 2, 9, "expected fields with values, found “张三”",
            "write: {by: …, on: …}", "这里应是若干字段，写的是“张三”", "应写成：{确认人: …, 日期: …}"), id="words-for-fields",
        ),
        pytest.param(
            "goal", "title: [甲]\n", ("E005", 1, 1, "expected text, found a list", "", "这里应是文字，写的是列表", ""),
            id="list-for-text",
        ),
        pytest.param(
            "goal", "title: 甲\nweight: {a: 1}\n", ("E005", 2, 1,
            "expected a number: 4.5, 30%, 1.5M, found fields with values", "",
            "这里应是数字：4.5、30%、20万，写的是若干字段", ""), id="fields-for-a-number",
        ),
        pytest.param(
            "goal", "title: 甲\nowner: {a: 1}\n", ("E005", 2, 1, "expected an id, found fields with values", "",
            "这里应是一个编号，写的是若干字段", ""), id="fields-for-an-id",
        ),
        pytest.param(
            "goal", "title: 甲\ndue: 2026/12/31\n", ("E005", 2, 6, "“2026/12/31” is not a date", "write 2026-12-31",
            "“2026/12/31”不是日期", "应写成 2026-12-31"), id="date",
        ),
        pytest.param(
            "goal", "title: 甲\ndue: " + "9" * 60 + "\n", ("E005", 2, 6, f"“{'9' * 39}…” is not a date",
            "write it as 2026-11-30", f"“{'9' * 39}…”不是日期", "请写成 2026-11-30 的形式"), id="long-date",
        ),
        pytest.param(
            "goal", "title: 甲\nstatus: ok\n", ("E005", 2, 9, "“ok” is not one of the words for this field",
            "choose one: active, done, dropped", "“ok”不是这个字段可选的词",
            "可选：active（进行中）、done（已完成）、dropped（已取消）"), id="word",
        ),
        pytest.param(
            "goal", "title: 甲\nmetric: {name: 评分, 单位: 分, 目标值: 4.5元}\n",
            ("E005", 2, 32, "“4.5元” is not in 分, the metric's unit", "write all its numbers in one unit",
            "“4.5元”的单位不是指标的单位“分”", "同一指标的数字请用同一个单位"),
            id="another-unit",
        ),
        pytest.param(
            "goal", "title: 甲\nmetric: {name: 评分, 单位: 分, 里程碑: [{日期: 2026-11-20, 值: 4元}]}\n",
            ("E005", 2, 27, "“4元” is not in 分, the metric's unit", "write all its numbers in one unit",
            "“4元”的单位不是指标的单位“分”", "同一指标的数字请用同一个单位"),
            id="milestone-in-another-unit",
        ),
        pytest.param(
            "goal", "title: 甲\nplan: 访谈\n", ("E005", 2, 7, "expected a list, found “访谈”",
            "write each item on a line of its own: “- 访谈”", "这里应是列表，写的是“访谈”",
            "每项单独占一行，写成“- 访谈”"), id="one-for-a-list",
        ),
        pytest.param(
            "goal", "title: 甲\nplan: {do: 访谈}\n", ("E005", 2, 1, "expected a list, found fields with values",
            "write each item on a line of its own: “- …”", "这里应是列表，写的是若干字段",
            "每项单独占一行，写成“- …”"), id="fields-for-a-list",
        ),
        pytest.param(
            "report", "done:\n  -写PRD\n  -评审\n", ("E005", 2, 3,
            "a list item begins with a dash and a space, on a line of its own", "write: - 写PRD",
            "列表每项占一行，以“- ”开头（半角短横线加空格）", "应写成：- 写PRD"), id="dashes-without-spaces",
        ),
        pytest.param(
            "report", "done:\n  • 写PRD\n  • 评审\n", ("E005", 2, 3,
            "a list item begins with a dash and a space, on a line of its own", "write: - 写PRD",
            "列表每项占一行，以“- ”开头（半角短横线加空格）", "应写成：- 写PRD"), id="bullets",
        ),
        pytest.param(
            "report", "metrics: [1]\n", ("E005", 1, 1, "expected fields with values, found a list", "",
            "这里应是若干字段，写的是列表", ""), id="list-for-a-table",
        ),
        pytest.param(
            "report", "metrics: {csat: x}\n", ("E005", 1, 17, "“x” is not a number",
            "write it as 4.5, 30%, 2,000 or 1.5M", "“x”不是数字", "可写成 4.5、30%、2,000、20万"), id="in-a-table",
        ),
        pytest.param(
            "report", "mood: 3\n", ("E005", 1, 1, "“mood” belongs under private",
            "move it there: only the lead's brief of this person shows it", "“mood”要写在 private（私密）下面",
            "请移过去：只有上级看本人的一对一提要时才显示"), id="private-in-the-open",
        ),
        pytest.param(
            "report", "private: [a]\n", ("E005", 1, 1, "expected fields with values, found a list", "",
            "这里应是若干字段，写的是列表", ""), id="list-for-private",
        ),
        pytest.param(
            "report", "private: {private: {mood: 3}}\n", ("E004", 1, 11, "“private” is not a field here", "",
            "这里没有“private”这个字段", ""),
            id="private-in-private",
        ),
        pytest.param(
            "report", "private: {period: 2026-W47}\n", ("E004", 1, 11, "“period” is not a field here", "",
            "这里没有“period”这个字段", ""), id="path-in-private",
        ),
        pytest.param(
            "goal", "title: 甲\nid: other\n", ("E008", 2, 5, "the file says “other”, its path says “csat”",
            "leave it out: the path says it", "文件里写的是“other”，路径说的是“csat”", "删掉这一行即可，以路径为准"),
            id="another-id",
        ),
        pytest.param(
            "goal", "title: 甲\n周期: 2026-Q3\n", ("E008", 2, 5, "the file says “2026-Q3”, its path says “2026-Q4”",
            "leave it out: the path says it", "文件里写的是“2026-Q3”，路径说的是“2026-Q4”", "删掉这一行即可，以路径为准"),
            id="another-period",
        ),
        pytest.param(
            "goal", "title: 甲\nid: [csat]\n", ("E005", 2, 1, "expected an id, found a list", "",
            "这里应是一个编号，写的是列表", ""), id="list-for-what-the-path-says",
        ),
        pytest.param(
            "settings", "send: x\n", ("E005", 1, 7, "expected fields with values, found “x”", "",
            "这里应是若干字段，写的是“x”", ""), id="words-for-open-settings",
        ),
        pytest.param(
            "settings", "dimensions: [a b]\n", ("E005", 1, 14, "“a b” cannot be an id",
            "letters, digits, . _ - only, a letter or digit first, at most 100", "“a b”不能作编号",
            "只能用文字、数字和 . _ -，以文字或数字开头，不超过 100 个字符"), id="id-in-words",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_a_problem(
    kind: str, text: str, problem: tuple[str, int, int, str, str, str, str]
) -> None:
    assert record(kind, text)[1] == [problem]


def test_two_names_of_one_field_are_one_too_many() -> None:
    goal, problems = record("goal", "title: 甲\nowner: a\n标题: 乙\n")
    assert goal.title == "甲"
    assert [problem[:3] for problem in problems] == [("E003", 3, 1)]


@pytest.mark.parametrize(
    ("kind", "text", "name", "value"),
    [
        pytest.param("goal", "title: 甲\nkind: KPI\n", "kind", GoalKind.KPI, id="word-in-capitals"),
        pytest.param("goal", "标题: 甲\n状态: 已完成\n", "status", Status.DONE, id="chinese-word"),
        pytest.param("goal", "title: 甲\nstatus:\n", "status", Status.ACTIVE, id="nothing-is-the-usual"),
        pytest.param("goal", "title: 甲\nstatus: ok\n", "status", Status.ACTIVE, id="wrong-is-the-usual"),
        pytest.param("goal", "title: 甲\nowner: li.wei\n", "owners", ("li.wei",), id="one-of-a-list"),
        pytest.param("goal", "title: 甲\nowner: [a, b,]\n", "owners", ("a", "b"), id="a-list"),
        pytest.param("goal", "title: 甲\nowner: e\u0301va\n", "owners", ("\u00e9va",), id="composed-id"),
        pytest.param("goal", "title: 甲\ndue: 2026-12-31\n", "due", date(2026, 12, 31), id="day"),
        pytest.param("goal", "title: 甲\n编号: csat\n周期: 2026-Q4\n", "id", "csat", id="what-the-path-says-too"),
        pytest.param("goal", "title: 甲\nid:\n", "id", "csat", id="what-the-path-says-not-filled-in"),
        pytest.param("report", "confidence: {csat: 6 数据延迟}\n", "confidence", {"csat": Claim(6, "数据延迟")}, id="table"),
        pytest.param("report", "metrics: {csat: , nps: x}\n", "metrics", {}, id="table-of-nothing"),
        pytest.param("report", "private: |\n  age-encryption\n", "private", Sealed("age-encryption\n"), id="sealed"),
        pytest.param("report", "problems: 无\n", "problems", (), id="words-that-say-there-is-none"),
        pytest.param("settings", "language: 中文\n", "language", Language.ZH, id="chinese-name"),
        pytest.param("settings", "calendar: cn\n", "calendar", "CN", id="small-letters"),
        pytest.param("settings", "timezone: Bogus/X\n", "timezone", "", id="wrong-zone-is-none"),
    ],
)  # fmt: skip
def test_what_can_be_taken_is_taken(kind: str, text: str, name: str, value: Any) -> None:
    assert getattr(record(kind, text)[0], name) == value


def test_settings_of_every_shape() -> None:
    settings, problems = record(
        "settings",
        "频率: {周报: 双周, 周报截止: 周四 20:00}\n"
        "目标: {每人: 2-4, 类型: [目标O, kr]}\n"
        "规则: {启用: E, 级别: {M103: 警告}, 按文件: {'goals/2025-*/**': [T104]}}\n"
        "假日: {放假: 2026-11-20}\n",
    )
    assert problems == []
    assert isinstance(settings, Settings)
    assert settings.cadence.report_due == Hour(3, 20, 0)
    assert settings.goals.per_person == Bounds(2, 4)
    assert settings.goals.kinds == (GoalKind.OBJECTIVE, GoalKind.KR)
    assert settings.rules.select == ("E",)
    assert settings.rules.severity == {"M103": Severity.WARNING}
    assert settings.rules.per_file == {"goals/2025-*/**": ("T104",)}
    assert settings.holidays.off == (date(2026, 11, 20),)


def test_plain_words_fill_the_main_field() -> None:
    goal, problems = record(
        "goal", "title: 甲\nmetric: 满意度\nplan: [访谈, {do: 上线, due: 2026-12-01}]\ndepends: [数据]\n"
    )
    assert problems == []
    assert isinstance(goal, Goal)
    assert goal.metric is not None
    assert goal.metric.name == "满意度"
    assert [step.do for step in goal.plan] == ["访谈", "上线"]
    assert (goal.depends[0].team, goal.depends[0].state) == ("数据", Dependence.WAITING)


def test_a_sentence_with_a_full_width_colon_is_a_sentence() -> None:
    report, problems = record("report", "done:\n  - 调研：访谈20位用户\n  - 支付：上线退款\n")
    assert problems == []
    assert isinstance(report, Report)
    assert [done.what for done in report.done] == ["调研：访谈20位用户", "支付：上线退款"]


def test_one_item_where_a_list_belongs_is_shown_all_the_same() -> None:
    report, _ = record("report", "done: 写PRD\nnext: {what: 评审}\nundone: [[a]]\nasks: {kind: x}\n")
    assert [done.what for done in report.done] == ["写PRD"]
    assert [after.what for after in report.next] == ["评审"]
    assert report.undone == ()
    assert report.asks[0].kind is None
    assert record("report", "done: [{what: a}]\nundone: {goal: {a: 1}}\n")[0].undone[0].goal == ""


def test_one_thing_that_cannot_be_an_item_is_none() -> None:
    report, problems = record("settings", "dimensions: a b\n")
    assert report.dimensions == ()
    assert [problem[0] for problem in problems] == ["E005"]


def test_a_private_part_holds_any_field() -> None:
    report, problems = record("report", "private: {mood: 3, 心声: 累, asks: [一名前端], done: [a]}\n")
    assert problems == []
    assert (report.private.mood, report.private.voice) == (3, "累")
    assert report.private.asks[0].what == "一名前端"
    assert report.private.person is None


def test_of_a_file_that_breaks_off_nothing_is_missing() -> None:
    goal, problems = record("goal", "owner: li.wei\ntitle: @x\n")
    assert goal.owners == ("li.wei",)
    assert [problem[0] for problem in problems] == ["E002"]


def test_of_a_file_that_cannot_be_read_nothing_is_missing() -> None:
    document = Document(b"\xff\xfe")
    problems = list(document.problems)
    goal = read_record(
        Goal, document.value, {"path": "p", "id": "a", "period": None}, problems, complete=False
    )
    assert goal.title == ""
    assert [problem.code for problem in problems] == ["E001"]


def test_names_are_suggested_for_the_first_hundred() -> None:
    _, problems = record("goal", "title: 甲\n" + "".join(f"titl{n:03}: 1\n" for n in range(150)))
    hints = [problem[4] for problem in problems]
    assert len(hints) == 150
    assert hints[:100] == ["did you mean “title”?"] * 100
    assert set(hints[100:]) == {""}


TREES = st.recursive(
    st.none() | st.text(max_size=8) | st.sampled_from(["2026-11-30", "3%", "goal", "a：b", "-x", "true", "6 甲"]),
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "title", "标题", "metric", "指标", "plan", "do", "name", "target", "owner", "private", "mood", "done",
                    "what", "内容", "metrics", "rules", "severity", "sides", "id", "period", "retro", "try", "x：y", "?",
                ]
            ),
            below,
            max_size=5,
        )
    ),
    max_leaves=20,
)  # fmt: skip


@pytest.mark.bulk
@pytest.mark.parametrize("kind", YAML, ids=lambda kind: kind.name)
@given(TREES)
@settings(max_examples=60)
def test_any_tree_is_a_record(kind: Kind, tree: Any) -> None:
    spot = locate(PATHS[kind.name])
    assert spot is not None
    problems: list[Any] = []
    made = read_record(kind.cls, tree, {"path": PATHS[kind.name], **spot.identity}, problems)
    assert isinstance(made, kind.cls)
    for problem in problems:
        assert blanks(problem.says.en) - set(problem.says.values) <= {"line"}
        assert problem.do is None or blanks(problem.do.en) == set(problem.do.values)
