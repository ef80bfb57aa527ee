"""Payloads: what each service takes, checked by its fake and by what others wrote; nobody called, no limit broken."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block
from tests.integrations.cards import ACCOUNTS, FILE, HOSTILE, WEEK, card, long, pressing
from tests.integrations.fakes import slack as fake_slack
from tests.integrations.fakes import teams as fake_teams
from tests.integrations.fakes.slack import LINK, marked

from pmcoach.integrations.chat.markdown import address
from pmcoach.integrations.chat.target import packed
from pmcoach.integrations.chat.targets import TARGETS
from pmcoach.records.kinds.sending import Service
from pmcoach.text import Lang
from pmcoach.views.cards.card import Call, Card, CardRow, Link, Section, plain

Golden = Callable[[str, str], None]


def compose(service: Service, made: Card, keyword: str = "") -> list[Any]:
    """The payloads as the other side reads them."""
    return [json.loads(packed(payload)) for payload in TARGETS[service].compose(made, keyword)]


def texts(value: Any) -> Iterator[str]:
    """Every text in a payload."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def within(service: Service, payload: Any) -> bool:
    """Whether a service takes a payload."""
    size = len(packed(payload))
    match service:
        case Service.SLACK:
            blocks = payload["blocks"]
            for block in Block.parse_all(blocks):
                block.to_dict()  # raises where a limit is broken
            return len(blocks) <= 40 and fake_slack.all_right(blocks) and len(payload["text"]) < 3000
        case Service.TEAMS:
            return size <= 20_000 and fake_teams.is_message(payload)
        case Service.FEISHU:
            return size <= 18_000 and isinstance(payload["card"], dict)
        case Service.DINGTALK:
            return size <= 18_000 and bool(payload["markdown"]["title"]) and bool(payload["markdown"]["text"])
        case Service.WECOM:
            return len(payload["markdown"]["content"].encode()) <= 4096


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("service", Service)
def test_a_week_for_each_service(service: Service, lang: Lang, golden: Golden) -> None:
    made = compose(service, WEEK[lang])
    assert all(within(service, payload) for payload in made)
    golden(f"send/week.{service}.{lang}.json", json.dumps(made, ensure_ascii=False, indent=1) + "\n")


@pytest.mark.parametrize("service", Service)
def test_a_card_to_press_and_to_call_by(service: Service, golden: Golden) -> None:
    (payload,) = compose(service, pressing(service.value))
    assert within(service, payload)
    golden(f"send/pressing.{service}.json", json.dumps(payload, ensure_ascii=False, indent=1) + "\n")
    said = list(texts(payload))
    whole = "\n".join(said)
    assert whole.count(address(FILE)) + whole.count(FILE) * (address(FILE) != FILE) == 2, (
        "a link for each of two rows"
    )
    assert "https://git.example/pay/goals/-/new/main/?file_name=reports/2026-W47/" in whole
    for account in ACCOUNTS[service.value]:
        assert account in whole


@pytest.mark.parametrize("service", Service)
def test_only_an_account_of_the_service_s_own_form_is_called(service: Service) -> None:
    target = TARGETS[service]
    assert [target.call("甲", account) for account in ACCOUNTS[service.value]] == [
        Call("甲", account) for account in ACCOUNTS[service.value]
    ]
    assert target.call("甲", target.like) is not None
    everybody = (
        "",
        "all",
        "@all",
        "ALL",
        "everyone",
        "here",
        "channel",
        "所有人",
        "<!channel>",
        "<!subteam^S1>",
    )
    hostile = ("a b", "x></at><at id=all", "1;2", "U1>", "U024BE7LH|x", "a\nb", "../x", "x<y", '"', "@")
    assert [each for each in (*everybody, *hostile, *HOSTILE) if target.call("甲", each) is not None] == []


@pytest.mark.parametrize("service", Service)
def test_a_name_in_a_call_is_nothing_but_a_name(service: Service) -> None:
    account = ACCOUNTS[service.value][0]
    for text in HOSTILE:
        call = TARGETS[service].call(text, account)
        assert call is not None
        (payload,) = compose(service, Card(Lang.EN, "t", ("f",), (), calls=(call,)))
        assert within(service, payload)


def test_what_stands_in_rows_with_links_is_looked_at_by_nobody() -> None:
    for text in HOSTILE:
        rows = (CardRow(plain(text), "x", link=FILE), CardRow(plain(text)))
        for service in Service:
            (payload,) = compose(service, Card(Lang.EN, "t", (), (Section("Needs help", rows),)))
            assert within(service, payload)
            if service is Service.SLACK:
                assert list(marked(payload["blocks"])) == ["*Needs help*"]
                kinds = {each["type"] for each in payload["blocks"][-1]["elements"][0]["elements"]}
                assert kinds == {"text", "link"}


@pytest.mark.parametrize("service", Service)
def test_a_card_with_hardly_anything_is_taken(service: Service) -> None:
    for made in (
        Card(Lang.EN, "t", ("f",), ()),
        Card(Lang.EN, "t", (), (Section("s", (CardRow("r"),)),)),
        Card(Lang.EN, "t", (), (Section("", (CardRow("r"),)),), "foot"),
        Card(Lang.EN, "t", (), (Section("s", (), 3),), "", (Link("open", "https://a.example/"),)),
    ):
        (payload,) = compose(service, made)
        assert within(service, payload)


