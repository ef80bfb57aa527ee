"""Troubles of the Chinese team that only the history tells: what came late, and what files said before."""

from __future__ import annotations

from typing import NamedTuple

FRAUD, REFERRAL, KYC, BIND = (
    f"goals/2026-Q4/{name}.yaml" for name in ("fraud-loss", "referral", "kyc-pass", "bind-rate")
)
REPORT = "reports/2026-W46/li.wei.yaml"


class Moved(NamedTuple):
    """What a file said before, since when; when it came to say what it says; whose brief says what of it."""

    id: str
    path: str
    before: tuple[str, str] | None
    since: str
    until: str
    page: str
    says: str


MOVED = (
    Moved("report-late", REPORT, None, "2026-11-15", "2026-11-15", "li.wei", "W46 周报迟交，是什么耽误了"),
    Moved("due-moved", REFERRAL, ("due: 2026-12-31", "due: 2026-12-15"), "2026-10-12", "2026-11-16", "liu.yang",
          "referral：11-16 截止日由 2026-12-15 改为 2026-12-31，为什么"),
    Moved("target-lowered", FRAUD, ("target: 150", "target: 140"), "2026-10-08", "2026-11-16", "zhao.lei",
          "fraud-loss：11-16 目标值由 140元 改为 150元，为什么"),
    Moved("baseline-changed", KYC, ("baseline: 80", "baseline: 78"), "2026-10-08", "2026-11-16", "zhao.lei",
          "kyc-pass：11-16 基线由 78% 改为 80%，为什么"),
    Moved("report-changed-after-the-reply", REPORT, ("结果页文案改版", "结果页改版方案"), "2026-11-13", "2026-11-18", "li.wei",
          "之后，2026-11-18 又改了"),
    Moved("talk-written-down-late", "reviews/2026-10-29/li.wei.yaml", None, "2026-11-16", "2026-11-16", "li.wei", "18 天后才提交"),
)  # fmt: skip
