"""Small edits on disk: what was meant changes and no other byte; what would be a guess is refused with path and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

GOAL = "goals/2026-Q4/csat.yaml"
PERSON = "people/li.wei.yaml"
REVIEW = "reviews/2026-11-12/li.wei.yaml"


class Edit(NamedTuple):
    """A file as somebody keeps it, a command, and the file afterwards."""

    path: str
    before: str
    words: tuple[str, ...]
    after: str


EDITS = {
    "set-in-brackets": Edit(
        REPORT, "# 本周\ndone: ['写 PRD']   # 周一\nmetrics: {csat: 4.1 ,  nps: 40}   # 周五填\nconfidence: {csat: 6}\n",
        ("set", "csat", "4.2"),
        "# 本周\ndone: ['写 PRD']   # 周一\nmetrics: {csat: 4.2 ,  nps: 40}   # 周五填\nconfidence: {csat: 6}\n",
    ),
    "set-a-blank": Edit(
        REPORT, "metrics:\n    csat:  # 上次 4.1\n    nps: 40\n", ("set", "csat", "4.2 points"),
        "metrics:\n    csat: 4.2  # 上次 4.1\n    nps: 40\n",
    ),
    "set-in-quotes": Edit(
        REPORT, "指标:\n  csat: \"4.1\"   # 周五\n完成: [甲]\n", ("set", "csat", "4.2"),
        "指标:\n  csat: \"4.2\"   # 周五\n完成: [甲]\n",
    ),
    "set-a-new-one": Edit(
        REPORT, "完成:\n- 甲\n私密: {心情: 4}\n", ("set", "csat", "4.2"), "完成:\n- 甲\n私密: {心情: 4}\n指标:\n  csat: 4.2\n"
    ),
    "set-in-a-metrics-file": Edit(
        "metrics/csat.csv", "date,value,note\n2026-11-03, 4.0,\"旧, 问卷\"\n2026-11-24,4.3,\n", ("set", "csat", "4.2"),
        "date,value,note\n2026-11-03, 4.0,\"旧, 问卷\"\n2026-11-20,4.2,\n2026-11-24,4.3,\n",
    ),
    "done-in-brackets": Edit(
        GOAL, "title: 甲\nplan: [{do: '访谈', due: 2026-11-18}, {do: 改版, done: , }]  # 两步\n", ("done", "csat:2"),
        "title: 甲\nplan: [{do: '访谈', due: 2026-11-18}, {do: 改版, done: 2026-11-20, }]  # 两步\n",
    ),
    "done-on-lines-of-its-own": Edit(
        GOAL, "标题: 甲\n计划:\n  - 事项: 访谈   # 20 位\n    负责人: li.wei\n\n  - 事项: 改版\n", ("done", "访谈"),
        "标题: 甲\n计划:\n  - 事项: 访谈   # 20 位\n    负责人: li.wei\n    完成日期: 2026-11-20\n\n  - 事项: 改版\n",
    ),
    "done-of-plain-words": Edit(
        PERSON, "name: 李伟\ntraining:\n- 用户研究   # 书\n- 谈判\n", ("done", "用户研究"),
        "name: 李伟\ntraining:\n- topic: 用户研究   # 书\n  done: 2026-11-20\n- 谈判\n",
    ),
    "done-of-a-measure": Edit(
        REVIEW, "actions:\n  - {id: a1, do: 周报写数字, owner: li.wei}\n", ("done", "a1", "--result", "一眼看懂, 真的"),
        "actions:\n  - {id: a1, do: 周报写数字, owner: li.wei, done: 2026-11-20, result: \"一眼看懂, 真的\"}\n",
    ),
    "ask-in-a-new-list": Edit(
        REPORT, "done: [甲]   # x\n", ("ask", "一名前端: 两周", "--as", "li.wei", "--by", "2026-12-01"),
        "done: [甲]   # x\nasks:\n  - what: '一名前端: 两周'\n    by: 2026-12-01\n",
    ),
    "ask-at-a-bare-dash": Edit(
        REPORT, "请求:  # 需要什么\n  # 等答复：乙\n  -\n完成: [甲]\n", ("ask", "一名前端", "--as", "li.wei", "--kind", "people"),
        "请求:  # 需要什么\n  # 等答复：乙\n  - 内容: 一名前端\n    类型: 人员\n完成: [甲]\n",
    ),
    "ask-beside-one-line": Edit(
        REPORT, "done: [甲]\nasks: 前端 # x\nlearned: 乙\n", ("ask", "预算", "--as", "li.wei"),
        "done: [甲]\nasks:\n  - 前端 # x\n  - what: 预算\nlearned: 乙\n",
    ),
    "ask-where-nothing-was-asked": Edit(
        REPORT, "done: [甲]\nasks: 没有 # x\n", ("ask", "预算", "--as", "li.wei"), "done: [甲]\nasks:\n  - what: 预算 # x\n",
    ),
    "praise-behind-others": Edit(
        REPORT, "praise:\n  - {to: chen.jing, for: 早}\n\n# 完\n", ("praise", "zhang.min", "补位", "--as", "li.wei"),
        "praise:\n  - {to: chen.jing, for: 早}\n  - to: zhang.min\n    for: 补位\n\n# 完\n",
    ),
    "praise-in-brackets": Edit(
        REPORT, "表扬: [{给: chen.jing, 因为: 早}, ]\n", ("praise", "张敏", "补位", "--as", "李伟", "--impact", "按时上线"),
        "表扬: [{给: chen.jing, 因为: 早}, {给: zhang.min, 因为: 补位, 影响: 按时上线}, ]\n",
    ),
    "reply-to-a-report": Edit(
        REPORT, "done: [甲]\nreply: {by: , on: , text: }  # 上级填\n", ("reply", "li.wei", "好: 继续", "--as", "chen.jing"),
        "done: [甲]\nreply: {by: chen.jing, on: 2026-11-20, text: '好: 继续'}  # 上级填\n",
    ),
    "reply-to-an-ask": Edit(
        REPORT, "asks:\n  - 一名前端   # 急\n  - {what: 预算, answer: ''}\n", ("reply", "li.wei", "12 月到岗", "--ask", "前端"),
        "asks:\n  - what: 一名前端   # 急\n    answer: 12 月到岗\n    answered: 2026-11-20\n  - {what: 预算, answer: ''}\n",
    ),
    "close-a-goal": Edit(
        GOAL, "title: 甲\nstatus: active   # 进行中\ndue: 2026-12-31\n", ("close", "csat", "--result", "4.3", "--why", "问卷改版"),
        "title: 甲\nstatus: done   # 进行中\ndue: 2026-12-31\nclosed:\n  on: 2026-11-20\n  result: 4.3\n  why: 问卷改版\n",
    ),
    "close-in-chinese": Edit(
        GOAL, "标题: 甲\n结项: {日期: , 结果: , 评分: , 原因: }\n", ("close", "csat", "--dropped", "--why", "方向变了"),
        "标题: 甲\n结项: {日期: 2026-11-20, 结果: , 评分: , 原因: 方向变了}\n状态: 已取消\n",
    ),
}  # fmt: skip
FORMS: dict[str, Callable[[str], bytes]] = {
    "lf": lambda text: text.encode(),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "byte-order-mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "no-line-break-at-the-end": lambda text: text.removesuffix("\n").encode(),
}


def desk(edit: Edit) -> dict[str, str]:
    """A workspace around the file that is edited."""
    files = {**TEAM, REPORT: "done: [甲]\n", "goals/2026-Q4/nps.yaml": "title: 乙\n"}
    if edit.path == GOAL or edit.words[0] == "done":
        return files
    source = ", source: metrics/csat.csv" if edit.path.startswith("metrics") else ""
    return {**files, GOAL: f"title: 甲\nowner: li.wei\nmetric: {{name: 满意度, unit: points{source}}}\n"}


@pytest.mark.bulk
@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
@pytest.mark.parametrize("edit", EDITS.values(), ids=list(EDITS))
def test_an_edit_changes_what_was_meant_and_no_other_byte(
    run: Run, folder: Path, edit: Edit, form: Callable[[str], bytes]
) -> None:
    run("--version", files=desk(edit) | {edit.path: ""})
    (folder / edit.path).write_bytes(form(edit.before))
    others = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert run(*edit.words).code == 0
    assert (folder / edit.path).read_bytes() == form(edit.after)
    changed = [path for path, old in others.items() if path.read_bytes() != old]
    assert changed == [folder / edit.path]


@pytest.mark.parametrize("edit", EDITS.values(), ids=list(EDITS))
def test_an_edit_leaves_a_file_without_errors(run: Run, edit: Edit) -> None:
    run(*edit.words, files=desk(edit) | {edit.path: edit.before})
    assert "error E" not in run("lint", "--format", "concise", edit.path).out


def test_what_is_new_is_shown_with_its_lines(run: Run) -> None:
    done = run("reply", "li.wei", "好", "--as", "chen.jing", files=TEAM | {REPORT: "done: [甲]\n"})
    assert done.out == (
        f"{REPORT}:2  reply:\n{REPORT}:3    by: chen.jing\n{REPORT}:4    on: 2026-11-20\n{REPORT}:5    text: 好\n"
    )


def test_what_is_shown_acts_on_no_terminal(run: Run) -> None:
    done = run("set", "csat", "4.2", files=TEAM | {REPORT: "metrics: {csat: 4.1}  # \u202e反\n"})
    assert done.out == f"{REPORT}:1  metrics: {{csat: 4.2}}  # <U+202E>反\n"


@pytest.mark.parametrize(
    ("path", "before", "words", "says"),
    [
        pytest.param(
            REPORT, "metrics: &m {csat: 4.1}\n", ("set", "csat", "4.2"), f"{REPORT}:1: the file has to be readable first",
            id="not-readable",
        ),
        pytest.param(
            REPORT, "done: [甲]\n\nmetrics: 没有\n", ("set", "csat", "4.2"),
            f"{REPORT}:3: edit it by hand: how this is written leaves more than one way", id="no-table",
        ),
        pytest.param(
            REPORT, "metrics:\n  csat: >\n    4.1\n", ("set", "csat", "4.2"),
            f"{REPORT}:2: edit it by hand: how this is written leaves more than one way", id="block-of-text",
        ),
        pytest.param(
            REPORT, "done: [甲]\nreply: {by: chen.jing, text: 好}\n", ("reply", "li.wei", "再好", "--period", "2026-W47", "--as", "chen.jing"),
            f"{REPORT}:2: it says “chen.jing, 好” already", id="replied-to",
        ),
        pytest.param(
            GOAL, "title: 甲\nclosed: {why: [x, y]}\n", ("close", "csat", "--result", "1"),
            f"{GOAL}:2: it says “x, y” already", id="closed-in-part",
        ),
    ],
)  # fmt: skip
def test_what_would_be_a_guess_is_refused(
    run: Run, folder: Path, path: str, before: str, words: tuple[str, ...], says: str
) -> None:
    done = run(*words, files=TEAM | {path: before})
    assert done.code == 2
    assert done.err.splitlines() == [f"pmcoach: {says}", "nothing was changed; edit this line by hand"]
    assert (folder / path).read_text(encoding="utf-8") == before


def test_a_refusal_is_chinese_where_the_workspace_is(run: Run) -> None:
    files = TEAM | {"pmcoach.yaml": "语言: 中文\n", REPORT: "done: [甲]\nreply: 好\n"}
    done = run("reply", "li.wei", "再好", "--as", "chen.jing", "--period", "2026-W47", files=files)
    assert done.err == f"pmcoach：{REPORT}:2：已经写了“好”\n没有改动任何内容；请手工修改这一行\n"


def test_what_is_so_already_is_left(run: Run, folder: Path) -> None:
    files = TEAM | {REPORT: "metrics: {csat: 4.2}\n"}
    done = run("set", "csat", "4.2", files=files)
    assert (done.code, done.out, done.err) == (0, "", f"{REPORT} says that already\n")
    assert (folder / REPORT).read_text(encoding="utf-8") == files[REPORT]


@pytest.mark.parametrize(
    "words", [("set", "csat", "4"), ("done", "访谈"), ("close", "csat", "--result", "4")]
)
def test_a_day_to_come_is_no_day_of_what_has_been(run: Run, words: tuple[str, ...]) -> None:
    files = TEAM | {"people/zhang.min.yaml": "name: 张敏\ntraining: [访谈]\n", REPORT: "done: [甲]\n"}
    done = run(*words, "--on", "2026-11-21", files=files)
    assert (done.code, done.out, done.err) == (2, "", "pmcoach: 2026-11-21 is still to come\n")
    done = run(*words, "--on", "tomorrow")
    assert done.err == "pmcoach: “tomorrow” is not a day; write it as 2026-11-20\n"


def test_who_makes_an_edit_is_the_one_git_knows(run: Run, me: Callable[[str], None], folder: Path) -> None:
    me("张敏")
    files = TEAM | {"reports/2026-W47/zhang.min.yaml": "done: [甲]\n"}
    assert run("ask", "两台测试机", files=files).code == 0
    assert "两台测试机" in (folder / "reports/2026-W47/zhang.min.yaml").read_text(encoding="utf-8")


def test_who_is_nobody_has_to_say_who(run: Run) -> None:
    done = run("ask", "两台测试机", files=TEAM)
    assert (done.code, done.err) == (
        2, "pmcoach: who are you? git's user.name is nobody here; say it with --as PERSON\n"
    )  # fmt: skip


def test_the_report_is_of_the_settings_period(run: Run, folder: Path) -> None:
    path = "reports/2026-11/li.wei.yaml"
    settings = "language: en\nlead: chen.jing\ncadence: {report: monthly}\n"
    run("set", "csat", "4.2", files=TEAM | {"pmcoach.yaml": settings, path: "done: [甲]\n"})
    assert (folder / path).read_text(encoding="utf-8") == "done: [甲]\nmetrics:\n  csat: 4.2\n"


def test_nothing_is_written_through_a_link(run: Run, folder: Path) -> None:
    run("--version", files=TEAM | {"elsewhere.yaml": "done: [甲]\n"})
    (folder / REPORT).parent.mkdir(parents=True)
    (folder / REPORT).symlink_to(folder / "elsewhere.yaml")
    done = run("set", "csat", "4.2")
    assert done.code == 2
    assert (folder / "elsewhere.yaml").read_text(encoding="utf-8") == "done: [甲]\n"
