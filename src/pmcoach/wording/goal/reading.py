"""The goal of a sentence, put together from its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pmcoach.tuples import NamedTuple
from pmcoach.wording.facts import Change, Doubt, Figure, Goal, Kind, Limit, Span, Way
from pmcoach.wording.numbers.amount import Amount
from pmcoach.wording.numbers.parts import exact, is_fraction, is_step
from pmcoach.wording.numbers.targets import Reached
from pmcoach.wording.sizes import converted
from pmcoach.wording.times.time import Role, Time
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .candidates import CHANGES, NEW, Candidate, Rank, candidates, rank
from .clauses import SENTENCE, clauses
from .directions import FALLING, RISING, compared, denied, governing, started, way_of
from .unclear import GRADES, apart, is_graded
from .units import surface
from .unnumbered import named
from .zero import nothing_of

TELLING = frozenset(k.letters("measure count span not"))  # without a number, no goal without one of these
NOWHERE: set[int] = set()
MOST = 12  # numbers to reach; a sentence with more of them sets no goal

BOUNDS = k.letters("least most")
DOWN = (Way.DOWN, Way.AT_MOST)
FRACTIONS = {0.333: 1 / 3, 0.667: 2 / 3}
COUNTING = k.letters("points times unit")  # kinds of numbers that can be a change without a word that says so
SHARES = (
    "rate",
    "rates",
    "share",
    "margin",
    "churn",
    "conversion",
    "retention",
    "percentage",
    "coverage",
    "率",
    "占比",
    "比例",
    "份额",
)
RATIOS = ("roi", "roas", "ltv", "ratio", "nrr", "倍数", "比率", "比")
ADDING = frozenset(("add", "adds", "adding", "增加", "增添"))
SHIFTING = RISING | FALLING


class Read(NamedTuple):
    """The goal a sentence sets, the first word of each goal it holds, and whether each tells a result with a name."""

    goal: Goal
    firsts: tuple[int, ...] = (0,)
    whole: bool = False


def read_goal(words: Words, aims: Sequence[Reached], times: Sequence[Time], due: Limit | None) -> Read:
    """The goal of a sentence; of several, the first."""
    if not aims and TELLING.isdisjoint(words.kinds):
        return Read(empty(due))
    limits = limit_places(times) if times else NOWHERE
    if aims:
        kept, best = chosen(words, candidates(words, read_aims(aims), limits))
        if not kept:
            return Read(empty(due))
        own = due if len(kept) == 1 else due_in(words, times, kept, due)
        first = goal(words, kept[0], own, result=best is Rank.RESULT)
        whole = best is Rank.RESULT and all(each.phrase is not None for each in kept)
        return Read(first, tuple(each.clause.first for each in kept), whole)
    if nothing := nothing_of(words, limits, due):
        return Read(nothing)
    found = list(named(words, clauses(words, aims), limits))
    if not found:
        return Read(empty(due))
    phrase = found[0].phrase
    first = empty(due)._replace(
        name=phrase.name(words),
        name_span=phrase.span(words),
        way=found[0].way,
        result=True,
        clause=words.starts[found[0].clause.first],
    )
    return Read(first, tuple(each.clause.first for each in found))


def limit_places(times: Sequence[Time]) -> set[int]:
    """The places of words that say by when, or with which time is compared."""
    said = (time for time in times if time.role in (Role.LIMIT, Role.PAST))
    return {nth for time in said for nth in range(time.first, time.last)}


def read_aims(aims: Sequence[Reached]) -> Sequence[Reached]:
    """The numbers that stand where a goal's title ends at the latest."""
    if len(aims) < MOST and aims[-1].amount.last <= SENTENCE:
        return aims
    return [aim for aim in aims[:MOST] if aim.amount.last <= SENTENCE]


def empty(due: Limit | None) -> Goal:
    """A goal of which only the day is known."""
    return Goal("", None, "", None, None, None, None, due)


def due_in(words: Words, times: Sequence[Time], kept: Sequence[Candidate], due: Limit | None) -> Limit | None:
    """The time limit of the first of several goals: its own where it has one and others have theirs, else that of all."""
    second = kept[1].clause.first
    own = [time for time in times if time.role is Role.LIMIT and time.first < second]
    if not own or not any(time.role is Role.LIMIT and time.first >= second for time in times):
        return due
    last = max(own, key=lambda time: time.day or date.min)
    return Limit(Span(words.starts[last.first], words.ends[last.last - 1]), last.day)


