"""P: what must not stand in the open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmcoach.document.place import at_offset
from pmcoach.patterns import pattern
from pmcoach.project import File, Project
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.sending import VARIABLE, Channel, Service, is_secretive
from pmcoach.rules.engine.rule import Hit, at, rule
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple


class Secret(NamedTuple):
    """A kind of secret: some letters it always holds, what it looks like, and what it is called."""

    mark: str
    looks: re.Pattern[str]
    what: Text


def _webhook(service: Service, mark: str, looks: str) -> Secret:
    zh = service.label.zh
    what = Text(
        en=f"the address of a {service.label.en} webhook",
        zh=f"{f' {zh} ' if zh.isascii() else zh}的 webhook 地址",
    )
    return Secret(mark, pattern(looks), what)


def _token(name: str, zh: str, mark: str, looks: str) -> Secret:
    return Secret(mark, pattern(looks), Text(en=name, zh=zh))


# A value beside a name such as token: letters and digits, long; no ENVIRONMENT_VARIABLE.
VALUE = r"""[ \t]*[:=：][ \t]*["']?(?![A-Z][A-Z0-9_]*(?:["'\s,}]|\Z))(?=[A-Za-z+/=.~_-]{0,200}[0-9])[\w+/=.~-]{16,200}"""
SECRETS = (
    *(_webhook(service, *webhook) for service in Service for webhook in service.webhooks),
    _token("a Slack token", " Slack 令牌", "xox", r"\bxox[abeoprs]-[\w-]{10,200}"),
    _token("a DingTalk signing key", "钉钉加签密钥", "SEC", r"\bSEC[0-9a-f]{64}\b"),
    _token("a GitHub token", " GitHub 令牌", "gh", r"\bgh[pousr]_[A-Za-z0-9]{36,255}"),
    _token("a GitHub token", " GitHub 令牌", "github_pat_", r"\bgithub_pat_\w{22,255}"),
    _token("a GitLab token", " GitLab 令牌", "glpat-", r"\bglpat-[\w-]{20,255}"),
    _token("a private age key", " age 私钥", "AGE-SECRET-KEY-", r"AGE-SECRET-KEY-[0-9A-Z-]{10,200}"),
    _token("a private key", "私钥", "PRIVATE KEY-", r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----"),
    _token("a password in an address", "地址里的密码", "@", r"\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@\"'{}]{1,100}:[^\s/@\"'{}]{1,200}@"),
    *(
        _token("a token or password", "令牌或密码", mark, re.escape(mark) + VALUE)
        for mark in ("token", "secret", "password", "passwd", "api_key", "apikey", "令牌", "密钥", "密码")
    ),
)  # fmt: skip


@rule(
    "P102",
    "secret-in-the-open",
    about=File,
    says=Text(
        en="{what} stands here: whoever can read this file can use it",
        zh="这里写着{what}，能看到文件的人都能用",
    ),
    do=Text(
        en="have a new one made (git keeps this one), and name an environment variable here instead",
        zh="请重新生成一个（旧的会一直留在 git 里），这里只写环境变量的名字",
    ),
    bad={
        "pmcoach.yaml": "send:\n  dingtalk:\n"
        "    url: https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef  # here\n"
    },
    good={"pmcoach.yaml": "send:\n  dingtalk:\n    url: DINGTALK_URL\n"},
)
def secret_in_the_open(file: File, _: Project) -> Iterator[Hit]:
    """A file in git is read by everybody who has the repository, for ever; tokens, keys and webhook addresses do not
    belong there. Files name environment variables; what is shown of the line is covered.
    ---
    git 里的文件，凡是有仓库的人都能看到，而且永远留着；令牌、密钥、webhook 地址都不该写在里面。文件里只写环境变量的名字；显示出来的那一行会遮住。
    """
    for start, end, what in _secrets(file.document.text):
        yield at(place=at_offset(file.document.text, start, end), what=what)


def _secrets(text: str) -> Iterator[tuple[int, int, Text]]:
    """Each secret in a text, once."""
    found = (
        (match.start(), match.end(), secret.what)
        for secret in SECRETS
        if secret.mark in text
        for match in secret.looks.finditer(text)
    )
    last = 0
    for start, end, what in sorted(found, key=lambda each: each[:2]):
        if start >= last:
            yield start, end, what
            last = end


def _marked(text: str) -> bool:
    """Whether a text has the letters that some secret always holds."""
    return any(secret.mark in text for secret in SECRETS)


# Fields that name a variable: what stands there instead of a name may be the secret.
_FIELDS = fields_of(Channel)
NAMES = tuple(word for word, name in _FIELDS.attribute.items() if _FIELDS.by_name[name].shape is VARIABLE)
NAMING = pattern(
    rf"(?<![\w-])(?:{'|'.join(map(re.escape, NAMES))})[\"']?[ \t]*[:：][ \t]*[\"']?(?P<value>[^\s\"',{{}}#]+)"
)


def covered(line: str) -> str:
    """A line with its secrets covered; as long as it was."""
    if any(name in line for name in NAMES):
        line = NAMING.sub(_unnamed, line)
    for start, end, _ in _secrets(line) if _marked(line) else ():
        line = line[:start] + "•" * (end - start) + line[end:]
    return line


def _unnamed(match: re.Match[str]) -> str:
    """What stands beside a field that names a variable, with what looks like a secret covered."""
    value = match["value"]
    wrong = is_secretive(value)
    return match[0].removesuffix(value) + "•" * len(value) if wrong else match[0]


def all_covered(text: str, lines: Sequence[str]) -> Sequence[str]:
    """The lines of a text with their secrets covered."""
    marked = _marked(text) or any(name in text for name in NAMES)
    return [covered(line) for line in lines] if marked else lines
