"""What `lint` found before, for the parts of a workspace that no change since has to do with."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence

from pmcoach import processes
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.records import SETTINGS_PATH
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Rule
from pmcoach.rules.engine.selection import Selection
from pmcoach.rules.engine.shares import NOTHING, Judged, findings_by_share, read, written
from pmcoach.store.disk import kept_shares
from pmcoach.store.disk.signature import Sight


def findings_since(
    run: Invocation,
    rules: Sequence[Rule],
    chosen: Selection,
    words: Sequence[str],
    step: Callable[[int, int], None],
) -> tuple[Finding, ...]:
    """What the rules find in the workspace; what is not new since the last time need not be looked for.

    `words` are what of the question is not in the workspace: which rules, on which day.
    """
    project = run.project
    now = run.seen if run.reads_files_as_they_are else None
    key = kept_shares.key_of(run.root, words, run.environ) if now is not None else ""
    before, touched = _before(run, key, now, rules) if now is not None else (NOTHING, ())
    found, judged = findings_by_share(
        project,
        rules,
        chosen,
        run.broken,
        step=step,
        processes=processes.count(),
        before=before,
        touched=touched,
    )
    if now is not None and not run.is_doubtful and (touched or not before.shares):
        kept_shares.keep(key, now, written(judged), run.began, run.environ)
    return found


def _before(run: Invocation, key: str, now: Sight, rules: Sequence[Rule]) -> tuple[Judged, Sequence[str]]:
    """What was judged before, and the files that were touched since; nothing at any doubt."""
    kept = kept_shares.find(key, now, run.began, run.environ)
    if kept is None or SETTINGS_PATH in kept.touched:
        return NOTHING, ()
    project = run.project
    try:
        judged = read(kept.data, project, rules)
    except (
        pickle.UnpicklingError,
        EOFError,
        AttributeError,
        ImportError,
        LookupError,
        TypeError,
        ValueError,
    ):
        return NOTHING, ()
    return judged, [path for path in kept.touched if path in project.files]
