"""Why one goal is judged as it is: the sentences behind its state, and its five letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.target import Basis
from pmcoach.cells import width
from pmcoach.page import Line, Page, Styled, flowed, folded, line, padded
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.rule import Letter
from pmcoach.rules.engine.smart import Verdict
from pmcoach.text import Lang, Text
from pmcoach.views.pages.letters import LETTERS, NOT
from pmcoach.views.words import health_span

OPEN = {letter: Text(en="{word}?", zh="{word}？").fill(word=text) for letter, text in LETTERS.items()}
RESTS = {
    Basis.FIELD: Text(en="from its fields", zh="依据字段"),
    Basis.WORDS: Text(en="from the title's words", zh="依据标题的文字"),
}
NOTHING_TELLS = Text(en="nothing to judge by", zh="没有依据可判断")
SMART = Text(en="SMART", zh="SMART")
EVIDENCE = Text(en="Data behind it", zh="背后的数据")
ITEM = Text(en="{kind}: {note}{link}", zh="{kind}：{note}{link}")
SEEN = Text(en="{day} {kind}", zh="{day} {kind}")


def page(
    standing: Standing, smart: Mapping[Letter, Verdict], checked: Checked, lang: Lang, cells: int
) -> Page:
    """The goal, its state, the reasons, then a line a letter."""
    goal = standing.goal
    title = line(Styled(goal.title or goal.id, "strong"))
    lines: list[Line] = flowed((title, line(Styled(goal.path, "path"))), cells, 2)
    lines.append(line(health_span(standing.health, lang)))
    for text in standing.why:
        lines.extend(folded(line("  ", text.say(lang)), cells, 2))
    lines.append(())
    lines.append(line(Styled(SMART.say(lang), "strong")))
    words = {letter: _word(letter, verdict, lang) for letter, verdict in smart.items()}
    left = max(map(width, words.values()), default=0)
    for letter, verdict in smart.items():
        lines.extend(_letter(letter, words[letter], verdict, checked, lang, cells, left))
    lines.extend(_evidence(standing, lang, cells))
    return Page(tuple(lines))


def _evidence(standing: Standing, lang: Lang, cells: int) -> Iterator[Line]:
    """What users, the market and competitors showed, with its day and where it stands."""
    if standing.goal.evidence:
        yield ()
        yield line(Styled(EVIDENCE.say(lang), "strong"))
    for each in standing.goal.evidence:
        kind: Text | str = each.kind.label if each.kind is not None else "—"
        if each.on is not None:
            kind = SEEN.fill(day=each.on, kind=kind)
        link = f"  {each.link}" if each.link else ""
        yield from folded(line("  ", ITEM.fill(kind=kind, note=each.note, link=link).say(lang)), cells, 4)


def _word(letter: Letter, verdict: Verdict, lang: Lang) -> str:
    """What a verdict makes of a letter: met, not met, or open."""
    return (OPEN if verdict.met is None else LETTERS if verdict.met else NOT)[letter].say(lang)


def _letter(
    letter: Letter, word: str, verdict: Verdict, checked: Checked, lang: Lang, cells: int, left: int
) -> Iterator[Line]:
    """A letter with its verdict, then what the verdict rests on: a line a finding where it is not met."""
    if verdict.met is False:
        style = "bad"
        whys = [
            line(finding.message.say(lang), "  ", Styled(finding.rule.code, "dim"))
            for finding in checked.findings
            if finding.rule.decides is letter
        ]
    else:
        style = "good" if verdict.met else "dim"
        rests = RESTS[verdict.basis] if verdict.basis is not None else NOTHING_TELLS
        whys = [line(Styled(rests.say(lang), "dim"))]
    head = padded(line("  ", Styled(letter, style), " ", word), left + 6)
    for why in whys:
        yield from folded((*head, *why), cells, left + 6)
        head = padded((), left + 6)
