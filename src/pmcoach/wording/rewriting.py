"""A sentence written again so that it can be measured: its own words, with blanks where it does not say enough."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pmcoach.patterns import pattern

from .duty import is_duty
from .facts import Limit, Sentence, Span, Way, latest
from .reading import read
from .words.normalize import is_traditional

END = " \t\n.,;。，；、"
LEAD = pattern(r"^(?:[-*•·\s]+|(?:KR|O|Goal|目标|关键结果)\s*[0-9.]*\s*[:：.、]\s*){1,2}", re.IGNORECASE)
BOLD = pattern(r"\*\*|__|`")
PERIOD = pattern("[0-9年季月周]")
WAYS = {
    "up": Way.UP,
    "down": Way.DOWN,
    "maintain": Way.MAINTAIN,
    "at_least": Way.AT_LEAST,
    "at_most": Way.AT_MOST,
}

ZH = {
    "metric": "〈指标〉",
    "baseline": "〈现值〉",
    "target": "〈目标值〉",
    "due": "〈日期〉",
    "by": "，{}前",
    "until": "，到{}为止",
    "up": "将{metric}从{baseline}提升到{target}",
    "down": "将{metric}从{baseline}降低到{target}",
    "maintain": "将{metric}保持在{target}",
    "at_least": "将{metric}保持在{target}以上",
    "at_most": "将{metric}保持在{target}以下",
    "so": "{words}，使{metric}从{baseline}变为{target}",
}
EN = {
    "metric": "〈metric〉",
    "baseline": "〈current value〉",
    "target": "〈target value〉",
    "due": "〈date〉",
    "by": " by {}",
    "until": " until {}",
    "up": "Raise {metric} from {baseline} to {target}",
    "down": "Reduce {metric} from {baseline} to {target}",
    "maintain": "Keep {metric} at {target}",
    "at_least": "Keep {metric} at or above {target}",
    "at_most": "Keep {metric} at or below {target}",
    "so": "{words}, so that {metric} goes from {baseline} to {target}",
}
TRADITIONAL = str.maketrans("标现将从变为", "標現將從變為")


def rewrite(sentence: Sentence, known: Mapping[str, str] | None = None) -> str:
    """The sentence as a measurable goal in its own language, a line for each goal it holds.

    Empty where it is one already, and where nobody can tell what it is about.
    Blanks stand in 〈…〉. What the sentence does not say is filled from what is known of `metric`, `baseline`,
    `target`, `unit`, `due` and `direction`.
    """
    known = known or {}
    if len(sentence.parts) == 1:
        return goal(sentence, known)
    return "\n".join(one_of_several(sentence, part, known) for part in sentence.parts)


def one_of_several(sentence: Sentence, part: Span, known: Mapping[str, str]) -> str:
    """One goal of a sentence, with the time limit of all where it has none of its own."""
    text, limit, say = capital(part.of(sentence.text)), latest(sentence.limits), phrases(sentence)
    due = "" if limit is None or limit.day is None else limit_words(sentence, limit)
    if not sentence.whole and sentence.work is None:
        own = read(text, sentence.anchor)
        return goal(own, known, "" if own.timed else due) or bare(text)
    if due and any(part.start <= each.span.start < part.end for each in sentence.limits):
        due = ""
    elif not due:
        due = by(say, known)
    return (bare(text) if sentence.whole else say["so"].format(**{**say, "words": bare(text)})) + due


def limit_words(sentence: Sentence, limit: Limit) -> str:
    """A time limit as it is said, to stand behind another goal; as a day where brackets are all that makes it one."""
    words = limit.span.of(sentence.text)
    if sentence.text[: limit.span.start].rstrip()[-1:] in "(（":
        return phrases(sentence)["by"].format(limit.day)
    return ("，" if sentence.lang == "zh" else " ") + words


def form(lang: str, known: Mapping[str, str]) -> str:
    """A goal of nothing but blanks, in a language."""
    say = ZH if lang == "zh" else EN
    slots = {
        "metric": known.get("metric") or say["metric"],
        "baseline": with_unit(known.get("baseline", ""), known) or say["baseline"],
        "target": with_unit(known.get("target", ""), known) or say["target"],
    }
    return say[str(WAYS.get(known.get("direction", ""), Way.UP))].format(**slots) + say["by"].format(
        known.get("due") or say["due"]
    )


def capital(text: str) -> str:
    """A text that begins with a capital, where it begins with a letter."""
    return text[:1].upper() + text[1:]


def phrases(sentence: Sentence) -> Mapping[str, str]:
    """The words of the sentence's language and script."""
    if sentence.lang == "en":
        return EN
    if not is_traditional(sentence.text):
        return ZH
    return {name: words.translate(TRADITIONAL) for name, words in ZH.items()}


