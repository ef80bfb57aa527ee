"""E: the line at the top of a file by which an editor finds its schema."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.document.place import Place, at_offset
from pmcoach.patterns import pattern
from pmcoach.project import File, Project
from pmcoach.project.looked import facet
from pmcoach.records.derived.schema import schema_line
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.catalogue import METRIC, Kind
from pmcoach.rules.engine.fix import NewComment
from pmcoach.rules.engine.rule import Hit, at, rule
from pmcoach.text import Text

# Of a workspace's own schemas only: what a team keeps elsewhere is its own business.
SCHEMA = ".pmcoach/schema/"
LINE = pattern(r"(?m)^#[ \t]*yaml-language-server[ \t]*:[ \t]*\$schema=\S*?\.pmcoach/schema/\S*")
FIRST = Place(1, 1, 1, 1)
FEW = 50  # files of a kind, the last by path, that say what is usual
ASTRAY = Text(en="the schema line leads nowhere from here", zh="schema 这一行在这里指不到文件")
MISSING = Text(
    en="no schema line: most files of this kind have one", zh="没有写 schema 那一行，同类文件大多写了"
)


@rule(
    "E016",
    "schema-line-astray",
    about=File,
    severity=Severity.INFO,
    says=Text(en="{what}", zh="{what}"),
    do=Text(en="write “{line}”: pmcoach lint --fix", zh="写成“{line}”：pmcoach lint --fix"),
    bad={
        "people/li.wei.yaml": "# yaml-language-server: $schema=../../.pmcoach/schema/person.json  # here\nname: 李伟\n"
    },
    good={
        "people/li.wei.yaml": "# yaml-language-server: $schema=../.pmcoach/schema/person.json\nname: 李伟\n"
    },
)
def schema_line_astray(file: File, project: Project) -> Iterator[Hit]:
    """By this line an editor completes and checks a file. One that was copied along, or moved with its file, leads nowhere;
    where most of the last files of its kind have it, one without is not checked while it is typed.
    ---
    编辑器靠这一行补全和检查文件。连同文件一起复制或移动过的，就指不到了；近来的同类文件大多写了，少了这一行的文件，写的时候就没有检查。
    """
    if file.kind is METRIC:
        return
    text, wanted = file.written.text, schema_line(file.kind, file.path)
    found = _line(text)
    if found is None:
        if "yaml-language-server" not in text and _usual(file.kind, project):
            yield at(place=FIRST, what=MISSING, line=wanted, fix=NewComment(wanted))
    elif found[0] != wanted:
        place = at_offset(text, *found[1])
        yield at(place=place, what=ASTRAY, line=wanted, fix=NewComment(wanted, place))


def _line(text: str) -> tuple[str, tuple[int, int]] | None:
    """The schema line of a text, and where it stands; None where there is none."""
    match = LINE.search(text) if SCHEMA in text else None
    return None if match is None else (match[0], match.span())


@facet
def _has_line(file: File, _: Project) -> bool:
    text: str = file.written.text
    return SCHEMA in text


def _usual(kind: Kind, project: Project) -> bool:
    """Whether most of the last files of a kind have the line."""

    def most() -> bool:
        last = project.of_class(kind.cls)[-FEW:]
        return 2 * sum(project.facet_of(file, _has_line) for file in last) > len(last)

    found: bool = project.once_for_all(f"schema lines {kind.name}", most)
    return found
