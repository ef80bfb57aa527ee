"""S: a goal that says what will be true, of one thing, by one person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmcoach import wording
from pmcoach.assess.status.target import Aim, aim_of
from pmcoach.patterns import pattern
from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind, Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Hit, Letter, at, rule
from pmcoach.text import Text, number

TRY = Text(en="try: {rewrite}", zh="试试：{rewrite}")
ASK = Text(
    en="what will be different when this goes well, and which number shows it?",
    zh="这件事做好了，会有什么不同？哪个数能看出来？",
)
PLACEHOLDER = pattern(
    r"(?:tbd|todo|tba|n/?a|xx+|\?+|？+|\.{2,}|…+|-+|test|待定|待补充?|暂无|无|测试|目标\s*\d*|goal\s*\d*)",
    re.IGNORECASE,
)
ENGLISH_WORD = pattern(r"[A-Za-z][A-Za-z'-]*")


def rewrite(goal: Goal, project: Project) -> Text:
    """The title rewritten with blanks, filled with what the record knows; a question where nothing can be made of it."""
    again = written_again(goal, project)
    return TRY.fill(rewrite=again) if again else ASK


def written_again(goal: Goal, project: Project) -> str:
    """The title rewritten, a line for each goal in it; empty where it says enough, or nothing can be made of it."""
    sentence, filled = project.sentence(goal), known(aim_of(goal, project))
    stand_in = PLACEHOLDER.fullmatch(goal.title.strip())
    return wording.form(sentence.lang, filled) if stand_in else wording.rewrite(sentence, filled)


def known(aim: Aim) -> dict[str, str]:
    """What a rewrite can be filled with."""
    said = {"metric": aim.measure.value if aim.measure else "", "unit": aim.unit}
    said["baseline"] = number(aim.baseline.value) if aim.baseline else ""
    said["target"] = number(aim.level) if aim.level is not None else ""
    said["due"] = aim.due.value.isoformat() if aim.due else ""
    return {name: value for name, value in said.items() if value}


@rule(
    "S101",
    "vague-title",
    about=Goal,
    decides=Letter.S,
    says=Text(
        en="“{word}” gives no amount: nobody can tell when it is done",
        zh="“{word}”没有说到什么程度，说不清何时算完成",
    ),
    bad="title: 增加用户满意度  # here\n",
    good="title: 在下个季度将客户满意度评分提高到4.5分\n",
)
def vague_title(goal: Goal, project: Project) -> Iterator[Hit]:
    """“Improve”, “better” or “as many as possible” can never be called done. A target in the fields or in the title can.
    An objective may be in words: its key results have the numbers.
    ---
    “提升”“更好”“尽可能多”永远说不清何时算完成；字段或标题里有目标值就说得清。目标O 可以只用文字，数字在关键结果里。
    """
    sentence = project.sentence(goal)
    worded = goal.kind is GoalKind.OBJECTIVE or not goal.open
    if worded or not sentence.vague or aim_of(goal, project).numbered:
        return
    span = sentence.vague[0].span
    yield at("title", span=span, word=span.of(goal.title), do=rewrite(goal, project))


@rule(
    "S102",
    "activity-not-outcome",
    about=Goal,
    decides=Letter.S,
    severity=Severity.WARNING,
    says=Text(
        en="“{words}” is work; the goal does not say what will be different afterwards",
        zh="“{words}”是工作，没有说做完以后会有什么不同",
    ),
    bad="title: 在6个月内将新功能上线  # here\n",
    good="title: 新功能上线后6个月内，周活跃用户从2万增加到3万\n",
)
def activity_not_outcome(goal: Goal, project: Project) -> Iterator[Hit]:
    """Work can be finished and change nothing. A metric with a target says what the work is for; then it is a plan step.
    ---
    事情做完了也可能什么都没变。写上指标和目标值，才知道做它是为了什么；工作本身放进计划。
    """
    sentence = project.sentence(goal)
    measured = goal.metric is not None and goal.metric.aims
    worded = goal.kind is GoalKind.OBJECTIVE or not goal.open
    if sentence.work is None or not sentence.only_work or measured or worded:
        return
    yield at("title", span=sentence.work, words=sentence.work.of(goal.title), do=rewrite(goal, project))


@rule(
    "S103",
    "several-goals",
    about=Goal,
    decides=Letter.S,
    severity=Severity.WARNING,
    says=Text(
        en="{count} goals in one; “{words}” is another", zh="一个目标里写了 {count} 件事，“{words}”是另一件"
    ),
    do=Text(en="give each its own file, owner and number", zh="分成几个文件，各有负责人和数字"),
    bad="title: 将转化率从3%提高到5%，并将退款率降到2%以下  # here\n",
    good="title: 将转化率从3%提高到5%\n",
)
def several_goals(goal: Goal, project: Project) -> Iterator[Hit]:
    """Two goals in one sentence cannot be half done: nobody can say how it stands.
    ---
    一句话里两个目标，只完成一个时谁也说不清算不算完成。
    """
    parts = project.sentence(goal).parts
    if len(parts) > 1 and goal.open:
        yield at("title", span=parts[1], count=len(parts), words=parts[1].of(goal.title))


@rule(
    "S104",
    "no-single-owner",
    about=Goal,
    alarm=True,
    decides=Letter.S,
    says=Text(en="{owners}", zh="{owners}"),
    do=Text(
        en="name the one person who answers for it; others are helpers",
        zh="写一个对结果负责的人，其他人写进 helpers（协作人）",
    ),
    bad="title: 甲\nowner: [li.wei, zhang.min]  # here\n",
    good="title: 甲\nowner: li.wei\nhelpers: [zhang.min]\n",
)
def no_single_owner(goal: Goal, project: Project) -> Iterator[Hit]:
    """What everybody owns, nobody does; nor what somebody owns who has left.
    ---
    人人负责，等于没人负责；负责人已经离开也一样。
    """
    if not goal.open:
        return
    person = project.people.get(goal.owner)
    if not goal.owners:
        yield at(
            "owners", key=True, lacks=("owners",), owners=Text(en="nobody owns this goal", zh="没有负责人")
        )
    elif len(goal.owners) > 1:
        says = Text(en="{count} owners: {names}", zh="有 {count} 个负责人：{names}")
        yield at("owners", 1, owners=says.fill(count=len(goal.owners), names=goal.owners))
    elif person is not None and person.left is not None and person.left < project.today:
        says = Text(en="{name}, who owns it, left on {day}", zh="负责人 {name} 已于 {day} 离开")
        yield at("owners", 0, owners=says.fill(name=person.name or person.id, day=person.left))


@rule(
    "S105",
    "title-unusable",
    about=Goal,
    decides=Letter.S,
    severity=Severity.WARNING,
    says=Text(en="the title {what}", zh="标题{what}"),
    bad="title: 待定  # here\n",
    good="title: 新用户次周留存率从32%提高到40%\n",
)
def title_unusable(goal: Goal, project: Project) -> Iterator[Hit]:
    """A title is what everybody sees on the board: one sentence, and not a stand-in for one.
    ---
    标题是大家在看板上看到的那句话：一句说清，不要占位。
    """
    size = len(ENGLISH_WORD.findall(goal.title)) + sum(char > "\u2e80" for char in goal.title)
    limit = project.settings.limits.title
    if not goal.open:
        return
    if goal.title and PLACEHOLDER.fullmatch(goal.title.strip()):
        yield at("title", what=Text(en="is a placeholder", zh="只是占位"), do=rewrite(goal, project))
    elif size > limit > 0:
        what = Text(en="has {size} words, more than {limit}", zh="有 {size} 个字，超过 {limit} 个")
        do = Text(
            en="keep the sentence; move reasons to why and work to plan",
            zh="只留那一句；理由移到 why，做法移到 plan",
        )
        yield at("title", what=what.fill(size=size, limit=limit), do=do)


@rule(
    "S106",
    "nothing-to-see",
    about=Goal,
    says=Text(en="nobody could see that this has come true", zh="看不出做成了会是什么样"),
    do=ASK,
    bad="title: 客户至上  # here\n",
    good="title: 客户满意度评分从3.9提高到4.5分\n",
    decides=Letter.S,
)
def nothing_to_see(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal names something that is measured or counted, or a thing that will exist. A motto names neither.
    ---
    目标要有能量的、能数的，或者做完看得见的东西。口号两样都没有。
    """
    sentence = project.sentence(goal)
    worded = goal.kind is GoalKind.OBJECTIVE or not goal.open or PLACEHOLDER.fullmatch(goal.title.strip())
    if goal.title and not (worded or sentence.seen or sentence.vague or aim_of(goal, project).numbered):
        yield at("title")
