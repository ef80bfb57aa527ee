"""The state a point gives itself: by a box, a sign, a word in brackets or behind a dash, a share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pmcoach.pasting.cues import folded
from pmcoach.pasting.paste import Part
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

SIGNS = {
    Part.DONE: "✅✔✓√☑👈🎉🚢🏁🟩🔚",
    Part.UNDONE: "🚧🔄⏳⌛🏗🏃❌✖✗✘🟨🔁🐌⏸🕒🔜"[:-1],
    Part.PROBLEMS: "⛔🚫🛑🚨❗❕‼✋😬🧱🔥🚩🐞🐛⚠",
    Part.NEXT: "👉➡🔜📅🗓📆⏭▶→⏩📌",
    Part.ASKS: "🙏🆘🙋",
    Part.PRAISE: "👏🙌👊🏆💐🥇🎖💪",
    Part.LEARNED: "💡📚🧠🎓",
}
PART_OF = {sign: part for part, signs in SIGNS.items() for sign in signs}
# Words of a state, longest first; what is being done, waits or is given up is not done.
STATES = {
    Part.PROBLEMS: r"受阻|阻塞|卡住|卡点|blocked|stuck|impeded",
    Part.UNDONE: (
        r"[未没待][\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{2,5}中|延期|延迟|延后|推迟|暂停|搁置|滞后|持续|进行"
        r"|in[- ]progress|wip|on-?going|doing|started|not[- ]started|not done|incomplete|pending|to-?do|open|delayed|late|paused"
        r"|on hold|waiting|working on(?: it)?"
        r"|(?:in )?(?:code )?review|testing|in (?:test|qa|development|design)|on track|at risk|off track|behind|slipped|under\s?way"
        r"|planned|scheduled"
    ),
    Part.NEXT: r"下周|下一步|计划|next(?: week)?",
    Part.DONE: (
        r"已?完成|已?上线|已?发布|已?交付|已?办结|已?关闭|已?结束|已?解决|已达成|达成|done|completed?|finished|shipped|live|launched"
        r"|closed|released|merged"
        r"|resolved|delivered|met|exceeded|achieved"
    ),
    None: r"已?取消|已?放弃|不做了?|作废|cancell?ed|dropped|won'?t do|abandoned|rejected",
}
WORDS = {part: pattern(rf"(?:{words})", re.IGNORECASE) for part, words in STATES.items()}
SHARE = pattern(
    r"(?:(?:已?完成|完成度|进度|progress|done|complete|约)\s*[:：]?\s*|@)?(?P<share>\d{1,3}(?:\.\d+)?)\s*[%％]"
    r"(?:\s*(?:done|complete|完成))?",
    re.IGNORECASE,
)
BARE = pattern(r"(?<=[^\d\s到至升降为于])\s+(?P<share>\d{1,3})\s*[%％](?:\s*[(（][^()（）]{0,20}[)）])?$")
SEVERAL = 3  # lines
OUT_OF = pattern(r"(?P<part>\d{1,4})\s*(?:/|of|out of)\s*(?P<all>\d{1,4})")
# A state in front, in brackets: [Done] x, (WIP) x; or behind a point: x（进行中，70%）, x - 60%, x @70%.
FRONT = pattern(r"[\[(（【](?P<said>[^\[\]()（）【】]{1,20})[\])）】]\s*[:：]?\s*(?=\S)")
FRONT_WORD = pattern(
    r"(?P<said>DONE|TODO|WIP|DOING|WAITING|BLOCKED|CANCELED|CANCELLED|NEXT|STARTED|HOLD|[\u4e00-\u9fff]{2,4})\s*[:：]?\s+(?=\S)"
)
BEHIND = pattern(
    r"\s*(?:[\[(（【](?P<held>[^\[\]()（）【】]{1,40})[\])）】]|(?:[-–—|]+|——)\s*(?P<said>[^-–—|]{1,24}))\s*[。.;；]?$"
    r"|\s+(?P<at>@\d{1,3}[%％])$"
)
LONGEST = 40  # characters of a state
BETWEEN = " ()（）,，-–—:：;；"
PIECES = pattern(r"[,，;；、/|·]")
# A verb in front by which a line says its own state: 完成抢单页, 未完成路线推荐.
OPENING = {
    Part.UNDONE: re.compile(
        r"(?:还|尚)?(?:未|没有?|尚未)(?:能|全部|按期)?完成|not (?:yet )?(?:done|finished|completed)\b|unfinished\b",
        re.IGNORECASE,
    ),
    Part.DONE: re.compile(r"已?完成了?(?=[^\d度率情])"),
}
PRAISING = pattern(
    r"感谢|谢谢|致谢|点赞|(?:kudos|many thanks|thanks?(?: you| to)?|shout-?outs?|hats off|props)\b",
    re.IGNORECASE,
)


class State(NamedTuple):
    """What a point says of itself: its part, whether it says one, and its words without the state."""

    text: str
    part: Part | None = None
    known: bool = False


def by_sign(sign: str) -> Part | None:
    """The part that the first sign with a meaning stands for."""
    return next((PART_OF[char] for char in sign if char in PART_OF), None)


def state(text: str) -> State | None:
    """The state that words are, and only that: 已完成, In progress (70%), 60%; None for words that are no state."""
    plain = folded(text).strip(" .。!！:：")
    if not plain or len(plain) > LONGEST:
        return None
    share, counted = SHARE.fullmatch(plain), OUT_OF.fullmatch(plain)
    if share or counted:
        whole = (
            float(share["share"]) >= 100
            if share
            else bool(counted and int(counted["part"]) >= int(counted["all"]))
        )
        return State("", Part.DONE if whole else Part.UNDONE, known=True)
    for part, words in WORDS.items():
        found = words.match(plain)
        rest = plain[found.end() :].strip() if found else ""
        if found is None:
            continue
        below = state(rest.strip(BETWEEN))
        if below is not None and part is Part.DONE:
            return below  # done, 60%
        if not rest or below is not None or (part is not Part.DONE and rest[0] in BETWEEN):
            return State("", part, known=True)
    return None


def stated(text: str) -> State:
    """A point's words without the state in front of them or behind them; one with a number in it stays."""
    for form in (FRONT, FRONT_WORD):
        front = form.match(text)
        said = state(front["said"]) if front else None
        if front and said:
            return State(text[front.end() :], said.part, known=True)
    behind = BEHIND.search(text[-60:])
    if behind is None or not text[: -len(behind[0])].strip():
        return State(text)
    held = str(behind["held"] or behind["said"] or behind["at"])
    told = first_state(held)
    if told is None:
        return State(text)
    only = all(map(state, PIECES.split(held))) and not any(map(str.isdigit, held))
    return State(text[: -len(behind[0])].strip() if only else text, told.part, known=True)


def first_state(text: str) -> State | None:
    """The state that words begin with, up to a comma; what follows may say that it is not done."""
    first, *more = (state(each) for each in PIECES.split(text))
    undone = next((each for each in more if each is not None and each.part is not Part.DONE), None)
    return undone if first is not None and first.part is Part.DONE and undone is not None else first


def shares(lines: Sequence[str]) -> Mapping[str, State]:
    """The states of lines that all end in a share, some in the whole: 候补排队 60%. One or two such numbers are results."""
    found = [BARE.search(each) for each in lines]
    if (
        len(lines) < SEVERAL
        or not all(found)
        or not any(each and float(each["share"]) >= 100 for each in found)
    ):
        return {}
    return {
        line: State(line, Part.DONE if float(each["share"]) >= 100 else Part.UNDONE, known=True)
        for line, each in zip(lines, found, strict=True)
        if each
    }


def opening(text: str) -> Part | None:
    """The state a line opens with as its verb."""
    return next((part for part, words in OPENING.items() if words.match(text)), None)


def praises(text: str) -> bool:
    """Whether a line opens with thanks, whatever sign stands before it."""
    return PRAISING.match(text) is not None
