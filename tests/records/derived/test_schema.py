"""The schemas: valid themselves, in patterns every editor knows, and of the reader's opinion about structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import regress
import yaml
from jsonschema import Draft202012Validator
from tests.keys import LI_KEY, SSH_KEY
from tests.records.conftest import PATHS, parts

from pmcoach.dates.period import parse_day
from pmcoach.document import Document
from pmcoach.records.derived.schema import NOTHING, schema, with_schema
from pmcoach.records.derived.template import template
from pmcoach.records.fields.globs import SCHEMAS, SINGLE
from pmcoach.records.fields.reader import read_record
from pmcoach.records.kinds.catalogue import KINDS, METRIC, Kind, locate
from pmcoach.text import Lang

YAML = [kind for kind in KINDS if kind is not METRIC]
KIND = {kind.name: kind for kind in YAML}


class Core(yaml.SafeLoader):
    """YAML 1.2 core, as editors read it: no dates, no `yes`, no numbers in base sixty."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("tag:yaml.org,2002:null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("tag:yaml.org,2002:bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("tag:yaml.org,2002:int", r"[-+]?[0-9]+", list("-+0123456789")),
    (
        "tag:yaml.org,2002:float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
        list("-+.0123456789"),
    ),
):
    Core.add_implicit_resolver(tag, re.compile(f"^(?:{pattern})$"), first)
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def allowed(kind: Kind, text: str) -> bool:
    """Whether the schema takes a file."""
    return bool(Draft202012Validator(schema(kind, Lang.EN)).is_valid(yaml.load(text, Core)))


def read_without_problem(kind: Kind, text: str) -> bool:
    """Whether the reader takes a file."""
    path = PATHS[kind.name]
    spot = locate(path)
    assert spot is not None
    document = Document(text)
    problems = list(document.problems)
    read_record(kind.cls, document.value, {"path": path, **spot.identity}, problems)
    return not problems


