"""What a pasted text gives a report: items, and comments where a line's part is not certain or not known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pmcoach.cells import one_line
from pmcoach.document.scalars import scalar
from pmcoach.pasting.paste import Entry, Left, Part
from pmcoach.records.kinds.report import Ask, Done, Learned, Next, Problem, Undone
from pmcoach.text import Lang, Text
from pmcoach.views.drafts.items import comment, item

MAY_BELONG = Text(
    en="from the text; remove the # from what belongs here",
    zh="来自粘贴的文本，属于这里的去掉行首的 #",
)
NOT_PLACED = Text(
    en="from the text, not placed; move up what belongs in the report, delete the rest",
    zh="来自粘贴的文本，没有归类；需要的移到上面，其余删掉",
)
LEFT = Text(
    en="{count} {count:line|lines} of the text not placed, kept as {count:a comment|comments}: line {places}",
    zh="文本中有 {count} 行没有归类，已作为注释保留：第 {places} 行",
)
ITEMS: Mapping[Part, type] = {
    Part.DONE: Done,
    Part.UNDONE: Undone,
    Part.PROBLEMS: Problem,
    Part.NEXT: Next,
    Part.ASKS: Ask,
    Part.LEARNED: Learned,
}
SHOWN = 400  # cells of a line that is kept as a comment


def items(part: Part, entries: Sequence[Entry], lang: Lang) -> list[str]:
    """The items of a part; what stands below a point and is too long for its line is a comment below it."""
    rows: list[str] = []
    for each in entries:
        rows.append(f"  {item(ITEMS[part], {'what': each.what, **each.fields}, lang)}")
        rows.extend(f"    # {one_line(line, SHOWN)}" for line in each.details)
    return rows


def may_belong(part: Part, left: Sequence[Left], lang: Lang) -> list[str]:
    """The lines that may belong to a part, as items that are commented out."""
    rows = [_unsure(each) for each in left if each.part is part]
    return [f"  {comment(MAY_BELONG, lang)}", *rows] if rows else []


def not_placed(left: Sequence[Left], lang: Lang) -> list[str]:
    """The lines that belong to no part, each with the heading it stood below."""
    rows = [_loose(each) for each in left if each.part is None]
    return [comment(NOT_PLACED, lang), *rows] if rows else []


def _unsure(line: Left) -> str:
    return f"  #- {scalar(one_line(line.text, SHOWN))}"


def _loose(line: Left) -> str:
    below = f"{one_line(line.below, SHOWN)} · " if line.below else ""
    return f"#   {below}{one_line(line.text, SHOWN)}"


def told(left: Sequence[Left], text: str) -> Text | None:
    """How many lines of a text are no items of a file, and where they stand in it."""
    marked = [
        (number, row) for number, row in enumerate(text.splitlines(), 1) if row.lstrip().startswith("#")
    ]
    lines = [next((number for number, row in marked if _within(each, row)), 0) for each in left]
    numbers = sorted({number for number in lines if number})
    return LEFT.fill(count=len(numbers), places=_ranges(numbers)) if numbers else None


def _within(line: Left, row: str) -> bool:
    said = one_line(line.text, SHOWN)
    return said in row or scalar(said) in row


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers in a row written as 4-7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
