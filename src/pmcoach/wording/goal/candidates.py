"""The numbers a sentence may be about, each with what it measures and how much it has to say."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from pmcoach.tuples import NamedTuple
from pmcoach.wording.facts import Direction
from pmcoach.wording.numbers.amount import Amount
from pmcoach.wording.numbers.baselines import POINTS, steps
from pmcoach.wording.numbers.targets import Reached
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from . import chinese, english
from .clauses import RESULTS, Clause, clauses
from .phrase import Phrase
from .units import UNITED

RELATIVE = k.letters("percent points times")
CHANGES = k.letters("grow cut better drop")
JOINTS = k.letters("to downto upto comma reach least most about from money open often now")
CONTEXT = k.letters("in for on through during within with")
SKIPPED = k.letters("about least most the a money")
HAVING = frozenset(("have", "has", "having"))
BOUNDS = frozenset(k.letters("least most about"))
NUMBERS = k.NUMBER + k.SPELLED
VERBS = k.letters("grow cut drop better keep reach work act weak ensure")
TIMES = k.letters("hour workday day week month")
MORE = ("more", "higher", "larger", "bigger", "longer", "greater")
LESS = ("less", "fewer", "lower", "smaller", "shorter")
COMPARATIVES = MORE + LESS
NEW = ("新增", "净增", "新增加")


class Rank(IntEnum):
    """How much a number says of what is to come true."""

    NOTHING = 0  # it belongs to the means or only says where, of how many, for whom
    WORK = 1  # it counts what is done
    NEW = 2  # it counts what is new
    RESULT = 3


class Candidate(NamedTuple):
    """A number the sentence may be about: a level or a change, what it changes by, what it measures."""

    aim: Reached
    step: Reached | None
    clause: Clause
    phrase: Phrase | None
    predicate: int  # the place of the first word between the phrase and the number
    counted: bool  # whether the phrase stands after the number


def candidates(words: Words, aims: Sequence[Reached], limits: set[int]) -> list[Candidate]:
    """The numbers of a sentence, each with what it measures."""
    parts = clauses(words, aims)
    found: list[Candidate] = []
    for aim, step in stepped(words, aims):
        nth = clause_at(parts, aim.amount.first)
        each = candidate(words, aim, step, parts, nth, limits)
        if each.phrase is None and found and not found[-1].clause.means:
            each = each._replace(phrase=found[-1].phrase)
        elif each.phrase is None:
            each = each._replace(phrase=heading(words, each.clause, parts, limits))
        found.append(each)
    return found


def clause_at(parts: Sequence[Clause], place: int) -> int:
    """Which clause a word stands in."""
    nth = 0
    while nth < len(parts) - 1 and place >= parts[nth].last:
        nth += 1
    return nth


def heading(words: Words, clause: Clause, parts: list[Clause], limits: set[int]) -> Phrase | None:
    """What the clause before names, which has no number of its own: 跑步，每周两次."""
    nth = parts.index(clause)
    if not nth or parts[nth - 1].means:
        return None
    before = chinese.before if words.lang == "zh" else english.before
    return before(words, parts[nth - 1], parts[nth - 1].last, limits)[0]


def stepped(words: Words, aims: Sequence[Reached]) -> list[tuple[Reached, Reached | None]]:
    """Each number with the amount of change that leads to it: by 2 points to 3%, 提高6个百分点到88%."""
    found: list[tuple[Reached, Reached | None]] = []
    held: Reached | None = None
    for aim in aims:
        if held and leads_to(words, held, aim):
            found.append((aim, held))
            held = None
            continue
        if held:
            found.append((held, None))
        held = aim
    return [*found, (held, None)] if held else found


def leads_to(words: Words, step: Reached, aim: Reached) -> bool:
    """Whether a number is the level that the change before it leads to."""
    first = first_of(aim, None)
    last = step.amount.last + (words.said[step.amount.last] in COMPARATIVES)
    between = words.kinds[last:first]
    if not step.by or aim.by or not between or any(kind not in JOINTS for kind in between):
        return False
    relative = step.amount.kind == k.PERCENT or step.amount.unit in POINTS
    moved = step.direction is not Direction.REACH or last > step.amount.last
    risen = relative and moved and between in (k.TO, k.COMMA + k.TO)
    return aim.start is not None or risen or steps(words, step.amount)


def first_of(aim: Reached, step: Reached | None) -> int:
    """The place of the first word of the numbers that belong together."""
    first = (step or aim).amount.first
    return min(first, aim.start.first) if aim.start else first


def candidate(
    words: Words, aim: Reached, step: Reached | None, parts: list[Clause], nth: int, limits: set[int]
) -> Candidate:
    """A number with what it measures: the phrase before it, else the one it counts, else that of the clause before."""
    naming = chinese if words.lang == "zh" else english
    amount, start = aim.amount, first_of(aim, step)
    while nth and start < parts[nth].first:
        nth -= 1
    clause = parts[nth]
    phrase, predicate = naming.before(words, clause, start, limits)
    joined = aim.start is not None and aim.start.first < amount.first and is_joined(words, aim.start, amount)
    if phrase is None and start < amount.first and not joined:
        clause = parts[clause_at(parts, amount.first)]
        phrase, predicate = naming.before(words, clause, amount.first, limits)
    alone = step is None and (aim.start is None or aim.start.first > amount.first or joined)
    wanted = alone and (phrase is None or is_verb(words, phrase, predicate, amount, clause.first))
    behind = naming.after(words, clause, amount, limits) if wanted else None
    counted = behind is not None
    if wanted and not counted and phrase and is_opening(words, phrase, predicate, amount, clause.first):
        phrase = None
    if phrase and words.kinds[phrase.first] in NUMBERS and words.lang == "zh":
        some = chinese.some_of(words, clause, phrase, amount, limits)
        phrase, counted = some or uncounted(words, phrase, amount), counted or some is not None
    if counted and behind:
        phrase = phrase if phrase and phrase.said else behind
    return Candidate(aim, step, clause, phrase, predicate, counted)


def uncounted(words: Words, phrase: Phrase, amount: Amount) -> Phrase:
    """A Chinese phrase without the number of things of which some are counted: 11家客户续约9家."""
    first = phrase.first + 2
    same = words.kinds[first - 1] == k.UNIT and words.said[first - 1] == amount.unit
    return phrase._replace(first=first) if same and first < phrase.last else phrase


def is_joined(words: Words, start: Amount, amount: Amount) -> bool:
    """Whether nothing stands between two numbers but the word that joins them: from 12 to 30 partners."""
    return words.kinds[start.last : amount.first] in (k.TO, k.ARROW, k.UPTO, k.DOWNTO)


def is_verb(words: Words, phrase: Phrase, predicate: int, amount: Amount, clause_first: int) -> bool:
    """Whether what stands right before a number that counts things is no measure, but the verb: 合作200家企业, nab 40 clients."""
    kinds = words.kinds
    if is_opening(words, phrase, predicate, amount, clause_first):
        return True
    if amount.kind in RELATIVE and words.lang == "en":
        return words.said[amount.last] == "off" or not HAVING.isdisjoint(words.said[predicate : amount.first])
    if amount.kind in RELATIVE:
        return words.lang == "zh" and kinds[amount.last] == k.OF and kinds[phrase.last - 1] in k.WORK + k.ACT
    if kinds[amount.first] == k.ZERO or words.said[phrase.first - 1] in (
        "在",
        "于",
    ):  # 在新市场中获得2000个用户
        return True
    if words.lang == "zh" and all(kind in k.WORK + k.ACT for kind in kinds[phrase.first : phrase.last]):
        return True
    if (
        words.lang == "en"
        and kinds[phrase.last - 1] == k.WORK
        and set(kinds[predicate : amount.first]) <= BOUNDS
    ):
        return True  # each manager visits at least 5 customers
    if predicate != amount.first:
        return False
    return words.lang == "en" or amount.kind == k.UNIT or words.kinds[phrase.last - 1] in k.WORK + k.ACT


def is_opening(words: Words, phrase: Phrase, predicate: int, amount: Amount, clause_first: int) -> bool:
    """Whether what stands before an English number is the sentence's verb, or who does it: finish Q1 with 40 stores, deflect 35% of calls."""
    kinds, after = words.kinds, amount.last
    if words.lang != "en":
        return False
    if words.said[after] in english.COMPARED[:3] and kinds[after + 1] in english.NOUNS:  # $300k more ARR
        return True
    if k.CAN in kinds[phrase.first : phrase.last] and amount.kind not in UNITED + RELATIVE:
        return True  # every release must ship with fewer than 3 bugs
    part = amount.kind == k.PERCENT and kinds[after] == k.OF
    if (
        part
        and kinds[predicate : amount.first] == k.COLON
        and kinds[phrase.last - 1] not in k.MEASURE + k.SOFT
    ):
        return True  # product docs: 90% of pages reviewed
    if not clause_first == phrase.first == phrase.last - 1:
        return False
    if words.said[predicate] in english.PARTICLES and kinds[phrase.first] in k.WORD + k.QUALITY + k.WORK:
        return not words.said[phrase.first].endswith("s")  # free up 10 hours
    if words.said[phrase.first] in english.doing():
        return True
    return part and predicate == amount.first and kinds[phrase.first] in k.WORD + k.OUTPUT


