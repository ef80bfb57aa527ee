"""What opens PingCode and what it refuses: tokens, rates, what is kept between runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tests.integrations.fakes import data
from tests.integrations.fakes import pingcode as fakes
from tests.integrations.fakes.pingcode_client import READY, client, made
from tests.integrations.fakes.reach import Kept
from tests.integrations.fakes.tracker import html, says

from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.pingcode import PingCode
from pmcoach.integrations.trackers.pingcode_paths import PROFILES
from pmcoach.integrations.trackers.tracker import Ask, ForbiddenError, Project
from pmcoach.text import Lang

SINCE = date(2026, 11, 9)


@pytest.fixture
def fake() -> Iterator[fakes.PingCode]:
    with (service := made()).running():
        yield service
    assert service.wrong == []


def refusal(client: PingCode, ask: Ask = Ask(SINCE)) -> tuple[str, str]:  # noqa: B008 - a constant
    with pytest.raises(PmcoachError) as caught:
        client.items(ask)
    says = caught.value.says
    assert "MARKER" not in repr(caught.value.__context__) + says.en + str(caught.value)
    return says.say(Lang.EN), caught.value.do.say(Lang.EN) if caught.value.do else ""


def test_a_kept_token_is_used_until_it_ends(fake: fakes.PingCode) -> None:
    keep = Kept()
    client(fake, keep).items(Ask(SINCE))
    client(fake, keep).items(Ask(SINCE))
    assert fake.paths().count("/v1/auth/token") == 1
    fake.clock.sleep(fakes.MONTH - 299)
    client(fake, keep).items(Ask(SINCE))
    assert fake.paths().count("/v1/auth/token") == 2


def test_a_token_that_lasts_a_while_is_used_that_long() -> None:
    with (fake := made(short=True)).running():
        keep = Kept()
        client(fake, keep).items(Ask(SINCE))
        fake.clock.sleep(fakes.MONTH - 301)
        client(fake, keep).items(Ask(SINCE))
        assert fake.paths().count("/v1/auth/token") == 1
        fake.clock.sleep(2)
        client(fake, keep).items(Ask(SINCE))
    assert fake.paths().count("/v1/auth/token") == 2


def test_a_token_that_was_withdrawn_is_renewed_once_and_the_question_repeated(fake: fakes.PingCode) -> None:
    keep = Kept()
    client(fake, keep).items(Ask(SINCE))
    fake.tokens.clear()
    before = len(fake.requests)
    assert client(fake, keep).items(Ask(SINCE)).items
    items = PROFILES["pjm2"].items
    assert fake.paths()[before:] == [items, "/v1/auth/token", items]


def test_a_new_token_that_is_refused_too_is_not_renewed_again(fake: fakes.PingCode) -> None:
    fake.secret = "pc-secret-MARKER"
    keep = Kept()
    client(fake, keep).profile()
    fake.tokens.clear()
    fake.fail_next(says(401, {}))
    fake.fail_next(says(200, {"access_token": "x", "expires_in": 5}))
    assert refusal(client(fake, keep)) == (
        "PingCode refuses the token (HTTP 401)",
        "it has ended or was withdrawn; make a new one",
    )


def test_a_ready_made_token_is_not_renewed(fake: fakes.PingCode) -> None:
    said = Credentials("cid", "pc-secret-MARKER", "ended-MARKER")
    assert refusal(client(fake, said=said))[0] == "PingCode refuses the token (HTTP 401)"
    assert "/v1/auth/token" not in fake.paths()


def test_a_wrong_secret_is_said_to_be_wrong(fake: fakes.PingCode) -> None:
    assert refusal(client(fake, said=Credentials("cid", "no-MARKER"))) == (
        "PingCode refuses the client id or the secret (HTTP 400)",
        "check PMCOACH_PINGCODE_CLIENT_ID, PMCOACH_PINGCODE_CLIENT_SECRET",
    )


@pytest.mark.parametrize("token", [None, "", 7, "two\r\nlines", "中文", ["x"]])
def test_a_token_that_cannot_be_one_is_strange(fake: fakes.PingCode, token: Any) -> None:
    fake.fail_next(says(200, {"access_token": token, "expires_in": 1}))
    assert "something other than it documents" in refusal(client(fake))[0]


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        pytest.param(says(401, {}), "refuses the token (HTTP 401)", id="401"),
        pytest.param(says(403, {"code": "1"}), "does not allow this application to read that", id="403"),
        pytest.param(says(429, {"code": "100038"}), "has had too many requests", id="429"),
        pytest.param(html(500), "is down or refuses to answer (HTTP 500)", id="500"),
        pytest.param(says(400, {"code": "100003"}), "refuses the request (HTTP 400, code 100003)", id="400"),
    ],
)
def test_a_refusal_is_not_taken_for_a_wrong_path(fake: fakes.PingCode, reply: Any, said: str) -> None:
    fake.fail_next(reply, times=3)
    assert said in refusal(client(fake, said=READY))[0]
    assert set(fake.paths()) == {PROFILES["pjm2"].items}


def test_a_403_names_the_scopes(fake: fakes.PingCode) -> None:
    fake.fail_next(says(403, {}))
    assert "pcp:read:pjm:workitem" in refusal(client(fake, said=READY))[1]


def test_where_no_path_answers_the_address_is_doubted(fake: fakes.PingCode) -> None:
    fake.fail_next(says(404, {}), times=2)
    fake.fail_next(says(400, {"code": 100002}))
    said, do = refusal(client(fake, said=READY))
    assert said == "PingCode has work items at none of the known paths"
    assert "PMCOACH_PINGCODE_URL" in do


def test_a_fixed_profile_is_taken_without_asking(fake: fakes.PingCode) -> None:
    assert client(fake, profile="project").profile() == PROFILES["project"]
    assert fake.requests == []
    said, do = refusal(client(fake, profile="project"))
    assert said == "PingCode has nothing there (HTTP 404)"
    assert (
        do == "check the address: PMCOACH_PINGCODE_URL, or pmcoach.pingcode.url in your own git configuration"
    )


@pytest.mark.parametrize("team", [False, True], ids=["x-pc-retry-after", "X-RateLimit-Retry-After"])
def test_a_rate_limit_is_waited_out_by_its_own_header(team: bool) -> None:
    with (fake := made(team_header=team)).running():
        fake.hits = [fake.clock.now - 5] * 200
        before = fake.clock.now
        assert client(fake, said=READY, profile="pjm2").items(Ask(SINCE)).items
    assert len(fake.clock.waits) == 1
    assert 56 <= fake.clock.now - before < 60
    assert len(fake.requests) == 2


def test_longer_than_there_is_patience_nobody_waits(fake: fakes.PingCode) -> None:
    fake.fail_next(says(429, {"code": "100038"}, x_pc_retry_after="61"))
    assert "asks to wait 61 seconds" in refusal(client(fake, said=READY))[0]
    assert fake.clock.waits == []


def test_members_and_projects_are_kept_for_a_day(fake: fakes.PingCode) -> None:
    keep = Kept()
    for _ in range(2):
        assert [member.login for member in client(fake, keep).members()] == ["li.wei", "zhangmin", "someone"]
        assert client(fake, keep).projects()[0] == Project(data.GROWTH["id"], "GRW", "增长")
    assert fake.paths().count("/v1/directory/users") == fake.paths().count("/v1/pjm/projects") == 1
    fake.clock.sleep(86_401)
    client(fake, keep).members()
    assert fake.paths().count("/v1/directory/users") == 2


@pytest.mark.parametrize("status", [403, 404])
def test_a_directory_that_is_closed_holds_nobody(fake: fakes.PingCode, status: int) -> None:
    fake.fail_next(says(status, {}))
    assert client(fake, said=READY).members() == ()


def test_other_troubles_with_the_directory_are_said(fake: fakes.PingCode) -> None:
    fake.fail_next(says(400, {"code": "5"}))
    with pytest.raises(PmcoachError) as caught:
        client(fake, said=READY).members()
    assert not isinstance(caught.value, ForbiddenError)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"until": "x"}', '{"until": 9e99, "value": 7}', "[" * 100_000, '{"until": 0}']
)
def test_what_is_kept_may_be_anything(fake: fakes.PingCode, text: str) -> None:
    keep = Kept()
    client(fake, keep).items(Ask(SINCE))
    client(fake, keep).members()
    keep.texts = dict.fromkeys(keep.texts, text)
    assert len(client(fake, keep).members()) == 3
    assert client(fake, keep).items(Ask(SINCE, people=(data.LI,))).items


def test_without_anything_to_open_it_with_nothing_is_asked(fake: fakes.PingCode) -> None:
    with pytest.raises(PmcoachError) as caught:
        client(fake, said=Credentials("cid"))
    assert caught.value.says.say(Lang.ZH) == "PingCode 需要令牌，或 client id 和 secret"
    assert caught.value.do is not None
    assert "PMCOACH_PINGCODE_CLIENT_SECRET" in caught.value.do.say(Lang.ZH)
    assert fake.requests == []
