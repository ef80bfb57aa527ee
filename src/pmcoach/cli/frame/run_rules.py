"""The rules run over the workspace, for every command that needs to know what is wrong in the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from pmcoach.assess.circle import circle
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_RULE, SEE_RULES
from pmcoach.cli.frame.progress import Work
from pmcoach.document import Document
from pmcoach.errors import PmcoachError
from pmcoach.project import Project
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.fields.enums import Severity
from pmcoach.rules import catalogue
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.result import Checked, Edit, edit_of
from pmcoach.rules.engine.rule import Letter
from pmcoach.rules.engine.selection import names, selection
from pmcoach.rules.engine.smart import Verdict, verdicts
from pmcoach.rules.files.private import all_covered
from pmcoach.store.disk.paths import absolute, below, inside_root
from pmcoach.text import Text

if TYPE_CHECKING:  # a kind's declaration is loaded with its first file
    from pmcoach.records.kinds.goal import Goal

MANY = 400  # files; of fewer everything is read at once
RANK: Mapping[str, int] = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}
NOTHING = Text(en="there is nothing to check in {folder}", zh="{folder} 里没有可检查的文件")
LOOKED = Text(
    en="looked for pmcoach.yaml, people/, goals/, reports/, reviews/, metrics/",
    zh="查看了 pmcoach.yaml、people/、goals/、reports/、reviews/、metrics/",
)
ELSEWHERE = Text(
    en="{path} is not in the workspace {root}, or not there", zh="{path} 不存在，或不在工作区 {root} 里"
)
STARTED = Text(en="started", zh="启动")
FOUND = Text(en="files found", zh="找到文件")
READ = Text(en="files read", zh="读完文件")
JUDGED = Text(en="judged by the rules", zh="按规则检查完")
READING = Text(en="reading", zh="读文件")
JUDGING = Text(en="judging", zh="按规则检查")
IN_SETTINGS = Text(en="{path}: {says}", zh="{path}：{says}")
WHERE = Text(en="paths are relative to the folder you are in, or to -C", zh="路径从当前文件夹（或 -C）算起")


def check(
    run: Invocation,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    only: Collection[str] | None = None,
    *,
    work: bool = False,
    person: str = "",
) -> Checked:
    """Run the rules over the workspace, those on the work too where asked; over what concerns one person, where one is named.

    What breaks on the way is for `own_up`, when everything else is shown.
    """
    run.phase(STARTED)
    run.read_left_out()
    if person:
        run.project = run.project.asked_for(circle(person, run.project), closed=True)
    project = run.project
    run.phase(FOUND)
    progress = Work(run, READING, len(project.files))
    in_shares = only is None and not work and run.revision is None and len(project.files) >= MANY
    if only is None and not person and not in_shares:
        _read(project, progress)
        run.phase(READ)
    chosen = selection(project.settings.rules, select, ignore)
    rules = catalogue.RULES if only is None else catalogue.judging(_classes(project, only), work=work)
    progress.turn_to(JUDGING)
    if in_shares:
        from pmcoach.cli.frame.kept import findings_since  # most workspaces are not so large

        found = findings_since(run, rules, chosen, (str(run.today), *select, "", *ignore), progress.step)
    else:
        found = findings(project, rules, chosen, only, run.broken, work=work, step=progress.step)
    progress.end()
    run.phase(JUDGED)
    if not work:
        found = tuple(finding for finding in found if finding.path not in run.left_out)
    count = len(project.files.keys() - run.left_out.keys()) if only is None else len(only)
    return Checked(found, count, _lines_of(project), edit=lambda finding: _edit(finding, project))


def _read(project: Project, progress: Work) -> None:
    """Read every file; what cannot be read is told when it is judged."""
    for count, file in enumerate(project.files.values()):
        progress.step(count, len(project.files))
        with suppress(Exception):
            _ = file.problems  # read, and kept


def _classes(project: Project, paths: Collection[str]) -> Collection[str]:
    """The classes of the records of some files, by name."""
    files = (project.files.get(path) for path in paths)
    return {file.kind.declared.rpartition(".")[2] for file in files if file is not None}


def _edit(finding: Finding, project: Project) -> Edit | None:
    """What a finding's fix does to its file as it is written."""
    file = project.files.get(finding.path)
    if file is None or not isinstance(file.written, Document):
        return None
    return edit_of(finding, file.written.text)


