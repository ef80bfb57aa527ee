"""What a number in words or digits is worth."""

from __future__ import annotations

SMALL = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth"
ENGLISH = {word: nth for nth, word in enumerate(SMALL.split())}
ENGLISH |= {word: nth * 10 for nth, word in enumerate(TENS.split(), 2)}
ORDINAL = {word: nth for nth, word in enumerate(PLACES.split(), 1)}
NAMED = ENGLISH | ORDINAL
SCALE = {"hundred": 100, "thousand": 1_000, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12}
SCALE |= {"k": 1_000, "m": 1e6, "mm": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "w": 10_000}
HAN = {digit: nth for nth, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
HAN_SCALE = {"十": 10, "百": 100, "千": 1_000}
HAN_LARGE = {"万": 10_000, "亿": 100_000_000}
FRACTION = {"半": 0.5, "½": 0.5, "¼": 0.25, "¾": 0.75}
MULTIPLES = {
    0.5: "halv 减半 砍半 一半 腰斩 半数 过半",
    2: "doubl twofold twice 翻番 翻倍 倍增",
    3: "tripl threefold",
    4: "quadrupl fourfold",
    5: "fivefold",
    10: "tenfold",
}


def digits(text: str) -> float:
    """The value of digits such as `1,200`, `99.9` or `9,5`: a comma with one or two digits behind it parts no thousands."""
    whole, _, part = text.rpartition(",")
    return float(f"{whole}.{part}" if whole and len(part) < 3 else text.replace(",", ""))


def han(text: str) -> float:
    """The value of Chinese numerals such as 两千三百, 二零二六, 一点五, 十万, 两万五; the larger of 一两."""
    if both := pair(text):
        return both[1]
    text, _, decimals = text.partition("点")
    if len(text) > 1 and not any(letter in HAN_SCALE or letter in HAN_LARGE for letter in text):
        return float("".join(str(HAN[letter]) for letter in text))
    total = section = digit = place = 0.0
    for letter in text:
        if letter in HAN:
            digit = HAN[letter]
            place = place if digit else 0.0
        elif letter in HAN_SCALE:
            place = HAN_SCALE[letter]
            section += (digit or 1) * place
            digit = 0.0
        else:
            place = HAN_LARGE[letter]
            section = section + digit or (0.0 if total else 1.0)
            total = (total + section) * place if letter == "亿" else total + section * place
            section = digit = 0.0
    if place >= 100:  # 两万五, 三千五: the last digit counts the next lower place
        digit *= place / 10
    fraction = float("0." + "".join(str(HAN[letter]) for letter in decimals)) if decimals else 0.0
    return total + section + digit + fraction


def pair(text: str) -> tuple[float, float] | None:
    """Two neighbouring numerals that mean either: 一两, 三四."""
    if len(text) == 2 and text[0] in HAN and text[1] in HAN and 0 < HAN[text[0]] == HAN[text[1]] - 1:
        return float(HAN[text[0]]), float(HAN[text[1]])
    return None


def scale(text: str) -> float:
    """The value of a word that multiplies the number before it: thousand, M, 万, 千万."""
    return SCALE[text] if text in SCALE else han(text)


def value(word: str) -> float:
    """The value of one number: digits, an English or a Chinese word."""
    if word[0].isdigit():
        return digits(word)
    if word in ENGLISH:
        return ENGLISH[word]
    return FRACTION[word] if word in FRACTION else han(word)


def multiple(word: str) -> float:
    """How many times a word such as `doubling` or 翻番 means."""
    return next(times for times, stems in MULTIPLES.items() if word.startswith(tuple(stems.split())))
