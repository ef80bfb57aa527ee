"""Cards that all targets are tested with: a week, a hostile one, one without end."""

from __future__ import annotations

from typing import Any

from pmcoach.text import Lang
from pmcoach.views.cards.card import Call, Card, CardRow, Link, Section, Tone, plain, row

WEEK = {
    Lang.ZH: Card(
        Lang.ZH,
        "支付产品组 · W47 · 11-20 周五",
        ("目标 3：正常 1 · 有风险 1 · 已偏离 1", "周报 W47：3 份已交 2 份；待提交：张敏"),
        (
            Section(
                "需要帮助",
                (
                    row("王芳 · 退款到账时长 35→24小时：照此速度要到 2027-03-22（晚 81 天）", "已偏离", Tone.BAD),
                    row("李伟 · 客户满意度评分 3.9→4.2分：4.06，应有 4.1分", "有风险", Tone.WARN),
                ),
            ),
            Section("进展", (row("赵磊 · 三类申诉自动放行", "完成", Tone.GOOD),)),
            Section("等答复", (row("李伟 等 陈静：一名数据分析师，两周（第 3 周）"),), more=2),
            Section("接下来 7 天", (row("赵磊 · 计划步骤：误拦模型 V2 灰度 10%", "11-24"),)),
        ),
        "看全部：pmcoach check",
        (Link("打开", "https://git.example/pay/goals"),),
    ),
    Lang.EN: Card(
        Lang.EN,
        "Product · W47 · Fri 11-20",
        ("3 goals: 1 on track · 1 at risk · 1 off track",),
        (
            Section("Needs help", (row("Tobias Lund · No-show rate 11.8→8%: at this pace never", "off track", Tone.BAD),)),
            Section("", (row("Grace Mbeki thanks Aoife Brennan: “what would you do differently”"),)),
        ),
    ),
}  # fmt: skip
FILE = "https://git.example/pay/goals/-/blob/main/goals/2026-Q4/退款.yaml?x=1"
# A card that leads to files, has something to press, and calls somebody: what each service knows them by differs.
ACCOUNTS = {
    "slack": ("U024BE7LH", "W024BE7LR"),
    "teams": ("wang.fang@example.com", "87d349ed-44d7-43e1-9a83-5f2406dee5bd"),
    "feishu": ("ou_7d8a6e6df7621556ce0d21922b676706", "b6f1c2g8"),
    "dingtalk": ("13800000000", "manager4220"),
    "wecom": ("WangFang", "li.wei"),
}


def pressing(service: str, lang: Lang = Lang.ZH) -> Card:
    """That card for a service."""
    rows = (
        row("王芳 · 退款到账时长 35→24小时", "已偏离", Tone.BAD)._replace(link=FILE),
        row("李伟 · 客户满意度评分 3.9→4.2分", "有风险", Tone.WARN)._replace(link=FILE),
        row("王芳：W47"),
    )
    links = (
        Link("写周报", "https://git.example/pay/goals/-/new/main/?file_name=reports/2026-W47/"),
        Link("看全部", "https://git.example/pay/goals"),
    )
    calls = tuple(
        Call(name, account)
        for name, account in zip(("王芳", "李伟"), ACCOUNTS.get(service, ("a", "b")), strict=True)
    )
    return Card(lang, "提醒 · 11-20 周五", (), (Section("周报未交", rows, 2),), "", links, calls)


# What people could write to call somebody, to break out of a text, or to act on a terminal.
HOSTILE = (
    "<!channel>", "<!everyone>", "<!here|x>", "<@U024BE7LH>", "<#C024BE7LR>", "<!subteam^S1>", "@all", "@所有人", "@channel",
    "<at>all</at>", "<at id=all></at>", "<at user_id=\"all\">x</at>", "<@all>", "<@userid>", "</at>", "<AT>x</AT>",
    "`code`", "```", "*bold*", "_it_", "~st~", "**b**", "[x](https://evil.example)", "![x](https://evil.example/p.png)",
    "<https://evil.example|pay>", "<a href=x>", "<font color=red>", "<script>alert(1)</script>", "# h", "> q", "- l", "1. n",
    "a\nb", "a\r\n## c", "\x1b[2J\x1b]0;t\x07", "\u202egnp.exe", "\u2066x\u2069", "\u200b@all", "&lt;!channel&gt;", "&amp;",
    "\\*a\\*", "{{DATE(2026-11-20T00:00:00Z)}}", "${secret}", "%7C", "a|b", "\ud800", "\x00", "=1+1", ":smile:", "$x^2$",
)  # fmt: skip


def card(*texts: str, **how: Any) -> Card:
    """A card that says some texts wherever it says anything of what people wrote."""
    rows = tuple(CardRow(plain(text), plain(text[:20]), tone) for text in texts for tone in Tone)
    title = plain(" ".join(texts)[:60] or "-")
    return Card(
        Lang.EN, title, tuple(map(plain, texts[:3])), (Section("Needs help", rows),), "All of it", **how
    )


def long(sections: int = 5, rows: int = 60, text: str = "一句很长的话，" * 12) -> Card:
    """A card that no service takes whole."""
    made = tuple(
        Section(
            f"第 {index} 节",
            tuple(row(f"{number} {text}", "有风险", Tone.WARN) for number in range(rows)),
            more=3,
        )
        for index in range(sections)
    )
    return Card(
        Lang.ZH,
        "很长的一周",
        ("目标 300",),
        made,
        "看全部：pmcoach check",
        (Link("打开", "https://git.example/x"),),
    )
