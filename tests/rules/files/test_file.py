"""E: what reading a file found, as a finding with its line; blanks of a template; characters nobody sees."""

from __future__ import annotations

import pytest
from tests.rules.conftest import GOAL, Find, Tell

from pmcoach.document import Source, Unreadable
from pmcoach.records.fields.enums import Severity
from pmcoach.text import Text

EMPTY = ("E006", 1, 1, "the file is empty", "文件是空的")
NO_FIELDS = ("E005", 1, 1, "the file has no fields", "文件里没有字段")
ANCHOR = ("an anchor, alias or merge key; nothing is expanded", "使用了锚点、别名或合并键，一律不展开")


@pytest.mark.parametrize(
    ("source", "code", "line", "column", "en", "zh"),
    [
        pytest.param(
            b"\xff\xfea\x00", "E001", 1, 1, "cannot be read: UTF-16, not UTF-8", "读不了：编码是 UTF-16，不是 UTF-8",
            id="another-encoding",
        ),
        pytest.param(
            Unreadable(Text(en="it is a folder", zh="是文件夹")), "E001", 1, 1, "cannot be read: it is a folder",
            "读不了：是文件夹", id="not-a-file",
        ),
        pytest.param(
            "title: 甲\nowner: @li.wei\n", "E002", 2, 8, "not YAML: a value that starts with @ needs quotes",
            "YAML 格式有误：以 @ 开头的内容要加引号", id="not-yaml",
        ),
        pytest.param(
            "title: 甲\n<<<<<<< HEAD\nowner: a\n=======\nowner: b\n>>>>>>> x\n", "E002", 2, 1,
            "not YAML: a merge conflict is not resolved", "YAML 格式有误：合并冲突还没有解决", id="merge-conflict",
        ),
        pytest.param(
            "title: 甲\nwhy: \ufeff乙\n", "E002", 2, 6, "not YAML: control character U+FEFF",
            "YAML 格式有误：含有控制字符 U+FEFF", id="mark-inside-the-text",
        ),
        pytest.param(
            "title: 甲\n标题: 乙\n", "E003", 2, 1, "“标题” is “title” on line 1 once more",
            "“标题”就是第 1 行的“title”，写了两次", id="field-twice",
        ),
        pytest.param("title: 甲\nstatu: 乙\n", "E004", 2, 1, "“statu” is not a field here", "这里没有“statu”这个字段", id="slip"),
        pytest.param(
            "title: 甲\ndue: 2026-11-31\n", "E005", 2, 6, "there is no day 2026-11-31", "没有 2026-11-31 这一天", id="no-day"
        ),
        pytest.param("- a\n", *NO_FIELDS, id="list"),
        pytest.param("甲\n", *NO_FIELDS, id="words"),
        pytest.param("", *EMPTY, id="empty"),
        pytest.param(" \n\n", *EMPTY, id="spaces"),
        pytest.param("# 甲\n", *EMPTY, id="comment"),
        pytest.param("---\n", *EMPTY, id="dashes"),
        pytest.param("owner: a\n", "E006", 1, 1, "“title” is missing", "缺少“目标”", id="missing"),
        pytest.param(
            "title: 甲\nid: b\n", "E008", 2, 5, "the file says “b”, its path says “csat”",
            "文件里写的是“b”，路径说的是“csat”", id="another-id",
        ),
        pytest.param(
            "title: &a 甲\n", "E009", 1, 8, f"YAML that is not read: {ANCHOR[0]}", f"不读取的 YAML 写法：{ANCHOR[1]}",
            id="anchor",
        ),
        pytest.param(
            "title: 甲\nwhy: " + "[" * 40 + "\n", "E009", 2, 37, "YAML that is not read: nested more than 32 levels deep",
            "不读取的 YAML 写法：嵌套超过 32 层", id="deep",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_finding(
    find: Find, source: Source, code: str, line: int, column: int, en: str, zh: str
) -> None:
    first = next(
        seen for seen in find("E001 E002 E003 E004 E005 E006 E008 E009", {GOAL: source}) if seen.code == code
    )
    assert first == (code, GOAL, line, column, en, zh)


def test_nothing_is_expanded_however_often_it_is_named(find: Find) -> None:
    bomb = "a: &a [x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8)
    )
    assert [seen[:4] for seen in find("E009", bomb)] == [("E009", GOAL, 1, 4)]


def test_what_is_private_stays_with_the_person(tell: Tell) -> None:
    report = {"reports/2026-W47/li.wei.yaml": "private: {mood: 9}\n"}
    told = tell("E005", report)
    assert (told.person, told.private) == ("li.wei", True)
    assert tell("E005", "title: 甲\ndue: 今天\n").private is False


@pytest.mark.parametrize(
    ("code", "files", "do"),
    [
        pytest.param("E001", {GOAL: Unreadable(Text(en="gone", zh="没有了"))},
                     ("see that it is a text file that you may read", "请确认它是文本文件，并且有读取权限"), id="unreadable"),
        pytest.param("E004", {"reports/2026-W47/a.yaml": "private: {private: {mood: 3}}\n"},
                     ("delete it, or move it to where it belongs", "请删掉，或移到它该在的地方"), id="no-field"),
        pytest.param("E005", {GOAL: "title: [甲]\n"},
                     ("write what is expected here, or delete it: the rest is read without",
                      "请改成这里要的内容；不写也行，其余照读"), id="wrong-type"),
        pytest.param("E006", {"metrics/csat.csv": "date,value\n2026-11-03,\n"},
                     ("fill it in, or delete the line", "请填上，或删掉这一行"), id="empty-cell"),
        pytest.param("E006", {"metrics/csat.csv": ""},
                     ("the first line names the columns: date,value,note", "第一行要写列名：date,value,note（日期,数值,备注）"),
                     id="empty-sheet"),
        pytest.param("E009", {GOAL: "title: '" + "甲" * 100_001 + "'\n"},
                     ("keep it as small as what people write by hand", "请写短一些：pmcoach 只读人手写的文件"), id="too-long"),
    ],
)  # fmt: skip
def test_there_is_always_something_to_do(
    tell: Tell, code: str, files: dict[str, Source], do: tuple[str, str]
) -> None:
    assert tell(code, files).do == do


@pytest.mark.parametrize(
    ("path", "text", "places"),
    [
        pytest.param(GOAL, "title: 提高〈指标〉到〈目标值〉\n", [(1, 10, "〈指标〉")], id="the-first-of-a-value"),
        pytest.param(
            GOAL, "title: 〈标题〉\nplan:\n  - do: 〈做什么〉\n", [(1, 8, "〈标题〉"), (3, 9, "〈做什么〉")], id="in-a-list"
        ),
        pytest.param(GOAL, "title: 甲\nwhy: |\n  因为\n  〈理由〉\n", [(2, 6, "〈理由〉")], id="in-a-block"),
        pytest.param(
            "reports/2026-W47/a.yaml", "private: {voice: 〈心声〉}\n", [(1, 18, "〈心声〉")], id="in-private"
        ),
        pytest.param(GOAL, "title: 读完〈三体\n", [], id="one-bracket"),
        pytest.param(GOAL, "title: 读完《三体》\n", [], id="a-book"),
        pytest.param("metrics/csat.csv", "date,value,note\n2026-11-03,4,〈备注〉\n", [(2, 1, "〈备注〉")], id="in-a-sheet"),
    ],
)  # fmt: skip
def test_blanks_are_to_be_filled_in(
    find: Find, path: str, text: str, places: list[tuple[int, int, str]]
) -> None:
    assert find("E010", {path: text}) == [
        ("E010", path, line, column, f"the blank {blank} is not filled in", f"空白 {blank} 还没有填")
        for line, column, blank in places
    ]


@pytest.mark.parametrize(
    ("path", "text", "line", "column", "code", "severity"),
    [
        pytest.param(GOAL, "title: a\u202eb\n", 1, 9, "U+202E", Severity.ERROR, id="bidi-in-a-title"),
        pytest.param(GOAL, "title: 甲\nowner: a\u2066b\n", 2, 9, "U+2066", Severity.ERROR, id="bidi-in-an-id"),
        pytest.param(GOAL, "title: 甲\nwh\u200by: 乙\n", 2, 3, "U+200B", Severity.ERROR, id="in-a-key"),
        pytest.param(GOAL, "title: 甲 # \u202e\n", 1, 12, "U+202E", Severity.ERROR, id="in-a-comment"),
        pytest.param(GOAL, "title: so\u00adft\n", 1, 10, "U+00AD", Severity.ERROR, id="soft-hyphen"),
        pytest.param(GOAL, "title: 甲\U000e0041\n", 1, 9, "U+E0041", Severity.ERROR, id="tag-character"),
        pytest.param(GOAL, "title: 甲\u061c\n", 1, 9, "U+061C", Severity.ERROR, id="arabic-letter-mark"),
        pytest.param(GOAL, "title: 甲\nwhy: |\n  a\n  \u200fb\n", 4, 3, "U+200F", Severity.WARNING, id="in-long-text"),
        pytest.param(GOAL, "title: 甲\nwhy: b\u200e\nowner: c\n", 2, 7, "U+200E", Severity.WARNING, id="in-a-line-of-prose"),
        pytest.param(GOAL, "title: 甲\nwhy: b\nowner: c\u200e\n", 3, 9, "U+200E", Severity.ERROR, id="below-prose"),
        pytest.param(
            "metrics/a.csv", "date,value,note\n2026-11-01,3,a\u2028b\u202d\n", 3, 2, "U+202D", Severity.ERROR, id="in-a-sheet"
        ),
    ],
)  # fmt: skip
def test_what_nobody_sees_is_shown(
    find: Find, tell: Tell, path: str, text: str, line: int, column: int, code: str, severity: Severity
) -> None:
    assert find("E012", {path: text}) == [
        ("E012", path, line, column, f"invisible character <{code}>", f"不可见字符 <{code}>")
    ]
    assert tell("E012", {path: text}).severity is severity


def test_of_very_many_that_nobody_sees_the_first_hundred_of_a_kind_are_shown(find: Find) -> None:
    text = "title: 甲" + "\u200b" * 150 + "\nwhy: 乙" + "\u200e" * 150 + "\n"
    found = find("E012", {GOAL: text})
    assert [(each[2], each[3]) for each in found] == [
        *((1, column) for column in range(9, 109)),
        *((2, column) for column in range(7, 107)),
    ]


@pytest.mark.parametrize(
    "title", ["title: 👩\u200d💻 上线", "title: a\u0301", "title: 甲\u3000乙", "title: plain"]
)
def test_what_belongs_to_letters_is_no_finding(find: Find, title: str) -> None:
    assert find("E012", f"{title}\n") == []
