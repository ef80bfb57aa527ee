"""What a branch touches, and what was found because of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.run_rules import check
from pmcoach.document import Source
from pmcoach.project import Project
from pmcoach.rules.catalogue import every_rule
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.selection import selection
from pmcoach.store.disk.folder import Folder
from pmcoach.store.git import git
from pmcoach.store.git.past import GitPast
from pmcoach.store.git.revision import Revision, parted, touched


def check_changed(
    run: Invocation,
    rev: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    only: Collection[str] | None,
    named: Collection[str] = (),
) -> Checked:
    """Run the rules over the workspace; keep what is found in the files a branch touches, or that are named, and what is new in the others.

    The branch is what came since it left the line of a revision, or the main line where that is empty; what is not
    committed is part of it. Raises PmcoachError where git cannot tell.
    """
    before = Revision(run.root, parted(run.root, run.revision or "HEAD", rev))
    now: Mapping[str, Source] = Folder(run.root) if run.revision is None else Revision(run.root, run.revision)
    paths = touched(before, now) | set(named)
    checked = check(run, select, ignore, only)
    found = checked.findings
    others = {finding.path for finding in found} - paths
    if others:
        known = set(map(_same, _found(run, before, select, ignore, others)))
        found = tuple(each for each in found if each.path in paths or _same(each) not in known)
    looked = paths & run.project.files.keys() if only is None else paths & set(only)
    return checked._replace(findings=found, files=len({*looked, *(finding.path for finding in found)}))


def check_staged(
    run: Invocation, select: tuple[str, ...], ignore: tuple[str, ...], named: Collection[str]
) -> Checked:
    """What a commit hook judges: the files that are named, and what is new elsewhere since the last commit; everything before the first."""
    if git.output(run.root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") is None:
        return check(run, select, ignore)
    return check_changed(run, "HEAD", select, ignore, None, named)


def _found(
    run: Invocation,
    before: Revision,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    paths: Collection[str],
) -> tuple[Finding, ...]:
    """What there was to find in some files where the branch began."""
    past = GitPast(run.root, before.commit, run.past.zone, run.past.latest)
    project = Project(before, run.today, past, run.keyring)
    return findings(project, every_rule(), selection(project.settings.rules, select, ignore), paths)


def _same(finding: Finding) -> tuple[Any, ...]:
    """What two findings have in common that are one: in a file nobody touched it stands where it stood."""
    return (finding.path, finding.place, finding.rule.code, repr(finding.message))
