"""What moved between two readings of a goal: target, day, baseline, metric, title; by meaning, not by bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pmcoach.assess.aim import Aim, aim_of
from pmcoach.assess.matching import plain, same
from pmcoach.document.write import flow_scalar
from pmcoach.project import Project
from pmcoach.project.past import Version
from pmcoach.records.amount import read_amount, same_unit
from pmcoach.records.choice import Choice, Direction
from pmcoach.records.goal import Change, Goal
from pmcoach.records.shapes import fields_of
from pmcoach.text import quantity

SHA1 = 40  # hexadecimal digits
FORM = "3"  # of what is kept; another form is another key


class What(Choice):
    """What of a goal moved."""

    TARGET = "target", "目标值"
    DUE = "due", "截止"
    BASELINE = "baseline", "基线"
    METRIC = "metric", "指标"
    TITLE = "title", "标题"
    OWNER = "owner", "负责人"
    PARENT = "parent", "上级目标"
    STATUS = "status", "状态"


# What people call these in a `changes` entry.
NAMES: Mapping[What, frozenset[str]] = {
    What.TARGET: frozenset({"target", "metrictarget", "目标值", "指标目标值", "目标"}),
    What.DUE: frozenset({"due", "deadline", "截止", "截止日期", "日期"}),
    What.BASELINE: frozenset({"baseline", "metricbaseline", "基线", "现值"}),
    What.METRIC: frozenset(
        {"metric", "metricname", "metricunit", "metricdirection", "指标", "指标名", "指标名称"}
    ),
    What.TITLE: frozenset({"title", "标题", "目标"}),
    What.OWNER: frozenset({"owner", "owners", "负责人"}),
    What.PARENT: frozenset({"parent", "上级目标"}),
    What.STATUS: frozenset({"status", "状态"}),
}


class Step(NamedTuple):
    """One difference between two readings. `easier` is whether the goal got easier to reach, None where that says nothing."""

    what: What
    before: str
    after: str
    easier: bool | None


class Move(NamedTuple):
    """A difference with its commit (empty for what is not committed yet), its day and author, and its reason if it has one."""

    goal: str
    path: str
    step: Step
    commit: str
    day: date
    author: str
    why: str
    agreed: bool

    @property
    def explained(self) -> bool:
        """Whether the goal's `changes` say why."""
        return bool(self.why)


def moves(goal: Goal, project: Project) -> tuple[Move, ...]:
    """All moves of a goal, the oldest first; what is not committed yet counts as today's."""
    return moves_of((goal,), project).get(goal.path, ())


def moves_of(goals: Iterable[Goal], project: Project) -> dict[str, tuple[Move, ...]]:
    """All moves of some goals, by path; the texts of all versions are fetched at once."""
    past = project.past
    chains = {goal.path: (goal, past.versions(goal.path)) for goal in goals}
    pairs = {
        _key(goal.path, each)
        for goal, chain in chains.values()
        for each in chain
        if each.before and each.after
    }
    unknown = {key: pair for key, pair in pairs if past.recall(key) is None}
    edited = {
        path: chain[-1].after
        for path, (_, chain) in chains.items()
        if chain and not _same_text(path, chain[-1].after, project)
    }
    texts = past.texts({each for pair in unknown.values() for each in pair} | set(edited.values()))
    found: dict[str, tuple[Move, ...]] = {}
    for path, (goal, chain) in chains.items():
        steps: list[tuple[Step, str, date, str]] = []
        for version in chain:
            read = _version(path, version, texts, project)
            steps.extend((step, version.commit, version.day, version.author) for step in read)
        if path in edited and edited[path] in texts:
            before = _goal(path, texts[edited[path]], project.today)
            now = _goal(path, project.text(path), project.today)
            steps.extend((step, "", project.today, "") for step in between(before, now))
        seen = [
            Move(goal.id, path, step, commit, day, author, _why(goal, step, day), _agreed(goal, day))
            for step, commit, day, author in steps
            if day <= project.today
        ]
        found[path] = tuple(_once(seen))
    return found


