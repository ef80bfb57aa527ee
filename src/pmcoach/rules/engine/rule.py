"""A rule: its logic, its words in both languages, its examples, all in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Any

from pmcoach.docs import doc_of
from pmcoach.document.place import Path, Place
from pmcoach.records.fields.enums import Severity
from pmcoach.text import Lang, Text, half
from pmcoach.tuples import NamedTuple

if TYPE_CHECKING:  # few rules mend anything
    from pmcoach.rules.engine.fix import Fix

Example = str | bytes | Mapping[str, str]


class Letter(StrEnum):
    """The five letters of SMART."""

    S = "S"
    M = "M"
    A = "A"
    R = "R"
    T = "T"


class Shown(Enum):
    """Where findings of a rule are told: by `lint`, by boards, briefs and reminders, or by both."""

    FILES = "files"
    WORK = "work"
    BOTH = "both"


class Owed(Enum):
    """Who has to act on a finding, where the finding itself names nobody."""

    PERSON = "person"
    LEAD = "lead"


class Weight(Enum):
    """How much a finding matters before a 1:1, as a number to sort by; some grow with the weeks they wait."""

    URGENT = 30
    HIGH = 25
    RAISED = 20
    SERIOUS = 17
    MEDIUM = 15
    NORMAL = 12
    LOW = 8
    MINOR = 5


class Heading(Enum):
    """The heading of a brief under which a finding stands that is neither owed by the lead nor a question of its own."""

    ALONE = "alone"
    TOPICS = "topics"
    MOVES = "moves"
    STEPS = "steps"
    ACTIONS = "actions"
    PROBLEMS = "problems"


class Scope(Enum):
    """In which files a rule finds something, seen from the one it looks at: in that one, in those of the same people, anywhere."""

    FILE = "file"
    PERSON = "person"
    WORKSPACE = "workspace"


class Section(Enum):
    """The section of digests and reminders a finding stands in."""

    REPORTS = "reports"
    MEETINGS = "meetings"
    ANSWERS = "answers"
    GOALS = "goals"


class Debt(Enum):
    """What somebody owes another: an answer, a reply, a meeting, a review, thanks, a report, or what was promised."""

    ASK = "asks"
    REPLY = "replies"
    ONE_ON_ONE = "one_on_ones"
    REVIEW = "reviews"
    PRAISE = "praise"
    REPORT = "reports"
    PROMISE = "promises"


class Together(NamedTuple):
    """How several findings of a rule about one person are said as one: all their values of one name in a row."""

    value: str
    says: Text
    ask: Text


class Earlier(NamedTuple):
    """What a file of an example said before: since a day (noon, UTC), in a history both examples share."""

    day: str
    path: str
    text: str


class Hit(NamedTuple):
    """A place where a rule finds what it is about, and the values its words need.

    `path` goes by attributes of the record. `file` names another file than the one the rule was given. A `private` one
    is for the brief of that person and for whoever mends the file; where a hit
    does not say, its place does. `severity` is another than the rule's own. `lacks` are
    fields the hit says are not there: one the file says in a way that could not be read is another finding's business.

    `person` is whom the finding is about and `briefs` in whose briefs it stands, where that is not the person of the
    file. `owed` is the id of who has to act; `ask` a question and `weight` a weight other than the rule's own; `grows` is
    added to the weight; `on` is the day the thing came about. `fix` mends the text, where there is one safe way to.
    """

    path: Path
    values: Mapping[str, Any]
    key: bool = False
    span: tuple[int, int] | None = None
    file: str = ""
    place: Place | None = None
    do: Text | None = None
    person: str = ""
    private: bool | None = None
    severity: Severity | None = None
    lacks: tuple[str, ...] = ()
    briefs: tuple[str, ...] = ()
    owed: str = ""
    ask: Text | None = None
    weight: Weight | None = None
    grows: float = 0
    on: date | None = None
    fix: Fix | None = None


def at(
    *path: str | int,
    key: bool = False,
    span: tuple[int, int] | None = None,
    file: str = "",
    place: Place | None = None,
    do: Text | None = None,
    person: str = "",
    private: bool | None = None,
    severity: Severity | None = None,
    lacks: tuple[str, ...] = (),
    briefs: tuple[str, ...] = (),
    owed: str = "",
    ask: Text | None = None,
    weight: Weight | None = None,
    grows: float = 0,
    on: date | None = None,
    fix: Fix | None = None,
    **values: Any,
) -> Hit:
    """Point at a value of the record, or at what would hold it. `span` narrows it to some of its characters.

    `do` is advice better than the rule's own; the rest is as `Hit` says.
    """
    return Hit(
        path, values, key, span, file, place, do, person, private, severity, lacks, briefs, owed, ask, weight, grows, on,
        fix,
    )  # fmt: skip


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
    ask_owing: Text | None = None
    weight: Weight | None = None
    owed: Owed = Owed.PERSON
    shown: Shown = Shown.FILES
    heading: Heading | None = None
    section: Section | None = None
    together: Together | None = None
    decides: Letter | None = None
    debt: Debt | None = None
    says_owing: Text | None = None
    team: Text | None = None
    alarm: bool = False
    scope: Scope = Scope.FILE

    @property
    def family(self) -> str:
        """The letter the code begins with."""
        return self.code[0]

    @property
    def in_files(self) -> bool:
        """Whether `lint` tells it."""
        return self.shown is not Shown.WORK

    @property
    def in_work(self) -> bool:
        """Whether boards, briefs and reminders tell it."""
        return self.shown is not Shown.FILES

    def explain(self, lang: Lang) -> str:
        """Why the rule is there."""
        return "\n".join(line.strip() for line in half(self.doc or doc_of(self.check), lang).splitlines())


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
    ask_owing: Text | None = None,
    weight: Weight | None = None,
    owed: Owed = Owed.PERSON,
    shown: Shown | None = None,
    heading: Heading | None = None,
    section: Section | None = None,
    together: Together | None = None,
    decides: Letter | None = None,
    debt: Debt | None = None,
    says_owing: Text | None = None,
    team: Text | None = None,
    alarm: bool = False,
    scope: Scope = Scope.FILE,
) -> Callable[[Check], Rule]:
    """Make a rule of a generator of hits. `about=Project` looks at the whole workspace at once.

    An example is the text of one file of the kind the rule is about, or a mapping of path to text; the bad one marks
    the lines found with `# here`. `before` is what files said earlier, for rules that look at the history.

    `ask` is how a lead puts it to the person in a 1:1, and `ask_owing` to a colleague who has to act; a rule without a
    question or a heading is for the files alone. `weight` is how much it matters there, by its severity where the rule
    does not say. `section` is where digests and reminders tell it. `decides` is the letter of SMART that is not met where it is found.

    `debt` is what whoever has to act owes, and `says_owing` how it is said to them; `team` says findings about several
    people in one line, their names in `{people}`. An `alarm` concerns the lead of a team whoever's brief it stands in.
    `scope` is wider where a hit names another file: who asks for one file has the rule look at those it may be found from.
    """
    if shown is None:
        shown = Shown.FILES if ask is None and heading is None else Shown.BOTH

    def made(check: Check) -> Rule:
        return Rule(
            code, name, about, severity, says, do, bad, good, check.__doc__ or "", check, before, ask, ask_owing, weight,
            owed, shown, heading, section, together, decides, debt, says_owing, team, alarm, scope,
        )  # fmt: skip

    return made
