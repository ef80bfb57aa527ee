"""Tidy tables of the workspace, written into a folder."""

from __future__ import annotations

from pmcoach.assess.tables.catalogue import TABLES
from pmcoach.assess.tables.table import Table
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.formats.parquet import as_parquet
from pmcoach.formats.table_files import WRITERS, Rows, as_csv, rows
from pmcoach.formats.xlsx import as_xlsx
from pmcoach.rules.finding_table import FINDINGS
from pmcoach.store.disk.output import overwrite
from pmcoach.store.disk.paths import absolute
from pmcoach.store.disk.writing import make_folder
from pmcoach.store.git.revision import commit
from pmcoach.text import Text

NO_ID = Text(
    en="a Parquet file stands beside those of other workspaces, and this one has no id",
    zh="Parquet 文件会和其他工作区的放在一起，而这个工作区没有 id",
)
SAY_ID = Text(en="write one into pmcoach.yaml: id: pay", zh="在 pmcoach.yaml 里写一个，如 id: pay")


def export(run: Invocation, folder: str, form: str, *, raw: bool) -> None:
    """Write every table, and print the name of each file.

    Parquet files are laid out for many workspaces and days: TABLE/workspace=ID/as_of=DAY/part.parquet.
    """
    name = run.project.settings.id
    if form == "parquet" and not name:
        raise PmcoachError(NO_ID, SAY_ID)
    stamp = (name or None, run.today, _commit(run))
    found = [(table, rows(table, table.rows(run.project), stamp)) for table in (*TABLES, FINDINGS)]
    if form == "xlsx":
        made = {"tables.xlsx": as_xlsx(found)}
    else:
        made = {_place(table, form, name, run): _bytes(table, said, form, raw=raw) for table, said in found}
    for path, data in made.items():
        full = f"{folder.rstrip('/') or '/'}/{path}"
        make_folder(absolute(run.directory, full.rpartition("/")[0]))
        overwrite(run.directory, full, data)
        run.show(f"{full}\n")


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
