"""Tidy tables of the workspace, written into a folder."""

from __future__ import annotations

from collections.abc import Mapping

from pmcoach.assess.tables.catalogue import TABLES
from pmcoach.assess.tables.table import Table
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.formats.parquet import as_parquet
from pmcoach.formats.table_files import WRITERS, Rows, as_csv, rows
from pmcoach.formats.xlsx import as_xlsx
from pmcoach.rules.finding_table import FINDINGS
from pmcoach.store.disk.output import overwrite_below
from pmcoach.store.disk.paths import absolute
from pmcoach.store.git.revision import commit
from pmcoach.store.tables.owner import lead_of
from pmcoach.text import Text

NO_ID = Text(
    en="a Parquet file stands beside those of other workspaces, and this one has no id",
    zh="Parquet 文件会和其他工作区的放在一起，而这个工作区没有 id",
)
TAKEN = Text(
    en="{path} is of another workspace that calls itself {id}, led by {lead}",
    zh="{path} 属于另一个也叫 {id} 的工作区，由 {lead} 负责",
)
OTHER_ID = Text(
    en="give one of them another id in pmcoach.yaml; if it is this one, delete its files of the day",
    zh="请在其中一个的 pmcoach.yaml 里换一个 id；如果就是这一个，请先删除它当天的文件",
)
SAY_ID = Text(en="write one into pmcoach.yaml: id: pay", zh="在 pmcoach.yaml 里写一个，如 id: pay")


def export(run: Invocation, folder: str, form: str, *, raw: bool) -> None:
    """Write every table, and print the name of each file.

    Parquet files are laid out for many workspaces and days: TABLE/workspace=ID/as_of=DAY/part.parquet.
    """
    name = run.project.settings.id
    if form == "parquet" and not name:
        raise PmcoachError(NO_ID, SAY_ID)
    top = folder.rstrip("/") or "/"
    made = _made(run, name, form, raw=raw)
    if form == "parquet":
        _refuse_another(run, name, f"{top}/{next(iter(made))}")
    for path, data in made.items():
        full = f"{top}/{path}"
        overwrite_below(run.directory, full, data)
        run.show(f"{full}\n")


def _refuse_another(run: Invocation, name: str, path: str) -> None:
    """Raise PmcoachError where another workspace of that name has written its tables of the day."""
    lead, own = lead_of(absolute(run.directory, path)), run.project.settings.lead
    if lead is not None and own and lead != own:
        raise PmcoachError(TAKEN.fill(path=path, id=name, lead=lead), OTHER_ID)


def export_as(run: Invocation, folder: str, name: str) -> None:
    """Write every table as Parquet below a folder, of a workspace that is called so there."""
    for path, data in _made(run, name, "parquet", raw=False).items():
        overwrite_below(folder, path, data)


def _made(run: Invocation, name: str, form: str, *, raw: bool) -> Mapping[str, bytes]:
    """The files of all tables, by path; of a workspace of that name."""
    stamp = (name or None, run.today, _commit(run))
    found = [(table, rows(table, table.rows(run.project), stamp)) for table in (*TABLES, FINDINGS)]
    if form == "xlsx":
        return {"tables.xlsx": as_xlsx(found)}
    return {_place(table, form, name, run): _bytes(table, said, form, raw=raw) for table, said in found}


def _commit(run: Invocation) -> str | None:
    """The commit that is read, or stands below the files as they are; None outside a repository."""
    if run.revision is not None:
        return run.revision
    try:
        return commit(run.root, "HEAD")
    except PmcoachError:
        return None


def _place(table: Table, form: str, name: str, run: Invocation) -> str:
    if form == "parquet":
        return f"{table.name}/workspace={name}/as_of={run.today.isoformat()}/part.parquet"
    return f"{table.name}.{form}"


def _bytes(table: Table, said: Rows, form: str, *, raw: bool) -> bytes:
    if form == "parquet":
        return as_parquet(table, said)
    text = as_csv(table, said, raw=True) if raw else WRITERS[form](table, said)
    return text.encode("utf-8")
