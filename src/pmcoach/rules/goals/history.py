"""H: goals that moved after they were agreed, read from git. Silent without a history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.assess.history.change import ANOTHER_GOAL, GONE, What
from pmcoach.assess.history.change_entries import entry_text, field_for
from pmcoach.assess.history.moves import Move, moves, place_of
from pmcoach.assess.history.recent_moves import unseen
from pmcoach.assess.phrasing import day_short, field_of
from pmcoach.assess.recent import recent_since
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Change, Goal
from pmcoach.rules.engine.rule import Earlier, Heading, Hit, Shown, Weight, at, rule
from pmcoach.text import Text

GOAL = (
    "title: 支付成功率从92%提高到96%\nagreed: {by: chen.jing, on: 2026-09-30}\ndue: 2026-12-31\n"
    "metric: {name: 支付成功率, baseline: 92%, target: 96%}\n"
)
RAILED = f"{GOAL}guardrails:\n  - {{name: 投诉率, max: 2%}}\n"
STONES = GOAL.replace("target: 96%}", "target: 96%, milestones: [{on: 2026-11-06, value: 93%}]}")
OLD = (Earlier("2026-09-28", "goals/2026-Q4/success.yaml", GOAL),)
WHO = Text(en="by {author} in {commit}", zh="{author}，{commit}")
UNCOMMITTED = Text(en="not committed yet", zh="尚未提交")
WHY = Text(en="“{why}”", zh="“{why}”")
NO_WHY = Text(en="no reason given", zh="没有说明原因")
SEE = Text(
    en="talk it over at the next 1:1; pmcoach history {goal} shows how it came to this",
    zh="下次一对一谈一下；pmcoach history {goal} 可看前后经过",
)
EXPLAIN = Text(
    en="pmcoach history {goal} --explain writes the entry; fill in the reason, or put it back",
    zh="运行 pmcoach history {goal} --explain 生成变更记录，补上原因；改错了就改回去",
)
ENTRY = Text(
    en="if it is right, say why: changes: [{entry}]", zh="如果确实要改，请写明原因：changes: [{entry}]"
)


def _moved(goal: Goal, project: Project, *kinds: What) -> Iterator[Move]:
    """The moves of some kinds since the goal was agreed."""
    for move in moves(goal, project):
        if move.step.what in kinds and move.agreed:
            yield move


def _said(move: Move) -> dict[str, Any]:
    """The values every message about a move needs, and what to do."""
    who = WHO.fill(author=move.author, commit=move.commit[:8]) if move.commit else UNCOMMITTED
    why = WHY.fill(why=move.why) if move.why else NO_WHY
    do = EXPLAIN if move.unexplained else SEE
    said = {"day": move.day, "before": move.step.before, "after": move.step.after, "who": who, "why": why}
    weight = None if move.why else Weight.HIGH
    return {**said, "do": do, "goal": move.goal, "on": move.day, "weight": weight}


@rule(
    "H101",
    "due-moved",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(
        en="due moved on {day} from {before} to {after} ({who}); {why}",
        zh="{day} 截止日由 {before} 改为 {after}（{who}）；{why}",
    ),
    do=SEE,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    bad={"goals/2026-Q4/success.yaml": GOAL.replace("due: 2026-12-31", "due: 2027-01-31  # here")},
    good={"goals/2026-Q4/success.yaml": GOAL},
    before=OLD,
)
def due_moved(goal: Goal, project: Project) -> Iterator[Hit]:
    """A day that was agreed and then moved is worth a word at the next 1:1, whatever the reason.
    ---
    约定好的日子改了，不管什么原因，下次一对一都值得说一句。
    """
    for move in _moved(goal, project, What.DUE):
        yield at(*place_of(goal, move.step), **_said(move))


@rule(
    "H102",
    "target-lowered",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(
        en="the target got easier on {day}: {before} to {after} ({who}); {why}",
        zh="{day} 目标值放宽：{before} 改为 {after}（{who}）；{why}",
    ),
    do=SEE,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    bad={
        "goals/2026-Q4/success.yaml": GOAL.replace("提高到96%", "提高到94%").replace(
            "target: 96%}", "target: 94%}  # here"
        )
    },
    good={
        "goals/2026-Q4/success.yaml": GOAL.replace("提高到96%", "提高到97%").replace(
            "target: 96%", "target: 97%"
        )
    },
    before=OLD,
)
def target_lowered(goal: Goal, project: Project) -> Iterator[Hit]:
    """A target that is lowered on the way makes every quarter a success. Raising it is no finding.
    ---
    中途放宽目标值，每个季度都会“达成”。提高目标值不算。
    """
    for move in _moved(goal, project, What.TARGET):
        if move.step.easier:
            yield at(*place_of(goal, move.step), **_said(move))


@rule(
    "H103",
    "baseline-or-metric-changed",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(
        en="{what} changed on {day} from {before} to {after} ({who}); {why}",
        zh="{day} {what}由 {before} 改为 {after}（{who}）；{why}",
    ),
    do=SEE,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    bad={
        "goals/2026-Q4/success.yaml": GOAL.replace("从92%", "从90%").replace(
            "metric: {name: 支付成功率, baseline: 92%, target: 96%}",
            "metric: {name: 支付成功率, baseline: 90%, target: 96%}  # here",
        )
    },
    good={"goals/2026-Q4/success.yaml": GOAL},
    before=OLD,
)
def baseline_or_metric_changed(goal: Goal, project: Project) -> Iterator[Hit]:
    """Another baseline or another metric makes another goal of it; what was reached before cannot be compared.
    ---
    换了基线或指标，就是另一个目标，之前的进展没法再比。
    """
    for move in _moved(goal, project, What.BASELINE, What.METRIC):
        yield at(*place_of(goal, move.step), what=move.step.what.label, **_said(move))


@rule(
    "H104",
    "title-reworded",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(
        en="the title changed its meaning on {day}; it was “{before}” ({who}); {why}",
        zh="{day} 标题换了意思，原为“{before}”（{who}）；{why}",
    ),
    do=SEE,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    bad={
        "goals/2026-Q4/success.yaml": GOAL.replace(
            "title: 支付成功率从92%提高到96%", "title: 收银台改版上线  # here"
        )
    },
    good={
        "goals/2026-Q4/success.yaml": GOAL.replace(
            "支付成功率从92%提高到96%", "收银台支付成功率从 92% 提高到 96%"
        )
    },
    before=OLD,
)
def title_reworded(goal: Goal, project: Project) -> Iterator[Hit]:
    """Mending a slip or adding detail is no move; saying something else is.
    ---
    改错字、补细节不算；换了说的事才算。
    """
    for move in _moved(goal, project, What.TITLE):
        yield at("title", **_said(move))


@rule(
    "H106",
    "move-without-entry",
    about=Goal,
    severity=Severity.INFO,
    says=Text(
        en="{what} moved on {day} from {before} to {after}, and changes does not say why",
        zh="{day} {what}由 {before} 改为 {after}，changes（变更）里没有说明",
    ),
    do=ENTRY,
    ask=Text(
        en="{goal}: why did {what} move from {before} to {after} on {short}?",
        zh="{goal}：{short} {what}由 {before} 改为 {after}，为什么？",
    ),
    weight=Weight.HIGH,
    bad={"goals/2026-Q4/success.yaml": GOAL.replace("due: 2026-12-31", "due: 2027-01-31  # here")},
    good={
        "goals/2026-Q4/success.yaml": GOAL.replace("due: 2026-12-31", "due: 2027-01-31")
        + "changes: [{on: 2026-11-20, field: due, from: 2026-12-31, to: 2027-01-31, why: 银行接口推迟}]\n"
    },
    before=OLD,
)
def move_without_entry(goal: Goal, project: Project) -> Iterator[Hit]:
    """Moving a goal is allowed, and shown; the reason belongs beside it, for whoever reads it at the quarter's end.
    ---
    目标可以改，改了会显示出来；原因要写在旁边，季度末的人才看得懂。
    """
    since = recent_since(project.today)
    for move in moves(goal, project):
        if move.unexplained:
            step, short = move.step, day_short(move.day, project.today)
            name = field_of(field_for(step)) if step.what in ANOTHER_GOAL else step.name
            filled: dict[str, Any] = {"what": name, "before": step.was, "after": step.now, "day": move.day}
            yield at(
                *place_of(goal, step), entry=entry_text(step, move.day), on=move.day, short=short,
                weight=None if move.day >= since else Weight.LOW, **filled,
            )  # fmt: skip


@rule(
    "H108",
    "guardrail-loosened",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(
        en="the guardrail “{name}” was loosened on {day}: {before} to {after} ({who}); {why}",
        zh="{day} 护栏“{name}”放宽：{before} 改为 {after}（{who}）；{why}",
    ),
    do=SEE,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    bad={
        "goals/2026-Q4/success.yaml": RAILED.replace("max: 2%}", "max: 3%}  # here"),
    },
    good={"goals/2026-Q4/success.yaml": RAILED.replace("max: 2%", "max: 1.5%")},
    before=(Earlier("2026-09-28", "goals/2026-Q4/success.yaml", RAILED),),
)
def guardrail_loosened(goal: Goal, project: Project) -> Iterator[Hit]:
    """A target is easy to reach at the cost of what the guardrail was there to protect. Tightening it is no finding.
    ---
    放宽或去掉护栏，目标就可以拿别的东西换来。收紧护栏不算。
    """
    for move in _moved(goal, project, What.GUARDRAIL):
        if move.step.easier:
            yield at(*place_of(goal, move.step), name=move.step.item, **_said(move))


@rule(
    "H112",
    "milestones-moved",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(
        en="the milestones got easier on {day}: {before} to {after} ({who}); {why}",
        zh="{day} 里程碑放宽：{before} 改为 {after}（{who}）；{why}",
    ),
    do=SEE,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    bad={
        "goals/2026-Q4/success.yaml": STONES.replace("2026-11-06", "2026-11-27").replace(
            "93%}]}", "93%}]}  # here"
        )
    },
    good={"goals/2026-Q4/success.yaml": STONES.replace("93%}]", "93.5%}]")},
    before=(Earlier("2026-09-28", "goals/2026-Q4/success.yaml", STONES),),
)
def milestones_moved(goal: Goal, project: Project) -> Iterator[Hit]:
    """A milestone that moves back moves the verdict with it, like a target that is lowered. Earlier or more is no finding.
    ---
    里程碑往后挪，判断也跟着放宽，和放宽目标值一样。提前或提高不算。
    """
    for move in _moved(goal, project, What.MILESTONES):
        if move.step.easier:
            yield at(*place_of(goal, move.step), **_said(move))


@rule(
    "H109",
    "move-noted",
    about=Goal,
    severity=Severity.INFO,
    shown=Shown.WORK,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    says=Text(
        en="{goal}, {what}: {before} → {after} ({short}, noted in changes); {why}",
        zh="{goal} {what}：{before} → {after}（{short} 记在变更里）；{why}",
    ),
    do=SEE,
    bad={
        "goals/2026-Q4/success.yaml": GOAL
        + "changes:\n  - {on: 2026-11-10, field: due, from: 2026-11-30, to: 2026-12-31, why: 银行接口推迟}  # here\n"
    },
    good={"goals/2026-Q4/success.yaml": GOAL},
)
def move_noted(goal: Goal, project: Project) -> Iterator[Hit]:
    """What a goal's `changes` says of a move is shown where no commit shows it.
    ---
    目标的 changes（变更）里记的改动，即使提交历史里看不到，也会显示。
    """
    for index, change in unseen(goal, moves(goal, project)):
        if change.on is not None and change.on <= project.today:
            why = WHY.fill(why=change.why) if change.why else NO_WHY
            weight = None if change.why else Weight.HIGH
            short = day_short(change.on, project.today)
            yield at(
                "changes", index, on=change.on, weight=weight, **_noted(goal, change), short=short, why=why
            )


def _noted(goal: Goal, change: Change) -> dict[str, Any]:
    """The values of what a goal's `changes` says of a move."""
    before, after = change.before or GONE, change.to or GONE
    return {"goal": goal.id, "what": field_of(change.name), "before": before, "after": after}


