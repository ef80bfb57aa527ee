"""What a number in an English sentence measures: the noun phrase before its predicate, or the one it counts."""

from __future__ import annotations

from functools import cache

from pmcoach.wording.numbers.amount import Amount
from pmcoach.wording.numbers.baselines import end_of
from pmcoach.wording.numbers.filters import WORTH
from pmcoach.wording.words import english as lists
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .clauses import Clause
from .phrase import Phrase, in_brackets, joins, part, trimmed

PREDICATE = k.letters(
    """
    from to by least most about upto downto upfrom downfrom arrow colon be can not now mark plus money tilde multiple versus andup anddown
    """
)
CHANGES = k.letters("cut drop grow better keep reach")
NOMINAL = ("growth", "expansion", "improvement", "improvements", "reduction", "reductions", "gain", "gains")
SAID = frozenset(
    [
        "does",
        "do",
        "did",
        "may",
        "might",
        "takes",
        "take",
        "took",
        "make",
        "makes",
        "represent",
        "represents",
        "target",
        "goal",
        "down",
        "up",
        "back",
        "over",
        "at",
        "beyond",
        "past",
        "go",
        "goes",
        "going",
        "come",
        "comes",
        "baseline",
        "today's",
        "equals",
        "equal",
        "hold",
        "holds",
        "run",
        "runs",
        "average",
        "averages",
        "averaging",
        "total",
        "totals",
        "flat",
        "steady",
        "between",
        "within",
        "minus",
        "scores",
    ]
)
MOVING = (
    "mov", "push", "tak", "took", "bring", "brought", "pull", "turn", "put", "driv", "nudg", "get", "set", "make", "making", "hav",
    "see", "let", "help", "ensur", "have", "convert", "land", "close", "generat", "deliver", "produc", "add", "complet", "hold", "restor", "recover",
)  # fmt: skip
LEADING = k.letters(
    "can not quality quote open about label to in before during a thisword begin middle finish and plus dash mark of that"
)
DETERMINERS = k.letters("the a every mark quote dash that")
NOUNS = k.letters("word count soft output measure code work span unit label")
STOPS = k.letters(
    """
    by in for on to from with within during through before since comma stop that and open close per every be can a colon
    than versus now than dash
    """
)
PERIODS = k.letters("day week month quarter year hour")
COUNTING = k.letters("number spelled")  # four in five payments
SHARED = k.letters("comma stop open close by every per")  # what a share is of ends before these
KEEPING = ("hav", "get", "see", "mak", "made")
ENDING = k.letters("by comma stop that open with")
FIGURES = k.letters("number spelled money least most about")
FALLING = k.letters("grow cut drop")
VERBS = CHANGES + k.WORK + k.ENSURE + k.WEAK + k.MULTIPLE
MORE = ("more", "fewer", "less", "additional", "new")
BETTER = (
    "faster",
    "quicker",
    "better",
    "stronger",
    "slower",
    "sooner",
    "easier",
    "simpler",
    "cheaper",
    "leaner",
    "smarter",
    "safer",
)
COMPARED = (*MORE[:4], *BETTER, "higher", "lower", "larger", "smaller", "longer", "shorter", "greater")
RATES = ("rate", "rates", "ratio", "time", "count", "percentage")
ACCOUNTING = ("account", "accounts")
PERSONS = frozenset(("us", "me", "myself", "ourselves"))
PARTICLES = ("down", "up", "back", "out")
OF = k.OF + k.IN
NAMED = ("number of", "the number of")


def before(words: Words, clause: Clause, start: int, limits: set[int]) -> tuple[Phrase | None, int]:
    """The phrase before a number's predicate in its clause, and the place of the predicate's first word."""
    kinds, at = words.kinds, start - 1
    inside = in_brackets(words, clause, start)
    verb = opening(words, clause, start, limits)
    if verb >= 0 and kinds[verb] == k.WEAK and kinds[at - (kinds[at] in k.BY + k.TO)] in FALLING:
        verb = -1  # support contacts fall by half
    while (
        at > verb
        and at >= clause.first
        and (kinds[at] in PREDICATE or is_predicate(words, at, verb, limits, inside=inside))
    ):
        at -= 1
    if verb < 0 and k.COLON in kinds[at + 1 : start]:  # reduce refunds: 5% → 2%
        verb = opening(words, clause, at + 1, limits)
        verb = verb if verb + 1 < at and words.said[verb] not in NOMINAL else -1
    first = verb + 1 if verb >= clause.first else begun(words, clause, at)
    return phrase(words, first, at + 1, limits), at + 1


