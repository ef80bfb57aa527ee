"""The files of a folder of tables: which workspace and day each is of, and which are none of ours."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator
from datetime import date

from pmcoach.dates.period import parse_day
from pmcoach.store.disk.reasons import reason
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

PART = "part.parquet"
WORKSPACE, AS_OF = "workspace=", "as_of="
DEEPEST = 7  # steps
WHOLE = b"PAR1"  # at both ends: https://parquet.apache.org/docs/file-format/
TAIL = 8
# In the footer's key and value pairs, as Thrift's compact protocol writes them: a field's mark, the length, the text.
VERSION = re.compile(rb"pmcoach_schema_version\x18(?s:.)(\d+)")
ELSEWHERE = Text(
    en="not where export tables puts a file: TABLE/workspace=ID/as_of=DAY/part.parquet",
    zh="不在 export tables 放文件的位置：表名/workspace=编号/as_of=日期/part.parquet",
)
UNREADABLE = Text(en="{why}", zh="{why}")
INCOMPLETE = Text(en="not there: the day is incomplete", zh="没有这个文件：这一天不完整")
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


Tell = Callable[[Skipped], None]


def found(top: str, tables: Collection[str], tell: Tell) -> Iterator[Part]:
    """All parts of some tables below a folder, by path, without a look at any; files that lie elsewhere are told.

    What else lies in a part's own folder is told by `tell_strays`.
    """
    for table in sorted(tables):
        for name, is_folder in _inside(top, table, tell):
            workspace = _said(WORKSPACE, name) if is_folder else ""
            if not workspace:
                _tell_files(top, f"{table}/{name}", tell, is_folder=is_folder)
                continue
            for inner, is_day in _inside(top, f"{table}/{name}", tell):
                path = f"{table}/{name}/{inner}"
                day = parse_day(_said(AS_OF, inner)) if is_day else None
                if day is None:
                    _tell_files(top, path, tell, is_folder=is_day)
                else:
                    yield Part(table, workspace, day, f"{path}/{PART}")


def tell_strays(top: str, part: Part, tell: Tell) -> None:
    """Tell the Parquet files in a part's folder that are not the part itself."""
    folder = part.path.rpartition("/")[0]
    for name, is_folder in _inside(top, folder, tell):
        if name != PART or is_folder:
            _tell_files(top, f"{folder}/{name}", tell, is_folder=is_folder)


def _said(key: str, name: str) -> str:
    """The value of a step `key=value`, empty where it is another one."""
    return name.removeprefix(key) if name.startswith(key) else ""


def _inside(top: str, path: str, tell: Tell) -> list[tuple[str, bool]]:
    """What stands in a folder, and whether it is one itself; what begins with . or _ is nobody's. One that cannot be read is told."""
    try:
        with os.scandir(os.path.join(top, path)) as entries:
            return sorted((entry.name, entry.is_dir()) for entry in entries if entry.name[0] not in "._")
    except FileNotFoundError:
        return []
    except OSError as error:
        tell(Skipped(path, UNREADABLE.fill(why=reason(error))))
        return []


def _tell_files(top: str, path: str, tell: Tell, *, is_folder: bool) -> None:
    """Tell the Parquet files at or below a path; links that lead back end at a depth."""
    if not is_folder:
        if path.endswith(".parquet"):
            tell(Skipped(path, ELSEWHERE))
    elif path.count("/") < DEEPEST:
        for name, inner in _inside(top, path, tell):
            _tell_files(top, f"{path}/{name}", tell, is_folder=inner)


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
    except FileNotFoundError:
        return INCOMPLETE
    except OSError as error:
        return UNREADABLE.fill(why=reason(error))
    said = VERSION.search(footer)
    if said is None:
        return FOREIGN
    its = int(said[1])
    if its != ours:
        return (OLDER if its < ours else NEWER).fill(its=its, ours=ours)
    return None
