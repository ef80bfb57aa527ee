"""E: what refers to something that is not there, and files that stand where nothing is looked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from typing import Any

from pmcoach.document.place import Place
from pmcoach.project import File, Project
from pmcoach.project.looked import facet
from pmcoach.records.fields.enums import Severity
from pmcoach.records.fields.paths import Leaf, references
from pmcoach.records.fields.scalars import is_name, read_name, read_period
from pmcoach.records.fields.suggestions import nearest
from pmcoach.records.fields.types import Ref, Wrong
from pmcoach.records.kinds.catalogue import GOAL, PERSON, REPORT, TEXTS, locate
from pmcoach.rules.engine.rule import Hit, Scope, at, rule
from pmcoach.sealing.keys import Recipient, recipient
from pmcoach.text import Text

START = Place(1, 1, 1, 1)
DID_YOU_MEAN = Text(en="did you mean “{near}”?", zh="是不是“{near}”？")
KINDS_OF_REF = {
    "person": Text(en="person", zh="人"),
    "goal": Text(en="goal", zh="目标"),
    "dimension": Text(en="dimension", zh="维度"),
    "file": Text(en="file", zh="文件"),
}


@rule(
    "E007",
    "unknown-reference",
    about=File,
    says=Text(en="there is no {kind} “{value}”", zh="没有“{value}”这个{kind}"),
    do=Text(en="write one that is there, or make its file first", zh="写已有的，或先建好它的文件"),
    bad={
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wie  # here\n",
        "people/li.wei.yaml": "name: 李伟\n",
    },
    good={
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\n",
        "people/li.wei.yaml": "name: 李伟\n",
    },
)
def unknown_reference(file: File, project: Project) -> Iterator[Hit]:
    """People, goals, dimensions and metrics files are named by id or path; a name that leads nowhere is mostly a slip.
    ---
    人员、目标、考核维度和数据文件都用编号或路径来指；指不到的多半是笔误。
    """
    name = file.identity.get("person")
    if name is not None and name not in project.people and not _not_checked_out(name, project):
        yield at(place=START, kind=KINDS_OF_REF["person"], value=name, do=near(name, project.people))
    for leaf in references(file.record):
        if isinstance(leaf.shape, Ref) and not (file.kind is GOAL and leaf.path == ("parent",)):
            yield from _lost(leaf, leaf.shape.to, project)


def _lost(leaf: Leaf, to: str, project: Project) -> Iterator[Hit]:
    """Yield a reference that leads nowhere. Somebody outside has no file; a slip in the name of somebody inside has one.

    Where it may be somebody outside, people are understood by the names they are called, too.
    """
    value = unicodedata.normalize("NFC", leaf.value.strip())
    kind = {"someone": "person", "reader": "person", "value": "goal"}.get(to, to)
    known: Collection[str] = ()
    match to:
        case "person" | "someone":
            named = to == "someone" and len(project.named(value)) == 1
            lost, known = value not in project.people and not named, project.people
        case "reader":
            is_key = isinstance(recipient(value), Recipient)
            lost, known = not is_key and value not in project.people, project.people
        case "goal":
            lost, known = project.goal(value) is None, project.goal_ids
        case "value":  # of a goal, or of a guardrail by its name
            lost, known = project.goal(value) is None and not _is_guardrail(value, project), project.goal_ids
        case "dimension":
            known = [each.id for each in project.settings.dimensions]
            lost = bool(known) and value not in known
        case _:
            lost, known = value.startswith("metrics/") and project.series(value) is None, project.metric_paths
    if not lost or (kind == "person" and _not_checked_out(value, project)):
        return
    do = near(value, known, _meant(value, kind, project))
    if to != "someone" or do is not None:
        yield at(*leaf.path, key=leaf.key, kind=KINDS_OF_REF[kind], value=value, do=do)


def _not_checked_out(person: str, project: Project) -> bool:
    """Whether somebody's file is in the commit, and git was told not to put it on the disk."""
    path = f"{PERSON.folder}/{person}{PERSON.ending}"
    return is_name(person) and bool(project.past.left_out([path]))


def _is_guardrail(name: str, project: Project) -> bool:
    """Whether something is called so that must hold in a current goal; reports may give its values."""
    if project.sparing:
        goals = project.goals_naming(name, "guardrails")
        return any(name in _rails_of(goal) for goal in goals if project.is_current(goal))
    names: set[str] = project.once_for_all(
        "guardrails", lambda: {name for _, names in project.facets_of_goals(_rails) for name in names}
    )
    return name in names