def is_predicate(words: Words, at: int, verb: int, limits: set[int], *, inside: bool) -> bool:
    """Whether a word stands between a measure and its number."""
    kind, said = words.kinds[at], words.said[at]
    if at in limits or (inside and kind == k.OPEN) or (kind == k.DASH and not words.touch(at)):
        return True
    if (
        kind in CHANGES
        and said not in NOMINAL
        and not (words.kinds[at - 1] == k.DASH and words.touch(at - 1))
    ):
        subject = words.said[verb] in ("let", "get", "see", "have") or words.kinds[verb] == k.ENSURE
        return verb < 0 or said.endswith("ed") or subject
    if kind in k.WITH + k.FOR:  # with 98% on-time delivery, account for 35%
        return words.kinds[at + 1] in FIGURES
    if said in ACCOUNTING:  # not in: share of new accounts
        return words.kinds[at + 1] == k.FOR
    joined = words.kinds[at - 1] == k.DASH and words.touch(at - 1)  # ramp-up
    return (said in SAID and not joined) or (said == "or" and kind == k.AND)


def begun(words: Words, clause: Clause, last: int) -> int:
    """Where a phrase without a verb before it begins: after a heading, or with its clause."""
    if k.COLON in words.kinds:
        last = words.opened(last) if in_brackets(words, clause, last) else last
        colon = words.kinds.rfind(k.COLON, clause.first, last)
        if colon >= 0 and not joins(words, colon):
            return colon + 1
    item = clause.first
    while words.kinds[item] == k.CODE and item < last:
        item += 1
    headed = item > clause.first and words.kinds[item] == k.DASH and not words.touch(item - 1)
    return item + 1 if headed else clause.first  # KR3 - homepage CTR


def opening(words: Words, clause: Clause, start: int, limits: set[int]) -> int:
    """The place of the verb that governs what a clause measures; -1 for none."""
    kinds = words.kinds
    nth = begun(words, clause, start)
    while nth < start and (kinds[nth] in LEADING or nth in limits) and not is_noun(words, nth):
        nth += 1
    if nth >= start or kinds[nth] not in VERBS + k.WORD + k.BE:
        return -1
    said, kind = words.said[nth], kinds[nth]
    if kind == k.REACH and words.said[nth + 1] in RATES:  # win rate
        return -1
    if kind == k.ENSURE or said in ("let", "get", "see", "have", "help"):
        return nth
    if kinds[nth + 1] == k.DASH and words.touch(nth):
        return -1
    if kind == k.WORK and not said.startswith(MOVING):
        return nth if kinds[nth + 1] in DETERMINERS or nth == start - 1 or counts(words, nth, start) else -1
    share = kinds[nth + 1 : nth + 3] == k.PERCENT + k.OF  # increase % of deals
    return nth if kind in VERBS and (kinds[nth + 1] not in k.PERCENT or share) else -1


def is_noun(words: Words, nth: int) -> bool:
    """Whether a label or a word in a hyphen opens a noun: Android crash rate."""
    return words.kinds[nth] == k.LABEL and words.kinds[nth + 1] in NOUNS


def counts(words: Words, nth: int, start: int) -> bool:
    """Whether a verb of work stands right before a number, but for words such as `at least`."""
    return all(kind in PREDICATE for kind in words.kinds[nth + 1 : start])


def phrase(words: Words, first: int, last: int, limits: set[int]) -> Phrase | None:
    """A phrase without its article, without `number of`, and without what only stands at its edges."""
    while first < last and (
        words.kinds[first] in DETERMINERS or words.said[first] in NAMED + PARTICLES or first in limits
    ):
        first += 1
    known = first and words.kinds[first - 1] == k.THE and words.kinds[first] == k.NUMBER
    first += known and first + 1 < last  # all 37 critical vulnerabilities
    while first < last and words.kinds[first] in k.CAN + k.WITH:  # we need
        first += 1
    while first < last and (
        last - 1 in limits or words.kinds[last - 1] in PREDICATE + k.OF + k.OFTEN + DETERMINERS + k.IN
    ):
        last -= 1
    if words.said[last - 1] == "for" or not PERSONS.isdisjoint(words.said[first:last]):  # we are aiming for
        return None
    return trimmed(words, first, last)


