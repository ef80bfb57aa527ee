"""A workspace as pages for a browser, written to a file or a folder."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable
from pathlib import PurePath

from pmcoach.briefing.board import board
from pmcoach.briefing.overview import for_everyone, overview
from pmcoach.briefing.period_end import period_end
from pmcoach.briefing.scope import Reach, scope_of
from pmcoach.briefing.since import since
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.run_rules import check
from pmcoach.cli.frame.whoami import looking
from pmcoach.cli.look.since import as_written, last_monday
from pmcoach.dates.period import Period, add_days
from pmcoach.errors import PmcoachError
from pmcoach.store.disk.output import overwrite_below
from pmcoach.store.disk.paths import absolute
from pmcoach.text import Text
from pmcoach.views.html import ended, site

ENDINGS = (".html", ".htm")
STDOUT = "-"
WRITTEN = Text(en="{count} {count:page|pages} in {folder}", zh="{folder} 里写了 {count} 页{count:|}")
NO_BROWSER = Text(en="no browser could be opened", zh="没能打开浏览器")
IS_WRITTEN = Text(en="the page is written: {path}", zh="页面已写好：{path}")


def export(run: Invocation, target: str, me: str | None, period: Period | None, *, public: bool) -> str:
    """Write the pages, print the name of the first, and return it; empty where it went to stdout."""
    one = target == STDOUT or target.lower().endswith(ENDINGS)
    if period is not None:
        name = target if one else f"{target.rstrip('/') or '/'}/{period.name}.html"
        made = ended.page(period_end(period, run.project), run.project, run.lang)
        return _write(run, [(name, made)], "")
    project = run.project
    viewer = looking(run.root, project, me)
    checked = check(run, work=True)
    day = last_monday(run.today)
    changes = since(as_written(project, add_days(day, -1)), project)
    seen = overview(
        board(project, checked.findings, scope_of(viewer, project, Reach.ALL), day, changes), project
    )
    seen = for_everyone(seen) if public else seen
    if one:
        return _write(run, [(target, site.one_page(seen, project, run.lang))], "")
    return _write(run, site.site(seen, project, run.lang), target.rstrip("/") or "/")


def _write(run: Invocation, pages: Iterable[tuple[str, str]], folder: str) -> str:
    """Write some pages, into a folder where one is named; return the first one's name."""
    first, count = "", 0
    for name, text in pages:
        if name == STDOUT:
            run.show(text)
            return ""
        path = f"{folder}/{name}" if folder else name
        overwrite_below(run.directory, path, text.encode("utf-8"))
        first, count = first or path, count + 1
    run.show(f"{first}\n")
    if folder:
        run.say(WRITTEN.fill(count=count, folder=folder))
    return first


def open_page(run: Invocation, path: str) -> None:
    """Open a page in the user's browser; raise PmcoachError where there is none."""
    if not webbrowser.open(PurePath(absolute(run.directory, path)).as_uri()):
        raise PmcoachError(NO_BROWSER, IS_WRITTEN.fill(path=path))
