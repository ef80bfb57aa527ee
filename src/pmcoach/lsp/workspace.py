"""A workspace kept in memory: files as on disk, with the texts editors hold laid over them. An edit reads one file again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from pmcoach.document import Source
from pmcoach.lsp.timed import Timed
from pmcoach.project import File
from pmcoach.project.history import Past
from pmcoach.project.sealed import Opener
from pmcoach.records.kinds.catalogue import locate
from pmcoach.store.disk.folder import Folder, Stamp
from pmcoach.text import Lang
from pmcoach.tuples import NamedTuple


class Seen(NamedTuple):
    """How a workspace is looked at: in which language, on which day, with which history and keys."""

    lang: Lang
    today: date
    past: Past
    opener: Opener


class Held(NamedTuple):
    """A text an editor holds, laid over what stands on the disk."""

    text: str
    version: int | None = None


class Glance(NamedTuple):
    """What a look at the disk found."""

    seen: Seen
    folder: Folder
    stamps: Mapping[str, Stamp]


class Workspace:
    """The files of one workspace. `project` is all of them as they are now, for as long as nothing changes."""

    project: Timed

    def __init__(self, root: str, look: Callable[[], Seen]) -> None:
        self.root = root
        self._look = look
        self.seen = look()
        self.held: dict[str, Held] = {}
        self._costs: dict[str, float] = {}
        self._stamps: Mapping[str, Stamp] = {}
        self._files: dict[str, File] = {}
        self.project = self._made()
        self.take(self.glance())

    def glance(self) -> Glance:
        """Look at the disk again; nothing here changes before `take`, so that another thread may do it."""
        folder = Folder(self.root)
        return Glance(self._look(), folder, folder.stamps())

    def take(self, found: Glance) -> None:
        """Take over what changed on the disk."""
        changed = {path for path, stamp in found.stamps.items() if stamp != self._stamps.get(path)}
        gone = {path for path in self._files if path not in found.stamps and path not in self.held}
        same = found.seen == self.seen and not changed and not gone
        self.seen, self._stamps = found.seen, found.stamps
        for path in changed - self.held.keys():
            self._take(path, found.folder)
        for path in gone:
            del self._files[path]
        if not same:
            self.project = self._made()

    def hold(self, path: str, text: str, version: int | None = None) -> None:
        """Lay a text over a file, which need not be on the disk."""
        before = self.held.get(path)
        self.held[path] = Held(text, version)
        if before is None or before.text != text:
            self._take(path, {path: text})
            self.project = self._made() if before is None else self._with(path)

    def let_go(self, path: str) -> None:
        """Take a text away that was laid over a file."""
        self.held.pop(path, None)
        folder = Folder(self.root)
        if path in folder:
            self._take(path, folder)
        else:
            self._files.pop(path, None)
        self.project = self._made()

    def text(self, path: str) -> str:
        """A file's text, as the editor holds it where one does."""
        if path in self.held:
            return self.held[path].text
        file = self._files.get(path)
        return "" if file is None else file.written.text

    def _take(self, path: str, sources: Mapping[str, Source]) -> None:
        """Read a file from somewhere when it is next asked for."""
        spot = locate(path)
        if spot is not None:
            self._files[path] = File(path, spot, sources, self.seen.opener)

    def patient(self) -> Timed:
        """All files as they are now, as a project that works out whatever it takes."""
        return self._of(self.project.files, self.project.misplaced, hasty=False)

    def file(self, path: str) -> File | None:
        """The file at a path, with what the editor holds of it; None where none can stand there."""
        return self.project.files.get(path)

    def _with(self, path: str) -> Timed:
        """All files as they were, but one."""
        if path not in self.project.files:
            return self._made()
        return self._of({**self.project.files, path: self._files[path]}, self.project.misplaced)

    def _made(self) -> Timed:
        """All files as they are now, as a project; what was read of them stays read."""
        files = sorted(self._files.items())
        return self._of(
            {path: file for path, file in files if not file.wrong},
            tuple(file for _, file in files if file.wrong),
        )

    def _of(self, files: Mapping[str, File], misplaced: tuple[File, ...], *, hasty: bool = True) -> Timed:
        project = Timed({}, self.seen.today, self.seen.past)
        project.files, project.misplaced = files, misplaced
        project.costs, project.hasty = self._costs, hasty
        return project
