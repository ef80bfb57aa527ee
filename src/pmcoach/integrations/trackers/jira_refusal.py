"""Why Jira does not answer, in its own words where they are about the query."""

from __future__ import annotations

from typing import NoReturn

from pmcoach.cells import one_line
from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.json_access import at, line
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.trackers.tracker import Tracker
from pmcoach.text import Text

LONGEST = 200
SAYS = Text(en="Jira does not take the query: {words}", zh="Jira 不接受这个查询：{words}")
CHECK_JQL = Text(
    en="try it in Jira's own search; it stands in pmcoach.yaml under pull: {jira: {jql: …}}",
    zh="请在 Jira 的搜索框里试一下；它写在 pmcoach.yaml 的 pull: {jira: {jql: …}}",
)
UNKNOWN_USER = Text(
    en="Jira does not know who asks (HTTP {status})", zh="Jira 不认识这个账号（HTTP {status}）"
)
CHECK_CLOUD = Text(
    en="check PMCOACH_JIRA_EMAIL and PMCOACH_JIRA_TOKEN; a token ends after a year at the latest: "
    "https://id.atlassian.com/manage-profile/security/api-tokens",
    zh="请检查 PMCOACH_JIRA_EMAIL 和 PMCOACH_JIRA_TOKEN；令牌最长一年过期：https://id.atlassian.com/manage-profile/security/api-tokens",
)
CHECK_SERVER = Text(
    en="check PMCOACH_JIRA_TOKEN: a personal access token, from your profile in Jira",
    zh="请检查 PMCOACH_JIRA_TOKEN：在 Jira 个人资料里生成的个人访问令牌",
)
CAPTCHA = Text(
    en="Jira wants a captcha after too many failed logins: log in once in a browser",
    zh="登录失败次数太多，Jira 要求验证码：请先在浏览器里登录一次",
)
CLOUD_NOW = Text(
    en="this is Jira Cloud, which took that search away (HTTP 410)",
    zh="这是 Jira Cloud，旧的搜索接口已下线（HTTP 410）",
)
SET_EMAIL = Text(
    en="set PMCOACH_JIRA_EMAIL: then the new one is asked", zh="请设置 PMCOACH_JIRA_EMAIL，就会用新接口"
)


def is_anonymous(answer: Response) -> bool:
    """Whether Jira answered as if nobody had logged in: it did not take what came, and may show what is public all the same."""
    said = answer.headers.get("x-seraph-loginreason", "").upper()
    return "FAILED" in said or "DENIED" in said


def refuse(tracker: Tracker, answer: Response, *, is_cloud: bool) -> NoReturn:
    """Say why there is no answer. Only what is said of the query is repeated, without what is secret."""
    if "CAPTCHA" in answer.headers.get("x-authentication-denied-reason", "").upper():
        raise PmcoachError(CAPTCHA)
    if answer.status == 401 or is_anonymous(answer):
        check = CHECK_CLOUD if is_cloud else CHECK_SERVER
        raise PmcoachError(UNKNOWN_USER.fill(status=answer.status), check)
    if answer.status == 410:
        raise PmcoachError(CLOUD_NOW, SET_EMAIL)
    messages = at(answer.json(), "errorMessages")
    words = " ".join(map(line, messages)) if isinstance(messages, list) else ""
    if answer.status == 400 and words:
        clean = one_line(tracker.door.secrets.clean(words), LONGEST)
        raise PmcoachError(SAYS.fill(words=clean), CHECK_JQL)
    tracker.refuse(answer, "")
