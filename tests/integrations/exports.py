"""What the services' own exports look like, by their documents and public samples, and what is in them on 2026-11-20.

Each is its bytes, and its items: title, category, who, due, and the day it was done.
"""

from __future__ import annotations

from typing import NamedTuple


class Export(NamedTuple):
    """An export: its text, its encoding, and its items."""

    text: str
    items: tuple[tuple[str, str, str, str, str], ...]
    encoding: str = "utf-8"


EXPORTS = {
    "jira-cloud": Export(
        "Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Priority,Resolution,Assignee,Assignee Id,Reporter,"
        "Created,Updated,Last Viewed,Resolved,Due date,Labels,Labels,Description,Sprint,Sprint,Custom field (Story Points),"
        "Status Category,Status Category Changed\n"
        '"Refund page, part two",PAY-1,10001,Story,QA at partner,PAY,Payments,High,,Li Wei,5b10ac8d82e05b22cc7d4ef5,Wang,'
        '02/Nov/26 9:41 AM,18/Nov/26 10:00 AM,,,31/Dec/26,web,,"One.\n\nTwo ""so"".",Sprint 20,Sprint 21,5.0,In Progress,'
        "10/Nov/26 9:00 AM\n"
        "Crash on an empty cart,PAY-3,10003,Bug,Done,PAY,Payments,Medium,Done,Li Wei,5b10ac8d82e05b22cc7d4ef5,Wang,10/Nov/26 1:00 PM,"
        "19/Nov/26 1:00 PM,,18/Nov/26 11:30 PM,20/Nov/26,,,x,Sprint 21,,,Done,18/Nov/26 11:30 PM\n"
        "Old idea,PAY-4,10004,Story,Done,PAY,Payments,Low,Won't Do,Li Wei,5b10ac8d82e05b22cc7d4ef5,Wang,10/Nov/26 1:00 PM,"
        "18/Nov/26 1:00 PM,,18/Nov/26 1:00 PM,,,,,,,,Done,18/Nov/26 1:00 PM\n"
        "No resolution here,PAY-5,10005,Task,Done,PAY,Payments,Low,,Li Wei,5b10ac8d82e05b22cc7d4ef5,Wang,01/Nov/26 1:00 PM,"
        "19/Nov/26 1:00 PM,,,,,,,,,,Done,12/Nov/26 1:00 PM\n",
        (
            ("Refund page, part two", "doing", "Li Wei", "2026-12-31", ""),
            ("Crash on an empty cart", "done", "Li Wei", "2026-11-20", "2026-11-18"),
            ("Old idea", "cancelled", "Li Wei", "", ""),
            ("No resolution here", "done", "Li Wei", "", "2026-11-12"),
        ),
        "utf-8-sig",
    ),
    "jira-american": Export(
        "Summary,Issue key,Issue id,Issue Type,Status,Priority,Assignee,Created,Updated,Resolved,Due date\n"
        "Refunds,PAY-1,1,Task,In Review,High,Li Wei,11/2/2026 9:41,11/18/2026 16:30,,12/1/2026 0:00\n"
        "Carts,PAY-2,2,Task,Closed,High,Li Wei,11/2/2026 9:41,11/18/2026 16:30,11/9/2026 8:05,11/5/2026 0:00\n",
        (
            ("Refunds", "doing", "Li Wei", "2026-12-01", ""),
            ("Carts", "done", "Li Wei", "2026-11-05", "2026-11-09"),
        ),
    ),
    "jira-chinese": Export(
        "概要,问题关键字,问题ID,问题类型,状态,项目关键字,项目名称,优先级,解决结果,经办人,报告人,创建日期,已更新,已解决,到期日\n"
        "退款页改版,PAY-1,10001,故事,处理中,PAY,支付,高,,李伟,王芳,02/十一月/26 9:41 上午,18/十一月/26 10:00 上午,,31/十二月/26\n"
        "空购物车崩溃,PAY-3,10003,缺陷,已解决,PAY,支付,中,完成,李伟,王芳,10/十一月/26 1:00 下午,18/十一月/26 1:00 下午,"
        "18/十一月/26 1:00 下午,20/十一月/26\n"
        "旧想法,PAY-4,10004,故事,已关闭,PAY,支付,低,不做,李伟,王芳,10/十一月/26 1:00 下午,18/十一月/26 1:00 下午,18/十一月/26 1:00 下午,\n",
        (
            ("退款页改版", "doing", "李伟", "2026-12-31", ""),
            ("空购物车崩溃", "done", "李伟", "2026-11-20", "2026-11-18"),
            ("旧想法", "cancelled", "李伟", "", ""),
        ),
    ),
    "zentao-tasks": Export(
        "编号,所属项目,所属执行,所属模块,任务名称,任务描述,任务类型,优先级,预计开始,实际开始,截止日期,任务状态,最初预计,总计消耗,预计剩余,"
        "由谁创建,创建日期,指派给,指派日期,由谁完成,实际完成,由谁取消,取消时间,由谁关闭,关闭时间,关闭原因,最后修改,最后修改日期\n"
        "368,收银台(#25),迭代一(#26),/(#0),退款页前端,<p>x</p>,开发,3,2026-11-09,2026-11-10 09:00:00,2026-11-20,已关闭,16h,18h,0h,王芳,"
        "2026-11-01,Closed,2026-11-18 18:00:00,李伟,2026-11-18 17:00:00,,0000-00-00 00:00:00,王芳,2026-11-19,已完成,王芳,2026-11-19\n"
        "369,收银台(#25),迭代一(#26),/(#0),地址导入,,开发,3,2026-11-16,2026-11-16 09:00:00,2026-11-27,进行中,20h,10h,10h,王芳,2026-11-01,"
        "李伟,2026-11-02,,,,,,,,李伟,2026-11-16\n"
        "370,收银台(#25),迭代一(#26),/(#0),旧活动,,开发,3,,,,已关闭,2h,0h,2h,王芳,2026-11-01,Closed,2026-11-02,,,王芳,2026-11-12,王芳,"
        "2026-11-12,已取消,王芳,2026-11-12\n"
        "371,收银台(#25),迭代一(#26),/(#0),验收脚本,,测试,3,,,2026-11-30,已完成,2h,0h,2h,王芳,2026-11-01,王芳,2026-11-17,李伟,2026-11-17,,,,,,,\n",
        (
            ("退款页前端", "done", "李伟", "2026-11-20", "2026-11-18"),
            ("地址导入", "doing", "李伟", "2026-11-27", ""),
            ("旧活动", "cancelled", "", "", ""),
            ("验收脚本", "done", "李伟", "2026-11-30", "2026-11-17"),
        ),
        "gbk",
    ),
    "zentao-bugs": Export(
        "Bug编号,所属产品,所属模块,Bug标题,关键词,严重程度,优先级,Bug类型,重现步骤,Bug状态,截止日期,激活次数,是否确认,抄送给,由谁创建,创建日期,"
        "影响版本,指派给,指派日期,解决者,解决方案,解决版本,解决日期,由谁关闭,关闭日期,最后修改者,最后修改日期\n"
        "11,收银台(#1),/(#0),金额四舍五入错,金额,2,1,代码错误,步骤,激活,2026-11-27,0,已确认,,王芳,2026-11-16,主干,李伟(#liwei),2026-11-16,,,,,,,,\n"
        "12,收银台(#1),/(#0),按钮点不动,按钮,3,2,代码错误,步骤,已解决,,0,已确认,,王芳,2026-11-16,主干,王芳,2026-11-17,李伟,已解决,主干,2026-11-17,,,,\n"
        "13,收银台(#1),/(#0),颜色不好看,颜色,4,3,界面优化,步骤,已关闭,,0,已确认,,王芳,2026-11-16,主干,Closed,2026-11-17,李伟,设计如此,主干,2026-11-17,王芳,2026-11-18,,\n",
        (
            ("金额四舍五入错", "doing", "李伟", "2026-11-27", ""),
            ("按钮点不动", "done", "李伟", "", "2026-11-17"),
            ("颜色不好看", "cancelled", "", "", ""),
        ),
        "gbk",
    ),
    "tapd-stories": Export(
        "ID,标题,优先级,迭代,状态,处理人,创建人,创建时间,预计开始,预计结束,完成时间,父需求\n"
        "1010001,退款页改版,High,V2,已实现,李伟;,王芳,2026-11-01 10:00:00,2026-11-02,2026-11-20,2026-11-18 17:00:00,\n"
        '1010002,地址导入,Middle,V2,开发中,"李伟;王芳;",王芳,2026-11-01 10:00:00,2026-11-10,2026-11-27,,1010001\n'
        "1010003,评价入口,Low,V3,规划中,,王芳,2026-11-01 10:00:00,,,,\n",
        (
            ("退款页改版", "done", "李伟", "2026-11-20", "2026-11-18"),
            ("地址导入", "doing", "李伟;王芳", "2026-11-27", ""),
            ("评价入口", "todo", "", "", ""),
        ),
        "utf-8-sig",
    ),
    "tapd-bugs": Export(
        "ID,标题,优先级,严重程度,状态,处理人,开发人员,创建人,创建时间,接受时间,解决时间,关闭时间\n"
        "1020001,点不动,高,严重,接受/处理,liwei(李伟);,liwei(李伟);,王芳,2026-11-01 10:00:00,2026-11-02 10:00:00,,\n"
        "1020002,白屏,高,严重,已关闭,,liwei(李伟);,王芳,2026-11-01 10:00:00,2026-11-02 10:00:00,2026-11-17 10:00:00,2026-11-18 10:00:00\n",
        (
            ("点不动", "doing", "liwei", "", ""),
            ("白屏", "done", "liwei", "", "2026-11-17"),
        ),
    ),
    "linear": Export(
        "ID,Team,Title,Description,Status,Estimate,Priority,Project ID,Project,Creator,Assignee,Labels,Cycle Number,Cycle Name,Cycle Start,"
        "Cycle End,Created,Updated,Started,Triaged,Completed,Canceled,Archived,Due Date,Parent issue,Initiatives,Project Milestone ID,"
        "Project Milestone,SLA Status\n"
        "ENG-7,Engineering,Refund page,'=x,Done,3,High,,Payments,boss@example.com,li.wei@example.com,bug,4,,,,2026-11-01T10:00:00Z,"
        "2026-11-19T10:00:00Z,2026-11-02T10:00:00Z,,2026-11-12T18:30:00Z,,,2026-11-30,,,,,\n"
        "ENG-8,Engineering,Address import,,In Review,,Low,,,boss@example.com,li.wei@example.com,,,,,,2026-11-01T10:00:00Z,"
        "2026-11-19T10:00:00Z,,,,,,,,,,,\n"
        "ENG-9,Engineering,Old idea,,Canceled,,Low,,,boss@example.com,li.wei@example.com,,,,,,2026-11-01T10:00:00Z,2026-11-19T10:00:00Z,,,,"
        "2026-11-19T10:00:00Z,,,,,,,\n",
        (
            ("Refund page", "done", "li.wei@example.com", "2026-11-30", "2026-11-13"),
            ("Address import", "doing", "li.wei@example.com", "", ""),
            ("Old idea", "cancelled", "li.wei@example.com", "", ""),
        ),
    ),
    "azure": Export(
        "ID,Work Item Type,Title,Assigned To,State,Tags,Created Date,Changed Date,Closed Date,Target Date,Area Path,Iteration Path\n"
        '"18540","User Story","Refund page","Nguyen, Vincent <vincent@example.com>","Closed","a; b","11/2/2026 9:15:00 AM",'
        '"11/19/2026 3:00:00 PM","11/18/2026 3:00:00 PM","11/20/2026 7:00:00 AM","Pay\\\\Web","Sprint 5"\n'
        '"18541","Bug","Cart","Nguyen, Vincent <vincent@example.com>","Active",,"11/2/2026 9:15:00 AM","11/9/2026 3:00:00 PM",,'
        '"12/1/2026 7:00:00 AM","Pay","Sprint 5"\n'
        '"18542","Bug","Gone",,"Removed",,"11/2/2026 9:15:00 AM","11/9/2026 3:00:00 PM",,,"Pay","Sprint 5"\n',
        (
            ("Refund page", "done", "Nguyen, Vincent", "2026-11-20", "2026-11-18"),
            ("Cart", "doing", "Nguyen, Vincent", "2026-12-01", ""),
            ("Gone", "cancelled", "", "", ""),
        ),
        "utf-8-sig",
    ),
    "gitlab": Export(
        "Title,Description,Issue ID,URL,State,Author,Author Username,Assignee,Assignee Username,Confidential,Locked,Due Date,"
        "Created At (UTC),Updated At (UTC),Closed At (UTC),Milestone,Weight,Labels,Time Estimate,Time Spent\n"
        "Refund page,x,12,https://gitlab.example.com/pay/web/-/issues/12,Closed,Wang,wang,Li Wei,lwei,No,No,2026-11-20,"
        "2026-11-01 09:00:00,2026-11-19 18:30:00,2026-11-17 18:30:00,17.4,3,bug,0,0\n"
        'Cart,x,13,https://gitlab.example.com/pay/web/-/issues/13,Open,Wang,wang,"Li Wei, Zhang Min","lwei, zmin",No,No,,'
        "2026-11-01 09:00:00,2026-11-19 18:30:00,,17.4,,bug,0,0\n",
        (
            ("Refund page", "done", "Li Wei", "2026-11-20", "2026-11-18"),
            ("Cart", "todo", "Li Wei, Zhang Min", "", ""),
        ),
    ),
    "github-project": Export(
        "Title\tURL\tAssignees\tStatus\tLinked pull requests\tLabels\tMilestone\tRepository\tTarget date\n"
        "Refund page\thttps://github.com/pay/web/issues/12\tlwei\tIn Progress\t\tbug\tv2\tpay/web\tNov 30, 2026\n"
        "Cart\thttps://github.com/pay/web/issues/13\tlwei, zmin\tTodo\t\t\t\tpay/web\t\n",
        (
            ("Refund page", "doing", "lwei", "2026-11-30", ""),
            ("Cart", "todo", "lwei, zmin", "", ""),
        ),
    ),
    "coding": Export(
        "ID,事项类型,标题,描述,状态,处理人,优先级,迭代,开始日期,截止日期,完成时间,创建时间,更新时间\n"
        "21,需求,退款页改版,x,已完成,李伟,高,迭代一,2026-11-01,2026-11-20,2026-11-18 17:00:00,2026-11-01 10:00:00,2026-11-19 10:00:00\n"
        "22,任务,地址导入,x,处理中,李伟,中,迭代一,2026-11-01,2026-11-27,,2026-11-01 10:00:00,2026-11-19 10:00:00\n",
        (
            ("退款页改版", "done", "李伟", "2026-11-20", "2026-11-18"),
            ("地址导入", "doing", "李伟", "2026-11-27", ""),
        ),
    ),
    "feishu": Export(
        "任务描述,任务情况总结,任务执行人,进展,重要紧急程度,开始日期,预计完成日期,是否延期,实际完成日期\n"
        '退款页改版,进行顺利,"李伟,王芳",进行中,重要紧急,2026/11/01,2026/11/27,,\n'
        "写周报模板,,李伟,已完成,重要不紧急,2026/11/01,2026/11/20,,2026/11/18\n"
        "写周报模板,,李伟,未开始,重要不紧急,,,,\n",
        (
            ("退款页改版", "doing", "李伟,王芳", "2026-11-27", ""),
            ("写周报模板", "done", "李伟", "2026-11-20", "2026-11-18"),
            ("写周报模板", "todo", "李伟", "", ""),
        ),
        "utf-8-sig",
    ),
}
