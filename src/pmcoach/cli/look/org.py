"""`pmcoach org`: what the tables of many workspaces say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Self

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_FORMAT
from pmcoach.errors import Exit, PmcoachError
from pmcoach.org import QUESTIONS
from pmcoach.text import Text

if TYPE_CHECKING:  # completion and help read nothing
    from pmcoach.assess.tables.table import Column
    from pmcoach.org import Answer, Question
    from pmcoach.store.tables.database import Database, Rows
    from pmcoach.store.tables.lake import Lake
    from pmcoach.store.tables.parts import Part, Skipped

EXAMPLE = Text(en="pmcoach org tables company", zh="pmcoach org tables company")
FORMATS = ("text", "json", "html", "sql")
ALL = "all"
FIRST = "teams"
NO_FOLDER = Text(en="there is no folder {folder}", zh="没有 {folder} 这个文件夹")
NO_QUESTION = Text(en="org cannot answer “{name}”", zh="org 回答不了“{name}”")
KNOWN = Text(en="it can: {known}", zh="可以问：{known}")
NO_REV = Text(
    en="a commit is one workspace's: for all of them as they were, --at DAY --as-committed",
    zh="提交只属于一个工作区：要看各工作区当时的样子，用 --at 日期 --as-committed",
)
NO_TABLES = Text(
    en="no tables and no workspaces in {folder}",
    zh="{folder} 里没有表，也没有工作区",
)
EXPORT_FIRST = Text(
    en="each workspace writes its own: pmcoach export tables DIR --format parquet",
    zh="由各工作区写入：pmcoach export tables 文件夹 --format parquet",
)
NOTHING_LEFT = Text(en="no table here can be read", zh="这里的表都读不了")
SKIPPED = Text(en="skipped: {path}: {why}", zh="已跳过 {path}：{why}")
MORE_SKIPPED = Text(en="skipped: {count} more, for the same reason", zh="已跳过另外 {count} 个，原因相同")
TWO = Text(
    en="two workspaces call themselves {id}: one led by {one} ({day}), one by {other} ({before}); "
    "give one of them another id in pmcoach.yaml",
    zh="有两个工作区都叫 {id}：一个由 {one} 负责（{day}），一个由 {other} 负责（{before}）；请在其中一个的 pmcoach.yaml 里换一个 id",
)
SHOWN = 3  # files skipped for one reason that are named
LEADS = "SELECT workspace, as_of, lead FROM workspaces ORDER BY workspace, as_of"


def command(
    context: typer.Context,
    folder: Annotated[
        str,
        typer.Argument(
            metavar="DIR",
            help="A folder of tables that workspaces export as Parquet, or of clones, which are exported first. "
            "--- 各工作区导出的 Parquet 表所在的文件夹；也可以是放着各工作区克隆的文件夹，会先导出。",
        ),
    ],
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[QUESTION]...",
            autocompletion=lambda: [*QUESTIONS, ALL],
            help=f"{', '.join(QUESTIONS)}, or all. --- {'、'.join(QUESTIONS)}，或 all。",
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            autocompletion=lambda: list(FORMATS),
            help="text, json, html, or sql: the question itself, for DuckDB and Spark. "
            "--- text、json、html 或 sql（问题本身，DuckDB 和 Spark 都能运行）。",
        ),
    ] = "text",
) -> int:
    """Show many workspaces together: teams as rows, whose answers are waited for, what serves each company goal, and more.
    ---
    把多个工作区放在一起看：各团队一行、在等谁答复、每个公司目标由哪些目标支撑等。
    """
    run = Invocation(context.obj)
    if run.given.rev is not None:
        raise PmcoachError(NO_REV)
    if form not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=form, known=FORMATS))
    questions = _questions(names or [FIRST])
    if form == "sql":
        run.show("\n".join(f"{question.sql.rstrip()};\n" for question in questions), as_is=True)
        return Exit.FINE
    from pmcoach.formats.answers_html import as_html
    from pmcoach.formats.answers_json import as_json
    from pmcoach.views.pages.answers import page

    with _opened(run, folder) as (lake, database):
        answers = [_answer(question, lake, database) for question in questions]
        _tell_twice(run, lake, database)
    if form == "json":
        run.show(as_json(answers))
    elif form == "html":
        run.show(as_html(answers, run.lang))
    else:
        run.show(page(answers, run.lang, run.width, more=not names))
    return Exit.FINE


def _questions(names: Sequence[str]) -> list[Question]:
    """The questions of some names, each once; raise PmcoachError for one that is not known."""
    from pmcoach.org import read

    for name in names:
        if name not in (*QUESTIONS, ALL):
            raise PmcoachError(NO_QUESTION.fill(name=name), KNOWN.fill(known=(*QUESTIONS, ALL)))
    return [read(name) for name in QUESTIONS if name in names or ALL in names]


@contextmanager
def _opened(run: Invocation, folder: str) -> Iterator[tuple[Lake, Database]]:
    """The tables of a folder; those of its workspaces where it holds no tables. Raises PmcoachError where it has neither."""
    from pmcoach.cli.look.org_clones import exported
    from pmcoach.store.disk.paths import absolute, is_folder
    from pmcoach.store.tables.database import Database, libraries

    top = absolute(run.directory, folder)
    if not is_folder(top):
        raise PmcoachError(NO_FOLDER.fill(folder=folder))
    libraries()  # before files are skipped because nothing can read them
    with Skips(run) as skips, ExitStack() as stack:
        lake = _lake(run, top, skips.tell)
        if not lake:
            top = stack.enter_context(exported(run, top))
            lake = _lake(run, top, skips.tell)
        if not lake:
            raise PmcoachError(NO_TABLES.fill(folder=folder), EXPORT_FIRST)
        yield lake, Database(top, _tables())


def _tables() -> Mapping[str, tuple[Column, ...]]:
    """The columns of every table, by its name."""
    from pmcoach.assess.tables.catalogue import TABLES
    from pmcoach.formats.table_files import columns
    from pmcoach.rules.finding_table import FINDINGS

    return {table.name: columns(table) for table in (*TABLES, FINDINGS)}


def _lake(run: Invocation, top: str, tell: Callable[[Skipped], None]) -> Lake:
    from pmcoach.assess.tables.table import VERSION
    from pmcoach.store.tables.lake import Lake

    return Lake(top, _tables(), VERSION, tell, run.today if run.dated else None)


class Skips:
    """Says which files are skipped: a few of each reason as they come, how many more at the end."""

    def __init__(self, run: Invocation) -> None:
        self._run = run
        self._counted: Counter[Text] = Counter()

    def tell(self, skipped: Skipped) -> None:
        """Say that a file is skipped."""
        self._counted[skipped.why] += 1
        if self._counted[skipped.why] <= SHOWN:
            self._run.say(SKIPPED.fill(path=skipped.path, why=skipped.why))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for why, count in self._counted.items():
            if count > SHOWN:
                self._run.say(MORE_SKIPPED.fill(count=count - SHOWN, why=why))


def _answer(question: Question, lake: Lake, database: Database) -> Answer:
    """What the tables answer. Raises PmcoachError where none of them can be read."""
    from pmcoach.org import Answer

    names = question.names & _tables().keys()
    columns, rows = _ask(question.sql, lambda: lake.parts(names, question.weeks), lake, database)
    return Answer(question, columns, rows)


def _ask(
    sql: str, parts: Callable[[], Mapping[str, Sequence[Part]]], lake: Lake, database: Database
) -> tuple[tuple[str, ...], Rows]:
    """What the parts of a lake answer, without those that turn out to be damaged."""
    from pmcoach.store.tables.database import DamagedError

    found = parts()
    while any(found.values()):
        try:
            return database.ask(sql, found)
        except DamagedError as error:
            for part in error.parts:
                lake.drop(part)
        found = parts()
    raise PmcoachError(NOTHING_LEFT, EXPORT_FIRST)


def _tell_twice(run: Invocation, lake: Lake, database: Database) -> None:
    """Say where two workspaces have one id: their leads take turns from day to day."""
    _, rows = _ask(LEADS, lambda: lake.parts((), None, most=3), lake, database)
    for workspace, days in groupby(rows, key=lambda row: row[0]):
        seen = [(lead, day) for _, day, lead in days]
        if len(seen) == 3 and seen[0][0] == seen[2][0] != seen[1][0]:
            (other, before), (one, day) = seen[1:]
            run.say(TWO.fill(id=workspace, one=one, day=day, other=other, before=before))
