"""Where messages go: the `send` part of the settings. It names environment variables and never holds what is in them."""

import re
from typing import Self

from pmcoach.patterns import pattern
from pmcoach.records.fields.enums import Choice, Language
from pmcoach.records.fields.scalars import FLAG, LINE
from pmcoach.records.fields.types import Annotated, OneOf, Ref, Scalar, Wrong, field
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

VARIABLE_SHAPE = r"^[A-Za-z_][A-Za-z0-9_]{0,99}$"
LINK_SHAPE = r"^https?://[A-Za-z0-9\[][!-~]{0,1999}$"


class Service(Choice):
    """A chat that takes messages; all else about it stands in the file of `integrations/chat` that has its name.

    A member is the word in the file, its Chinese name and its English one, then each kind of webhook address it gives out: letters
    that are always in one, and what the whole looks like.
    """

    webhooks: tuple[tuple[str, str], ...]

    def __new__(cls, value: str, zh: str, en: str, *webhooks: tuple[str, str]) -> Self:
        """Make a member from its word, its names and its addresses."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Text(en=en, zh=zh)
        member.also = ()
        member.webhooks = webhooks
        return member

    SLACK = (
        "slack",
        "Slack",
        "Slack",
        ("hooks.slack.com", r"https://hooks\.slack\.com/[a-z]{1,20}/[\w/-]{8,200}"),
    )
    TEAMS = (
        "teams", "Teams", "Microsoft Teams",
        ("sig=", r"https://[\w.:-]{1,200}/[\w./%-]{1,400}\?[\w.=&%-]{0,400}\bsig=[\w%-]{8,200}"),
        ("webhook.office.com", r"https://[\w.-]{0,200}webhook\.office\.com/[\w@/-]{8,400}"),
    )  # fmt: skip
    FEISHU = (
        "feishu", "飞书", "Feishu",
        ("/bot/v2/hook/", r"https://open\.[a-z]{1,20}\.c[nom]{1,2}/open-apis/bot/v2/hook/[\w-]{8,100}"),
    )  # fmt: skip
    DINGTALK = (
        "dingtalk", "钉钉", "DingTalk",
        ("oapi.dingtalk.com", r"https://oapi\.dingtalk\.com/robot/send\?access_token=\w{8,100}"),
    )  # fmt: skip
    WECOM = (
        "wecom", "企业微信", "WeCom",
        ("qyapi.weixin.qq.com", r"https://qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=[\w-]{8,100}"),
    )  # fmt: skip


# Words of a name: letters of one case or as in CamelCase, a few digits at their end.
WORD = pattern(r"(?:[A-Z]+|[a-z]+|[A-Z]?[a-z]*(?:[A-Z][a-z]{2,})*[A-Z]?)\d{0,4}")
LONGEST = 32  # letters of a word
SHORTEST = 12  # letters of a secret


def is_secretive(text: str) -> bool:
    """Whether a text looks less like a name somebody gave a variable or a place than like what is kept secret in it."""
    if not text.isascii():
        return False
    words = re.split(r"[_. -]", text)
    return any(
        len(word) > LONGEST or (len(word) >= SHORTEST and WORD.fullmatch(word) is None) for word in words
    )


def read_variable(text: str) -> str | Wrong:
    """The name of an environment variable. What stands there instead may be the secret itself and is not repeated."""
    if re.fullmatch(VARIABLE_SHAPE, text.strip()) and not is_secretive(text.strip()):
        return text.strip()
    return Wrong(
        Text(en="this is not the name of an environment variable", zh="这不是环境变量的名字"),
        Text(
            en="put the address or secret into a variable and write its name: PMCOACH_SLACK_WEBHOOK",
            zh="把地址或密钥放进环境变量，这里只写变量名，如 PMCOACH_SLACK_WEBHOOK",
        ),
    )


def read_link(text: str) -> str | Wrong:
    """An address on the web."""
    if re.fullmatch(LINK_SHAPE, text.strip()):
        return text.strip()
    return Wrong(Text(en="“{text}” is not an http or https address", zh="“{text}”不是 http 或 https 地址"))


VARIABLE = Scalar(
    "variable",
    Text(en="the name of an environment variable", zh="环境变量名"),
    read_variable,
    {"type": "string", "pattern": VARIABLE_SHAPE},
)
LINK = Scalar(
    "link",
    Text(en="an http or https address", zh="http 或 https 地址"),
    read_link,
    {"type": "string", "pattern": LINK_SHAPE},
)


class Channel(NamedTuple):
    """A place messages go to."""

    service: Annotated[
        Service | None,
        field(
            OneOf(Service),
            "类型",
            "slack, teams, feishu, dingtalk or wecom; the channel's name tells when absent",
            "slack、teams、feishu、dingtalk 或 wecom；不写则看名字",
            key="kind",
        ),
    ] = None
    webhook: Annotated[
        str, field(VARIABLE, "地址变量", "the variable with its address", "存放地址的环境变量")
    ] = ""
    secret: Annotated[
        str,
        field(
            VARIABLE,
            "密钥变量",
            "the variable with the signing secret, of Feishu and DingTalk",
            "存放签名密钥的环境变量（飞书、钉钉）",
        ),
    ] = ""
    keyword: Annotated[
        str,
        field(LINE, "关键词", "the word every message must have", "机器人要求每条消息都带的关键词"),
    ] = ""
    language: Annotated[
        Language | None,
        field(OneOf(Language), "语言", "zh or en, where it is another", "zh 或 en，与别处不同时写"),
    ] = None
    link: Annotated[
        str, field(LINK, "链接", "where to read on, such as the repository", "看全部的地方，如仓库地址")
    ] = ""
    files: Annotated[
        str,
        field(
            LINK,
            "文件链接",
            "a file's address with {path} in it, where the forge is not GitHub, GitLab, Gitee or Gitea",
            "单个文件的网址，其中写 {path}；GitHub、GitLab、Gitee、Gitea 不用写",
        ),
    ] = ""
    reader: Annotated[
        str,
        field(
            Ref("person"),
            "专属",
            "the one person who reads it: only there go briefs of those who report to them",
            "只有这一个人能看到；一对一提要只发给下属的上级自己的频道",
            key="for",
        ),
    ] = ""
    mention: Annotated[
        bool,
        field(
            FLAG,
            "提及",
            "reminders call those whose turn it is, by the accounts in their files",
            "催办时 @ 该做的人，按各人文件里的 accounts",
        ),
    ] = False
    names: Annotated[
        bool, field(FLAG, "署名", "false leaves people's names out", "写 false 则不出现人名")
    ] = True
