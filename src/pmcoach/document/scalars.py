"""Text written as YAML, so that reading it gives the same text."""

from __future__ import annotations

from pmcoach.patterns import pattern

# Plainly words, or a number: letters, digits and harmless marks, nothing YAML gives a meaning to at the start, the end or inside.
PLAIN = pattern(
    r"(?:-(?=[0-9]))?[^\W_](?:[^\W]|[ .,;%+/()~=<>$€£¥￥°·…—–、。，；！？（）《》〈〉“”‘’【】％＋－／～→≥≤×-]|:(?=[^\s])|'(?=\w))*(?<! )"
)
# What JSON leaves as it is and YAML takes for a line break or not at all.
RAW = pattern("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
WORDS = frozenset({"null", "~", "true", "false", "yes", "no", "on", "off"})


def scalar(text: str) -> str:
    """A text as a YAML scalar on one line: plain where it is plainly words, else in quotes."""
    if PLAIN.fullmatch(text) and text.lower() not in WORDS and len(text) < 1000:
        return text
    if "\n" not in text and text.isprintable() and "'" not in text:
        return f"'{text}'"
    return double_quoted(text)


def double_quoted(text: str) -> str:
    """A text in double quotes, with an escape for whatever YAML does not take as it is."""
    import json  # seldom needed, and not for free

    return RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def flow_scalar(text: str) -> str:
    """A text as a scalar inside `{ }` or `[ ]`, where commas and brackets separate."""
    written = scalar(text)
    return f'"{text}"' if written == text and any(mark in text for mark in ",[]{}:") else written


def digits(value: float) -> str:
    """A number with all the digits it was given with, never in powers of ten."""
    from decimal import Decimal

    written = f"{Decimal(f'{value:.15g}'):f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
