"""E: codes in comments and settings that silence nothing, or name no rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from pmcoach.project import File, Project
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.rule import Hit, Rule, at, rule
from pmcoach.rules.engine.selection import names
from pmcoach.rules.files.reference import near
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple


class Silence(NamedTuple):
    """What silences rules in a file, seen after all other rules have run.

    `rules` are those there are, `active` those that ran; `heeded` has the line and the code of each comment that
    silenced something.
    """

    file: File
    rules: Sequence[Rule]
    active: Sequence[Rule]
    heeded: Collection[tuple[int, str]]


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
def unused_ignore(silence: Silence, _: Project) -> Iterator[Hit]:
    """`# pmcoach: ignore[CODE] reason` silences a rule for its line, on a line of its own for the next, above everything
    for the file. When what it silenced is mended, it hides the next mistake.
    ---
    行尾的 `# pmcoach: ignore[编号] 原因` 忽略本行的问题；单独一行则忽略下一行；写在文件最上面忽略整个文件。
    问题改好之后它还在，就会盖住下一个问题。
    """
    for ignore in silence.file.document.ignores:
        for code in ignore.codes:
            could = any(names(code, rule) for rule in silence.active)
            if could and (ignore.place.line, code) not in silence.heeded:
                yield at(place=ignore.place, code=code)
        if not ignore.codes:
            yield at(place=ignore.place, code="")


@rule(
    "E015",
    "unknown-rule",
    about=Silence,
    says=Text(en="there is no rule “{code}”", zh="没有“{code}”这条规则"),
    do=Text(en="pmcoach rules lists them", zh="运行 pmcoach rules 查看全部规则"),
    bad={"pmcoach.yaml": "rules:\n  ignore: [A1O3]  # here\n"},
    good={"pmcoach.yaml": "rules:\n  ignore: [A103, V]\n"},
)
def unknown_rule(silence: Silence, _: Project) -> Iterator[Hit]:
    """Rules are named by code, by the beginning of a code, or by name; what names none switches nothing on or off.
    ---
    规则用编号、编号的开头几位或名字来指；指不到任何规则，就什么也没有启用或忽略。
    """
    for hit, code in _named(silence.file):
        if not any(names(code, rule) for rule in silence.rules):
            known = [word for each in silence.rules for word in (each.code, each.name)]
            yield hit._replace(values={"code": code}, do=near(code, known))


def _named(file: File) -> Iterator[tuple[Hit, str]]:
    """Each code a file names, and where."""
    for ignore in file.document.ignores:
        for code in ignore.codes:
            yield at(place=ignore.place), code
    if file.is_settings:
        settings = file.record.rules
        for name in ("select", "ignore"):
            for index, code in enumerate(getattr(settings, name)):
                yield at("rules", name, index), code
        for code in settings.severity:
            yield at("rules", "severity", code, key=True), code
        for glob, codes in settings.per_file.items():
            for index, code in enumerate(codes):
                yield at("rules", "per_file", glob, index), code