def failing(checked: Checked, fail_on: str) -> bool:
    """Whether something was found that is at least as bad as said; never, where `never` is said."""
    fails = at_least(fail_on)
    return any(finding.severity in fails for finding in checked.findings)


def at_least(fail_on: str) -> tuple[Severity, ...]:
    """The severities that are at least as bad as said; none, where `never` is said."""
    return tuple(each for each in Severity if fail_on in RANK and RANK[each] >= RANK[fail_on])


def _lines_of(project: Project) -> Callable[[str], Sequence[str]]:
    @cache
    def lines(path: str) -> Sequence[str]:
        file = project.files.get(path)
        return all_covered(file.written.text, file.written.lines) if file is not None else ()

    return lines


def codes(given: Sequence[str]) -> tuple[str, ...]:
    """Split codes at commas; raise PmcoachError for one that names no rule."""
    found = tuple(code.strip() for each in given for code in each.split(",") if code.strip())
    for code in found:
        if not any(names(code, rule) for rule in catalogue.listed()):
            raise PmcoachError(NO_RULE.fill(code=code), SEE_RULES)
    return found


def inside(run: Invocation, paths: Sequence[str], there: str = "") -> Collection[str] | None:
    """The workspace's files under some paths of the disk; None for all. Raise PmcoachError for a path that is not there.

    `there` is the one path as the workspace names it, where it need not be on the disk.
    """
    if not paths:
        return None
    known = [*run.project.files, *(file.path for file in run.project.misplaced)]
    wanted: set[str] = set()
    for path in paths:
        place = there or _placed(run, path)
        if place is None:
            raise PmcoachError(ELSEWHERE.fill(path=path, root=run.root), WHERE)
        wanted |= {each for each in known if place in ("", each) or each.startswith(f"{place}/")}
    if not wanted:
        raise PmcoachError(NOTHING.fill(folder=", ".join(paths)), LOOKED)
    return wanted


def _placed(run: Invocation, path: str) -> str | None:
    """Where a path of the disk stands in the workspace; at another commit it need not be on the disk."""
    if run.revision is None:
        return inside_root(run.root, run.directory, path)
    return below(absolute(run.directory, path), run.root)


def counts(checked: Checked) -> list[tuple[str, str, int]]:
    """Code and name of each rule that found something, and how often; the most frequent first."""
    found = Counter((finding.rule.code, finding.rule.name) for finding in checked.findings)
    rows = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(code, name, count) for (code, name), count in rows]


def counted(checked: Checked) -> str:
    """A line a rule: how often, which; the most frequent first."""
    rows = counts(checked)
    size = max((len(str(count)) for _, _, count in rows), default=1)
    return "".join(f"{count:>{size}}  {code}  {name}\n" for code, name, count in rows)


def of_goal(checked: Checked, goal: str) -> Checked:
    """What was found about one goal."""
    return checked._replace(findings=tuple(finding for finding in checked.findings if finding.goal == goal))


def about(checked: Checked, person: str) -> Checked:
    """What was found about one person, their goals included."""
    return checked._replace(
        findings=tuple(finding for finding in checked.findings if finding.person == person)
    )


def settings_broken(run: Invocation, *, shown: Checked | None = None) -> bool:
    """Whether the settings cannot be relied on; what is wrong with them is said on stderr unless `shown` lists it."""
    file = run.project.files.get(SETTINGS_PATH)
    problems = file.problems if file is not None else ()
    listed = () if shown is None else shown.findings
    if not any(finding.path == SETTINGS_PATH and finding.rule.family == "E" for finding in listed):
        run.say(*(IN_SETTINGS.fill(path=SETTINGS_PATH, says=problem.says) for problem in problems[:3]))
    return bool(problems)


def in_files(checked: Checked) -> Checked:
    """What of it is to be mended in the files."""
    return checked._replace(findings=tuple(finding for finding in checked.findings if finding.rule.in_files))


def smart_of(goals: Iterable[Goal], project: Project, checked: Checked) -> dict[str, dict[Letter, Verdict]]:
    """The five verdicts of some goals, by id."""
    found: dict[str, set[Letter]] = {}
    for finding in checked.findings:
        if finding.rule.decides is not None:
            found.setdefault(finding.goal, set()).add(finding.rule.decides)
    return {goal.id: verdicts(goal, project, found.get(goal.id, set())) for goal in goals}
