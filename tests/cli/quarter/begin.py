"""A quarter as a lead and three people live it, from the goals to their end, with what must hold on the way."""

from __future__ import annotations

from tests.cli.quarter.conftest import Quarter


def goals(q: Quarter) -> None:
    """A workspace, three people, a goal of the company and one of each below it; all agreed."""
    lead, li, wang, zhang = q.team
    q.day("2026-09-28", "A workspace, three people, four goals.", "建好工作区：三个人，四个目标。")
    q("init", "--lang", q.lang, "--lead", lead, "--name", q.say("Jo Kelly", "陈静"))
    for each, name in zip(
        (li, wang, zhang),
        (q.say("Sam O'Brien", "李伟"), q.say("Ida Lund", "王芳"), q.say("Max Berg", "张敏")),
        strict=True,
    ):
        q("new", "person", each, "--name", name)
    q("check")
    q(
        "new",
        "goal",
        q.say(
            "Raise customer retention from 82% to 85% by 31 December 2026", "今年把客户留存率从82%提高到85%"
        ),
        "--id",
        "retention",
        "--owner",
        lead,
        "--level",
        q.say("company", "公司"),
        "--why",
        q.say("Renewals are six tenths of the income", "续费占全年收入的六成"),
        "--source",
        "metrics/retention.csv",
    )
    for name, owner, sentence, source, also in (
        (
            "csat",
            li,
            q.say(
                "Raise customer satisfaction from 3.9 to 4.5 points by 31 December 2026",
                "四季度末将客户满意度评分从3.9提高到4.5分",
            ),
            q.say("the survey, every Friday", "每周五的问卷"),
            wang,
        ),
        (
            "refund-time",
            wang,
            q.say(
                "Cut refund time from 36 to 24 hours by 18 December 2026",
                "12月18日前把退款时长从36小时缩短到24小时",
            ),
            "metrics/refund-time.csv",
            li,
        ),
        (
            "first-order",
            zhang,
            q.say(
                "Raise first-order conversion from 31% to 40% by 31 December 2026",
                "四季度新商户首单转化率由31%升至40%",
            ),
            q.say("the merchant dashboard", "商户后台看板"),
            li,
        ),
    ):
        q(
            "new",
            "goal",
            sentence,
            "--id",
            name,
            "--owner",
            owner,
            "--parent",
            "retention",
            "--source",
            source,
            "--with",
            also,
        )
    q("plan", "retention", q.say("Every goal below agreed", "下级目标全部确认"), "--by", "2026-10-09")
    q("plan", "csat", q.say("Interview 20 customers", "访谈20位用户"), "--by", "2026-10-16")
    q("plan", "csat", q.say("New questionnaire live", "新问卷上线"), "--by", "2026-11-06")
    q("plan", "refund-time", q.say("Draw the refund flow", "梳理退款流程"), "--by", "2026-10-09")
    q("plan", "refund-time", q.say("Automatic approval live", "自动审核上线"), "--by", "2026-11-06")
    q("plan", "first-order", q.say("Shorter sign-up live", "简化入驻流程上线"), "--by", "2026-10-23")
    assert q.found() == {}
    for name in ("csat", "refund-time", "first-order"):
        q("agree", name, "--as", lead)
    q("agree", "retention", "--as", li)
    q("done", "retention:1")
    assert "csat" in q("check"), "goals are there from the day they are written"
    q("tree")
    q("agenda")
    assert len(q.rows_of("goals")) == 4
    q.commit()


