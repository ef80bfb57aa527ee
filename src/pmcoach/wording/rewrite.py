"""A sentence written again so that it can be measured, with blanks where it does not say enough."""

from __future__ import annotations

from collections.abc import Mapping

from .facts import Direction, Sentence, Target
from .reading import read
from .words.normalize import is_traditional

UP, DOWN, KEEP, REACH = Direction.INCREASE, Direction.DECREASE, Direction.MAINTAIN, Direction.REACH
DIRECTIONS = {"up": UP, "down": DOWN, "keep": KEEP, "reach": REACH} | {str(some): some for some in Direction}
END = " \t\n.,;。，；、"

ZH = {
    "metric": "〈指标〉",
    "about": "〈衡量“{}”的指标〉",
    "baseline": "〈现值〉",
    "target": "〈目标值〉",
    "due": "〈日期〉",
    "by": "，{}前",
    "until": "，到{}为止",
    "in words": "，{}",
    "increase": "将{metric}从{baseline}提升到{target}",
    "decrease": "将{metric}从{baseline}降低到{target}",
    "maintain": "将{metric}保持在{target}",
    "reach": "让{metric}从{baseline}达到{target}",
    "increase by": "将{metric}提升{change}（从{baseline}到{target}）",
    "decrease by": "将{metric}降低{change}（从{baseline}到{target}）",
    "work": "{words}，使{metric}从{baseline}变为{target}",
}
EN = {
    "metric": "〈metric〉",
    "about": "〈a measure of {}〉",
    "baseline": "〈current value〉",
    "target": "〈target value〉",
    "due": "〈date〉",
    "by": " by {}",
    "until": " until {}",
    "in words": " {}",
    "increase": "Raise {metric} from {baseline} to {target}",
    "decrease": "Reduce {metric} from {baseline} to {target}",
    "maintain": "Keep {metric} at {target}",
    "reach": "Bring {metric} from {baseline} to {target}",
    "increase by": "Raise {metric} by {change}, from {baseline} to {target},",
    "decrease by": "Reduce {metric} by {change}, from {baseline} to {target},",
    "work": "{words}, so that {metric} goes from {baseline} to {target}",
}
TRADITIONAL = str.maketrans("标现将从让达变为", "標現將從讓達變為")


def rewrite(sentence: Sentence, known: Mapping[str, str] | None = None) -> str:
    """The sentence as a measurable goal in its own language, a line for each goal it holds.

    Blanks stand in 〈…〉. What the sentence does not say is filled from what is known of `metric`, `baseline`,
    `target`, `unit`, `due` and `direction`.
    """
    known = known or {}
    if len(sentence.parts) == 1:
        return goal(sentence, known)
    shared = {"due": sentence.day.isoformat()} if sentence.day else {}
    parts = (read(part.of(sentence.text), sentence.anchor) for part in sentence.parts)
    return "\n".join(goal(part, {**known, **shared}) for part in parts)


def phrases(sentence: Sentence) -> Mapping[str, str]:
    """The words of the sentence's language and script."""
    if sentence.lang == "en":
        return EN
    return (
        {name: words.translate(TRADITIONAL) for name, words in ZH.items()}
        if is_traditional(sentence.text)
        else ZH
    )


def goal(sentence: Sentence, known: Mapping[str, str]) -> str:
    """One goal, written again."""
    say = phrases(sentence)
    target = sentence.targets[0] if sentence.targets else None
    towards = direction(sentence, target, known)
    slots = {
        "words": sentence.text.strip(END),
        "metric": metric(sentence, known, say),
        "baseline": baseline(sentence, target, known) or say["baseline"],
        "target": with_unit(known.get("target", ""), known) or say["target"],
    }
    due = day(sentence, known, say, "until" if towards is KEEP and target else "by")
    open_end = "" if sentence.limits else due
    if sentence.work is not None:
        if known.get("metric", "") in {"", *(measure.name for measure in sentence.measures)}:
            slots |= {name: say[name] for name in ("metric", "baseline", "target")}
        else:
            slots["metric"] = known["metric"]
        return say["work"].format(**slots) + open_end
    if target is None:
        return say[towards].format(**slots) + due
    if towards is KEEP or counts(sentence, target):
        return slots["words"] + open_end
    said = target.span.of(sentence.text)
    if towards in (UP, DOWN) and target.by:
        return say[f"{towards} by"].format(**slots, change=said) + due
    return say[towards].format(**{**slots, "target": said}) + due


def metric(sentence: Sentence, known: Mapping[str, str], say: Mapping[str, str]) -> str:
    """What is measured: as said, as known, or a blank that names what it is about."""
    if sentence.measures:
        return sentence.measures[0].name
    if known.get("metric"):
        return known["metric"]
    return say["about"].format(sentence.topic.of(sentence.text)) if sentence.topic else say["metric"]


def with_unit(value: str, known: Mapping[str, str]) -> str:
    """A known number with the known unit, unless it has it already."""
    unit = known.get("unit", "")
    if not value or not unit or value.endswith(unit):
        return value
    return f"{value} {unit}" if unit[0].isascii() and unit[0].isalpha() else f"{value}{unit}"


def baseline(sentence: Sentence, target: Target | None, known: Mapping[str, str]) -> str:
    """Where the goal starts: as said, or as known."""
    if target and target.baseline_span:
        return target.baseline_span.of(sentence.text)
    return with_unit(known.get("baseline", ""), known)


def direction(sentence: Sentence, target: Target | None, known: Mapping[str, str]) -> Direction:
    """Which way: of the number, of the verb, as known, or up."""
    if target:
        return target.direction
    return sentence.direction or DIRECTIONS.get(known.get("direction", ""), UP)


def day(sentence: Sentence, known: Mapping[str, str], say: Mapping[str, str], phrase: str) -> str:
    """By when: the day the words mean, the words themselves where they settle none, the known day, or a blank."""
    if sentence.day:
        return say[phrase].format(sentence.day.isoformat())
    if sentence.limit:
        return say["in words"].format(sentence.limit.span.of(sentence.text))
    return say[phrase].format(known.get("due") or say["due"])


def counts(sentence: Sentence, target: Target) -> bool:
    """Whether a number counts the things that stand after it: 3 features, 12本书."""
    after = any(measure.span.start >= target.span.start for measure in sentence.measures)
    return target.direction is REACH and target.unit not in ("%", "pp", "x") and after
