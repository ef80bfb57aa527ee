"""Ranges, amounts of change, confidences, levels and counts, as people write them."""

from __future__ import annotations

import re
import unicodedata

from pmcoach.patterns import pattern
from pmcoach.records.fields.amount import Amount, in_unit, read_amount
from pmcoach.records.fields.types import Wrong
from pmcoach.text import Text, number, quantity
from pmcoach.tuples import NamedTuple
from pmcoach.wording.kind import Kind

BOUNDS = pattern(r"(?P<low>.+?)\s*(?:-|–|—|~|～|至|到|\.\.)\s*(?P<high>[^-].*)")
TIMES = pattern(r"[x×*] {0,2}(?P<before>[^ ].*)|(?P<after>[0-9.]+) {0,2}(?:[x×]|倍)", re.IGNORECASE)
TIMES_SAID = {
    2.0: Text(en="doubled", zh="翻一番"),
    3.0: Text(en="tripled", zh="变为 3 倍"),
    4.0: Text(en="quadrupled", zh="翻两番"),
    0.5: Text(en="halved", zh="减半"),
}
TIMES_OVER = Text(en="{times} times as much", zh="变为 {times} 倍")
SIGNED = Text(en="{sign}{amount}", zh="{sign}{amount}")
POINTS = ("pp", "ppt", "个百分点", "百分点", "个点", "個百分點", "percentage points", "percentage point")
CLAIM = pattern(r"(?P<value>10|[0-9])(?:\.0)?(?:\s*/\s*10)?(?:[\s,，:：;；(（]+(?P<note>.+))?", re.DOTALL)


class Bounds(NamedTuple):
    """From a least to a most, both counted."""

    low: float
    high: float


class Shift(NamedTuple):
    """By how much a metric is to move: `+10`, `-200`, `+5 pp`, `+30%`, `x2`. Below zero for less."""

    kind: Kind
    amount: Amount

    @property
    def value(self) -> float:
        """How much, in what its kind counts in."""
        return self.amount.value

    def from_(self, baseline: float, unit: str) -> float | None:
        """The level it leads to from a baseline in a unit; None where it is in another unit."""
        match self.kind:
            case Kind.TIMES:
                return _exact(baseline * self.value)
            case Kind.PERCENT:
                return _exact(baseline * (1 + self.value / 100))
            case Kind.POINTS:
                return _exact(baseline + self.value)
            case _:
                moved = in_unit(self.amount, unit)
                return None if moved is None else _exact(baseline + moved)

    def spoken(self, unit: str) -> Text:
        """The change as people say it, in the metric's unit where it has none of its own."""
        if self.kind is Kind.TIMES:
            return TIMES_SAID.get(self.value, TIMES_OVER).fill(times=self.value)
        own = (
            unit
            if self.kind is Kind.ABSOLUTE and not self.amount.unit
            else self.amount.scale + self.amount.unit
        )
        own = "pp" if self.kind is Kind.POINTS else own
        return SIGNED.fill(
            sign="-" if self.amount.digits < 0 else "+", amount=quantity(abs(self.amount.digits), own)
        )

    def __str__(self) -> str:
        if self.kind is Kind.TIMES:
            return f"x{number(self.value)}"
        sign = "" if self.amount.digits < 0 else "+"
        return sign + str(self.amount)


def _exact(value: float) -> float:
    """A worked-out number without the noise of binary fractions."""
    return float(f"{value:.12g}")


class Claim(NamedTuple):
    """The owner's confidence, from 0 to 10, with a word on it."""

    value: int
    note: str


def half_width(text: str) -> str:
    """Return the text with full-width letters, digits and marks as plain ones."""
    return unicodedata.normalize("NFKC", text)


def read_bounds(text: str) -> Bounds | Wrong:
    """A range such as `1-5`."""
    match = BOUNDS.fullmatch(half_width(text.strip())) if len(text) <= 100 else None
    low, high = (read_amount(match["low"]), read_amount(match["high"])) if match else (None, None)
    if low is None or high is None or low.value > high.value:
        says = Text(en="“{text}” is not a range", zh="“{text}”不是范围").fill(text=text)
        return Wrong(says, Text(en="write the least and the most: 1-5", zh="请写最小到最大，如 1-5"))
    return Bounds(low.value, high.value)


def read_shift(text: str) -> Shift | Wrong:
    """An amount of change such as `+10`, `-200 元`, `+5 pp`, `+30%`, `x2`."""
    plain = half_width(text.strip()).replace("−", "-")
    times = TIMES.fullmatch(plain)
    amount = read_amount((times["before"] or times["after"]) if times else plain[1:])
    if amount is None or amount.value < 0 or (times and amount.unit) or not (times or plain[0] in "+-"):
        says = Text(en="“{text}” is not an amount of change", zh="“{text}”不是变化量").fill(text=text)
        return Wrong(
            says,
            Text(
                en="write it with its sign: +10, -200, +5 pp, +30%; or x2",
                zh="带上正负号：+10、-200、+5 个百分点、+30%；或 x2",
            ),
        )
    if times:
        return Shift(Kind.TIMES, amount)
    if plain[0] == "-":
        amount = amount._replace(digits=-amount.digits, value=-amount.value)
    if amount.unit.casefold() in POINTS:
        return Shift(Kind.POINTS, amount)
    return Shift(Kind.PERCENT if amount.unit == "%" else Kind.ABSOLUTE, amount)


def read_claim(text: str) -> Claim | Wrong:
    """A confidence, maybe with a note behind it."""
    match = CLAIM.fullmatch(half_width(text).strip())
    if match is None:
        says = Text(en="“{text}” is not a confidence from 0 to 10", zh="“{text}”不是 0-10 的信心值").fill(
            text=text
        )
        return Wrong(
            says,
            Text(
                en="write a number, then a note if you like: 6 data late",
                zh="先写数字，后面可加说明：6 数据延迟",
            ),
        )
    note = (match["note"] or "").strip()
    if note.endswith(")") and "(" not in note:
        note = note[:-1]  # the bracket the note began with is none of it
    return Claim(int(match["value"]), note)


def read_level(text: str) -> int | Wrong:
    """A whole number from 1 to 5."""
    plain = half_width(text).strip()
    if len(plain) == 1 and plain in "12345":
        return int(plain)
    return Wrong(
        Text(en="“{text}” is not a whole number from 1 to 5", zh="“{text}”不是 1-5 的整数").fill(text=text)
    )


def read_count(text: str) -> int | Wrong:
    """A whole number, none below zero."""
    plain = half_width(text).strip()
    if plain.isascii() and plain.isdigit() and len(plain) <= 6:
        return int(plain)
    return Wrong(Text(en="“{text}” is not a whole number", zh="“{text}”不是整数").fill(text=text))