def after(words: Words, clause: Clause, amount: Amount, limits: set[int]) -> Phrase | None:
    """What a number counts: the nouns after it; of a share, of what it is."""
    kinds, first = words.kinds, end_of(words, amount)
    if kinds[amount.first] == k.MULTIPLE:
        return multiplied(words, clause, first, limits)
    first += kinds[first] in k.ANDUP + k.ANDDOWN
    share = amount.unit == "%" and (kinds[first] == k.OF or kinds[first - 1] in COUNTING)
    if kinds[first] in CHANGES and kinds[first + 1] in OF:  # a 50% improvement in satisfaction
        first += 2
    elif (
        kinds[first] in OF
        or (kinds[first] == k.TO and kinds[first + 1] in NOUNS + k.THE)
        or words.said[first] == "off"
    ):
        first += 1  # add 20 seconds to time on page, knock 30% off manual reviews
    if kinds[first] in k.A + k.PER + k.EVERY and kinds[first + 1] in PERIODS:  # three times a day
        return None
    while kinds[first] in k.THE + k.A + k.ABOUT:
        first += 1
    if (
        kinds[first] in k.NUMBER + k.SPELLED and not share and kinds[first - 1] in k.THE + k.OF
    ):  # of our 10 contracts
        first += 1
    if words.said[first] in COMPARED:
        first += 1
    if kinds[first - 1] == k.TO:  # all that follows: add 20 seconds to time on page
        return multiplied(words, clause, first, limits)
    last = head = run(words, clause, first, limits)
    while share and last < clause.last and last not in limits and words.kinds[last] not in SHARED:
        last += 1
    found = phrase(words, first, last, limits)
    verb = words.said[clause.first : amount.first]
    return done(words, found, head, verb[-1]) if found and share and verb else found


def run(words: Words, clause: Clause, first: int, limits: set[int]) -> int:
    """The place after the nouns that begin at a word."""
    last = first
    while (
        last < clause.last and last not in limits and is_kept(words, last) and words.said[last] not in WORTH
    ):
        last += 1
    return last


def done(words: Words, found: Phrase, head: int, verb: str) -> Phrase:
    """The name of a share of things that something is done to: answer 90% of chats within a minute."""
    if verb not in doing() or verb.startswith(KEEPING):
        return found
    said = (
        part(words, found.first, min(head, found.last)),
        participle(verb),
        part(words, head, found.last) if head < found.last else "",
    )
    return found._replace(said=" ".join(filter(None, said)))


def multiplied(words: Words, clause: Clause, first: int, limits: set[int]) -> Phrase | None:
    """What is doubled or halved: all up to the means, the level it leads to, or the time limit."""
    last = first
    while last < clause.last and last not in limits and words.kinds[last] not in ENDING:
        if words.kinds[last] == k.TO and words.kinds[last + 1] in FIGURES:
            break
        last += 1
    return phrase(words, first, last, limits)


def is_kept(words: Words, at: int) -> bool:
    """Whether a word belongs to the nouns a number counts; a hyphen inside them does."""
    kind = words.kinds[at]
    if (
        kind == k.TO and words.kinds[at + 1] in NOUNS and k.MEASURE in words.kinds[at + 2 : at + 4]
    ):  # an LTV to CAC ratio
        return True
    return kind not in STOPS or (kind == k.DASH and words.touch(at) and words.touch(at - 1))


@cache
def doing() -> frozenset[str]:
    """Verbs of work in their base form."""
    return frozenset(verb.partition(":")[0] for verb in lists.VERBS["work"].split()) | {"activate", "retain"}


@cache
def participles() -> dict[str, str]:
    """The participle of each irregular verb of work."""
    irregular = (verb.split(":") for verb in lists.VERBS["work"].split() if ":" in verb)
    return {forms[0]: forms[-1] for forms in irregular}


def participle(verb: str) -> str:
    """What has been done: answered, shipped, written."""
    from pmcoach.wording.words.lexicon import verb_forms

    return participles().get(verb) or [*verb_forms(verb)][-1]