def first_reports(q: Quarter) -> None:
    """The first reports: one pasted, one asked for, one edited."""
    _, li, wang, zhang = q.team
    q.day(
        "2026-09-30",
        "The first reports: one pasted, one asked for, one edited.",
        "第一份周报：一份粘贴，一份问答，一份编辑。",
    )
    q(
        "new",
        "report",
        li,
        "--from",
        "-",
        stdin=q.say(
            """\
Weekly report W40, Sam
What I did:
1. Interview guide agreed with research
2. Questionnaire draft reviewed
Not done
- The address list, support has not sent it
Problems and risks
- Survey tool drops answers on old phones
Next week
* Interview the first 5 customers
* Put the questionnaire on the test site
Support needed
- An analyst for two weeks
""",
            """\
W40 周报 李伟
一、本周完成
1. 访谈提纲和用研对齐
2、问卷初稿评审通过
二、未完成
- 客户名单，客服还没给
三、问题与风险
- 问卷工具在旧手机上丢答案
四、下周计划
1）访谈前5位用户
2）问卷放到测试环境
五、需要支持
- 数据分析师支持两周
""",
        ),
    )
    text = q.show(f"reports/2026-W40/{li}.yaml")
    assert text.count("  - ") == 7, "every line of the paste stands somewhere"
    q.at_the_keyboard(
        "new",
        "report",
        wang,
        "--ask",
        answers={
            q.say("Done", "完成了"): (q.say("Refund flow drawn with finance", "退款流程和财务一起梳理完"),),
            q.say("Problems", "问题"): (q.say("Finance's interface is not documented", "财务接口没有文档"),),
            q.say("what would solve it", "需要什么"): (
                q.say("the document, from finance", "要接口文档，找财务"),
            ),
            q.say("Next", "接下来"): (q.say("Rules for automatic approval", "自动审核规则"),),
        },
    )
    q.edits(
        f"text = text.replace('  -\\n', '  - {q.say('Sign-up steps counted, 11 of them', '入驻步骤数清楚了，共11步')}\\n', 1)"
    )
    q.at_the_keyboard("new", "report", zhang, "--edit")
    q("done", "refund-time:1")
    q.commit("17:00")
    assert q.states("2026-W40") == dict.fromkeys((li, wang, zhang), "on_time")


def first_talks(q: Quarter) -> None:
    """The first 1:1s: what the lead owes is answered, topics are opened, something is agreed."""
    _, li, wang, zhang = q.team
    q.day("2026-10-08", "Ten minutes before the first 1:1.", "第一次一对一之前的十分钟。")
    brief = q.brief(li)
    assert brief.index(q.say("An analyst for two weeks", "数据分析师支持两周")) < brief.index(
        q.say("Goals", "目标")
    )
    q(
        "reply",
        li,
        q.say("Lea is yours from Monday for two weeks", "下周一起李娜支持你两周"),
        "--ask",
        q.say("analyst", "分析师"),
    )
    q(
        "reply",
        li,
        q.say("Good start. If support does not send the list, tell me", "开头不错。名单客服不给就找我"),
        "--as",
        q.team[0],
    )
    q.at_the_keyboard(
        "new",
        "review",
        li,
        "--ask",
        answers={
            q.say("Topic", "话题"): (
                q.say("Do we change the survey tool", "要不要换问卷工具"),
                q.say("The first talk with finance", "第一次和财务谈"),
            ),
            q.say("what came of it", "结论"): (
                "",
                q.say("went well, Ida joins next time", "谈得不错，下次王芳一起"),
            ),
            q.say("Agreed", "谈定"): (q.say("Ask support for the list every Monday", "每周一找客服要名单"),),
            q.say("by when", "哪天完成"): ("2026-10-12",),
            q.say("it should change", "带来什么变化"): (q.say("five interviews a week", "每周访谈5位"),),
        },
    )
    q.show(f"reviews/2026-10-08/{li}.yaml")
    assert "10-12" in q.brief(li), "what was agreed is in the brief from then on"
    q.brief(wang)
    heard = {
        q.say("Topic", "话题"): (q.say("Finance's document", "财务接口的文档"),),
        q.say("what came of it", "结论"): (q.say("promised for Monday", "财务答应周一给"),),
    }
    q.at_the_keyboard("new", "review", wang, "--ask", answers=heard)
    q.at_the_keyboard("new", "review", zhang, "--ask")
    for each in (wang, zhang):
        q("reply", each, q.say("Thanks, clear", "收到，写得清楚"), "--as", q.team[0])
    q.commit()
    q("check")
    assert q.health() == dict.fromkeys(("csat", "first-order", "refund-time", "retention"), "too_early")
    assert q.found() == {"W104": 1}, "the problem that was pasted: what would solve it, nobody says"
