"""`pmcoach import`: people and goals from a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import period_named
from pmcoach.cli.frame.whoami import slug
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from collections.abc import Callable, Mapping

    from pmcoach.dates.period import Period
    from pmcoach.records.kinds.catalogue import Kind
    from pmcoach.views.drafts.table_rows import TableRow

EXAMPLE = Text(en="pmcoach import people people.csv", zh="pmcoach import people 人员.csv")
LIMIT = 1 << 24  # bytes
NO_KIND = Text(
    en="nothing is imported as “{name}”: people or goals",
    zh="不能导入“{name}”：可用 people（人员）或 goals（目标）",
)
NOT_A_TABLE = Text(en="{file} is no table: {says}", zh="{file} 不是表格：{says}")
EMPTY = Text(
    en="it has a line of headings and a line for each, or nothing can be read",
    zh="第一行要是列名，下面每行一条",
)
NO_COLUMN = Text(en="no column of {file} is a field: {heads}", zh="{file} 里没有认得的列：{heads}")
KNOWN = Text(en="columns are called as fields are: {known}", zh="列名和字段名一样：{known}")
ROW = Text(en="row {number}: {says}", zh="第 {number} 行：{says}")
NOTHING = Text(
    en="nothing was written; mend the {count} {count:row|rows} above",
    zh="没有写入任何文件；请先改好上面 {count} 处",
)
UNUSED = Text(en="not used: {heads}", zh="没有用到的列：{heads}")
NEXT = Text(
    en="{count} written; look at them: pmcoach lint", zh="写好 {count} 个文件；检查一下：pmcoach lint"
)
NO_PERSON = Text(en="there is no person “{name}”", zh="没有“{name}”这个人")
TWICE = Text(en="several people are called “{name}”", zh="有几个人都叫“{name}”")
NO_PARENT = Text(en="there is no goal “{name}”", zh="没有“{name}”这个目标")
NO_ID = Text(en="nothing to name the file by: give it an id", zh="没有可用作文件名的内容：请加一列编号")
TAKEN = Text(en="“{id}” is there already", zh="“{id}”已经有了")
NO_PERIOD = Text(en="“{said}” is not a period", zh="“{said}”不是周期")


class _RowError(Exception):
    """Something unclear in a row."""

    def __init__(self, says: Text) -> None:
        super().__init__()
        self.says = says


def command(
    context: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="people|goals",
            autocompletion=lambda: ["people", "goals"],
            help="What. --- 导入什么：people（人员）或 goals（目标）。",
        ),
    ],
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A CSV or Excel table, or - for stdin. --- CSV 或 Excel 表格；- 表示标准输入。",
        ),
    ],
    period: Annotated[
        str | None,
        typer.Option(
            metavar="PERIOD",
            help="The goals' folder; else by their last day. --- 目标所属周期；不写则按截止日。",
        ),
    ] = None,
) -> None:
    """Write people's or goals' files from a table whose columns are called as fields are, or as HR systems and OKR tools call them. All rows are
    read first: where one is unclear, nothing is written.
    ---
    从表格新建人员或目标文件；列名和字段名一样，或用人事系统、OKR 工具的常用列名，中英文都行。先读完所有行，有一行不清楚就什么都不写。
    """
    from pmcoach.cli.new.scaffold import with_modeline
    from pmcoach.records.derived.template import template
    from pmcoach.records.kinds.catalogue import GOAL, PERSON
    from pmcoach.store.disk.writing import create

    run = Invocation(context.obj)
    kinds = {"people": PERSON, "人员": PERSON, "goals": GOAL, "目标": GOAL}
    if kind not in kinds:
        raise PmcoachError(NO_KIND.fill(name=kind))
    within = period_named(period) if period is not None else None
    found = list(_rows(run, file, kinds[kind]))
    made = _people(run, found) if kinds[kind] is PERSON else _goals(run, found, within)
    for path, filled in made.items():
        text = template(kinds[kind], run.written, filled)
        create(run.root, path, with_modeline(run.root, kinds[kind], path, text))
        run.wrote(path)
        run.show(f"{path}\n")
    run.say(NEXT.fill(count=len(made)))


def _rows(run: Invocation, file: str, kind: Kind) -> list[TableRow]:
    """The rows of a table; raise PmcoachError where it is none, or a cell is unclear."""
    from pmcoach.cli.frame import console
    from pmcoach.document.workbook import is_workbook
    from pmcoach.store.disk.folder import read_bytes
    from pmcoach.views.drafts.table_rows import columns, rows, shares_of

    data = console.read_input(LIMIT) if file == "-" else read_bytes(run.directory, file, LIMIT)
    cells = _of_workbook(data, file, kind) if is_workbook(data) else _of_text(data, file)
    if len(cells) < 2:
        raise PmcoachError(NOT_A_TABLE.fill(file=file, says=EMPTY))
    first, *_ = cells
    heads = cells[first]
    named, lost = columns(heads, kind.cls)
    if not any(named):
        from pmcoach.records.fields.suggestions import known
        from pmcoach.records.fields.types import fields_of

        raise PmcoachError(
            NO_COLUMN.fill(file=file, heads=tuple(lost)), KNOWN.fill(known=known(fields_of(kind.cls)))
        )
    found = list(rows({number: row for number, row in cells.items() if number != first}, named, run.written))
    shares = [(row.number, share) for row in found if is_workbook(data) for share in shares_of(row)]
    _refuse(run, [*((row.number, says) for row in found for says in row.unclear), *shares])
    if lost:
        run.say(UNUSED.fill(heads=tuple(lost)))
    return found


def _of_text(data: bytes, file: str) -> dict[int, list[str]]:
    """The rows of a CSV table by line; raise PmcoachError where it is none."""
    from pmcoach.document.sheet import Sheet

    sheet = Sheet(data)
    if sheet.problems:
        raise PmcoachError(NOT_A_TABLE.fill(file=file, says=sheet.problems[0].says))
    return sheet.rows


def _of_workbook(data: bytes, file: str, kind: Kind) -> dict[int, list[str]]:
    """The rows of an Excel file by number, from that with the headings on; raise PmcoachError where it cannot be read."""
    from pmcoach.document.workbook import HEAD, rows_of
    from pmcoach.views.drafts.table_rows import columns

    def known(heads: list[str]) -> int:
        return sum(map(bool, columns(heads, kind.cls)[0]))

    try:
        found = rows_of(data, lambda head: bool(known([head])))
    except PmcoachError as error:
        raise PmcoachError(NOT_A_TABLE.fill(file=file, says=error.says), error.do) from None
    above = max(range(min(len(found), HEAD)), key=lambda at: (known(found[at][1]), -at), default=0)
    return dict(found[above:])


def _refuse(run: Invocation, wrong: list[tuple[int, Text]]) -> None:
    """Say what is wrong in which row, and raise PmcoachError, where there is anything."""
    if wrong:
        run.say(*(ROW.fill(number=number, says=says) for number, says in wrong))
        raise PmcoachError(NOTHING.fill(count=len(wrong)))


def _made(
    run: Invocation,
    found: list[TableRow],
    one: Callable[[TableRow], tuple[str, dict[str, Any]]],
    there: Callable[[str], bool],
) -> dict[str, dict[str, Any]]:
    """What fills each file, by path; raise PmcoachError where a row is unclear or its file is there already."""
    made: dict[str, dict[str, Any]] = {}
    wrong: list[tuple[int, Text]] = []
    for row in found:
        try:
            path, filled = one(row)
        except _RowError as error:
            wrong.append((row.number, error.says))
            continue
        if path in made or there(path):
            wrong.append((row.number, TAKEN.fill(id=path.rpartition("/")[2].removesuffix(".yaml"))))
            continue
        made[path] = filled
    _refuse(run, wrong)
    return made


def _people(run: Invocation, found: list[TableRow]) -> dict[str, dict[str, Any]]:
    """The people's files: leads may be among the rows."""
    from pmcoach.records.kinds.catalogue import PERSON

    known = _names(run, {_id(row.said, "name"): row.said.get("name", "") for row in found})
    above = run.project.settings.lead

    def one(row: TableRow) -> tuple[str, dict[str, Any]]:
        name = _need(_id(row.said, "name"))
        filled = {"joined": run.today.isoformat(), **row.said, "name": row.said.get("name", name)}
        filled.pop("id", None)
        lead = _who(row.said["lead"], known) if "lead" in row.said else above
        if lead and lead != name:
            filled["lead"] = lead
        return f"{PERSON.folder}/{name}{PERSON.ending}", filled

    return _made(run, found, one, lambda path: path in run.project.files)


