"""`pmcoach history`: what moved, when, by whom, why."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import NO_PAST, Invocation
from pmcoach.cli.frame.lookup import NO_FORMAT, NO_GOAL, SEE_GOALS, near, person_id
from pmcoach.errors import Exit, PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from collections.abc import Mapping, Sequence

    from pmcoach.assess.history.moves import GoalMoves, Move
    from pmcoach.assess.history.removed import Removed
    from pmcoach.project import Project
    from pmcoach.records.kinds.goal import Goal

EXAMPLE = Text(en="pmcoach history csat", zh="pmcoach history csat")

FORMATS = ("text", "json", "md")
UNREAD = Text(
    en="note: {path} could not be read as it was in {commits}; what moved there shows with the next version",
    zh="注意：{path} 在 {commits} 里的内容读不了，那里的改动算在下一个版本上",
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
            help="A goal, or a person's goals; all current and coming ones when absent. --- 某个目标，或某人的目标；不写则全部当前和将来的目标。",
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
) -> int:
    """Show what moved: targets, days, metrics, baselines, titles; when, by whom, why, and whether after it was agreed.
    ---
    看目标本身改了什么：目标值、截止、指标、基线、标题；何时、谁改、为什么、是否在确认之后。
    """
    from pmcoach.assess.history.moves import found_in
    from pmcoach.assess.history.recent_moves import noted
    from pmcoach.assess.history.removed import removed
    from pmcoach.assess.status.status import assessment_of
    from pmcoach.formats.changes import moves_json, moves_markdown
    from pmcoach.views.pages import history as view

    run = Invocation(context.obj)
    if output not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=output, known=FORMATS))
    project = run.project if what is None else run.project.asked_little()
    goals, one = _goals(what, project)
    if explain:
        run.need_files("history --explain")
        if one is None:
            raise PmcoachError(WHAT)
    found = found_in(goals, project)
    gone = [each for each in removed(project) if _is_meant(each, what, project)]
    moves = sorted(
        (*(move for each in found.values() for move in each.moves), *(each.move for each in gone)),
        key=lambda each: each.day,
    )
    _note(run, found)
    run.past.save()
    if explain and one is not None:
        _explain(run, one, [move for move in moves if move.unexplained])
        return Exit.FINE
    if output == "json":
        run.show(moves_json(moves))
    elif output == "md":
        run.show(moves_markdown(moves, run.lang))
    else:
        if one is not None:
            run.show(view.chart(assessment_of(project).of(one), moves, run.lang, run.width, run.today))
        elif run.past.trouble is None:
            run.show(view.page(moves, run.lang, run.width, run.today))
        told = [each for goal in goals for each in noted(goal, found[goal.path].moves, run.today)]
        only_noted = sorted(told, key=lambda each: each.day)
        run.show(view.noted(only_noted, project, run.lang, run.width))
    return run.keep(Exit.FINE)


def _is_meant(gone: Removed, what: str | None, project: Project) -> bool:
    """Whether a goal that was removed is to be told of: where all are, where it was somebody's, and by its name."""
    name = unicodedata.normalize("NFC", what or "")
    whose = {
        gone.goal.owner,
        *(person.name for person in project.people.values() if person.id == gone.goal.owner),
    }
    return not name or name == gone.goal.id or name in whose


def _goals(what: str | None, project: Project) -> tuple[tuple[Goal, ...], Goal | None]:
    """The goals meant, and the one of them where one is: all current and coming ones, one, or a person's."""
    if what is None:
        return (*project.current_goals(), *project.goals_ahead()), None
    from pmcoach.assess.history.removed import removed

    name = unicodedata.normalize("NFC", what)
    goal = project.goal(name)
    if goal is not None:
        return (goal,), goal
    if any(each.goal.id == name for each in removed(project)):
        return (), None
    if name not in (*project.people, *(person.name for person in project.people.values())):
        known = [*project.goal_ids, *project.people]
        raise PmcoachError(NO_GOAL.fill(name=name), near(name, known) or SEE_GOALS)
    return project.goals_of(person_id(name, project)), None


def _note(run: Invocation, found: Mapping[str, GoalMoves]) -> None:
    """Say what could not be read: the history, or some versions of a file."""
    if run.past.trouble is not None:
        run.say(NO_PAST.fill(why=run.past.trouble))
    for path, each in found.items():
        if each.unread:
            commits = tuple(commit[:8] for commit in each.unread)
            run.say(UNREAD.fill(path=path, commits=commits))


def _explain(run: Invocation, goal: Goal, moves: Sequence[Move]) -> None:
    """Add an entry to `changes` for each unexplained move."""
    from pmcoach.assess.history.change_entries import entry
    from pmcoach.cli.edit.editing import change
    from pmcoach.records.edit.fields import with_item
    from pmcoach.records.kinds.goal import Goal

    if not moves:
        run.say(NOTHING.fill(goal=goal.id))
        return

    def made(text: str) -> str:
        for move in moves:
            text = with_item(text, Goal, "changes", entry(move.step, move.day), run.written)
        return text

    change(run, goal.path, made)
