"""What the pages say beside the values."""

from __future__ import annotations

from pmcoach.assess.status.health import Health
from pmcoach.text import Text

TEAM = Text(en="Team", zh="团队")
DATE = Text(en="{day}, {weekday}, week {week}", zh="{day} {weekday} · 第 {week} 周")
COUNT = Text(en="{count} {count:goal|goals}: {states}", zh="目标 {count} 个：{states}")
STATE = Text(en="{count} {health}", zh="{health} {count}")
NO_GOALS = Text(en="No goals these days.", zh="这段时间没有目标。")
SKIP = Text(en="To the contents", zh="跳到正文")
CONTENTS = Text(en="Contents", zh="目录")
HOME = Text(en="Overview", zh="总览")
FOR_LEAD = Text(
    en="For the lead: it says who waits for what. To be shown to others: export html --public",
    zh="供上级使用：写着谁在等什么。给别人看请用 export html --public",
)
FOR_BOSS = Text(en="A period in review", zh="周期总结")
ANSWERS = Text(en="answers for {what}", zh="负责：{what}")
PUBLIC = Text(
    en="For everyone: goals, and what was done and learned.", zh="公开版：目标，以及做成的事和收获。"
)
MADE = Text(
    en="Made by pmcoach from the team's files as of {day}.", zh="由 pmcoach 根据团队文件生成，截至 {day}。"
)
GLANCE = Text(en="The team at a glance", zh="团队一览")
FIRST = Text(en="First of all", zh="先看这些")
OWED = Text(en="What {name} owes", zh="{name} 欠的")
OWED_HERE = Text(en="What the leads owe", zh="各位上级欠的")
NEEDS = Text(en="Who needs a word", zh="该找谁谈")
CHANGED = Text(en="Changed since {day}", zh="{day} 以来的变化")
PERSON = Text(en="Person", zh="人")
REPORT = Text(en="Report", zh="周报")
GOALS = Text(en="Goals", zh="目标")
TREND = Text(en="Four weeks, as a share of what was expected", zh="近四周，占应有进度的比例")
TREND_SHORT = Text(en="Trend", zh="走势")
DUE = Text(en="What is due", zh="到期的事")
TALK = Text(en="To talk about", zh="该谈的")
LATE = Text(en="{count} past {count:its day|their day}", zh="{count} 件已过期")
NOBODY = Text(en="Nobody has a file here yet.", zh="这里还没有人员文件。")
CASCADE = Text(en="Which goal serves which", zh="谁支撑谁")
ORPHANS = Text(en="Serving no goal", zh="没有上级目标")
LOST = Text(en="Their parent is missing, or they serve themselves", zh="上级目标不存在，或绕成一圈")
WEIGHT = Text(en="weight {weight}", zh="权重 {weight}")
BELOW = Text(en="below: {share}", zh="下级合计 {share}")
EACH_GOAL = Text(en="Goal by goal", zh="逐个目标")
LEGEND = Text(
    en="In each drawing: the values with a dot at the last one; dotted, what was expected; dashed, the target; shaded, where the "
    "values lead by the due day (four of five such goals end inside). A numbered line is a move of the goal itself; the grey one is today.",
    zh="图中：实线是实际值，圆点是最近的值；点线是应有的进度；虚线是目标值；阴影是照目前速度到截止日的范围"
    "（五分之四的目标落在其中）。带编号的竖线是目标本身的改动，灰色竖线是今天。",
)
OTHERS = Text(
    en="{count} more goals are listed above only; export html DIR writes a page for each.",
    zh="另外 {count} 个目标只列在上面；export html 文件夹 会给每个目标写一页。",
)
MOVES = Text(en="What moved", zh="目标的改动")
MOVE = Text(en="{day}: {shown}", zh="{day} {shown}")
BECAUSE = Text(en="because {why}", zh="原因：{why}")
NO_REASON = Text(en="no reason given", zh="没有说明原因")
PLAN = Text(en="Plan", zh="计划")
STEP = Text(en="Step", zh="步骤")
WHO = Text(en="Who", zh="谁")
STEP_DONE = Text(en="done {day}", zh="{day} 完成")
STEP_LATE = Text(en="due {day}, late", zh="应 {day} 完成，已过期")
STEP_DUE = Text(en="due {day}", zh="{day} 截止")
STEP_OPEN = Text(en="no day", zh="没有日期")
HELPERS = Text(en="with {names}", zh="协作：{names}")
SERVES = Text(en="Serves", zh="支撑")
SERVED = Text(en="Served by", zh="由这些目标支撑")
WHY = Text(en="Why it matters", zh="为什么重要")
HOW = Text(en="Where it stands", zh="进展")
ENDED = Text(en="ended at {value} ({day})", zh="止于 {value}（{day}）")
FROM = Text(en="from {day}", zh="{day} 开始")
UNTIL = Text(en="due {day}", zh="{day} 截止")
CALENDAR = Text(en="Calendar of {period}", zh="{period} 日历")
MONTH = Text(en="{year}-{month}", zh="{year} 年 {month} 月")
PAST = Text(en="Past their day", zh="已过期")
AHEAD = Text(en="To come", zh="接下来")
MORE = Text(en="and {count} more", zh="另有 {count} 项")
NOTHING_DUE = Text(en="Nothing is due by {day}.", zh="到 {day} 为止没有到期的事。")
MARKED = Text(en="{count} due", zh="{count} 项到期")
WEEK = Text(en="Reports of {period}", zh="{period} 周报")
NO_REPORT = Text(en="No report: {names}", zh="没有周报：{names}")
DONE = Text(en="Done", zh="完成")
UNDONE = Text(en="Not done", zh="未完成")
PROBLEMS = Text(en="Problems", zh="问题")
COMING = Text(en="Next", zh="下一步")
ASKS = Text(en="Asks", zh="请求")
LEARNED = Text(en="Learned", zh="收获")
SAID_WHY = Text(en="{what} ({why})", zh="{what}（{why}）")
BY = Text(en="{what} by {day}", zh="{what}（{day} 前）")
EXPERIMENTS = Text(en="Tried, and what it taught", zh="试过什么，学到什么")
UNTIL_DAY = Text(en="open until {day}", zh="进行中，到 {day}")
OPEN = Text(en="open", zh="进行中")
EVIDENCE = Text(en="Evidence", zh="依据")
PRAISE = Text(en="Thanks", zh="感谢")
THANKED = Text(en="{to}, from {by}", zh="{by} 感谢 {to}")
OVER = Text(en="How {period} ended", zh="{period} 总结")
SO_FAR = Text(en="{period} so far", zh="{period} 到目前为止")
DAYS = Text(en="{first} to {last}", zh="{first} 至 {last}")
RESULTS = Text(en="Results against targets", zh="结果与目标")
RESULT = Text(en="Result", zh="结果")
TARGET = Text(en="Target", zh="目标值")
GONE = Text(en="Of the way", zh="完成")
GOAL = Text(en="Goal", zh="目标")
HEALTH = Text(en="State", zh="状态")
WAS_LEARNED = Text(en="What was learned", zh="学到了什么")
HELPED = Text(en="Who helped whom", zh="谁帮了谁")
HELPED_WITH = Text(en="{helpers} helped {owner} with", zh="{helpers} 协助 {owner}：")
NO_MOVES = Text(en="No agreed goal was moved.", zh="没有改动已确认的目标。")
NO_RESULTS = Text(en="No goal of {period} is in the files.", zh="文件里没有 {period} 的目标。")
# How a state looks: a class of the style sheet.
LOOK = {
    Health.DONE: "good",
    Health.ON_TRACK: "good",
    Health.AT_RISK: "warn",
    Health.OFF_TRACK: "bad",
    Health.MISSED: "bad",
    Health.UNKNOWN: "open",
    Health.NOT_STARTED: "calm",
    Health.TOO_EARLY: "calm",
    Health.DROPPED: "calm",
}