def _goals(run: Invocation, found: list[TableRow], within: Period | None) -> dict[str, dict[str, Any]]:
    """The goals' files: parents may be among the rows, by id or by title."""
    from pmcoach import wording
    from pmcoach.dates import period as periods
    from pmcoach.records.kinds.catalogue import GOAL
    from pmcoach.views.drafts.goal_draft import draft, home
    from pmcoach.views.drafts.table_rows import METRIC

    project, names = run.project, _names(run, {})
    ids = [_goal_id(run, row) for row in found]
    parents = {goal.title: goal.id for goal in project.goals} | {goal.id: goal.id for goal in project.goals}
    parents |= {
        row.said["title"]: name for row, name in zip(found, ids, strict=True) if row.said.get("title")
    }
    parents |= {name: name for name in ids if name}
    nowhere = ("none", "无", "-", "—")

    def one(row: TableRow) -> tuple[str, dict[str, Any]]:
        said = {name: value for name, value in row.said.items() if not name.startswith(METRIC)}
        facts = wording.read(said.get("title", ""), run.today)
        own = draft(facts, run.today, run.written)
        metric = {
            name.removeprefix(METRIC): value for name, value in row.said.items() if name.startswith(METRIC)
        }
        filled: dict[str, Any] = {**own, **said}
        for name in ("id", "period", "parent"):
            filled.pop(name, None)
        if {**own.get("metric", {}), **metric}:
            filled["metric"] = {**own.get("metric", {}), **metric}
        if "owners" in said:
            filled["owners"] = _who(said["owners"], names)
        if "helpers" in said:
            filled["helpers"] = [_who(each, names) for each in said["helpers"]]
        if "parent" in said:
            top = said["parent"].casefold() in nowhere
            above = said["parent"] if project.is_elsewhere(said["parent"]) else parents.get(said["parent"])
            if not top and above is None:
                raise _RowError(NO_PARENT.fill(name=said["parent"]))
            filled["parent"] = Text(en="none", zh="无").say(run.written) if top else above
        spot = _period(said["period"]) if "period" in said else within
        day = periods.parse_day(str(filled.get("due", "")))
        if spot is None:
            spot = home(facts, run.today) if day is None else periods.around(day, periods.Grain.QUARTER)
        name = _need(_goal_id(run, row))
        return f"{GOAL.folder}/{spot}/{name}{GOAL.ending}", filled

    taken = {name.casefold() for name in project.goal_ids}
    seen: set[str] = set()

    def there(path: str) -> bool:
        name = path.rpartition("/")[2].removesuffix(GOAL.ending).casefold()
        again = name in seen or name in taken
        seen.add(name)
        return again

    return _made(run, found, one, there)


