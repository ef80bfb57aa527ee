"""V: improvement plans that can be followed, and training that happens."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.project import Project
from pmcoach.records.choice import ReviewKind, Severity
from pmcoach.records.entries import entries
from pmcoach.records.person import Person
from pmcoach.records.review import Review
from pmcoach.rules.meetings import PEOPLE
from pmcoach.rules.rule import Hit, at, rule
from pmcoach.text import Text

Q3 = "reviews/2026-Q3/li.wei.yaml"


@rule(
    "V102",
    "action-incomplete",
    about=Review,
    severity=Severity.WARNING,
    says=Text(en="“{what}” has no {parts}", zh="“{what}”缺少{parts}"),
    do=Text(en="a measure is who, by when, to what effect", zh="一条改进措施要有负责人、日期和预期效果"),
    ask=Text(en="“{what}” has no {parts}: shall we settle that now?", zh="“{what}”缺少{parts}：现在定下来？"),
    bad={**PEOPLE, Q3: "actions:\n  - {do: 每周访谈两位客户, owner: li.wei}  # here\n"},
    good={
        **PEOPLE,
        Q3: "actions:\n  - {do: 每周访谈两位客户, owner: li.wei, due: 2026-12-31, effect: 需求返工减半}\n",
    },
)
def action_incomplete(review: Review, _: Project) -> Iterator[Hit]:
    """An improvement plan without owner, day and expected effect cannot be followed, only remembered. What is agreed in
    a 1:1 needs no effect; what a retrospective wants to try needs a name or a day.
    ---
    没有负责人、日期和预期效果的改进计划，没法跟踪，只能惦记。一对一里谈定的事不要求预期效果；复盘要试的事，人和日期至少写一个。
    """
    names = {"owner": Text(en="owner", zh="负责人"), "due": Text(en="day", zh="日期")}
    if review.kind is not ReviewKind.ONE_ON_ONE:
        names["effect"] = Text(en="expected effect", zh="预期效果")
    for path, action in entries(review, "actions"):
        parts = tuple(said for name, said in names.items() if not getattr(action, name))
        if action.do and parts and action.done is None:
            yield at(*path, "do", what=action.do, parts=parts)
    for index, each in enumerate(review.retro.tries if review.retro is not None else ()):
        if each.do and each.done is None and not each.owner and each.due is None:
            yield at("retro", "tries", index, "do", what=each.do, parts=(names["owner"], names["due"]))


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
    """A measure past its day was not meant, or meets something nobody has heard of yet. So does what a retrospective
    wanted to try.
    ---
    过期的改进措施，要么没当真，要么遇到了还没人知道的困难。复盘定下要试的事也一样。
    """
    tries = review.retro.tries if review.retro is not None else ()
    for path, action in (
        *entries(review, "actions"),
        *((("retro", "tries", index), each) for index, each in enumerate(tries)),
    ):
        owner = project.people.get(action.owner or review.person)
        gone = owner is not None and not owner.here(project.today)
        if action.done is None and action.due is not None and action.due < project.today and not gone:
            yield at(*path, "due", what=action.do, day=action.due, person=action.owner or review.person)


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
