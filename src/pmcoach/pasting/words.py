"""The words by which people name the parts of a report, in both languages: Chinese ones by themselves, English ones as patterns.

They are read in the order in which they stand here, and what one cue has taken is not there for the next: 未完成 before 完成,
“not done” before “done”.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto


class Cue(Enum):
    """What a word of a heading is about."""

    DOING = auto()
    PRAISE = auto()
    LEARNED = auto()
    ASKS = auto()
    SOLVED = auto()
    PROBLEMS = auto()
    UNDONE = auto()
    NUMBERS = auto()
    AHEAD = auto()
    PAST = auto()
    NOW = auto()
    PENDING = auto()
    NEXT = auto()
    PLAN = auto()
    GOAL = auto()
    DONE = auto()
    PROGRESS = auto()
    OTHER = auto()
    WORK = auto()


WORDS: Mapping[Cue, tuple[str, str]] = {
    Cue.DOING: (
        "",
        r"(?:am|are)(?: i| we| you)? (?:currently )?(?:doing|working on|up to)",
    ),
    Cue.PRAISE: (
        "感谢 致谢 鸣谢 表扬 点赞 赞扬 谢谢 鼓励 夸夸",
        (
            r"thanks?(?: you| to)?|thank[- ]yous?|grateful|gratitude|praises?|kudos|shout[- ]?outs?|appreciations?"
            r"|appreciate[ds]?|props|recognitions?|high[- ]?fives?|credits?|hat tips?"
        ),
    ),
    Cue.LEARNED: (
        "收获 心得 体会 感悟 感想 感触 领悟 反思 复盘 思考 学到 经验 教训 洞察 启发 启示 学习",
        (
            r"learn(?:s|ed|t|ing|ings)?|lessons?|insights?|take-?aways?|reflections?|discover(?:y|ies|ed)|til"
            r"|surprises?|aha"
        ),
    ),
    Cue.ASKS: (
        (
            "需协调 协调 求助 帮助 帮忙 支持 协助 配合 诉求 请求 请示 资源需求 待决策 待决定 待审批 需决策 需决定"
            " 需要决策 需要拍板 求支援 支援 需要上级 需要领导 需要"
        ),
        (
            r"asks?|requests?|help(?:ed)? (?:needed|wanted|required)|help|supports? (?:needed|required|wanted|from)"
            r"|support|assistance|guidance|(?:do|does|i|we|you|might|may|would|will) need|needs?(?= from| you| help"
            r"|[\W\d]*$)|needed|required|inputs?(?: needed| wanted)?|decisions? (?:needed|required|pending|wanted"
            r"|to be made|to make)|(?:pending|open) decisions?|approvals?|resources? (?:needed|required)"
            r"|escalations?|unblock(?: me)?|sign-?offs?|favou?rs?|wishes"
        ),
    ),
    Cue.SOLVED: (
        "已解决 已关闭 已处理",
        r"(?:re)?solved|fixed|mitigated",
    ),
    Cue.PROBLEMS: (
        (
            "问题 风险 困难 障碍 阻碍 阻塞 受阻 卡点 卡住 瓶颈 挑战 隐患 难点 堵点 痛点 困扰 异常 不顺利 不顺 不足"
            " 缺点 弱项 待改进 需改进 改进点 短板 矛盾 缺陷 故障 事故 阻力 疑难 困惑 踩坑 待解决"
        ),
        (
            r"problems?|issues?|difficult(?:y|ies)|red flags?|show-?stoppers?|incidents?|outages?|bad news"
            r"|watch[- ]?outs?|watch ?list|snags?|hiccups?|friction|negatives|lows|block(?:s|ed|er|ers|ing|ages?)"
            r"|risks?|challenges?|obstacles?|impediments?|concerns?|low-?lights?|stuck|worr(?:y|ies)|road-?blocks?"
            r"|hurdles?|struggl(?:es?|ed|ing)|frustrations?|pain points?|at risk|threats?|trouble|set-?backs?"
            r"|bottlenecks?|dependenc(?:y|ies)|in (?:my|the|our|your) way|holding (?:me|us|you) (?:back|up)"
            r"|(?:didn't|did not|could have|isn't|not|doesn't)(?: \w+)? (?:go|going|gone|work"
            r"|working) (?:so )?(?:well|better)?|(?:went|going|goes) (?:wrong|less well|badly)|could (?:be|have been"
            r"|go) better|needs? improve(?:ment|d)?|areas? (?:for|of) improvements?|(?:to|could|can) improve"
            r"|improvement areas?|weakness(?:es)?|improvements? needed"
        ),
    ),
    Cue.UNDONE: (
        (
            "未按计划 未完成 没完成 没有完成 未达成 未开始 未启动 未结 尚未 进行中 推进中 处理中 开发中 待完成"
            " 待跟进 待处理 待推进 待开始 在做 正在做 延期 延迟 延后 推迟 顺延 遗留 搁置 暂停 滞后 跟进中 持续跟进"
            " 持续推进 正在推进 正在进行 延误 逾期 未办结 待续 在研 在途"
        ),
        (
            r"not (?:yet )?(?:done|finished|completed?|started)|undone|incomplete|unfinished|in[- ]progress"
            r"|in[- ]flight|in the works|on-?going|wip|doing|under-?way|work(?:ing)? in progress"
            r"|(?:still )?working on|slipp(?:ed|ing)|slid|delay(?:s|ed)|carr(?:y|ied)[- ]?(?:over|forward)s?|carried"
            r"|postponed|deferred|(?:still )?open (?:work|points?|items?|tasks?|ends?|threads?|topics?)|still open"
            r"|open|pending|remaining|left ?overs?|missed|misses|outstanding|unresolved|stalled|on hold|paused"
            r"|behind(?: schedule)?|started|continu(?:e|ed|ing)|pushed|(?:roll|spill)(?:ed|s|ing)?[- ]?overs?"
            r"|current(?:ly)? (?:work|tasks?|items?)|active|partial(?:ly)?"
        ),
    ),
    Cue.NUMBERS: (
        "指标 数据 数字 统计 看板 okr kpi 关键结果",
        r"metrics?|kpis?|numbers?|okrs?|data|stats|statistics|dashboards?|scorecards?|analytics|figures|velocity",
    ),
    Cue.AHEAD: (
        (
            "下个工作周 下一周 下周 下下周 下星期 下个月 下月 下阶段 下一阶段 下期 下周期 下季度 明日 明天 次日"
            " 近期 未来 明年 下一年 下半年度"
        ),
        (
            r"next (?:\d+[- ]days?|weeks?|months?|sprint|period|quarter|half|year|few days)|next|tomorrow|upcoming"
            r"|coming(?: up| weeks?| soon)?|ahead|following week|will|going to|looking forward|future|soon"
        ),
    ),
    Cue.PAST: (
        "上一周 上周 上星期 上月 上期 昨日 昨天 前一日 此前 去年",
        (
            r"(?:last|past|previous) (?:weeks?|fri|friday|months?|sprint|period|quarter)|last|yesterday|previously"
            r"|since"
        ),
    ),
    Cue.NOW: (
        (
            "本周期 本周 这一周 这周 本星期 当周 今日 今天 当日 本月 本期 本阶段 本季度 本双周 双周 本年度 本年"
            " 今年 全年 年度 上半年 下半年 半年 季度"
        ),
        r"this (?:weeks?|months?|sprint|period|quarter|half|year)|(?:the|my|our|your) week|today|currently|now",
    ),
    Cue.PENDING: (
        "待办 行动项",
        r"to-?dos?|to do|action items?|actions?|backlog",
    ),
    Cue.NEXT: (
        "下一步 下步 后续 后期 接下来 规划 打算 展望 拟开展 将要",
        (
            r"try|next steps?|look(?:ing)? ahead|up next|on deck|outlook|pipeline|roadmap|(?:on the )?horizon|tackle"
            r"|follow[- ]?ups?"
        ),
    ),
    Cue.PLAN: (
        "计划 安排 重心",
        r"plan(?:s|ned|ning)?|focus(?:es)?|priorit(?:y|ies)|intentions?|commitments?",
    ),
    Cue.GOAL: (
        "目标",
        r"goals?|objectives?|targets?|aims?",
    ),
    Cue.DONE: (
        (
            "已完成 完成 做成 已上线 上线 已发布 已交付 交付 产出 成果 成绩 业绩 亮点 达成 进展顺利 做完 办结 落地 战果"
            " 优势 优点 长处 强项"
        ),
        (
            r"done|complet(?:ed|ions?|es?)|finish(?:ed)?|shipped|delivered|deliverables?|deliveries|accomplish(?:ed"
            r"|ments?)?|achiev(?:ed?|ements?)|wins?|won|highlights?|launched|launches|released|closed|merged"
            r"|success(?:es)?|mov(?:ed?|ing) forward|good news|celebrat(?:e|ions?)|(?:went|going|goes"
            r"|worked) (?:really )?(?:well|right|great)|got done|milestones? (?:reached|hit)|proud(?: of)?"
            r"|contributions?|positives|bright spots?|victor(?:y|ies)|highs|nailed|strengths?"
        ),
    ),
    Cue.PROGRESS: (
        "工作总结 工作小结 进展情况 进展 结果",
        r"progress|updates?|results?|outcomes?|happened|been up to",
    ),
    Cue.OTHER: (
        (
            "概述 概览 概况 总览 综述 摘要 总结 小结 备注 其他 其它 附件 附录 附 里程碑 预算 时间线 状态 信息 时间"
            " 日期 参考 考勤 请假 出差 背景 决策 决定 决议 进度 公告 分享 链接 团建 心情 评分 自评 健康度 简介 说明"
            " 投入 工时 值班 会议"
        ),
        (
            r"summary|overview|tl;?dr|notes?|fyi|misc(?:ellaneous)?|others?|else|personal|links?|references?"
            r"|appendix|attachments?|milestones?|budget|time-?lines?|health|status|info(?:rmation)?|date|times?|mood"
            r"|feel(?:ing)?|energy|context|background|decisions?(?: made| taken)?|announcements?|calendar|schedule"
            r"|availability|vacations?|pto|ooo|purpose|instructions?|experiments?|agenda|attendees?|team updates?"
            r"|rating|confidence|sentiment|quotes?|reading|comments?|reminders?|birthdays?|housekeeping|time off"
            r"|out of office|details|description|resources?"
        ),
    ),
    Cue.WORK: (
        "工作 任务 事项 做了 干了 内容 情况 汇报",
        r"work(?:ed)?(?: on)?|reports?|tasks?|activit(?:y|ies)|did|do|made",
    ),
}
# What a heading may say besides.
FILLERS = (
    (
        "的 和 与 及 或 等 要 做 干 办 我 我们 你 您 在 了 有 是 为 对 于 个人 团队 部门 小组 主要 重点 核心 关键 重要 一些"
        " 几项 几点 方面 部分 列表 清单 汇总 分析 描述 措施 方案 对策 应对 建议 原因 解决 遇到 遇见 存在 给 以及 需"
        " 专项 日 周 月 项目 产品 业务 各 当前 拟 新 希望 什么 哪些 怎么 还 领导 上级 资源 动作 行动 事宜 举措 具体"
        " 相关 可能 潜在 预警 点 项 类 事情 补充 大家 同事 成长 方向 表 到 之 星期 一 二 三 四 五 六"
    ),
    (
        r"p[0-3]|a|about|additional|all|am|an|and|any|anything|are|areas?|as|at|be|been|best|biggest|but|by|can"
        r"|could|critical|current|daily|did|didn't|do|does|done|each|every|far|feedback|few|for|friday|from|general"
        r"|get|going|got|had|has|have|how|i|if|important|in|into|is|it|items?|its|key|kind|lead|leadership|list|main"
        r"|major|manager|boss|me|minor|monday|more|most|my|need(?:ed|s)?|new|not|of|off|on|one|or|our|out|over|part"
        r"|per|pm|points?|possible|potential|product|project|recent|rough|section|should|since|so|some|specific"
        r"|stakeholders?|steps?|team|than|that|the|their|them|there|these|they|things?|this|those|three|thursday|to"
        r"|top|tuesday|two|until|up|us|wanted|was|we|wednesday|week(?:ly|s)?|well|were|what|when|where|which|who|why"
        r"|with|would|you|your|applicable|five|other|overall|else|period"
    ),
)
# Characters of these words as Taiwan and Hong Kong write them, and as the mainland does.
TRADITIONAL = (
    (
        "週畫劃問題風險進開發與協調幫請總結學習獲體會經驗遲後長計標點應決項務報產業績達啟處礙難戰隱異數據"
        "備註關鍵實際狀態負責間預號優級個認為謝讚揚資領導審擱議團還沒動專線門觀續類階無寫內時從來將擬"
    ),
    (
        "周划划问题风险进开发与协调帮请总结学习获体会经验迟后长计标点应决项务报产业绩达启处碍难战隐异数据"
        "备注关键实际状态负责间预号优级个认为谢赞扬资领导审搁议团还没动专线门观续类阶无写内时从来将拟"
    ),
)