GOOD = [
    ("goal", "title: 甲\n"),
    ("goal", "标题: 甲\n负责人: 李伟\n截止: 2026-12-31\n类型: 关键结果\n"),
    ("goal", "title: 甲\nkind: KPI\nlevel: ' Team '\n"),
    ("goal", "title: 123\nowner:\n  - a\n  -\n  - b\nhelpers: a\n"),
    ("goal", "title: 甲\nmetric: 满意度\nplan:\n- 访谈\n-\n- {do: 上线}\nagreed:\nguardrails: []\n"),
    (
        "goal",
        "title: 甲\nmetric: {name: , unit: '%', baseline: 3.9, target: 4.5%, range: 1-5, direction: UP}\n",
    ),
    (
        "goal",
        "title: 甲\nmetric: {unit: 元, baseline: ￥50万, target: '2,000', commit: 20万, stretch: 3.5 千元}\n",
    ),
    ("goal", "title: 甲\nmetric: {baseline: ３．５, target: －2, commit: +4, stretch: 1.5M}\n"),
    ("goal", "title: 甲\nperiod: 2026-Q4\n编号: csat\n"),
    ("goal", "title: 甲\nperiod:\nid:\n"),
    ("goal", "title: 甲\nweight: 40\nchanges: [{field: due, from: 2026-11-30, to: 2026-12-31}]\n"),
    ("goal", "title: 甲\nclosed: {on: 2026-12-31, result: 4.3, score: 0.7}\n"),
    ("goal", "title: 甲\ndepends: [{team: 数据, state: 已约定}, 法务]\n"),
    (
        "person",
        "name: 李伟\nresponsibilities: 收银台\naccounts: {slack: U1, x: 5}\nleave: [{from: 2026-10-01}]\n",
    ),
    (
        "person",
        "姓名: 李伟\n发展计划: {能力: [{名称: 数据分析, 现在: 2}]}\nkeys: ["
        + LI_KEY
        + "]\ntraining: [用户研究]\n",
    ),
    (
        "report",
        "done: [a, {what: b, unplanned: true}]\nundone: [{what: c, carried: 2}]\nmetrics: {csat: 4.2, nps: }\n",
    ),
    (
        "report",
        "confidence: {a: 6, b: 6 数据延迟, c: 10, d: 7/10, e: '6，甲'}\nprivate: {mood: 3, 心声: 累}\n",
    ),
    ("report", "private: |\n  -----BEGIN AGE ENCRYPTED FILE-----\n"),
    ("report", "private: {done: [a], asks: [{what: b, kind: 人员}]}\npraise: [zhang.min]\n"),
    (
        "review",
        "kind: 一对一\nheld: 2026-11-20\ntopics: [a]\nself: [{dimension: results, score: 4, evidence: goals/a}]\n",
    ),
    ("review", "retro: {keep: a, stop: [b], try: [{do: c}, d]}\nack: {by: a}\nactions: [{id: a-1, do: b}]\n"),
    ("review", "private: {conflicts: [{sides: [甲, {who: 乙, view: 丙}], follow_up: 2026-12-01}]}\n"),
    ("settings", "language: zh\ntimezone: Asia/Shanghai\nlead: chen.jing\ncalendar: CN\n"),
    (
        "settings",
        "cadence: {report: weekly, report_due: friday 18:00, review: HALF-YEARLY}\ngoals: {per_person: 3-5}\n",
    ),
    ("settings", "频率: {周报截止: 周五 18:00}\n目标: {每人: 1 至 5, 类型: goal}\n日历: 无\n"),
    ("settings", "dimensions: [{id: results, weight: 50}, teamwork]\nprivate: {sealed: true, readers: a}\n"),
    (
        "settings",
        "rules: {select: [ALL], ignore: A103, severity: {M103: warning}, per_file: {'goals/**': [T104]}}\n",
    ),
    (
        "settings",
        "limits: {long_goal_days: 30, pace: 1.5}\nholidays: {off: [2026-11-20]}\nsend: {slack: {webhook: X}, 甲: {类型: 飞书, keyword: 周报}}\n",
    ),
]
BAD = [
    ("goal", "owner: a\n"),
    ("goal", "title:\n"),
    ("goal", "title: ''\n"),
    ("goal", "title: '  '\n"),
    ("goal", "title: [a]\n"),
    ("goal", "titel: 甲\n"),
    ("goal", "title: 甲\ntitel: 乙\n"),
    ("goal", "title: 甲\n标题: 乙\n"),
    ("goal", "title: 甲\nowner: a\n负责人: b\n"),
    ("goal", "title: 甲\nkind: aim\n"),
    ("goal", "title: 甲\nkind: [goal]\n"),
    ("goal", "title: 甲\ndue: 2026-11-32\n"),
    ("goal", "title: 甲\ndue: 2026-13-01\n"),
    ("goal", "title: 甲\ndue: 2026/11/30\n"),
    ("goal", "title: 甲\ndue: 20261130\n"),
    ("goal", "title: 甲\ndue: 2026-11-30T08:00\n"),
    ("goal", "title: 甲\nplan: 访谈\n"),
    ("goal", "title: 甲\nplan: {do: 访谈}\n"),
    ("goal", "title: 甲\nplan: [[访谈]]\n"),
    ("goal", "title: 甲\nplan: [{phase: 访谈}]\n"),
    ("goal", "title: 甲\nplan: [{do: 访谈, who: a}]\n"),
    ("goal", "title: 甲\nplan: [{do: 访谈, 事项: 访谈}]\n"),
    ("goal", "title: 甲\nmetric: [a]\n"),
    ("goal", "title: 甲\nmetric: {target: abc}\n"),
    ("goal", "title: 甲\nmetric: {target: '1:30'}\n"),
    ("goal", "title: 甲\nmetric: {target: '2,00,0'}\n"),
    ("goal", "title: 甲\nmetric: {target: 1_000}\n"),
    ("goal", "title: 甲\nmetric: {target: 0x1F}\n"),
    ("goal", "title: 甲\nmetric: {range: 5}\n"),
    ("goal", "title: 甲\nmetric: {range: a-b}\n"),
    ("goal", "title: 甲\nagreed: 张三\n"),
    ("goal", "title: 甲\nweight: {a: 1}\n"),
    ("goal", "title: 甲\nprivate: {title: 乙}\n"),
    ("goal", "- title: 甲\n"),
    ("goal", "甲\n"),
    ("goal", ""),
    ("person", "name: 李伟\naccounts: [a]\n"),
    ("person", "name: 李伟\naccounts: {a: [b]}\n"),
    ("person", "name: 李伟\ndevelopment: {skills: [{now: 2}]}\n"),
    ("report", "mood: 3\n"),
    ("report", "private: {mood: 6}\n"),
    ("report", "private: {mood: '3 好'}\n"),
    ("report", "private: {private: {mood: 3}}\n"),
    ("report", "private: {period: 2026-W47}\n"),
    ("report", "private: [a]\n"),
    ("report", "confidence: {a: 11}\n"),
    ("report", "confidence: {a: 高}\n"),
    ("report", "done: [{what: a, unplanned: yes}]\n"),
    ("report", "undone: [{what: a, carried: -1}]\n"),
    ("report", "undone: [{what: a, carried: 1.5}]\n"),
    ("report", "metrics: [1]\n"),
    ("review", "actions: [{id: 'a b', do: c}]\n"),
    ("review", "actions: [{id: -rf, do: c}]\n"),
    ("review", "retro: {try: [{owner: a}]}\n"),
    ("settings", "cadence: {report_due: 25:00}\n"),
    ("settings", "cadence: {report_due: friday 24:00}\n"),
    ("settings", "cadence: weekly\n"),
    ("settings", "timezone: ../x\n"),
    ("settings", "timezone: [Asia/Shanghai]\n"),
    ("settings", "limits: {title: 1000000}\n"),
    ("settings", "dimensions: [{weight: 50}]\n"),
    ("settings", "send: x\n"),
    ("settings", "send: {slack: {url: X}}\n"),
    ("settings", "send: {slack: {webhook: https://hooks.slack.com/services/T0/B0/x}}\n"),
    ("settings", "send: {slack: {link: javascript:alert(1)}}\n"),
    ("settings", "rules: {severity: {M103: bad}}\n"),
]


