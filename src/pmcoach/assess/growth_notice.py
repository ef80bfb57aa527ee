"""What is worth saying of a person's growth: measures of improvement plans, training, skills, occasions to lead."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.acts import acts_of
from pmcoach.assess.notice import Notice
from pmcoach.assess.spoken import day_short
from pmcoach.dates.period import add_days
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.person import Person, Skill
from pmcoach.text import Text

ACTION = Text(en="measure past its day ({day}): {what}", zh="改进措施过期（{day}）：{what}")
ACTION_Q = Text(
    en="“{what}” was to be done by {day}: what is in the way?", zh="“{what}”应在 {day} 完成：卡在哪里？"
)
TRIAL = Text(en="to be tried by {day}: {what}", zh="复盘定的尝试过期（{day}）：{what}")
TRIAL_Q = Text(
    en="“{what}” was to be tried by {day}: did it happen, and did it help?",
    zh="复盘定了 {day} 前试“{what}”：试了吗，有用吗？",
)
EFFECT = Text(en="measure done, effect unknown: {what}", zh="改进措施已完成，效果未知：{what}")
EFFECT_Q = Text(en="“{what}” is done; did it bring “{effect}”?", zh="“{what}”做完了，达到“{effect}”了吗？")
TRAINING = Text(en="training past its day: {what} ({day})", zh="培训过期：{what}（{day}）")
TRAINING_Q = Text(
    en="“{what}” was to be learned by {day}: is there time for it?",
    zh="“{what}”应在 {day} 前学完：有时间学吗？",
)
UNUSED = Text(en="learned and not used yet: {what}", zh="学完还没用上：{what}")
UNUSED_Q = Text(en="Where could “{what}” be used in the next weeks?", zh="“{what}”接下来可以用在哪里？")
SKILL = Text(en="development plan past its day: {what} ({day})", zh="发展计划过期：{what}（{day}）")
SKILL_Q = Text(
    en="“{what}” was to grow by {day}: where is it now?", zh="“{what}”计划 {day} 前提升：现在怎么样？"
)
SKILL_TO_Q = Text(
    en="“{what}” was to be at {next} by {day}: where is it now?",
    zh="“{what}”计划 {day} 前到 {next} 级：现在到哪一级了？",
)
PRACTICE = Text(en="occasion to lead past its day: {what} ({day})", zh="带人带事的机会过期：{what}（{day}）")
PRACTICE_Q = Text(
    en="“{what}” was to happen by {day}: how did it go?", zh="“{what}”定在 {day} 前：做了吗，怎么样？"
)
UNUSED_DAYS = 30


def growth_notices(person: Person, project: Project) -> Iterator[Notice]:
    """Everything of a person's growth that is past its day, or done without a word on what it brought."""
    yield from _measures(person, project)
    yield from _training(person, project)
    yield from _development(person, project)


def _measures(person: Person, project: Project) -> Iterator[Notice]:
    for act in acts_of(person.id, project):
        place = (act.path, act.at)
        if act.due is not None and act.late(project.today):
            filled = {"what": act.do, "day": day_short(act.due, project.today)}
            says, question = (TRIAL, TRIAL_Q) if act.trial else (ACTION, ACTION_Q)
            yield Notice(12, says.fill(**filled), *place, question.fill(**filled), act.hidden)
        elif act.done is not None and act.effect and not act.result:
            filled = {"what": act.do, "effect": act.effect}
            yield Notice(7, EFFECT.fill(what=act.do), *place, EFFECT_Q.fill(**filled), act.hidden)


def _training(person: Person, project: Project) -> Iterator[Notice]:
    for index, training in enumerate(person.training):
        at = ("training", index)
        if training.done is None and training.due is not None and training.due < project.today:
            filled = {"what": training.topic, "day": day_short(training.due, project.today)}
            yield Notice(6, TRAINING.fill(**filled), person.path, at, TRAINING_Q.fill(**filled))
        elif (
            training.done is not None
            and not training.used_in
            and training.done < add_days(project.today, -UNUSED_DAYS)
        ):
            filled = {"what": training.topic}
            yield Notice(4, UNUSED.fill(**filled), person.path, at, UNUSED_Q.fill(**filled))


def _development(person: Person, project: Project) -> Iterator[Notice]:
    """Skills and occasions to lead whose day is past."""
    for index, skill in enumerate(person.development.skills if person.development is not None else ()):
        if skill.by is not None and skill.by < project.today and not reached(skill):
            filled = {"what": skill.name, "day": day_short(skill.by, project.today)}
            place: Path = ("development", "skills", index)
            question = SKILL_Q if skill.next is None else SKILL_TO_Q.fill(next=str(skill.next))
            yield Notice(4, SKILL.fill(**filled), person.path, place, question.fill(**filled))
    for index, practice in enumerate(person.leadership):
        if practice.by is not None and practice.by < project.today and not practice.result:
            filled = {"what": practice.practice, "day": day_short(practice.by, project.today)}
            place = ("leadership", index)
            yield Notice(4, PRACTICE.fill(**filled), person.path, place, PRACTICE_Q.fill(**filled))


def reached(skill: Skill) -> bool:
    """Whether a skill is where it was to be."""
    return skill.now is not None and skill.next is not None and skill.now.value >= skill.next.value
