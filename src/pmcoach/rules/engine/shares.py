"""A large workspace judged a share at a time: what was read for one is let go before the next, and two processes share the work.

A share is the files of a few people. What is found does not depend on how a workspace is divided, nor by whom it is judged.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import accumulate
from typing import TYPE_CHECKING, Any, cast

from pmcoach.processes import Second, can_part
from pmcoach.project import File, Project
from pmcoach.project.looked import FOR_ALL, ForAll, Mark, sum_of
from pmcoach.records.kinds.catalogue import REPORT, REVIEW
from pmcoach.rules.engine.engine import active_rules, found_from, settled
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Rule
from pmcoach.rules.engine.selection import Selection
from pmcoach.text import remade
from pmcoach.tuples import NamedTuple

if TYPE_CHECKING:
    from pmcoach.project.history import Past

FILES, SHARES = 100, 400  # of a share at least, and of all at most; the files of one person are never parted
TWO = 400  # files, for fewer of which a second process costs more than it saves

OURS = ("pmcoach", "datetime")  # what was judged is made of classes of these

Step = Callable[[int, int], None]


class Share(NamedTuple):
    """Some files, what was found from them, and by which marks it is known that the same would be found again.

    `commented` are those with comments that silence; `sums` has a sum of each file's text, where it has one.
    """

    paths: Sequence[str]
    found: Sequence[Finding]
    commented: Sequence[str]
    looked: Collection[Mark]
    sums: Mapping[str, bytes]


class Judged(NamedTuple):
    """Shares that were judged, what was looked at for all of them, and what was learned of the history."""

    shares: Sequence[Share]
    for_all: Mapping[str, ForAll]
    learned: Mapping[str, str]


NOTHING = Judged((), {}, {})


def findings_by_share(
    project: Project,
    rules: Sequence[Rule],
    chosen: Selection,
    broken: list[Exception] | None = None,
    *,
    step: Step = lambda _done, _of: None,
    processes: int = 1,
    before: Judged = NOTHING,
    touched: Collection[str] = (),
) -> tuple[tuple[Finding, ...], Judged]:
    """What `findings` finds for `lint`, from one share of the files after another; `processes` is how many work, at most two.

    What was judged `before` is judged again where one of the files that were `touched` since has something to do with it.
    """
    active = active_rules(project, rules, chosen, work=False)
    work = _Work(project, [rule for rule in active if rule.about is not Project], chosen, broken, step)
    standing = _standing(project, before, touched)
    project.taking_over({name: each for name, each in standing.for_all.items() if not each.anew})
    if before.shares:
        kept = {share.paths[0] for share in standing.shares}
        shares = tuple(share.paths for share in before.shares if share.paths[0] not in kept)
    else:
        shares = tuple(_shares(project))
    is_much = processes > 1 and len(shares) > 1 and sum(map(len, shares)) >= TWO
    judged = _by_two(work, shares) if is_much and _may_part(project) else work.over(shares)
    for key, value in judged.learned.items():
        project.past.learn(key, value)
    judged = Judged((*standing.shares, *judged.shares), {**standing.for_all, **judged.for_all}, {})
    everywhere = [rule for rule in active if rule.about is Project]
    raw = [finding for share in judged.shares for finding in share.found]
    raw.extend(found_from(everywhere, project, chosen, broken))
    commented = [path for share in judged.shares for path in share.commented]
    return settled(raw, project, rules, active, chosen, commented=commented), judged


def _standing(project: Project, before: Judged, touched: Collection[str]) -> Judged:
    """The shares from which the same would be found although some files were touched, and what would be the same for all."""
    sums: dict[str, bytes] = {}
    for share in before.shares:
        sums |= share.sums
    changed = {path for path in touched if path not in sums or _sum(project.files[path]) != sums[path]}
    known: dict[str, bool] = {}

    def stands(marks: Collection[Mark]) -> bool:
        return changed.isdisjoint(marks) and all(is_as_it_was(mark, marks) for mark in marks)

    def is_as_it_was(mark: Mark, marks: Collection[Mark] = ()) -> bool:
        if not isinstance(mark, str):
            return project.is_as_it_was(mark, changed, marks)
        if mark.startswith(FOR_ALL):
            if mark not in known:
                known[mark] = stands(before.for_all[mark.removeprefix(FOR_ALL)].marks)
            return known[mark]
        return True  # a path: looked for above, all at once

    found = [share for share in before.shares if changed.isdisjoint(share.paths) and stands(share.looked)]
    still = {name: each for name, each in before.for_all.items() if is_as_it_was(f"{FOR_ALL}{name}")}
    return Judged(found, still, {})


def _sum(file: File) -> bytes | None:
    """A sum of a file's text; None for one that has none."""
    text = file.written.text
    return sum_of(text) if text else None


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
    top = [name for lead, names in led.items() if lead not in project.people for name in names]
    waiting, met = [*top, *project.people][::-1], set[str]()  # at last whoever is in a circle
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

    def over(self, shares: Sequence[Sequence[str]]) -> Judged:
        """What is found from some shares."""
        if shares:
            self.project.ready_to_share()
        judged: list[Share] = []
        of, done = sum(map(len, shares)), 0
        for paths in shares:
            self.step(done, of)
            judged.append(self._judged(paths))
            done += len(paths)
        return Judged(judged, self.project.for_all, {})

    def _judged(self, paths: Sequence[str]) -> Share:
        """What is found from one share; what was read for it is let go."""
        view, marks = self.project.share(paths), set[Mark]()
        with self.project.looked.into(marks):
            found = list(found_from(self.rules, view, self.chosen, self.broken))
        view.forget()
        told = {finding.path for finding in found}
        commented: list[str] = []
        sums: dict[str, bytes] = {}
        for path in paths:
            file = self.project.files[path]
            if file.document.ignores:
                commented.append(path)
            if (now := _sum(file)) is not None:
                sums[path] = now
            if file.kind in (REPORT, REVIEW):
                file.let_go(text=path not in told)
        return Share(paths, found, commented, marks.difference(paths), sums)


