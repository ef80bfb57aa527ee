"""The page of a rule in Markdown, for tools that show it beside a finding."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.cells import showable
from pmcoach.rules.engine.rule import Example, Rule
from pmcoach.text import Lang, Text

BAD = Text(en="Bad", zh="坏例子")
GOOD = Text(en="Good", zh="好例子")
FENCE = "```"


def rule_help(rule: Rule, lang: Lang) -> str:
    """Why the rule is there, a bad and a good example, in one language."""
    parts = [" ".join(rule.explain(lang).split())]
    for title, example in ((BAD, rule.bad), (GOOD, rule.good)):
        parts.append(f"**{title.say(lang)}**")
        parts.extend(_fenced(example))
    return "\n\n".join(parts)


def _fenced(example: Example) -> Iterator[str]:
    """The text of an example in fences; a path above each where there are several files."""
    if isinstance(example, bytes):
        example = example.decode("utf-8", "replace")
    for path, text in {"": example}.items() if isinstance(example, str) else example.items():
        rows = [showable(row.replace("# here", "").rstrip()) for row in text.splitlines()]
        yield "\n".join((*([f"`{path}`", ""] if path else ()), f"{FENCE}yaml", *rows, FENCE))
