"""`pmcoach check`: the board, or the 1:1 brief of one person."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_FORMAT, goal_named, person_id
from pmcoach.errors import Exit, PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach check li.wei", zh="pmcoach check li.wei")

FORMATS = ("text", "json")

NO_BRIEF = Text(
    en="{name} reports to nobody here; briefs are for those who have a lead",
    zh="{name} 在这里没有上级；提要是给有上级的人准备的",
)
WHY_ALONE = Text(
    en="--why explains one goal, in words: leave out the person, --since and --format",
    zh="--why 用文字解释一个目标：不要同时写人员、--since 或 --format",
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
    earlier: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE|last|REV",
            help="Show instead what changed since a day, the last 1:1 or a commit. "
            "--- 改为看自某天、上次一对一（last）或某次提交以来的变化。",
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
    from pmcoach.assess.status.status import assessment_of
    from pmcoach.briefing.board import board
    from pmcoach.briefing.brief import brief
    from pmcoach.cli.frame.run_rules import (
        about,
        check,
        failing,
        in_files,
        of_goal,
        settings_broken,
        smart_of,
    )
    from pmcoach.formats import board_json
    from pmcoach.views.pages import board as board_view
    from pmcoach.views.pages import brief as brief_view
    from pmcoach.views.pages import why_page

    run = Invocation(context.obj)
    if output not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=output, known=FORMATS))
    if why is not None and (output != "text" or person is not None or earlier is not None):
        raise PmcoachError(WHY_ALONE)
    if earlier is not None:
        return _since(run, earlier, person, output)
    checked = check(run, work=True)
    project = run.project
    if why is not None:
        goal = goal_named(why, project)
        judged = smart_of(project, checked)[goal.id]
        run.show(
            why_page.page(
                assessment_of(project).of(goal), judged, of_goal(checked, goal.id), run.lang, run.width
            )
        )
        run.own_up()
        return Exit.FINE
    whole, shown, one = board(project, checked.findings), checked, None
    if person is not None:
        wanted = person_id(person, project)
        rows = tuple(row for row in whole.rows if row.person.id == wanted)
        if not rows:
            raise PmcoachError(NO_BRIEF.fill(name=project.people[wanted].name or wanted))
        whole, shown = whole._replace(rows=rows, standings=rows[0].standings), about(checked, wanted)
        one = brief(rows[0].person, project, checked.findings)
    if output == "json":
        run.show(board_json.show(whole, smart_of(project, checked), shown, run.lang, one))
    elif one is not None:
        run.show(brief_view.page(one, project, run.lang, run.width))
    else:
        files = in_files(checked)
        run.show(board_view.page(whole, project, files, run.lang, run.width, everything=everything))
    if output == "text":
        run.note_unknown_year()
        if person is not None:
            run.note_sealed(person_id(person, project))
    run.note_past()
    run.past.save()
    run.own_up()
    if settings_broken(run):
        return Exit.FAILED
    return Exit.FINDINGS if failing(shown, "error") else Exit.FINE


def _since(run: Invocation, said: str, person: str | None, output: str) -> int:
    """Show what changed since an earlier day or commit."""
    from pmcoach.cli.look.since import changed
    from pmcoach.formats.changes import since_json
    from pmcoach.views.pages import since as view

    wanted = None if person is None else person_id(person, run.project)
    title, found = changed(run, said, wanted)
    if output == "json":
        run.show(since_json(found, said, run.project, run.lang))
    else:
        run.show(view.page(found, title, run.project, run.lang, run.width))
    run.note_past()
    run.past.save()
    return Exit.FINE