def rank(words: Words, found: Candidate) -> Rank:
    """How much a number says."""
    amount = found.aim.amount
    if found.clause.means:
        return Rank.NOTHING
    if amount.kind in RELATIVE or found.aim.start or found.step:
        return Rank.RESULT
    if is_context(words, found) or (amount.kind in TIMES and is_window(words, found)):
        return Rank.NOTHING
    between = words.kinds[found.predicate : amount.first]
    if found.counted:
        ahead = words.kinds[found.clause.first : amount.first]
        verbless = not any(kind in VERBS for kind in words.kinds[found.clause.first : found.clause.last])
        if k.REACH in ahead or amount.value == 0 or verbless or (between and between[-1] in k.LEAST + k.MOST):
            return Rank.RESULT
        return Rank.WORK
    if is_new(words, found):
        return Rank.NEW
    worked = not between and found.phrase is not None and words.kinds[found.phrase.first] in k.WORK + k.ACT
    return Rank.WORK if worked else Rank.RESULT


def is_window(words: Words, found: Candidate) -> bool:
    """Whether a time only says how soon, after the share of things that are to be done by then: 90% of chats within 60 seconds."""
    amount, kinds = found.aim.amount, words.kinds
    soon = kinds[amount.last] == k.INSIDE or kinds[amount.first - 1] in k.WITHIN + k.IN
    if soon and k.PERCENT in kinds[amount.last : found.clause.last]:  # 48小时内解决90%的工单
        return True
    if k.PERCENT + k.OF not in kinds[found.clause.first : amount.first]:
        return False
    return kinds[amount.last] == k.INSIDE or kinds[amount.first - 1] in k.WITHIN + k.IN + k.MOST


def is_new(words: Words, found: Candidate) -> bool:
    """Whether new things are counted."""
    return found.phrase is not None and words.said[found.phrase.first] in NEW


def is_context(words: Words, found: Candidate) -> bool:
    """Whether a number only says where, for whom or how soon: in 12 warehouses, to 40 accounts."""
    amount, kinds = found.aim.amount, words.kinds
    nth = amount.first - 1
    while kinds[nth] in SKIPPED:
        nth -= 1
    if words.lang == "zh":
        return found.counted and kinds[nth] in k.IN + k.WITH and words.said[nth] not in RESULTS
    if kinds[nth] == k.TO:
        things = (
            amount.kind not in UNITED and kinds[amount.last] in english.NOUNS and nth > found.clause.first + 1
        )
        return (
            things
            and kinds[found.clause.first] == k.WORK
            and not words.said[found.clause.first].startswith(english.MOVING)
        )
    return found.counted and kinds[nth] in CONTEXT
