"""The catalogue of rules, and the page of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.cells import fold
from pmcoach.page import Column, Line, Page, Styled, line, table
from pmcoach.rules.catalogue import FAMILIES as FAMILIES
from pmcoach.rules.engine.rule import Example, Rule
from pmcoach.text import Lang, Text

BEFORE = Text(en="Before, since {day}", zh="此前，从 {day} 起")
BAD = Text(en="Bad", zh="坏例子")
GOOD = Text(en="Good", zh="好例子")
SILENCE = Text(
    en="To silence it on a line, end the line with: # pmcoach: ignore[{code}] reason",
    zh="要在某一行忽略它，在行尾写：# pmcoach: ignore[{code}] 原因",
)


def catalogue(rules: Sequence[Rule], lang: Lang, cells: int) -> Page:
    """A line a rule, by family."""
    lines: list[Line] = []
    for family, title in FAMILIES.items():
        rows = [
            (
                Styled(rule.code, "code"),
                rule.name,
                Styled(rule.severity.label.say(lang), "dim"),
                gist(rule, lang),
            )
            for rule in rules
            if rule.family == family
        ]
        if rows:
            lines.append(line(Styled(title.say(lang), "strong")))
            lines.extend(table((Column(), Column(), Column(), Column(flexible=True)), rows, cells, indent=2))
            lines.append(())
    return Page(tuple(lines[:-1]))


def gist(rule: Rule, lang: Lang) -> str:
    """The first sentence of a rule's page."""
    text = " ".join(rule.explain(lang).split())
    stops = [at for at in (text.find(mark) for mark in (". ", "。", "；")) if at > 0]
    return text[: min(stops)].rstrip(".") if stops else text.rstrip(".")


def page(rule: Rule, lang: Lang, cells: int) -> Page:
    """Code and name, why, a bad and a good example."""
    lines = [
        line(
            Styled(f"{rule.code} {rule.name}", "strong"), "  ", Styled(rule.severity.label.say(lang), "dim")
        ),
        (),
        *(line(row) for row in fold(" ".join(rule.explain(lang).split()), cells)),
        (),
    ]
    for each in rule.before:
        lines.append(line(Styled(BEFORE.fill(day=each.day).say(lang), "strong")))
        lines.extend(_example({each.path: each.text}))
        lines.append(())
    for title, example, style in ((BAD, rule.bad, "bad"), (GOOD, rule.good, "good")):
        lines.append(line(Styled(title.say(lang), style)))
        lines.extend(_example(example))
        lines.append(())
    lines.append(line(Styled(SILENCE.fill(code=rule.code).say(lang), "dim")))
    lines.append(())
    return Page(tuple(lines))


def _example(example: Example) -> Iterator[Line]:
    """The text of an example; a path above each where there are several files."""
    if isinstance(example, bytes):
        example = example.decode("utf-8", "replace")
    for path, text in {"": example}.items() if isinstance(example, str) else example.items():
        if path:
            yield line(Styled(f"  {path}", "path"))
        for row in text.splitlines():
            yield line(f"    {row.replace('# here', '').rstrip()}")
