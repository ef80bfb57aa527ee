"""The server: what a client tells and asks, a workspace for each folder, thorough judgements beside the typing.

What is typed is judged at once on the loop that answers; the rest of the workspace in a thread of its own, which an edit stops.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Event
from typing import Any, BinaryIO, TypeVar

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from pmcoach.errors import PmcoachError
from pmcoach.lsp import protocol
from pmcoach.lsp.actions import actions
from pmcoach.lsp.completion import offers
from pmcoach.lsp.hover import hover
from pmcoach.lsp.inlay import hints
from pmcoach.lsp.judging import Judge, Known
from pmcoach.lsp.naming import Link, Renaming, link_at, references, renaming, subject_at
from pmcoach.lsp.outline import outline, symbols
from pmcoach.lsp.positions import UTF16, Buffer
from pmcoach.lsp.timed import Timed, TooSlowError
from pmcoach.lsp.workspace import Glance, Seen, Workspace
from pmcoach.project import File
from pmcoach.records.kinds.catalogue import locate
from pmcoach.rules.engine.finding import Finding
from pmcoach.store.disk.paths import folder_of, joined, named_in
from pmcoach.store.disk.root import find_root

SOON = 0.3  # seconds without an edit, before the files about the same person are judged again
LATER = 2.0  # and before the whole workspace is, where it is large
SMALL = 500  # files of a workspace that is judged whole at once
TURN = 0.001  # seconds a thread computes before another may: who types waits for no judgement
TRIGGERS = (" ", ":", "[", "{", ",")
WATCHED = "**/{pmcoach.yaml,people/**,goals/**,reports/**,reviews/**,metrics/**}"
Look = Callable[[str], Callable[[], Seen]]
Told = TypeVar("Told")


class Room:
    """A workspace that is worked in: its files, what is known of them, and the files an editor shows by address."""

    def __init__(self, root: str, look: Callable[[], Seen]) -> None:
        self.workspace = Workspace(root, look)
        self.judge = Judge()
        self.shown: dict[str, str] = {}
        self.told: dict[str, tuple[Finding, ...]] = {}
        self.judged: Timed | None = None
        self.whole_due = True
        self.stop = Event()
        self.timer: asyncio.TimerHandle | None = None

    def ask(self, question: Callable[[Timed], Told]) -> Told:
        """Ask the workspace as it is now; as it was judged last where the answer would take long."""
        try:
            return question(self.workspace.project)
        except TooSlowError:
            return question(self.judged or self.workspace.patient())


class Desk:
    """All that is open in an editor."""

    def __init__(self, look: Look, version: str) -> None:
        self.look = look
        self.rooms: dict[str, Room] = {}
        self.worker = ThreadPoolExecutor(1)
        self.server = LanguageServer("pmcoach", version, lsp.TextDocumentSyncKind.Full)
        features: Mapping[str, tuple[Callable[..., Any], Any]] = {
            lsp.INITIALIZED: (self.initialized, None),
            lsp.TEXT_DOCUMENT_DID_OPEN: (self.opened, None),
            lsp.TEXT_DOCUMENT_DID_CHANGE: (self.changed, None),
            lsp.TEXT_DOCUMENT_DID_SAVE: (self.saved, None),
            lsp.TEXT_DOCUMENT_DID_CLOSE: (self.closed, None),
            lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: (self.watched, None),
            lsp.TEXT_DOCUMENT_HOVER: (self.hover, None),
            lsp.TEXT_DOCUMENT_COMPLETION: (
                self.completion,
                lsp.CompletionOptions(trigger_characters=TRIGGERS),
            ),
            lsp.TEXT_DOCUMENT_CODE_ACTION: (
                self.code_action,
                lsp.CodeActionOptions(code_action_kinds=list(protocol.ACTIONS.values())),
            ),
            lsp.TEXT_DOCUMENT_DEFINITION: (self.definition, None),
            lsp.TEXT_DOCUMENT_REFERENCES: (self.references, None),
            lsp.TEXT_DOCUMENT_PREPARE_RENAME: (self.prepare_rename, None),
            lsp.TEXT_DOCUMENT_RENAME: (self.rename, lsp.RenameOptions(prepare_provider=True)),
            lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (self.document_symbol, None),
            lsp.WORKSPACE_SYMBOL: (self.workspace_symbol, None),
            lsp.TEXT_DOCUMENT_INLAY_HINT: (self.inlay_hint, None),
        }
        for name, (answer, options) in features.items():
            self.server.feature(name, options)(_named(answer))

    def start(self, stdin: BinaryIO | None = None, stdout: BinaryIO | None = None) -> None:
        """Talk over two streams, by themselves stdin and stdout, until the client ends."""
        sys.setswitchinterval(TURN)
        try:
            self.server.start_io(stdin, stdout)
        finally:
            for room in self.rooms.values():
                room.stop.set()
            self.worker.shutdown(wait=False, cancel_futures=True)

    def initialized(self, params: lsp.InitializedParams) -> None:
        """Ask to be told of files other programs change, where the client can."""
        del params
        client = self.server.client_capabilities
        if protocol.can(client, "workspace", "did_change_watched_files", "dynamic_registration"):
            options = lsp.DidChangeWatchedFilesRegistrationOptions([lsp.FileSystemWatcher(WATCHED)])
            name = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
            asked = lsp.RegistrationParams([lsp.Registration(name, name, options)])
            self.server.client_register_capability(asked)

    def opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """Take a text an editor shows over the file."""
        document = params.text_document
        found = self._placed(document.uri)
        if found is not None:
            room, path = found
            room.shown[path] = document.uri
            room.workspace.hold(path, document.text, document.version)
            room.whole_due = True
            self._at_once(room, path)
            self._plan(room, path, 0)

    def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Judge a text as it is typed."""
        found = self._placed(params.text_document.uri)
        if found is not None and found[1] in found[0].shown:
            room, path = found
            text = params.content_changes[-1].text
            room.workspace.hold(path, text, params.text_document.version)
            self._at_once(room, path)
            self._plan(room, path, SOON)

    def saved(self, params: lsp.DidSaveTextDocumentParams) -> None:
        """Look at the disk again: what was saved may matter to other files."""
        self._reread(params.text_document.uri)

    def closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """Go back to what stands on the disk, and tell nothing of the file any more."""
        found = self._placed(params.text_document.uri)
        if found is not None:
            room, path = found
            room.shown.pop(path, None)
            room.told.pop(path, None)
            room.workspace.let_go(path)
            room.judge.forget(path)
            self._publish(params.text_document.uri, [], None)

    def watched(self, params: lsp.DidChangeWatchedFilesParams) -> None:
        """Look at the disk again where another program changed something."""
        for uri in {each.uri for each in params.changes}:
            self._reread(uri)

    def _reread(self, uri: str) -> None:
        found = self._placed(uri, known=True)
        if found is not None:
            room, path = found
            room.whole_due = True
            self._plan(room, None if path not in room.shown else path, 0)

    def _placed(self, uri: str, *, known: bool = False) -> tuple[Room, str] | None:
        """The workspace an address belongs to, and its path there; None for what is no file of a workspace."""
        full = to_fs_path(uri)
        root = find_root(folder_of("", full)) if full and uri.startswith("file:") else None
        path = named_in(root, full) if root is not None and full is not None else None
        if root is None or path is None or (locate(path) is None and not known):
            return None
        if root not in self.rooms:
            if known:
                return None
            self.rooms[root] = Room(root, self.look(root))
        return self.rooms[root], path

    def _at_once(self, room: Room, path: str) -> None:
        """Tell what can be said of a file without waiting, once it is known what takes long."""
        if room.judged is not None:
            self._tell(room, path, room.judge.quick(room.workspace.project, path))

    def _plan(self, room: Room, near: str | None, seconds: float) -> None:
        """Judge thoroughly in a while, instead of what was planned or is under way."""
        if room.timer is not None:
            room.timer.cancel()
        if room.judged is not None:
            room.stop.set()
        room.timer = asyncio.get_running_loop().call_later(seconds, self._begin, room, near)

    def _begin(self, room: Room, near: str | None) -> None:
        """Start a thorough judgement of what is near or, without such a file, of the whole; look at the disk where that is due."""
        room.timer = None
        room.stop = Event()
        if near is None or room.whole_due:
            self._apart(room.workspace.glance, lambda found: self._taken(room, near, found))
        else:
            self._judge(room, near)

    def _taken(self, room: Room, near: str | None, found: Glance) -> None:
        room.workspace.take(found)
        self._judge(room, near)

    def _judge(self, room: Room, near: str | None) -> None:
        project, shown, stopped = room.workspace.patient(), tuple(room.shown), room.stop.is_set
        self._apart(
            lambda: room.judge.thorough(project, shown, near, stopped),
            lambda found: self._accept(room, project, found, near),
        )

    def _apart(self, work: Callable[[], Told], then: Callable[[Told], None]) -> None:
        """Do something in the other thread, and go on with what came of it in this one."""
        loop = asyncio.get_running_loop()

        def working() -> None:
            try:
                found = work()
            except Exception as error:  # noqa: BLE001  told, and tried again with the next edit
                with suppress(RuntimeError):
                    loop.call_soon_threadsafe(self._log, error)
                return
            with suppress(RuntimeError):  # the client has ended meanwhile
                loop.call_soon_threadsafe(then, found)

        self.worker.submit(working)

    def _accept(
        self, room: Room, project: Timed, found: Mapping[str, Known] | None, near: str | None
    ) -> None:
        """Tell what a thorough judgement found, and go on to the whole where that is due."""
        if found is None:
            return
        room.judged = project
        for path in found.keys() & room.shown.keys():
            told = room.judge.accept(room.workspace.project, path, found[path])
            if told is None:
                self._plan(room, path, SOON)
            else:
                self._tell(room, path, told)
        self._own_up(room)
        if near is None:
            room.whole_due = False
        elif room.whole_due and room.timer is None:
            room.timer = asyncio.get_running_loop().call_later(
                0 if len(project.files) < SMALL else LATER, self._begin, room, None
            )

    def _own_up(self, room: Room) -> None:
        """Say that a rule broke: it is a mistake of ours, and the others go on."""
        for error in room.judge.broken:
            self._log(error)
        room.judge.broken.clear()

    def _log(self, error: Exception) -> None:
        said = lsp.LogMessageParams(lsp.MessageType.Error, f"pmcoach: {error!r}")
        self.server.window_log_message(said)

    def _tell(self, room: Room, path: str, found: tuple[Finding, ...]) -> None:
        room.told[path] = found
        buffer, held = self._buffer(room, path), room.workspace.held.get(path)
        lang = room.workspace.seen.lang
        said = [protocol.diagnostic(finding, buffer, lang) for finding in found]
        self._publish(room.shown[path], said, held.version if held is not None else None)

    def _publish(self, uri: str, found: Sequence[lsp.Diagnostic], version: int | None) -> None:
        self.server.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri=uri, diagnostics=found, version=version)
        )

    def _buffer(self, room: Room, path: str) -> Buffer:
        encoding = self.server.workspace.position_encoding or UTF16
        return Buffer(room.workspace.text(path), str(getattr(encoding, "value", encoding)))

    def _address(self, room: Room, path: str) -> str:
        """The address of a file: the client's own where it has the file open."""
        return room.shown.get(path) or str(from_fs_path(joined(room.workspace.root, path)))

    def _at(self, uri: str, position: lsp.Position | None = None) -> tuple[Room, File, Buffer, int] | None:
        """The file at an address, its text, and an offset in it."""
        found = self._placed(uri)
        file = None if found is None else found[0].workspace.file(found[1])
        if found is None or file is None:
            return None
        buffer = self._buffer(found[0], found[1])
        return found[0], file, buffer, buffer.offset(protocol.position_of(position)) if position else 0

    def hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        """What there is to say of a place."""
        at = self._at(params.text_document.uri, params.position)
        if at is None:
            return None
        room, file, buffer, offset = at
        told, lang = room.told.get(file.path, ()), room.workspace.seen.lang
        shown = room.ask(lambda project: hover(file, offset, project, told, lang))
        return None if shown is None else protocol.hover(shown, buffer)

    def completion(self, params: lsp.CompletionParams) -> lsp.CompletionList:
        """What fits at a place."""
        at = self._at(params.text_document.uri, params.position)
        if at is None:
            return lsp.CompletionList(is_incomplete=False, items=[])
        room, file, buffer, offset = at
        lang = room.workspace.seen.lang
        found = room.ask(lambda project: offers(file, buffer.text, offset, project, lang))
        client = self.server.client_capabilities
        snippets = protocol.can(client, "text_document", "completion", "completion_item", "snippet_support")
        items = [protocol.item(offer, order, buffer, snippets=snippets) for order, offer in enumerate(found)]
        return lsp.CompletionList(is_incomplete=False, items=items)

    def code_action(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        """What can be done about what was found in a stretch."""
        at = self._at(params.text_document.uri, params.range.start)
        if at is None:
            return []
        room, file, buffer, start = at
        end = buffer.offset(protocol.position_of(params.range.end))
        told, lang = room.told.get(file.path, ()), room.workspace.seen.lang
        found = room.ask(lambda project: actions(file, start, end, project, told, lang))
        only = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
        return [
            protocol.action(each, lambda path: self._buffer(room, path), self._named(room), lang)
            for each in found
            if not only or any(f"{each.sort.value}.".startswith(f"{kind}.") for kind in only)
        ]

    def definition(self, params: lsp.DefinitionParams) -> lsp.Location | None:
        """The file an id leads to, at what it is called there."""
        at = self._at(params.text_document.uri, params.position)
        if at is None:
            return None
        room, file, _, offset = at
        link = link_at(file, offset, room.workspace.project)
        target = None if link is None else room.workspace.file(link.target)
        return None if target is None else self._declared(room, target)

    def _declared(self, room: Room, target: File) -> lsp.Location:
        """Where a file says what its id stands for."""
        place = self._buffer(room, target.path).range(target.place(("title",) if target.goal else ("name",)))
        return lsp.Location(self._address(room, target.path), protocol.range_of(place))

    def references(self, params: lsp.ReferenceParams) -> list[lsp.Location]:
        """Whatever names what stands at a place."""
        at = self._at(params.text_document.uri, params.position)
        if at is None:
            return []
        room, file, _, offset = at
        subject = subject_at(file, offset, room.workspace.project)
        found = [] if subject is None else references(subject.target, room.workspace.project)
        target = None if subject is None else room.workspace.file(subject.target)
        declared = target is not None and params.context.include_declaration
        return [
            *([self._declared(room, target)] if target is not None and declared else []),
            *self._locations(room, found),
        ]

    def _locations(self, room: Room, found: Sequence[Link]) -> list[lsp.Location]:
        return [
            lsp.Location(
                self._address(room, link.path),
                protocol.range_of(self._buffer(room, link.path).stretch(link.start, link.end)),
            )
            for link in found
        ]

    def prepare_rename(self, params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
        """The id that would be changed."""
        at = self._at(params.text_document.uri, params.position)
        if at is None:
            return None
        room, file, buffer, offset = at
        subject = subject_at(file, offset, room.workspace.project)
        target = None if subject is None else room.workspace.file(subject.target)
        if subject is None or target is None or "id" not in target.identity:
            return None
        place = protocol.range_of(buffer.stretch(subject.start, subject.end))
        return lsp.PrepareRenamePlaceholder(place, str(target.identity["id"]))

    def rename(self, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        """Another id for a goal or a person: wherever it is named, and the files that bear it."""
        at = self._at(params.text_document.uri, params.position)
        if at is None:
            return None
        room, file, _, offset = at
        subject = subject_at(file, offset, room.workspace.project)
        try:
            made = renaming(
                "" if subject is None else subject.target, params.new_name, room.workspace.project
            )
        except PmcoachError as error:
            raise JsonRpcInvalidParams(error.says.say(room.workspace.seen.lang)) from error
        return self._edit(room, made)

    def _edit(self, room: Room, made: Renaming) -> lsp.WorkspaceEdit:
        """The changes of a renaming, then the moves."""
        changed = protocol.changes(made.changes, lambda path: self._buffer(room, path), self._named(room))
        versions = {
            room.shown[path]: held.version for path, held in room.workspace.held.items() if path in room.shown
        }
        edits: list[Any] = [
            lsp.TextDocumentEdit(
                lsp.OptionalVersionedTextDocumentIdentifier(uri, versions.get(uri)), list(edits)
            )
            for uri, edits in changed.items()
        ]
        moves = [
            lsp.RenameFile(self._address(room, old), self._address(room, new)) for old, new in made.moves
        ]
        return lsp.WorkspaceEdit(document_changes=[*edits, *moves])

    def _named(self, room: Room) -> Callable[[str], str]:
        return lambda path: self._address(room, path)

    def document_symbol(self, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        """The fields of a file."""
        at = self._at(params.text_document.uri)
        return [] if at is None else [protocol.symbol(node, at[2]) for node in outline(at[1])]

    def workspace_symbol(self, params: lsp.WorkspaceSymbolParams) -> list[lsp.WorkspaceSymbol]:
        """The goals and people of all workspaces that are open."""
        return [
            protocol.workspace_symbol(each, self._address(room, each.path))
            for room in self.rooms.values()
            for each in symbols(params.query, room.workspace.project)
        ]

    def inlay_hint(self, params: lsp.InlayHintParams) -> list[lsp.InlayHint]:
        """Where the goals stand that are named in a stretch."""
        at = self._at(params.text_document.uri, params.range.start)
        if at is None:
            return []
        room, file, buffer, start = at
        end, lang = buffer.offset(protocol.position_of(params.range.end)), room.workspace.seen.lang
        found = room.ask(lambda project: hints(file, project, lang, start, end))
        return [protocol.hint(each, buffer) for each in found]


def _named(answer: Callable[..., Any]) -> Callable[..., Any]:
    """A feature as the library registers it: a function, which it marks, and no method."""

    def feature(params: Any) -> Any:
        return answer(params)

    return feature
