"""What PingCode's documents leave open, asked of the service itself; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.integrations.net.json_access import at, line, rows
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.fact import RATES, Fact, counted, figure, of_token, rates, status
from pmcoach.integrations.trackers.pingcode import PingCode
from pmcoach.integrations.trackers.pingcode_paths import CLOUD, PROFILES, code_of, is_wrong_path, paged
from pmcoach.integrations.trackers.tracker import Tracker
from pmcoach.text import Text

OTHER = "https://api.pingcode.com"
TOO_MANY = 500

ANSWERS = Text(en="{path}", zh="{path}")
WITHOUT = Text(en="{root} without a token", zh="{root}（不带令牌）")
ITEMS = Text(en="work items on a page, of all", zh="一页的工作项数 / 总数")
TYPES = Text(en="work items with a type", zh="带 type 的工作项")
STATES = Text(en="kinds of state", zh="state.type 的取值")
VERSIONS = Text(en="version, versions, release", zh="version、versions、release")
LARGE = Text(en="page_size {size}: answer, echoed size, rows", zh="page_size {size}：回答、回显的大小、行数")
FILTERED = Text(en="assignee filter heard", zh="按负责人筛选是否生效")
DIRECTORY = Text(en="directory of members", zh="成员目录")


def facts(tracker: Tracker, credentials: Credentials) -> Iterator[Fact]:
    """What the service does. Raises PmcoachError where it refuses altogether; what was found before that stands."""
    client = PingCode(tracker, credentials)
    seen: list[Response] = []

    def ask(path: str, query: dict[str, str]) -> Response:
        seen.append(client.get(path, query))
        return seen[-1]

    if not credentials.token:
        yield from of_token(client.token_answer(credentials), tracker.now)
    working = []
    for profile in PROFILES.values():
        answer = ask(profile.items, {"page_size": "1"})
        yield Fact(ANSWERS.fill(path=profile.items), status(answer, code_of(answer)))
        working += [] if is_wrong_path(answer) else [profile]
    if tracker.root == CLOUD:
        for profile in PROFILES.values():
            other = tracker._replace(root=OTHER).get(profile.items, {"page_size": "1"})
            yield Fact(WITHOUT.fill(root=f"{OTHER}{profile.items}"), status(other, code_of(other)))
    for profile in working[:1]:
        yield from _items(profile.items, ask(profile.items, paged(0)))
        first = rows(at(seen[-1].json(), "values"))
        answer = ask(profile.items, {"page_size": str(TOO_MANY)})
        came = len(rows(at(answer.json(), "values")))
        size = figure(at(answer.json(), "page_size"))
        yield Fact(LARGE.fill(size=TOO_MANY), f"{status(answer, code_of(answer))}, {size}, {came}")
        who = next((line(at(row, "assignee", "id")) for row in first if at(row, "assignee", "id")), "")
        if who:
            name = "assignee_ids" if profile.plural else "assignee_id"
            heard = rows(at(ask(profile.items, {name: who, **paged(0)}).json(), "values"))
            yield Fact(FILTERED, f"{sum(at(row, 'assignee', 'id') == who for row in heard)} / {len(heard)}")
    answer = ask("/v1/directory/users", {"page_size": "1"})
    yield Fact(DIRECTORY, status(answer, code_of(answer)))
    yield Fact(RATES, rates(answer.headers for answer in seen))


def _items(path: str, answer: Response) -> Iterator[Fact]:
    """What a page of work items looks like."""
    found = rows(at(answer.json(), "values"))
    yield Fact(ITEMS, f"{len(found)} / {figure(at(answer.json(), 'total'))}")
    yield Fact(TYPES, f"{sum(bool(row.get('type')) for row in found)} / {len(found)}")
    yield Fact(STATES, counted(line(at(row, "state", "type")) for row in found))
    names = ("version", "versions", "release")
    yield Fact(VERSIONS, counted(name for row in found for name in names if name in row))
