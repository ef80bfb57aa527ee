"""What the rules find in the files an editor shows: at once what is quick to say of a changed file, then the whole.

The quick judgement runs the rules on the file itself, the cheap ones first, until its time is up. What it did not come to, and what
other files say of this one, stays as it was until the thorough judgement: that runs every rule on all files about the same person,
or on the whole workspace, and gives what `lint` gives.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from time import perf_counter

from pmcoach.document.place import Place
from pmcoach.lsp.timed import Timed, TooSlowError
from pmcoach.project import File
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import active_rules, found_in, settled, subjects
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Rule
from pmcoach.rules.engine.selection import Selection, selection

QUICK = 0.04  # seconds
FADES = 0.8  # how much of a rule's longest time is still believed after the next thorough judgement


@dataclass
class Known:
    """What is known of one file: its findings before anything is silenced, by the path of the file the rule looked at."""

    text: str = ""
    raw: dict[tuple[str, str], tuple[Finding, ...]] = field(default_factory=dict)


class Judge:
    """Remembers what was found in the files an editor shows."""

    def __init__(self, rules: Sequence[Rule] = RULES, clock: Callable[[], float] = perf_counter) -> None:
        self.rules = rules
        self._clock = clock
        self.broken: list[Exception] = []
        self._known: dict[str, Known] = {}
        self._costs: dict[str, float] = {}

    def forget(self, path: str) -> None:
        """Drop what is known of a file nobody looks at any more."""
        self._known.pop(path, None)

    def quick(self, project: Timed, path: str) -> tuple[Finding, ...]:
        """What is found in a file, as far as that can be said at once."""
        known, text = self._moved(project, path)
        chosen, active = self._ready(project)
        file = project.files.get(path)
        ends = self._clock() + QUICK
        for rule in sorted(active, key=lambda rule: self._costs.get(rule.code, 0)):
            if file is None or file not in _own(rule, file):
                continue
            if self._clock() + self._costs.get(rule.code, 0) > ends:
                break
            self._run(rule, file, project, chosen)
        known.text = text
        return self._told(project, path, chosen, active)

    def thorough(
        self,
        project: Timed,
        shown: Collection[str],
        near: str | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> dict[str, Known] | None:
        """What all files say of those that are shown, to be accepted; None where it was stopped on the way.

        With `near`, only the files about the same person as that one are judged again. Nothing that is known changes here.
        """
        chosen, active = self._ready(project)
        people = _people(project.files.get(near)) if near is not None else None
        fresh: dict[str, dict[tuple[str, str], tuple[Finding, ...]]] = {path: {} for path in shown}
        self._costs = {code: FADES * cost for code, cost in self._costs.items()}
        for rule in active:
            for file in subjects(rule, project):
                if stopped():
                    return None
                if file is None or people is None or file.path in shown or people & _people(file):
                    self._into(fresh, rule, file, project, chosen)
                else:
                    _keep(fresh, self._known, rule, file)
        return {path: Known(_text(project, path), raw) for path, raw in fresh.items()}

    def accept(self, project: Timed, path: str, known: Known) -> tuple[Finding, ...] | None:
        """Take over what a thorough judgement said of a file; None where its text is another by now."""
        if known.text != _text(project, path):
            return None
        self._known[path] = known
        return self._told(project, path, *self._ready(project))

    def _ready(self, project: Timed) -> tuple[Selection, Sequence[Rule]]:
        chosen = selection(project.settings.rules)
        return chosen, active_rules(project, self.rules, chosen, work=False)

    def _told(
        self, project: Timed, path: str, chosen: Selection, active: Sequence[Rule]
    ) -> tuple[Finding, ...]:
        """What is told of a file: what was found in it, less what is silenced."""
        raw = (finding for found in self._known[path].raw.values() for finding in found)
        return settled(raw, project, self.rules, active, chosen, (path,))

    def _run(self, rule: Rule, file: File, project: Timed, chosen: Selection) -> None:
        """Run a rule on a file that is shown; what it found before stays where it takes too long."""
        fresh: dict[str, dict[tuple[str, str], tuple[Finding, ...]]] = {file.path: {}}
        if self._into(fresh, rule, file, project, chosen):
            raw = self._known[file.path].raw
            raw.pop((rule.code, file.path), None)
            raw.update(fresh[file.path])

    def _into(
        self,
        fresh: dict[str, dict[tuple[str, str], tuple[Finding, ...]]],
        rule: Rule,
        file: File | None,
        project: Timed,
        chosen: Selection,
    ) -> bool:
        """Run a rule on a file, and put what it finds in the shown files where it belongs; whether it came to its end."""
        began, spent = self._clock(), project.spent
        key = (rule.code, "" if file is None else file.path)
        try:
            for finding in found_in(file, rule, project, chosen):
                if finding.path in fresh:
                    fresh[finding.path][key] = (*fresh[finding.path].get(key, ()), finding)
        except TooSlowError:
            return False
        except Exception as error:  # noqa: BLE001  a mistake of ours in one rule must not blind the editor to all others
            self.broken.append(error)
        took = self._clock() - began - (project.spent - spent)
        self._costs[rule.code] = max(took, self._costs.get(rule.code, 0))
        return True

    def _moved(self, project: Timed, path: str) -> tuple[Known, str]:
        """What is known of a file, each finding where its line is now."""
        known = self._known.setdefault(path, Known(_text(project, path)))
        text = _text(project, path)
        if known.text != text:
            first, last, lines = _changed(known.text, text)
            for key, found in known.raw.items():
                known.raw[key] = tuple(
                    finding._replace(place=_shifted(finding.place, last, lines))
                    for finding in found
                    if not first <= finding.place.line < last
                )
        return known, text


def _own(rule: Rule, file: File) -> Iterable[File]:
    """The file, where a rule looks at files like it one by one."""
    return (file,) if rule.about in (File, file.kind.cls) else ()


def _keep(
    fresh: dict[str, dict[tuple[str, str], tuple[Finding, ...]]],
    known: dict[str, Known],
    rule: Rule,
    file: File,
) -> None:
    """Take over what a rule found in another file before."""
    key = (rule.code, file.path)
    for path, raw in fresh.items():
        if path in known and key in known[path].raw:
            raw[key] = known[path].raw[key]


def _people(file: File | None) -> set[str]:
    """Whom a file is about."""
    if file is None or not file.complete:
        return set()
    owners = getattr(file.record, "owners", ()) if file.goal else ()
    return {*owners, *([file.person] if file.person else [])}


def _text(project: Timed, path: str) -> str:
    file = project.files.get(path)
    return "" if file is None else file.written.text


def _changed(old: str, new: str) -> tuple[int, int, int]:
    """The first line that is another and the first below it that is not, from 1 in the old text; and how many lines were added."""
    before, after = old.split("\n"), new.split("\n")
    most = min(len(before), len(after))
    head = next((at for at in range(most) if before[at] != after[at]), most)
    tail = next((at for at in range(most - head) if before[-1 - at] != after[-1 - at]), most - head)
    return head + 1, len(before) - tail + 1, len(after) - len(before)


def _shifted(place: Place, last: int, lines: int) -> Place:
    """A place where its line is now, when lines were added above it."""
    if place.line < last:
        return place
    return place._replace(line=place.line + lines, end_line=place.end_line + lines)