def _same_text(path: str, blob: str, project: Project) -> bool:
    """Whether a file still says what git has under an id: the hash of its bytes, as git makes it."""
    import hashlib

    data = (project.text(path) or "").encode("utf-8", "surrogatepass")
    make = hashlib.sha1 if len(blob) == SHA1 else hashlib.sha256
    return any(
        make(b"blob %d\0" % len(each) + each).hexdigest() == blob for each in (data, b"\xef\xbb\xbf" + data)
    )


def _once(seen: list[Move]) -> Iterator[Move]:
    """Leave out a move that is said again by a parallel branch: the same step, while nothing came in between."""
    last: dict[What, tuple[str, str]] = {}
    for move in sorted(seen, key=lambda move: move.day):
        pair = (move.step.before, move.step.after)
        if last.get(move.step.what) != pair:
            yield move
        last[move.step.what] = pair


def _key(path: str, version: Version) -> tuple[str, tuple[str, str]]:
    return f"{FORM}:{path}:{version.before}:{version.after}", (version.before, version.after)


def _version(path: str, version: Version, texts: Mapping[str, bytes], project: Project) -> list[Step]:
    """The steps of one commit, from memory where an earlier run worked them out."""
    if not version.before or not version.after:
        return []
    key, _ = _key(path, version)
    kept = project.past.recall(key)
    if kept is not None:
        return [Step(What[what], before, after, easier) for what, before, after, easier in json.loads(kept)]
    if version.before not in texts or version.after not in texts:
        return []
    steps = between(
        _goal(path, texts[version.before], project.today), _goal(path, texts[version.after], project.today)
    )
    project.past.learn(
        key, json.dumps([(step.what.name, step.before, step.after, step.easier) for step in steps])
    )
    return steps


class _Reading(NamedTuple):
    """A goal as a text said it; a text that could not be read to its end is not compared."""

    goal: Goal
    aim: Aim
    complete: bool
    skeleton: str


def _goal(path: str, text: bytes | str | None, today: date) -> _Reading | None:
    if text is None:
        return None
    project = Project({path: text}, today)
    file = project.files.get(path)
    if file is None:
        return None
    goal: Goal = file.record
    return _Reading(goal, aim_of(goal, project), file.complete, _skeleton(goal, project))


def _skeleton(goal: Goal, project: Project) -> str:
    """A title without its numbers and days: what it is about."""
    sentence = project.sentence(goal)
    spans = [target.span for target in sentence.targets] + [limit.span for limit in sentence.limits]
    spans += [target.baseline_span for target in sentence.targets if target.baseline_span is not None]
    text = goal.title
    for span in sorted(spans, reverse=True):
        text = text[: span.start] + " " + text[span.end :]
    return text


def between(before: _Reading | None, after: _Reading | None) -> list[Step]:
    """What moved from one reading to the next; nothing where either broke off."""
    if before is None or after is None or not before.complete or not after.complete:
        return []
    return list(_steps(before, after))


def _steps(before: _Reading, after: _Reading) -> Iterator[Step]:
    old, new = before.aim, after.aim
    yield from _target(old, new)
    if old.due is not None and new.due is not None and old.due.value != new.due.value:
        easier = new.due.value > old.due.value
        yield Step(What.DUE, old.due.value.isoformat(), new.due.value.isoformat(), easier)
    elif (old.due is None) is not (new.due is None):
        yield Step(What.DUE, _day(old), _day(new), new.due is None)
    if old.baseline is not None and (
        new.baseline is None or not _close(old.baseline.value, new.baseline.value)
    ):
        shown = quantity(new.baseline.value, new.unit) if new.baseline is not None else "—"
        yield Step(What.BASELINE, quantity(old.baseline.value, old.unit), shown, None)
    yield from _metric(before.goal, after.goal, old, new)
    if plain(before.skeleton) and plain(after.skeleton) and not same(before.skeleton, after.skeleton):
        yield Step(What.TITLE, before.goal.title, after.goal.title, None)
    for what, one, other in (
        (What.OWNER, before.goal.owner, after.goal.owner),
        (What.PARENT, before.goal.parent, after.goal.parent),
        (What.STATUS, before.goal.status.value, after.goal.status.value),
    ):
        if one != other and (one or what is not What.OWNER):
            yield Step(what, one or "—", other or "—", None)