def _period(said: str) -> Period:
    from pmcoach.dates import period as periods

    found = periods.parse(said)
    if found is None:
        raise _RowError(NO_PERIOD.fill(said=said))
    return found


def _goal_id(run: Invocation, row: TableRow) -> str:
    """A goal's id: as it is said, else from what is measured."""
    from pmcoach import wording
    from pmcoach.views.drafts.table_rows import METRIC

    said = row.said
    name = said.get(f"{METRIC}name") or wording.read(said.get("title", ""), run.today).goal.name
    return _id(said, "") or slug(name or "", "-")


def _id(said: Mapping[str, Any], other: str) -> str:
    """The id a row gives, else one made of a field; empty where neither makes one."""
    from pmcoach.records.fields.scalars import is_name

    own = said.get("id", "")
    return own if own and is_name(own) else slug(own or said.get(other, ""))


def _need(name: str) -> str:
    if not name:
        raise _RowError(NO_ID)
    return name


def _names(run: Invocation, more: Mapping[str, str]) -> dict[str, list[str]]:
    """The ids behind each id and name of the people there are and those that come."""
    found: dict[str, list[str]] = {}
    for each, name in {**{key: person.name for key, person in run.project.people.items()}, **more}.items():
        for called in {each, name}:
            found.setdefault(called, []).append(each)
    return found


def _who(said: str, known: Mapping[str, list[str]]) -> str:
    """The id of a person by id or name."""
    ids = known.get(said, [])
    if len(ids) != 1:
        raise _RowError((TWICE if ids else NO_PERSON).fill(name=said))
    return ids[0]