def bare(text: str) -> str:
    """A sentence's words without a list's mark, `KR1:`, asterisks or a full stop."""
    if "*" in text or "_" in text or "`" in text:
        text = BOLD.sub("", text)
    lead = LEAD.match(text)
    return (text[lead.end() :] if lead else text).strip(END)


def goal(sentence: Sentence, known: Mapping[str, str], shared: str = "") -> str:
    """One goal, written again; `shared` is the time limit of a longer sentence it is part of."""
    said, say = sentence.goal, phrases(sentence)
    if sentence.measurable and not sentence.only_work:
        if sentence.timed:
            return ""
        apart = "," if sentence.lang == "en" and goes_on(sentence) else ""
        return bare(sentence.text) + apart + day(sentence, known, say, shared)
    name = known.get("metric") or said.name
    if sentence.only_work and name == said.name:
        name, known = "", {**known, "baseline": "", "target": ""}
    if not is_clear(sentence, known):
        return ""
    if not known.get("metric") and name and names_period(sentence):
        name = ""
    baseline = with_unit(known.get("baseline", ""), known) or say["baseline"]
    target = with_unit(known.get("target", ""), known) or say["target"]
    due = day(sentence, known, say, shared)
    if sentence.only_work or not name or is_told_apart(sentence):
        metric = name or say["metric"]
        return (
            say["so"].format(words=bare(sentence.text), metric=metric, baseline=baseline, target=target) + due
        )
    way = said.way or WAYS.get(known.get("direction", ""), Way.UP)
    return told(sentence, say[way].format(metric=name, baseline=baseline, target=target)) + due


def is_clear(sentence: Sentence, known: Mapping[str, str]) -> bool:
    """Whether enough is said to be written again: no duty, no number of nothing, no motto."""
    if sentence.goal.numbered and not sentence.only_work:
        return False
    return not is_duty(sentence) and bool(sentence.seen or sentence.vague or known.get("metric"))


def names_period(sentence: Sentence) -> bool:
    """Whether a measure's name holds what reads as a time limit elsewhere: Q3华东客单价."""
    name = sentence.goal.name
    return PERIOD.search(name) is not None and bool(read(name, sentence.anchor).limits)


def told(sentence: Sentence, again: str) -> str:
    """A goal written again, after the clauses that stand before it and with the time limit behind it."""
    text, start = sentence.text, sentence.goal.clause
    lead = bare(text[:start])
    if lead:
        joint = "，" if sentence.lang == "zh" else ", "
        again = lead + joint + again[:1].lower() + again[1:]
    limit = sentence.limit
    if limit is None or limit.span.start < start:
        return again
    joint = "，" if sentence.lang == "zh" else " "
    return again + joint + limit.span.of(text)


def is_told_apart(sentence: Sentence) -> bool:
    """Whether the words tell more of a measure than its name, which a sentence made anew would lose."""
    span = sentence.goal.name_span
    return span is not None and has_words(sentence, span.end)


def goes_on(sentence: Sentence) -> bool:
    """Whether more is told behind the last number."""
    name = sentence.goal.name_span
    ends = [target.span.end for target in sentence.targets]
    return has_words(sentence, max([*ends, name.end if name else 0], default=0))


def has_words(sentence: Sentence, start: int) -> bool:
    """Whether words stand behind a place that are no time limit and no vague ones."""
    if not any(letter.isalpha() for letter in sentence.text[start:]):
        return False
    rest = list(sentence.text)
    for first, end in (each.span for found in (sentence.limits, sentence.vague) for each in found):
        rest[first:end] = " " * (end - first)
    return any(letter.isalpha() for letter in rest[start:])


def day(sentence: Sentence, known: Mapping[str, str], say: Mapping[str, str], shared: str) -> str:
    """By when, where the sentence does not say a day: as the longer sentence says, the known day, or a blank."""
    if sentence.timed:
        return ""
    keeps = sentence.goal.way is Way.MAINTAIN and sentence.goal.numbered
    return shared or by(say, known, "until" if keeps else "by")


def by(say: Mapping[str, str], known: Mapping[str, str], phrase: str = "by") -> str:
    """By the known day, or a blank for it."""
    return say[phrase].format(known.get("due") or say["due"])


def with_unit(value: str, known: Mapping[str, str]) -> str:
    """A known number with the known unit, unless it has it already."""
    unit = known.get("unit", "")
    if not value or not unit or value.endswith(unit):
        return value
    return f"{value} {unit}" if unit[0].isascii() and unit[0].isalpha() else f"{value}{unit}"
