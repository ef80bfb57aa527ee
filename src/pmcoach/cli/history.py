"""`pmcoach history`: what moved, when, by whom, why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pmcoach.cli import complete
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.named import NO_FORMAT, NO_GOAL, goal_named, near
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.assess.moves import Move
    from pmcoach.project import Project
    from pmcoach.records.goal import Goal

FORMATS = ("text", "json", "md")
SHALLOW = Text(
    en="note: this clone has only the latest commits (shallow); what moved cannot be told",
    zh="注意：这是浅克隆，只有最近的提交，看不出改动历史",
)
WHAT = Text(
    en="say which goal: pmcoach history GOAL --explain", zh="请指定目标：pmcoach history 目标 --explain"
)
NOTHING = Text(en="every move of “{goal}” is explained already", zh="“{goal}”的改动都已说明原因")


def command(
    context: typer.Context,
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[GOAL|PERSON]",
            autocompletion=complete.goals_and_people,
            help="A goal, or a person's goals; all current ones when absent. --- 某个目标，或某人的目标；不写则全部当前目标。",
        ),
    ] = None,
    output: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="text, json or md. --- text、json 或 md。")
    ] = "text",
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Write an entry with a blank why for each unexplained move of a goal. --- 为某个目标每处没有说明的改动写一条变更，原因留空。",
        ),
    ] = False,
) -> None:
    """Show what moved: targets, days, metrics, baselines, titles; when, by whom, why, and whether after it was agreed.
    ---
    看目标本身改了什么：目标值、截止、指标、基线、标题；何时、谁改、为什么、是否在确认之后。
    """
    from pmcoach.assess.moves import moves_of
    from pmcoach.assess.standing import Assessment
    from pmcoach.formats.json_format import dump
    from pmcoach.views import history as view

    run = Invocation(context.obj)
    project = run.project
    if output not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=output, known=FORMATS))
    if run.past.shallow:
        run.say(SHALLOW)
    goals = _goals(what, project)
    found = moves_of(goals, project)
    moves = tuple(
        sorted((move for goal in goals for move in found[goal.path]), key=lambda move: (move.day, move.path))
    )
    run.past.save()
    if explain:
        _explain(run, what, moves)
    elif output == "json":
        run.show(dump({"version": 1, "moves": [_object(move) for move in moves]}))
    elif output == "md":
        run.show(view.as_markdown(moves, run.lang))
    elif what is not None and project.goal(what) is not None:
        standing = Assessment(project).of(goal_named(what, project))
        run.show(view.chart(standing, moves, run.lang, run.width, run.today))
    else:
        run.show(view.page(moves, run.lang, run.width, run.today))


def _goals(what: str | None, project: Project) -> tuple[Goal, ...]:
    """The goals meant: all current ones, one, or a person's."""
    if what is None:
        return project.current_goals()
    goal = project.goal(what)
    if goal is not None:
        return (goal,)
    named = {person.name: name for name, person in project.people.items()}
    person = what if what in project.people else named.get(what)
    if person is None:
        known = [*project.goal_ids, *project.people]
        raise PmcoachError(NO_GOAL.fill(name=what), near(what, known))
    return project.goals_of(person)


def _object(move: Move) -> dict[str, Any]:
    step = move.step
    return {
        "goal": move.goal,
        "path": move.path,
        "what": str(step.what),
        "from": step.before,
        "to": step.after,
        "easier": step.easier,
        "day": move.day.isoformat(),
        "author": move.author or None,
        "commit": move.commit or None,
        "agreed": move.agreed,
        "why": move.why or None,
    }


def _explain(run: Invocation, what: str | None, moves: tuple[Move, ...]) -> None:
    """Add an entry to `changes` for each unexplained move."""
    from pmcoach.assess.moves import entry
    from pmcoach.cli.edits import change
    from pmcoach.records.change import with_item
    from pmcoach.records.goal import Goal

    if what is None or run.project.goal(what) is None:
        raise PmcoachError(WHAT)
    goal = goal_named(what, run.project)
    open_ones = [move for move in moves if move.agreed and not move.explained]
    if not open_ones:
        run.say(NOTHING.fill(goal=what))
        return

    def made(text: str) -> str:
        for move in open_ones:
            text = with_item(text, Goal, "changes", entry(move), run.written)
        return text

    change(run, goal.path, made)
