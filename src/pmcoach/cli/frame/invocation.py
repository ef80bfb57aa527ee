"""One run of a command: the clock, the console, the language and the workspace, each settled once."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property
from math import inf
from time import perf_counter, process_time
from time import time as time_now
from typing import TYPE_CHECKING, cast

from pmcoach.cells import showable, uncommanding
from pmcoach.cli import COMMANDS
from pmcoach.cli.frame import console
from pmcoach.cli.frame.later import Later
from pmcoach.cli.frame.options import (
    COLORS,
    Given,
    Written,
    locale_lang,
    plain_lang,
    screen_width,
    wants_color,
)
from pmcoach.dates.countries import Lack
from pmcoach.dates.period import parse_day
from pmcoach.errors import PmcoachError
from pmcoach.page import Page
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.fields.zone import zone, zone_of
from pmcoach.store.disk.paths import absolute, folder_of, is_folder
from pmcoach.store.disk.root import find_root, peek_settings
from pmcoach.text import Lang, Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.document import Source
    from pmcoach.project import Project
    from pmcoach.project.history import Past
    from pmcoach.store.disk.signature import Sight
    from pmcoach.store.git.past import GitPast
    from pmcoach.store.keys.identities import Keyring

NOT_A_DAY = Text(
    en="“{text}” is not a day; write {name} as 2026-11-20",
    zh="“{text}”不是日期；{name} 请写成 2026-11-20 的形式",
)
NO_WORKSPACE = Text(
    en="no pmcoach.yaml in {folder} or above it", zh="{folder} 及其上级目录里没有 pmcoach.yaml"
)
INIT = Text(en="start one here: pmcoach init", zh="在这里新建一个：pmcoach init")
NO_FOLDER = Text(en="there is no folder {folder}", zh="没有 {folder} 这个文件夹")
NO_LANG = Text(en="no language “{lang}”: zh or en", zh="没有“{lang}”这种语言：zh 或 en")
NO_COLOR = Text(
    en="--color cannot be “{color}”; it can be {known}", zh="--color 不能是“{color}”，可用：{known}"
)
NOT_THEN = Text(
    en="{command} works on the files as they are now: leave out --rev and --as-committed",
    zh="{command} 只改现在的文件：不要写 --rev 和 --as-committed",
)
ONE_TREE = Text(
    en="--rev and --as-committed each say which files to read: leave one out",
    zh="--rev 和 --as-committed 都指定读哪一份文件：只写一个",
)
LEFT_OUT = Text(
    en="note: {count} {count:file is|files are} not checked out here (git sparse-checkout): read as committed, not judged",
    zh="注意：这里有 {count} 个文件没有检出（git sparse-checkout）{count:|}：按提交的内容读取，不作检查",
)
NO_PAST = Text(en="note: {why}", zh="注意：{why}")
NOT_OPENED = Text(
    en="note: what is sealed in {count} {count:file|files} was not read: pmcoach keys check",
    zh="注意：{count} 个文件里加密的内容没有读：pmcoach keys check",
)
UNKNOWN_YEAR = Text(
    en="note: the holidays of {year} are not known yet; Monday to Friday count as working days",
    zh="注意：{year} 年的放假安排还不知道，暂按周一到周五算工作日",
)
LACKS = {
    Lack.LIBRARY: Text(
        en="note: calendar: {country} needs pip install 'pmcoach[holidays]'; until then Monday to Friday count as working days",
        zh="注意：calendar: {country} 要先 pip install 'pmcoach[holidays]'，在那之前按周一到周五算工作日",
    ),
    Lack.COUNTRY: Text(
        en="note: no holidays are known of calendar: {country}; Monday to Friday count as working days",
        zh="注意：没有 calendar: {country} 的放假安排，按周一到周五算工作日",
    ),
}
PHASE = Text(en="{seconds} s  {what}", zh="{seconds} 秒  {what}")
SHOWN = Text(en="put together and shown", zh="整理并输出")
OTHER_FILE = Text(en="{path}", zh="{path}")
A_FILE = Text(en="{kind}{rest}", zh="{kind}{rest}")
NAMED = ("person", "report", "review")  # kinds of file about somebody

TRACKERS = "Asia/Shanghai"  # where the days of the trackers begin


class Invocation:
    """What a command needs of the world outside: everything else it does is values in, values out."""

    def __init__(self, given: Given, environ: Mapping[str, str] | None = None) -> None:
        if given.color not in (None, *COLORS):
            raise PmcoachError(NO_COLOR.fill(color=given.color, known=COLORS))
        if given.rev is not None and given.as_committed:
            raise PmcoachError(ONE_TREE)
        self.given = given
        self.environ = os.environ if environ is None else environ
        self.broken: list[Exception] = []
        self.quiet = False
        self.began = time_now()
        self._phase = perf_counter() - process_time()  # what came before: Python, imports
        self._out: list[str] = []
        self._err: list[str] = []
        self._laid: dict[str, Source] = {}
        self.left_out: Mapping[str, Source] = {}
        command = COMMANDS.get(given.command)
        if command is not None and command.writes:
            self.need_files(given.command)

    @property
    def directory(self) -> str:
        """The folder to start from."""
        folder = self.given.directory or "."
        if not is_folder(folder):
            raise PmcoachError(NO_FOLDER.fill(folder=folder))
        return folder

    @cached_property
    def found_root(self) -> str | None:
        """The workspace's folder, None when there is none."""
        return find_root(self.directory)

    def start_at(self, path: str) -> None:
        """Where the folder to start from is in no workspace, take the one a path leads into: hooks run at a repository's top."""
        if self.found_root is None:
            self.found_root = find_root(folder_of(self.directory, path))

    @cached_property
    def root(self) -> str:
        """The workspace's folder; raises PmcoachError when there is none."""
        if self.found_root is None:
            raise PmcoachError(NO_WORKSPACE.fill(folder=absolute(self.directory)), INIT)
        return self.found_root

    def need_files(self, command: str) -> None:
        """Raise PmcoachError where another tree was asked for than that of the files as they are."""
        if self.given.rev is not None or self.given.as_committed:
            raise PmcoachError(NOT_THEN.fill(command=command))

    @cached_property
    def revision(self) -> str | None:
        """The commit whose files are read; None for the files as they are. Raises PmcoachError when there is none such."""
        if self.given.rev is not None:
            from pmcoach.store.git.revision import commit

            return commit(self.root, self.given.rev)
        if self.given.as_committed:
            from pmcoach.cli.frame.workspace import clock, commit_of, on_disk

            zone = zone_of(on_disk(self.root).settings.timezone)
            return commit_of(self.root, self._day or clock(zone), zone)
        return None

    @cached_property
    def past(self) -> GitPast:
        """The workspace's history, up to the commit whose files are read."""
        from pmcoach.store.git.past import GitPast

        zone = zone_of(self._undated.settings.timezone)
        ends = datetime.combine(self.today, time.max, zone or UTC)
        return GitPast(self.root, self.revision or "HEAD", zone, max(ends, datetime.now(UTC)))

    @cached_property
    def _undated(self) -> Project:
        from pmcoach.cli.frame.workspace import at_commit, on_disk

        if self.revision is None:
            return on_disk(self.root, self.keyring, {**self.left_out, **self._laid})
        return at_commit(self.root, self.revision, self.keyring)

    def lay(self, texts: Mapping[str, Source]) -> None:
        """Read the workspace with some texts laid over its files, which are not written, instead of those laid before."""
        self._laid = dict(texts)
        for name in ("_undated", "project"):
            self.__dict__.pop(name, None)

    def read_left_out(self) -> None:
        """Read from the commit what git was told not to check out: it is there, and others refer to it. Said once."""
        if self.revision is not None or self.left_out or not self.past.sparse:
            return
        from pmcoach.store.git.revision import Revision

        committed = Revision(self.root, "HEAD")
        self.left_out = {path: committed[path] for path in self.past.left_out(committed)}
        self.lay(self._laid)
        if self.left_out:
            self.say(LEFT_OUT.fill(count=len(self.left_out)))

    @cached_property
    def keyring(self) -> Keyring:
        """The keys of whoever runs this."""
        from pmcoach.store.keys.identities import Keyring

        return Keyring(self.environ)

    @cached_property
    def project(self) -> Project:
        """The workspace as of today, or of the day asked for."""
        project = self._undated.seen_on(self.today)
        project.past = cast("Past", Later(lambda: self.past))
        self._note_skipped(project.skipped)
        return project

    def _note_skipped(self, skipped: Mapping[str, Text]) -> None:
        """Say which folders were not looked into: what stands in them is missing, and the run is no clean one."""
        from pmcoach.store.disk.folder import LINKED, NOT_READ

        for path, why in skipped.items():
            said = NOT_READ.fill(path=path, why=why)
            self.say(NO_PAST.fill(why=said))
            if why is not LINKED:
                self.broken.append(PmcoachError(said))

    @cached_property
    def written(self) -> Lang:
        """The language files are written in: the workspace's, whatever is spoken."""
        said = self.project.settings.language
        return self.lang if said is None else Lang(said)

    @cached_property
    def lang(self) -> Lang:
        """The language to speak: as asked, else the environment's, the workspace's, the locale's."""
        asked = self.given.lang or self.environ.get("PMCOACH_LANG") or ""
        if asked:
            if asked not in tuple(Lang):
                raise PmcoachError(NO_LANG.fill(lang=asked))
            return Lang(asked)
        if self.found_root is None:
            return locale_lang(self.environ)
        if self.given.rev is None and not self.given.as_committed:
            # Most say it in a plain line, for which nothing needs to be understood.
            plain = plain_lang(peek_settings(self.found_root))
            if plain is not None:
                return plain
        said = self._undated.settings.language
        return locale_lang(self.environ) if said is None else Lang(said)

    @cached_property
    def _day(self) -> date | None:
        """The day asked for by `--at` or `PMCOACH_TODAY`."""
        for name, text in (("--at", self.given.at), ("PMCOACH_TODAY", self.environ.get("PMCOACH_TODAY"))):
            if text:
                day = parse_day(text)
                if day is None:
                    raise PmcoachError(NOT_A_DAY.fill(text=text, name=name))
                return day
        return None

    @property
    def dated(self) -> bool:
        """Whether another day than the clock's was asked for."""
        return self._day is not None

    @cached_property
    def today(self) -> date:
        """The day everything is seen on: the one asked for, else the clock's in the workspace's time zone."""
        if self._day is not None:
            return self._day
        from pmcoach.cli.frame.workspace import clock

        return clock(zone_of(self._undated.settings.timezone) if self.found_root is not None else None)

    @cached_property
    def zone(self) -> tzinfo:
        """The workspace's time zone; where it says none, that of the trackers, whose days begin in Shanghai."""
        return zone(self.project.settings.timezone or TRACKERS)

    @property
    def now(self) -> datetime:
        """This moment by the clock, in the workspace's time zone."""
        return datetime.now(self.zone)

    @cached_property
    def width(self) -> int:
        """How many cells a line of output has."""
        return screen_width(self.environ)

    def show(self, output: str | Page, *, as_is: bool = False) -> None:
        """Write a result to stdout; `as_is` where it holds commands of ours to a CI log, or bytes that were asked for."""
        if isinstance(output, Page):
            if wants_color(self.given.color, self.environ):
                from pmcoach.views.terminal import painted

                output = painted(output)
            else:
                output = output.plain()
        self._out.append(output if as_is else uncommanding(output))
        console.out(output, as_is=as_is)

    def wrote(self, *paths: str, root: str | None = None) -> None:
        """Note which files a command has written; in a workspace that is only just there, its folder has to be said."""
        if self.given.written is not None:
            lang = self.written if root is None else self.lang
            self.given.written.extend(
                Written(root or self.root, path, self._called(path, root is None).say(lang), lang)
                for path in paths
            )

    def _called(self, path: str, known: bool) -> Text:
        """What a file is called in a commit: its kind, its period, and whose it is."""
        from pmcoach.records.kinds.catalogue import locate

        spot = locate(path)
        if spot is None or spot.wrong:
            return OTHER_FILE.fill(path=path)
        stem = str(spot.identity.get("person") or spot.identity.get("id") or "")
        person = self.project.people.get(stem) if known and spot.kind.name in NAMED else None
        name = person.name if person is not None and person.name else stem
        parts = (str(spot.identity.get("period") or ""), name)
        return A_FILE.fill(kind=spot.kind.about, rest="".join(f" {part}" for part in parts if part))

    def say(self, *texts: Text) -> None:
        """Write a note to stderr, a line a text."""
        said = "".join(f"{showable(text.say(self.lang))}\n" for text in texts)
        self._err.append(said)
        console.err(said)

    def phase(self, what: Text) -> None:
        """With --debug, say how long it took to get here since the last time this was asked."""
        if self.given.debug:
            now = perf_counter()
            console.err(f"{PHASE.fill(seconds=f'{now - self._phase:8.3f}', what=what).say(self.lang)}\n")
            self._phase = now

    def keep(self, code: int) -> int:
        """Return an exit code, and keep it with what was said for the next call of the same words.

        For a command that rests on nothing but the workspace, its history and the day. What may be private where it is sealed,
        and what could not be read, is not kept.
        """
        self.phase(SHOWN)
        if not (self.given.words and self.found_root == find_root(self.directory)) or self.is_doubtful:
            return code
        from pmcoach.store.disk import results

        said = results.Result(code, "".join(self._out), "".join(self._err))
        with suppress(OSError, ValueError):  # a folder that is gone
            if self.seen is not None:
                key = results.key_of(self.given.words, self.environ)
                results.keep(key, self.seen, said, self.began, self._day_ends, self.environ)
        return code

    @cached_property
    def seen(self) -> Sight | None:
        """How the workspace stood when it was first looked at; None where nothing is kept, or that cannot be told for sure."""
        from pmcoach.records.kinds.catalogue import FOLDERS
        from pmcoach.store.disk import results
        from pmcoach.store.disk.signature import look

        names, before = (SETTINGS_PATH, *FOLDERS), self.given.seen
        if before is not None and (before.root, before.names) == (self.root, names):
            return before
        return look(self.root, names, self.environ) if results.folder_of(self.environ) is not None else None

    @property
    def reads_files_as_they_are(self) -> bool:
        """Whether what is read stands on the disk, and nothing is laid over it."""
        return self.revision is None and not self._laid and not self.given.as_committed

    @property
    def is_doubtful(self) -> bool:
        """Whether what was found may not be what the next call finds, or may be private where it is sealed."""
        project = self.project
        sound = "past" not in self.__dict__ or self.past.sound
        doubtful = self.broken or self._laid or self.given.as_committed or project.skipped or not sound
        return bool(doubtful or project.settings.private.sealed or self.keyring.asked)

    @property
    def _day_ends(self) -> float:
        """The moment from which it is another day in the workspace's time zone; never where a day was asked for."""
        if self.dated:
            return inf
        ends = datetime.combine(self.today, time.min) + timedelta(days=1)
        return ends.replace(tzinfo=zone_of(self.project.settings.timezone)).timestamp()

    def own_up(self) -> None:
        """Raise the first mistake of ours that was met on the way, now that everything else is shown."""
        for error in self.broken:
            raise error

    def note_unknown_year(self) -> None:
        """Say once when the calendar does not know this year, or nothing of the country."""
        calendar = self.project.calendar
        if calendar.lack is not None:
            self.say(LACKS[calendar.lack].fill(country=calendar.country))
        if calendar.unknown(self.today):
            self.say(UNKNOWN_YEAR.fill(year=str(self.today.year)))

    def note_sealed(self, person: str | None = None, only: Collection[str] | None = None) -> None:
        """Say once how much is sealed that no key at hand opens, of all files, of some, or of those about one person."""
        from pmcoach.project.recipients import sealed_files

        if person is not None:
            files = self.project.files.values()
            only = [file.path for file in files if file.identity.get("person") == person]
        shut = [
            file
            for file in sealed_files(self.project, only)
            if file.seal is not None and file.seal.shut is not None
        ]
        if shut:
            self.say(NOT_OPENED.fill(count=len(shut)))

    def note_past(self) -> None:
        """Say once when there is a history that cannot be read."""
        from pmcoach.store.git.git import NO_COMMIT, NO_REPOSITORY

        why = self.past.trouble
        if why not in (None, NO_COMMIT, NO_REPOSITORY):
            self.say(NO_PAST.fill(why=why))
