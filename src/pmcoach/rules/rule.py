"""A rule: its logic, its words in both languages, its examples, all in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from pmcoach.document.place import Path, Place
from pmcoach.records.choice import Severity
from pmcoach.text import Lang, Text, half

Example = str | bytes | Mapping[str, str]


class Earlier(NamedTuple):
    """What a file of an example said before: since a day (noon, UTC), in a history both examples share."""

    day: str
    path: str
    text: str


class Hit(NamedTuple):
    """A place where a rule finds what it is about, and the values its words need.

    `path` goes by attributes of the record. `file` names another file than the one the rule was given. A `private` one
    is for the brief of that person and for whoever mends the file. `severity` is another than the rule's own. `lacks` are
    fields the hit says are not there: one the file says in a way that could not be read is another finding's business.
    """

    path: Path
    values: Mapping[str, Any]
    key: bool = False
    span: tuple[int, int] | None = None
    file: str = ""
    place: Place | None = None
    do: Text | None = None
    person: str = ""
    private: bool = False
    severity: Severity | None = None
    lacks: tuple[str, ...] = ()


def at(
    *path: str | int,
    key: bool = False,
    span: tuple[int, int] | None = None,
    file: str = "",
    place: Place | None = None,
    do: Text | None = None,
    person: str = "",
    private: bool = False,
    severity: Severity | None = None,
    lacks: tuple[str, ...] = (),
    **values: Any,
) -> Hit:
    """Point at a value of the record, or at what would hold it. `span` narrows it to some of its characters.

    `do` is advice better than the rule's own; `person` whom the finding is about, if not the one the file is about.
    """
    return Hit(path, values, key, span, file, place, do, person, private, severity, lacks)


Check = Callable[[Any, Any], Iterable[Hit]]


class Rule(NamedTuple):
    """What is found, how it is said, and how it is found out. `about` is the class of record it looks at."""

    code: str
    name: str
    about: type
    severity: Severity
    says: Text
    do: Text | None
    bad: Example
    good: Example
    doc: str
    check: Check
    before: tuple[Earlier, ...] = ()
    ask: Text | None = None

    @property
    def family(self) -> str:
        """The letter the code begins with."""
        return self.code[0]

    def explain(self, lang: Lang) -> str:
        """Why the rule is there."""
        return "\n".join(line.strip() for line in half(self.doc, lang).splitlines())


def rule(
    code: str,
    name: str,
    *,
    about: type,
    says: Text,
    bad: Example,
    good: Example,
    do: Text | None = None,
    severity: Severity = Severity.ERROR,
    before: tuple[Earlier, ...] = (),
    ask: Text | None = None,
) -> Callable[[Check], Rule]:
    """Make a rule of a generator of hits. `about=Project` looks at the whole workspace at once.

    An example is the text of one file of the kind the rule is about, or a mapping of path to text; the bad one marks
    the lines found with `# here`. `before` is what files said earlier, for rules that look at the history. `ask` is how
    a lead could put it to the person in the next 1:1, where there is more to it than a file to mend.
    """

    def made(check: Check) -> Rule:
        return Rule(code, name, about, severity, says, do, bad, good, check.__doc__ or "", check, before, ask)

    return made
