"""Addresses: https or loopback, nothing that readers disagree about, and secrets only to the right host."""

from __future__ import annotations

import pytest

from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.address import Address, address, is_own, need_own
from pmcoach.text import Lang


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        pytest.param("https://hooks.slack.com/services/a", Address("https", "hooks.slack.com", 443, "/services/a"), id="https"),
        pytest.param(" HTTPS://Hooks.Slack.COM ", Address("https", "hooks.slack.com", 443, "/"), id="capitals-and-blanks"),
        pytest.param("https://a.example:8443/x?y=1#z", Address("https", "a.example", 8443, "/x?y=1#z"), id="port-and-query"),
        pytest.param("http://127.0.0.1:80/x", Address("http", "127.0.0.1", 80, "/x"), id="loopback"),
        pytest.param("http://localhost/x", Address("http", "localhost", 80, "/x"), id="localhost"),
        pytest.param("http://[::1]:5/", Address("http", "[::1]", 5, "/"), id="loopback-6"),
    ],
)  # fmt: skip
def test_an_address_is_taken(url: str, taken: Address) -> None:
    assert address(url, "X") == taken


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("", id="empty"),
        pytest.param("marker-token", id="token"),
        pytest.param("http://marker.example/x", id="plain-http"),
        pytest.param("ftp://marker.example/x", id="another-scheme"),
        pytest.param("https:///marker", id="no-host"),
        pytest.param("https://marker@evil.example/x", id="user"),
        pytest.param("https://hooks.slack.com\\@evil.example/marker", id="backslash"),
        pytest.param("https://hooks.slack.com/mar ker", id="blank"),
        pytest.param("https://hooks.slack.com/marker\r\nHost: x", id="line-break"),
        pytest.param("https://例子.example/marker", id="letters-outside-ascii"),
        pytest.param("https://hoo\u212as.slack.com/marker", id="a-letter-that-folds-to-k"),
        pytest.param("https://a.example:٤٤٣/marker", id="port-in-other-digits"),
        pytest.param("https://a.example:0/marker", id="port-0"),
        pytest.param("https://a.example:65536/marker", id="port-65536"),
        pytest.param("http://127.0.0.1.evil.example/marker", id="looks-like-loopback"),
        pytest.param("https://[2001:db8::1]/marker", id="another-6"),
    ],
)
def test_anything_else_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(PmcoachError) as caught:
        address(url, "PMCOACH_SLACK_WEBHOOK")
    assert caught.value.says.say(Lang.EN) == "PMCOACH_SLACK_WEBHOOK is not an https address; nothing was sent"
    assert caught.value.says.say(Lang.ZH) == "PMCOACH_SLACK_WEBHOOK 不是 https 地址；没有发送任何内容"


@pytest.mark.parametrize(
    ("host", "own", "answer"),
    [
        pytest.param("hooks.slack.com", ("hooks.slack.com",), True, id="same"),
        pytest.param("x.hooks.slack.com", ("hooks.slack.com",), False, id="below-one-that-is-exact"),
        pytest.param("a.b.logic.azure.com", (".logic.azure.com",), True, id="below"),
        pytest.param("logic.azure.com", (".logic.azure.com",), False, id="itself"),
        pytest.param("evillogic.azure.com", (".logic.azure.com",), False, id="ends-alike"),
        pytest.param("hooks.slack.com.evil.example", ("hooks.slack.com",), False, id="begins-alike"),
    ],
)
def test_a_host_is_own_or_not(host: str, own: tuple[str, ...], answer: bool) -> None:
    assert is_own(host, own) is answer


SLACK = ("hooks.slack.com",)


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        pytest.param("https://hooks.slack.com/x", "", id="own"),
        pytest.param("https://chat.example/hook/x", "https://chat.example", id="allowed"),
        pytest.param("http://127.0.0.1:9/x", "http://127.0.0.1:9/", id="allowed-loopback"),
    ],
)
def test_a_secret_goes_to_its_own_host_or_to_one_the_user_allows(url: str, allowed: str) -> None:
    assert need_own(url, "HOOK", "slack", SLACK, allowed) == address(url, "HOOK")


@pytest.mark.parametrize(
    ("url", "allowed", "host"),
    [
        pytest.param("https://evil.example/x", "", "evil.example", id="another"),
        pytest.param("http://127.0.0.1:9/x", "", "127.0.0.1", id="loopback"),
        pytest.param("https://evil.example/x", "https://chat.example", "evil.example", id="not-the-allowed"),
        pytest.param(
            "https://chat.example:8443/x", "https://chat.example", "chat.example", id="another-port"
        ),
    ],
)
def test_another_host_is_refused(url: str, allowed: str, host: str) -> None:
    with pytest.raises(PmcoachError) as caught:
        need_own(url, "HOOK", "slack", SLACK, allowed)
    assert (
        caught.value.says.say(Lang.EN) == f"HOOK leads to {host}, which is not slack's own; nothing was sent"
    )
    assert caught.value.do is not None
    assert f"git config --global pmcoach.slack.url https://{host}" in caught.value.do.say(Lang.ZH)
