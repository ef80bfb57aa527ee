"""The fields of a kind of file as a Markdown table, from their declaration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, assert_never

from pmcoach.records.fields.types import Many, OneOf, Part, Private, Ref, Scalar, Shape, Table, fields_of
from pmcoach.records.kinds.catalogue import Kind
from pmcoach.records.kinds.series import Sample
from pmcoach.text import Lang, Text

HEAD = Text(
    en="| field | in Chinese | takes | |\n|---|---|---|---|\n",
    zh="| 字段 | 中文名 | 内容 | 说明 |\n|---|---|---|---|\n",
)
REFS = {
    "person": Text(en="a person's id", zh="人员编号"),
    "someone": Text(en="a person's id, or somebody outside", zh="人员编号，或外部的人"),
    "reader": Text(en="a person's id, or a public key", zh="人员编号，或公钥"),
    "goal": Text(en="a goal's id", zh="目标编号"),
    "dimension": Text(en="a dimension's id", zh="维度编号"),
    "file": Text(en="a path, or words", zh="路径，或文字"),
}
LIST = Text(en="a list", zh="列表")
FIELDS = Text(en="fields", zh="下列字段")
LIST_OF_FIELDS = Text(en="a list of fields, or of text", zh="列表，每项含下列字段或一句话")
TABLE = Text(en="id: value", zh="编号: 值")
TABLE_OF_FIELDS = Text(en="name: fields", zh="名字: 下列字段")
OWN_FIELDS = Text(en="the fields above, or a sealed block", zh="上面的字段，或加密后的文本")


def reference(kind: Kind, lang: Lang) -> str:
    """Return the table of a kind's fields; those the path settles are left out, parts follow indented by dots."""
    cls = Sample if kind.ending == ".csv" else kind.cls
    return HEAD.say(lang) + "".join(f"{row}\n" for row in _rows(cls, lang, ""))


def _rows(of: Any, lang: Lang, prefix: str) -> Iterator[str]:
    fields = fields_of(of)
    for name, field in fields.by_name.items():
        if field.from_path:
            continue
        key = prefix + fields.key(name)
        need = " \\*" if field.required else ""
        aliases = "、".join(field.zh)
        yield f"| `{key}`{need} | {aliases} | {_takes(field.shape, lang)} | {field.about.say(lang)} |"
        match field.shape:
            case Part(cls):
                yield from _rows(cls, lang, f"{key}.")
            case Many(Part(cls)):
                yield from _rows(cls, lang, f"{key}[].")
            case Table(Part(cls)):
                yield from _rows(cls, lang, f"{key}.*.")


def _takes(shape: Shape, lang: Lang) -> str:
    """What a field takes, in a few words."""
    match shape:
        case Scalar(_, about):
            return about.say(lang)
        case Ref(to):
            return REFS[to].say(lang)
        case OneOf(words):
            return " \\| ".join(f"`{word.value}`" for word in words)
        case Many(Part(_, plain)):
            return (LIST_OF_FIELDS if plain else LIST).say(lang)
        case Many(item):
            return f"{LIST.say(lang)}: {_takes(item, lang)}"
        case Part():
            return FIELDS.say(lang)
        case Table(Part()):
            return TABLE_OF_FIELDS.say(lang)
        case Table():
            return TABLE.say(lang)
        case Private():
            return OWN_FIELDS.say(lang)
        case _:
            assert_never(shape)
