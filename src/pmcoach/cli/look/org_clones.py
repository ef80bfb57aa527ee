"""The workspaces below a folder, exported for `pmcoach org` to read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.options import Given
from pmcoach.cli.frame.progress import Progress
from pmcoach.cli.look.export_tables import export_as
from pmcoach.errors import PmcoachError
from pmcoach.store.disk.root import roots_below
from pmcoach.store.keys.confidential import private_folder
from pmcoach.text import Text

READING = Text(en="workspaces", zh="工作区")
UNREADABLE = Text(en="skipped: {folder}: {why}", zh="已跳过 {folder}：{why}")
TWICE = Text(
    en="skipped: {folder}: {first} calls itself {id} too; give one of them another id in pmcoach.yaml",
    zh="已跳过 {folder}：{first} 也叫 {id}；请在其中一个的 pmcoach.yaml 里换一个 id",
)


@contextmanager
def exported(run: Invocation, top: str) -> Iterator[str]:
    """A folder with the tables of every workspace below another, gone afterwards; one without an id is called by its folder.

    A workspace that cannot be read is told and left out, and so is the second of two with one id.
    """
    found = roots_below(top)
    progress = Progress(run, READING.say(run.lang))
    with private_folder() as made:
        named: dict[str, str] = {}
        for count, folder in enumerate(found, 1):
            progress.step(count, len(found))
            shown = folder.removeprefix(top).strip("/") or "."
            try:
                its = Invocation(_as_of(run.given, folder), run.environ)
                name = its.project.settings.id or folder.rpartition("/")[2]
                if name in named:
                    run.say(TWICE.fill(folder=shown, first=named[name], id=name))
                    continue
                export_as(its, made, name)
                named[name] = shown
            except PmcoachError as error:
                run.say(UNREADABLE.fill(folder=shown, why=error.says))
        progress.end()
        yield made


def _as_of(given: Given, folder: str) -> Given:
    """What was given, said of a workspace: the day, and whether the files are those of that day."""
    return Given(
        directory=folder, at=given.at, as_committed=given.as_committed, lang=given.lang, spoken=given.spoken
    )
