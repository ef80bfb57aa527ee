"""JSON Schema of single values, as tight as a pattern can be.

A pattern says the same to Python as to JavaScript (ECMA 262, with the u flag), which editors use.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

DIGIT = "[0-9０-９]"
WHOLE = rf"(?:{DIGIT}{{1,3}}(?:[,，]{DIGIT}{{3}})+|{DIGIT}{{1,30}})"
UNSIGNED = rf"{WHOLE}(?:[.．]{DIGIT}{{1,30}})?(?:[ 　]{{0,2}}[^\s0-9０-９_.,，:：;/-][^0-9０-９]{{0,34}})?"
AMOUNT = rf"[￥¥$€£]?[ 　]?[-+－＋]?{UNSIGNED}"
BLANK = r"[ \t\n\u3000]*"
JOIN = "(?:-|–|—|~|～|－|至|到|[.．]{2})"

# The days there are: a leap year is one that four divides, and of the hundreds one that four hundred divides.
MONTHS = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])"
LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29"
A_DAY = f"(?!0000)(?:[0-9]{{4}}-(?:{MONTHS})|{LEAP})"
# Marks beyond ASCII that are no letters and no digits: of Latin, of text, of drawing, of Chinese, full-width, and emoji.
MARKS = (
    "\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20bf\u2190-\u23ff\u2500-\u27bf\u3000-\u3004"
    "\u3008-\u3020\u3030\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f300-\U0001faff"
)
# A dash without its space, or another mark of a list: `suggestions.BULLET`, as far as it has to be read.
BULLETED = r"^\s*[-–－•·●○]\s*[^\s0-9０-９.,%-]"
# Any single value. Said by what it is not: an editor offers true, false and null where a schema names them.
SINGLE: Mapping[str, Any] = {"not": {"type": ["array", "null", "object"]}, "maxLength": 100_000}
SCHEMAS: Mapping[str, Mapping[str, Any]] = {
    "line": SINGLE,
    "prose": SINGLE,
    "day": {"type": "string", "pattern": f"^{A_DAY}$"},
    "number": {"type": ["number", "string"], "pattern": f"^{BLANK}{AMOUNT}{BLANK}$"},
    "period": {
        "type": ["integer", "string"],
        "minimum": 1,
        "maximum": 9999,
        "pattern": "^(?:[0-9]{4}(?:-(?:H[12]|Q[1-4]|B[1-6]|W(?:0[1-9]|[1-4][0-9]|5[0-3])"
        f"|(?:0[1-9]|1[0-2])))?|{A_DAY})$",
    },
    "flag": {"type": ["boolean", "string"], "pattern": "^(?:true|false)$"},
    "id": {
        "type": ["number", "string"],
        "pattern": rf"^[^\s!-/:-@\[-`{{-~{MARKS}](?:[^\s!-,/:-@\[-^`{{-~{MARKS}]{{0,98}}[^\s!-/:-@\[-^`{{-~{MARKS}])?$",
    },
    "range": {"type": "string", "pattern": f"^{BLANK}{AMOUNT}{BLANK}{JOIN}{BLANK}{AMOUNT}{BLANK}$"},
    "change": {
        "type": ["number", "string"],
        "pattern": rf"^{BLANK}(?:[-+－＋−][ 　]?[￥¥$€£]?[ 　]?{UNSIGNED}|[xX\uff58\uff38×*][ 　]{{0,2}}{WHOLE}(?:[.．]{DIGIT}{{1,30}})?"
        rf"|{WHOLE}(?:[.．]{DIGIT}{{1,30}})?[ 　]{{0,2}}(?:[xX\uff58\uff38×]|倍)){BLANK}$",
    },
    "confidence": {
        "type": ["integer", "string"],
        "minimum": 0,
        "maximum": 10,
        "pattern": rf"^{BLANK}(?:10|１０|{DIGIT})(?:[.．][0０])?(?:{BLANK}[/／]{BLANK}(?:10|１０))?"
        r"(?:[\s,，:：;；(（][\s\S]*)?$",
    },
    "level": {
        "type": ["integer", "string"],
        "minimum": 1,
        "maximum": 5,
        "pattern": f"^{BLANK}[1-5１-５]{BLANK}$",
    },
    "count": {
        "type": ["integer", "string"],
        "minimum": 0,
        "maximum": 999_999,
        "pattern": f"^{BLANK}{DIGIT}{{1,6}}{BLANK}$",
    },
    "hour": {
        "type": "string",
        "pattern": f"^{BLANK}(?:[A-Za-z]{{3,9}}|(?:周|星期|礼拜)[一二三四五六日天]){BLANK}"
        f"(?:[01０１]?{DIGIT}|[2２][0-3０-３])[:：][0-5０-５]{DIGIT}{BLANK}$",
    },
    "key": {
        "type": "string",
        "pattern": r"^\s*(?:age1[a-z0-9]{58}|ssh-(?:ed25519|rsa)\s+[A-Za-z0-9+/]+=*(?:\s[\s\S]*)?)\s*$",
    },
    "zone": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_+/-]{0,60}$"},
    "calendar": {
        "type": "string",
        "pattern": r"^\s*(?!no\s*$|No\s*$)(?:[A-Za-z]{2}(?:[-_][A-Za-z0-9]{1,3})?|[Nn][Oo][Nn][Ee]|[Cc][Hh][Ii][Nn][Aa]|中国|无)\s*$",
    },
}