def _day(aim: Aim) -> str:
    return aim.due.value.isoformat() if aim.due is not None else "—"


def _target(old: Aim, new: Aim) -> Iterator[Step]:
    """A target that moved, and whether that made the goal easier."""
    if old.target is None or (new.target is not None and _close(old.target.value, new.target.value)):
        return
    before = quantity(old.target.value, old.unit)
    if new.target is None:
        yield Step(What.TARGET, before, "—", easier=True)
        return
    up = old.direction is not Direction.DOWN
    easier = (new.target.value < old.target.value) is up
    yield Step(What.TARGET, before, quantity(new.target.value, new.unit), easier)


def _metric(old_goal: Goal, new_goal: Goal, old: Aim, new: Aim) -> Iterator[Step]:
    """Another thing that is measured, another unit, or another way to move."""
    one = old.measure.value if old.measure is not None else ""
    other = new.measure.value if new.measure is not None else ""
    renamed = (
        bool(one)
        and plain(one) not in plain(other)
        and plain(other) not in plain(one)
        and not same(one, other)
    )
    units = bool(old.unit and new.unit) and not same_unit(old.unit, new.unit)
    ways = [goal.metric.direction if goal.metric is not None else None for goal in (old_goal, new_goal)]
    turned = ways[0] is not None and ways[1] is not None and ways[0] is not ways[1]
    if renamed or (one and not other):
        yield Step(What.METRIC, one, other or "—", None)
    elif units:
        yield Step(What.METRIC, f"{one} ({old.unit})", f"{other} ({new.unit})", None)
    elif turned and ways[0] is not None and ways[1] is not None:
        yield Step(What.METRIC, f"{one} {ways[0].value}", f"{other} {ways[1].value}", None)


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1e-9)


def _why(goal: Goal, step: Step, day: date) -> str:
    """The reason the goal's `changes` give for a step; empty where they give none."""
    entry = entry_for(goal, step, day)
    return entry.why if entry is not None else ""


def entry_for(goal: Goal, step: Step, day: date) -> Change | None:
    """The entry in `changes` that is about a step: by its field and its new value, or its day within a week."""
    for change in goal.changes:
        if plain(change.name) in NAMES[step.what]:
            near = change.on is not None and abs((change.on - day).days) <= 7
            if (_value(change.to) == _value(step.after) and change.to) or (near and not change.to):
                return change
    return None


def _value(text: str) -> float | str:
    """A value as it counts: a number without its unit, other text without width and marks."""
    amount = read_amount(text)
    return amount.value if amount is not None else plain(text)


def _agreed(goal: Goal, day: date) -> bool:
    """Whether a goal had been agreed by a day; one nobody agreed to counts from its first day."""
    on = goal.agreed.on if goal.agreed is not None and goal.agreed.on is not None else goal.first_day
    return day > on


FIELDS = {What.TARGET: "metric.target", What.BASELINE: "metric.baseline", What.METRIC: "metric.name"}


def entry(move: Move) -> dict[str, str]:
    """What an entry in `changes` says of a move, by attribute; the reason is left to whoever moved it."""
    field = FIELDS.get(move.step.what, move.step.what.value)
    return {"on": move.day.isoformat(), "name": field, "before": move.step.before, "to": move.step.after}


def entry_text(move: Move, *, zh: bool) -> str:
    """The entry as a line to paste, its reason blank."""
    fields = fields_of(Change)
    parts = [f"{fields.key(name, zh=zh)}: {flow_scalar(value)}" for name, value in entry(move).items()]
    return "{" + ", ".join([*parts, f"{fields.key('why', zh=zh)}: "]) + "}"
