"""Where messages go: names of variables are taken; what is in them is neither taken nor repeated."""

from __future__ import annotations

import pytest

from pmcoach.document import Document
from pmcoach.document.place import Problem
from pmcoach.records.fields.enums import Language
from pmcoach.records.fields.reader import read_record
from pmcoach.records.kinds.sending import Channel, Service, is_secretive
from pmcoach.records.kinds.settings import Settings

SECRET = "https://hooks.slack.com/services/T000/B000/marker-secret"


def read(text: str) -> tuple[Settings, list[Problem]]:
    problems: list[Problem] = []
    settings = read_record(Settings, Document(text).value, {"path": "pmcoach.yaml"}, problems)
    return settings, problems


def test_a_channel_is_named_and_described() -> None:
    settings, problems = read(
        "发送:\n"
        "  产品群: {类型: 飞书, 地址变量: FEISHU_A, 密钥变量: FEISHU_S, 关键词: 周报, 语言: 中文}\n"
        "  slack: {webhook: PMCOACH_SLACK_WEBHOOK, link: https://example.com/goals}\n"
    )
    assert not problems
    assert settings.send == {
        "产品群": Channel(Service.FEISHU, "FEISHU_A", "FEISHU_S", "周报", Language.ZH),
        "slack": Channel(webhook="PMCOACH_SLACK_WEBHOOK", link="https://example.com/goals"),
    }


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(SECRET, id="address"),
        pytest.param("SEC-marker-secret-0123456789", id="secret"),
        pytest.param("'1marker-secret'", id="digit-first"),
        pytest.param("marker-secret 甲", id="words"),
    ],
)
@pytest.mark.parametrize("key", ["webhook", "secret"])
def test_a_secret_in_the_file_is_not_taken_and_not_repeated(key: str, value: str) -> None:
    settings, (problem,) = read(f"send: {{slack: {{{key}: {value}}}}}\n")
    assert getattr(settings.send["slack"], key) == ""
    assert problem.code == "E005"
    assert problem.says.en == "this is not the name of an environment variable"
    assert "marker" not in repr((problem.says, problem.do))


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "//example.com", "ftp://example.com", "https://exa mple.com", "'https:// '"],
)
def test_only_an_address_on_the_web_is_a_link(link: str) -> None:
    settings, (problem,) = read(
        f"send: {{slack: {{link: {link!r}}}}}\n".replace("\"'", "'").replace("'\"", "'")
    )
    assert (settings.send["slack"].link, problem.code) == ("", "E005")


@pytest.mark.parametrize(
    ("name", "secretive"),
    [
        pytest.param("PMCOACH_SLACK_WEBHOOK", False, id="a variable"),
        pytest.param("支付产品组的周报与提醒消息群", False, id="a group's name"),
        pytest.param("T0B4k2Jx9Qm7", True, id="letters and digits by chance"),
    ],
)
def test_names_in_chinese_are_no_secrets(name: str, secretive: bool) -> None:
    assert is_secretive(name) is secretive
