"""The catalogue of rules, and the page of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.cells import fold
from pmcoach.page import Column, Line, Page, Span, line, table
from pmcoach.rules.rule import Example, Rule
from pmcoach.text import Lang, Text

FAMILIES = {
    "E": Text(en="E  file", zh="E  文件"),
    "S": Text(en="S  specific", zh="S  具体"),
    "M": Text(en="M  measurable", zh="M  可衡量"),
    "A": Text(en="A  achievable", zh="A  可实现"),
    "R": Text(en="R  relevant", zh="R  相关"),
    "T": Text(en="T  time-bound", zh="T  有期限"),
    "W": Text(en="W  weekly report", zh="W  周报"),
    "V": Text(en="V  review", zh="V  评审"),
    "O": Text(en="O  organisation", zh="O  组织"),
}
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
            (Span(rule.code, "code"), rule.name, Span(rule.severity.label.say(lang), "dim"), gist(rule, lang))
            for rule in rules
            if rule.family == family
        ]
        if rows:
            lines.append(line(Span(title.say(lang), "strong")))
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
        line(Span(f"{rule.code} {rule.name}", "strong"), "  ", Span(rule.severity.label.say(lang), "dim")),
        (),
        *(line(row) for row in fold(" ".join(rule.explain(lang).split()), cells)),
        (),
    ]
    for title, example, style in ((BAD, rule.bad, "bad"), (GOOD, rule.good, "good")):
        lines.append(line(Span(title.say(lang), style)))
        lines.extend(_example(example))
        lines.append(())
    lines.append(line(Span(SILENCE.fill(code=rule.code).say(lang), "dim")))
    lines.append(())
    return Page(tuple(lines))


def _example(example: Example) -> Iterator[Line]:
    """The text of an example; a path above each where there are several files."""
    if isinstance(example, bytes):
        example = example.decode("utf-8", "replace")
    if isinstance(example, str):
        for row in example.splitlines():
            yield line(f"    {row.replace('# here', '').rstrip()}")
        return
    for path, text in example.items():
        yield line(Span(f"  {path}", "path"))
        for row in text.splitlines():
            yield line(f"    {row.replace('# here', '').rstrip()}")