@facet
def _rails(file: File, project: Project) -> tuple[str, ...]:
    """The names of what must hold in a current goal."""
    return _rails_of(file.record) if project.is_current(file.record) else ()


def _rails_of(goal: Any) -> tuple[str, ...]:
    return tuple(rail.name for rail in goal.guardrails)


def _meant(value: str, kind: str, project: Project) -> str | None:
    """The id of what people write in other words: a person's name, a dimension's title."""
    if kind == "person":
        return next(reversed(project.named(value)), None)
    titles = {each.title: each.id for each in project.settings.dimensions} if kind == "dimension" else {}
    return titles.get(value)


def near(value: str, known: Collection[str], meant: str | None = None) -> Text | None:
    """Return the advice to write the id that was probably meant."""
    found = nearest(value, known) if meant is None else meant
    return DID_YOU_MEAN.fill(near=found) if found is not None else None


FROM_TEXT = Text(
    en="make a report of it: pmcoach new report {person} {period} --from {path}",
    zh="读成周报：pmcoach new report {person} {period} --from {path}",
)


@rule(
    "E013",
    "misplaced-file",
    about=Project,
    scope=Scope.WORKSPACE,
    severity=Severity.WARNING,
    says=Text(
        en="nothing is read here: “{step}” does not fit {pattern}",
        zh="这里的文件不会被读取：“{step}”不符合 {pattern}",
    ),
    do=Text(en="move it to where it belongs, or out of the folder", zh="请移到该放的位置，或移出这个文件夹"),
    bad={"goals/2026-Q5/csat.yaml": "# here\ntitle: 甲\n"},
    good={"goals/2026-Q4/csat.yaml": "title: 甲\n"},
)
def misplaced_file(project: Project, _: Project) -> Iterator[Hit]:
    """A file's kind, period and name come from its path; one that stands elsewhere, or ends in .yml, is not read.
    ---
    文件的种类、周期和名字都来自路径；放错地方或以 .yml 结尾的文件不会被读取。
    """
    for file in project.misplaced:
        if _is_text(file) and file.path.split("/")[-1].rpartition(".")[0] not in project.people:
            continue  # notes of somebody's own
        do = _better_path(file)
        yield at(file=file.path, place=START, do=do, step=file.wrong, pattern=file.kind.pattern)


def _is_text(file: File) -> bool:
    """Whether a file is a text where a report belongs."""
    return file.kind is REPORT and file.path.rpartition(".")[2].lower() in TEXTS


def _better_path(file: File) -> Text | None:
    """The advice to write a file's path in another way; None where it is in a wrong folder."""
    if file.wrong != file.path:
        read = read_period if file.identity.get("period", file) is None else read_name
        taken = read(file.wrong)
        return taken.do if isinstance(taken, Wrong) else None
    stem, _, ending = file.path.rpartition(".")
    if _is_text(file):
        _, period, person = stem.split("/")
        return FROM_TEXT.fill(person=person, period=period, path=file.path)
    path = stem + file.kind.ending
    spot = locate(path) if ending.lower() in ("yml", file.kind.ending[1:]) else None
    return (
        Text(en="rename it {path}", zh="请改名为 {path}").fill(path=path) if spot and not spot.wrong else None
    )


@rule(
    "E014",
    "id-taken",
    about=Project,
    scope=Scope.WORKSPACE,
    says=Text(en="the id “{id}” is taken by {other}", zh="编号“{id}”已被 {other} 使用"),
    do=Text(en="rename one of the two files", zh="请给其中一个文件改名"),
    bad={
        "goals/2026-Q3/csat.yaml": "title: 甲\n",
        "goals/2026-Q4/CSAT.yaml": "title: 乙  # here\n",
    },
    good={
        "goals/2026-Q3/csat.yaml": "title: 甲\n",
        "goals/2026-Q4/csat-q4.yaml": "title: 乙\n",
    },
)
def id_taken(project: Project, _: Project) -> Iterator[Hit]:
    """A goal's file name is its id in the whole workspace; ids that differ only in letter case are one on some disks.
    ---
    目标的文件名就是它在整个工作区的编号；只差大小写的编号在有的磁盘上是同一个。
    """
    seen: dict[tuple[str, str], str] = {}
    for file in project.files.values():
        if "id" in file.identity:
            name = (file.kind.name, file.identity["id"].casefold())
            if name in seen:
                yield at(file=file.path, id=file.identity["id"], other=seen[name])
            seen.setdefault(name, file.path)
