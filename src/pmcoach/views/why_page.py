"""Why one goal is judged as it is: the sentences behind its state, and its five letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.assess.aim import Basis
from pmcoach.assess.standing import Standing
from pmcoach.page import Line, Page, Span, folded, line
from pmcoach.rules.checked import Checked
from pmcoach.rules.smart import DECIDING, Letter, Verdict
from pmcoach.text import Lang, Text
from pmcoach.views.words import health_span

LETTERS = {
    Letter.S: Text(en="specific", zh="具体"),
    Letter.M: Text(en="measurable", zh="可衡量"),
    Letter.A: Text(en="achievable", zh="可实现"),
    Letter.R: Text(en="relevant", zh="相关"),
    Letter.T: Text(en="time-bound", zh="有期限"),
}
NOT = {
    Letter.S: Text(en="not specific", zh="不具体"),
    Letter.M: Text(en="not measurable", zh="不可衡量"),
    Letter.A: Text(en="out of reach", zh="难实现"),
    Letter.R: Text(en="serves nothing", zh="不相关"),
    Letter.T: Text(en="no time limit", zh="无期限"),
}
OPEN = {letter: Text(en="{word}?", zh="{word}？").fill(word=text) for letter, text in LETTERS.items()}
RESTS = {
    Basis.FIELD: Text(en="by its fields", zh="依据字段"),
    Basis.WORDS: Text(en="by the title's words", zh="依据标题的文字"),
}
NOTHING_TELLS = Text(en="nothing tells", zh="没有依据可判断")
BECAUSE = Text(en="Because", zh="依据")
SMART = Text(en="SMART", zh="SMART")
COLON = Text(en="{state}: {why}", zh="{state}：{why}")


def page(
    standing: Standing, smart: Mapping[Letter, Verdict], checked: Checked, lang: Lang, cells: int
) -> Page:
    """The goal, its state, the reasons, then a line a letter."""
    goal = standing.goal
    lines: list[Line] = [
        *folded(line(Span(goal.title or goal.id, "strong"), "  ", Span(goal.path, "path")), cells, 2)
    ]
    lines.append(line(health_span(standing.health, lang)))
    for text in standing.why:
        lines.extend(folded(line("  ", text.say(lang)), cells, 2))
    lines.append(())
    lines.append(line(Span(SMART.say(lang), "strong")))
    for letter, verdict in smart.items():
        lines.extend(_letter(letter, verdict, checked, lang, cells))
    return Page(tuple(lines))


def _letter(letter: Letter, verdict: Verdict, checked: Checked, lang: Lang, cells: int) -> Iterator[Line]:
    if verdict.met:
        rests = RESTS[verdict.basis].say(lang) if verdict.basis is not None else ""
        yield line("  ", Span(letter, "good"), f" {LETTERS[letter].say(lang)}  ", Span(rests, "dim"))
        return
    if verdict.met is None:
        yield line(
            "  ", Span(letter, "dim"), f" {OPEN[letter].say(lang)}  ", Span(NOTHING_TELLS.say(lang), "dim")
        )
        return
    said = [finding for finding in checked.findings if finding.rule.code in DECIDING[letter]]
    for index, finding in enumerate(said):
        head = f" {NOT[letter].say(lang)}  " if index == 0 else "   "
        parts = line(
            "  ", Span(letter, "bad"), head, finding.message.say(lang), "  ", Span(finding.rule.code, "dim")
        )
        yield from folded(parts, cells, 4)
