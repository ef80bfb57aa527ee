"""The later weeks of a quarter: somebody on leave, a day that moves, a report that is missing, help that does not come."""

from __future__ import annotations

from tests.cli.quarter.conftest import Quarter


def fourth_week(q: Quarter) -> None:
    """W43: one is on leave; a day is moved, with the reason."""
    _, li, wang, zhang = q.team
    q.day("2026-10-22", "Two 1:1s; one is on leave.", "两场一对一，一人休假。")
    q.brief(wang)
    q(
        "move",
        "refund-time",
        "--due",
        "2026-12-31",
        "--why",
        q.say("finance freezes its system until 1 November", "财务系统封版到11月1日"),
    )
    q(
        "move",
        "refund-time",
        "--title",
        q.say(
            "Cut refund time from 36 to 24 hours by 31 December 2026",
            "12月31日前把退款时长从36小时缩短到24小时",
        ),
        "--why",
        q.say("the day moved", "日期改了"),
    )
    q.at_the_keyboard(
        "new",
        "review",
        wang,
        "--ask",
        answers={
            q.say("what was in the way", "是什么耽误了"): (
                q.say("the first rule works, the next wait for finance", "第一条规则跑通了，后面等财务"),
            ),
            q.say("Agreed", "谈定"): (q.say("Rules for half of all refunds", "规则覆盖一半退款"),),
            q.say("by when", "哪天完成"): ("2026-11-13",),
            q.say("it should change", "带来什么变化"): (
                q.say("refund time under 30 hours", "退款时长降到30小时以下"),
            ),
        },
    )
    for each in (li, wang, zhang):
        q("reply", each, q.say("Read, thank you", "看了，谢谢"), "--as", q.team[0], quiet=True)
    q("new", "review", li, quiet=True)
    q("set", "retention", "82.9")
    q.commit()
    history = q("history", "refund-time")
    assert q.say("finance freezes its system until 1 November", "财务系统封版到11月1日") in history
    assert "H106" not in q.found(), "what moved says why"
    q.day("2026-10-23", "The reports of W43.", "W43 周报。")
    q(
        "new",
        "report",
        li,
        "--from",
        "-",
        stdin=q.say(
            "Done: Interview 10 more customers\nNext: New questionnaire live\nThanks: Ida Lund, support understands the rules she wrote\n",
            "完成：再访谈10位\n下周：新问卷上线\n感谢：王芳，写的规则客服也看得懂\n",
        ),
    )
    q.show(f"reports/2026-W43/{li}.yaml")
    q(
        "ask",
        q.say("Vouchers for 100 customers", "100位客户的代金券"),
        "--kind",
        "money",
        "--by",
        "2026-10-30",
        "--as",
        li,
    )
    q("set", "csat", "4.1")
    q("done", "csat:1")
    q(
        "new",
        "report",
        wang,
        "--from",
        "-",
        stdin=q.say(
            "Done: Second rule written\nNext: Second rule live\n",
            "完成：第二条规则写好\n下周：第二条规则上线\n",
        ),
    )
    q("set", "refund-time", "33.9")
    q.commit("16:00")
    q.day("2026-10-26", "The week after.", "下一周。")
    q("check")
    q("list", "asks")
    assert q.reports() == {li: "on_time", wang: "on_time", zhang: "on_leave"}


def fifth_week(q: Quarter) -> None:
    """W44: one report is missing; what was promised to somebody did not come."""
    _, li, wang, zhang = q.team
    q.day("2026-10-29", "1:1s, the one on leave too.", "一对一，休假回来的也谈。")
    for each in (li, wang, zhang):
        if each != zhang:
            q("reply", each, q.say("Read, thank you", "看了，谢谢"), "--as", q.team[0], quiet=True)
        q("new", "review", each, quiet=True)
    q("check", "--since", "last")
    q.day("2026-10-30", "One report is missing.", "少了一份周报。")
    q(
        "new",
        "report",
        li,
        "--from",
        "-",
        stdin=q.say(
            "Done: New questionnaire live\nNext: Vouchers sent\n", "完成：新问卷上线\n下周：发代金券\n"
        ),
    )
    q("set", "csat", "4.2")
    q("done", "csat:2")
    q(
        "new",
        "report",
        zhang,
        "--from",
        "-",
        stdin=q.say(
            "Done: Short sign-up live for a tenth of merchants\nProblem: The front-end days never came\n",
            "完成：简化流程灰度10%\n问题：答应的前端没来\n",
        ),
    )
    q("set", "first-order", "33.5")
    q("done", "first-order:1", "--on", "2026-10-28")
    q.commit("16:00")
    q.day("2026-11-02", "Who did not report?", "谁没交？")
    q("check")
    assert q.reports() == {li: "on_time", wang: "missing", zhang: "on_time"}
    assert q.say("The front-end days never came", "答应的前端没来") in q.brief(zhang)
    assert q.say("Vouchers", "代金券") in q.brief(li).partition("\n\n")[2].partition("\n\n")[0], (
        "first what the lead owes"
    )
    q("agenda")
    q("find", q.say("front-end", "前端"))
