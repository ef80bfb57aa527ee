"""E011: a comment that silences a rule, where there is nothing to silence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.project import Project
from pmcoach.records.choice import Severity
from pmcoach.rules.rule import Hit, at, rule
from pmcoach.rules.selection import names
from pmcoach.text import Text


class Silence:
    """What E011 is about: the comments of a file, seen after all other rules have run."""


@rule(
    "E011",
    "unused-ignore",
    about=Silence,
    severity=Severity.WARNING,
    says=Text(en="ignore[{code}] silences nothing", zh="ignore[{code}] 没有忽略任何问题"),
    do=Text(en="delete it", zh="请删掉"),
    bad={"goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei  # pmcoach: ignore[S104] 已换人 # here\n"},
    good={"goals/2026-Q4/csat.yaml": "title: 增加用户满意度  # pmcoach: ignore[S101] 口号，季度初再定数字\n"},
)
def unused_ignore(silence: tuple[Any, list[Any], set[tuple[str, int, str]]], _: Project) -> Iterator[Hit]:
    """`# pmcoach: ignore[CODE] reason` silences a rule for its line, on a line of its own for the next, above everything
    for the file. When what it silenced is mended, it hides the next mistake.
    ---
    行尾的 `# pmcoach: ignore[编号] 原因` 忽略本行的问题；单独一行则忽略下一行；写在文件最上面忽略整个文件。
    问题改好之后它还在，就会盖住下一个问题。
    """
    file, active, silenced = silence
    for ignore in file.document.ignores:
        for code in ignore.codes:
            known = any(names(code, rule) for rule in active)
            if known and (file.path, ignore.place.line, code) not in silenced:
                yield at(place=ignore.place, code=code)
