"""PingCode's three generations of paths, its pages and its codes of errors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pmcoach.integrations.net.json_access import at, line
from pmcoach.integrations.net.response import Response
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

CLOUD = "https://open.pingcode.com"
GAP = 0.4  # seconds between requests: 150 a minute where 200 are allowed, and never a burst
SIZE = 100
IDS = 20  # at most, in a filter that takes several
MANY = 2000  # items of one list; beyond that only those that changed
AUTO = "auto"
TOKEN = "/v1/auth/token"
USERS = "/v1/directory/users"
WRONG_PATH = "100002"

SCOPES = Text(
    en="give it the scopes pcp:read:pjm:workitem, pcp:read:pjm:project and pcp:read:global:team",
    zh="请给它开通 pcp:read:pjm:workitem、pcp:read:pjm:project、pcp:read:global:team",
)
NO_PATH = Text(
    en="PingCode has work items at none of the known paths", zh="PingCode 在已知的路径上都没有工作项"
)
SEE_PATHS = Text(
    en="is PMCOACH_PINGCODE_URL right? see what answers: pmcoach doctor --live",
    zh="PMCOACH_PINGCODE_URL 对吗？看看哪条路径有回应：pmcoach doctor --live",
)


class Profile(NamedTuple):
    """A generation of paths. A `plural` one takes several ids in a filter, and no search."""

    items: str
    projects: str
    plural: bool = False


PROFILES: Mapping[str, Profile] = {
    "pjm2": Profile("/v1/pjm/workitems", "/v1/pjm/projects"),
    "pjm": Profile("/v1/pjm/work_items", "/v1/pjm/projects"),
    "project": Profile("/v1/project/work_items", "/v1/project/projects", plural=True),
}


class Page(NamedTuple):
    """A page of a list, and how many rows the whole list has where it says so."""

    rows: list[dict[str, Any]]
    total: float | None
    is_last: bool


def paged(index: int) -> dict[str, str]:
    """What asks for a page, the first being 0."""
    return {"page_index": str(index), "page_size": str(SIZE)}


def code_of(answer: Response) -> str:
    """The service's own code of an error; a text of digits, sometimes a number."""
    code = line(at(answer.json(), "code"))
    return code if code.isascii() and code.isdigit() and len(code) < 12 else ""


def is_wrong_path(answer: Response) -> bool:
    """Whether there is nothing at a path; a refusal is something else."""
    return answer.status == 404 or (not answer.fine and code_of(answer) == WRONG_PATH)


def is_over(answer: Response) -> bool:
    """Whether a token is not taken any more."""
    return answer.status == 401
