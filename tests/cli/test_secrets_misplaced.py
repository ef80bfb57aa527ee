"""A secret put where a name belongs: in the settings, on the command line, in a complaint. It is blotted out, and told."""

from __future__ import annotations

from itertools import cycle

import pytest
from tests.cli.conftest import TEAM, Run

from pmcoach.records.fields.types import Wrong
from pmcoach.records.kinds.sending import is_secretive, read_variable

pytestmark = pytest.mark.bulk

SECRETS = {
    "dingtalk": "SEC" + "0123456789abcdef" * 4,
    "feishu": "xJ3kP9wQ2mN8vB5tR7yLzA",
    "a word without digits": "qWeRtYuIoPaSdFgHjKlZ",
    "slack": "xoxb-1234567890-abcdefghij",
    "webhook": "https://hooks.slack.com/services/T000/B000/abcdefghijkl",
    "own webhook": "https://chat.example.com/hook/a1b2c3d4e5f6g7h8",
    "wecom": "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa",
    "github": "ghp_" + "a1B2" * 9,
    "hex": "d41d8cd98f00b204e9800998ecf8427e",
    "base64": "c2VjcmV0LXRva2VuLTEyMw==",
}
CALLS = (
    ("lint",), ("lint", "--format", "concise"), ("lint", "--format", "json"), ("lint", "--format", "github"), ("check",),
    ("doctor",), ("send", "team", "--dry-run"), ("send", "team"), ("list", "goals"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("secret", "field"),
    list(zip(SECRETS.values(), cycle(("webhook", "secret", "密钥变量")), strict=False)),
    ids=SECRETS,
)
def test_a_secret_in_the_place_of_a_name_in_the_settings(run: Run, secret: str, field: str) -> None:
    own = "webhook: PMCOACH_FEISHU_WEBHOOK, " if field != "webhook" else ""
    settings = f'language: en\nlead: chen.jing\nsend:\n  team: {{kind: feishu, {own}{field}: "{secret}"}}\n'
    told = []
    for words in CALLS:
        done = run(*words, files={**TEAM, "pmcoach.yaml": settings})
        assert secret not in done.out + done.err, words
        told.append("not the name of an environment variable" in done.out + done.err)
    assert told[0]


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
def test_a_secret_in_the_place_of_a_target(run: Run, secret: str) -> None:
    done = run("send", secret, files=TEAM)
    assert done.code == 2
    assert secret not in done.out + done.err


@pytest.mark.parametrize("name", ["slack", "dingtalk", "webhook", "github"])
@pytest.mark.parametrize(
    "words", [("set", "SECRET", "4"), ("check", "SECRET"), ("SECRET",), ("--rev", "SECRET", "lint")]
)
def test_a_known_secret_is_in_no_complaint(run: Run, name: str, words: tuple[str, ...]) -> None:
    done = run(*(SECRETS[name] if word == "SECRET" else word for word in words), files=TEAM)
    assert done.code == 2
    assert SECRETS[name] not in done.out + done.err


@pytest.mark.parametrize(
    "name",
    [
        "PMCOACH_SLACK_WEBHOOK", "TEAM_HOOK", "slack_webhook_url", "SlackWebhookUrl", "HOOK2", "X", "OAUTH2_TOKEN",
        "FEISHU_SIGN_2026", "PMCOACH_FEISHU_WEBHOOK_TEAM", "INTERNATIONALISATION_HOOK",
    ],
)  # fmt: skip
def test_names_people_give_are_names(name: str) -> None:
    assert not is_secretive(name)
    assert not isinstance(read_variable(name), Wrong)


def test_a_target_s_name_is_shown_as_it_is(run: Run) -> None:
    assert "“产品群”" in run("send", "产品群", files=TEAM).err
    assert "“product-team”" in run("send", "product-team", files=TEAM).err
