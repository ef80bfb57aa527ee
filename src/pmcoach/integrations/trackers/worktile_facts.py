"""What Worktile's documents leave open, asked of the service itself; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from pmcoach.integrations.net.json_access import at, line, link, number, rows
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.fact import RATES, Fact, counted, keys, of_token, rates, status
from pmcoach.integrations.trackers.tracker import Tracker
from pmcoach.integrations.trackers.worktile import (
    BASE,
    BY_IDS,
    MEMBERS,
    PROJECTS,
    TASKS,
    Worktile,
    first_list,
)
from pmcoach.integrations.trackers.worktile_item import has_properties, id_of
from pmcoach.text import Text

SIZES = (100, 500)
MANY_IDS = (21, 50, 100)
GOALS = ("/goal/get-goals-by-page", "/okr/get-goals-by-page", "/goals")
WRONG = "wrong"

WRONG_TOKEN = Text(en="a wrong token: answer, keys", zh="令牌错误时：回答、字段")
LISTED = Text(en="{path}: answer, keys", zh="{path}：回答、字段")
SIZED = Text(en="tasks for page_size {size}: rows, has_more", zh="page_size {size} 的任务：行数、has_more")
SHORT = Text(en="rows with properties", zh="带 properties 的行")
STATES = Text(en="state_type", zh="state_type 的取值")
LINKS = Text(en="keys that hold a web address", zh="值为网址的字段")
IDS = Text(en="tasks for {count} ids: answer, rows", zh="一次取 {count} 个任务：回答、行数")
NEWER = Text(en="the newer list of tasks: answer, keys", zh="新版任务列表：回答、字段")
GOAL_PATH = Text(en="goals at {path}", zh="目标接口 {path}")


def facts(tracker: Tracker, credentials: Credentials) -> Iterator[Fact]:
    """What the service does. Raises PmcoachError where it refuses altogether; what was found before that stands."""
    client = Worktile(tracker, credentials)
    seen: list[Response] = []

    def ask(path: str, query: Mapping[str, str]) -> Response:
        seen.append(client.get(path, query))
        return seen[-1]

    if not credentials.token:
        yield from of_token(client.token_answer(credentials), tracker.now)
    answer = client.tracker.get(f"{BASE}{PROJECTS}", {"access_token": WRONG, "page_size": "1"}, WRONG)
    yield Fact(WRONG_TOKEN, _said(answer))
    for path in (PROJECTS, MEMBERS):
        yield Fact(LISTED.fill(path=path), _said(ask(path, {"page_index": "0", "page_size": "100"})))
    project = next((name for row in _rows(seen[0]) if (name := id_of(row))), "")
    if project:
        yield from _tasks(client, project, seen)
    for path in GOALS:
        yield Fact(GOAL_PATH.fill(path=path), status(ask(path, {"page_index": "0"})))
    yield Fact(RATES, rates(answer.headers for answer in seen))


def _tasks(client: Worktile, project: str, seen: list[Response]) -> Iterator[Fact]:
    """What the tasks of a project look like."""
    found: list[dict[str, Any]] = []
    for size in SIZES:
        answer = client.get(TASKS, {"project_id": project, "page_index": "0", "page_size": str(size)})
        seen.append(answer)
        found = _rows(answer)
        more = at(answer.json(), "has_more")
        yield Fact(SIZED.fill(size=size), f"{len(found)}, {more is not None and bool(more)}")
    yield Fact(SHORT, f"{sum(map(has_properties, found))} / {len(found)}")
    yield Fact(STATES, counted(line(row.get("state_type")) for row in found))
    yield Fact(LINKS, counted(name for row in found[:20] for name, value in row.items() if link(value)))
    ids = [id_of(row) for row in found]
    for count in MANY_IDS:
        if len(ids) >= count:
            answer = client.get(BY_IDS, {"task_ids": ",".join(ids[:count])})
            seen.append(answer)
            yield Fact(IDS.fill(count=count), f"{status(answer)}, {len(rows(answer.json()))}")
    answer = client.get(
        f"/mission/projects/{quote(project, '')}/tasks", {"page_index": "0", "page_size": "1"}
    )
    yield Fact(NEWER, _said(answer))


def _rows(answer: Response) -> list[dict[str, Any]]:
    return rows(first_list(at(answer.json(), "items"), at(answer.json(), "value")))


def _said(answer: Response) -> Text:
    code = number(at(answer.json(), "error_code"))
    shown = status(answer, f"{code:.0f}" if code is not None else "")
    return Text(en="{shown}: {keys}", zh="{shown}：{keys}").fill(shown=shown, keys=keys(answer.json()))
