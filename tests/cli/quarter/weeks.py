"""The first weeks of a quarter: reports in time and late; a promise that vanishes, a topic that carries over."""

from __future__ import annotations

from tests.cli.quarter.conftest import Quarter


def second_week(q: Quarter) -> None:
    """W41: what was planned is asked for; one thing of it is passed over."""
    _, li, wang, zhang = q.team
    q.day("2026-10-09", "The reports of W41.", "W41 周报。")
    q.at_the_keyboard(
        "new",
        "report",
        li,
        "--ask",
        answers={
            q.say("The address list", "客户名单"): (q.say("support sent it on Thursday", "客服周四才给"),),
            q.say("test site", "测试环境"): ("y",),
            q.say("old phones", "旧手机"): ("y",),
            q.say("Next", "接下来"): (q.say("Questionnaire to 200 customers", "问卷发给200位客户"),),
            q.say("customer satisfaction", "客户满意度"): (q.say("4.02 points 7", "4.02分 7"),),
        },
    )
    q.show(f"reports/2026-W41/{li}.yaml")
    q(
        "new",
        "report",
        wang,
        "--from",
        "-",
        stdin=q.say(
            "This week: rules for automatic approval written; agreed with finance\nNext week: build the first rule\nRisk: none\n",
            "本周：自动审核规则写好；和财务对齐口径\n下周：上线第一条规则\n风险：无\n",
        ),
    )
    q("set", "refund-time", "35")
    q(
        "new",
        "report",
        zhang,
        "--from",
        "-",
        stdin=q.say("Done: Two sign-up steps removed\n", "完成：去掉两个入驻步骤\n"),
    )
    q("set", "first-order", "31.5%")
    q(
        "praise",
        wang,
        q.say("the refund flow on one page", "把退款流程画在一页纸上"),
        "--impact",
        q.say("sign-up reuses it", "入驻直接复用"),
        "--as",
        zhang,
    )
    q(
        "ask",
        q.say("Two front-end days for the short sign-up", "入驻简化要两天前端"),
        "--kind",
        "people",
        "--by",
        "2026-10-16",
        "--as",
        zhang,
    )
    q("set", "retention", "82.2")
    q.commit("17:30")
    q("check")
    assert q.reports() == dict.fromkeys((li, wang, zhang), "on_time")
    assert q.found() == {"W108": 1}, "five interviews were planned, and nobody says a word of them"


def second_talks(q: Quarter) -> None:
    """The second 1:1s: what was left open comes again, and so does the promise that vanished."""
    _, li, wang, zhang = q.team
    q.day("2026-10-15", "Ten minutes before the second 1:1.", "第二次一对一之前的十分钟。")
    brief = q.brief(li)
    carried = brief.partition(q.say("Left open last time", "上次没谈完的"))[2].partition("\n\n")[0]
    assert q.say("Do we change the survey tool", "要不要换问卷工具") in carried
    vanished = q.say("Interview the first 5 customers", "访谈前5位用户")
    assert vanished in brief.partition(q.say("Worth asking", "可以问的"))[2]
    q("reply", li, q.say("Do the interviews first", "先把访谈做了"), "--as", q.team[0])
    q.at_the_keyboard(
        "new",
        "review",
        li,
        "--ask",
        answers={
            q.say("change the survey tool", "换问卷工具"): (
                q.say("yes, after this round", "换，等这一轮收完"),
            ),
            vanished: (q.say("two a day from Monday", "下周起每天两位"),),
        },
    )
    q(
        "done",
        q.say("every Monday", "每周一找客服"),
        "--result",
        q.say("support sends it by itself now", "客服现在主动给"),
    )
    q("list", "actions")
    q(
        "reply",
        zhang,
        q.say("Yes, Thursday and Friday", "可以，周四周五给你"),
        "--ask",
        q.say("front-end", "前端"),
    )
    for each in (wang, zhang):
        q("reply", each, q.say("Read, thank you", "看了，谢谢"), "--as", q.team[0], quiet=True)
        q("new", "review", each, quiet=True)
    q("leave", "2026-10-19", "2026-10-23", "--as", zhang)
    q.commit()
    settled = q.say("change the survey tool", "换问卷工具")
    assert settled not in q.brief(li), "what today's talk has an outcome for is no longer open"


def third_week(q: Quarter) -> None:
    """W42: two reports come in time, the third on Monday."""
    _, li, wang, zhang = q.team
    q.day(
        "2026-10-16",
        "Two reports of W42 in time, the third comes on Monday.",
        "W42 两份按时，一份下周一才交。",
    )
    q(
        "new",
        "report",
        li,
        "--from",
        "-",
        stdin=q.say(
            "Done: Interview the first 5 customers; Questionnaire to 200 customers\nNext: Interview 10 more customers\n",
            "完成：访谈前5位用户；问卷发给200位客户\n下周：再访谈10位\n",
        ),
    )
    q("set", "csat", "4.06")
    q(
        "new",
        "report",
        zhang,
        "--from",
        "-",
        stdin=q.say(
            "Done: Sign-up cut to 7 steps\nNext: Short sign-up live\n",
            "完成：入驻减到7步\n下周：简化流程上线\n",
        ),
    )
    q("set", "first-order", "32.4")
    q.commit("17:00")
    q.day("2026-10-19", "The late one.", "迟交的那份。")
    assert q.reports()[wang] == "missing"
    q(
        "new",
        "report",
        wang,
        "2026-W42",
        "--from",
        "-",
        stdin=q.say("Done: First rule live for 5% of refunds\n", "完成：第一条规则灰度5%\n"),
    )
    q("set", "refund-time", "34.8", "--on", "2026-10-16")
    q("done", q.say("not documented", "没有文档"))
    q.commit()
    q("check")
    assert q.reports() == {li: "on_time", wang: "late", zhang: "on_time"}
    # A quarter of the working days is over in one country; in the other a week of them was a holiday.
    assert q.health()["refund-time"] == q.say("at_risk", "too_early")
