"""A private part in the user's editor: in a folder that nobody else may look into, and sealed again at the end."""

from __future__ import annotations

from pmcoach.cli.frame.editor import edit_file
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.seal.sealing import keys_for, not_opened, note_missing, sealed
from pmcoach.document import Document
from pmcoach.document.field_text import added, exchanged, literal, stretch
from pmcoach.document.splice import RefusedError
from pmcoach.errors import PmcoachError
from pmcoach.project import File, Project
from pmcoach.project.sealed import private_name, private_names, stem_of
from pmcoach.sealing.armour import armoured
from pmcoach.sealing.plain import as_fields, indented, packed
from pmcoach.store.disk.folder import read_text
from pmcoach.store.disk.writing import create, edit
from pmcoach.store.keys import age
from pmcoach.store.keys.confidential import private_folder
from pmcoach.text import Lang, Text

UNCHANGED = Text(en="nothing was changed", zh="没有改动")
NOT_FIELDS = Text(
    en="line {line} is not “field: value”; edit again",
    zh="第 {line} 行不是“字段: 内容”，请再改",
)
GIVEN_UP = Text(en="it was not changed, because it cannot be read", zh="读不懂，所以没有改动")
WRONG = Text(en="to fix: {what}", zh="需要修改：{what}")
KEPT = Text(
    en="what you wrote is printed above, sealed: put it into the file in place of its private part",
    zh="你写的内容已加密打印在上面：用它替换文件里的 private 部分",
)
MEANWHILE = Text(en="{path} was changed meanwhile by somebody else", zh="{path} 在此期间被别人改过")


def edited(run: Invocation, file: File) -> None:
    """Let somebody edit a file's private part; raise PmcoachError where it is shut, or what was written cannot be read."""
    if file.seal is not None and file.seal.shut is not None:
        raise not_opened(run, file, file.seal)
    age.need()
    keys = keys_for(run, file.person)[file.person]
    document = file.document
    assert isinstance(document, Document)
    name = private_name(file.kind.cls, document.value)
    before = _fields(document, name)
    with private_folder() as folder:
        after = _typed(run, folder, before)
    if after == before:
        run.say(UNCHANGED)
        return
    chosen = name or private_names(file.kind.cls)[run.written is Lang.ZH]
    body, meant = "\n" + indented(after), Document(after).value
    try:
        how = added if name is None else exchanged
        clear = how(document.text, chosen, body, meant)
        new = sealed(clear, chosen, file.path, keys)
        edit(run.root, file.path, lambda text: _unless_changed(text, file, new))
    except (RefusedError, PmcoachError) as error:
        block = literal(armoured(age.seal(packed(stem_of(file.path), body), keys)), "\n")
        run.show(f"{chosen}:{block}")  # nobody's words are lost, and none stand in the clear
        raise PmcoachError(error.says, KEPT) from None
    run.wrote(file.path)
    run.show(f"{file.path}\n")
    run.say(*_wrong(run, file.path, clear, chosen))
    note_missing(run, (file.person,))


def _unless_changed(text: str, file: File, new: str) -> str:
    """The new text of a file; raise PmcoachError where somebody else changed it meanwhile."""
    if text != file.written.text:
        raise PmcoachError(MEANWHILE.fill(path=file.path))
    return new


def _wrong(run: Invocation, path: str, clear: str, name: str) -> list[Text]:
    """What lint will find wrong in what was written, and not repeat."""
    problems = Project({path: clear}, run.today).files[path].problems
    return [WRONG.fill(what=problem.says) for problem in problems if problem.path[:1] == (name,)]


def _fields(document: Document, name: str | None) -> str:
    """The private part as somebody edits it."""
    where = stretch(document.text, name) if name is not None else None
    return as_fields(document.text[where.start : where.end] if where is not None else "")


def _typed(run: Invocation, folder: str, before: str) -> str:
    """What stands in the editor when it is closed; it opens again while that is no fields and goes on changing."""
    path = "private.yaml"
    create(folder, path, before)
    last = ""
    while True:
        try:
            edit_file(folder, path)
        except PmcoachError as error:
            raise PmcoachError(error.says, UNCHANGED) from None
        text = as_fields(read_text(folder, path))
        if text == before:
            return text
        wrong = Document(text)
        if not wrong.problems and isinstance(wrong.value, dict | None):
            return text
        if text == last:
            raise PmcoachError(GIVEN_UP)
        last = text
        line = wrong.problems[0].place.line if wrong.problems and wrong.problems[0].place else 1
        run.say(NOT_FIELDS.fill(line=line))
