"""Plain characters: what a page, a chat or a wiki wraps around its words is taken off, line by line."""

from __future__ import annotations

import html
import re

from pmcoach.patterns import pattern

# Controls, zero-width and bidi marks, soft hyphens, variation selectors, tags, surrogates: nothing of them is a word.
INVISIBLE = pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
BREAKS = pattern("\r\n|[\r\x85\u2028\u2029]")
INSIDE = "\u2028"  # a line break within a cell of a table
# Elements of HTML by what they do to a line; other words in angle brackets are the writer's.
TAG = pattern(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:[ \t\n/][^<>]*)?>")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = "address article aside blockquote dd details div dl dt figure footer form header main nav p pre section table tbody tfoot thead"
INLINE = (
    "a abbr b big body center cite code colgroup col del em font head html i iframe img input ins kbd label link mark meta o path s"
    " small span strike strong sub sup svg time tt u var video wbr"
)
BREAKING, SILENT = frozenset(BLOCKS.split()), frozenset(INLINE.split())
UNSEEN = ("script", "style", "title")
# Macros of Confluence and Jira; of a status only its title is words.
STATUS = pattern(r"\{status(?P<said>[^{}]*)\}")
MACRO = pattern(
    r"\{(?:panel|colou?r|code|noformat|quote|info|note|tip|warning|toc|anchor|expand|section|column)(?::[^{}]*)?\}"
)
# Slack writes <address|words>, <@user|name> and <!here>.
LINKED = pattern(r"<(?:(?P<at>[@#!])[\w^]+|https?://[^\s<>|]+)\|(?P<words>[^<>|]+)>")
CODE = pattern(r"(?<![\w:]):(?P<name>[a-z+][a-z0-9_+-]*):(?![\w:])")
CODES = {
    "✅": "white_check_mark heavy_check_mark check check_mark ballot_box_with_check checkered_flag tada rocket ship",
    "🚧": "construction hourglass hourglass_flowing_sand arrows_counterclockwise building_construction runner wip in_progress",
    "❌": "x negative_squared_cross_mark heavy_multiplication_x",
    "⛔": "no_entry no_entry_sign octagonal_sign stop_sign red_circle rotating_light warning exclamation heavy_exclamation_mark",
    "👉": "point_right arrow_right arrow_forward soon calendar date spiral_calendar_pad fast_forward",
    "🙏": "pray sos raised_hand hand",
    "👏": "clap raised_hands heart star2 trophy fist punch medal",
    "💡": "bulb books brain mortar_board",
}
SIGN_OF = {name: sign for sign, names in CODES.items() for name in names.split()}
JIRA = {"(/)": "✅", "(x)": "❌", "(!)": "⚠", "(i)": "", "(*)": "", "(on)": "", "(off)": ""}
SIGNED = pattern(r"^([ \t]*(?:[-*#]+[ \t]+)?)(\((?:/|x|!|i|\*|on|off)\))(?=\s)", re.MULTILINE)


def clean(text: str) -> list[str]:
    """The lines of a text, without controls, comments, elements, macros and codes; a tab and a blank stay what they are."""
    text = INVISIBLE.sub("", BREAKS.sub("\n", text)).replace("\u3000", "  ").replace("\u00a0", " ")
    text = _without(text, "<!--", "-->")
    for name in UNSEEN:
        if f"<{name}" in text:
            text = _without(text, f"<{name}", f"</{name}>")
    text = LINKED.sub(lambda found: f"{found['at'] or ''}{found['words']}", text)
    if TAG.search(text):
        text = "\n".join(map(_Tags().line, text.split("\n")))
    text = MACRO.sub(
        "", STATUS.sub(lambda found: found["said"].partition("title=")[2].partition("|")[0], text)
    )
    text = CODE.sub(lambda found: SIGN_OF.get(found["name"], ""), text)
    text = SIGNED.sub(lambda found: found[1] + JIRA[found[2]], text)
    return INVISIBLE.sub("", html.unescape(text)).split("\n")


def _without(text: str, start: str, end: str) -> str:
    """The text without what stands from one mark to the next other; a mark that nothing closes is taken off alone."""
    kept, at = [], 0
    while (begin := text.find(start, at)) >= 0:
        close = text.find(end, begin + len(start))
        kept.append(text[at:begin])
        at = begin + len(start) if close < 0 else close + len(end)
        if close < 0:
            break
    return "".join([*kept, text[at:]])


class _Tags:
    """What each element becomes; lists may stand in lists."""

    def __init__(self) -> None:
        self.depth = 0

    def line(self, text: str) -> str:
        """A line without its elements."""
        return TAG.sub(self.become, text)

    def become(self, found: re.Match[str]) -> str:
        """The marks and breaks that stand for an element."""
        name, end = found["name"].lower(), bool(found["end"])
        if name in HEADINGS:
            return "\n" if end else f"\n{'#' * HEADINGS[name]} "
        if name == "br":
            return INSIDE if "|" in found.string else "\n"
        if name in ("ul", "ol"):
            self.depth = max(self.depth + (-1 if end else 1), 0)
            return ""
        if name == "li":
            return "" if end else f"\n{'  ' * min(self.depth - 1, 20)}- "
        if name in ("td", "th"):
            return "\t" if end else ""
        if name == "tr":
            return "" if end else "\n"
        if name == "hr":
            return "\n---\n"
        if name == "summary":
            return "\n" if end else "\n## "
        if name in BREAKING:
            return "\n"
        return "" if name in SILENT else found[0]
