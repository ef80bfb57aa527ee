"""A large workspace judged a share at a time: what was read for one is let go before the next, and two processes share the work.

A share is the files of a few people. What is found does not depend on how a workspace is divided, nor by whom it is judged.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from pmcoach.processes import Second, can_part
from pmcoach.project import Project
from pmcoach.records.kinds.catalogue import REPORT, REVIEW
from pmcoach.rules.engine.engine import active_rules, found_from, settled
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Rule
from pmcoach.rules.engine.selection import Selection
from pmcoach.tuples import NamedTuple

if TYPE_CHECKING:
    from pmcoach.project.history import Past

FILES, SHARES = 250, 40  # of a share at least, and of all at most; the files of one person are never parted
MANY = 400  # files; for fewer a second process costs more than it saves

Step = Callable[[int, int], None]


class Judged(NamedTuple):
    """What was found from some shares, which of their files hold comments that silence, and what was learned of the history."""

    found: list[Finding]
    commented: list[str]
    learned: dict[str, str]


def findings_by_share(
    project: Project,
    rules: Sequence[Rule],
    chosen: Selection,
    broken: list[Exception] | None = None,
    *,
    step: Step = lambda _done, _of: None,
    processes: int = 1,
) -> tuple[Finding, ...]:
    """What `findings` finds for `lint`, from one share of the files after another; `processes` is how many work, at most two."""
    active = active_rules(project, rules, chosen, work=False)
    by_file = [rule for rule in active if rule.about is not Project]
    shares = tuple(_shares(project))
    work = _Work(project, by_file, chosen, broken, step)
    is_much = processes > 1 and len(shares) > 1 and len(project.files) >= MANY
    judged = _by_two(work, shares) if is_much and _may_part(project) else work.over(shares)
    for key, value in judged.learned.items():
        project.past.learn(key, value)
    everywhere = [rule for rule in active if rule.about is Project]
    found = [*judged.found, *found_from(everywhere, project, chosen, broken)]
    return settled(found, project, rules, active, chosen, commented=judged.commented)


def _shares(project: Project) -> Iterator[Sequence[str]]:
    """The files in shares of about as many, those of one person together, and those of a team side by side."""
    theirs: dict[str, list[str]] = {}
    for file in project.files.values():
        person = ""
        with suppress(Exception):  # told when the file is judged
            person = file.person
        theirs.setdefault(person, []).append(file.path)
    size = max(FILES, len(project.files) // SHARES)
    share: list[str] = []
    for person in dict.fromkeys((*_by_team(project), *theirs)):
        share += theirs.get(person, ())
        if len(share) >= size:
            yield share
            share = []
    if share:
        yield share


def _by_team(project: Project) -> Iterator[str]:
    """Everybody, each followed by those they lead: what one asks of another's files is mostly asked within a team."""
    led: dict[str, list[str]] = {}
    for name in project.people:
        with suppress(Exception):
            led.setdefault(project.people[name].lead, []).append(name)
    waiting, met = (
        [name for lead, names in led.items() if lead not in project.people for name in names],
        set(),
    )
    waiting = [*project.people][::-1] + waiting[
        ::-1
    ]  # whoever is above nobody's head, as in a circle, comes last
    while waiting:
        name = waiting.pop()
        if name not in met:
            met.add(name)
            yield name
            waiting += reversed(led.get(name, ()))


class _Work:
    """The rules over shares, one after another."""

    def __init__(
        self,
        project: Project,
        rules: Sequence[Rule],
        chosen: Selection,
        broken: list[Exception] | None,
        step: Step = lambda _done, _of: None,
    ) -> None:
        self.project, self.rules, self.chosen, self.broken, self.step = project, rules, chosen, broken, step
        project.ready_to_share()

    def over(self, shares: Sequence[Collection[str]]) -> Judged:
        """What is found from some shares."""
        judged = Judged([], [], {})
        of, done = sum(map(len, shares)), 0
        for paths in shares:
            self.step(done, of)
            view = self.project.share(paths)
            found = list(found_from(self.rules, view, self.chosen, self.broken))
            view.forget()
            judged.found.extend(found)
            told = {finding.path for finding in found}
            for path in paths:
                file = self.project.files[path]
                if file.document.ignores:
                    judged.commented.append(path)
                if file.kind in (REPORT, REVIEW):
                    file.let_go(text=path not in told)
            done += len(paths)
        return judged


def _may_part(project: Project) -> bool:
    """Whether a second process sees what this one sees, and nothing is lost with it: not what was missing, nor who holds keys."""
    return can_part() and not project.settings.private.sealed and project.past.sound


def _by_two(work: _Work, shares: Sequence[Collection[str]]) -> Judged:
    """What this process and another find from every other share; what the other could not say is found here."""
    half = _half(shares)
    own, theirs = shares[:half], shares[half:]
    other = Second(lambda: _written(_alone(work, theirs)))
    try:
        here = work.over(own)
        said = other.said()
    finally:
        other.end()
    there = work.over(theirs) if said is None else _read(said, work, theirs)
    return Judged(
        here.found + there.found, here.commented + there.commented, {**here.learned, **there.learned}
    )


def _half(shares: Sequence[Collection[str]]) -> int:
    """How many of the first shares have half of the files."""
    files, of = 0, sum(map(len, shares))
    for count, share in enumerate(shares, 1):
        files += len(share)
        if 2 * files >= of:
            return count
    return len(shares)


def _alone(work: _Work, shares: Sequence[Collection[str]]) -> Judged:
    """What is found in a process of its own, which shows nothing, and gives up at any doubt."""
    project = work.project
    past = _Learning(project.past)
    project.past = cast("Past", past)
    judged = _Work(project, work.rules, work.chosen, None).over(shares)
    if not past.sound or any(
        file.seal is not None for paths in shares for file in map(project.files.get, paths) if file
    ):
        raise ValueError
    return judged._replace(learned=past.news)


class _Learning:
    """A history that also notes what is learned from now on."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self.news: dict[str, str] = {}

    def learn(self, key: str, value: str) -> None:
        """Keep something, and note it."""
        self.news[key] = value
        self._past.learn(key, value)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._past, name)


def _written(judged: Judged) -> bytes:
    """What was judged as bytes, rules by their codes."""
    import pickle

    class Pickler(pickle.Pickler):
        def persistent_id(self, value: object) -> str | None:
            return value.code if isinstance(value, Rule) else None

    made = io.BytesIO()
    Pickler(made, pickle.HIGHEST_PROTOCOL).dump(tuple(judged))
    return made.getvalue()


def _read(said: bytes, work: _Work, shares: Sequence[Collection[str]]) -> Judged:
    """What another process of ours judged; that it found nothing sealed need not be looked for again."""
    import pickle

    rules = {rule.code: rule for rule in work.rules}

    class Unpickler(pickle.Unpickler):
        def persistent_load(self, code: str) -> Rule:
            return rules[code]

    for path in (path for paths in shares for path in paths):
        work.project.files[path].holds_nothing_sealed()
    return Judged(*Unpickler(io.BytesIO(said)).load())
