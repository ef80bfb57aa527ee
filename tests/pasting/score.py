"""What is wrong with a text that was taken apart, compared with what a person would have made of it.

A phrase of a part stands in exactly one entry of it, alone there and in no other; what may stand in several places is in one
of them; points below a point stay with it; what belongs to no part is kept, and nothing else is an entry.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pmcoach.pasting.entries import one_line
from pmcoach.pasting.paste import Part, Paste
from pmcoach.pasting.reading import read_report
from pmcoach.pasting.values import Metric

METRICS = {
    "zh": (
        Metric("csat", ("客户满意度", "csat"), "分", "4.5"),
        Metric("conversion", ("转化率", "conversion"), "%", "5"),
    ),
    "en": (
        Metric("csat", ("CSAT", "csat"), "points", "4.5"),
        Metric("conversion", ("checkout conversion", "conversion"), "%", "5"),
    ),
}


class Said(NamedTuple):
    """One entry: its part and all its words."""

    part: str
    text: str


def plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def faults(text: Mapping[str, Any]) -> list[str]:
    """What is wrong with the parts that a text was taken apart into; nothing where it is as expected."""
    paste = read_report(text["text"], METRICS[text["lang"]])
    expect: Mapping[str, Any] = text["expect"]
    said = [Said(part, plain(one_line(each))) for part, entries in paste.entries.items() for each in entries]
    left = plain(" \n ".join(each.text for each in paste.left))
    return [
        *_parts(expect, said),
        *_either(expect, said, left),
        *_details(expect, said, left),
        *_left(expect, said, left),
        *_noise(expect, said),
        *_values(expect, paste),
    ]


def _in(phrase: str, said: Sequence[Said]) -> list[Said]:
    return [each for each in said if plain(phrase) in each.text]


def _parts(expect: Mapping[str, Any], said: Sequence[Said]) -> Iterator[str]:
    taken: list[Said] = []
    for part in Part:
        for phrase in expect.get(part, ()):
            found = _in(phrase, said)
            if [each.part for each in found] != [part] or found[0] in taken:
                yield f"{phrase} is not alone in one entry of {part}: {found}"
            taken.extend(found)


def _either(expect: Mapping[str, Any], said: Sequence[Said], left: str) -> Iterator[str]:
    for each in expect.get("either", ()):
        found = _in(each["text"], said)
        kept = "comment" in each["in"] and plain(each["text"]) in left
        if any(one.part not in each["in"] for one in found) or not (found or kept or "nowhere" in each["in"]):
            yield f"{each['text']} is in none of {each['in']}: {found}"


def _details(expect: Mapping[str, Any], said: Sequence[Said], left: str) -> Iterator[str]:
    for each in expect.get("details", ()):
        found = _in(each["text"], said)
        if any(plain(each["of"]) not in one.text for one in found) or not (
            found or plain(each["text"]) in left
        ):
            yield f"{each['text']} is not with {each['of']}: {found}"


def _left(expect: Mapping[str, Any], said: Sequence[Said], left: str) -> Iterator[str]:
    for phrase in expect.get("not_placed_ok", ()):
        if _in(phrase, said) or plain(phrase) not in left:
            yield f"{phrase} is not kept as it stands"


def _noise(expect: Mapping[str, Any], said: Sequence[Said]) -> Iterator[str]:
    phrases = [phrase for part in Part for phrase in expect.get(part, ())]
    phrases += [each["text"] for each in expect.get("either", ())]
    for each in said:
        if not any(plain(phrase) in each.text for phrase in phrases):
            yield f"no entry is expected: {each}"
        yield from (f"{noise} is in {each}" for noise in expect.get("noise", ()) if plain(noise) in each.text)


def _values(expect: Mapping[str, Any], paste: Paste) -> Iterator[str]:
    wanted = {goal: value.rstrip("%") for goal, value in expect.get("metrics_offered", {}).items()}
    offered = {goal: value.rstrip("%") for goal, value in paste.values.items()}
    if offered != wanted:
        yield f"values {offered}, not {wanted}"
