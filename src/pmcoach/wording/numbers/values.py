"""What the words of a number are worth together: 1亿2千万, one hundred and twenty, two thirds."""

from __future__ import annotations

from pmcoach.wording.words import numerals
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

DIGITS = k.NUMBER + k.YEAR4
COUNTED = DIGITS + k.SPELLED
PARTS = {"third": 1 / 3, "fourth": 1 / 4, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
HUNDREDS = ("hundred", "thousand", "million", "billion")
MINUS = ("minus", "负")
MORE = ("余", "多", "来", "几")


def number(words: Words, nth: int) -> tuple[float, int]:
    """The value of a number, and the word after it."""
    kinds = words.kinds
    total = 0.0
    if kinds[nth] in k.A + k.SCALE:
        value, nth = 1.0, nth + (kinds[nth] == k.A)
    else:
        value, nth = below_hundred(words, nth)
    nth += words.said[nth] in MORE
    while kinds[nth] == k.SCALE:
        by = numerals.scale(words.said[nth])
        if by == 100:
            value *= by
        else:
            total, value = round(total + value * by, 6), 0.0  # 6.06万 is 60600
        nth += 1
        rest = nth + (kinds[nth] == k.AND)
        if kinds[rest] == k.SPELLED and words.said[nth - 1] in HUNDREDS:  # one hundred and twenty
            more, nth = below_hundred(words, rest)
            value += more
        elif kinds[nth] in DIGITS and kinds[nth + 1] == k.SCALE and words.touch(nth - 1):  # 1亿2千万
            value, nth = numerals.value(words.said[nth]), nth + 1
    return total + value, nth


def below_hundred(words: Words, nth: int) -> tuple[float, int]:
    """The value of one number word or of two, as in twenty-five, and the word after it."""
    value, nth = numerals.value(words.said[nth]), nth + 1
    low = nth + (words.kinds[nth] == k.DASH)
    if (
        words.kinds[nth - 1] == words.kinds[low] == k.SPELLED
        and value >= 20
        and words.said[low] in numerals.ENGLISH
    ):
        return value + numerals.ENGLISH[words.said[low]], low + 1
    return value, nth


def fraction_end(words: Words, first: int, end: int) -> int:
    """The place after the word that makes a number a fraction, as in two thirds; 0 where none does."""
    end += words.kinds[end] == k.DASH
    word = words.said[end].removesuffix("s")
    part = word != "quarter" or words.kinds[end + 1] == k.OF or words.kinds[first - 1] in k.TO + k.BY
    is_part = word in PARTS and part
    return end + 1 if is_part and words.kinds[first] == k.SPELLED else 0
