"""The end of a quarter: the month's check, the quiet weeks, goals closed, appraisals from evidence, scores side by side."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tests.cli.quarter.conftest import Quarter

# What each week of November and December brought: satisfaction, refund time, first orders, retention.
VALUES = (
    ("4.22", "32.5", "34.6", "83.1"), ("4.26", "31", "35.4", "83.3"), ("4.31", "30.2", "36.1", "83.6"),
    ("4.36", "29.8", "36.9", "83.9"), ("4.41", "29", "37.6", "84.2"), ("4.45", "28.2", "38.3", "84.4"),
    ("4.48", "27.5", "39", "84.7"), ("4.51", "26.8", "39.6", "84.9"),
)  # fmt: skip


def checks(q: Quarter) -> None:
    """The check of October: what the month was is in it already."""
    lead, li, wang, zhang = q.team
    q.day("2026-11-03", "The checks of October.", "十月的检查。")
    q("reply", li, q.say("Yes, up to 2,000", "可以，两千以内"), "--ask", q.say("Vouchers", "代金券"))
    q.at_the_keyboard(
        "new",
        "review",
        li,
        "2026-10",
        "--ask",
        answers={
            q.say("To improve", "需要改进"): (q.say("Says late that something is stuck", "卡住了说得晚"),),
            q.say("Agreed", "谈定"): (
                q.say("Stuck for three days: say so in the report", "卡三天就写进周报"),
            ),
            q.say("by when", "哪天完成"): ("2026-11-30",),
            q.say("it should change", "带来什么变化"): (
                q.say("help comes in the same week", "当周就有人帮"),
            ),
        },
    )
    text = q.show(f"reviews/2026-10/{li}.yaml")
    assert q.say("reports: 5 of 5 submitted, 5 on time", "应交 4 份，交了 4 份，按时 4 份") in text, text
    for each in (wang, zhang):
        q("new", "review", each, "2026-10", quiet=True)
        said = q.say("Says what is stuck", "卡住了会说")
        q("review", "feedback", each, "2026-10", said, "--from", lead, "--kind", "lead", quiet=True)
    q("reply", zhang, q.say("They come this week, I have asked", "这周一定来，我催过了"), "--as", q.team[0])
    q("reply", wang, q.say("And W44?", "W44 呢？"), "--as", q.team[0], code=2)
    q.commit()
    assert not [code for code in q.found() if code == "V104"]


def quiet_weeks(q: Quarter) -> None:
    """Eight weeks in which everybody reports in time, and is answered in the end."""
    lead, li, wang, zhang = q.team
    q.rows.append(
        q.say(
            "\n=== W45 to W52 go by: reports in time, 1:1s, answers\n",
            "\n=== W45 到 W52：周报按时，一对一照常，有问有答\n",
        )
    )
    for number, values in enumerate(VALUES):
        friday = date(2026, 11, 6) + timedelta(weeks=number)
        q.day(friday.isoformat(), quiet=True)
        for each in (li, wang, zhang):
            done, ahead = number + 1, number + 2
            text = q.say(
                f"Done: Round {done}\nNext: Round {ahead}\n", f"完成：第{done}轮\n下周：第{ahead}轮\n"
            )
            q("new", "report", each, "--from", "-", stdin=text, quiet=True)
        for goal, value in zip(("csat", "refund-time", "first-order", "retention"), values, strict=True):
            q("set", goal, value, quiet=True)
        if number == 0:
            q("done", q.say("never came", "前端没来"), quiet=True)
        if number == 1:
            q("done", "refund-time:2", quiet=True)
            q(
                "done",
                q.say("half of all", "规则覆盖"),
                "--result",
                q.say("31 hours", "降到31小时"),
                quiet=True,
            )
            q(
                "done",
                q.say("three days", "卡三天"),
                "--result",
                q.say("twice, and helped within a day", "写过两次，当天有人帮"),
                quiet=True,
            )
        if number == 4:
            for each in (li, wang, zhang):
                q("praise", each, q.say("steady weeks", "一周一周稳稳地走"), "--as", lead, quiet=True)
        q.commit("16:00")
    q.day("2026-12-28", quiet=True)
    for each in (li, wang, zhang):
        q("new", "review", each, quiet=True)
        for month in ("2026-11", "2026-12"):
            q("new", "review", each, month, quiet=True)
            said = q.say("Steady", "稳")
            q("review", "feedback", each, month, said, "--from", lead, "--kind", "lead", quiet=True)
        for _ in range(4):
            q("reply", each, q.say("Read, thank you", "看了，谢谢"), "--as", q.team[0], quiet=True)
    q.commit()
    late = {each["state"] for each in q.rows_of("reports") if each["period"] > "2026-W44"}
    assert late == {"on_time"}
    assert q.found() == {"A101": 1}, "refund time will not be reached, and that is said"


def ended(q: Quarter) -> None:
    """The goals end as they end, and say why."""
    _, li, wang, zhang = q.team
    q.day("2026-12-31", "The quarter ends.", "季度结束。")
    for each in (li, wang, zhang):
        q("new", "report", each, "--from", "-", stdin=q.say("Done: Round 9\n", "完成：第9轮\n"), quiet=True)
        q("new", "review", each, quiet=True)
    q("praise", li, q.say("told us in time twice", "两次及时说出卡点"), "--as", wang)
    q("check")
    q("close", "csat", code=2)
    q(
        "close",
        "csat",
        "--result",
        q.say("4.52 points", "4.52分"),
        "--score",
        "1",
        "--why",
        q.say("interviews showed what annoys", "访谈找到了真正的痛点"),
    )
    q(
        "close",
        "refund-time",
        "--result",
        q.say("26.8 hours", "26.8小时"),
        "--score",
        "0.8",
        "--why",
        q.say("finance was frozen for a month", "财务封版一个月"),
    )
    q(
        "close",
        "first-order",
        "--result",
        "40.1%",
        "--score",
        "1",
        "--why",
        q.say("the short sign-up", "入驻简化"),
    )
    q(
        "close",
        "retention",
        "--result",
        "85%",
        "--score",
        "1",
        "--why",
        q.say("all three below moved", "下级三个目标都动了"),
    )
    q.commit("17:00")
    assert q.health() == {"csat": "done", "first-order": "done", "refund-time": "missed", "retention": "done"}
    q("tree")


def appraised(q: Quarter) -> None:
    """Appraisals start from evidence; who has none is seen; everybody has read theirs."""
    lead, li, wang, zhang = q.team
    q.day("2027-01-05", "Appraisals.", "考核。")
    q("review", "spread", "2026-Q4")
    q.at_the_keyboard(
        "new",
        "review",
        li,
        "2026-Q4",
        "--ask",
        answers={
            q.say("Goal results", "目标完成"): ("5 " + q.say("4.52 against 4.5", "4.52，目标 4.5"),),
            q.say("Attitude", "工作态度"): ("4",),
            q.say("Teamwork", "团队协作"): ("4 " + q.say("helped with the rules", "帮着一起定规则"),),
            q.say("To keep doing", "值得保持的"): (q.say("Talks to customers every week", "每周和客户谈"),),
            q.say("To improve", "需要改进"): (q.say("Says late that something is stuck", "卡住了说得晚"),),
        },
    )
    text = q.show(f"reviews/2026-Q4/{li}.yaml")
    assert re.findall(rf"^    {q.say('evidence', '证据')}: \[(.*)\]$", text, re.MULTILINE) == [
        "goals/csat, reviews/2026-10, reviews/2026-11, reviews/2026-12",
        "",
        f"goals/first-order, goals/refund-time, reports/2026-W49/{lead}, reports/2026-W53/{wang}",
    ], "each score is offered what speaks of its dimension, and nothing else"
    q("new", "review", wang, "2026-Q4")
    for dimension, score in (("results", "3"), (q.say("Attitude", "工作态度"), "4"), ("teamwork", "5")):
        q("review", "rate", wang, "2026-Q4", dimension, score)
    for each, scores in ((li, ("4", "4", "4")), (wang, ("4", "4", "4"))):
        for dimension, score in zip(("results", "attitude", "teamwork"), scores, strict=True):
            q("review", "rate", each, "2026-Q4", dimension, score, "--self", "--as", each, quiet=each == wang)
    spread = q("review", "spread", "2026-Q4")
    assert q.name(zhang) in spread.splitlines()[-1], "who has none"
    q("new", "review", zhang, "2026-Q4", quiet=True)
    for dimension, score in (("results", "5"), ("attitude", "4"), ("teamwork", "4")):
        q("review", "rate", zhang, "2026-Q4", dimension, score, quiet=True)
        q("review", "rate", zhang, "2026-Q4", dimension, "4", "--self", "--as", zhang, quiet=True)
    q(
        "review",
        "feedback",
        li,
        "2026-Q4",
        q.say("Asked customers before he built", "先问客户再动手"),
        "--from",
        wang,
        "--impact",
        q.say("two rules were not needed", "少做了两条规则"),
    )
    q(
        "review",
        "feedback",
        wang,
        "2026-Q4",
        q.say("Wrote rules that support understands", "规则写得客服也看得懂"),
        "--from",
        li,
        quiet=True,
    )
    q(
        "review",
        "feedback",
        zhang,
        "2026-Q4",
        q.say("Answers the same day", "当天就回复"),
        "--from",
        q.say("Finance", "财务部"),
        "--kind",
        "partner",
    )
    assert q.found()["V101"] == 3, "nothing speaks of attitude by itself: the lead has to name something"
    named = q.say("evidence", "证据")
    for each in (li, wang, zhang):
        q.by_hand(f"reviews/2026-Q4/{each}.yaml", f"{named}: []", f"{named}: [reviews/2026-10]")
    assert "V101" not in q.found()
    q("ack", "--as", li, "--comment", q.say("I see it the same way", "没有不同意见"))
    q("ack", "--as", wang)
    q("ack", "--as", zhang, quiet=True)
    q("review", "spread", "2026-Q4", "--curve", "20/10")
    q.commit()
    found = q.found()
    assert found == {}, found