def _may_part(project: Project) -> bool:
    """Whether a second process sees what this one sees, and nothing is lost with it: not what was missing, nor who holds keys."""
    return can_part() and not project.settings.private.sealed and project.past.sound


def _by_two(work: _Work, shares: Sequence[Sequence[str]]) -> Judged:
    """What this process finds in the first half of the shares and another in the second; what that could not say is found here."""
    half = _half(shares)
    own, theirs = shares[:half], shares[half:]
    try:
        other = Second(lambda: written(_alone(work, theirs)))
    except OSError:
        return work.over(shares)
    try:
        here = work.over(own)
        said = other.said()
    finally:
        other.end()
    there = work.over(theirs) if said is None else read(said, work.project, work.rules)
    for_all = {**there.for_all, **here.for_all}
    return Judged((*here.shares, *there.shares), for_all, there.learned)


def _half(shares: Sequence[Sequence[str]]) -> int:
    """How many of the first shares have half of the files."""
    files = sum(map(len, shares))
    so_far = accumulate(map(len, shares))
    return next(count for count, each in enumerate(so_far, 1) if 2 * each >= files)


def _alone(work: _Work, shares: Sequence[Sequence[str]]) -> Judged:
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


def written(judged: Judged) -> bytes:
    """What was judged as bytes, rules by their codes."""
    import copyreg
    import pickle

    made = io.BytesIO()
    pickler = pickle.Pickler(made, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = {**copyreg.dispatch_table, Rule: lambda rule: (rule_of, (rule.code,))}
    for_all = {
        name: each._replace(value=None) if each.anew else each for name, each in judged.for_all.items()
    }
    pickler.dump(judged._replace(for_all=for_all))
    return made.getvalue()


def rule_of(code: str) -> Rule:
    """The rule with a code: what stands for a rule in bytes. Only whoever reads them knows which rules there are."""
    raise LookupError(code)


def read(said: bytes, project: Project, rules: Sequence[Rule]) -> Judged:
    """What was judged, from bytes that another process of this user wrote; nothing of it is sealed. Raises what unpickling raises."""
    import pickle

    known = {rule.code: rule for rule in rules}

    class Unpickler(pickle.Unpickler):
        def find_class(self, module: str, name: str) -> Any:
            if (module, name) == (rule_of.__module__, rule_of.__name__):
                return known.__getitem__
            found = super().find_class(module, name) if module.partition(".")[0] in OURS else None
            if not isinstance(found, type) and found is not remade:
                raise pickle.UnpicklingError(f"{module}.{name}")
            return found

    judged: Judged = Unpickler(io.BytesIO(said)).load()
    for path in (path for share in judged.shares for path in share.paths):
        project.files[path].holds_nothing_sealed()
    return judged
