"""V: 1:1s that are held, and reviews that rest on evidence and lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.cadence import missing, next_one_on_one
from pmcoach.assess.evidence import stands
from pmcoach.assess.recognition import recognitions
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.choice import ReviewKind, Severity, Voice
from pmcoach.records.entries import entries
from pmcoach.records.person import Person
from pmcoach.records.review import Review
from pmcoach.records.settings import Settings
from pmcoach.rules.rule import Hit, at, rule
from pmcoach.text import Text, number

PEOPLE = {
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 2026-01-01\n",
}
HERE = {**PEOPLE, "people/li.wei.yaml": "name: 李伟  # here\nlead: chen.jing\njoined: 2026-01-01\n"}
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
    "V102",
    "action-incomplete",
    about=Review,
    severity=Severity.WARNING,
    says=Text(en="“{what}” has no {parts}", zh="“{what}”缺少{parts}"),
    do=Text(en="a measure is who, by when, to what effect", zh="一条改进措施要有负责人、日期和预期效果"),
    bad={**PEOPLE, Q3: "actions:\n  - {do: 每周访谈两位客户, owner: li.wei}  # here\n"},
    good={
        **PEOPLE,
        Q3: "actions:\n  - {do: 每周访谈两位客户, owner: li.wei, due: 2026-12-31, effect: 需求返工减半}\n",
    },
)
def action_incomplete(review: Review, _: Project) -> Iterator[Hit]:
    """An improvement plan without owner, day and expected effect cannot be followed, only remembered.
    ---
    没有负责人、日期和预期效果的改进计划，没法跟踪，只能惦记。
    """
    names = {
        "owner": Text(en="owner", zh="负责人"),
        "due": Text(en="day", zh="日期"),
        "effect": Text(en="expected effect", zh="预期效果"),
    }
    for path, action in entries(review, "actions"):
        parts = tuple(said for name, said in names.items() if not getattr(action, name))
        if action.do and parts and action.done is None:
            yield at(*path, "do", what=action.do, parts=parts)


@rule(
    "V103",
    "action-overdue",
    about=Review,
    severity=Severity.WARNING,
    says=Text(en="“{what}” was due on {day} and is not done", zh="“{what}”应在 {day} 完成，还没有完成"),
    do=Text(
        en="say what came of it: done and result; or a new day", zh="写明下落：完成日期和实际效果，或新的日期"
    ),
    bad={
        **PEOPLE,
        Q3: "actions:\n  - {do: 每周访谈两位客户, owner: li.wei, due: 2026-11-01, effect: 少返工}  # here\n",
    },
    good={
        **PEOPLE,
        Q3: "actions:\n  - {do: 每周访谈两位客户, owner: li.wei, due: 2026-11-01, effect: 少返工, done: 2026-10-30}\n",
    },
)
def action_overdue(review: Review, project: Project) -> Iterator[Hit]:
    """A measure past its day was not meant, or meets something nobody has heard of yet.
    ---
    过期的改进措施，要么没当真，要么遇到了还没人知道的困难。
    """
    for path, action in entries(review, "actions"):
        if action.done is None and action.due is not None and action.due < project.today:
            yield at(*path, "due", what=action.do, day=action.due, person=action.owner or review.person)


@rule(
    "V104",
    "review-overdue",
    about=Person,
    severity=Severity.WARNING,
    says=Text(
        en="no {kind} of {name} for {period}; it was due by {day}",
        zh="{name} 的 {period} {kind}还没有做，最晚应在 {day}",
    ),
    do=Text(en="pmcoach new review {id} {period}", zh="pmcoach new review {id} {period}"),
    bad={
        **HERE,
        "reports/2026-W36/li.wei.yaml": "done: [a]\n",
        "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-10\n",
    },
    good={
        **PEOPLE,
        "reports/2026-W36/li.wei.yaml": "done: [a]\n",
        "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-10\n",
        "reviews/2026-10/li.wei.yaml": "held: 2026-11-04\n",
    },
)
def review_overdue(person: Person, project: Project) -> Iterator[Hit]:
    """A check or an appraisal that comes too late finds what can no longer be mended. An appraisal counts as a check.
    ---
    检查和考核来得太晚，发现的问题已经没法改。考核也算一次检查。
    """
    for kind in (ReviewKind.CHECK, ReviewKind.APPRAISAL):
        for due in missing(person, kind, project):
            if due.day < project.today and person.here(project.today):
                name = person.name or person.id
                lead = person.lead
                yield at(
                    "name",
                    kind=kind.label,
                    name=name,
                    period=due.period.name,
                    day=due.day,
                    id=person.id,
                    person=lead,
                )


@rule(
    "V105",
    "dimension-weights-off",
    about=Settings,
    says=Text(
        en="the weights of the dimensions add to {sum}, not 100", zh="考核维度的权重合计 {sum}，不是 100"
    ),
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
    if weights and abs(sum(weights) - 100) > 0.01:
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
def one_sided(review: Review, _: Project) -> Iterator[Hit]:
    """An appraisal is the lead's scores beside the person's own and what colleagues saw; a conflict has two sides.
    ---
    考核要有上级的评分、本人的自评和同事的反馈；冲突要有双方的看法。
    """
    rated = [path for path, rating in entries(review, "ratings") if rating.score is not None]
    if review.kind is ReviewKind.APPRAISAL and rated:
        missing_parts = []
        if not any(True for _ in entries(review, "self_ratings")):
            missing_parts.append(Text(en="the person's own scores", zh="本人自评"))
        if not any(item.kind not in (Voice.LEAD, Voice.SELF) for _, item in entries(review, "feedback")):
            missing_parts.append(Text(en="feedback by others", zh="他人反馈"))
        if missing_parts:
            what = Text(en="only the lead's view: no {parts}", zh="只有上级的看法，缺少{parts}")
            yield at("ratings", key=True, what=what.fill(parts=tuple(missing_parts)))
    for path, conflict in entries(review, "conflicts"):
        if sum(bool(side.view) for side in conflict.sides) == 1:
            yield at(
                *path, "sides", what=Text(en="a conflict with one side's view", zh="冲突只写了一方的看法")
            )


@rule(
    "V107",
    "reward-without-basis",
    about=Review,
    severity=Severity.WARNING,
    says=Text(en="a {kind} and nobody says for what", zh="{kind}没有写明因为什么"),
    do=Text(en="write for, and evidence", zh="写上 for（因为）和 evidence（证据）"),
    bad={**PEOPLE, Q3: "rewards:\n  - {kind: bonus, on: 2026-10-15}  # here\n"},
    good={**PEOPLE, **GOAL, Q3: "rewards:\n  - {kind: bonus, for: 退款时长减半, evidence: [goals/csat]}\n"},
)
def reward_without_basis(review: Review, _: Project) -> Iterator[Hit]:
    """A reward teaches everybody what is wanted, if they know what it was for.
    ---
    奖励能让大家知道什么值得做，前提是说清因为什么。
    """
    for path, reward in entries(review, "rewards"):
        if not reward.what or not reward.evidence:
            yield at(
                *path,
                "kind",
                kind=reward.kind.label if reward.kind is not None else Text(en="reward", zh="奖励"),
            )


@rule(
    "V108",
    "training-past-due",
    about=Person,
    severity=Severity.WARNING,
    says=Text(en="{name}: “{topic}” was to be learned by {day}", zh="{name} 的“{topic}”应在 {day} 前学完"),
    do=Text(
        en="done and proof, or a new day; is there time for it?",
        zh="写上完成日期和证明，或新的日期；有没有给出时间？",
    ),
    bad={"people/li.wei.yaml": "name: 李伟\ntraining:\n  - {topic: 用户研究, due: 2026-10-31}  # here\n"},
    good={
        "people/li.wei.yaml": "name: 李伟\ntraining:\n  - {topic: 用户研究, due: 2026-10-31, done: 2026-10-28}\n"
    },
)
def training_past_due(person: Person, project: Project) -> Iterator[Hit]:
    """Learning without time for it does not happen.
    ---
    没有时间保证的学习不会发生。
    """
    for index, training in enumerate(person.training):
        if (
            training.due is not None
            and training.due < project.today
            and training.done is None
            and person.here(project.today)
        ):
            yield at(
                "training",
                index,
                "due",
                name=person.name or person.id,
                topic=training.topic,
                day=training.due,
            )


@rule(
    "V109",
    "not-acknowledged",
    about=Review,
    severity=Severity.WARNING,
    says=Text(en="the appraisal of {day} is not acknowledged", zh="{day} 的考核本人还没有确认"),
    do=Text(en="talk it over; then ack: {by: …, on: …}", zh="当面谈过之后写 ack: {by: …, on: …}"),
    bad={**PEOPLE, Q3: "held: 2026-10-12  # here\nself: [{dimension: results, score: 4}]\n"},
    good={**PEOPLE, Q3: "held: 2026-10-12\nack: {by: li.wei, on: 2026-10-13}\n"},
)
def not_acknowledged(review: Review, project: Project) -> Iterator[Hit]:
    """An appraisal the person has not read changes nothing.
    ---
    本人没有看过的考核，什么也改变不了。
    """
    if review.kind is not ReviewKind.APPRAISAL or review.held is None:
        return
    if add_days(review.held, ACK_DAYS) < project.today and (review.ack is None or review.ack.on is None):
        yield at("held", day=review.held)


@rule(
    "V110",
    "self-and-lead-far-apart",
    about=Review,
    severity=Severity.INFO,
    says=Text(
        en="{dimension}: the lead says {lead}, the person {own}", zh="{dimension}：上级评 {lead}，自评 {own}"
    ),
    do=Text(en="begin the talk here", zh="面谈从这里开始"),
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
    own = {
        rating.dimension: rating.score
        for _, rating in entries(review, "self_ratings")
        if rating.score is not None
    }
    for path, rating in entries(review, "ratings"):
        mine = own.get(rating.dimension)
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
            )


@rule(
    "V111",
    "one-on-one-overdue",
    about=Person,
    severity=Severity.WARNING,
    says=Text(en="the 1:1 with {name} was due on {day}", zh="和 {name} 的一对一应在 {day}"),
    do=Text(en="hold it, then: pmcoach new review {id}", zh="谈过之后：pmcoach new review {id}"),
    bad={**HERE, "reviews/2026-11-02/li.wei.yaml": "held: 2026-11-02\n"},
    good={**PEOPLE, "reviews/2026-11-16/li.wei.yaml": "held: 2026-11-16\n"},
)
def one_on_one_overdue(person: Person, project: Project) -> Iterator[Hit]:
    """A missed 1:1 is the lead's. It counts from the last one, or from the first day; days off and leave move it.
    ---
    漏掉的一对一算上级的。从上一次算起，没有则从入职算起；放假和请假顺延。
    """
    due = next_one_on_one(person, project)
    if (
        due is not None
        and due < project.today
        and person.here(project.today)
        and not person.away(project.today)
    ):
        yield at("name", name=person.name or person.id, day=due, id=person.id, person=person.lead)


@rule(
    "V112",
    "no-recognition",
    about=Person,
    severity=Severity.INFO,
    says=Text(en="nobody has thanked {name} for {weeks} weeks", zh="{name} 已有 {weeks} 周没有得到任何表扬"),
    do=Text(
        en="look for what went well: pmcoach praise {id} “…”", zh="找找做得好的地方：pmcoach praise {id} “…”"
    ),
    bad={
        **HERE,
        "reports/2026-W36/li.wei.yaml": "done: [a]\n",
        "reports/2026-W40/li.wei.yaml": "done: [b]\n",
    },
    good={
        **PEOPLE,
        "reports/2026-W36/li.wei.yaml": "done: [a]\n",
        "reports/2026-W46/chen.jing.yaml": "praise: [{to: li.wei, for: 访谈做得细}]\n",
    },
)
def no_recognition(person: Person, project: Project) -> Iterator[Hit]:
    """Good work nobody mentions stops. Thanks in reports and rewards in reviews count.
    ---
    做得好却没人提，就不会再有。周报里的表扬和评审里的奖励都算。
    """
    weeks = project.settings.limits.recognition_weeks
    since = add_days(project.today, -7 * weeks)
    begun = project.first_report
    new = begun is None or begun.first > since or (person.joined is not None and person.joined > since)
    if not person.lead or not person.here(project.today) or new or not weeks:
        return
    if not any(each.on >= since for each in recognitions(project, person.id)):
        yield at("name", name=person.name or person.id, weeks=weeks, id=person.id, person=person.lead)
