"""Who an item is given to, as tables say it: several in a cell, `Name <mail>`, `李伟(li.wei)`, `李伟;`."""

from __future__ import annotations

import re

from pmcoach.integrations.net.json_access import line
from pmcoach.integrations.trackers.table_columns import plain
from pmcoach.patterns import pattern
from pmcoach.records.kinds.workitem import Member

MAILED = pattern(r"([^<>]*)<([^<>]+)>")
APART = pattern(r"[;；,，、\n\r|]+")
FIRMLY = pattern(r"[;；、\n\r|]+")  # a name may have a comma in it: `Nguyen, Vincent <v.nguyen@example.com>`
ASIDE = pattern(r"([^()（）]*)[(（]#?([^()（）]*)[)）]")
NOBODY = frozenset(
    ("closed", "unassigned", "none", "nobody", "null", "n/a", "-", "—", "/", "无", "空", "暂无", "未指派", "未分配", "待分配")
)  # fmt: skip


def people_in(cell: str, accounts: str = "") -> tuple[Member, ...]:
    """Everybody a cell names. `accounts` is the cell that says what they are called to the tool, where there is one.

    Where there are several the whole cell stands first, for it may be one name with a comma in it: `Brennan, Aoife`.
    """
    mailed = [each for name, mail in MAILED.findall(cell) for each in _mailed(name, mail)]
    parts = _parts(MAILED.sub("", cell), APART)
    logins = _parts(accounts, APART)
    same = len(logins) == len(parts)
    found = [*mailed, *(_member(part, logins[at] if same else "") for at, part in enumerate(parts))]
    whole = line(cell).strip(";；,，、 ")
    return tuple([Member(whole, whole, whole), *found] if len(found) > 1 else found)


def _parts(text: str, apart: re.Pattern[str]) -> list[str]:
    return [part for part in map(line, apart.split(text)) if part and plain(part) not in NOBODY]


def _mailed(name: str, mail: str) -> list[Member]:
    """Somebody by a name and an address, after whoever stands before them without one."""
    *before, last = _parts(name.lstrip(",，; "), FIRMLY) or [""]
    shown = last or line(mail)
    return [*map(_member, before), Member(f"{shown} <{line(mail)}>", _login(mail), shown, line(mail))]


def _member(said: str, login: str = "") -> Member:
    """Somebody by a name, with what stands in brackets behind it: what one of the two is, nobody says."""
    aside = ASIDE.fullmatch(said)
    name, other = (aside[1].strip(), aside[2].strip()) if aside is not None else (said, "")
    mail = next((each for each in (said, other, login) if "@" in each), "")
    return Member(said, login or other or _login(said), name or said, mail)


def _login(mail: str) -> str:
    """What stands before the sign of an address, which many a tool uses for a name; any other name as it is."""
    return line(mail).partition("@")[0]