def chosen(words: Words, found: Sequence[Candidate]) -> tuple[list[Candidate], Rank]:
    """The numbers that are a goal each: results, else counts of what is done; what belongs to a means is none."""
    found = [each for each in found if not is_open(words, each)] or found
    ranks = [rank(words, each) for each in found]
    best = max(ranks, default=Rank.NOTHING)
    kept: list[Candidate] = []
    for each, own in zip(found, ranks, strict=True):
        if own is best is not Rank.NOTHING and (not kept or is_another(each, kept)):
            kept.append(each)
    return kept, best


def is_another(each: Candidate, kept: Sequence[Candidate]) -> bool:
    """Whether a number measures something else than those before it, in a clause of its own."""
    if each.phrase is None:
        return False
    return all(each.phrase != other.phrase and each.clause.first > other.clause.first for other in kept)


def goal(words: Words, found: Candidate, due: Limit | None, *, result: bool) -> Goal:
    """The goal that a number sets."""
    aim, amount = found.aim, found.aim.amount
    name = found.phrase.name(words) if found.phrase else ""
    span = found.phrase.span(words) if found.phrase else None
    named_ = named_new(words, found, name)
    if is_open(words, found):
        return empty(due)._replace(name=named_.rstrip(GRADES), name_span=span, result=result)
    verb = governing(words, found)
    change = change_of(words, found, verb) if aim.by or amount.kind in COUNTING else None
    way = way_of(words, found, verb, change=change is not None)
    if change and way in DOWN and change.kind is not Kind.TIMES:
        change = change._replace(value=-change.value)
    if change and change.kind is Kind.TIMES:
        change = parted(words, amount, change, way)
    unit = unit_of(words, found, change)
    if change and is_part(change, way):
        if is_share(words, found):  # 占比提高到四分之一
            value = float(f"{100 * exact(words, amount):.6g}")
            return Goal(
                named_, span, "%", None, Figure(value, place(words, amount)), None, way, due, (), result
            )
        return empty(due)._replace(name=named_, name_span=span, way=way, result=result)
    target = None if change else Figure(amount.value, place(words, amount))
    baseline: Figure | None = None
    doubts: tuple[Doubt, ...] = ()
    if aim.start and change:
        baseline, unit = stated(words, aim.start, change, unit)
    elif aim.start:
        from_ = started(words, aim.start, amount)
        baseline = None if from_ is None else Figure(from_, place(words, aim.start))
        doubts = () if baseline else (Doubt.UNITS,)
    elif found.step and target:
        baseline = worked_out(words, found.step.amount, amount, way)
    return Goal(named_, span, unit, baseline, target, change, way, due, doubts, result)


def is_part(change: Change, way: Way | None) -> bool:
    """Whether a fraction of what there was would be more than it: reach half, 提高到三分之一."""
    return change.kind is Kind.TIMES and change.value < 1 and way not in DOWN


def is_portion(words: Words, found: Candidate) -> bool:
    """Whether a share falls to a fraction, which may be its level or a part of what it was: 退货率降到三分之一."""
    amount = found.aim.amount
    before = words.said[amount.first - 1]
    levelled = words.kinds[amount.first - 1] == k.TO or before.endswith(("到", "至", "为"))
    if not (is_fraction(amount) and levelled and is_share(words, found)):
        return False
    return way_of(words, found, governing(words, found), change=True) in DOWN


def is_open(words: Words, found: Candidate) -> bool:
    """Whether a number leaves open what it counts: it says how much better, falls to a part, or is counted over another time."""
    start = found.aim.start
    if is_graded(words, found) or is_portion(words, found):
        return True
    return start is not None and apart(words, start, found.aim.amount)


def stated(words: Words, start: Amount, change: Change, unit: str) -> tuple[Figure | None, str]:
    """Where a goal starts that is given by a change, and its unit: halve the backlog (now 420)."""
    own = surface(words, start)
    value = start.value if not own or not unit else converted(start.value, own, unit)
    if value is None or (change.kind is Kind.POINTS and start.kind != k.PERCENT):
        return None, unit
    return Figure(value, place(words, start)), unit or own


def named_new(words: Words, found: Candidate, name: str) -> str:
    """The name of new things that are counted: 新增20万用户 counts 新增用户."""
    if not found.counted or not name:
        return name
    grows = words.kinds[found.predicate] in CHANGES
    verb = words.said[found.predicate if grows else found.predicate - 1]
    return verb + name if verb in NEW else name


def change_of(words: Words, found: Candidate, verb: str) -> Change | None:
    """The amount of change a number is; None for a level and for things counted."""
    amount = found.aim.amount
    if found.step:
        return None
    span = place(words, amount)
    if amount.kind == k.POINTS or (
        is_points(amount) and is_moving(words, found, verb) and is_share(words, found)
    ):
        return Change(amount.value, Kind.POINTS, span)
    if amount.kind == k.TIMES:
        return None if is_level(words, found) else Change(times(amount.value), Kind.TIMES, span)
    if not found.aim.by or not is_moving(words, found, verb):
        return None
    return Change(amount.value, Kind.PERCENT if amount.kind == k.PERCENT else Kind.ABSOLUTE, span)


