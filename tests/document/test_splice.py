"""Small edits: what is meant changes, every other character stays, and what would have to be guessed is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pmcoach.document.place import Path, Place
from pmcoach.document.splice import (
    Item,
    RefusedError,
    add_field,
    add_list,
    append_item,
    open_list,
    open_out,
    set_colon,
    set_comment,
    set_scalar,
)
from pmcoach.text import Lang

BY_HAND = (
    "edit it by hand: how this is written leaves more than one way",
    "请手工修改：这里的写法不止一种改法",
)
Edit = Callable[[str], str]


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        pytest.param("a: 1  # 说明\nb: 2\n", ("a",), "3", "a: 3  # 说明\nb: 2\n", id="plain"),
        pytest.param("a: 1\n", ("a",), "原因: 法务", "a: '原因: 法务'\n", id="plain-that-needs-quotes"),
        pytest.param("a: '1'\n", ("a",), "it's", "a: 'it''s'\n", id="single-quotes-stay"),
        pytest.param('a: "1"\n', ("a",), 'x "y" \\', 'a: "x \\"y\\" \\\\"\n', id="double-quotes-stay"),
        pytest.param("a: {b: 1, c: 2}\n", ("a", "b"), "x, y", 'a: {b: "x, y", c: 2}\n', id="in-brackets"),
        pytest.param("a: {b: , c: 2}\n", ("a", "b"), "3", "a: {b: 3, c: 2}\n", id="empty-in-brackets"),
        pytest.param("a: {b: 1, c: }\n", ("a", "c"), "3", "a: {b: 1, c: 3}\n", id="empty-before-a-bracket"),
        pytest.param("a:\nb: 2\n", ("a",), "3", "a: 3\nb: 2\n", id="empty"),
        pytest.param("a:  # 说明\nb: 2\n", ("a",), "3", "a: 3  # 说明\nb: 2\n", id="empty-before-a-comment"),
        pytest.param("- a\n- b", (1,), "c", "- a\n- c", id="in-a-list-without-a-last-line-break"),
        pytest.param("a: 1\r\nb: 2\r\n", ("a",), "3", "a: 3\r\nb: 2\r\n", id="line-breaks-stay"),
        pytest.param("a: 'b'\n", ("a",), "x\ny", 'a: "x\\ny"\n', id="lines-need-other-quotes"),
        pytest.param('a: "b"\n', ("a",), "x\ny", 'a: "x\\ny"\n', id="lines-in-double-quotes"),
        pytest.param("a: ~\n", ("a",), "3", "a: 3\n", id="null"),
    ],
)
def test_a_value_is_set(before: str, path: Path, value: str, after: str) -> None:
    assert set_scalar(before, path, value) == after


@pytest.mark.parametrize(
    ("before", "path", "key", "value", "after"),
    [
        pytest.param("a: 1\n", (), "b", "2", "a: 1\nb: 2\n", id="at-the-end"),
        pytest.param("a: 1", (), "b", "2", "a: 1\nb: 2", id="without-a-last-line-break"),
        pytest.param("a: 1  # x\n# y\n", (), "b", "2", "a: 1  # x\nb: 2\n# y\n", id="before-the-comments"),
        pytest.param("a:\n  b: 1\nc: 2\n", ("a",), "d", "3", "a:\n  b: 1\n  d: 3\nc: 2\n", id="in-a-part"),
        pytest.param("a: {b: 1}\n", ("a",), "d", "3", "a: {b: 1, d: 3}\n", id="in-brackets"),
        pytest.param("a: {b: 1, }\n", ("a",), "d", "3", "a: {b: 1, d: 3, }\n", id="before-a-last-comma"),
        pytest.param("a: {\n  b: 1,  # c\n}\n", ("a",), "d", "3", "a: {\n  b: 1, d: 3,  # c\n}\n", id="before-a-comment"),
        pytest.param("a: { b: 1 }\n", ("a",), "d", "3", "a: { b: 1, d: 3 }\n", id="blanks-stay"),
        pytest.param("", (), "a", "1", "a: 1\n", id="in-an-empty-file"),
        pytest.param("# 周报\n", (), "a", "1", "# 周报\na: 1\n", id="below-a-comment"),
        pytest.param("# 周报", (), "a", "1", "# 周报\na: 1\n", id="below-a-comment-without-a-line-break"),
        pytest.param("---\n", (), "a", "1", "---\na: 1\n", id="below-the-dashes"),
        pytest.param("a: 1\n...\n", (), "b", "2", "a: 1\nb: 2\n...\n", id="above-the-dots"),
        pytest.param("a: {}\n", ("a",), "d", "3", "a: {d: 3}\n", id="in-empty-brackets"),
        pytest.param("a:\nc: 2\n", ("a",), "d", "3", "a:\n  d: 3\nc: 2\n", id="in-nothing"),
        pytest.param("a: |\n  x\n\nc: 2\n", (), "d", "3", "a: |\n  x\n\nc: 2\nd: 3\n", id="after-a-block"),
        pytest.param(
            "a: 1\n", (), "b", {"by": "c", "on": "", "text": "好: 的"}, "a: 1\nb:\n  by: c\n  text: '好: 的'\n", id="a-part"
        ),
        pytest.param("a: {b: 1}\n", ("a",), "c", {"d": "1, 2"}, 'a: {b: 1, c: {d: "1, 2"}}\n', id="a-part-in-brackets"),
        pytest.param("a: 1\r\n", (), "b", {"c": "d"}, "a: 1\r\nb:\r\n  c: d\r\n", id="line-breaks-are-the-text-s"),
    ],
)  # fmt: skip
def test_a_field_is_added(before: str, path: Path, key: str, value: Item, after: str) -> None:
    assert add_field(before, path, key, value) == after


@pytest.mark.parametrize(
    ("before", "path", "item", "after"),
    [
        pytest.param("a:\n- x\nb: 1\n", ("a",), "y", "a:\n- x\n- y\nb: 1\n", id="at-the-end"),
        pytest.param("a:\n  - x  # z\nb: 1\n", ("a",), "y", "a:\n  - x  # z\n  - y\nb: 1\n", id="indented"),
        pytest.param("a: [x]\n", ("a",), "y", "a: [x, y]\n", id="in-brackets"),
        pytest.param("a: []\n", ("a",), {"b": "c"}, "a: [{b: c}]\n", id="in-empty-brackets"),
        pytest.param("a:\nb: 1\n", ("a",), "y", "a:\n  - y\nb: 1\n", id="in-nothing"),
        pytest.param("a:\n  -\nb: 1\n", ("a",), "y", "a:\n  - y\nb: 1\n", id="at-a-bare-dash"),
        pytest.param(
            "a:\n  -   # c\nb: 1\n", ("a",), {"x": "1", "y": "2"}, "a:\n  - x: 1   # c\n    y: 2\nb: 1\n",
            id="at-a-bare-dash-with-a-comment",
        ),
        pytest.param(
            "a:\n  - {x: 1}\n", ("a",), {"x": "2", "y": "", "z": "3"}, "a:\n  - {x: 1}\n  - x: 2\n    z: 3\n",
            id="a-part",
        ),
        pytest.param("a:\n  - x: |\n      y\nb: 1\n", ("a",), "z", "a:\n  - x: |\n      y\n  - z\nb: 1\n", id="after-a-block"),
    ],
)  # fmt: skip
def test_an_item_is_appended(before: str, path: Path, item: Item, after: str) -> None:
    assert append_item(before, path, item) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("a: 1\n", "a: 1\nb:\n  - x: 1\n    y: 2\n", id="at-the-end"),
        pytest.param("", "b:\n  - x: 1\n    y: 2\n", id="in-an-empty-file"),
        pytest.param("# 只有注释", "# 只有注释\nb:\n  - x: 1\n    y: 2\n", id="behind-comments"),
        pytest.param("a: 1  # c", "a: 1  # c\nb:\n  - x: 1\n    y: 2", id="without-a-last-line-break"),
    ],
)
def test_a_list_is_added(before: str, after: str) -> None:
    assert add_list(before, "b", {"x": "1", "y": "2"}) == after


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        pytest.param("a:\n- x  # c\n- y\n", ("a", 0), "a:\n- b: x  # c\n  d: 3\n- y\n", id="on-a-line"),
        pytest.param("a: [x, y]\n", ("a", 1), "a: [x, {b: y, d: 3}]\n", id="in-brackets"),
        pytest.param(
            "a:\n  - 'x: 1'",
            ("a", 0),
            "a:\n  - b: 'x: 1'\n    d: 3",
            id="in-quotes-without-a-last-line-break",
        ),
    ],
)
def test_plain_words_become_a_mapping(before: str, path: Path, after: str) -> None:
    assert open_out(before, path, "b", "d", "3") == after


@pytest.mark.parametrize(
    ("edit", "text", "says"),
    [
        pytest.param(lambda text: set_scalar(text, ("a",), "x"), "a: |\n  b\n", BY_HAND, id="block-of-text"),
        pytest.param(lambda text: set_scalar(text, ("a",), "x"), "a: b\n  c\n", BY_HAND, id="over-two-lines"),
        pytest.param(lambda text: set_scalar(text, ("a",), "x"), "a: [b]\n", BY_HAND, id="no-scalar"),
        pytest.param(
            lambda text: set_scalar(text, ("z",), "x"), "a: b\n", ("there is no such value", "没有这个值"), id="not-there"
        ),
        pytest.param(
            lambda text: set_scalar(text, ("a",), "x"), "a: @b\n", ("the file has to be readable first", "文件要先能读取"),
            id="not-yaml",
        ),
        pytest.param(lambda text: add_field(text, ("a",), "b", "x"), "a: 1\n", BY_HAND, id="field-in-a-scalar"),
        pytest.param(lambda text: add_field(text, ("a",), "b", "x"), "a: []\n", BY_HAND, id="field-in-a-list"),
        pytest.param(lambda text: append_item(text, ("a",), "x"), "a: 1\n", BY_HAND, id="item-in-a-scalar"),
        pytest.param(lambda text: add_field(text, (), "a", "x"), "a: 1\n", BY_HAND, id="a-field-that-is-there"),
        pytest.param(lambda text: open_out(text, ("a", 0), "b", "c", "x"), "a: [[b]]\n", BY_HAND, id="no-plain-words"),
        pytest.param(lambda text: add_list(text, "b", "x"), "{a: 1}\n", BY_HAND, id="list-in-brackets"),
        pytest.param(
            lambda text: open_list(text, ("a", "b"), "x"), "a: {b: 1}\n", BY_HAND, id="list-for-words-in-brackets"
        ),
        pytest.param(lambda text: add_list(text, "b", "x"), "- a\n", BY_HAND, id="list-in-a-list"),
    ],
)  # fmt: skip
def test_what_would_be_a_guess_is_refused(edit: Edit, text: str, says: tuple[str, str]) -> None:
    with pytest.raises(RefusedError) as caught:
        edit(text)
    assert (caught.value.says.say(Lang.EN), caught.value.says.say(Lang.ZH)) == says
    assert caught.value.place.line >= 1


@pytest.mark.parametrize(
    ("text", "line", "mended"),
    [
        pytest.param("标题：甲\n", 1, "标题: 甲\n", id="the-whole-text"),
        pytest.param("标题:甲\n", 1, "标题: 甲\n", id="no-space"),
        pytest.param("a: b\r\n标题：　甲\r\nc: d\r\n", 2, "a: b\r\n标题: 甲\r\nc: d\r\n", id="in-between"),
        pytest.param("标题：“甲：乙”\n", 1, "标题: “甲：乙”\n", id="the-first-only"),
    ],
)
def test_a_colon_is_mended(text: str, line: int, mended: str) -> None:
    assert set_colon(text, Place(line, 1, line, 2)) == mended


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("标题：@甲\n", 1, id="still-broken"),
        pytest.param("甲\n乙: 丙\n", 1, id="no-colon-on-the-line"),
        pytest.param("a: b\n", 9, id="no-such-line"),
        pytest.param("a: b：[\n", 1, id="broken-by-it"),
    ],
)
def test_a_colon_is_left_where_it_would_be_a_guess(text: str, line: int) -> None:
    with pytest.raises(RefusedError):
        set_colon(text, Place(line, 4, line, 5) if "[" in text else Place(line, 1, line, 2))


@pytest.mark.parametrize(
    ("text", "place", "made"),
    [
        ("a: 1\r\n", None, "# c\r\na: 1\r\n"),
        ("", None, "# c\n"),
        ("# x  y\na: 1\n", Place(1, 1, 1, 4), "# c  y\na: 1\n"),
    ],
    ids=["above", "of nothing", "in the place of another"],
)
def test_a_comment_is_put_in(text: str, place: Place | None, made: str) -> None:
    assert set_comment(text, "# c", place) == made


def test_what_only_looks_like_a_comment_is_not_replaced() -> None:
    with pytest.raises(RefusedError):
        set_comment("--- |\n  # x\n", "# c", Place(2, 3, 2, 6))
