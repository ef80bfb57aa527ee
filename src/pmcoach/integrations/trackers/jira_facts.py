"""What Jira's documents leave open, asked of the service itself; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.integrations.net.json_access import at, line, rows
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.fact import RATES, Fact, counted, figure, keys, rates, status
from pmcoach.integrations.trackers.jira import Jira
from pmcoach.integrations.trackers.jira_item import FIELDS
from pmcoach.integrations.trackers.tracker import Tracker
from pmcoach.records.kinds.pulling import JiraSettings
from pmcoach.text import Text

EVERYTHING = "updated >= -7d ORDER BY updated DESC"
DEPLOYED = Text(en="deployment, version", zh="部署方式、版本")
MYSELF = Text(en="who asks", zh="是否认得账号")
SEARCH = Text(en="a search: answer, keys", zh="搜索：回答、字段")
CATEGORIES = Text(en="status categories", zh="statusCategory 的取值")
MAILS = Text(en="assignees with an address", zh="给出邮箱的经办人")
TOTAL = Text(en="total", zh="总数")


def facts(tracker: Tracker, credentials: Credentials) -> Iterator[Fact]:
    """What the service does. Raises PmcoachError where it refuses altogether; what was found before that stands."""
    client = Jira(tracker, credentials, JiraSettings())
    version = "3" if client.is_cloud else "2"
    server = client.get(f"/rest/api/{version}/serverInfo")
    said = (line(at(server.json(), "deploymentType")), line(at(server.json(), "version")))
    yield Fact(DEPLOYED, ", ".join(filter(None, said)) or status(server))
    yield Fact(MYSELF, status(client.get(f"/rest/api/{version}/myself")))
    path = "/rest/api/3/search/jql" if client.is_cloud else "/rest/api/2/search"
    answer = client.search(path, {"jql": EVERYTHING, "maxResults": 50, "fields": list(FIELDS)})
    yield Fact(
        SEARCH,
        Text(en="{status}: {keys}", zh="{status}：{keys}").fill(
            status=status(answer), keys=keys(answer.json())
        ),
    )
    found = rows(at(client.value(answer), "issues"))
    yield Fact(TOTAL, figure(at(answer.json(), "total")))
    yield Fact(
        CATEGORIES, counted(line(at(row, "fields", "status", "statusCategory", "key")) for row in found)
    )
    given = [at(row, "fields", "assignee") for row in found if at(row, "fields", "assignee")]
    yield Fact(MAILS, f"{sum(bool(at(each, 'emailAddress')) for each in given)} / {len(given)}")
    yield Fact(RATES, rates((answer.headers,)))
