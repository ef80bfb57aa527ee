"""What people type that is not YAML: the line they typed it on, the likely cause, and the line as it should be."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from pmcoach.document import Document
from pmcoach.document.tree import PARSER, PURE, Parser, read
from pmcoach.text import Lang


class Slip(NamedTuple):
    """A text, where its mistake is, and what is said of it in both languages; what can be read all the same."""

    text: str
    place: tuple[int, int]
    en: str
    zh: str
    do_en: str
    do_zh: str
    value: object
    code: str = "E002"


COLON = ("a full-width colon “：” after the field name", "字段名后用了全角冒号“：”")
SPACE = ("no plain space after the colon", "冒号后面缺一个半角空格")
TAB = ("a tab where only spaces may stand", "这里只能用空格，不能用制表符（Tab）")
QUOTE = ("a quote is opened and not closed", "引号没有成对")
AFTER = ("text goes on after the closing quote", "引号结束之后还有文字")
CONFLICT = ("a merge conflict is not resolved", "合并冲突还没有解决")
ONE_SIDE = (
    "keep one side and delete the <<<<<<<, ======= and >>>>>>> lines",
    "保留一边，删掉 <<<<<<<、=======、>>>>>>> 三行",
)
BOX = ("a Markdown check box is not a YAML value", "“[ ]”是 Markdown 的勾选框，YAML 里不能这样写")


def write(line: str) -> tuple[str, str]:
    return f"write: {line}", f"应写成：{line}"


def spaces(line: str) -> tuple[str, str]:
    return f"use spaces: “{line}”", f"请改用半角空格：“{line}”"


def needs_quotes(mark: str) -> tuple[str, str]:
    return f"a value that starts with {mark} needs quotes", f"以 {mark} 开头的内容要加引号"


SLIPS = {
    "full-width-colon-first": Slip("目标：提升\n", (1, 3), *COLON, *write("目标: 提升"), None),
    "full-width-colon-on-every-line": Slip(
        "标题：提升\n负责人：李伟\n", (1, 3), *COLON, *write("标题: 提升"), None
    ),
    "full-width-colon-below": Slip(
        "title: 甲\n负责人：李伟\nwhy: 留存\n", (2, 4), *COLON, *write("负责人: 李伟"), {"title": "甲"}
    ),
    "full-width-colon-last": Slip(
        "title: 甲\nowner：li.wei\n", (2, 6), *COLON, *write("owner: li.wei"), {"title": "甲"}
    ),
    "full-width-colon-above-a-field": Slip(
        "标题：提升\nowner: li.wei\n", (1, 3), *COLON, *write("标题: 提升"), None
    ),
    "full-width-colon-in-a-part": Slip(
        "metric:\n  name：评分\n  unit: 分\n", (2, 7), *COLON, *write("name: 评分"), {"metric": None}
    ),
    "full-width-colon-in-a-list": Slip(
        "plan:\n  - 阶段：调研\n    事项: 访谈\n", (2, 7), *COLON, *write("- 阶段: 调研"), {"plan": None}
    ),
    "no-space-after-the-colon": Slip(
        "owner: b\ntitle:甲\n", (2, 6), *SPACE, *write("title: 甲"), {"owner": "b"}
    ),
    "no-break-space-after-the-colon": Slip("title:\u00a0甲\n", (1, 6), *SPACE, *write("title: 甲"), None),
    "ideographic-space-after-the-colon": Slip(
        "owner: b\ntitle:\u3000甲\n", (2, 6), *SPACE, *write("title: 甲"), {"owner": "b"}
    ),
    "no-colon": Slip(
        "title: 甲\nowner\ndue: 2026-12-31\n",
        (2, 1),
        "a line without a colon where a field belongs",
        "这一行应是“字段名: 内容”，但没有冒号",
        "write “name: value”; if it goes on from the line above, indent it",
        "请写成“字段名: 内容”；如果是接着上一行写，请缩进",
        {"title": "甲"},
    ),
    "ideographic-space-as-indent": Slip(
        "metric:\n\u3000\u3000name: 甲\n",
        (2, 1),
        "indented with U+3000, which is no plain space",
        "缩进用了 U+3000，不是半角空格",
        *spaces("    name: 甲"),
        {"metric": None},
    ),
    "no-break-space-as-indent": Slip(
        "metric:\n\u00a0\u00a0name: 甲\n",
        (2, 1),
        "indented with U+00A0, which is no plain space",
        "缩进用了 U+00A0，不是半角空格",
        *spaces("  name: 甲"),
        {"metric": None},
    ),
    "tab-as-indent": Slip("metric:\n\tname: 甲\n", (2, 1), *TAB, *spaces("  name: 甲"), {"metric": None}),
    "tab-as-indent-further-down": Slip(
        "metric:\n  name: 甲\n\tunit: 分\n", (3, 1), *TAB, *spaces("  unit: 分"), {"metric": {"name": "甲"}}
    ),
    "tab-after-a-dash": Slip("done:\n-\t写PRD\n", (2, 2), *TAB, *spaces("-  写PRD"), {"done": None}),
    "tab-on-an-empty-line": Slip(
        "metric:\n\t\n  name: 甲\n",
        (2, 1),
        *TAB,
        "delete what looks like blanks on this line",
        "请删掉这一行里的空白",
        {"metric": None},
    ),
    "tab-in-a-block-of-text": Slip(
        "why: |\n  甲\n\t乙\n", (3, 1), *TAB, *spaces("  乙"), {"why": "甲\n"}
    ),
    "quote-left-open": Slip(
        'owner: b\ntitle: "甲\ndue: 2026-12-31\n', (2, 8), *QUOTE, *write('title: "甲"'), {"owner": "b"}
    ),
    "single-quote-left-open": Slip("title: '甲\n", (1, 8), *QUOTE, *write('title: "甲"'), None),
    "quote-left-open-in-a-list": Slip(
        'done:\n  - "写PRD\n', (2, 5), *QUOTE, *write('- "写PRD"'), {"done": None}
    ),
    "quote-left-open-in-brackets": Slip(
        'm: {a: "x}\n', (1, 8), *QUOTE, "close it with the same quote", "请补上另一半引号", None
    ),
    "quote-left-open-and-closed-by-the-next": Slip(
        'title: "甲\nowner: "b"\n', (1, 8), *QUOTE, *write('title: "甲"'), None
    ),
    "text-after-the-quote": Slip('title: "甲" 乙\n', (1, 11), *AFTER, *write("title: '\"甲\" 乙'"), None),
    "quote-inside-quotes": Slip("title: 'it's'\n", (1, 12), *AFTER, *write('title: "it\'s"'), None),
    "backslash-in-quotes": Slip(
        'link: "C:\\docs"\n',
        (1, 10),
        "\\d means nothing in double quotes",
        "双引号里的反斜杠 \\d 没有意义",
        *write("link: 'C:\\docs'"),
        None,
    ),
    "backslash-in-quotes-over-two-lines": Slip(
        'link: "C:\n  \\docs"\n', (2, 3), "\\d means nothing in double quotes", "双引号里的反斜杠 \\d 没有意义",
        "write two backslashes, or use single quotes", "请写成两个反斜杠，或改用单引号", None,
    ),
    "key-in-quotes-over-two-lines": Slip(
        '"a\n  b": c\n', (2, 3), "the structure breaks off here", "结构从这里断了",
        "compare the indentation and quotes of this line with the line above",
        "请对照上一行，检查本行的缩进和引号", None,
    ),
    "starts-with-a-bracket": Slip(
        "title: [P0] 甲\n", (1, 8), *needs_quotes("["), *write('title: "[P0] 甲"'), None
    ),
    "starts-with-an-at": Slip(
        "title: 甲\nowner: @bob\n", (2, 8), *needs_quotes("@"), *write('owner: "@bob"'), {"title": "甲"}
    ),
    "starts-with-an-at-before-a-comment": Slip(
        "owner: @bob  # 负责人\n", (1, 8), *needs_quotes("@"), *write('owner: "@bob"  # 负责人'), None
    ),
    "starts-with-an-at-in-a-list": Slip(
        "helpers:\n  - @bob\n  - c\n", (2, 5), *needs_quotes("@"), *write('- "@bob"'), {"helpers": None}
    ),
    "starts-with-a-star": Slip("title: *重要*\n", (1, 8), *needs_quotes("*"), *write('title: "*重要*"'), None),
    "starts-with-a-percent": Slip("title: %x\n", (1, 8), *needs_quotes("%"), *write('title: "%x"'), None),
    "starts-with-a-backtick": Slip("title: `x`\n", (1, 8), *needs_quotes("`"), *write('title: "`x`"'), None),
    "starts-with-a-dash": Slip("title: - x\n", (1, 8), *needs_quotes("-"), *write('title: "- x"'), None),
    "starts-with-a-pipe": Slip("title: | x\n", (1, 8), *needs_quotes("|"), *write('title: "| x"'), None),
    "a-tag-nobody-knows": Slip(
        "title: !foo!bar 甲\n", (1, 8), "!foo!bar, a YAML tag", "“!foo!bar”是 YAML 标签",
        *write('title: "!foo!bar 甲"'), None, "E009",
    ),
    "colon-in-the-value": Slip(
        "title: 原因: 法务\n", (1, 10), "a value with “: ” in it needs quotes", "内容里有“: ”，要加引号",
        *write('title: "原因: 法务"'), None,
    ),
    "colon-in-the-value-before-a-comment": Slip(
        "title: 原因: 法务 # 未定\n", (1, 10), "a value with “: ” in it needs quotes", "内容里有“: ”，要加引号",
        *write('title: "原因: 法务" # 未定'), None,
    ),
    "colon-in-the-value-before-a-tab": Slip(
        "title: 原因:\t法务\n", (1, 10), "a value with “: ” in it needs quotes", "内容里有“: ”，要加引号",
        *write('title: "原因:\t法务"'), None,
    ),
    "colon-at-the-end-of-the-value": Slip(
        "title: 原因:\n", (1, 10), "a value with “: ” in it needs quotes", "内容里有“: ”，要加引号",
        *write('title: "原因:"'), None,
    ),
    "colon-before-a-comma": Slip(
        "helpers: [a:, b]\n", (1, 10), *needs_quotes("["), *write('helpers: "[a:, b]"'), None
    ),
    "two-signs-behind-a-pipe": Slip(
        "title: |++\n  甲\n", (1, 8), *needs_quotes("|"), *write('title: "|++"'), None
    ),
    "a-tag-without-a-name": Slip(
        "title: !! 甲\n", (1, 8), "!!, a YAML tag", "“!!”是 YAML 标签", *write('title: "!! 甲"'), None, "E009"
    ),
    "check-box": Slip("done:\n  - [ ] 写PRD\n", (2, 5), *BOX, *write("- 写PRD"), {"done": None}),
    "ticked-check-box": Slip(
        "done:\n  - 甲\n  - [x] 完成\n", (3, 5), *BOX, *write("- 完成"), {"done": ["甲"]}
    ),
    "no-space-after-the-dash": Slip(
        "done:\n- 写PRD\n-评审\n", (3, 1), "no space after the dash", "短横线“-”后面缺一个空格",
        *write("- 评审"), {"done": ["写PRD"]},
    ),
    "bracket-left-open": Slip(
        "helpers: [a, b\nowner: c\n", (1, 10), "[ is opened and not closed", "[ 没有成对",
        "close it, or put the whole value in quotes", "请补上另一半，或给整个内容加引号", None,
    ),
    "brace-left-open": Slip(
        "title: 甲\nmetric: {name: 评分\nowner: c\n", (2, 9), "{ is opened and not closed", "{ 没有成对",
        "close it, or put the whole value in quotes", "请补上另一半，或给整个内容加引号", {"title": "甲"},
    ),
    "no-comma-in-brackets": Slip(
        "plan:\n  - {do: 甲 owner: b,\n     due: 2026-12-31}\n", (2, 3),
        "what stands in brackets breaks off here", "括号里的内容从这里断了",
        "separate items with commas, and put text with , : [ ] { } in it in quotes",
        "各项之间用半角逗号；含有 , : [ ] { } 的内容要加引号", {"plan": None},
    ),
    "no-comma-further-down-in-brackets": Slip(
        "metric: {name: 甲,\n  unit: 分 target: 3}\n", (2, 3),
        "what stands in brackets breaks off here", "括号里的内容从这里断了",
        "separate items with commas, and put text with , : [ ] { } in it in quotes",
        "各项之间用半角逗号；含有 , : [ ] { } 的内容要加引号", None,
    ),
    "indented-below-a-value": Slip(
        "title: 甲\n  owner: b\n", (2, 3),
        "indented below “title”, which has a value already", "缩进在“title”下面，可是“title”已经有内容了",
        "line it up: “owner: b”", "请对齐：“owner: b”", {"title": "甲"},
    ),
    "indented-like-no-line": Slip(
        "metric:\n    name: 甲\n  unit: 分\n", (3, 3), "indented like no line above", "缩进和上面哪一行都没有对齐",
        "line it up: “    unit: 分”", "请对齐：“    unit: 分”", {"metric": {"name": "甲"}},
    ),
    "item-where-a-field-belongs": Slip(
        "done:\n- 甲\nnext: 乙\n- 丙\n", (4, 1), "a list item where a field belongs", "这里应是字段，写的却是列表项",
        "put it below its field", "请移到它所属的字段下面", {"done": ["甲"], "next": "乙"},
    ),
    "field-where-an-item-belongs": Slip(
        "done:\n  - 甲\n  next: 乙\n", (3, 3), "a field where a list item belongs", "这里应是列表项，写的却是字段",
        "write “- next: 乙”, or move it out of the list", "请写成“- next: 乙”，或移到列表外面", {"done": ["甲"]},
    ),
    "merge-conflict": Slip(
        "title: 甲\n<<<<<<< HEAD\nowner: b\n=======\nowner: c\n>>>>>>> x\n", (2, 1), *CONFLICT, *ONE_SIDE,
        {"title": "甲"},
    ),
    "merge-conflict-in-text": Slip(
        "why: |\n  甲\n<<<<<<< HEAD\n  乙\n=======\n  丙\n>>>>>>> x\n", (3, 1), *CONFLICT, *ONE_SIDE,
        {"why": "甲\n"},
    ),
    "merge-conflict-of-everything": Slip(
        "<<<<<<< HEAD\n=======\n>>>>>>> x\n", (1, 1), *CONFLICT, *ONE_SIDE, None
    ),
    "second-document": Slip(
        "title: 甲\n---\ntitle: 乙\n", (2, 1),
        "a second document begins here; one file is one record",
        "从这里开始了第二个文档；一个文件只写一条记录",
        "delete the --- line, or move the rest to a file of its own",
        "请删掉 --- 这一行，或把后面的内容另存一个文件", {"title": "甲"},
    ),
    "percent-line-in-the-middle": Slip(
        "title: 甲\n%x: 1\n", (2, 1), "a line that begins with %", "以 % 开头的行（YAML 指令）",
        "delete the line", "请删掉这一行", {"title": "甲"}, "E009",
    ),
    "percent-line-below-the-dashes": Slip(
        "---\n%x\n# 甲\n---\ntitle: 甲\n", (2, 1), "a line that begins with %", "以 % 开头的行（YAML 指令）",
        "delete the line", "请删掉这一行", None, "E009",
    ),
    "dashes-in-quotes": Slip(
        'title: "甲\n--- 乙"\n', (2, 1), "the structure breaks off here", "结构从这里断了",
        "compare the indentation and quotes of this line with the line above",
        "请对照上一行，检查本行的缩进和引号", None,
    ),
    "after-the-end": Slip(
        "title: 甲\n...\n乙\n", (3, 1), "the structure breaks off here", "结构从这里断了",
        "compare the indentation and quotes of this line with the line above",
        "请对照上一行，检查本行的缩进和引号", {"title": "甲"},
    ),
    "escaped-half-of-a-pair": Slip(
        'owner: b\ntitle: "\\ud83d\\ude00"\n', (2, 8), "\\ud83d stands for no character", "\\ud83d 不代表任何字符",
        "write the character itself, or delete it", "请直接写这个字符，或删掉", {"owner": "b"}, "E009",
    ),
    "escape-beyond-unicode": Slip(
        'title: "a \\U00110000"\n', (1, 8), "\\U00110000 stands for no character", "\\U00110000 不代表任何字符",
        "write the character itself, or delete it", "请直接写这个字符，或删掉", None, "E009",
    ),
    "item-indented-too-far": Slip(
        "done:\n  - 上线\n    - 测试\n", (3, 5), "goes on with the text of line 2: “上线 - 测试” is read as one",
        "接在第 2 行后面，读成了一条：“上线 - 测试”", *write("  - 测试"), {"done": ["上线 - 测试"]},
    ),
    "item-below-a-value": Slip(
        "why: 甲\n  - 乙\n", (2, 3), "goes on with the text of line 1: “甲 - 乙” is read as one",
        "接在第 1 行后面，读成了一条：“甲 - 乙”", "write the text on one line, or the item below a field of its own",
        "把文字写在一行里，或把这一项放到自己的字段下面", {"why": "甲 - 乙"},
    ),
    "full-width-colon-below-words-in-quotes": Slip(
        "title: x\n'q w'\n甲：乙\n", (3, 2), *COLON, *write("甲: 乙"), {"title": "x"}
    ),
    "markdown": Slip(
        "# 本周\n\n- 上线问卷\n- 访谈\n", (1, 1), "Markdown, where fields belong", "这里写的是 Markdown，不是“字段: 内容”",
        "of a weekly report, make a report: pmcoach new report PERSON --from FILE",
        "如果是周报，可以读成周报：pmcoach new report 人员编号 --from 文件", None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("parser", [pytest.param(PARSER, id="c"), pytest.param(PURE, id="python")])
@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_found_where_it_was_typed(name: str, parser: Parser) -> None:
    slip = SLIPS[name]
    reading = read(slip.text, parser=parser)
    (problem,) = reading.problems
    assert problem.place is not None
    assert problem.do is not None
    assert (problem.code, problem.place[:2]) == (slip.code, slip.place)
    assert (problem.says.say(Lang.EN), problem.do.say(Lang.EN)) == (slip.en, slip.do_en)
    assert (problem.says.say(Lang.ZH), problem.do.say(Lang.ZH)) == (slip.zh, slip.do_zh)
    assert reading.value == slip.value


@pytest.mark.parametrize("name", [name for name, slip in SLIPS.items() if slip.do_en.startswith("write: ")])
def test_the_line_as_it_should_be_is_yaml(name: str) -> None:
    assert not Document(SLIPS[name].do_en.removeprefix("write: ") + "\n").problems


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("why: |\n  原因：合规\n  - [x] 做\ntitle: 甲\n- 3\n", id="colon-and-box-in-text"),
        pytest.param("helpers: [a, b]\nowner: c\n- 3\n", id="brackets-above"),
        pytest.param('title: "甲\n  乙"\nowner: c\n- 3\n', id="quotes-over-two-lines-above"),
        pytest.param("metric: {name: 甲,\n  unit: 分}\nowner: c\n- 3\n", id="brackets-over-two-lines-above"),
        pytest.param("# 说明：无\nowner: c\n- 3\n", id="comment-above"),
    ],
)
def test_what_is_fine_above_is_not_blamed(text: str) -> None:
    (problem,) = Document(text).problems
    assert problem.says.say(Lang.EN) == "a list item where a field belongs"
    assert problem.place is not None
    assert text.split("\n")[problem.place.line - 1] == "- 3"


def test_what_is_wrong_above_the_break_is_told_too() -> None:
    problems = Document("title: 甲\ntitle: 乙\nowner: @bob\n").problems
    assert [(problem.code, problem.place and problem.place.line) for problem in problems] == [
        ("E003", 2),
        ("E002", 3),
    ]


def test_a_very_long_line_is_cut_in_what_to_write() -> None:
    (problem,) = Document("title: @" + "甲" * 5000 + "\n").problems
    assert problem.do is not None
    assert len(problem.do.say(Lang.ZH)) < 220


def test_a_text_that_breaks_off_again_and_again_ends() -> None:
    text = "".join(f"a{n}: @\n" for n in range(8))
    (problem,) = Document(text).problems
    assert problem.place == (1, 5, 1, 6)
