"""What kind of word a word is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

from . import chinese, dictionary, english
from .token_kinds import EVENT, LETTER, QUALITY

VOWELS = "aeiou"
GAP = pattern("[ .-]")  # between the words of a phrase
DOUBLED = pattern(r"(?:qu|[^aeiou])*[aeiou][bdgmnprt]|\w+mit|enrol|\w+fer")


Kinds = tuple[tuple[str, str], ...]  # words and their kinds


class Lexicon(NamedTuple):
    """Words and their kinds, by where they are read."""

    words: Mapping[str, str]
    phrases: Mapping[
        str, Kinds
    ]  # English, by their first word and the two characters after it, longest first
    sizes: Mapping[
        str, tuple[int, ...]
    ]  # Chinese, by two first characters: how long words are, longest first
    after_number: Mapping[str, str]
    after_time: Mapping[str, str]


@cache
def lexicon() -> Lexicon:
    """All words, from the table they are put together in."""
    words: dict[str, str] = {}
    for kind, text in dictionary.WORDS.items():
        words.update(dict.fromkeys(text.split(), LETTER[kind]))
    sizes: dict[str, tuple[int, ...]] = {}
    for lengths, text in dictionary.SIZES.items():
        sizes.update(dict.fromkeys(text.split(), tuple(map(int, lengths))))
    phrases: dict[str, Kinds] = {}
    for first, text in dictionary.PHRASES.items():
        pairs = (each.partition(":") for each in text.split(","))
        phrases[first] = tuple((phrase, LETTER[kind]) for phrase, _, kind in pairs)
    return Lexicon(
        words,
        phrases,
        sizes,
        {word: LETTER[kind] for kind, text in chinese.AFTER_NUMBER.items() for word in text.split()},
        {word: LETTER[kind] for kind, text in chinese.AFTER_TIME.items() for word in text.split()},
    )


def words_by_kind() -> dict[str, str]:
    """The kind of each word of one piece, by letter. A word listed twice is the kind it is listed as first."""
    words: dict[str, str] = {}
    for kind, word in (*english_words(), *chinese_words()):
        if not GAP.search(word):
            words.setdefault(word, kind)
    return words


def phrases_by_start() -> dict[str, Kinds]:
    """The English phrases with their kinds, by their first word and the two characters after it, longest first."""
    phrases: dict[str, list[tuple[str, str]]] = {}
    for kind, word in english_words():
        if gap := GAP.search(word):
            phrases.setdefault(word[: gap.end() + 1], []).append((word, kind))
    return {first: tuple(sorted(some, key=lambda pair: -len(pair[0]))) for first, some in phrases.items()}


def sizes_by_start() -> dict[str, tuple[int, ...]]:
    """How long Chinese words are, longest first, by their two first characters."""
    sizes: dict[str, set[int]] = {}
    for _, word in chinese_words():
        sizes.setdefault(word[:2], set()).add(len(word))
    return {first: tuple(sorted(some, reverse=True)) for first, some in sizes.items()}


def english_words() -> Iterator[tuple[str, str]]:
    """English words and phrases in all their forms, each after its kind."""
    for kind, text in english.WORDS.items():
        yield from ((LETTER[kind], word) for word in text.split())
    for kind, text in english.VERBS.items():
        yield from ((LETTER[kind], form) for verb in text.split() for form in verb_forms(verb))
    for kind, text in english.NOUNS.items():
        yield from ((LETTER[kind], form) for noun in text.split() for form in (noun, with_s(noun)))
    for kind, text in english.PHRASES.items():
        yield from ((LETTER[kind], phrase.strip()) for phrase in text.split(","))


def chinese_words() -> Iterator[tuple[str, str]]:
    """Chinese words that are read anywhere, each after its kind."""
    for event in chinese.EVENTS.split():
        yield from ((EVENT, event + before) for before in ("前", "之前", "以前"))
    for kind, text in chinese.WORDS.items():
        yield from ((LETTER[kind], word) for word in text.split())
    for kind in ("grow", "cut"):
        for verb in chinese.WORDS[kind].split():
            if len(verb) == 2 and verb[-1] not in "至到为":
                yield from ((LETTER[kind], verb + to) for to in "至到为")
    for act in chinese.WORDS["act"].split():
        yield from ((QUALITY, amount + act) for amount in "多少")


def verb_forms(verb: str) -> Iterator[str]:
    """All forms of an English verb."""
    base, _, past = verb.partition(":")
    yield base
    yield with_s(base)
    stem = base
    if base.endswith("e") and not base.endswith("ee"):
        stem = base[:-1]
    elif DOUBLED.fullmatch(base):
        stem = base + base[-1]
    yield stem + "ing"
    if past:
        yield from past.split(":")
    else:
        yield base[:-1] + "ied" if ends_in_y(base) else stem + "ed"


def with_s(word: str) -> str:
    """A noun made many, or a verb made somebody else's."""
    if ends_in_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def ends_in_y(word: str) -> bool:
    """Whether a word's last y turns into an i."""
    return word.endswith("y") and word[-2:-1] not in VOWELS
