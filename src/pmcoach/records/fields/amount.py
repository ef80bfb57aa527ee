"""Numbers as people write them in a field: `4.5`, `30%`, `2,000`, `20万`, `1.5M`, `￥50万`, `4.5分`."""

from __future__ import annotations

from pmcoach.patterns import pattern
from pmcoach.text import quantity
from pmcoach.tuples import NamedTuple

MONEY = "￥¥$€£"
HALF_WIDTH = str.maketrans("０１２３４５６７８９．，％－＋　", "0123456789.,%-+ ")
SCALES = {
    "十": 1,
    "百": 2,
    "千": 3,
    "万": 4,
    "萬": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "億": 8,
    "十亿": 9,
    "百亿": 10,
}
SCALES |= {"千亿": 11, "万亿": 12, "K": 3, "k": 3, "M": 6, "B": 9, "bn": 9, "mn": 6}
WRITTEN = pattern(
    r"(?P<money>[￥¥$€£]?) ?(?P<sign>[+-]?)(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,30})(?:\.(?P<part>[0-9]{1,30}))? ?"
    r"(?P<scale>[十百千]?[万萬亿億]|[十百千](?![克米瓦])|[Kk](?![A-Za-z])|[MB](?![A-Za-z])|bn|mn)?"
    r" ?(?P<unit>[^\W\d_][^\d]{0,30}|[%‰°]|)"
)
SAME = {
    "￥": "元",
    "¥": "元",
    "RMB": "元",
    "CNY": "元",
    "人民币": "元",
    "块": "元",
    "percent": "%",
    "％": "%",
    "個": "个",
}
SAME |= {
    "$": "美元",
    "USD": "美元",
    "€": "欧元",
    "EUR": "欧元",
    "£": "英镑",
    "GBP": "英镑",
    "个百分点": "pp",
    "百分点": "pp",
}


class Amount(NamedTuple):
    """A number with the unit that stood beside it: `20万` is 20 with scale 4, `4.5分` has the unit 分."""

    digits: float
    value: float
    scale: str
    unit: str

    def __str__(self) -> str:
        if self.unit and self.unit in MONEY:
            return quantity(self.digits, self.unit) + self.scale
        return str(quantity(self.digits, self.scale + self.unit))


def read_amount(text: str) -> Amount | None:
    """Read a number; None when the text is not one. Never infinite, never not a number."""
    match = WRITTEN.fullmatch(text.strip().translate(HALF_WIDTH))
    if match is None:
        return None
    whole, part = match["whole"].replace(",", ""), match["part"] or ""
    if len(whole) + len(part) > 30:
        return None
    digits = f"{match['sign']}{whole}.{part or '0'}"
    scale = match["scale"] or ""
    unit = match["unit"].rstrip() or match["money"]
    return Amount(float(digits), float(f"{digits}e{SCALES.get(scale, 0)}"), scale, unit)


def in_unit(amount: Amount, unit: str) -> float | None:
    """The number in a unit; None when it was written in another one.

    A number without a unit is in the unit asked for. In 万元, both `50万元` and `￥50万` are 50.
    """
    unit = unit.strip()
    if not amount.unit and not amount.scale:
        return amount.value
    written = amount.scale + amount.unit
    if same_unit(written, unit):
        return amount.digits
    power, base = scale_of(unit)
    if not unit or not amount.unit or same_unit(amount.unit, base):
        return amount.value / 10.0**power
    return None


def scale_of(unit: str) -> tuple[int, str]:
    """Split a unit such as 万元 into its power of ten and the rest."""
    for length in (2, 1):
        head = unit[:length]
        if head in SCALES and not head.isascii() and len(unit) > length - 1:
            return SCALES[head], unit[length:]
    return 0, unit


def same_unit(one: str, other: str) -> bool:
    """Whether two units are the same, however they are written."""
    return _plain(one) == _plain(other)


def _plain(unit: str) -> str:
    unit = SAME.get(unit.strip(), unit.strip()).casefold()
    return unit.removesuffix("s") if len(unit) > 3 and unit.isascii() else unit
