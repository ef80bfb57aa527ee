"""What the states of other tools mean, by the way their names are formed: 研发中, 待评审, In Review, Won't Do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pmcoach.integrations.trackers.table_columns import plain
from pmcoach.patterns import pattern
from pmcoach.records.kinds.workitem import Category

# The first that fits the whole name decides. Names are without blanks, width and case.
MEANINGS = tuple(
    (category, re.compile("|".join(patterns)))
    for category, patterns in (
        (Category.CANCELLED, ("(?:已|被)?(?:取消|废弃|作废|拒绝|终止|撤销|撤回|驳回|放弃)", "不予.*|不做|挂起|重复.*")),
        (Category.TODO, ("(?:规划|计划|排期|排队|等待|需求收集)中|需求池|未.*", "新(?:建|增|的?需求)?|(?:重新)?打开|已(?:规划|计划|排期|暂停)")),
        (Category.DOING, ("待(?:测试?|提测|联调|验收|验证|发布|上线|合并|回归).*", ".*中|激活|已(?:激活|启动|开始|接受|提测)|接受/?处理")),
        (Category.TODO, ("待.*",)),
        (Category.DONE, ("(?:已|全部)?(?:完成|关闭|发布|验收|上线|解决|修复|验证|交付|结束|实现|处理|归档|合并)(?:通过)?",)),
        (
            Category.CANCELLED,
            (
                "cancell?ed|wo(?:n['’]?t|ntbe)(?:do|fix|done|fixed)|duplicated?|rejected|declined|removed",
                "abandoned|invalid|obsolete|discarded|notplanned|notdoing",
            ),
        ),
        (
            Category.TODO,
            (
                "todo|open(?:ed)?|new|.*backlog|notstarted|unstarted|selectedfordevelopment|ready(?:for(?:dev.*|work|sprint))?",
                "planned|(?:in)?planning|triage|re-?open(?:ed)?|pending|proposed|approved|scheduled|next(?:up)?",
                "queued?|inqueue|on-?hold|paused",
            ),
        ),
        (
            Category.DOING,
            (
                "in-?[a-z].*|under.*|doing|active|started|wip|working.*|workinprogress|testing|reviewing|developing|implementing|ongoing",
                "committed|(?:readyfor|awaiting|waitingfor)(?:test|qa|review|release|deploy|merge|verification|approval).*",
            ),
        ),
        (Category.DONE, ("done|closed|completed?|resolved|finished|fixed|released|shipped|merged|verified|deployed|delivered|live|archived",)),
    )
)  # fmt: skip
# Why something was closed that was not done.
UNDONE = pattern(
    r"设计如此|外部原因|无法(?:重现|复现)|延期.*|转为.*|(?:can(?:no|['’]?)t|couldnot)reproduce|bydesign|worksasdesigned|nota?bug|incomplete|postponed|external"
)
ASIDE = pattern(r"[(（【\[].*")


def own_category(state: str, said: Mapping[str, Category]) -> Category | None:
    """What a state means to the workspace; None where it does not say."""
    return next((category for name, category in said.items() if plain(name) == plain(state)), None)


def category_of(state: str, said: Mapping[str, Category]) -> Category:
    """What a state means: as the workspace says, else as such names are formed."""
    own = own_category(state, said)
    if own is not None:
        return own
    return _meaning(state)


@lru_cache(maxsize=1024)  # a table has few states and very many rows
def _meaning(state: str) -> Category:
    words = ASIDE.sub("", plain(state))
    return next((category for category, shape in MEANINGS if shape.fullmatch(words)), Category.UNKNOWN)


def is_undone(reason: str) -> bool:
    """Whether an item that is closed for a reason was closed without being done."""
    words = ASIDE.sub("", plain(reason))
    return bool(UNDONE.fullmatch(words)) or category_of(reason, {}) is Category.CANCELLED
