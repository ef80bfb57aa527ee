"""P: secrets in files are found, and never shown."""

from __future__ import annotations

import pytest
from tests.rules.conftest import GOAL, Find, Tell

from pmcoach.document.place import lines
from pmcoach.rules.files.private import SECRETS, covered

KEY = "0123456789abcdef0123456789abcdef"
KINDS = [
    pytest.param("https://hooks.slack.com/services/" + "T000/B000/abcdefgh", "the address of a Slack webhook", id="slack"),
    pytest.param("https://hooks.slack.com/triggers/" + "T000/1/abcdefgh", "the address of a Slack webhook", id="slack-trigger"),
    pytest.param(f"https://open.feishu.cn/open-apis/bot/v2/hook/{KEY}", "the address of a Feishu webhook", id="feishu"),
    pytest.param(f"https://open.larksuite.com/open-apis/bot/v2/hook/{KEY}", "the address of a Feishu webhook", id="lark"),
    pytest.param(f"https://oapi.dingtalk.com/robot/send?access_token={KEY}", "the address of a DingTalk webhook", id="dingtalk"),
    pytest.param(f"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={KEY}", "the address of a WeCom webhook", id="wecom"),
    pytest.param(
        "https://x.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/1/triggers/manual/paths/invoke"
        f"?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={KEY}", "the address of a Microsoft Teams webhook", id="teams",
    ),
    pytest.param(f"https://x.webhook.office.com/webhookb2/{KEY}", "the address of a Microsoft Teams webhook", id="teams-as-it-was"),
    pytest.param("xoxb-" + "123456789012-abcdef", "a Slack token", id="slack-token"),
    pytest.param("SEC" + KEY * 2, "a DingTalk signing key", id="dingtalk-key"),
    pytest.param("ghp_" + KEY + "abcd", "a GitHub token", id="github"),
    pytest.param("github_pat_" + KEY, "a GitHub token", id="github-fine-grained"),
    pytest.param("glpat-" + KEY, "a GitLab token", id="gitlab"),
    pytest.param("AGE-SECRET-KEY-1" + "QQQQ" * 14, "a private age key", id="age"),
    pytest.param("-----BEGIN OPENSSH PRIVATE" + " KEY-----", "a private key", id="ssh"),
    pytest.param("https://bob:hunter2@", "a password in an address", id="password-in-an-address"),
    pytest.param("client_secret: " + KEY, "a token or password", id="client-secret"),
    pytest.param("密码：" + KEY, "a token or password", id="password-in-chinese"),
]  # fmt: skip


@pytest.mark.parametrize(("secret", "what"), KINDS)
def test_a_secret_is_found_and_not_said(find: Find, secret: str, what: str) -> None:
    (seen,) = find("P102", f"title: 甲\nwhy: '见 {secret} 等'\n")
    assert seen[:4] == ("P102", GOAL, 2, 9 + (7 if what == "a token or password" and "_" in secret else 0))
    assert seen.en == f"{what} stands here: whoever can read this file can use it"
    assert seen.zh.startswith("这里写着")
    assert seen.zh.endswith("，能看到文件的人都能用")
    assert secret[-8:] not in seen.en + seen.zh


@pytest.mark.parametrize(("secret", "what"), KINDS)
def test_a_line_with_a_secret_is_shown_covered(secret: str, what: str) -> None:
    line = f"  why: '见 {secret} 等'"
    shown = covered(line)
    assert len(shown) == len(line)
    assert secret[-6:] not in shown, what
    assert (shown[:10], shown[-2:]) == (line[:10], line[-2:])


def test_what_to_do_begins_with_a_new_one(tell: Tell) -> None:
    told = tell("P102", "title: 甲\nwhy: xoxb-" + "123456789012\n")
    assert told.do == (
        "have a new one made (git keeps this one), and name an environment variable here instead",
        "请重新生成一个（旧的会一直留在 git 里），这里只写环境变量的名字",
    )


def test_each_secret_is_found_once(find: Find) -> None:
    url = f"https://oapi.dingtalk.com/robot/send?access_token={KEY}"
    files = {
        "pmcoach.yaml": f"send:\n  a: {{url: '{url}'}}\n  b: {{url: '{url}', secret: {'SEC' + KEY * 2}}}\n"
    }
    assert [(seen.line, seen.column) for seen in find("P102", files)] == [(2, 13), (3, 13), (3, 98)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("send: {dingtalk: {url: DINGTALK_WEBHOOK_2_URL, secret: DINGTALK_SIGN_KEY_2026}}", id="variables"),
        pytest.param("why: 见 https://git.example.com/team/repo@v2 和 https://host:8080/a@b", id="links"),
        pytest.param("why: token 的方案还没定；token: 下个季度再说，secret: classified-document", id="words"),
        pytest.param("why: ssh://git@example.com/x.git", id="a-user-without-password"),
        pytest.param("why: https://hooks.slack.com/ 申请新地址，见 https://example.com/?page=2&sig=3", id="no-secret-in-it"),
        pytest.param("keys: [age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq]", id="public-key"),
    ],
)  # fmt: skip
def test_what_is_no_secret(find: Find, text: str) -> None:
    assert find("P102", {"pmcoach.yaml": f"{text}\n"}) == []
    assert covered(text) == text


def test_a_sheet_can_hold_one_too(find: Find) -> None:
    files = {"metrics/csat.csv": "date,value,note\n2026-11-03,4,ghp_" + KEY + "abcd\n"}
    assert [seen[1:4] for seen in find("P102", files)] == [("metrics/csat.csv", 2, 14)]


def test_every_kind_of_secret_holds_its_mark() -> None:
    text = "\n".join(str(case.values[0]) for case in KINDS)
    found = {
        secret.what.en
        for secret in SECRETS
        for line in lines(text)
        if secret.looks.search(line) and secret.mark in line
    }
    assert found == {secret.what.en for secret in SECRETS}
