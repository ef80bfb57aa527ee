"""`pmcoach check`: the board, or the 1:1 brief of one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_FORMAT, goal_named, person_id
from pmcoach.cli.look.params import Viewer
from pmcoach.errors import Exit, PmcoachError
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

EXAMPLE = Text(en="pmcoach check li.wei", zh="pmcoach check li.wei")
if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.briefing.scope import Reach
    from pmcoach.rules.engine.result import Checked

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
    me: Viewer = None,
    team: Annotated[
        bool,
        typer.Option(
            "--team", help="Everybody below you, or beside you. --- 你下面的所有人；没有下属则是同组的人。"
        ),
    ] = False,
    whole: Annotated[
        bool,
        typer.Option(
            "--all",
            help="Everybody in the workspace; a brief in full. --- 工作区里的所有人；提要则全部列出。",
        ),
    ] = False,
    everything: Annotated[
        bool, typer.Option("--goals", help="Show all goals, however many. --- 目标再多也全部显示。")
    ] = False,
) -> int:
    """Show who needs help, on what, what you owe, and where every goal stands.

    With a person: the brief for the next 1:1. Exit codes: 0 fine, 1 errors in the files, 2 it could not be done.
    ---
    看谁需要帮助、在哪件事上、你欠什么，以及每个目标的进展。

    加上人员编号：下一次一对一的提要。退出码：0 没有问题，1 文件里有错误，2 没能完成。
    """
    from pmcoach.assess.status.status import assessment_of
    from pmcoach.briefing.scope import Reach, leads_somebody
    from pmcoach.cli.frame.run_rules import check, failing, of_goal, settings_broken, smart_of
    from pmcoach.cli.frame.whoami import looking
    from pmcoach.views.pages import why_page

    run = Invocation(context.obj)
    if output not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=output, known=FORMATS))
    if why is not None and (output != "text" or person is not None or earlier is not None):
        raise PmcoachError(WHY_ALONE)
    if earlier is not None:
        viewer = looking(run.root, run.project, me)
        return _since(
            run, earlier, person, output, viewer, Reach.ALL if whole else Reach.TEAM if team else Reach.OWN
        )
    viewer = looking(run.root, run.project, me)
    project = run.project
    if why is not None:
        goal = goal_named(why, project)
        checked = check(run, work=True, person=goal.owner)
        project = run.project
        judged = smart_of([goal], project, checked)[goal.id]
        run.show(
            why_page.page(
                assessment_of(project).of(goal), judged, of_goal(checked, goal.id), run.lang, run.width
            )
        )
        run.own_up()
        return run.keep(Exit.FINE)
    wanted = None if person is None else person_id(person, project)
    leading = team or whole or leads_somebody(viewer, project) or viewer == project.settings.lead
    own = wanted == viewer and bool(project.people[viewer].lead) if wanted is not None else not leading
    checked = check(run, work=True, person=wanted or (viewer if own else ""))
    seen = _Seen(run, viewer, checked, whole, everything, output, me is None)
    if viewer and own:
        shown = _own_week(seen)
    elif wanted is not None:
        shown = _brief(seen, wanted)
    else:
        shown = _board(seen, Reach.ALL if whole else Reach.TEAM if team else Reach.OWN)
    if output == "text":
        run.note_unknown_year()
        if wanted is not None:
            run.note_sealed(wanted)
    run.note_past()
    run.past.save()
    run.own_up()
    if settings_broken(run):
        return run.keep(Exit.FAILED)
    return run.keep(Exit.FINDINGS if failing(shown, "error") else Exit.FINE)


class _Seen(NamedTuple):
    """What is looked at: the run, who looks, everything the rules found, how much of it is shown in which format.

    `own` is whether the viewer looks themselves.
    """

    run: Invocation
    viewer: str
    checked: Checked
    whole: bool
    everything: bool
    output: str
    own: bool


def _board(seen: _Seen, reach: Reach) -> Checked:
    """Show the board of the viewer; return what was found about their people."""
    from pmcoach.briefing.board import board, concerns
    from pmcoach.briefing.scope import scope_of
    from pmcoach.briefing.since import since
    from pmcoach.cli.frame.run_rules import in_files, smart_of
    from pmcoach.cli.look.looked import compared_with
    from pmcoach.cli.look.since import as_written
    from pmcoach.dates.period import add_days
    from pmcoach.formats import board_json
    from pmcoach.views.pages import board as view

    run, project = seen.run, seen.run.project
    scope = scope_of(seen.viewer, project, reach)
    shown = seen.checked._replace(
        findings=tuple(each for each in seen.checked.findings if concerns(each, scope, project))
    )
    day = compared_with(run, seen.viewer, own=seen.own)
    changes = since(as_written(project, add_days(day, -1)), project)
    found = board(project, seen.checked.findings, scope, day, changes)
    if seen.output == "json":
        smart = smart_of((each.goal for each in found.standings), project, seen.checked)
        run.show(board_json.show(found, smart, shown, project, run.lang))
    else:
        run.show(view.page(found, project, in_files(shown), run.lang, run.width, everything=seen.everything))
    return shown


def _own_week(seen: _Seen) -> Checked:
    """Show the viewer their own week; return what was found about them."""
    from pmcoach.briefing.own_week import own_week
    from pmcoach.cli.frame.run_rules import about, smart_of
    from pmcoach.formats import board_json
    from pmcoach.views.pages import own_week as view

    run, project = seen.run, seen.run.project
    found = own_week(project.people[seen.viewer], project, seen.checked.findings)
    shown = about(seen.checked, seen.viewer)
    if seen.output == "json":
        smart = smart_of((each.standing.goal for each in found.goals), project, seen.checked)
        run.show(board_json.show_week(found, smart, shown, project, run.lang))
    else:
        run.show(view.page(found, project, run.lang, run.width))
    return shown


def _brief(seen: _Seen, wanted: str) -> Checked:
    """Show the brief of a person, or what a colleague may see of it; return what was found about the person."""
    from pmcoach.briefing.board import board_of
    from pmcoach.briefing.brief import brief, for_colleague
    from pmcoach.briefing.scope import may_hear
    from pmcoach.cli.frame.run_rules import about, smart_of
    from pmcoach.formats import board_json
    from pmcoach.views.pages import brief as view

    run, project = seen.run, seen.run.project
    person, shown = project.people[wanted], about(seen.checked, wanted)
    if not person.lead or not person.here(project.today):
        raise PmcoachError(NO_BRIEF.fill(name=person.name or wanted))
    one = brief(person, project, seen.checked.findings)
    if not may_hear(seen.viewer, wanted, project):
        one, shown = for_colleague(one), shown._replace(findings=())
    if seen.output == "json":
        found = board_of(person, project, seen.checked.findings, seen.viewer)
        smart = smart_of((each.goal for each in found.standings), project, seen.checked)
        run.show(board_json.show(found, smart, shown, project, run.lang, one))
    else:
        run.show(view.page(one, project, run.lang, run.width, everything=seen.whole))
    return shown


def _since(run: Invocation, said: str, person: str | None, output: str, viewer: str, reach: Reach) -> int:
    """Show what changed since an earlier day or commit, as far as it is for the viewer."""
    from pmcoach.briefing.scope import may_hear, scope_of
    from pmcoach.cli.look.since import changed
    from pmcoach.formats.changes import since_json
    from pmcoach.views.pages import since as view

    wanted = None if person is None else person_id(person, run.project)
    title, found = changed(run, said, wanted)
    if wanted is None:
        scope = scope_of(viewer, run.project, reach)
        found = tuple(each for each in found if scope.holds(each.person, run.project))
    elif viewer != wanted and not may_hear(viewer, wanted, run.project):
        found = tuple(each for each in found if not each.hidden)
    if output == "json":
        run.show(since_json(found, said, run.project, run.lang))
    else:
        run.show(view.page(found, title, run.project, run.lang, run.width))
    run.note_past()
    run.past.save()
    return run.keep(Exit.FINE)
