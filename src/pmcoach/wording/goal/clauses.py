"""The clauses of a sentence: what is to come true, and by which means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pmcoach.tuples import NamedTuple
from pmcoach.wording.numbers.targets import Reached
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

# Chinese words that lead in by which means, and those after which the result stands.
MEANS = frozenset(
    [
        "通过",
        "利用",
        "借助",
        "依托",
        "凭借",
        "运用",
        "采用",
        "使用",
        "结合",
        "基于",
        "根据",
        "按照",
        "围绕",
        "针对",
        "面向",
        "为了",
        "依靠",
        "经由",
    ]
)
RESULTS = frozenset(["使", "让", "使得", "令", "从而", "以便", "把", "将", "实现", "确保", "促使", "保证"])
CAUSING = ("使", "使得", "从而", "以便", "促使")
AIMED = k.letters("grow cut better drop keep reach multiple")
VERBS = AIMED + k.WORK + k.ENSURE
MOVING = ("push", "get", "bring", "drive", "move", "take", "make", "help", "pull")
INSTRUMENTS = ("via", "using", "through", "without", "with", "across")
CONTENT = k.letters(
    "word count soft output measure code work span unit cut drop grow often number the act label about"
)
NOUNS = k.letters("word count soft output measure code work span")
BEFORE = k.letters(
    """
    number year4 spelled year moon date month quarter season front inside finish begin in qname hname yearrel quarterrel
    monthrel weekrel dayrel and can the
    """
)
SENTENCE = 120  # words; what stands behind them is no goal's title any more
ENDS = k.letters("comma stop")
NUMBERED = (k.letters("open number close"), k.letters("number close"))  # (1), 1)


class Clause(NamedTuple):
    """A stretch of words, from word to word; `means` where it tells how the result is to come true."""

    first: int
    last: int
    means: bool = False


def size_of(words: Words) -> int:
    """How many words are read as a sentence."""
    return min(words.size, SENTENCE)


def clauses(words: Words, aims: Sequence[Reached]) -> list[Clause]:
    """The clauses of a sentence, in order."""
    if breaking(words.lang).search(words.kinds) is None:
        return [Clause(0, size_of(words))]
    places = [min(aim.amount.first, aim.start.first) if aim.start else aim.amount.first for aim in aims]
    found = []
    begins = next((len(item) for item in NUMBERED if words.kinds.startswith(item)), 0)
    first, means = begins, words.lang == "en" and leads_means(words, begins)
    for last, then, ahead in cuts(words, places):
        if last > first:
            found.append(Clause(first, last, means))
        first, means = then, ahead
    if size_of(words) > first or not found:
        found.append(Clause(min(first, size_of(words)), size_of(words), means))
    return (
        caused(words, led(words, found, places), places)
        if words.lang == "zh" and k.WITH in words.kinds
        else found
    )


@cache
def breaking(lang: str) -> re.Pattern[str]:
    """Words at which a clause may end, and the marks around what is only told beside it."""
    if lang == "zh":
        return k.pattern("[comma stop list and with can reach ensure weak open close]")
    return k.pattern(
        f"[comma stop and that with through open close] | to (?= [{AIMED + k.WORK + k.WEAK}] ) | by (?= [{VERBS}] )"
    )


def cuts(words: Words, places: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """Where a clause ends, where the next begins, and whether that tells the means."""
    depth = begun = 0
    cut = cut_chinese if words.lang == "zh" else cut_english
    for match in breaking(words.lang).finditer(words.kinds, 0, size_of(words)):
        nth, kind = match.start(), match[0]
        if kind in k.OPEN + k.CLOSE:
            depth = max(0, depth + (1 if kind == k.OPEN else -1))
        elif depth or nth < begun:
            continue
        elif kind in ENDS:
            begun = nth + 1
            yield nth, begun, words.lang == "en" and leads_means(words, begun)
        elif (found := cut(words, nth, begun, places)) is not None:
            yield nth, *found
            begun = max(found[0], nth + 1)


def between(places: Sequence[int], first: int, last: int) -> bool:
    """Whether a number to reach stands between two words."""
    return any(first <= place < last for place in places)


def pause(words: Words, nth: int) -> int:
    """The next comma or full stop from a word on."""
    return next((at for at in range(nth, size_of(words)) if words.kinds[at] in ENDS), size_of(words))


def shares_verb(words: Words, nth: int, begun: int, places: Sequence[int]) -> bool:
    """Whether `and` joins two things that have a number each: NPS to 40 and CSAT to 4.5."""
    after = next((place for place in places if place > nth), -1)
    if after < 0 or not between(places, begun, nth) or after > pause(words, nth):
        return False
    return any(kind in NOUNS + k.ACT for kind in words.kinds[nth + 1 : after])


def cut_chinese(words: Words, nth: int, begun: int, places: Sequence[int]) -> tuple[int, bool] | None:
    """Where the next clause begins at a Chinese word; None where none does."""
    kind, said = words.kinds[nth], words.said[nth]
    if kind in k.LIST + k.AND:
        again = not places and words.kinds[nth + 1] in AIMED  # 提升转化率并降低退款率
        return (nth + 1, False) if again or shares_verb(words, nth, begun, places) else None
    if said not in RESULTS or words.kinds[nth + 1] not in CONTENT + k.BETTER:
        return None
    told = any(words.kinds[at] in NOUNS and words.said[at] != "别" for at in range(begun, nth))
    return (nth, False) if told and between(places, nth, size_of(words)) else None


def cut_english(words: Words, nth: int, begun: int, places: Sequence[int]) -> tuple[int, bool] | None:
    """Where the next clause begins at an English word, and whether it tells the means; None where none does."""
    kinds, kind = words.kinds, words.kinds[nth]
    if kind == k.AND:
        verb = kinds[nth + 1] in VERBS and not words.said[nth + 1].endswith(("ing", "ed"))
        ahead = between(places, nth, size_of(words)) and (
            kinds[nth + 1] in AIMED or between(places, begun, nth)
        )
        begins = verb and (ahead or (not places and kinds[nth + 1] in AIMED))
        return (nth + 1, False) if begins or shares_verb(words, nth, begun, places) else None
    if kind == k.THAT:
        holds = words.said[nth] == "while" and (kinds[nth + 1] in VERBS)
        return (nth + 1, False) if words.said[nth] == "so" or holds else None
    if kind == k.TO:  # redesign the page to lift conversion
        moves = kinds[nth + 1] in AIMED or words.said[nth + 1] in MOVING
        purpose = moves and kinds[begun] in VERBS and between(places, nth, pause(words, nth))
        return (nth + 1, False) if purpose else None
    if leads_means(words, nth) and between(places, begun, nth):
        return nth, True
    return None


def leads_means(words: Words, nth: int) -> bool:
    """Whether English words lead in the means: by running five trainings, through webinars; not by June."""
    if words.kinds[nth] == k.BY:
        return words.kinds[nth + 1] in VERBS and words.said[nth + 1].endswith("ing")
    return words.said[nth] in INSTRUMENTS


def led(words: Words, found: list[Clause], places: Sequence[int]) -> list[Clause]:
    """Chinese clauses with the means marked: those that 通过 or its kin leads in, as far as the last verb of change."""
    marked = []
    for clause in found:
        at = next(
            (nth for nth in range(clause.first, clause.last) if words.kinds[nth] not in BEFORE), clause.first
        )
        if words.said[at] not in MEANS:
            marked.append(clause)
        elif between(places, clause.last, size_of(words)) or not between(places, clause.first, clause.last):
            marked.append(clause._replace(means=True))
        else:
            verbs = [nth for nth in range(at + 1, clause.last) if words.kinds[nth] in AIMED]
            ahead = [nth for nth in verbs if between(places, nth, clause.last)]
            split = changing(words, ahead) if ahead else clause.last
            marked.append(Clause(clause.first, split, means=True))
            if split < clause.last:
                marked.append(Clause(split, clause.last))
    return marked


def caused(words: Words, found: list[Clause], places: Sequence[int]) -> list[Clause]:
    """Chinese clauses with those marked as means that lead to a result with a number: 匹配120对师徒，使达标率达到85%."""
    causes = (nth for nth, clause in enumerate(found) if words.said[clause.first] in CAUSING)
    last = max((nth for nth in causes if between(places, found[nth].first, found[nth].last)), default=0)
    return [clause._replace(means=True) for clause in found[:last]] + found[last:]


def changing(words: Words, verbs: Sequence[int]) -> int:
    """Of verbs that stand before a number, the last with something to change after it."""
    objects = [nth for nth in verbs if words.kinds[nth + 1] in CONTENT]
    return objects[-1] if objects else verbs[0]
