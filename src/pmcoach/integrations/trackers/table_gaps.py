"""What an exported table did not say in a way that could be read: counted, with an example, and said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pmcoach.cells import one_line
from pmcoach.dates.written import is_two_ways
from pmcoach.integrations.trackers.table_columns import Columns
from pmcoach.text import Text

NOT_READ = Text(
    en="“{column}”: {count} {count:cell is|cells are} not {what}, such as “{example}”; left empty",
    zh="“{column}”列：{count} 格认不出是{what}，例如“{example}”，按空处理{count:|}",
)
WHAT = {
    "day": Text(en="a day that can be read", zh="哪一天"),
    "number": Text(en="a number", zh="数字"),
    "link": Text(en="a web address", zh="网址"),
}
TWO_WAYS = Text(
    en="“{column}”: {count} {count:day|days} could be two, such as “{example}”; say --dates day-first or --dates month-first",
    zh="“{column}”列：{count} 个日期有两种读法，例如“{example}”；请加 --dates day-first（日在前）或 --dates month-first（月在前）{count:|}",
)
NO_COLUMNS = Text(
    en="no column says {fields}; say which with --map {field}=COLUMN",
    zh="没有哪一列写明{fields}；请用 --map {field}=列名 指明",
)
FIELDS = {
    "assignee": Text(en="who has an item (assignee)", zh="负责人（assignee）"),
    "due": Text(en="when it is due (due)", zh="截止日（due）"),
    "completed_at": Text(en="when it was done (completed_at)", zh="完成日（completed_at）"),
}
STANDS_IN = Text(
    en="no column says when an item was done: “{column}” stands in for it; another: --map completed_at=COLUMN",
    zh="没有哪一列写明完成日（completed_at），以“{column}”代替；换一列：--map completed_at=列名",
)
NOBODY = Text(
    en="no cell of “{column}” says who has an item; another column: --map assignee=COLUMN",
    zh="“{column}”列里没有一格写了负责人；换一列：--map assignee=列名",
)
SKIPPED = Text(
    en="{count} {count:row|rows} without a title left out", zh="去掉了 {count} 行没有标题的内容{count:|}"
)
TWICE = Text(
    en="{count} {count:row repeats a key|rows repeat keys} that came before; the last counts",
    zh="{count} 行的编号前面已有，以最后一行为准{count:|}",
)
WIDE = Text(
    en="{count} {count:row has|rows have} more cells than there are headings, the first on line {line}: is a comma without quotes?",
    zh="{count} 行的格数比表头多，最早在第 {line} 行：是否有逗号没加引号？{count:|}",
)
UNDATED = Text(
    en="{count} {count:item is|items are} done on a day the table does not say, such as “{example}”; left out of what was done",
    zh="{count} 个已完成的工作项看不出哪天完成，例如“{example}”，没有列入完成{count:|}",
)
SHOWN = 40


class Gaps:
    """What could not be read, row by row."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._cells: Counter[tuple[int, str]] = Counter()
        self._examples: dict[tuple[int, str], str] = {}
        self._rows: Counter[str] = Counter()
        self._line = 0
        self._undated = ""
        self._people: set[bool] = set()

    def cell(self, place: int, what: str, text: str) -> None:
        """A cell that is not what its column holds."""
        kind = "two" if what == "day" and is_two_ways(text) else what
        self._cells[place, kind] += 1
        self._examples.setdefault((place, kind), one_line(text, SHOWN))

    def row(self, kind: str, line: int = 0) -> None:
        """A row that is skipped, comes twice, or is wider than the headings."""
        self._rows[kind] += 1
        self._line = self._line or (line if kind == "wide" else 0)

    def undated(self, title: str) -> None:
        """An item that is done, nobody knows when."""
        self._rows["undated"] += 1
        self._undated = self._undated or one_line(title, SHOWN)

    def people(self, *, some: bool) -> None:
        """Whether an item says who has it."""
        self._people.add(some)

    def notes(self) -> Iterator[Text]:
        """What there is to say, each thing once."""
        yield from self._missing()
        for (place, kind), count in self._cells.items():
            said = {"column": self._columns.headings[place].strip(), "count": count}
            said["example"] = self._examples[place, kind]
            yield TWO_WAYS.fill(**said) if kind == "two" else NOT_READ.fill(**said, what=WHAT[kind])
        rows = {"undated": UNDATED.fill(example=self._undated), "wide": WIDE.fill(line=self._line)}
        for kind, text in ({"skipped": SKIPPED, "twice": TWICE} | rows).items():
            if self._rows[kind]:
                yield text.fill(count=self._rows[kind])

    def _missing(self) -> Iterator[Text]:
        changed = self._columns.heading("updated_at")
        missing = [field for field in FIELDS if not self._columns.heading(field)]
        if changed and "completed_at" in missing:
            missing.remove("completed_at")
            yield STANDS_IN.fill(column=changed)
        if missing:
            yield NO_COLUMNS.fill(fields=tuple(FIELDS[field] for field in missing), field=missing[0])
        if "assignee" not in missing and self._people == {False}:
            yield NOBODY.fill(column=self._columns.heading("assignee"))
