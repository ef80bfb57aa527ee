"""`pmcoach check`: the board, or the 1:1 brief of one person."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.assess.board import board
from pmcoach.assess.standing import Assessment
from pmcoach.cli import complete
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.lint import NO_FORMAT, check, failing
from pmcoach.cli.named import goal_named, person_id
from pmcoach.errors import Exit, PmcoachError
from pmcoach.formats import board_json
from pmcoach.project import Project
from pmcoach.rules.checked import Checked
from pmcoach.rules.smart import Letter, Verdict, verdicts
from pmcoach.text import Text
from pmcoach.views import board as board_view
from pmcoach.views import brief, why_page

NO_BRIEF = Text(
    en="{name} reports to nobody here; briefs are for those who have a lead",
    zh="{name} 在这里没有上级；提要是给有上级的人准备的",
)


def command(
    context: typer.Context,
    person: Annotated[
        str | None,
        typer.Argument(
            metavar="[PERSON]",
            autocompletion=complete.people,
            help="Whose 1:1 to prepare; the whole team when absent. --- 为谁的一对一做准备；不写则看整个团队。",
        ),
    ] = None,
    output: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json. --- text 或 json。")
    ] = "text",
    why: Annotated[
        str | None,
        typer.Option(
            "--why",
            metavar="GOAL",
            autocompletion=complete.goals,
            help="Explain the verdict on one goal. --- 解释对某个目标的判断。",
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Show all goals, however many. --- 目标再多也全部显示。")
    ] = False,
) -> int:
    """Show who needs help, on what, what you owe, and where every goal stands.

    With a person: the brief for the next 1:1. Exit codes: 0 fine, 1 errors in the files, 2 it could not be done.
    ---
    看谁需要帮助、在哪件事上、你欠什么，以及每个目标的进展。

    加上人员编号：下一次一对一的提要。退出码：0 没有问题，1 文件里有错误，2 没能完成。
    """
    run = Invocation(context.obj)
    if output not in ("text", "json"):
        raise PmcoachError(NO_FORMAT.fill(name=output, known=("text", "json")))
    checked = check(run)
    project = run.project
    assessment = Assessment(project)
    if why is not None:
        goal = goal_named(why, project)
        judged = verdicts(goal, project, _codes(checked, goal.id))
        run.show(why_page.page(assessment.of(goal), judged, _of_goal(checked, goal.id), run.lang, run.width))
        return Exit.FINE
    whole = board(project, assessment)
    if person is not None:
        wanted = person_id(person, project)
        rows = [row for row in whole.rows if row.person.id == wanted]
        if not rows:
            raise PmcoachError(NO_BRIEF.fill(name=project.people[wanted].name or wanted))
        run.show(brief.page(rows[0], project, run.lang, run.width))
    elif output == "json":
        judged_all = smart_of(project, checked)
        run.show(board_json.show(whole, judged_all, checked, run.lang))
    else:
        run.show(board_view.page(whole, project, checked, run.lang, run.width, everything=everything))
    if output == "text":
        run.note_unknown_year()
    return Exit.FINDINGS if failing(checked, "error") else Exit.FINE


def _of_goal(checked: Checked, goal: str) -> Checked:
    return checked._replace(findings=tuple(finding for finding in checked.findings if finding.goal == goal))


def _codes(checked: Checked, goal: str) -> set[str]:
    return {finding.rule.code for finding in checked.findings if finding.goal == goal}


def smart_of(project: Project, checked: Checked) -> dict[str, dict[Letter, Verdict]]:
    """The five verdicts of every goal, by id."""
    return {goal.id: verdicts(goal, project, _codes(checked, goal.id)) for goal in project.goals}