def times(value: float) -> float:
    """How many times as much: 提升一倍 is twice, a third is a third and not 0.333."""
    return 2.0 if value == 1 else FRACTIONS.get(value, value)


def is_points(amount: Amount) -> bool:
    """Whether a number is one of points."""
    return amount.unit in ("point", "points", "pt", "pts")


def is_share(words: Words, found: Candidate) -> bool:
    """Whether what is measured is a share, so that its points are percentage points."""
    if found.phrase is None:
        return False
    name = found.phrase.name(words).lower()
    return name.endswith(SHARES) or name.partition(" of ")[0].endswith(SHARES)


def is_level(words: Words, found: Candidate) -> bool:
    """Whether a multiple is the level of a ratio: ROAS to 4x, from 2.1x to 3x."""
    start, phrase = found.aim.start, found.phrase
    if start:
        return start.kind == k.TIMES
    return (
        words.kinds[found.aim.amount.first - 1] == k.TO
        and phrase is not None
        and phrase.name(words).lower().endswith(RATIOS)
    )


def is_moving(words: Words, found: Candidate, verb: str) -> bool:
    """Whether a number says by how much something moves."""
    first, last = found.aim.amount.first, found.aim.amount.last
    said = words.said[found.predicate : first]
    if words.kinds[first - 1] in k.BY + k.PLUS + k.DASH or words.kinds[last] in CHANGES:
        return True
    if found.counted and words.kinds[first - 1] == k.DROP:  # eliminate 15 manual steps
        return True
    if words.kinds[first - 2] == k.BY and words.kinds[first - 1] in BOUNDS:  # by at least 200 ms
        return True
    if words.lang == "en" and compared(words, found):
        return True
    if k.VERSUS in words.kinds[found.predicate : first] or words.said[last] == "off":
        return True
    if denied(words, found) or (words.kinds[first - 1] in BOUNDS and words.lang == "en"):
        return False
    if found.counted:
        said = [words.said[found.predicate - 1], *said]
        return not ADDING.isdisjoint(said) or (verb in CHANGES and set(NEW).isdisjoint(said))
    return verb in CHANGES or not SHIFTING.isdisjoint(said)


def parted(words: Words, amount: Amount, change: Change, way: Way | None) -> Change:
    """By a third is a third less or more; half as much is half, whichever verb says so."""
    if not is_step(words, amount) or (change.value == 0.5 and way in DOWN):
        return change
    share = round(100 * exact(words, amount), 2)
    return Change(-share if way in DOWN else share, Kind.PERCENT, change.span)


def unit_of(words: Words, found: Candidate, change: Change | None) -> str:
    """The unit of the metric's numbers as it is written; empty where things are counted, and where a change says nothing of it."""
    if change and change.kind in (Kind.PERCENT, Kind.TIMES):
        return ""
    if change and change.kind is Kind.POINTS:
        return "%"
    start = found.aim.start
    return surface(words, found.aim.amount) or (surface(words, start) if start else "")


def worked_out(words: Words, step: Amount, amount: Amount, way: Way | None) -> Figure | None:
    """Where a goal starts that is given by a change and the level it leads to: by 2 points to 3%."""
    span = Span(words.starts[step.first], words.ends[amount.last - 1])
    sign = -1 if way in DOWN else 1
    own, unit = surface(words, step), surface(words, amount)
    value: float | None
    if is_step(words, step):
        value = amount.value / (1 + sign * exact(words, step))
    elif step.kind == k.TIMES:
        value = amount.value / step.value if step.value else None
    elif step.kind == k.PERCENT and amount.kind != k.PERCENT:
        value = amount.value / (1 + sign * step.value / 100) if step.value != 100 or sign > 0 else None
    elif step.kind == k.PERCENT:
        return None  # 3% of it, or 3 points
    else:
        points = step.kind == k.POINTS or (is_points(step) and amount.kind == k.PERCENT)
        moved_by = step.value if points or not own or not unit else converted(step.value, own, unit)
        value = None if moved_by is None else amount.value - sign * moved_by
    return None if value is None or value < 0 else Figure(float(f"{value:.6g}"), span, computed=True)


def place(words: Words, amount: Amount) -> Span:
    """Where an amount stands in the sentence."""
    return Span(words.starts[amount.first], words.ends[amount.last - 1])
