"""Closed sets of words, each word with its name in both languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from pmcoach.text import Text


class Choice(StrEnum):
    """One word of a few. A member is the word in the file, its Chinese name and, where it differs, its English one.

    `also` are other words that people write and that can mean nothing else here; they are not read, but mended.
    """

    label: Text
    also: tuple[str, ...]

    def __new__(cls, value: str, zh: str, en: str = "", also: tuple[str, ...] = ()) -> Choice:
        """Make a member from the word in the file and its names."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Text(en=en or value, zh=zh)
        member.also = also
        return member


def meant(words: Iterable[Choice], text: str) -> Choice | None:
    """The word that is plainly meant: another name of it, or it in another spelling; None where there is none, or more than one."""
    wanted = _alike(text)
    found = [
        word
        for word in words
        if wanted in map(_alike, (word.value, word.label.en, word.label.zh, *word.also))
    ]
    return found[0] if len(found) == 1 and wanted else None


def _alike(text: str) -> str:
    """A word without what people write in more than one way: width, capitals, hyphens and spaces, 已 before and 中 behind it."""
    plain = re.sub(r"[\s_-]+", "", unicodedata.normalize("NFKC", text).lower())
    return plain.removeprefix("已").removesuffix("中")


class GoalKind(Choice):
    """What a goal is judged as."""

    GOAL = "goal", "目标"
    OBJECTIVE = "objective", "目标O"
    KR = "kr", "关键结果", "key result"
    KPI = "kpi", "绩效指标", "KPI"


class Level(Choice):
    """Whose goal it is."""

    COMPANY = "company", "公司"
    TEAM = "team", "团队"
    PERSON = "person", "个人"


class Direction(Choice):
    """Which way a value is to move, or on which side of its target it is to stay."""

    UP = "up", "上升"
    DOWN = "down", "下降"
    MAINTAIN = "maintain", "保持"
    AT_LEAST = "at_least", "不低于", "at least"
    AT_MOST = "at_most", "不高于", "at most"

    @property
    def falls(self) -> bool:
        """Whether less is better."""
        return self in (Direction.DOWN, Direction.AT_MOST)

    @property
    def holds(self) -> bool:
        """Whether the value is to stay where it is, or on one side of its target."""
        return self not in (Direction.UP, Direction.DOWN)


class Status(Choice):
    """Where a goal stands in its life, as its owner says."""

    ACTIVE = "active", "进行中", "", ("open", "ongoing", "in progress", "started")
    DONE = "done", "已完成", "", ("complete", "completed", "finished")
    DROPPED = "dropped", "已取消", "", ("cancelled", "canceled", "abandoned", "放弃", "终止")


class Need(Choice):
    """What is asked for."""

    MONEY = "money", "资金"
    PEOPLE = "people", "人员"
    TOOL = "tool", "工具"
    DECISION = "decision", "决策"
    TRAINING = "training", "培训"


class Dependence(Choice):
    """Where another team stands with what it owes."""

    WAITING = "waiting", "等待中"
    AGREED = "agreed", "已约定"
    DELIVERED = "delivered", "已交付"
    REFUSED = "refused", "已拒绝"


class Outcome(Choice):
    """What an experiment showed."""

    CONFIRMED = "confirmed", "成立"
    REFUTED = "refuted", "不成立"
    UNCLEAR = "unclear", "不明确"


class EvidenceKind(Choice):
    """What evidence is about."""

    BEHAVIOUR = "behaviour", "用户行为"
    MARKET = "market", "市场"
    COMPETITOR = "competitor", "竞品"


class Trouble(Choice):
    """What kind of problem it is."""

    DELAY = "delay", "延期"
    REQUIREMENTS = "requirements", "需求不清", "unclear requirements"
    COMMUNICATION = "communication", "沟通不畅"
    CONFLICT = "conflict", "冲突"
    OTHER = "other", "其他"


class Learning(Choice):
    """How something is learned."""

    COURSE = "course", "课程"
    BOOK = "book", "书"
    TALK = "talk", "分享"
    MENTORING = "mentoring", "辅导"


class ReviewKind(Choice):
    """What a review is."""

    ONE_ON_ONE = "one_on_one", "一对一", "1:1"
    CHECK = "check", "检查"
    APPRAISAL = "appraisal", "考核"
    RETRO = "retro", "复盘", "retrospective"


class Voice(Choice):
    """From which side feedback comes."""

    PEER = "peer", "同事"
    SELF = "self", "自评"
    LEAD = "lead", "上级"
    REPORT = "report", "下属"
    PARTNER = "partner", "合作方"


class RewardKind(Choice):
    """How good work is rewarded."""

    BONUS = "bonus", "奖金"
    AWARD = "award", "奖项"
    PROMOTION = "promotion", "晋升"
    TITLE = "title", "荣誉称号"
    PRAISE = "praise", "表扬"


class Every(Choice):
    """How often something happens."""

    WEEKLY = "weekly", "每周"
    BIWEEKLY = "biweekly", "双周", "every two weeks"
    MONTHLY = "monthly", "每月"
    QUARTERLY = "quarterly", "每季度"
    HALF_YEARLY = "half-yearly", "每半年"
    YEARLY = "yearly", "每年"
    NEVER = "none", "不定期", "never"


class Language(Choice):
    """What is written and shown."""

    ZH = "zh", "中文", "Chinese"
    EN = "en", "英文", "English"


class Severity(Choice):
    """How bad a finding is."""

    ERROR = "error", "错误"
    WARNING = "warning", "警告"
    INFO = "info", "提示"
