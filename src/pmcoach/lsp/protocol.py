"""Our values as the protocol has them. Source: Language Server Protocol 3.17."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from lsprotocol import types as lsp

from pmcoach.lsp import actions, completion, outline
from pmcoach.lsp.actions import Action
from pmcoach.lsp.completion import Offer
from pmcoach.lsp.hover import Shown
from pmcoach.lsp.inlay import Hint
from pmcoach.lsp.naming import Change
from pmcoach.lsp.outline import Node
from pmcoach.lsp.positions import Buffer, Position, Range
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang

SOURCE = "pmcoach"
SEVERITY = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
}
OFFERS = {
    completion.Sort.FIELD: lsp.CompletionItemKind.Field,
    completion.Sort.PERSON: lsp.CompletionItemKind.Reference,
    completion.Sort.GOAL: lsp.CompletionItemKind.Reference,
    completion.Sort.FILE: lsp.CompletionItemKind.File,
    completion.Sort.WORD: lsp.CompletionItemKind.EnumMember,
    completion.Sort.TIME: lsp.CompletionItemKind.Value,
    completion.Sort.CODE: lsp.CompletionItemKind.Constant,
    completion.Sort.REWRITE: lsp.CompletionItemKind.Snippet,
}
ACTIONS = {
    actions.Sort.FIX: lsp.CodeActionKind.QuickFix,
    actions.Sort.REWRITE: lsp.CodeActionKind.RefactorRewrite,
    actions.Sort.ALL: lsp.CodeActionKind.SourceFixAll,
}
Place = Callable[[str], Buffer]  # the text of a path
Named = Callable[[str], str]  # the address of a path


def range_of(found: Range) -> lsp.Range:
    """A stretch."""
    return lsp.Range(lsp.Position(*found.start), lsp.Position(*found.end))


def position_of(found: lsp.Position) -> Position:
    """A position a client sent."""
    return Position(found.line, found.character)


def diagnostic(finding: Finding, buffer: Buffer, lang: Lang) -> lsp.Diagnostic:
    """A finding."""
    parts = [finding.message.say(lang), *([finding.hint.say(lang)] if finding.hint is not None else [])]
    return lsp.Diagnostic(
        range=range_of(buffer.range(finding.place)),
        message="\n".join(parts),
        severity=SEVERITY[finding.severity],
        code=finding.rule.code,
        source=SOURCE,
    )


def hover(shown: Shown, buffer: Buffer) -> lsp.Hover:
    """What is shown beside a place."""
    return lsp.Hover(
        contents=lsp.MarkupContent(lsp.MarkupKind.Markdown, shown.text),
        range=range_of(buffer.stretch(shown.start, shown.end)),
    )


def item(offer: Offer, order: int, buffer: Buffer, *, snippets: bool) -> lsp.CompletionItem:
    """Something to put in; clients sort by words, so our order is one. Without snippets a blank stays what it is."""
    plain = not offer.snippet or not snippets
    text = completion.without_stops(offer.text) if plain and offer.snippet else offer.text
    return lsp.CompletionItem(
        label=offer.label,
        kind=OFFERS[offer.sort],
        detail=offer.detail or None,
        sort_text=f"{order:05}",
        filter_text=offer.also or offer.label,
        insert_text_format=lsp.InsertTextFormat.PlainText if plain else lsp.InsertTextFormat.Snippet,
        text_edit=lsp.TextEdit(range_of(buffer.stretch(offer.start, offer.end)), text),
    )


def action(each: Action, place: Place, named: Named, lang: Lang) -> lsp.CodeAction:
    """Something to do about a finding."""
    about = each.finding
    return lsp.CodeAction(
        title=each.title,
        kind=ACTIONS[each.sort],
        diagnostics=None if about is None else [diagnostic(about, place(about.path), lang)],
        edit=lsp.WorkspaceEdit(changes=changes(each.changes, place, named)),
    )


def changes(found: Iterable[Change], place: Place, named: Named) -> Mapping[str, Sequence[lsp.TextEdit]]:
    """Changes of files, by address."""
    made: dict[str, list[lsp.TextEdit]] = {}
    for each in found:
        edit = lsp.TextEdit(range_of(place(each.path).stretch(each.start, each.end)), each.text)
        made.setdefault(named(each.path), []).append(edit)
    return made


def symbol(node: Node, buffer: Buffer) -> lsp.DocumentSymbol:
    """A field, with those below it."""
    kind = lsp.SymbolKind.Object if node.children else lsp.SymbolKind.Field
    return lsp.DocumentSymbol(
        name=node.name.strip() or "—",
        kind=kind,
        detail=node.detail or None,
        range=range_of(buffer.stretch(node.start, node.end)),
        selection_range=range_of(buffer.stretch(node.key_start, node.key_end)),
        children=[symbol(child, buffer) for child in node.children] or None,
    )


def workspace_symbol(found: outline.Symbol, address: str) -> lsp.WorkspaceSymbol:
    """A goal or a person."""
    top = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
    return lsp.WorkspaceSymbol(
        location=lsp.Location(address, top),
        name=f"{found.name}  {found.detail}".rstrip(),
        kind=lsp.SymbolKind.Class if found.is_person else lsp.SymbolKind.Object,
    )


def hint(found: Hint, buffer: Buffer) -> lsp.InlayHint:
    """Some words behind a place."""
    return lsp.InlayHint(
        position=lsp.Position(*buffer.position(found.offset)), label=found.text, padding_left=True
    )


def can(capabilities: Any, *steps: str) -> bool:
    """Whether a client says that it can do something, by the names of its capabilities."""
    for step in steps:
        capabilities = getattr(capabilities, step, None)
    return bool(capabilities)
