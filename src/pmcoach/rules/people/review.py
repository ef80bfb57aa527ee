"""V: reviews that rest on evidence, hear both sides and are read."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.evidence import stands
from pmcoach.assess.recent import recent_since
from pmcoach.assess.schedule.cadence import held
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.fields.enums import ReviewKind, RewardKind, Severity, Voice
from pmcoach.records.fields.reader import Sealed
from pmcoach.records.kinds.review import Review
from pmcoach.records.kinds.settings import Settings
from pmcoach.rules.engine.rule import Debt, Hit, Shown, Weight, at, rule
from pmcoach.rules.goals.workload import add_up
from pmcoach.rules.people.meetings import PEOPLE
from pmcoach.text import Text, number

Q3 = "reviews/2026-Q3/li.wei.yaml"
GOAL = {"goals/2026-Q3/csat.yaml": "title: 甲\n"}
FAR_APART = 2
ACK_DAYS = 7


@rule(
    "V101",
    "rating-without-evidence",
    about=Review,
    severity=Severity.WARNING,
    says=Text(en="{dimension}: {what}", zh="{dimension}：{what}"),
    do=Text(
        en="name files: goals/csat, reports/2026-W47, reviews/2026-10",
        zh="写明出处：goals/csat、reports/2026-W47、reviews/2026-10",
    ),
    bad={**PEOPLE, Q3: "ratings:\n  - {dimension: results, score: 4}  # here\n"},
    good={**PEOPLE, **GOAL, Q3: "ratings:\n  - {dimension: results, score: 4, evidence: [goals/csat]}\n"},
)
def rating_without_evidence(review: Review, project: Project) -> Iterator[Hit]:
    """A score nobody can trace is a mood. Evidence is a file of the workspace or a link.
    ---
    说不出凭据的分数只是印象。凭据是工作区里的文件，或一个链接。
    """
    for path, rating in entries(review, "ratings"):
        if rating.score is not None and not rating.evidence:
            yield at(*path, "score", dimension=rating.dimension, what=Text(en="no evidence", zh="没有证据"))
        yield from _lost(path, rating.dimension, rating.evidence, review, project)
    for name in ("strengths", "improve", "rewards", "feedback"):
        for path, item in entries(review, name):
            what = getattr(item, "what", "") or getattr(item, "behaviour", "") or name
            yield from _lost(path, what, item.evidence, review, project)


def _lost(
    path: tuple[str | int, ...], what: str, evidence: tuple[str, ...], review: Review, project: Project
) -> Iterator[Hit]:
    for index, reference in enumerate(evidence):
        if not stands(reference, review.person, project):
            lost = Text(en="there is no {reference}", zh="找不到 {reference}").fill(reference=reference)
            yield at(*path, "evidence", index, dimension=what, what=lost)


@rule(
    "V105",
    "dimension-weights-off",
    about=Settings,
    says=Text(
        en="the weights of the dimensions add to {sum}, not 100", zh="考核维度的权重合计 {sum}，不是 100"
    ),
    do=Text(en="set the weights so that they add to 100", zh="调整权重，使合计为 100"),
    bad={
        "pmcoach.yaml": "dimensions:  # here\n  - {id: results, weight: 50}\n  - {id: teamwork, weight: 30}\n"
    },
    good={"pmcoach.yaml": "dimensions:\n  - {id: results, weight: 70}\n  - {id: teamwork, weight: 30}\n"},
)
def dimension_weights_off(settings: Settings, _: Project) -> Iterator[Hit]:
    """A weighted score means something when the weights are shares of 100.
    ---
    权重合计 100，加权得分才有意义。
    """
    weights = [dimension.weight.value for dimension in settings.dimensions if dimension.weight is not None]
    if weights and not add_up(sum(weights)):
        yield at("dimensions", sum=number(sum(weights)))


@rule(
    "V106",
    "one-sided",
    about=Review,
    severity=Severity.WARNING,
    says=Text(en="{what}", zh="{what}"),
    do=Text(en="hear the other side before it counts", zh="先听另一方怎么说"),
    bad={
        **PEOPLE,
        **GOAL,
        Q3: "ratings:  # here\n  - {dimension: results, score: 4, evidence: [goals/csat]}\n",
    },
    good={
        **PEOPLE,
        **GOAL,
        Q3: "ratings:\n  - {dimension: results, score: 4, evidence: [goals/csat]}\n"
        "self:\n  - {dimension: results, score: 4}\nfeedback:\n  - {from: zhang.min, kind: peer, behaviour: 主动补位}\n",
    },
)
def one_sided(review: Review, project: Project) -> Iterator[Hit]:
    """An appraisal is the lead's scores beside the person's own and what colleagues saw, what went well beside what could
    go better; a conflict has two sides. An appraisal that is still being written has time until its period is over.
    ---
    考核要有上级的评分、本人的自评和同事的反馈，优点和待改进都要有；冲突要有双方的看法。还在写的考核，周期结束前不算。
    """
    rated = any(rating.score is not None for _, rating in entries(review, "ratings"))
    sealed = isinstance(review.private, Sealed)  # nobody can say what is not in there
    if review.kind is ReviewKind.APPRAISAL and rated and review.day <= project.today and not sealed:
        missing_parts = []
        if not any(rating.score is not None for _, rating in entries(review, "self_ratings")):
            missing_parts.append(Text(en="no scores by the person", zh="没有本人自评"))
        if not any(item.kind not in (Voice.LEAD, Voice.SELF) for _, item in entries(review, "feedback")):
            missing_parts.append(Text(en="no feedback by others", zh="没有他人反馈"))
        if missing_parts:
            what = Text(en="only the lead's view: {parts}", zh="只有上级的看法：{parts}")
            yield at("ratings", key=True, what=what.fill(parts=tuple(missing_parts)))
    if review.kind is ReviewKind.APPRAISAL and review.held is not None and not sealed:
        praised, improves = _said(review, "strengths"), _said(review, "improve", "actions")
        improves = improves or any(item.suggestion for _, item in entries(review, "feedback"))
        if praised and not improves:
            yield at("strengths", what=Text(en="only praise: nothing to improve", zh="只有优点，没有待改进"))
        elif _said(review, "improve") and not praised:
            yield at("improve", what=Text(en="only faults: no strengths", zh="只有待改进，没有优点"))
    for path, conflict in entries(review, "conflicts"):
        if sum(bool(side.view) for side in conflict.sides) == 1:
            yield at(
                *path, "sides", what=Text(en="a conflict with one side's view", zh="冲突只写了一方的看法")
            )


def _said(review: Review, *names: str) -> bool:
    """Whether a review has something under one of some names."""
    return any(True for name in names for _ in entries(review, name))


@rule(
    "V107",
    "reward-without-basis",
    about=Review,
    severity=Severity.WARNING,
    says=Text(en="the {kind} has no {parts}", zh="{kind}缺少{parts}"),
    do=Text(en="write for, and evidence", zh="写上 for（因为）和 evidence（证据）"),
    bad={**PEOPLE, Q3: "rewards:\n  - {kind: bonus, on: 2026-10-15}  # here\n"},
    good={**PEOPLE, **GOAL, Q3: "rewards:\n  - {kind: bonus, for: 退款时长减半, evidence: [goals/csat]}\n"},
)
def reward_without_basis(review: Review, _: Project) -> Iterator[Hit]:
    """A reward teaches what is wanted, if one knows what it was for and where it shows. Praise needs no evidence.
    ---
    奖励能让人知道什么值得做，前提是说清因为什么、凭什么。表扬不要求证据。
    """
    for path, reward in entries(review, "rewards"):
        parts = [] if reward.what else [Text(en="reason", zh="原因")]
        if not reward.evidence and reward.kind is not RewardKind.PRAISE:
            parts.append(Text(en="evidence", zh="证据"))
        if parts:
            kind = reward.kind.label if reward.kind is not None else Text(en="reward", zh="奖励")
            yield at(*path, "kind", kind=kind, parts=tuple(parts), private=True)


@rule(
    "V109",
    "not-acknowledged",
    about=Review,
    severity=Severity.WARNING,
    says=Text(en="the appraisal of {day} is not acknowledged", zh="{day} 的考核本人还没有确认"),
    do=Text(en="talk it over; then ack: {by: …, on: …}", zh="当面谈过之后写 ack: {by: …, on: …}"),
    ask=Text(
        en="You have not acknowledged the appraisal of {day}: is there something you see differently?",
        zh="{day} 的考核你还没有确认：有不同意的地方吗？",
    ),
    debt=Debt.PROMISE,
    bad={**PEOPLE, Q3: "held: 2026-10-12  # here\nself: [{dimension: results, score: 4}]\n"},
    good={**PEOPLE, Q3: "held: 2026-10-12\nack: {by: li.wei, on: 2026-10-13}\n"},
)
def not_acknowledged(review: Review, project: Project) -> Iterator[Hit]:
    """An appraisal the person has not read changes nothing.
    ---
    本人没有看过的考核，什么也改变不了。
    """
    if review.kind is not ReviewKind.APPRAISAL or review.held is None or isinstance(review.private, Sealed):
        return
    person = project.people.get(review.person)
    gone = person is not None and not person.here(project.today)
    hidden = review.private.ack if review.private is not None else None
    if add_days(review.held, ACK_DAYS) < project.today and review.ack is None and hidden is None and not gone:
        yield at("held", lacks=("ack",), day=review.held)


@rule(
    "V110",
    "self-and-lead-far-apart",
    about=Review,
    severity=Severity.INFO,
    says=Text(
        en="{dimension}: the lead says {lead}, the person {own}", zh="{dimension}：上级评 {lead}，自评 {own}"
    ),
    do=Text(en="begin the talk here", zh="面谈从这里开始"),
    ask=Text(
        en="{dimension}: I say {lead}, you say {own}; what does each of us see?",
        zh="{dimension}：我评 {lead}，你自评 {own}，我们各看到了什么？",
    ),
    bad={
        **PEOPLE,
        **GOAL,
        Q3: "ratings:\n  - {dimension: results, score: 2, evidence: [goals/csat]}  # here\nself:\n  - {dimension: results, score: 4}\n",
    },
    good={
        **PEOPLE,
        **GOAL,
        Q3: "ratings:\n  - {dimension: results, score: 3, evidence: [goals/csat]}\nself:\n  - {dimension: results, score: 4}\n",
    },
)
def self_and_lead_far_apart(review: Review, _: Project) -> Iterator[Hit]:
    """Two points apart or more, the two know different things.
    ---
    相差两分以上，说明双方知道的事情不一样。
    """
    said = {
        rating.dimension: rating for _, rating in entries(review, "self_ratings") if rating.score is not None
    }
    for path, rating in entries(review, "ratings"):
        own = said.get(rating.dimension)
        mine = own.score if own is not None else None
        if (
            rating.score is not None
            and mine is not None
            and abs(rating.score.value - mine.value) >= FAR_APART
        ):
            yield at(
                *path,
                "score",
                dimension=rating.dimension,
                lead=number(rating.score.value),
                own=number(mine.value),
                ask=WITH_REASON.fill(why=own.comment) if own is not None and own.comment else None,
            )


WITH_REASON = Text(
    en="{dimension}: I say {lead}, you say {own} (“{why}”); what does each of us see?",
    zh="{dimension}：我评 {lead}，你自评 {own}（“{why}”），我们各看到了什么？",
)


@rule(
    "V121",
    "acknowledged-with-comment",
    about=Review,
    severity=Severity.INFO,
    shown=Shown.WORK,
    weight=Weight.NORMAL,
    says=Text(en="on the {kind} of {day}: “{comment}”", zh="对 {day} 的{kind}：“{comment}”"),
    do=Text(en="talk it over in the next 1:1", zh="下一次一对一时谈一谈"),
    ask=Text(
        en="You wrote on the {kind} of {day}: “{comment}”. Shall we talk about it?",
        zh="{day} 的{kind}你写了：“{comment}”，谈一谈？",
    ),
    bad={
        **PEOPLE,
        Q3: "held: 2026-10-12\nack: {by: li.wei, on: 2026-11-13, comment: 协作这一项我不同意}  # here\n",
    },
    good={**PEOPLE, Q3: "held: 2026-10-12\nack: {by: li.wei, on: 2026-11-13}\n"},
)
def acknowledged_with_comment(review: Review, project: Project) -> Iterator[Hit]:
    """Whoever signs an appraisal with a comment wants to be heard: until the next 1:1, for four weeks at most.
    ---
    确认考核时写了意见，就是想谈一谈；提醒到下一次一对一，最多四周。
    """
    ack = review.ack
    if (
        ack is None
        or not ack.comment
        or ack.on is None
        or not recent_since(project.today) <= ack.on <= project.today
    ):
        return
    talks = held(review.person, ReviewKind.ONE_ON_ONE, project)
    if not any(ack.on < talk.day < project.today for talk in talks):
        yield at("ack", "comment", kind=review.kind.label, day=review.day, comment=ack.comment, private=True)