@rule(
    "H110",
    "goal-changed",
    about=Goal,
    severity=Severity.INFO,
    shown=Shown.WORK,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    says=Text(en="{goal}, {moved} ({short}, {who}); {why}", zh="{goal} {moved}（{short} {who}）；{why}"),
    do=SEE,
    bad={
        "goals/2026-Q4/success.yaml": GOAL.replace("提高到96%", "提高到97%").replace(
            "target: 96%}", "target: 97%}  # here"
        )
    },
    good={"goals/2026-Q4/success.yaml": GOAL},
    before=OLD,
)
def goal_changed(goal: Goal, project: Project) -> Iterator[Hit]:
    """A target that is raised, or a goal that is given up, is another goal too, and worth a word.
    ---
    目标值提高了，或者目标取消了，也算换了目标，值得说一句。
    """
    for move in _moved(goal, project, What.TARGET, What.STATUS):
        if move.step.needs_reason and not (move.step.what is What.TARGET and move.step.easier):
            said = _said(move)
            filled: dict[str, Any] = {"moved": move.step.shown, "short": day_short(move.day, project.today)}
            yield at(*place_of(goal, move.step), **said, **filled)


@rule(
    "H111",
    "change-without-reason",
    about=Goal,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.HIGH,
    says=Text(
        en="{goal}: {what} moved{when} from {before} to {after}, and nobody says why",
        zh="{goal}：{when}{what}由 {before} 改为 {after}，没有说明原因",
    ),
    do=Text(en="write why: the reason", zh="写上 why（原因）"),
    ask=Text(
        en="{goal}: why did {what} move from {before} to {after}{when}?",
        zh="{goal}：{when}{what}由 {before} 改为 {after}，为什么？",
    ),
    bad={
        "goals/2026-Q4/success.yaml": GOAL
        + "changes:\n  - {on: 2026-11-10, field: due, from: 2026-11-30, to: 2026-12-31}  # here\n"
    },
    good={
        "goals/2026-Q4/success.yaml": GOAL
        + "changes:\n  - {on: 2026-11-10, field: due, from: 2026-11-30, to: 2026-12-31, why: 银行接口推迟}\n"
    },
)
def change_without_reason(goal: Goal, project: Project) -> Iterator[Hit]:
    """An entry in `changes` is there for its reason.
    ---
    写进 changes（变更）就是为了说明原因。
    """
    since = recent_since(project.today)
    for index, change in unseen(goal, moves(goal, project)):
        if not change.why and (change.on is None or since <= change.on <= project.today):
            when = "" if change.on is None else ON.fill(day=day_short(change.on, project.today))
            yield at("changes", index, on=change.on, when=when, **_noted(goal, change))


ON = Text(en=" on {day}", zh="{day} ")
