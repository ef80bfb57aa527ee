"""V: improvement plans that can be followed, and training that happens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.assess.items.open_items import ItemKind, OpenItem, of_person, of_review
from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.fields.enums import ReviewKind, Severity
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.review import Action, Review, Try
from pmcoach.rules.engine.rule import Debt, Heading, Hit, Shown, Weight, at, rule
from pmcoach.rules.people.meetings import PEOPLE
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
    ask=Text(
        en="{who}“{what}” was to be done by {short}{effect}: what is in the way?",
        zh="{who}“{what}”应在 {short} 完成{effect}：卡在哪里？",
    ),
    heading=Heading.ACTIONS,
    weight=Weight.NORMAL,
    debt=Debt.PROMISE,
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
            yield _overdue(path, action, review, project)


PROMISED = Text(
    en="You promised “{what}” by {short}: what came of it?",
    zh="你答应 {short} 前做到“{what}”：现在怎么样了？",
)
TRIED = Text(
    en="“{what}” was to be tried by {short}: did it happen, and did it help?",
    zh="复盘定了 {short} 前试“{what}”：试了吗，有用吗？",
)


def _overdue(path: Path, action: Action | Try, review: Review, project: Project) -> Hit:
    """A measure past its day, in the brief of whom the review is about, and of who was to do it."""
    owner, person = action.owner or review.person, project.people.get(review.person)
    short = day_short(action.due or project.today, project.today)
    briefs: tuple[str, ...]
    if person is not None and owner == person.lead:
        briefs, ask, weight = (review.person, owner), PROMISED, Weight.RAISED
    elif path[0] == "retro":
        briefs, ask, weight = (owner,), TRIED, None
    else:
        briefs, ask, weight = (review.person, owner), None, None
    who = "" if owner == review.person else WHO.fill(name=name_of(owner, project))
    said = getattr(action, "effect", "")
    effect = EXPECTED.fill(effect=said) if said else ""
    return at(
        *path, "due", person=owner, briefs=briefs, ask=ask, weight=weight,
        what=action.do, day=action.due, short=short, who=who, effect=effect,
    )  # fmt: skip


EXPECTED = Text(en=" (expected: {effect})", zh="（预期效果：{effect}）")


@rule(
    "V116",
    "measure-open",
    about=Review,
    severity=Severity.INFO,
    shown=Shown.WORK,
    heading=Heading.ACTIONS,
    says=Text(en="{who}{what}{by}{effect}", zh="{who}{what}{by}{effect}"),
    do=Text(en="pmcoach done notes that it is done", zh="完成后用 pmcoach done 记下"),
    bad={
        **PEOPLE,
        Q3: "actions:\n  - {do: 每周访谈两位客户, owner: li.wei, due: 2026-12-31, effect: 少返工}  # here\n",
    },
    good={
        **PEOPLE,
        Q3: "actions:\n  - {do: 每周访谈两位客户, owner: li.wei, due: 2026-12-31, effect: 少返工, done: 2026-11-01}\n",
    },
)
def measure_open(review: Review, project: Project) -> Iterator[Hit]:
    """What an improvement plan asks for stays in sight until it is done, with its day and its expected effect.
    ---
    改进计划里的措施，做完之前一直看得到，带着日期和预期效果。
    """
    for item in of_review(review, project):
        if item.kind is ItemKind.MEASURE and not item.over and not item.late(project.today):
            owner = "" if item.owner == item.asked else WHO.fill(name=name_of(item.owner, project))
            briefs = tuple(dict.fromkeys((item.asked, item.owner)))
            yield at(*item.at, person=item.owner, briefs=briefs, who=owner, **_open(item, project))


WHO = Text(en="{name}: ", zh="{name}：")
BY = Text(en=", by {day}", zh="，{day} 前")
EFFECT = Text(en="; expected: {effect}", zh="；预期效果：{effect}")


def _open(item: OpenItem, project: Project) -> dict[str, Any]:
    """What a measure that is to be done is, by when, and to what effect."""
    by = BY.fill(day=day_short(item.by, project.today)) if item.by is not None else ""
    effect = item.record.effect
    return {"what": item.what, "by": by, "effect": EFFECT.fill(effect=effect) if effect else ""}


@rule(
    "V108",
    "training-past-due",
    about=Person,
    severity=Severity.WARNING,
    says=Text(en="“{topic}” was to be learned by {day}", zh="“{topic}”应在 {day} 前学完"),
    do=Text(
        en="done and proof, or a new day; is there time for it?",
        zh="写上完成日期和证明，或新的日期；有没有给出时间？",
    ),
    ask=Text(
        en="“{topic}” was to be learned by {short}: is there time for it?",
        zh="“{topic}”应在 {short} 前学完：有时间学吗？",
    ),
    weight=Weight.MINOR,
    debt=Debt.PROMISE,
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
    for item in of_person(person) if person.here(project.today) else ():
        if item.kind is ItemKind.TRAINING and item.late(project.today):
            short = day_short(item.by or project.today, project.today)
            yield at(*item.at, "due", topic=item.what, day=item.by, short=short)
