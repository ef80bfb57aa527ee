"""Work items out of JSON that another program wrote: gh, glab, a saved search of Jira; told apart by their keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import tzinfo
from typing import Any

from pmcoach.document.table_text import encoding_of
from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.json_access import at, rows
from pmcoach.integrations.trackers import github_item, gitlab_item, jira_item
from pmcoach.records.kinds.workitem import Member, WorkItem
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

LIMIT = 20 << 20
ITEMS = 50_000
LISTS = ("issues", "items", "values", "nodes", "workItems")
Read = tuple[WorkItem, tuple[Member, ...]] | None

NO_JSON = Text(en="it is not JSON", zh="不是 JSON")
NO_ITEMS = Text(
    en="there are no work items in it that pmcoach knows; its keys: {keys}",
    zh="其中没有认得出的工作项；它的键有：{keys}",
)
NOTHING = Text(en="there are no work items in it", zh="其中没有工作项")
KNOWN = Text(
    en="known are: gh issue list --json number,title,state,assignees,url,closedAt,updatedAt; glab issue list --output json; "
    "a search of Jira saved from its REST API",
    zh="认得的有：gh issue list --json number,title,state,assignees,url,closedAt,updatedAt；glab issue list --output json；"
    "从 Jira REST API 保存的搜索结果",
)
TOO_MANY = Text(en="it has more than 50,000 work items of now", zh="与眼下有关的工作项超过 50,000 个")
FEWER = Text(en="ask for fewer: only this quarter, or only your team", zh="请缩小范围：只取本季度或本团队")
SKIPPED = Text(
    en="{count} {count:entry|entries} without a title left out", zh="去掉了 {count} 项没有标题的内容{count:|}"
)
LEFT_OUT = Text(
    en="{service} left out {fields}; ask for them: {how}", zh="{service} 没有给出 {fields}；请一并要求：{how}"
)


class Kind(NamedTuple):
    """A program whose JSON is known: its name, the keys that tell it, how a row is read, what may be missing, and how to ask for it."""

    name: str
    keys: frozenset[str]
    read: Callable[[dict[str, Any], tzinfo], Read]
    missing: Callable[[list[dict[str, Any]]], Iterator[str]]
    how: str


def _jira(row: dict[str, Any], zone: tzinfo) -> Read:
    item = jira_item.read_item(row, zone)
    member = jira_item.read_member(at(row, "fields", "assignee"))
    return (item, (member,) if member is not None else ()) if item is not None else None


KINDS: Mapping[str, Kind] = {
    jira_item.SOURCE: Kind(
        "Jira", frozenset(("key", "fields")), _jira, jira_item.missing, f"fields={','.join(jira_item.FIELDS)}"
    ),
    gitlab_item.SOURCE: Kind(
        "GitLab",
        frozenset(("iid", "title")),
        gitlab_item.read_item,
        gitlab_item.missing,
        "glab issue list --output json",
    ),
    github_item.SOURCE: Kind(
        "GitHub",
        frozenset(("number", "title")),
        github_item.read_item,
        github_item.missing,
        "gh issue list --json number,title,state,stateReason,assignees,url,closedAt,updatedAt,createdAt,milestone",
    ),
}


class Imported(NamedTuple):
    """The items that are wanted, of which program's, whoever has them, of how many in all, and what there is to say."""

    kind: str
    items: tuple[WorkItem, ...]
    members: tuple[Member, ...]
    total: int
    notes: tuple[Text, ...]


def read_json(data: bytes, zone: tzinfo, wants: Callable[[WorkItem], bool]) -> Imported:
    """Read some JSON. Raises PmcoachError where it is none, or none that is known."""
    found = [row for value in _values(data) for row in _rows(value)]
    by_kind = {name: [row for row in found if kind_of(row) == name] for name in KINDS}
    kind = max(KINDS, key=lambda name: len(by_kind[name]))
    if not by_kind[kind]:
        keys = tuple(sorted({str(key)[:40] for row in found for key in row}))[:12]
        raise PmcoachError(NO_ITEMS.fill(keys=keys) if keys else NOTHING, KNOWN)
    read = [KINDS[name].read(row, zone) for name in KINDS for row in by_kind[name]]
    known = [each for each in read if each is not None]
    items = {item.id: item for item, _ in known if wants(item)}
    if len(items) > ITEMS:
        raise PmcoachError(TOO_MANY, FEWER)
    members = {member.id: member for item, people in known if item.id in items for member in people}
    notes = tuple(_notes(kind, by_kind[kind], len(found) - len(known)))
    return Imported(kind, tuple(items.values()), tuple(members.values()), len(known), notes)


def kind_of(row: Mapping[str, Any]) -> str:
    """Which program's a row is; empty for one of none."""
    return next((name for name, kind in KINDS.items() if kind.keys <= row.keys()), "")


def _notes(kind: str, found: list[dict[str, Any]], skipped: int) -> Iterator[Text]:
    service = KINDS[kind]
    left_out = tuple(service.missing(found))
    if left_out:
        yield LEFT_OUT.fill(service=service.name, fields=left_out, how=service.how)
    if skipped:
        yield SKIPPED.fill(count=skipped)


def _values(data: bytes) -> Iterator[Any]:
    """The values in some JSON, of which several may stand one behind the other: `gh api --paginate` writes a list a page."""
    encoding = encoding_of(data)
    text = data.decode(encoding) if encoding else ""
    decoder, at = json.JSONDecoder(parse_constant=_refuse), _past_blanks(text, 0)
    if not text[at:]:
        raise PmcoachError(NO_JSON, KNOWN)
    while at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            raise PmcoachError(NO_JSON, KNOWN) from None
        yield value
        at = _past_blanks(text, at)


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n,":
        at += 1
    return at


def _rows(value: Any) -> list[dict[str, Any]]:
    """The entries of a list, or of an object that holds one; an object that is an entry itself."""
    if isinstance(value, list):
        return rows(value)
    if not isinstance(value, dict) or kind_of(value):
        return rows([value])
    inner = next((value[name] for name in LISTS if isinstance(value.get(name), list)), None)
    return rows(inner) if inner is not None else rows([value])
