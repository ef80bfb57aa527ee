"""Lines of a pasted text that are no items: comments, and where they stand."""

from __future__ import annotations

from pmcoach.pasting.paste import Left, Part
from pmcoach.text import Lang
from pmcoach.views.drafts.pasted import may_belong, not_placed, told

LEFT = (
    Left("接口: 慢", Part.PROBLEMS),
    Left("等设计", Part.PROBLEMS),
    Left("大家辛苦了"),
    Left("预算 20 万", None, "其他"),
    Left("在别处"),
)


def test_what_may_belong_is_an_item_with_its_mark_and_the_rest_has_its_heading() -> None:
    assert may_belong(Part.PROBLEMS, LEFT, Lang.EN) == [
        "  # from the text; remove the # from what belongs here", "  #- '接口: 慢'", "  #- 等设计"
    ]  # fmt: skip
    assert not_placed(LEFT[2:4], Lang.ZH) == [
        "# 来自粘贴的文本，没有归类；需要的移到上面，其余删掉", "#   大家辛苦了", "#   其他 · 预算 20 万"
    ]  # fmt: skip
    assert (may_belong(Part.DONE, LEFT, Lang.EN), not_placed(LEFT[:2], Lang.EN)) == ([], [])


def test_lines_in_a_row_are_told_as_a_range() -> None:
    rows = [*may_belong(Part.PROBLEMS, LEFT, Lang.EN), "next:", *not_placed(LEFT[2:3], Lang.EN)]
    said = told(LEFT, "\n".join(rows))
    assert said is not None
    assert said.say(Lang.EN) == "3 lines of the text not placed, kept as comments: line 2-3, 6"
    assert said.say(Lang.ZH) == "文本中有 3 行没有归类，已作为注释保留：第 2-3, 6 行"
    assert told(LEFT[4:], "\n".join(rows)) is None
