"""Lines that say nothing: none, n/a, blanks of a form that were not filled in."""

from __future__ import annotations

import re

from pmcoach.patterns import pattern

NOTHING = pattern(
    r"(?:暂|均|目前|本周)?(?:没有?|无)(?:什么|明显|其他|重大)?(?:问题|风险|困难|异常|内容|需求|计划|事项)?|不涉及|待补充|n/?a|nil|tbd|tba|x{2,6}"
    r"|none(?: (?:at (?:the moment|this time|present)|this week|so far|currently|right now|yet|to report))?"
    r"|nothing(?: (?:special|new|to report|this week|at the moment|so far|major|right now))?"
    r"|no (?:\w+ ){0,2}(?:blockers?|risks?|issues?|problems?|asks?|decisions?)(?:/\w+)?(?: (?:at the moment|this week|currently|right now))?",
    re.IGNORECASE,
)
BLANK = pattern(r"\[[^\[\]]*\]|\{\{[^{}]*\}\}|\{[^{}]*\}|<[^<>]*>|[（(]请?填写?[^()（）]*[)）]")


def says_nothing(text: str) -> bool:
    """Whether a line has no word, says that there is nothing, or is a blank of a form."""
    plain = text.strip(" 。.!！_*()（）-—–/")
    return (
        not any(map(str.isalpha, plain))
        or NOTHING.fullmatch(plain) is not None
        or BLANK.fullmatch(text.strip()) is not None
    )
