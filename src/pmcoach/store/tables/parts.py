"""The files of a folder of tables: which workspace and day each is of, and which are none of ours."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from pmcoach.dates.period import parse_day
from pmcoach.store.disk.reasons import reason
from pmcoach.text import Text

PART = "part.parquet"
WHOLE = b"PAR1"  # at both ends: https://parquet.apache.org/docs/file-format/
TAIL = 8
# In the footer's key and value pairs, as Thrift's compact protocol writes them: a field's mark, the length, the text.
VERSION = re.compile(rb"pmcoach_schema_version\x18(?s:.)(\d+)")
ELSEWHERE = Text(
    en="not where export tables puts a file: TABLE/workspace=ID/as_of=DAY/part.parquet",
    zh="不在 export tables 放文件的位置：表名/workspace=编号/as_of=日期/part.parquet",
)
TORN = Text(en="cut short, or no Parquet file", zh="不完整，或不是 Parquet 文件")
FOREIGN = Text(en="not written by pmcoach export tables", zh="不是 pmcoach export tables 写的")
OLDER = Text(
    en="of an older pmcoach (tables of version {its}, not {ours}): export them again",
    zh="由旧版 pmcoach 写成（表版本 {its}，现为 {ours}）：请重新导出",
)
NEWER = Text(
    en="of a newer pmcoach (tables of version {its}, not {ours}): update this one",
    zh="由新版 pmcoach 写成（表版本 {its}，现为 {ours}）：请升级本机的 pmcoach",
)


class Part(NamedTuple):
    """A table of a workspace on a day, and the file that holds it."""

    table: str
    workspace: str
    day: date
    path: str


class Skipped(NamedTuple):
    """A file that is not read, and why."""

    path: str
    why: Text


def found(top: str, tables: Collection[str]) -> Iterator[Part | Skipped]:
    """All parts of some tables below a folder, by path; Parquet files that lie elsewhere in these tables are skipped."""
    for table in sorted(tables):
        yield from _found(top, table, (table,))


def _found(top: str, table: str, steps: tuple[str, ...]) -> Iterator[Part | Skipped]:
    folder = os.path.join(top, *steps)
    try:
        with os.scandir(folder) as entries:
            inside = sorted((entry.name, entry.is_dir()) for entry in entries if entry.name[0] not in "._")
    except FileNotFoundError:
        return
    except OSError as error:
        yield Skipped("/".join(steps), Text(en="{why}", zh="{why}").fill(why=reason(error)))
        return
    for name, is_folder in inside:
        path = (*steps, name)
        if is_folder and len(path) < 8:
            yield from _found(top, table, path)
        elif name.endswith(".parquet"):
            yield _part(table, path) or Skipped("/".join(path), ELSEWHERE)


def _part(table: str, path: tuple[str, ...]) -> Part | None:
    """The part a path stands for, None where it is not one of ours."""
    match path:
        case (_, workspace, day, name) if name == PART:
            left, of, workspace = workspace.partition("workspace=")
            before, on, said = day.partition("as_of=")
            parsed = parse_day(said)
            if workspace and of and on and not left and not before and parsed is not None:
                return Part(table, workspace, parsed, "/".join(path))
    return None


def wrong_with(top: str, part: Part, ours: int) -> Text | None:
    """Why a file cannot be read with the others, by its two ends; None where nothing speaks against it."""
    try:
        with open(os.path.join(top, part.path), "rb", buffering=0) as file:
            size = os.fstat(file.fileno()).st_size
            if size < 3 * TAIL or file.read(len(WHOLE)) != WHOLE:
                return TORN
            file.seek(size - TAIL)
            tail = file.read(TAIL)
            length = int.from_bytes(tail[:4], "little")
            if tail[4:] != WHOLE or length > size - TAIL:
                return TORN
            file.seek(size - TAIL - length)
            footer = file.read(length)
    except OSError as error:
        return Text(en="{why}", zh="{why}").fill(why=reason(error))
    said = VERSION.search(footer)
    if said is None:
        return FOREIGN
    its = int(said[1])
    if its != ours:
        return (OLDER if its < ours else NEWER).fill(its=its, ours=ours)
    return None