@pytest.mark.bulk
@pytest.mark.parametrize("service", Service)
def test_a_week_without_end_is_cut_or_split_and_counted(service: Service) -> None:
    made = compose(service, long())
    assert all(within(service, payload) for payload in made)
    assert len(made) == (3 if service is Service.WECOM else 1)
    said = "\n".join(text for payload in made for text in texts(payload))
    assert "另有" in said
    assert "看全部：pmcoach check" in said
    assert said.count("一句很长的话") > 40
    if service is Service.WECOM:
        titles = [payload["markdown"]["content"].split("\n")[0] for payload in made]
        assert titles == [f"### 很长的一周 ({part}/3)" for part in (1, 2, 3)]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("service", Service)
def test_what_people_wrote_calls_nobody(service: Service, text: str) -> None:
    for payload in compose(service, card(text)):
        assert within(service, payload)
        said = list(texts(payload))
        assert not any(set("\x1b\x07\x00\r\u202e\u2066\u2069\u200b") & set(each) for each in said)
        match service:
            case Service.SLACK:
                assert all(
                    "<" not in LINK.sub("", each) for each in (payload["text"], *marked(payload["blocks"]))
                )
                assert list(marked(payload["blocks"])) == ["*Needs help*"]
            case Service.TEAMS:
                assert "entities" not in payload["attachments"][0]["content"].get("msteams", {})
                assert not any("<at" in each.lower() or "</at" in each.lower() for each in said)
                blocks = payload["attachments"][0]["content"]["body"]
                assert [block["text"] for block in blocks if block["type"] == "TextBlock"] == ["Needs help"]
            case Service.FEISHU:
                marks = [
                    each["text"]["content"]
                    for each in payload["card"]["elements"]
                    if each.get("text", {}).get("tag") == "lark_md"
                ]
                assert marks == ["**Needs help**"]
            case Service.DINGTALK:
                assert payload["at"] == {"atMobiles": [], "isAtAll": False}
                assert not set("<@`") & set(payload["markdown"]["text"])
            case Service.WECOM:
                content = payload["markdown"]["content"].replace("<font color=", "").replace("</font>", "")
                assert not set("<@`") & set(content)


def test_rows_with_and_without_links_stand_in_their_order() -> None:
    rows = (CardRow("a"), CardRow("b", link=FILE), CardRow("c", link=FILE))
    (payload,) = compose(Service.FEISHU, Card(Lang.EN, "t", (), (Section("", rows),)))
    divs = [
        (each["text"]["content"], "extra" in each)
        for each in payload["card"]["elements"]
        if each["tag"] == "div"
    ]
    assert divs == [("• a", False), ("• b", True), ("• c", True)]
    (payload,) = compose(Service.SLACK, Card(Lang.EN, "t", (), (Section("", rows),)))
    (whole,) = [block for block in payload["blocks"] if block["type"] == "rich_text"]
    assert "".join(each["text"] for each in whole["elements"][0]["elements"]) == "• a\n• b open\n• c open"


def test_slack_shows_what_was_written() -> None:
    (payload,) = compose(Service.SLACK, card("A & B <2% *x*"))
    rows = [block["text"]["text"] for block in payload["blocks"] if block["type"] == "section"]
    assert rows[0] == "A &amp; B &lt;2% *x*"
    assert rows[1:] == ["*Needs help*", rows[2]]
    assert rows[2].splitlines()[0] == "🟢 A &amp; B &lt;2% *x* A &amp; B &lt;2% *x*"


def test_slack_cuts_a_title_between_characters_and_never_in_an_escape() -> None:
    (payload,) = compose(Service.SLACK, Card(Lang.EN, "&" * 150, ("f",), ()))
    title = payload["blocks"][0]["text"]["text"]
    assert len(title) <= 150
    assert title.replace("&amp;", "") == "…"


@pytest.mark.parametrize("service", Service)
def test_a_keyword_is_in_every_message_once(service: Service) -> None:
    foot = compose(service, WEEK[Lang.ZH], "目标周报")
    assert any("看全部：pmcoach check · 目标周报" in text for text in texts(foot))
    there = compose(service, WEEK[Lang.ZH], "支付产品组")
    assert not any("· 支付产品组" in text for text in texts(there))
    bare = compose(service, WEEK[Lang.EN], "weekly")
    assert any("weekly" in text for text in texts(bare))


@pytest.mark.parametrize("service", [Service.TEAMS, Service.FEISHU, Service.SLACK])
def test_a_link_leads_on(service: Service) -> None:
    (payload,) = compose(service, WEEK[Lang.ZH])
    assert any("https://git.example/pay/goals" in text for text in texts(payload))


def test_feishu_colours_a_card_by_its_worst_row() -> None:
    colours = [
        compose(Service.FEISHU, Card(Lang.EN, "t", (), (Section("s", (made,)),)))[0]["card"]["header"][
            "template"
        ]
        for section in WEEK[Lang.ZH].sections[:3]
        for made in section.rows
    ]
    assert colours == ["red", "orange", "blue", "blue"]


def test_the_title_of_a_dingtalk_message_calls_nobody() -> None:
    (payload,) = compose(Service.DINGTALK, Card(Lang.EN, "a @13800000000 @all\n", (), (), "foot"))
    assert payload["markdown"]["title"] == "a ＠13800000000 ＠all"


word = st.text(max_size=400)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(word, max_size=30), max_size=6), word, word)
def test_every_card_of_any_text_is_taken_by_every_service(
    rows: list[list[str]], title: str, keyword: str
) -> None:
    sections = tuple(
        Section("Needs help", tuple(CardRow(plain(text)) for text in each)) for each in rows if each
    )
    made = Card(Lang.EN, plain(title) or "-", ("fact",), sections, "foot")
    for service in Service:
        for payload in compose(service, made, keyword):
            assert within(service, payload), service