@pytest.mark.parametrize(("kind", "text"), GOOD)
def test_reader_and_schema_take_it(kind: str, text: str) -> None:
    assert (read_without_problem(KIND[kind], text), allowed(KIND[kind], text)) == (True, True)


@pytest.mark.parametrize(("kind", "text"), BAD)
def test_reader_and_schema_refuse_it(kind: str, text: str) -> None:
    assert (read_without_problem(KIND[kind], text), allowed(KIND[kind], text)) == (False, False)


def patterns(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key == "pattern" and isinstance(value, str):
                yield value
            else:
                yield from patterns(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from patterns(value)


@pytest.mark.bulk
@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", with_schema(), ids=lambda kind: kind.name)
def test_a_schema_is_a_schema(kind: Kind, lang: Lang) -> None:
    made = schema(kind, lang)
    Draft202012Validator.check_schema(made)
    assert made["title"] == f"pmcoach {kind.about.say(lang)}: {kind.pattern}"
    assert made["additionalProperties"] is False
    assert len({part.__name__ for part in parts(kind.cls)}) == len(set(parts(kind.cls)))
    for pattern in set(patterns(made)):
        regress.Regex(pattern, "u")


def test_kinds_with_a_schema_are_those_in_yaml() -> None:
    assert with_schema() == tuple(YAML)


@pytest.mark.parametrize("lang", Lang)
def test_a_field_is_offered_under_its_name_and_described_under_all(lang: Lang) -> None:
    whole = schema(KIND["goal"], lang)
    said = {Lang.EN: "its last day", Lang.ZH: "最后一天"}[lang]
    offered = {Lang.EN: "due", Lang.ZH: "截止"}[lang]
    names = {"due", "截止", "截止日期"}
    assert names & set(whole["properties"]) == {offered}
    assert whole["properties"][offered]["description"] == said
    assert [whole["patternProperties"][f"^{key}$"]["description"] for key in names - {offered}] == [said] * 2


def walked(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from walked(each)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", YAML, ids=lambda kind: kind.name)
def test_an_editor_is_offered_words_with_their_meaning_and_no_null(kind: Kind, lang: Lang) -> None:
    whole = schema(kind, lang)
    for node in walked(whole):
        if "enum" in node:
            assert len(node["enum"]) == len(node["enumDescriptions"])
            assert all(node["enumDescriptions"])
        assert node.get("type") != "null"
        assert "boolean" not in (node.get("type") or ()) or node.get("pattern") == SCHEMAS["flag"]["pattern"] or node in (
            SINGLE["not"], NOTHING["not"],
        )  # fmt: skip
    for part in whole["$defs"].values():
        for snippet in part.get("defaultSnippets", ()):
            assert set(snippet["body"]) <= set(part["properties"])
    if kind.name == "goal":
        word = {Lang.EN: "active", Lang.ZH: "进行中"}[lang]
        assert any(node.get("enum", [""])[0] == word for node in walked(whole))


def test_the_days_are_those_of_the_calendar() -> None:
    pattern = re.compile(SCHEMAS["day"]["pattern"])
    for year in (1, 1899, 1900, 2000, 2023, 2024, 2026, 2100, 2400, 9999):
        for month in range(1, 13):
            for day in range(32):
                text = f"{year:04}-{month:02}-{day:02}"
                assert bool(pattern.search(text)) == (parse_day(text) is not None), text
    assert not pattern.search("0000-01-01")


SAMPLES = {
    "day": (["2026-11-30"], ["x2026-11-30", "2026-11-300", "2026-00-10", "2026-11-30x", "2026-02-30"]),
    "number": (
        ["4.5", "-3", "２，０００", "20万", "￥50万", "4.5 分", " 7 ", "1.5M", "30%", "$ 12", "3千万元"],
        ["", "abc", "1:30", "1_000", "0x1F", "2,00,0", "1.2.3", "4分5", "1e5"],
    ),
    "period": (["2026", "2026-H1", "2026-Q4", "2026-B6", "2026-W53", "2026-11", "2026-11-20"], ["2026-Q5", "2026-W54", "26"]),
    "flag": (["true", "false"], ["True", "yes", "1"]),
    "id": (["li.wei", "李伟", "3期", "a_b-c", "x" * 100], ["", "..", "a b", "-a", "_a", "a.", "a/b", "a:b", "x" * 101, "２，０", "甲。", "😀"]),
    "range": (["1-5", "0 ~ 100%", "-5..5", "10万-20万", "3至5"], ["5", "a-b", "1-", "-"]),
    "change": (
        ["+10", "-200", "+5 pp", "+5 个百分点", "+30%", "x2", "×1.5", "2倍", "0.5x", "＋1,200元", "−3天", "+$500", "-20万"],
        ["10", "", "+", "x", "2 times", "x2%", "++1", "+-1", "twice"],
    ),
    "confidence": (["6", "10", "6 甲", "7/10", "６，甲", "6.0", "6（甲）"], ["11", "高", "6甲", ""]),
    "level": (["1", "５"], ["0", "6", "12", ""]),
    "count": (["0", "999999", "１"], ["-1", "1.5", "1000000", ""]),
    "hour": (["friday 18:00", "周五18：00", "星期日 8:05"], ["18:00", "friday 24:00", "friday 18:60", "fr 18:00"]),
    "zone": (["Asia/Shanghai", "UTC", "Etc/GMT+8"], ["", "../x", "a b"]),
    "calendar": (["CN", "cn", "none", "无", "US", "DE-BY", "de_by", "NO"], ["", "no", "mars", "USA", "D"]),
    "key": (
        [LI_KEY, SSH_KEY, f"{SSH_KEY} li.wei@example.com", f" {LI_KEY} "],
        ["", "age1abc", f"{LI_KEY} 甲", "ssh-ed25519", "ecdsa-sha2-nistp256 AAAA", LI_KEY.upper()],
    ),
    "line": (["", "甲"], ["x" * 100_001]),
    "prose": (["", "甲\n乙"], ["x" * 100_001]),
}  # fmt: skip


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_pattern_says_the_same_to_python_and_to_editors(name: str) -> None:
    good, bad = SAMPLES[name]
    validator = Draft202012Validator(dict(SCHEMAS[name]))
    assert [text for text in good if not validator.is_valid(text)] == []
    assert [text for text in bad if validator.is_valid(text)] == []
    if pattern := SCHEMAS[name].get("pattern"):
        editor = regress.Regex(pattern, "u")
        assert [text for text in good if editor.find(text) is None] == []
        assert [text for text in bad if editor.find(text) is not None] == []


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", with_schema(), ids=lambda kind: kind.name)
def test_a_template_is_of_its_schema(kind: Kind, lang: Lang) -> None:
    assert allowed(kind, template(kind, lang, {})) or kind.name == "settings"
