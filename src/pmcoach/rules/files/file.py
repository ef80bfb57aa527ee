"""E: files that cannot be read, or say what pmcoach does not understand."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from pmcoach.assess.privacy import HIDDEN
from pmcoach.cells import INVISIBLE
from pmcoach.document.place import Problem, at_offset
from pmcoach.patterns import pattern
from pmcoach.project import File, Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.fields.messages import DIFFERS, LEAVE_OUT
from pmcoach.records.fields.paths import leaves
from pmcoach.records.fields.scalars import PROSE
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.review import Review
from pmcoach.rules.engine.fix import Fix, NewValue, PlainColon
from pmcoach.rules.engine.rule import Hit, at, rule
from pmcoach.text import Text

WHAT = Text(en="{what}", zh="{what}")
BLANK = pattern(r"〈[^〈〉\n]{1,40}〉")
MOST = 100  # of one severity; a file with more of them is full of them


def _problems(file: File, code: str) -> Iterator[Hit]:
    """Yield what reading the file noted under a code."""
    for problem in file.problems:
        if problem.code == code:
            name = fields_of(file.kind.cls).attribute.get(str(problem.path[0])) if problem.path else None
            yield at(
                place=file.problem_place(problem),
                do=problem.do,
                private=(name in HIDDEN and not file.is_settings) or None,
                fix=_fix(file, problem),
                what=problem.says,
            )


def _fix(file: File, problem: Problem) -> Fix | None:
    """How to mend a problem where what was meant is plain."""
    if not problem.instead:
        return None
    if problem.instead == ": ":
        return PlainColon(file.problem_place(problem))
    return NewValue(problem.path, problem.instead)


@rule(
    "E001",
    "unreadable-file",
    about=File,
    says=Text(en="cannot be read: {what}", zh="读不了：{what}"),
    do=Text(en="see that it is a text file that you may read", zh="请确认它是文本文件，并且有读取权限"),
    bad="标题: 增加用户满意度\n".encode("gb18030"),
    good="title: 新用户次周留存率从32%提高到40%\n",
)
def unreadable_file(file: File, _: Project) -> Iterator[Hit]:
    """A file that is not UTF-8 text, is larger than 1 MiB or is no regular file is not read; the others are.
    ---
    不是 UTF-8 文本、超过 1 MiB 或不是普通文件的，pmcoach 不读；其他文件照常。
    """
    yield from _problems(file, "E001")


@rule(
    "E002",
    "not-yaml",
    about=File,
    says=Text(en="not YAML: {what}", zh="YAML 格式有误：{what}"),
    bad="title: 提升留存\nowner: @li.wei  # here\n",
    good='title: 提升留存\nowner: "li.wei"\n',
)
def not_yaml(file: File, _: Project) -> Iterator[Hit]:
    """Where the structure breaks, what stands above is read and the rest is not. The likely cause is named.
    ---
    结构断开的地方之前照读，之后不读；并指出最可能的原因，如全角冒号、制表符、引号没有成对。
    """
    yield from _problems(file, "E002")


@rule(
    "E003",
    "field-twice",
    about=File,
    says=WHAT,
    bad="title: 甲\n标题: 乙  # here\n",
    good="title: 甲\n",
)
def field_twice(file: File, _: Project) -> Iterator[Hit]:
    """A field said twice, also once in English and once in Chinese: the first is used.
    ---
    同一个字段写了两次，或中英文各写一次；以第一次为准。
    """
    yield from _problems(file, "E003")


@rule(
    "E004",
    "unknown-field",
    about=File,
    says=WHAT,
    do=Text(en="delete it, or move it to where it belongs", zh="请删掉，或移到它该在的地方"),
    bad="titel: 甲  # here\n",
    good="title: 甲\n",
)
def unknown_field(file: File, _: Project) -> Iterator[Hit]:
    """A field nobody reads is mostly a slip of the keyboard; the nearest name is offered.
    ---
    没人读的字段多半是笔误；给出最接近的名字。
    """
    yield from _problems(file, "E004")


@rule(
    "E005",
    "wrong-type",
    about=File,
    says=WHAT,
    do=Text(
        en="write what is expected here, or delete it: the rest is read without",
        zh="请改成这里要的内容；不写也行，其余照读",
    ),
    bad="title: 甲\ndue: 2026/12/31  # here\n",
    good="title: 甲\ndue: 2026-12-31\n",
)
def wrong_type(file: File, _: Project) -> Iterator[Hit]:
    """A value that is not what its field takes is left out, and the rest of the record is read.
    ---
    值不是该字段要的类型：这一项不采用，其余照读。
    """
    yield from _problems(file, "E005")


@rule(
    "E006",
    "missing-field",
    about=File,
    says=WHAT,
    do=Text(en="fill it in, or delete the line", zh="请填上，或删掉这一行"),
    bad="owner: li.wei  # here\n",
    good="title: 甲\nowner: li.wei\n",
)
def missing_field(file: File, _: Project) -> Iterator[Hit]:
    """A record needs this field to make sense.
    ---
    缺了这个字段，记录就说不清楚。
    """
    yield from _problems(file, "E006")


@rule(
    "E008",
    "path-and-content-differ",
    about=File,
    says=WHAT,
    bad="title: 甲\nid: another  # here\n",
    good="title: 甲\n",
)
def path_and_content_differ(file: File, _: Project) -> Iterator[Hit]:
    """A file's path says which person, period and goal it is about; what it says itself must be the same.
    ---
    文件是谁的、哪个周期、哪个目标，由路径决定；文件里写了就必须一致。
    """
    yield from _problems(file, "E008")
    record = file.record
    if isinstance(record, Review) and record.said_kind not in (None, record.kind_in_name or record.said_kind):
        yield at(
            "said_kind", what=DIFFERS.fill(value=record.said_kind, path=record.kind_in_name), do=LEAVE_OUT
        )


@rule(
    "E009",
    "unsafe-yaml",
    about=File,
    says=Text(en="YAML that is not read: {what}", zh="不读取的 YAML 写法：{what}"),
    do=Text(en="keep it as small as what people write by hand", zh="请写短一些：pmcoach 只读人手写的文件"),
    bad="title: &a 甲  # here\n",
    good="title: 甲\n",
)
def unsafe_yaml(file: File, _: Project) -> Iterator[Hit]:
    """Tags, anchors, aliases and merge keys hide what a file says, and nothing in it may grow without bound.
    ---
    标签、锚点、别名、合并键会让文件表里不一；层数、个数、长度都有上限。
    """
    yield from _problems(file, "E009")


@rule(
    "E010",
    "template-unfilled",
    about=File,
    says=Text(en="the blank {blank} is not filled in", zh="空白 {blank} 还没有填"),
    do=Text(en="write what belongs there, or delete the line", zh="填上内容，或删掉这一行"),
    bad="title: 将转化率从〈现值〉提高到 5%  # here\n",
    good="title: 将转化率从 3% 提高到 5%\n",
)
def template_unfilled(file: File, _: Project) -> Iterator[Hit]:
    """A template's blanks in 〈 〉 are questions; a record has the answers.
    ---
    模板里〈 〉是问题；写成记录时要换成答案。
    """
    for leaf in leaves(file.record) if "〈" in file.document.text else ():
        if isinstance(leaf.value, str) and (match := BLANK.search(leaf.value)):
            yield at(*leaf.path, span=match.span(), blank=match[0])


@rule(
    "E012",
    "invisible-character",
    about=File,
    says=Text(en="invisible character <{code}>", zh="不可见字符 <{code}>"),
    do=Text(en="delete it: it changes what is read, not what is seen", zh="请删掉：它看不见，却会改变内容"),
    bad="title: 甲\u202e乙  # here\n",
    good="title: 甲乙\n",
)
def invisible_character(file: File, _: Project) -> Iterator[Hit]:
    """Characters that turn the direction of text or take no room make a file say other than it shows. In long text they
    are a warning: a right-to-left language may need them there.
    ---
    改变文字方向或不占位置的字符，会让文件看起来和实际内容不一样。在大段文字里只是警告：从右往左写的语言可能用得着。
    """
    text = file.document.text
    found = () if text.isascii() else tuple(islice(INVISIBLE.finditer(text), 100 * MOST))
    prose = (
        sorted(file.place_read(leaf.path) for leaf in leaves(file.record) if leaf.shape is PROSE)
        if found
        else []
    )
    said: Counter[bool] = Counter()
    for match in found:
        place = at_offset(text, match.start())
        before = bisect_right(prose, place[:2], key=lambda each: each[:2])
        inside = before > 0 and place[:2] < prose[before - 1][2:]
        said[inside] += 1
        if said[inside] <= MOST:
            code = f"U+{ord(match[0]):04X}"
            yield at(place=place, severity=Severity.WARNING if inside else None, code=code)
