"""All words in all their forms, put together from `english` and `chinese` by `pytest --update`."""

from __future__ import annotations

# The words of one piece, by their kind.
WORDS = {
    "spelled": (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    ),
    "scale": (
        "hundred thousand million billion trillion dozen"
    ),
    "ordinal": (
        "first second third fourth fifth sixth seventh eighth ninth tenth final"
    ),
    "half": (
        "half"
    ),
    "multiple": (
        "double doubles doubled doubling triple triples tripled tripling once thrice quadruple quadruples "
        "quadrupled quadrupling halve halves halved halving tenfold twofold threefold fourfold fivefold twice "
        "翻番 翻倍 过半 倍增 减半 砍半 一半 腰斩 半数"
    ),
    "times": (
        "times fold"
    ),
    "hour": (
        "seconds sec secs minute minutes min mins hour hours hr hrs millisecond milliseconds ms mses "
        "microsecond microseconds nanosecond nanoseconds"
    ),
    "span": (
        "time 时间"
    ),
    "zero": (
        "zero 零"
    ),
    "percent": (
        "percent pct 分之 百分之 千分之 万分之 百分百"
    ),
    "points": (
        "pp ppt ppts pps 个百分点 百分点 个点"
    ),
    "monthname": (
        "january february april june july august september october november december jan feb apr jun jul aug "
        "sep sept oct nov dec"
    ),
    "may": (
        "may march mar"
    ),
    "weekday": (
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        "周一 周二 周三 周四 周五 周六 周日 周天 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 "
        "礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 礼拜天"
    ),
    "feast": (
        "midyear christmas xmas thanksgiving halloween easter valentine's 元旦 情人节 妇女节 三八 劳动节 五一 "
        "儿童节 六一 建党节 建军节 教师节 国庆 国庆节 双十一 双十二 六一八 圣诞 圣诞节 元宵 元宵节 春节 清明 "
        "清明节 端午 端午节 七夕 中秋 中秋节 重阳 重阳节 除夕 感恩节 万圣节 平安夜 植树节 农历新年 新春 "
        "大年三十 十一前 十一之前 十一期间 十一假期 十一黄金周 年前 过年前 过年 跨年 黑五"
    ),
    "thisword": (
        "this current"
    ),
    "nextword": (
        "next coming following upcoming"
    ),
    "lastword": (
        "last previous past preceding 最近 过去 此前的 过往"
    ),
    "dayrel": (
        "today tonight tomorrow eod cob 今天 今日 今晚 明天 明日 后天 昨天 昨日 大后天"
    ),
    "weekrel": (
        "eow 本周 这周 这个周 本星期 这星期 这个星期 当周 下周 下个周 下星期 下个星期 下下周 上周 上个星期 "
        "上星期 周末 周内 这个周末 本周末 下周末"
    ),
    "monthrel": (
        "eom 本月 这月 这个月 当月 下月 下个月 下一个月 次月 上月 上个月 上一个月 月底 月末 月内 月终"
    ),
    "quarterrel": (
        "eoq 本季度 这季度 这个季度 当季 当季度 本季 下季度 下个季度 下一季度 下一个季度 下季 下一季 下个季 "
        "上季度 上个季度 上一季度 上季 季末 季度末 季底 季度内 季内 季度底"
    ),
    "yearrel": (
        "eoy 今年 本年 本年度 今年度 当年 当年度 明年 来年 明年度 下一年 下一年度 次年 后年 去年 上年 上一年 "
        "前年 上年度 去年度 年内 年底 年末 年终 全年 岁末 新的一年 新一年 下年 下年度"
    ),
    "fiscal": (
        "fiscal fy 财年 财政年度 本财年 下财年 本财政年度 下一财年 下个财年 新财年 学年 本学年 本学期 下学期 "
        "上学期 学期末 期末 期中 学期内 赛季 本赛季 到期末 到学期末"
    ),
    "begin": (
        "beginning early outset 年初 月初 季初 季度初 上旬 初期"
    ),
    "middle": (
        "middle mid 年中 月中 季中"
    ),
    "finish": (
        "end late conclusion"
    ),
    "by": (
        "by"
    ),
    "before": (
        "before until till"
    ),
    "within": (
        "within inside 未来 今后 接下来 接下来的 未来的 今后的 往后 此后 随后"
    ),
    "in": (
        "in 在 于 争取 力争 赶在 截至 截止 截止到 截止至 截至到 务必在 必须在 须在 应在 预计 拟"
    ),
    "for": (
        "for"
    ),
    "during": (
        "over during throughout"
    ),
    "through": (
        "through across"
    ),
    "on": (
        "on at"
    ),
    "since": (
        "since after starting 以来 起 之后 以后"
    ),
    "every": (
        "every each 任一 任何 每 每一 每个 每隔 每千 每百 每万 每十万 每百万 每亿"
    ),
    "per": (
        "per"
    ),
    "often": (
        "weekly daily monthly quarterly annually yearly biweekly fortnightly hourly nightly annual semiannual "
        "semiannually bimonthly yoy mom qoq wow 每天 每日 每周 每月 每年 每季度 每季 每双周 双周 每晚 每个月 "
        "每学期 每工作日 每个工作日 每星期 每半年 每小时 每分钟 每秒 每早 每人每天 每年度 每个季度 每两周 "
        "每三天 每隔一天 隔天 隔周 每逢 同比 环比 同比去年 每次 每位 每名 每人 每单 每户 每篇 每组 每轮 每场 "
        "每节课 单次 单场 周周 月月 天天 日日 年年 月度 每周末 每个周末 平均每天 平均每周 平均每月 每人每月 "
        "每人每年 每人每周 周度 每财年 每期 工作日"
    ),
    "versus": (
        "versus vs compared relative 比 较 相比 相较 相较于 对比 比较 相对 相对于 较之"
    ),
    "than": (
        "than"
    ),
    "least": (
        "above exceeding beyond minimum 至少 不少于 不低于 不小于 大于 高于 大于等于 最少 最低 不下于 不短于 "
        "起码 多于"
    ),
    "most": (
        "under below max maximum 至多 不到 不超过 不高于 不大于 不多于 低于 小于 少于 小于等于 最多 不长于 "
        "最高不超过 最长不超过 不得超过 不得高于 不能超过 最高 短于"
    ),
    "about": (
        "about around approximately roughly nearly almost approx circa just only another additional extra 约 "
        "大约 将近 近 共 共计 累计 总计 合计 平均 逾 另外 再 仅 只 大概 差不多 基本达到 日均 月均 年均 周均 "
        "各 左右 上下"
    ),
    "from": (
        "from 从 由 自"
    ),
    "to": (
        "to into toward towards 到 至"
    ),
    "now": (
        "currently was were baseline existing presently now today's 当前 目前 现状 现有 现在 现 现为 现值 "
        "基线 基线值 原 原来 原有 原先 基数 去年同期 上年同期 此前 现阶段"
    ),
    "a": (
        "a an"
    ),
    "the": (
        "the our my their its your his her these those all any 所有 全部 该 此 各类 各项 全体 自己 自己的 "
        "我们 我 我们的 其 全员 我的 本人 公司 本"
    ),
    "of": (
        "of 的 之 地"
    ),
    "and": (
        "and & plus then or 和 与 及 以及 并 并且 同时 且 或 或者 而且 还 及其 并能 并将 又 也 其中"
    ),
    "that": (
        "that which who whose where when while so because if"
    ),
    "with": (
        "with using via without despite including given 通过 利用 借助 依托 依靠 围绕 针对 以便 从而 基于 "
        "根据 按照 结合 凭借 为了 为此 面向 经由 旨在 采用 使用 运用 对 为 让 使 使得 令 如果 当"
    ),
    "not": (
        "not don't no never cannot won't 不 不允许 不再 没有 无 不得 未 未能 非 拒绝"
    ),
    "can": (
        "can could will would shall should must need needs want wants aim aims try hope intend going i we you "
        "they he she it everyone i'll we'll i'm we're i'd 要 能 能够 可以 需 需要 将 应 应当 必须 会 希望 想 "
        "可 我要 我想 想要 把 我将 都能 都 均 须 请 目标 务必 打算 准备 能把 要把"
    ),
    "be": (
        "is are be been being am has have had 是 有"
    ),
    "budget": (
        "budget budgets investment 预算 投入 总投资 投资 经费 资金 补贴 拨款 奖金"
    ),
    "lofty": (
        "leader leading premier benchmark foremost preeminent 标杆 影响力 竞争力 口碑 世界级 龙头 行业领先 "
        "国内领先 国际领先 世界领先 头部 一流 领军 名片 高地 典范 顶尖 领跑 领头羊 领导者 引领者 佼佼者 "
        "排头兵 先行者 第一品牌 首选品牌 业界领先 业内领先 前列 一流水平 第一梯队 全球领先 做到位 落到位 "
        "抓到位 落到实处 落细落实 做扎实 做深做透 做精做细 上台阶 见成效 出成效"
    ),
    "quality": (
        "great good better best reliable stable fast faster fastest quick quickly quicker rapid rapidly "
        "significant significantly substantial substantially dramatically drastically greatly considerably "
        "enough high higher highest highly stronger strong robust efficient efficiently effectively smooth "
        "smoothly seamless seamlessly excellent outstanding exceptional superior amazing awesome delightful "
        "modern innovative simple simpler easy easier easiest simplest smartest strongest cleanest cheapest "
        "safest happiest healthiest biggest easily intuitive happy happier healthy healthier actionable "
        "meaningful clearer consistent consistently timely continuously sustainable sustainably scalable "
        "responsive regularly frequently often properly adequately sufficient sufficiently less fewer sooner "
        "more positive competitive cleaner deeper larger bigger smaller closer tighter leaner cheaper safer "
        "smarter delight delighted vibrant thriving engaging compelling polished productive proactive "
        "flexible maximal optimal optimally fluent fluently positively perfect perfectly promptly swiftly "
        "solid ideal impactful valuable frictionless painless resilient agile nimble trusted respected "
        "renowned 更 更好 更多 更快 更高 更强 更优 更加 更低 更大 显著 最受 早日 大幅 大幅度 明显 稳定 稳步 "
        "稳健 平稳 最佳 最优 最好 最强 最大化 最大限度 最大程度 高质量 高品质 高效 高效率 快速 迅速 及时 积极 "
        "基本 良好 优秀 优质 卓越 领先 先进 有效 深入 充分 大力 极大 进一步 不断 合理 流畅 顺畅 顺利 可靠 "
        "满意 精准 有竞争力 友好 舒适 美好 强大 便捷 便利 轻松 灵活 清晰 规律 适当 适度 经常 全力 切实 扎实 "
        "有力 较好 较大 较高 较快 很好 好好 多读 多看 多写 多陪 多陪陪 多运动 多喝水 少吃 少玩 少喝 少熬夜 "
        "多学 多做 多练 多听 多锻炼 多走 多思考 多和 多与 多参加 突出 过硬 完美 极致 健康成长 严格 科学 "
        "专业化 熟练 最大 最美 最快 最全 最大的 流利 尽快 尽早 及早 抓紧 好身材 好成绩 好状态 出色 优异 "
        "高水平 高标准 尽职 认真 努力 用心 全方位 跨越式 突破性 实质性 再创新高 更上一层楼 少练 少写 少看 "
        "少读 少学 多跑 少跑 少走 少做 多打 少打 多买 少买 多换 少换 多带 少带 少陪 多讲 少讲 多办 少办 多画 "
        "少画 多背 少背 少听 多刷 少刷 多喝 多睡 少睡 多吃 多玩 多开 少开 多戒 少戒 少种 多养 少养 多存 少存 "
        "多去 少去 多爬 少爬 多骑 少骑 多游 少游 多见 少见 多聊 少聊 多访 少访 多教 少教 多招 少招 多建 少建 "
        "多修 少修 多录 少录 多拍 少拍 多考 少考 多出 少出 多聘 少聘 多煮 少煮 多追 少追 多送 少送 多捐 少捐"
    ),
    "some": (
        "few several some many various multiple numerous lots dozens hundreds thousands millions 一些 若干 "
        "大量 许多 很多 多个 多种 多项 多次 多家 多场 多名 多位 多条 多篇 数十 数百 数千 数万 上百 上千 上万 "
        "几个 几次 几十 几百 几篇 几本 几场 几家 几名 几项 尽可能 尽量 尽力 部分 少量 众多 多方面 亿万 "
        "千千万万 成千上万 万千 十几 十余 若干个 海量 足够 更多的 一定 一批"
    ),
    "label": (
        "version phase stage level tier step chapter section sprint iteration android ios python java node "
        "windows iso rfc http gpt covid category sev priority objective goal kr okr appendix act rule vol "
        "figure num pr episode room floor gate php postgres postgresql mysql react angular vue ubuntu debian "
        "kubernetes fortune web milestone wave scope dotnet"
    ),
    "grow": (
        "increase increases increasing increased grow grows growing grew grown raise raises raising raised "
        "boost boosts boosting boosted gain gains gaining gained lift lifts lifting lifted expand expands "
        "expanding expanded accelerate accelerates accelerating accelerated maximize maximizes maximizing "
        "maximized maximise maximises maximising maximised multiply multiplies multiplying multiplied rise "
        "rises rising rose risen bump bumps bumping bumped widen widens widening widened broaden broadens "
        "broadening broadened deepen deepens deepening deepened elevate elevates elevating elevated extend "
        "extends extending extended scale scales scaling scaled amplify amplifies amplifying amplified "
        "heighten heightens heightening heightened intensify intensifies intensifying intensified escalate "
        "escalates escalating escalated climb climbs climbing climbed growth growths expansion expansions "
        "uplift uplifts uptick upticks upswing upswings 提升 提高 增加 增长 成长 新增 上调 扩展 扩大 增大 "
        "拉升 拓展 拉动 上升 加快 加速 加大 加深 壮大 攀升 回升 抬升 提速 增至 增到 升至 升到 提至 提到 涨到 "
        "涨至 上涨 涨粉 增收 扩充 扩容 做大 放大 拓宽 提振 增肌 递增 净增 增添 增进 开拓 拉高 抬高 调高 拉长 "
        "延长 拉到 拉至 反弹 爬升 提升至 提升到 提升为 提高至 提高到 提高为 增加至 增加到 增加为 增长至 "
        "增长到 增长为 成长至 成长到 成长为 新增至 新增到 新增为 上调至 上调到 上调为 扩展至 扩展到 扩展为 "
        "扩大至 扩大到 扩大为 增大至 增大到 增大为 拉升至 拉升到 拉升为 拓展至 拓展到 拓展为 拉动至 拉动到 "
        "拉动为 上升至 上升到 上升为 加快至 加快到 加快为 加速至 加速到 加速为 加大至 加大到 加大为 加深至 "
        "加深到 加深为 壮大至 壮大到 壮大为 攀升至 攀升到 攀升为 回升至 回升到 回升为 抬升至 抬升到 抬升为 "
        "提速至 提速到 提速为 上涨至 上涨到 上涨为 涨粉至 涨粉到 涨粉为 增收至 增收到 增收为 扩充至 扩充到 "
        "扩充为 扩容至 扩容到 扩容为 做大至 做大到 做大为 放大至 放大到 放大为 拓宽至 拓宽到 拓宽为 提振至 "
        "提振到 提振为 增肌至 增肌到 增肌为 递增至 递增到 递增为 净增至 净增到 净增为 增添至 增添到 增添为 "
        "增进至 增进到 增进为 开拓至 开拓到 开拓为 拉高至 拉高到 拉高为 抬高至 抬高到 抬高为 调高至 调高到 "
        "调高为 拉长至 拉长到 拉长为 延长至 延长到 延长为 反弹至 反弹到 反弹为 爬升至 爬升到 爬升为"
    ),
    "cut": (
        "reduce reduces reducing reduced decrease decreases decreasing decreased cut cuts cutting lower "
        "lowers lowering lowered lose loses losing lost shrink shrinks shrinking shrank shrunk minimize "
        "minimizes minimizing minimized minimise minimises minimising minimised shorten shortens shortening "
        "shortened trim trims trimming trimmed drop drops dropping dropped slash slashes slashing slashed "
        "decline declines declining declined shed sheds shedding curb curbs curbing curbed lessen lessens "
        "lessening lessened alleviate alleviates alleviating alleviated mitigate mitigates mitigating "
        "mitigated compress compresses compressing compressed fall falls falling fell fallen reduction "
        "reductions 降低 缩短 减少 下降 减重 减轻 削减 压缩 缩减 压降 下调 降至 降到 降为 减至 减到 减掉 缩至 "
        "缩小 瘦身 瘦到 瘦 减肥 减脂 节约 节省 节能 降本 收窄 遏制 缓解 压减 消减 降 减 压低 递减 调降 降幅 "
        "减负 砍掉 砍到 砍至 回落 调低 拉低 收缩 省下 降低至 降低到 降低为 缩短至 缩短到 缩短为 减少至 减少到 "
        "减少为 下降至 下降到 下降为 减重至 减重到 减重为 减轻至 减轻到 减轻为 削减至 削减到 削减为 压缩至 "
        "压缩到 压缩为 缩减至 缩减到 缩减为 压降至 压降到 压降为 下调至 下调到 下调为 减掉至 减掉到 减掉为 "
        "缩小至 缩小到 缩小为 瘦身至 瘦身到 瘦身为 减肥至 减肥到 减肥为 减脂至 减脂到 减脂为 节约至 节约到 "
        "节约为 节省至 节省到 节省为 节能至 节能到 节能为 降本至 降本到 降本为 收窄至 收窄到 收窄为 遏制至 "
        "遏制到 遏制为 缓解至 缓解到 缓解为 压减至 压减到 压减为 消减至 消减到 消减为 压低至 压低到 压低为 "
        "递减至 递减到 递减为 调降至 调降到 调降为 降幅至 降幅到 降幅为 减负至 减负到 减负为 砍掉至 砍掉到 "
        "砍掉为 回落至 回落到 回落为 调低至 调低到 调低为 拉低至 拉低到 拉低为 收缩至 收缩到 收缩为 省下至 "
        "省下到 省下为"
    ),
    "drop": (
        "eliminate eliminates eliminating eliminated prevent prevents preventing prevented avoid avoids "
        "avoiding avoided eradicate eradicates eradicating eradicated 消除 杜绝 清零 避免 防止 消灭 根除 归零"
    ),
    "better": (
        "improve improves improving improved enhance enhances enhancing enhanced optimize optimizes "
        "optimizing optimized optimise optimises optimising optimised strengthen strengthens strengthening "
        "strengthened streamline streamlines streamlining streamlined modernize modernizes modernizing "
        "modernized modernise modernises modernising modernised simplify simplifies simplifying simplified "
        "reinforce reinforces reinforcing reinforced solidify solidifies solidifying solidified revitalize "
        "revitalizes revitalizing revitalized revitalise revitalises revitalising revitalised sharpen "
        "sharpens sharpening sharpened bolster bolsters bolstering bolstered evolve evolves evolving evolved "
        "upskill upskills upskilling upskilled uplevel uplevels upleveling upleveled fortify fortifies "
        "fortifying fortified tighten tightens tightening tightened diversify diversifies diversifying "
        "diversified reinvigorate reinvigorates reinvigorating reinvigorated improvement improvements 优化 "
        "改善 改进 完善 加强 强化 增强 健全 深化 细化 精进 提质 美化 简化 夯实 巩固 充实 丰富 改良 做好 做强 "
        "搞好 最佳化 增效 提质增效 降本增效 提效 升华 抓好 做优 做实 筑牢 激活 厚植 提标 做大做强"
    ),
    "keep": (
        "keep keeps keeping kept maintain maintains maintaining maintained sustain sustains sustaining "
        "sustained preserve preserves preserving preserved stay stays staying stayed remain remains remaining "
        "remained retain retains retaining retained limit limits limitting limitted cap caps capping capped "
        "stabilize stabilizes stabilizing stabilized stabilise stabilises stabilising stabilised restrict "
        "restricts restricting restricted 保持 维持 控制在 稳定在 保持在 维持在 控制 守住 稳住 稳定至 限制在 "
        "控制到 控制至 压在 保有 约束在 控制于 维持于 锁定在"
    ),
    "reach": (
        "reach reaches reaching reached achieve achieves achieving achieved attain attains attaining attained "
        "hit hits hitting get gets getting got gotten obtain obtains obtaining obtained earn earns earning "
        "earned exceed exceeds exceeded surpass surpasses surpassing surpassed win wins winning won acquire "
        "acquires acquiring acquired attract attracts attracting attracted capture captures capturing "
        "captured become becomes becoming became secure secures securing secured save saves saving saved rank "
        "ranks ranking ranked sell sells selling sold realize realizes realizing realized realise realises "
        "realising realised bring brings bringing brought weigh weighs weighing weighed beat beats beating "
        "beaten outperform outperforms outperforming outperformed see sees seeing saw seen show shows showing "
        "showed shown demonstrate demonstrates demonstrating demonstrated yield yields yielding yielded "
        "graduate graduates graduating graduated qualify qualifies qualifying qualified pass passes passing "
        "passed land lands landing landed 达到 达成 实现 突破 超过 超 获得 取得 拿到 获取 拿下 赢得 达 达至 "
        "破 冲刺 冲击 成为 跻身 进入 位列 位居 赚到 赚 挣 存下 存够 存到 攒 攒够 攒下 做到 跑进 考到 考上 "
        "考取 考过 签约 成交 中标 吸引 转化为 创收 率先 荣获 获评 入选 晋升 转正 争取到 达标 盈利 扭亏 拥有 "
        "具备 形成 超越 优于 高达 收获 接近 占到 冲到 重回 重返 回到 恢复到 恢复至 拉回 追回 升回 降回 卖出 "
        "售出 销售出 创下 赶上 掌握 熟悉 了解 晋级 上榜 登上 留住 挽回 促成 发展"
    ),
    "weak": (
        "help helps helping helped support supports supporting supported encourage encourages encouraging "
        "encouraged promote promotes promoting promoted drive drives driving drove driven facilitate "
        "facilitates facilitating facilitated foster fosters fostering fostered cultivate cultivates "
        "cultivating cultivated nurture nurtures nurturing nurtured empower empowers empowering empowered "
        "assist assists assisting assisted inspire inspires inspiring inspired motivate motivates motivating "
        "motivated advocate advocates advocating advocated champion champions championing championed strive "
        "strives striving strived 帮助 促进 推动 保障 推进 助力 支撑 赋能 协助 配合 带动 引导 鼓励 倡导 激励 "
        "激发 营造 弘扬 促使 助推 协同推进"
    ),
    "ensure": (
        "ensure ensures ensuring ensured guarantee guarantees guaranteeing guaranteeed assure assures "
        "assuring assured 确保 保证 力保"
    ),
    "work": (
        "build builds building built create creates creating created write writes writing wrote written draft "
        "drafts drafting drafted launch launches launching launched ship ships shipping shipped release "
        "releases releasing released publish publishes publishing published hold holds holding held host "
        "hosts hosting hosted run runs running ran organize organizes organizing organized organise organises "
        "organising organised conduct conducts conducting conducted deliver delivers delivering delivered "
        "develop develops developing developed design designs designing designed implement implements "
        "implementing implemented define defines defining defined document documents documenting documented "
        "complete completes completing completed finish finishes finishing finished set sets setting "
        "establish establishes establishing established introduce introduces introducing introduced roll "
        "rolls rolling rolled migrate migrates migrating migrated deploy deploys deploying deployed configure "
        "configures configuring configured automate automates automating automated refactor refactors "
        "refactoring refactored test tests testing tested review reviews reviewing reviewed audit audits "
        "auditing audited analyze analyzes analyzing analyzed analyse analyses analysing analysed research "
        "researches researching researched study studies studying studied read reads reading attend attends "
        "attending attended join joins joining joined visit visits visiting visited meet meets meeting met "
        "train trains training trained teach teaches teaching taught coach coaches coaching coached mentor "
        "mentors mentoring mentored hire hires hiring hired recruit recruits recruiting recruited onboard "
        "onboards onboarding onboarded interview interviews interviewing interviewed survey surveys surveying "
        "surveyed call calls calling called contact contacts contacting contacted post posts posting posted "
        "speak speaks speaking spoke spoken present presents presenting presented record records recording "
        "recorded produce produces producing produced film films filming filmed prepare prepares preparing "
        "prepared plan plans planning planned schedule schedules scheduling scheduled start starts started "
        "begin begins begining began begun initiate initiates initiating initiated pilot pilots piloting "
        "piloted prototype prototypes prototyping prototyped explore explores exploring explored evaluate "
        "evaluates evaluating evaluated assess assesses assessing assessed investigate investigates "
        "investigating investigated identify identifies identifying identified find finds finding found map "
        "maps mapping mapped fix fixes fixing fixed resolve resolves resolving resolved close closes closing "
        "closed address addresses addressing addressed respond responds responding responded reply replies "
        "replying replied answer answers answering answered update updates updating updated upgrade upgrades "
        "upgrading upgraded add adds adding added remove removes removing removed replace replaces replacing "
        "replaced rewrite rewrites rewriting rewrote rewritten redesign redesigns redesigning redesigned "
        "rebuild rebuilds rebuilding rebuilt rebrand rebrands rebranding rebranded integrate integrates "
        "integrating integrated connect connects connecting connected install installs installing installed "
        "adopt adopts adopting adopted apply applies applying applied submit submits submitting submitted "
        "file files filing filed register registers registering registered open opens opening opened renovate "
        "renovates renovating renovated clean cleans cleaning cleaned cook cooks cooking cooked practice "
        "practices practicing practiced practise practises practising practised exercise exercises exercising "
        "exercised walk walks walking walked swim swims swimming swam swum cycle cycles cycling cycled bike "
        "bikes biking biked jog jogs jogging jogged meditate meditates meditating meditated workout workouts "
        "workouting workouted sleep sleeps sleeping slept drink drinks drinking drank drunk eat eats eating "
        "ate eaten travel travels traveling traveled volunteer volunteers volunteering volunteered donate "
        "donates donating donated invest invests investing invested buy buys buying bought negotiate "
        "negotiates negotiating negotiated sign signs signing signed partner partners partnering partnered "
        "collaborate collaborates collaborating collaborated communicate communicates communicating "
        "communicated listen listens listening listened watch watches watching watched monitor monitors "
        "monitoring monitored track tracks tracking tracked measure measures measuring measured report "
        "reports reporting reported collect collects collecting collected gather gathers gathering gathered "
        "compile compiles compiling compiled translate translates translating translated make makes making "
        "made take takes taking took taken move moves moving moved wake wakes waking woke woken agree agrees "
        "agreeing agreeed align aligns aligning aligned settle settles settling settled encrypt encrypts "
        "encrypting encrypted adapt adapts adapting adapted advise advises advising advised allocate "
        "allocates allocating allocated announce announces announcing announced arrange arranges arranging "
        "arranged assemble assembles assembling assembled brief briefs briefing briefed broadcast broadcasts "
        "broadcasting broadcasted cancel cancels canceling canceled commission commissions commissioning "
        "commissioned compose composes composing composed confirm confirms confirming confirmed consult "
        "consults consulting consulted correct corrects correcting corrected craft crafts crafting crafted "
        "diagnose diagnoses diagnosing diagnosed discover discovers discovering discovered edit edits editing "
        "edited educate educates educating educated email emails emailing emailed enforce enforces enforcing "
        "enforced experiment experiments experimenting experimented fill fills filling filled filter filters "
        "filtering filtered format formats formating formated harden hardens hardening hardened import "
        "imports importing imported export exports exporting exported incorporate incorporates incorporating "
        "incorporated inform informs informing informed inspect inspects inspecting inspected instruct "
        "instructs instructing instructed isolate isolates isolating isolated iterate iterates iterating "
        "iterated lobby lobbies lobbying lobbied merge merges merging merged modify modifies modifying "
        "modified notify notifies notifying notified observe observes observing observed operate operates "
        "operating operated orchestrate orchestrates orchestrating orchestrated outsource outsources "
        "outsourcing outsourced package packages packaging packaged persuade persuades persuading persuaded "
        "phone phones phoning phoned photograph photographs photographing photographed pick picks picking "
        "picked port ports porting ported prioritize prioritizes prioritizing prioritized prioritise "
        "prioritises prioritising prioritised propose proposes proposing proposed prune prunes pruning pruned "
        "pull pulls pulling pulled purge purges purging purged reconcile reconciles reconciling reconciled "
        "recover recovers recovering recovered redirect redirects redirecting redirected regulate regulates "
        "regulating regulated rehearse rehearses rehearsing rehearsed relocate relocates relocating relocated "
        "remind reminds reminding reminded renew renews renewing renewed repair repairs repairing repaired "
        "replicate replicates replicating replicated reschedule reschedules rescheduling rescheduled restart "
        "restarts restarting restarted restock restocks restocking restocked restore restores restoring "
        "restored retrofit retrofits retrofiting retrofited reuse reuses reusing reused route routes routing "
        "routed sample samples sampling sampled seek seeks seeking sought segment segments segmenting "
        "segmented separate separates separating separated serve serves serving served source sources "
        "sourcing sourced specify specifies specifying specified staff staffs staffing staffed subscribe "
        "subscribes subscribing subscribed summarize summarizes summarizing summarized summarise summarises "
        "summarising summarised supervise supervises supervising supervised swap swaps swapping swapped sync "
        "syncs syncing synced talk talks talking talked tell tells telling told think thinks thinking thought "
        "transcribe transcribes transcribing transcribed transfer transfers transferring transferred "
        "transition transitions transitioning transitioned trial trials trialing trialed triage triages "
        "triaging triaged troubleshoot troubleshoots troubleshooting troubleshooted tune tunes tuning tuned "
        "vet vets vetting vetted vote votes voting voted welcome welcomes welcoming welcomed wrap wraps "
        "wrapping wrapped rethink rethinks rethinking rethought declare declares declaring declared adjust "
        "adjusts adjusting adjusted do does doing did done go goes went gone give gives giving gave send "
        "sends sending sent use uses used place places placing placed form forms forming formed perform "
        "performs performing performed execute executes executing executed handle handles handling handled "
        "discuss discusses discussing discussed brainstorm brainstorms brainstorming brainstormed validate "
        "validates validating validated verify verifies verifying verified check checks checking checked "
        "certify certifies certifying certified standardize standardizes standardizing standardized "
        "standardise standardises standardising standardised unify unifies unifying unified consolidate "
        "consolidates consolidating consolidated centralize centralizes centralizing centralized centralise "
        "centralises centralising centralised provide provides providing provided generate generates "
        "generating generated pay pays paying paid clear clears clearing cleared process processes processing "
        "processed learn learns learning learned wire wires wiring wired delete deletes deleting deleted "
        "retire retires retiring retired deprecate deprecates deprecating deprecated patch patches patching "
        "patched rotate rotates rotating rotated enroll enrolls enrolling enrolled enrol enrols participate "
        "participates participating participated quit quits quitting stop stops stopping stopped manage "
        "manages managing managed coordinate coordinates coordinating coordinated share shares sharing shared "
        "sponsor sponsors sponsoring sponsored distribute distributes distributing distributed print prints "
        "printing printed book books booking booked compare compares comparing calculate calculates "
        "calculating calculated estimate estimates estimating estimated decide decides deciding decided "
        "select selects selecting selected choose chooses choosing chose chosen assign assigns assigning "
        "assigned rename renames renaming renamed rework reworks reworking reworked revamp revamps revamping "
        "revamped overhaul overhauls overhauling overhauled restructure restructures restructuring "
        "restructured reorganize reorganizes reorganizing reorganized reorganise reorganises reorganising "
        "reorganised outline outlines outlining outlined describe describes describing described code codes "
        "coding coded program programs programing programed debug debugs debuging debuged push pushes pushing "
        "pushed enable enables enabling enabled extract extracts extracting extracted archive archives "
        "archiving archived tag tags tagging tagged offer offers offerring offerred put puts putting carry "
        "carries carrying carried follow follows followed turn turns turning turned convert converts "
        "converting converted plant plants planting planted recycle recycles recycling recycled construct "
        "constructs constructing constructed demolish demolishes demolishing demolished digitize digitizes "
        "digitizing digitized digitise digitises digitising digitised moderate moderates moderating moderated "
        "play plays playing played draw draws drawing drew drawn paint paints painting painted sing sings "
        "singing sang sung dance dances dancing danced declutter declutters decluttering decluttered "
        "celebrate celebrates celebrating celebrated invite invites inviting invited stretch stretches "
        "stretching stretched memorize memorizes memorizing memorized memorise memorises memorising memorised "
        "revise revises revising revised solve solves solving solved mirror mirrors mirroring mirrored "
        "provision provisions provisioning provisioned localize localizes localizing localized localise "
        "localises localising localised containerize containerizes containerizing containerized containerise "
        "containerises containerising containerised upsell upsells upselling upselled pitch pitches pitching "
        "pitched demo demoes demoing demoed relaunch relaunches relaunching relaunched reopen reopens "
        "reopening reopened shadow shadows shadowing shadowed tackle tackles tackling tackled expose exposes "
        "exposing exposed examine examines examining examined formalize formalizes formalizing formalized "
        "formalise formalises formalising formalised finalize finalizes finalizing finalized finalise "
        "finalises finalising finalised kick kicks kicking kicked stand stands standing standed revisit "
        "revisits revisiting revisited refine refines refining refined procure procures procuring procured "
        "supply supplies supplying supplied equip equips equiping equiped spread spreads spreading incubate "
        "incubates incubating incubated curate curates curating curated pursue pursues pursuing pursued "
        "abolish abolishes abolishing abolished accompany accompanies accompanying accompanied activate "
        "activates activating activated administer administers administering administered advertise "
        "advertises advertising advertised aggregate aggregates aggregating aggregated amend amends amending "
        "amended annotate annotates annotating annotated appoint appoints appointing appointed approach "
        "approaches approaching approached approve approves approving approved architect architects "
        "architecting architected articulate articulates articulating articulated ask asks asking asked "
        "attempt attempts attempting attempted author authors authoring authored award awards awarding "
        "awarded backfill backfills backfilling backfilled backport backports backporting backported bake "
        "bakes baking baked befriend befriends befriending befriended bootstrap bootstraps bootstraping "
        "bootstraped borrow borrows borrowing borrowed brew brews brewing brewed broker brokers brokering "
        "brokered calibrate calibrates calibrating calibrated canvass canvasses canvassing canvassed catalog "
        "catalogs cataloging cataloged catalogue catalogues cataloguing catalogued categorize categorizes "
        "categorizing categorized categorise categorises categorising categorised cease ceases ceasing ceased "
        "chair chairs chairing chaired change changes changing changed chart charts charting charted chat "
        "chats chatting chatted circulate circulates circulating circulated classify classifies classifying "
        "classified clone clones cloning cloned codify codifies codifying codified collate collates collating "
        "collated commence commences commencing commenced commit commits committing committed compete "
        "competes competing competed conceive conceives conceiving conceived concentrate concentrates "
        "concentrating concentrated confront confronts confronting confronted conserve conserves conserving "
        "conserved consider considers considering considered copy copies copying copied counsel counsels "
        "counseling counseled crawl crawls crawling crawled crowdsource crowdsources crowdsourcing "
        "crowdsourced customize customizes customizing customized customise customises customising customised "
        "debate debates debating debated decommission decommissions decommissioning decommissioned dedicate "
        "dedicates dedicating dedicated deduplicate deduplicates deduplicating deduplicated defer defers "
        "deferring deferred delegate delegates delegating delegated deposit deposits depositing deposited "
        "derive derives deriving derived detail details detailing detailed detect detects detecting detected "
        "devise devises devising devised devote devotes devoting devoted dig digs digging dug digest digests "
        "digesting digested direct directs directing directed disable disables disabling disabled disburse "
        "disburses disbursing disbursed disclose discloses disclosing disclosed discontinue discontinues "
        "discontinuing discontinued disinfect disinfects disinfecting disinfected dismantle dismantles "
        "dismantling dismantled dispatch dispatches dispatching dispatched display displays displaying "
        "displayed disseminate disseminates disseminating disseminated dogfood dogfoods dogfooding dogfooded "
        "earmark earmarks earmarking earmarked embed embeds embeding embeded embark embarks embarking "
        "embarked employ employs employing employed engage engages engaged engineer engineers engineering "
        "engineered enlist enlists enlisting enlisted enter enters entering entered exchange exchanges "
        "exchanging exchanged exhibit exhibits exhibiting exhibited expedite expedites expediting expedited "
        "explain explains explaining explained exploit exploits exploiting exploited fetch fetches fetching "
        "fetched field fields fielding fielded flag flags flagging flagged focus focuses focusing focused "
        "forecast forecasts forecasting forecasted forge forges forging forged formulate formulates "
        "formulating formulated forward forwards forwarding forwarded frame frames framing framed fund funds "
        "funding funded furnish furnishes furnishing furnished gamify gamifies gamifying gamified garden "
        "gardens gardening gardened grant grants granting granted greet greets greeting greeted groom grooms "
        "grooming groomed group groups grouping grouped hack hacks hacking hacked hand hands handing handed "
        "harmonize harmonizes harmonizing harmonized harmonise harmonises harmonising harmonised harvest "
        "harvests harvesting harvested hike hikes hiking hiked honor honors honoring honored honour honours "
        "honouring honoured illustrate illustrates illustrating illustrated immunize immunizes immunizing "
        "immunized index indexes indexing indexed induct inducts inducting inducted ingest ingests ingesting "
        "ingested initialize initializes initializing initialized inject injects injecting injected innovate "
        "innovates innovating innovated inoculate inoculates inoculating inoculated insert inserts inserting "
        "inserted instal instals instaling instaled institute institutes instituting instituted instrument "
        "instruments instrumenting instrumented insulate insulates insulating insulated interpret interprets "
        "interpreting interpreted intervene intervenes intervening intervened invent invents inventing "
        "invented invoice invoices invoicing invoiced irrigate irrigates irrigating irrigated itemize "
        "itemizes itemizing itemized journal journals journaling journaled judge judges judging judged jump "
        "jumps jumping jumped justify justifies justifying justified knit knits knitting knitted launder "
        "launders laundering laundered lay lays laying laid lecture lectures lecturing lectured lend lends "
        "lending lent leverage leverages leveraging leveraged license licenses licensing licensed list lists "
        "listing listed litigate litigates litigating litigated load loads loading loaded lock locks locking "
        "locked log logs logging logged look looks looking looked mail mails mailing mailed manufacture "
        "manufactures manufacturing manufactured mark marks marking marked mediate mediates mediating "
        "mediated mine mines mining mined mobilize mobilizes mobilizing mobilized mobilise mobilises "
        "mobilising mobilised mock mocks mocking mocked model models modeling modeled modularize modularizes "
        "modularizing modularized mount mounts mounting mounted mow mows mowing mowed network networks "
        "networking networked nominate nominates nominating nominated normalize normalizes normalizing "
        "normalized notarize notarizes notarizing notarized obey obeys obeying obeyed offload offloads "
        "offloading offloaded operationalize operationalizes operationalizing operationalized oversee "
        "oversees overseeing oversaw overseen own owns owning owned pack packs packing packed parallelize "
        "parallelizes parallelizing parallelized park parks parking parked parse parses parsing parsed "
        "partition partitions partitioning partitioned patrol patrols patroling patroled pave paves paving "
        "paved peel peels peeling peeled pen pens penning penned pin pins pinning pinned pivot pivots "
        "pivoting pivoted plot plots plotting plotted plug plugs plugging plugged poll polls polling polled "
        "pool pools pooling pooled popularize popularizes popularizing popularized pray prays praying prayed "
        "precompute precomputes precomputing precomputed preload preloads preloading preloaded profile "
        "profiles profiling profiled prohibit prohibits prohibiting prohibited proofread proofreads "
        "proofreading proofreaded prosecute prosecutes prosecuting prosecuted protect protects protecting "
        "protected prove proves proving proved publicize publicizes publicizing publicized pump pumps pumping "
        "pumped purify purifies purifying purified query queries querying queried quiz quizes quizing quized "
        "race races racing raced rally rallies rallying rallied reactivate reactivates reactivating "
        "reactivated reassess reassesses reassessing reassessed reassign reassigns reassigning reassigned "
        "rebalance rebalances rebalancing rebalanced reboot reboots rebooting rebooted recap recaps recaping "
        "recaped recite recites reciting recited recommend recommends recommending recommended reconfigure "
        "reconfigures reconfiguring reconfigured reconnect reconnects reconnecting reconnected reconstruct "
        "reconstructs reconstructing reconstructed rectify rectifies rectifying rectified redeploy redeploys "
        "redeploying redeployed redevelop redevelops redeveloping redeveloped redo redoes redoing redid "
        "redone redraft redrafts redrafting redrafted redraw redraws redrawing redrawed refer refers "
        "referring referred referee referees refereeing refereeed refill refills refilling refilled refinance "
        "refinances refinancing refinanced reflect reflects reflecting reflected reforest reforests "
        "reforesting reforested reform reforms reforming reformed reformat reformats reformating reformated "
        "refresh refreshes refreshing refreshed refurbish refurbishes refurbishing refurbished regenerate "
        "regenerates regenerating regenerated rehabilitate rehabilitates rehabilitating rehabilitated rehire "
        "rehires rehiring rehired reimagine reimagines reimagining reimagined reimburse reimburses "
        "reimbursing reimbursed reinstall reinstalls reinstalling reinstalled reinstate reinstates "
        "reinstating reinstated reissue reissues reissuing reissued reject rejects rejecting rejected relabel "
        "relabels relabeling relabeled remodel remodels remodeling remodeled remediate remediates remediating "
        "remediated render renders rendering rendered renegotiate renegotiates renegotiating renegotiated "
        "rent rents renting rented reorder reorders reordering reordered repackage repackages repackaging "
        "repackaged repaint repaints repainting repainted repave repaves repaving repaved repeat repeats "
        "repeating repeated replan replans replaning replaned replant replants replanting replanted "
        "replatform replatforms replatforming replatformed replenish replenishes replenishing replenished "
        "reposition repositions repositioning repositioned reproduce reproduces reproducing reproduced "
        "repurpose repurposes repurposing repurposed rerun reruns reruning reruned resample resamples "
        "resampling resampled rescue rescues rescuing rescued resell resells reselling reselled resettle "
        "resettles resettling resettled reshape reshapes reshaping reshaped reshoot reshoots reshooting "
        "reshooted resize resizes resizing resized reskill reskills reskilling reskilled restaff restaffs "
        "restaffing restaffed resubmit resubmits resubmitting resubmitted resurface resurfaces resurfacing "
        "resurfaced retool retools retooling retooled retrain retrains retraining retrained retrieve "
        "retrieves retrieving retrieved reupholster reupholsters reupholstering reupholstered reward rewards "
        "rewarding rewarded rewire rewires rewiring rewired ride rides riding rode ridden rig rigs rigging "
        "rigged row rows rowing rowed sail sails sailing sailed salvage salvages salvaging salvaged sanitize "
        "sanitizes sanitizing sanitized sanitise sanitises sanitising sanitised scaffold scaffolds "
        "scaffolding scaffolded scan scans scanning scanned scour scours scouring scoured scout scouts "
        "scouting scouted scrap scraps scrapping scrapped scrape scrapes scraping scraped screen screens "
        "screening screened scrub scrubs scrubbing scrubbed scrutinize scrutinizes scrutinizing scrutinized "
        "seal seals sealing sealed search searches searching searched seed seeds seeding seeded segregate "
        "segregates segregating segregated sequence sequences sequencing sequenced serialize serializes "
        "serializing serialized sew sews sewing sewed sewn shape shapes shaping shaped shard shards sharding "
        "sharded shift shifts shifting shifted shoot shoots shooting shot shop shops shopping shopped "
        "shortlist shortlists shortlisting shortlisted showcase showcases showcasing showcased shred shreds "
        "shredding shredded shut shuts shutting shutted sift sifts sifting sifted simulate simulates "
        "simulating simulated sit sits sitting sketch sketches sketching sketched ski skis skiing skied slice "
        "slices slicing sliced socialize socializes socializing socialized socialise socialises socialising "
        "socialised solicit solicits soliciting solicited sort sorts sorting sorted sow sows sowing sowed "
        "spearhead spearheads spearheading spearheaded spin spins spinning spun split splits splitting "
        "splitted steer steers steering steered stitch stitches stitching stitched stock stocks stocking "
        "stocked straighten straightens straightening straightened strip strips stripping stripped "
        "subcontract subcontracts subcontracting subcontracted subsidize subsidizes subsidizing subsidized "
        "substitute substitutes substituting substituted suggest suggests suggesting suggested sunset sunsets "
        "sunseting sunseted superintend superintends superintending superintended supplement supplements "
        "supplementing supplemented surface surfaces surfacing surfaced suspend suspends suspending suspended "
        "sweep sweeps sweeping swept switch switches switching switched synchronize synchronizes "
        "synchronizing synchronized synchronise synchronises synchronising synchronised synthesize "
        "synthesizes synthesizing synthesized systematize systematizes systematizing systematized tabulate "
        "tabulates tabulating tabulated tailor tailors tailoring tailored tap taps tapping tapped tape tapes "
        "taping taped tend tends tending tended tender tenders tendering tendered thank thanks thanking "
        "thanked tidy tidies tidying tidied tile tiles tiling tiled tinker tinkers tinkering tinkered touch "
        "touches touching touched tour tours touring toured trace traces tracing traced trade trades trading "
        "traded transcode transcodes transcoding transcoded transform transforms transforming transformed "
        "transplant transplants transplanting transplanted transport transports transporting transported "
        "treat treats treating treated trek treks treking treked tutor tutors tutoring tutored tweak tweaks "
        "tweaking tweaked tweet tweets tweeting tweeted unblock unblocks unblocking unblocked uncover "
        "uncovers uncovering uncovered undergo undergoes undergoing underwent undergone undertake undertakes "
        "undertaking undertook undertaken uninstall uninstalls uninstalling uninstalled unpack unpacks "
        "unpacking unpacked unsubscribe unsubscribes unsubscribing unsubscribed untangle untangles untangling "
        "untangled unveil unveils unveiling unveiled utilize utilizes utilizing utilized utilise utilises "
        "utilising utilised vaccinate vaccinates vaccinating vaccinated vacuum vacuums vacuuming vacuumed "
        "visualize visualizes visualizing visualized visualise visualises visualising visualised vlog vlogs "
        "vlogging vlogged wash washes washing washed water waters watering watered weatherize weatherizes "
        "weatherizing weatherized weave weaves weaving wove woven weed weeds weeding weeded weld welds "
        "welding welded whitelist whitelists whitelisting whitelisted withdraw withdraws withdrawing withdrew "
        "withdrawn witness witnesses witnessing witnessed work works working worked wrangle wrangles "
        "wrangling wrangled zone zones zoning zoned 完成 编写 撰写 制定 制订 搭建 建设 建立 构建 打造 组织 "
        "举办 召开 开展 开发 设计 上线 发布 推出 部署 迁移 重构 测试 评审 审查 审计 梳理 整理 输出 产出 提交 "
        "发表 出版 录制 拍摄 制作 培训 培养 学习 阅读 读完 看完 学完 练习 锻炼 健身 跑步 游泳 骑行 瑜伽 冥想 "
        "早起 起床 读书 看书 看电影 早睡 睡觉 吃饭 打卡 背诵 复习 刷题 参加 参与 拜访 访谈 调研 走访 回访 "
        "沟通 对接 邀请 联系 对齐 招聘 招募 面试 引进 采购 购置 购买 装修 安装 升级 改造 更换 维修 修复 解决 "
        "处理 回复 回覆 响应 定位 排查 检查 巡检 盘点 统计 分析 评估 研究 探索 验证 试点 落地 实施 执行 推行 "
        "推广 引入 导入 接入 集成 建档 归档 补充 更新 维护 监控 监测 跟踪 跟进 汇报 分享 宣讲 宣传 演讲 授课 "
        "陪同 陪伴 带领 翻译 做完 给出 做出 办理 申请 申报 备案 签订 签署 启动 开始 开通 开设 创建 新建 筹建 "
        "筹备 成立 组建 设立 投放 策划 旅行 旅游 出国 回家 收集 征集 发放 发送 推送 记录 写完 总结 复盘 交付 "
        "提供 确定 明确 确认 选定 选拔 规划 编制 修订 出台 印发 建成 竣工 开工 投产 投用 改建 扩建 种植 绿化 "
        "思考 尝试 写出 追踪 查看 面谈 约谈 整改 拆除 淘汰 关停 腾退 疏浚 治理 修缮 铺设 架设 绘制 核查 清理 "
        "清查 清退 拆分 合并 下线 替换 导出 配置 封装 打通 接通 联调 灰度 发版 提测 埋点 建模 训练 标注 采集 "
        "爬取 拆解 选型 立项 结项 验收 结题 答辩 投稿 投递 报名 报考 备考 缴纳 还清 偿还 搬家 买房 买车 旅居 "
        "游览 参观 观看 聆听 收听 弹奏 弹唱 学会 约见 会见 慰问 资助 捐赠 捐款 志愿 献血 植树 养成 坚持 戒烟 "
        "戒酒 戒糖 建置 汰换 推播 落实 贯彻 承办 主办 协办 参展 布展 巡展 路演 直播 带货 剪辑 发文 更文 日更 "
        "周更 写作 创作 编辑 排版 校对 审核 审批 审定 报送 上报 呈报 公示 公布 签发 受理 办结 反馈 答复 回应 "
        "接听 拨打 外呼 催收 对账 结算 核算 开票 报销 清收 盘活 处置 出清 转移 流转 托管 承接 承担 负责 参编 "
        "主持 主导 牵头 统筹 协调 督促 督导 督办 指导 辅导 带教 教授 讲授 讲解 演练 预演 试运行 运行 运营 "
        "维保 保养 巡查 抽查 抽检 送检 检测 检验 化验 推荐 介绍 引荐 孵化 扶持 发掘 挖掘 储备 输送 轮岗 调岗 "
        "考核 考评 述职 谈话 家访 送教 支教 批改 备课 磨课 听课 评课 上课 开课 授牌 挂牌 揭牌 注册 下单 建群 "
        "拉群 组局 聚餐 团建 露营 徒步 爬山 登山 打球 拉伸 做饭 下厨 做菜 收纳 断舍离 整顿 拓荒 更名 迁入 "
        "迁出 入驻 进驻 新开 开业 关闭 修建 修筑 兴建 续建 扩种 补种 复垦 开垦 收购 收储 供应 投入使用 并网 "
        "通车 通水 贯通 封顶 加装 装配 增设 设置 布设 布局 投建 签下 用户访谈 用户调研 客户拜访 客户访谈 "
        "投诉处理 故障演练 技术分享 技术评审 性能测试 性能压测 压测 绩效面谈 绩效评估 安全培训 安全检查 "
        "安全演练 安全评审 功能开发 功能测试 环境搭建 环境部署 健康检查 准备好 沉淀 积累 配套 更改 调整 迭代 "
        "重装 重写 修改 发起 参访 研讨 交流 探讨 座谈 观摩 竞聘 试用 试制 试产 复试 补考 补课 补齐 补全 打样 "
        "送样 备货 补货 上架 下架 定版 定稿 初审 终审 复审 复核 复查 查验 清点 清洗 归集 汇总 汇编 摘录 抄写 "
        "默写 朗读 诵读 精读 泛读 通读 重读 重温 温习 预习 听写 练字 画画 唱歌 跳舞 弹琴 下棋 骑车 跳绳 散步 "
        "快走 慢跑 晨跑 夜跑 冬泳 静坐 打坐 护肤 节食 控糖 断食 喝水 早睡早起 记账 理财 定投 体检 洗牙 遛狗 "
        "打扫 清扫 收拾 搬迁 租房 购房 学车 考证 留学 结业 相亲 约会 求婚 谈恋爱 聚会 敷面膜 攻克 打磨 编排 "
        "彩排 排练 复印 扫描 录入 登记 领取 发运 装车 卸货 分拣 盘库 巡店 铺货 种草 约稿 组稿 改稿 审稿 制图 "
        "建图 勘察 勘测 踏勘 测绘 测算 测评 评比 评选 评优 表彰 慰劳 提出 回收 演示 走亲 探望 看望 照顾 续约 "
        "续签"
    ),
    "measure": (
        "rate rates ratio ratioes percentage percentages proportion proportions fee fees score scores rating "
        "ratings revenue revenues income incomes profit profits margin margins cost costs expense expenses "
        "expenditure expenditures spend spends bill bills price prices nps npses csat csats ces ceses ltv "
        "ltvs cltv cltvs cac cacs arr arrs mrr mrrs nrr nrrs grr grrs gmv gmvs gdp gdps roi rois roas roases "
        "roe roes ebitda ebitdas cpa cpas cpc cpcs cpl cpls ctr ctrs cpm cpms arpu arpus arppu arppus dau "
        "daus mau maus wau waus aov aovs asp asps mttr mttrs mttd mttds mtbf mtbfs mttf mttfs mttm mttms rto "
        "rtoes rpo rpoes qps qpses tps tpses rps rpses fps fpses tvl tvls eps epses dso dsoes apdex apdexes "
        "lcp lcps cls clses fid fids ttfb ttfbs latency latencies throughput throughputs uptime uptimes "
        "availability availabilities downtime downtimes bandwidth bandwidths frequency frequencies count "
        "counts volume volumes quantity quantities retention retentions churn churns attrition attritions "
        "turnover turnovers abandonment abandonments conversion conversions satisfaction satisfactions weight "
        "weights bmi bmis gpa gpas duration durations speed speeds velocity velocities utilization "
        "utilizations utilisation utilisations occupancy occupancies inventory inventories headcount "
        "headcounts emission emissions consumption consumptions accuracy accuracies precision precisions "
        "coverage coverages savings rankings recurrence recurrences absenteeism absenteeisms mortality "
        "mortalities unemployment unemployments temperature temperatures cholesterol cholesterols footprint "
        "footprints usage usages turnaround turnarounds sales saleses earnings earningses overhead overheads "
        "runtime runtimes lifetime lifetimes percentile percentiles median medians deviation deviations "
        "distance distances attendance attendances enrollment enrollments enrolment enrolments ridership "
        "riderships readership readerships viewership viewerships prevalence prevalences incidence incidences "
        "debt debts wage wages salary salaries deficit deficits surplus surpluses inflation inflations lag "
        "lags quota quotas grade grades acv acvs opex opexes capex capexes tco tcoes ndr ndrs mileage "
        "mileages pageload pageloads 可用率 次月留存 次日留存 次周留存 通过率 满意度 净推荐值 得分 评分 分数 "
        "平均分 均分 总分 成绩 排名 名次 占比 比例 比重 份额 市占率 成本 费用 开支 支出 收入 营收 营业额 利润 "
        "毛利 净利 净利润 毛利润 销售额 销量 流水 交易额 成交额 客单价 单价 均价 产值 产量 市值 估值 数量 "
        "次数 人数 天数 总数 用户数 时长 时延 耗时 用时 周期 工期 交期 频率 频次 体重 体脂 血压 血糖 腰围 "
        "存款 储蓄 配速 心率 步数 字数 延迟 延时 吞吐 吞吐量 并发 带宽 内存占用 留存 日活 月活 周活 "
        "日活跃用户 月活跃用户 转化 流量 访问量 点击量 播放量 下载量 阅读量 收藏量 转发量 曝光量 曝光 覆盖率 "
        "测试覆盖 代码覆盖 覆盖面 渗透率 响应速度 速度 指标 能耗 电耗 水耗 油耗 物耗 排放 排放量 碳排放 "
        "碳排放量 碳强度 浓度 温度 准确度 精准度 精度 完成度 达成度 饱和度 负债 债务 资产 资产负债率 现金流 "
        "回款 回款额 账期 应收账款 库存 库存量 周转 周转天数 坪效 人效 人均 面积 里程 高度 长度 体积 大小 "
        "容量 存栏 出栏 总产 亩产 单产 蓄积量 客流量 人口 寿命 预期寿命 死亡率 出生率 就业人数 就业率 失业率 "
        "物价 涨幅 增幅 增速 增长率 生产总值 地区生产总值 总产值 增加值 税收 财政收入 可支配收入 投资额 "
        "投资总额 进出口总额 社会消费品零售总额 研发投入 研发经费 工资 薪资 薪酬 平均薪酬 学分 绩点 票房 "
        "收视率 阅读数 点赞 评论数 工时 加班时长 待办数 积压量 良品率 准时率 价格 售价 房价 租金 税率 利率 "
        "汇率 赔付率 保费 保费收入 规模保费 贷款余额 存款余额 余额 总额 金额 定额 限额 业务量 规模 时效 "
        "销售业绩 负荷 缺勤"
    ),
    "count": (
        "user users customer customers member members follower followers subscriber subscribers visitor "
        "visitors client clients lead leads download downloads installation installations signup signups "
        "order orders error errors bug bugs defect defects incident incidents outage outages ticket tickets "
        "complaint complaints issue issues view views pageview pageviews traffic traffics session sessions "
        "donor donors student students registration registrations attendee attendees failure failures crash "
        "crashes alert alerts vulnerability vulnerabilities accident accidents injury injuries return returns "
        "refund refunds calorie calories employee employees mistake mistakes click clicks impression "
        "impressions transaction transactions purchase purchases bookings reservation reservations referral "
        "referrals merchant merchants seller sellers buyer buyers shopper shoppers contributor contributors "
        "star stars fork forks listener listeners viewer viewers reader readers patient patients passenger "
        "passengers infection infections death deaths fatality fatalities theft thefts interruption "
        "interruptions rollback rollbacks timeout timeouts regression regressions warning warnings dropout "
        "dropouts backlog backlogs like likes request requests inquiry inquiries enquiry enquiries mql mqls "
        "applicant applicants candidate candidates backlink backlinks mention mentions escalation escalations "
        "hotfix hotfixes blocker blockers delay delays detractor detractors promoter promoters renewal "
        "renewals login logins swipe swipes duplicate duplicates flake flakes stockout stockouts spill spills "
        "breach breaches 用户 客户 会员 粉丝 学员 订单 线索 缺陷 故障 投诉 客诉 事故 漏洞 工单 告警 报警 差错 "
        "错误 返工 访客 下载 门店 商户 店铺 贡献者 订阅 订阅者 关注者 读者 播放 点击 违规 隐患 浪费 噪音 卡顿 "
        "崩溃 宕机 退款 退货 离职 加班 人员流失 流失 会议 误报 漏报 超时 慢查询 逾期 坏账 游客 旅客 患者 伤亡 "
        "火灾 案件 纠纷 拥堵 污染 死机 阅读者 听众 观众 供应商 代理商 经销商 岗位 就业 人次 积压 重复劳动 "
        "库存积压 差评 缺货 断货"
    ),
    "soft": (
        "quality qualities experience experiences stability stabilities usability usabilities efficiency "
        "efficiencies effectiveness effectivenesses performance performances awareness awarenesses brand "
        "brands influence influences ability abilities skill skills capability capabilities reputation "
        "reputations engagement engagements toil toils reliability reliabilities security securities "
        "scalability scalabilities maintainability maintainabilities culture cultures morale morales trust "
        "trusts loyalty loyalties productivity productivities communication communications collaboration "
        "collaborations transparency transparencies visibility visibilities knowledge knowledges "
        "understanding understandings competitiveness competitivenesses innovation innovations success "
        "successes relationship relationships presence presences resilience resiliences readiness readinesses "
        "agility agilities happiness happinesses wellbeing wellbeings health healths safety safeties "
        "compliance compliances consistency consistencies accessibility accessibilities flexibility "
        "flexibilities confidence confidences alignment alignments service services teamwork teamworks "
        "ownership ownerships accountability accountabilities creativity creativities credibility "
        "credibilities excellence excellences impact impacts automation automations observability "
        "observabilities leadership leaderships 质量 品质 体验 稳定性 易用性 性能 效能 效率 能力 水平 品牌 "
        "知名度 美誉度 参与度 活跃度 粘性 黏性 忠诚度 认知 意识 素质 素养 安全 可靠性 安全性 可用性 可维护性 "
        "扩展性 可扩展性 凝聚力 氛围 文化 成就感 幸福感 获得感 归属感 幸福 创新 活力 表现 形象 声誉 信任 信心 "
        "服务水平 管理水平 价值 生产力 战斗力 执行力 领导力 创造力 创新力 健康 体质 心态 生活质量 关系 感情 "
        "默契 士气 积极性 主动性 透明度 合规性 兼容性 环境 专业度 认同感 使命感 责任感 满足感 自信 习惯 兴趣 "
        "品味 气质 基础 技能 技术 特性 业务 办公效率 产能"
    ),
    "output": (
        "doc docs documentation documentations guide guides roadmap roadmaps policy policies spec specs "
        "specification specifications feature features app apps application applications website websites "
        "site sites page pages mvp mvps dashboard dashboards tool tools system systems platform platforms "
        "workshop workshops event events course courses seminar seminars webinar webinars article articles "
        "newsletter newsletters campaign campaigns project projects framework frameworks presentation "
        "presentations proposal proposals template templates library libraries api apis portal portals module "
        "modules plugin plugins extension extensions script scripts runbook runbooks playbook playbooks "
        "handbook handbooks manual manuals checklist checklists video videoes podcast podcasts song songs "
        "essay essays paper papers thesis thesises story stories tutorial tutorials lesson lessons class "
        "classes conference conferences meetup meetups blog blogs house houses bridge bridges road roads "
        "programme programmes partnership partnerships team teams office offices store stores branch branches "
        "community communities blueprint blueprints poc pocs trainings strategy strategies meetings diary "
        "diaries notebook notebooks wiki wikis changelog changelogs material materials curriculum curriculums "
        "syllabus syllabuses worksheet worksheets slide slides deck decks memo memoes whitepaper whitepapers "
        "ebook ebooks brochure brochures flyer flyers poster posters leaflet leaflets logo logoes agreement "
        "agreements charter charters guideline guidelines component components endpoint endpoints sdk sdks "
        "widget widgets bot bots chatbot chatbots integration integrations questionnaire questionnaires "
        "calendar calendars agenda agendas magazine magazines repository repositories repo repoes dataset "
        "datasets algorithm algorithms schema schemas certificate certificates storyboard storyboards "
        "portfolio portfolioes toolkit toolkits glossary glossaries faq faqs rubric rubrics lab labs 文档 "
        "文件 方案 报告 计划 手册 指南 指引 教程 课程 系统 平台 网站 官网 小程序 应用 模块 版本 原型 架构 "
        "体系 制度 机制 流程 规范 标准 模型 工具 脚本 组件 框架 接口 数据库 看板 报表 台账 清单 名单 题库 "
        "知识库 素材库 案例库 样板 示范区 基地 园区 中心 工厂 产线 生产线 车间 仓库 道路 公路 铁路 桥梁 学校 "
        "医院 社区 公园 绿地 住房 厂房 项目 工程 活动 论文 文章 博客 书籍 专利 软著 视频 公众号 账号 团队 "
        "小组 部门 分公司 分店 思维导图 导图 图纸 合同 协议 预算编制 专案 需求文档 用户手册 白皮书 作品 著作 "
        "专著 课题 网页 页面 客户端 自动化 国际化 本地化 功能"
    ),
    "unit": (
        "kg kgs lb lbs pound pounds kilo kiloes kilogram kilograms gram grams km kms kilometer kilometers "
        "kilometre kilometres mile miles meter meters metre metres cm cms mm mms inch inches foot foots feet "
        "feets liter liters litre litres ml mls oz ozes gb gbs mb mbs tb tbs kb kbs gib gibs mib mibs tib "
        "tibs kib kibs kwh kwhs mwh mwhs gwh gwhs mw mws gw gws kw kws ton tons tonne tonnes kcal kcals "
        "dollar dollars euro euroes yuan yuans rmb rmbs usd usds eur eurs gbp gbps cny cnies jpy jpies hkd "
        "hkds hz hzes mhz mhzes ghz ghzes bps bpses cent cents ug ugs mg mgs mcg mcgs ppm ppms ppb ppbs psi "
        "psis kpa kpas rpm rpms mah mahs acre acres hectare hectares gallon gallons barrel barrels degree "
        "degrees point points pt pts mbps mbpses gbpses"
    ),
    "day": (
        "day days night nights"
    ),
    "week": (
        "week weeks weekend weekends wk wks fortnight fortnights"
    ),
    "month": (
        "month months"
    ),
    "quarter": (
        "quarter quarters"
    ),
    "year": (
        "year years yr yrs"
    ),
    "decade": (
        "decade decades"
    ),
    "event": (
        "birthday birthdays wedding weddings graduation graduations ipo ipoes deadline deadlines rollout "
        "rollouts kickoff kickoffs semester semesters summer summers winter winters spring springs autumn "
        "autumns holidays holidayses 上线前 上线之前 上线以前 发布前 发布之前 发布以前 上市前 上市之前 "
        "上市以前 投产前 投产之前 投产以前 开学前 开学之前 开学以前 毕业前 毕业之前 毕业以前 退休前 退休之前 "
        "退休以前 结婚前 结婚之前 结婚以前 婚礼前 婚礼之前 婚礼以前 放假前 放假之前 放假以前 大促前 大促之前 "
        "大促以前 开业前 开业之前 开业以前 开工前 开工之前 开工以前 开幕前 开幕之前 开幕以前 汛期前 汛期之前 "
        "汛期以前 入冬前 入冬之前 入冬以前 入汛前 入汛之前 入汛以前 供暖季前 供暖季之前 供暖季以前 会议前 "
        "会议之前 会议以前 考试前 考试之前 考试以前 高考前 高考之前 高考以前 中考前 中考之前 中考以前 "
        "期末考试前 期末考试之前 期末考试以前 期中考试前 期中考试之前 期中考试以前 答辩前 答辩之前 答辩以前 "
        "验收前 验收之前 验收以前 交付前 交付之前 交付以前 合同到期前 合同到期之前 合同到期以前 合同签订前 "
        "合同签订之前 合同签订以前 签约前 签约之前 签约以前 融资前 融资之前 融资以前 首发前 首发之前 首发以前 "
        "公测前 公测之前 公测以前 内测前 内测之前 内测以前 封版前 封版之前 封版以前 发版前 发版之前 发版以前 "
        "迭代前 迭代之前 迭代以前 收假前 收假之前 收假以前 寒假前 寒假之前 寒假以前 暑假前 暑假之前 暑假以前 "
        "入职前 入职之前 入职以前 转正前 转正之前 转正以前 生日前 生日之前 生日以前 评审前 评审之前 评审以前 "
        "审计前 审计之前 审计以前 年会前 年会之前 年会以前 春运前 春运之前 春运以前 节前 节之前 节以前 大会前 "
        "大会之前 大会以前 发布会前 发布会之前 发布会以前 开服前 开服之前 开服以前 旺季前 旺季之前 旺季以前 "
        "雨季前 雨季之前 雨季以前 换届前 换届之前 换届以前 竣工前 竣工之前 竣工以前 项目结束前 项目结束之前 "
        "项目结束以前 会前前 会前之前 会前以前 出货前 出货之前 出货以前 量产前 量产之前 量产以前 开盘前 "
        "开盘之前 开盘以前 双旦前 双旦之前 双旦以前 几个月内 几周内 几天内 几年内 数月内 数周内 数日内 数年内 "
        "下个版本 下一版本 下一个版本 本版本 下个迭代 下一迭代 本迭代 下个冲刺 本冲刺"
    ),
    "workday": (
        "workdays workday"
    ),
    "word": (
        "startup startups postmortem 着力 所需 个位数 两位数 双位数 三位数 不到位 回归测试 半年度 半年报 "
        "半年会 统一 唯一 单一 同一 之一 专一 均一 万一 一样 一致 一起 一直 一般 一切 一旦 一体 一站式 一线 "
        "一带一路 一系列 一步 一键 一手 一律 一贯 一向 一方面 一下 逐一 合一 三合一 二合一 五险一金 三农 两会 "
        "两化 双碳 三方 第三方 二次开发 二手 三维 三甲 四大 五大 三大 两大 六大 七大 八大 九大 十大 百强 "
        "千人计划 万物 百姓 百货 十分 三公 两者 双方 两侧 两地 二维 四川 三亚 一级 二级 三级 四级 五级 一期 "
        "二期 一流大学 一次性 一揽子 二线 三线 零售 零件 零食 零部件 零基础 零工 零碎 零距离 零容忍 零信任 "
        "零星 零钱 零成本 千方百计 百度 一二三 一网通办 一件事 一卡通 一张网 一张图 一对一 一一对应 三级医院 "
        "三好 五星级 四化 一肩挑 一票否决 一岗双责 一刀切 二十大 十九大 十八大 百日 千万别 两不愁 三保障 两癌 "
        "三高 三步走 四好 六稳 六保 一老一小 中国 中小 中学 中心化 中央 中层 中级 中文 中间 中医 中标率 "
        "中小学 中台 中共 中华 中东 中西 中部 初中 初级 初步 初创 初稿 初次 初心 初始 初衷 初赛 末端 底层 "
        "底部 底线 底座 前端 前台 前沿 前景 前期 前置 前线 前提 内部 内容 内存 内外 内控 内涵 内心 内网 内在 "
        "内测 后端 后台 后期 后续 后勤 后备 后市 后来 中期内 中途 中试 中断 中转 上游 下载量级 下游 下单率 "
        "本地 本科 本身 本职 本领 本质 本行 本来 本次 周转率 周会 年会 月会 日本 天使 数据 数字 数码 数学 "
        "参数 函数 多数 少数 整数 奇数 偶数 变量 数值 数仓 数控 数智 力量 能量 衡量 考量 批量 分量 增量 存量 "
        "质量管理 测量 容量规划 度量 海量数据 轻量 流量卡 额外 额度 名额 值得 值班 值守 值日 估值模型 比赛 "
        "比如 比武 无比 比对 价值观 价值链 评价 性价比 廉价 议价 造价 定价 报价 计价 物价局 费力 免费 收费 "
        "付费 消费 浪费者 费用化 学费 率领 率真 表率 草率 效率高 量化 量产 量身 量子 额头 到位 到期 到家 到底 "
        "到账 到场 到岗 到访 在线 在职 在校 在于 在家 存在 现在的 在研 在建 在手 由于 理由 自由 自动 "
        "自动化测试 自主 自身 自我 自研 自然 自信心 自学 自律 自媒体 从业 从事 从严 从容 和谐 和平 与会 "
        "与众不同 给与 涉及 普及 及格 触及 近日 附近 靠近 邻近 约束 预约 合约 违约 公约 契约 约定 条约 特约 "
        "比邻 至今 甚至 乃至 至关重要 将来 即将 把握 把关 一把 对话 对象 对外 对内 对手 对标 对账单 对应 "
        "对接人 针对性 面对 绝对 配对 核对 校对稿 为主 为人 为什么 行为 作为 认为 成为了 为民 人为 学生 "
        "学员们 学习者 学历 学科 学术 学院 学霸 学长 科学家 文学 大学 小学 同学 教学 化学 哲学 医学 经济学 "
        "读书会 读物 看法 看病 写字楼 做法 做事 做人 打印 打包 打车 打破 打击 打开 打工 打通关 买家 买卖 换机 "
        "换新 换代 带来 带头 陪护 讲师 讲座 讲究 办公 办事 办法 走势 走廊 走向 跑批 跑道 跑通 练习题 画像 "
        "画面 背景 背后 听力 听证 刷新 刷脸 喝酒 睡眠 吃苦 玩家 玩具 玩法 开源 开放 开户 开心 开车 开门 开学 "
        "开展度 公开 离开 展开 打开率 开头 开源项目 开元 戒备 种类 种子 种子用户 各种 种族 养老 养护 养殖 "
        "营养 养生 培养皿 去年同比 帮助文档 帮助中心 支持 地区 地方 地址 地铁 地图 地点 地位 地震 地产 基地型 "
        "各地 当地 外地 落地页 土地 耕地 园地 特地 之间 之外 总之 反之 之一的 四六级 三部曲 教师 教育 教室 "
        "教材 多学科 百万级 千万级 亿级 万级 十万级 成功 不良 不合格 不足 不同 不仅 不含 不满意 不良率 不断线 "
        "不动产 无障碍 无人 无线 无纸化 无关 无缝 无论 未成年 未婚 非遗 非标 非洲 非凡 非常 除非 是否 还是 "
        "于是 可是 但是 应用程序 应届 应聘 应收 应急 应对 应付 供应链 效应 响应式 可见 可行 可视化 可靠度 "
        "可观 可比 可持续 会员制 会计 会场 会务 社会 机会 协会 学会了 委员会 大会 晚会 董事会 发布会 研讨会 "
        "座谈会 培训会 分享会 家长会 都市 首都 均衡 人均收入 平均数 均匀 需求 必需 急需 将军 要求 要素 要点 "
        "主要 重要 必要 要闻 能源 能耗双控 功能性 职能 智能 人工智能 节能环保 只读 仅限 再生 再次 再造 再融资 "
        "共享 共同 共建 共治 共识 公共 共青团 共产党 现金 现场 现代 现货 现象 体现 呈现 实现方式 表现力 发现 "
        "出现 原因 原则 原型图 原料 原材料 原创 原生 平原 草原 此类 因此 本土 此外 基本功 基本面 基本盘 "
        "基本医疗 基本公共服务 超市 超级 超声 超大 超标 超额 超前 超跑 破坏 破产 破解 突破口 达人 发达 到达 "
        "表达 传达 存储 存档 赚钱 挣扎 降温 降噪 降级 降水 减免 减速 减灾 减排 瘦肉 减法 有效期 有机 有限 "
        "有关 所有者 所有权 有序 有氧 有声 有余 具有 共有 含有 还款 还原 偿还率 并列 并发症 合并症 并购 并行 "
        "或许 又好 也许 也可 的确 目的 目的地 标的 积极分子 更换率 变更 更衣 更年期 较真 较量 计较 比较好 "
        "的话 合理化 基本法 部分人 充分性 成分 成绩单 分析师 分布 分类 分配 分公司制 分工 分别 分级 分层 "
        "部分的 项目组 项目经理 项目管理 团队成员 客户经理 客户端版本 客户服务 用户体验设计 用户画像 "
        "用户手册版 用户中心 用户反馈 客户反馈 会员体系 会员日 会员中心 会员系统 订单系统 订单中心 会议室 "
        "会议纪要 投诉渠道 事故预案 质量体系 质量标准 安全生产 安全培训会 安全隐患 技术方案 技术文档 技术债 "
        "技术栈 功能模块 业务流程 业务系统 品牌手册 文化节 文化活动 基础设施 基础数据 基础平台 基础课程 "
        "习惯打卡 创新大赛 创新项目 健康档案 健康讲座 能力模型 能力建设 性能监控 绩效考核 绩效方案 增长黑客 "
        "增长团队 优化方案 改进计划 提升班 提升计划 提升方案 提升工程 增强现实 加强针 完善度"
    ),
    "act": (
        "练 写 看 读 学 跑 走 做 打 买 换 带 陪 讲 办 画 背 听 刷 喝 睡 吃 玩 开 戒 种 养 存 去 爬 骑 游 见 "
        "聊 访 教 招 建 修 录 拍 考 出 聘 煮 追 送 捐"
    ),
    "suffix": (
        "率 量 数 额 值 价 费"
    ),
    "andup": (
        "以上 及以上 或以上 或更多 起步"
    ),
    "anddown": (
        "以下 及以下 或以下"
    ),
    "halfrel": (
        "上半年 下半年 上半年度 下半年度"
    ),
    "plan": (
        "十一五 十二五 十三五 十四五 十五五 十六五 十七五"
    ),
    "inside": (
        "之内 以内 期间 期限内 时间内 的时间内 时间里 的时间里"
    ),
    "front": (
        "之前 以前 前夕"
    ),
    "term": (
        "短期 长期 中期 中长期 近期 远期 中短期 长远"
    ),
    "fold": (
        "翻 翻了 数量级 个数量级"
    ),
    "nth": (
        "第"
    ),
    "head": (
        "短期目标 中期目标 长期目标 年度目标 总体目标 主要目标 关键结果 季度目标 本周目标 月度目标"
    ),
}  # fmt: skip

# How long Chinese words can be, longest first: the two characters they begin with.
SIZES = {
    "432": (
        "上线 投产 开学 开业 开工 会议 答辩 验收 交付 签约 内测 发版 迭代 转正 评审 审计 年会 大会 竣工 量产 "
        "提升 增长 做大 节能 降本 响应 技术 功能 平均 下载 库存 周转 就业 投资 业务 会员 文化 创新 积极 最大 "
        "去年 上年 本周 中期"
    ),
    "5432": (
        "发布 客户 安全 每个"
    ),
    "43": (
        "上市 毕业 退休 结婚 婚礼 放假 大促 开幕 汛期 入冬 入汛 考试 高考 中考 融资 首发 公测 封版 收假 寒假 "
        "暑假 入职 生日 春运 开服 旺季 雨季 换届 会前 出货 开盘 双旦 销售 碳排 生产 分公 国际 世界 落到 上一 "
        "上半 下半 这个 下个 上个 季度 接下"
    ),
    "54": (
        "供暖"
    ),
    "652": (
        "期末 期中 合同"
    ),
    "2": (
        "节前 增至 增到 升至 升到 提至 提到 涨到 涨至 拉到 拉至 降至 降到 降为 减至 减到 缩至 瘦到 砍到 砍至 "
        "消除 杜绝 清零 避免 防止 消灭 根除 归零 改善 强化 健全 深化 细化 精进 美化 简化 夯实 巩固 充实 丰富 "
        "改良 做好 做强 搞好 增效 提效 升华 抓好 做优 做实 筑牢 激活 厚植 提标 守住 稳住 压在 保有 达到 超过 "
        "取得 拿到 获取 拿下 赢得 达至 冲刺 冲击 跻身 进入 位列 位居 赚到 存下 存够 存到 攒够 攒下 跑进 考到 "
        "考上 考取 考过 吸引 创收 率先 荣获 获评 入选 晋升 达标 盈利 扭亏 拥有 具备 形成 超越 优于 高达 收获 "
        "接近 占到 冲到 重回 重返 回到 拉回 追回 升回 降回 卖出 售出 创下 赶上 掌握 熟悉 了解 晋级 上榜 登上 "
        "留住 挽回 促成 发展 促进 推动 保障 推进 助力 支撑 赋能 协助 配合 带动 引导 鼓励 倡导 激励 激发 营造 "
        "弘扬 促使 助推 确保 保证 力保 编写 撰写 制定 制订 搭建 建设 建立 构建 打造 组织 举办 召开 开发 设计 "
        "推出 部署 迁移 重构 审查 梳理 整理 输出 产出 提交 发表 出版 录制 拍摄 制作 读完 看完 学完 锻炼 健身 "
        "跑步 游泳 骑行 瑜伽 冥想 早起 起床 看书 睡觉 吃饭 打卡 背诵 复习 刷题 参加 拜访 访谈 调研 走访 回访 "
        "沟通 邀请 联系 对齐 招聘 招募 面试 引进 采购 购置 购买 装修 安装 升级 改造 维修 修复 解决 处理 回复 "
        "回覆 定位 排查 检查 巡检 盘点 统计 评估 研究 探索 验证 试点 实施 推行 推广 引入 导入 接入 集成 建档 "
        "归档 补充 更新 维护 监控 监测 跟踪 跟进 汇报 宣讲 宣传 演讲 授课 陪同 陪伴 带领 翻译 做完 给出 做出 "
        "办理 申请 申报 备案 签订 签署 启动 开始 开通 开设 创建 新建 筹建 筹备 成立 组建 设立 投放 策划 旅行 "
        "旅游 出国 回家 收集 征集 发放 发送 推送 记录 写完 总结 复盘 提供 确定 明确 确认 选定 选拔 规划 编制 "
        "修订 出台 印发 建成 投用 改建 扩建 种植 绿化 思考 尝试 写出 追踪 查看 面谈 约谈 整改 拆除 淘汰 关停 "
        "腾退 疏浚 治理 修缮 铺设 架设 绘制 核查 清理 清查 清退 拆分 下线 替换 导出 配置 封装 接通 联调 灰度 "
        "提测 埋点 建模 训练 标注 采集 爬取 拆解 选型 立项 结项 结题 投稿 投递 报名 报考 备考 缴纳 还清 搬家 "
        "买房 买车 旅居 游览 参观 观看 聆听 收听 弹奏 弹唱 约见 会见 慰问 资助 捐赠 捐款 志愿 献血 养成 坚持 "
        "戒烟 戒酒 戒糖 建置 汰换 推播 落实 贯彻 承办 主办 协办 参展 布展 巡展 路演 直播 带货 剪辑 发文 更文 "
        "日更 周更 写作 创作 编辑 排版 审核 审批 审定 报送 上报 呈报 公示 公布 签发 受理 办结 反馈 答复 回应 "
        "接听 拨打 外呼 催收 结算 核算 开票 报销 清收 盘活 处置 出清 转移 流转 托管 承接 承担 负责 参编 主持 "
        "主导 牵头 统筹 协调 督促 督导 督办 指导 辅导 带教 教授 讲授 讲解 演练 预演 运行 运营 维保 保养 巡查 "
        "抽查 抽检 送检 检测 检验 化验 推荐 介绍 引荐 孵化 扶持 发掘 挖掘 储备 输送 轮岗 调岗 考核 考评 述职 "
        "谈话 家访 送教 支教 批改 备课 磨课 听课 评课 上课 开课 授牌 挂牌 揭牌 注册 建群 拉群 组局 聚餐 团建 "
        "露营 徒步 爬山 登山 打球 拉伸 做饭 下厨 做菜 收纳 整顿 拓荒 更名 迁入 迁出 入驻 进驻 新开 关闭 修建 "
        "修筑 兴建 续建 扩种 补种 复垦 开垦 收购 收储 并网 通车 通水 贯通 封顶 加装 装配 增设 设置 布设 布局 "
        "投建 签下 压测 沉淀 积累 配套 更改 调整 重装 重写 修改 发起 参访 交流 探讨 观摩 竞聘 试用 试制 试产 "
        "复试 补考 补课 补齐 补全 打样 送样 备货 补货 上架 下架 定版 定稿 初审 终审 复审 复核 复查 查验 清点 "
        "清洗 归集 汇总 汇编 摘录 抄写 默写 朗读 诵读 精读 泛读 通读 重读 重温 温习 预习 听写 练字 画画 唱歌 "
        "跳舞 弹琴 下棋 骑车 跳绳 散步 快走 慢跑 晨跑 夜跑 冬泳 静坐 打坐 护肤 节食 控糖 断食 喝水 记账 理财 "
        "定投 体检 洗牙 遛狗 打扫 清扫 收拾 搬迁 租房 购房 学车 考证 留学 结业 相亲 约会 求婚 聚会 攻克 打磨 "
        "编排 彩排 排练 复印 扫描 录入 登记 领取 发运 装车 卸货 分拣 盘库 巡店 铺货 种草 约稿 组稿 改稿 审稿 "
        "制图 建图 勘察 勘测 踏勘 测绘 测算 测评 评比 评选 评优 表彰 慰劳 提出 回收 演示 走亲 探望 看望 照顾 "
        "续约 续签 得分 评分 分数 均分 总分 排名 名次 占比 比例 比重 份额 成本 开支 支出 收入 营收 利润 销量 "
        "流水 单价 均价 产值 产量 市值 次数 人数 天数 总数 时长 时延 耗时 用时 周期 工期 交期 频率 频次 体重 "
        "体脂 血压 血糖 腰围 储蓄 配速 心率 步数 字数 延迟 延时 带宽 留存 周活 速度 指标 电耗 水耗 油耗 物耗 "
        "浓度 温度 精度 负债 债务 账期 坪效 人效 面积 里程 高度 长度 体积 大小 存栏 出栏 亩产 单产 人口 寿命 "
        "涨幅 增幅 增速 税收 工资 薪资 薪酬 学分 绩点 票房 点赞 工时 价格 售价 房价 租金 税率 利率 汇率 余额 "
        "总额 金额 定额 限额 时效 负荷 缺勤 粉丝 线索 缺陷 客诉 漏洞 工单 告警 报警 差错 错误 返工 访客 门店 "
        "商户 店铺 读者 违规 隐患 噪音 卡顿 崩溃 宕机 退款 退货 离职 流失 误报 漏报 超时 逾期 坏账 游客 旅客 "
        "患者 伤亡 火灾 案件 纠纷 拥堵 污染 死机 听众 观众 岗位 人次 差评 缺货 断货 品质 体验 效能 水平 粘性 "
        "黏性 认知 意识 素质 素养 氛围 活力 形象 声誉 信任 信心 体质 心态 关系 感情 默契 士气 兴趣 品味 气质 "
        "技能 特性 产能 文档 文件 方案 报告 计划 手册 指南 指引 教程 课程 系统 平台 网站 官网 模块 版本 架构 "
        "体系 制度 机制 流程 规范 标准 模型 工具 脚本 组件 框架 接口 看板 报表 台账 清单 名单 题库 样板 园区 "
        "工厂 产线 车间 仓库 道路 公路 铁路 桥梁 学校 医院 社区 公园 绿地 住房 厂房 工程 活动 论文 文章 博客 "
        "书籍 专利 软著 视频 账号 小组 部门 分店 导图 图纸 协议 专案 作品 著作 专著 课题 网页 页面 标杆 口碑 "
        "龙头 头部 领军 名片 高地 典范 顶尖 领跑 前列 更好 更快 更高 更强 更优 更加 更低 更大 显著 最受 早日 "
        "明显 稳步 稳健 平稳 最优 最好 最强 快速 迅速 及时 良好 优秀 优质 卓越 领先 先进 深入 大力 极大 流畅 "
        "顺畅 顺利 友好 舒适 美好 强大 便捷 便利 轻松 灵活 清晰 规律 适当 适度 经常 全力 切实 扎实 有力 较好 "
        "较大 较高 较快 很好 好好 多读 多看 多写 少吃 少玩 少喝 多做 多练 多听 多走 多和 多与 突出 过硬 完美 "
        "极致 严格 熟练 最美 最快 最全 流利 尽快 尽早 及早 抓紧 出色 优异 尽职 认真 努力 用心 一些 大量 许多 "
        "很多 多个 多种 多项 多次 多家 多场 多名 多位 多条 多篇 数十 数百 数千 数万 上百 上千 上万 几次 几十 "
        "几百 几篇 几本 几场 几家 几名 几项 尽量 尽力 少量 众多 亿万 万千 十几 十余 足够 一定 一批 至少 高于 "
        "最少 最低 起码 多于 至多 低于 少于 最多 短于 以上 起步 以下 大约 将近 共计 累计 总计 合计 另外 大概 "
        "日均 月均 年均 周均 左右 上下 当前 目前 现状 现有 现为 现值 原来 原有 原先 基数 相比 对比 较之 每天 "
        "每日 每月 双周 每晚 每秒 每早 隔天 隔周 每逢 环比 每次 每位 每名 每单 每户 每篇 每组 每轮 每场 单次 "
        "单场 周周 月月 天天 日日 年年 周度 每期 任一 任何 每一 每千 每万 每亿 来年 次年 后年 前年 年内 年底 "
        "年末 年终 全年 岁末 季末 季底 季内 本月 这月 当月 下月 上月 月底 月末 月内 月终 这周 当周 上周 周末 "
        "周内 今天 今日 今晚 明天 明日 后天 昨天 昨日 年中 月中 季中 年初 月初 季初 上旬 初期 周一 周二 周三 "
        "周四 周五 周六 周日 周天 财年 学年 赛季 元旦 三八 五一 春节 七夕 除夕 新春 年前 跨年 黑五 力争 赶在 "
        "须在 应在 预计 往后 此后 随后 之内 以内 期间 之前 以前 前夕 以来 之后 以后 最近 过去 过往 近期 远期 "
        "长远 翻番 翻倍 过半 倍增 减半 砍半 一半 腰斩 半数 翻了 分之 个点 以及 并且 同时 或者 而且 及其 并能 "
        "并将 其中 利用 借助 依托 依靠 围绕 以便 从而 基于 根据 按照 结合 凭借 为了 为此 面向 经由 旨在 采用 "
        "使用 运用 使得 如果 全部 各类 各项 全体 全员 我的 本人 公司 不再 没有 未能 拒绝 能够 可以 需要 应当 "
        "希望 我要 我想 想要 我将 都能 目标 打算 能把 要把 经费 资金 补贴 拨款 奖金 着力 所需 统一 唯一 单一 "
        "同一 专一 均一 万一 一样 一致 一起 一直 一般 一切 一旦 一体 一线 一步 一键 一手 一律 一贯 一向 一下 "
        "逐一 合一 三农 两会 两化 双碳 三方 二手 三维 三甲 四大 五大 三大 两大 六大 七大 八大 九大 十大 百强 "
        "万物 百姓 百货 十分 三公 两者 双方 两侧 两地 二维 四川 三亚 一级 二级 四级 五级 一期 二期 二线 三线 "
        "零售 零件 零食 零工 零碎 零星 零钱 百度 三好 四化 百日 两癌 三高 四好 六稳 六保 中国 中学 中央 中层 "
        "中级 中文 中间 中医 中台 中共 中华 中东 中西 中部 初中 初级 初步 初创 初稿 初次 初心 初始 初衷 初赛 "
        "末端 底层 底部 底线 底座 前端 前台 前沿 前景 前期 前置 前线 前提 内部 内容 内外 内控 内涵 内心 内网 "
        "内在 后端 后台 后期 后续 后勤 后备 后市 后来 中途 中试 中断 中转 上游 下游 本科 本身 本职 本领 本质 "
        "本行 本来 本次 周会 月会 日本 天使 数字 数码 数学 参数 函数 多数 少数 整数 奇数 偶数 变量 数值 数仓 "
        "数控 数智 力量 能量 衡量 考量 批量 分量 增量 存量 测量 度量 轻量 额外 额度 名额 值得 值班 值守 值日 "
        "比赛 比如 比武 无比 比对 评价 廉价 议价 造价 定价 报价 计价 费力 免费 收费 付费 消费 学费 率领 率真 "
        "表率 草率 量化 量身 量子 额头 到位 到家 到底 到账 到场 到岗 到访 在线 在职 在校 在于 在家 存在 在研 "
        "在建 在手 由于 理由 自由 自主 自身 自我 自研 自然 自学 自律 从业 从事 从严 从容 和谐 和平 与会 给与 "
        "涉及 普及 及格 触及 近日 附近 靠近 邻近 预约 合约 违约 公约 契约 约定 条约 特约 比邻 至今 甚至 乃至 "
        "将来 即将 把握 把关 一把 对话 对象 对外 对内 对手 对标 对应 面对 绝对 配对 核对 为主 为人 行为 作为 "
        "认为 为民 人为 学生 学历 学科 学术 学院 学霸 学长 文学 大学 小学 同学 教学 化学 哲学 医学 读物 看法 "
        "看病 做法 做事 做人 打印 打包 打车 打破 打击 打工 买家 买卖 换机 换新 换代 带来 带头 陪护 讲师 讲座 "
        "讲究 办事 办法 走势 走廊 走向 跑批 跑道 跑通 画像 画面 背景 背后 听力 听证 刷新 刷脸 喝酒 睡眠 吃苦 "
        "玩家 玩具 玩法 开放 开户 开心 开车 开门 公开 离开 展开 开头 开元 戒备 种类 各种 种族 养老 养护 养殖 "
        "营养 养生 支持 地方 地址 地铁 地图 地点 地位 地震 地产 各地 当地 外地 土地 耕地 园地 特地 之间 之外 "
        "总之 反之 教育 教室 教材 亿级 万级 成功 不足 不同 不仅 不含 无人 无线 无关 无缝 无论 未婚 非遗 非标 "
        "非洲 非凡 非常 除非 是否 还是 于是 可是 但是 应届 应聘 应急 应对 应付 效应 可见 可行 可观 可比 会计 "
        "会场 会务 机会 协会 晚会 都市 首都 均衡 均匀 必需 急需 将军 要求 要素 要点 重要 必要 要闻 能源 职能 "
        "智能 只读 仅限 再生 再次 再造 共享 共同 共建 共治 共识 公共 现场 现代 现货 现象 体现 呈现 发现 出现 "
        "原因 原则 原料 原创 原生 平原 草原 此类 因此 本土 此外 超市 超级 超声 超大 超标 超额 超前 超跑 破坏 "
        "破产 破解 达人 发达 到达 表达 传达 存储 存档 赚钱 挣扎 降温 降噪 降级 降水 减免 减速 减灾 减排 瘦肉 "
        "减法 有机 有限 有关 有序 有氧 有声 有余 具有 共有 含有 还款 还原 并列 并购 并行 或许 又好 也许 也可 "
        "的确 标的 变更 更衣 较真 较量 计较 的话 成分 分布 分类 分配 分工 分别 分级 分层 少练 少写 少看 少读 "
        "少学 多跑 少跑 少走 少做 多打 少打 多买 少买 多换 少换 多带 少带 少陪 多讲 少讲 多办 少办 多画 少画 "
        "多背 少背 少听 多刷 少刷 多睡 少睡 多吃 多玩 多开 少开 多戒 少戒 少种 多养 少养 多存 少存 多去 少去 "
        "多爬 少爬 多骑 少骑 多游 少游 多见 少见 多聊 少聊 多访 少访 多教 少教 多招 少招 多建 少建 多修 少修 "
        "多录 少录 多拍 少拍 多考 少考 多出 少出 多聘 少聘 多煮 少煮 多追 少追 多送 少送 多捐 少捐"
    ),
    "3": (
        "节之 节以 限制 锁定 恢复 看电 试运 断舍 谈恋 敷面 可用 市占 营业 交易 客单 访问 收藏 转发 覆盖 渗透 "
        "碳强 准确 饱和 蓄积 客流 死亡 出生 失业 收视 评论 rp 待办 良品 准时 赔付 贡献 关注 慢查 代理 经销 "
        "易用 知名 美誉 活跃 忠诚 凝聚 成就 归属 战斗 领导 创造 主动 透明 合规 兼容 专业 认同 使命 责任 满足 "
        "小程 知识 素材 案例 示范 公众 白皮 影响 竞争 领头 引领 佼佼 排头 先行 抓到 做扎 上台 见成 出成 高质 "
        "高品 进一 多运 少熬 多锻 多思 多参 好身 好成 好状 高水 高标 全方 跨越 实质 尽可 多方 不少 不低 不小 "
        "不下 不短 不超 不高 不大 不多 不长 及以 或以 或更 差不 现阶 每双 每学 每星 每半 每小 每分 每两 每三 "
        "每节 每财 工作 每十 新一 这季 本星 这星 下星 下下 上星 大后 星期 礼拜 十二 十三 十四 十五 十六 十七 "
        "下财 新财 本学 下学 上学 学期 本赛 几周 几天 几年 数月 数周 数日 数年 本版 本迭 本冲 情人 妇女 劳动 "
        "儿童 建党 建军 双十 感恩 万圣 平安 期限 中长 中短 百分 千分 万分 不允 总投 个位 两位 双位 三位 半年 "
        "一站 一系 一方 三合 二合 第三 一次 一揽 零部 零基 零距 零容 零信 零成 一二 一件 一卡 一张 一对 五星 "
        "一肩 一刀 二十 十九 十八 千万 两不 三保 三步 性价 自媒 为什 经济 写字 四六 三部 百万 十万 不合 不满 "
        "不动 无障 无纸 未成 可视 可持 委员 董事 家长 再融 共青 共产 原材 更年"
    ),
    "65432": (
        "项目 用户"
    ),
    "32": (
        "提高 增加 成长 新增 上调 扩展 扩大 增大 拉升 拓展 拉动 上升 加快 加速 加大 加深 壮大 攀升 回升 抬升 "
        "提速 上涨 涨粉 增收 扩充 扩容 放大 拓宽 提振 增肌 递增 净增 增添 增进 开拓 拉高 抬高 调高 拉长 延长 "
        "反弹 爬升 降低 缩短 减少 下降 减重 减轻 削减 压缩 缩减 压降 下调 减掉 缩小 瘦身 减肥 减脂 节约 节省 "
        "收窄 遏制 缓解 压减 消减 压低 递减 调降 降幅 减负 砍掉 回落 调低 拉低 收缩 省下 完善 加强 最佳 保持 "
        "维持 控制 稳定 约束 达成 突破 获得 成为 做到 成交 中标 转化 争取 完成 开展 培训 培养 学习 阅读 练习 "
        "读书 参与 对接 更换 分析 落地 执行 分享 合并 打通 偿还 学会 植树 校对 对账 下单 供应 准备 研讨 座谈 "
        "通过 满意 成绩 费用 毛利 净利 数量 吞吐 并发 流量 点击 播放 曝光 排放 精准 现金 回款 总产 物价 积压 "
        "时间 学员 订阅 浪费 效率 可靠 幸福 表现 价值 自信 原型 数据 基地 中心 本地 更多 大幅 高效 有效 充分 "
        "不断 合理 多陪 多喝 多学 科学 若干 部分 不到 现在 基线 此前 相较 比较 相对 每周 每年 每季 每百 今年 "
        "本年 当年 明年 下年 本季 当季 下季 上季 下周 到期 六一 教师 国庆 圣诞 元宵 清明 端午 中秋 重阳 过年 "
        "截至 截止 务必 必须 未来 今后 针对 所有 自己 我们 之一 中小 打开 不良 目的"
    ),
    "1": (
        "瘦 降 减 超 达 破 赚 挣 攒 练 写 看 读 学 跑 走 做 打 买 换 带 陪 讲 办 画 背 听 刷 喝 睡 吃 玩 开 "
        "戒 种 养 存 去 爬 骑 游 见 聊 访 教 招 建 修 录 拍 考 出 聘 煮 追 送 捐 率 量 数 额 值 价 费 更 约 "
        "近 共 逾 再 仅 只 各 现 原 从 由 自 到 至 比 较 每 在 于 拟 起 翻 零 和 与 及 并 且 或 还 又 也 对 "
        "为 让 使 令 当 该 此 我 其 本 的 之 地 不 无 未 非 要 能 需 将 应 会 想 可 把 都 均 须 请 是 有 第"
    ),
    "42": (
        "优化 改进 增强 提质 实现 帮助 测试 早睡 投入 投诉 故障 性能 环境 健康 次月 估值 存款 内存 能耗 应收 "
        "人均 容量 加班 保费 规模 订单 事故 质量 能力 品牌 习惯 基础 办公 应用 团队 预算 需求 一流 几个 海量 "
        "大于 小于 不得 每人 每隔 同比 月度 短期 长期 主要 三级 开源 种子"
    ),
    "4": (
        "协同 绩效 次日 次周 净推 代码 预期 财政 研发 贷款 人员 重复 可维 可扩 服务 管理 生活 思维 行业 国内 "
        "第一 首选 业界 业内 全球 落细 做深 做精 有竞 再创 千千 成千 不能 每工 新的 到学 农历 大年 的时 个数 "
        "个百 年度 总体 关键 回归 一带 五险 二次 千人 千方 一网 一一 一票 一岗 一老 与众 至关 人工"
    ),
    "52": (
        "日活 月活 资产 最高"
    ),
    "62": (
        "地区"
    ),
    "5": (
        "可支 进出 更上 最长"
    ),
    "92": (
        "社会"
    ),
    "532": (
        "自动"
    ),
    "6432": (
        "基本"
    ),
    "543": (
        "下一 十一"
    ),
    "53": (
        "本财"
    ),
}  # fmt: skip

# English phrases, each with its kind, by how they begin, longest first.
PHRASES = {
    "world-c": (
        "world-class:lofty"
    ),
    "industry-l": (
        "industry-leading:lofty"
    ),
    "state-o": (
        "state-of-the-art:lofty"
    ),
    "cutting-e": (
        "cutting-edge:lofty"
    ),
    "top-n": (
        "top-notch:quality"
    ),
    "first-c": (
        "first-class citizen:word,first-class:quality"
    ),
    "user-f": (
        "user-friendly:quality"
    ),
    "high-q": (
        "high-quality:quality"
    ),
    "cost-e": (
        "cost-effective:quality"
    ),
    "top-t": (
        "top-tier:quality"
    ),
    "high-p": (
        "high-performing:quality"
    ),
    "sign-u": (
        "sign-ups:count,sign-up:count"
    ),
    "no-s": (
        "no-shows:count,no-shows:count,no-show:count"
    ),
    "well-b": (
        "well-beings:soft,well-being:soft"
    ),
    "at l": (
        "at least:least"
    ),
    "no l": (
        "no longer than:most,no lower than:least,no later than:before,no less than:least"
    ),
    "no f": (
        "no fewer than:least"
    ),
    "not l": (
        "not later than:before,not less than:least"
    ),
    "greater t": (
        "greater than:least"
    ),
    "upwards o": (
        "upwards of:least"
    ),
    "minimum o": (
        "minimum of:least"
    ),
    "a m": (
        "a minimum of:least,a maximum of:most"
    ),
    "in e": (
        "in excess of:least"
    ),
    "higher t": (
        "higher than:least"
    ),
    "more t": (
        "more than:least"
    ),
    "at m": (
        "at most:most"
    ),
    "no m": (
        "no more than:most"
    ),
    "less t": (
        "less than:most"
    ),
    "fewer t": (
        "fewer than:most"
    ),
    "maximum o": (
        "maximum of:most"
    ),
    "not m": (
        "not more than:most"
    ),
    "not e": (
        "not exceeding:most,not exceed:most"
    ),
    "lower t": (
        "lower than:most"
    ),
    "no h": (
        "no higher than:most"
    ),
    "shorter t": (
        "shorter than:most"
    ),
    "or m": (
        "or more:andup"
    ),
    "or h": (
        "or higher:andup"
    ),
    "or a": (
        "or above:andup"
    ),
    "and a": (
        "and above:andup"
    ),
    "or b": (
        "or better:andup,or below:anddown"
    ),
    "or g": (
        "or greater:andup"
    ),
    "or l": (
        "or lower:anddown,or less:anddown"
    ),
    "or f": (
        "or faster:anddown,or fewer:anddown"
    ),
    "or u": (
        "or under:anddown"
    ),
    "an a": (
        "an average of:about"
    ),
    "average o": (
        "average of:about"
    ),
    "a t": (
        "a total of:about"
    ),
    "total o": (
        "total of:about"
    ),
    "close t": (
        "close to:about"
    ),
    "as m": (
        "as many as possible:some,as much as possible:some,as many as i can:some,as much as i can:some,"
        "as much as:about"
    ),
    "a f": (
        "a further:about,a few:some"
    ),
    "prior t": (
        "prior to:before"
    ),
    "ahead o": (
        "ahead of the competition:lofty,ahead of the curve:lofty,ahead of:before"
    ),
    "in a": (
        "in advance of:before,in addition:word"
    ),
    "by t": (
        "by the time:before"
    ),
    "on o": (
        "on or before:before"
    ),
    "in t": (
        "in time for:before"
    ),
    "up t": (
        "up to date:word,up to:upto"
    ),
    "down t": (
        "down to:downto"
    ),
    "up f": (
        "up from:upfrom"
    ),
    "down f": (
        "down from:downfrom"
    ),
    "compared t": (
        "compared to:versus"
    ),
    "compared w": (
        "compared with:versus"
    ),
    "relative t": (
        "relative to:versus"
    ),
    "as c": (
        "as compared to:versus"
    ),
    "as o": (
        "as often as possible:some,as of today:now"
    ),
    "at p": (
        "at present:now"
    ),
    "today a": (
        "today at:now"
    ),
    "year o": (
        "year over year:often,year on year:often"
    ),
    "quarter o": (
        "quarter over quarter:often"
    ),
    "month o": (
        "month over month:often"
    ),
    "week o": (
        "week over week:often"
    ),
    "year-o": (
        "year-over-year:often,year-on-year:often"
    ),
    "month-o": (
        "month-over-month:often"
    ),
    "quarter-o": (
        "quarter-over-quarter:often"
    ),
    "week-o": (
        "week-over-week:often"
    ),
    "per a": (
        "per annum:often"
    ),
    "every o": (
        "every other month:often,every other week:often,every other day:often"
    ),
    "order o": (
        "order of magnitude:fold"
    ),
    "orders o": (
        "orders of magnitude:fold"
    ),
    "percentage p": (
        "percentage points:points,percentage point:points"
    ),
    "percent p": (
        "percent points:points"
    ),
    "percentage-p": (
        "percentage-point:points"
    ),
    "p.p": (
        "p.p.:points"
    ),
    "per c": (
        "per capita:measure,per cent:percent"
    ),
    "basis p": (
        "basis points:unit,basis point:unit"
    ),
    "square f": (
        "square feet:unit"
    ),
    "square m": (
        "square meters:unit"
    ),
    "us d": (
        "us dollars:unit"
    ),
    "business d": (
        "business days:workday,business day:workday"
    ),
    "working d": (
        "working days:workday,working day:workday"
    ),
    "work d": (
        "work days:workday,work day:workday"
    ),
    "year e": (
        "year end:yearrel"
    ),
    "year-e": (
        "year-end:yearrel"
    ),
    "year's e": (
        "year's end:yearrel"
    ),
    "end o": (
        "end of business:dayrel,end of quarter:quarterrel,end of month:monthrel,end of year:yearrel,"
        "end of week:weekrel,end of day:dayrel"
    ),
    "end-o": (
        "end-of-quarter:quarterrel,end-of-month:monthrel,end-of-year:yearrel,end-of-week:weekrel,"
        "end-of-day:dayrel"
    ),
    "quarter e": (
        "quarter end:quarterrel"
    ),
    "quarter-e": (
        "quarter-end:quarterrel"
    ),
    "month e": (
        "month end:monthrel"
    ),
    "month-e": (
        "month-end:monthrel"
    ),
    "close o": (
        "close of business:dayrel,close of:finish"
    ),
    "start o": (
        "start of:begin"
    ),
    "beginning o": (
        "beginning of:begin"
    ),
    "black f": (
        "black friday:feast"
    ),
    "cyber m": (
        "cyber monday:feast"
    ),
    "mid-y": (
        "mid-year:feast"
    ),
    "mid y": (
        "mid year:feast"
    ),
    "new y": (
        "new year's eve:feast,new year's day:feast,new years eve:feast,new years day:feast,new year's:feast,"
        "new year:feast"
    ),
    "valentine's d": (
        "valentine's day:feast"
    ),
    "valentines d": (
        "valentines day:feast"
    ),
    "independence d": (
        "independence day:feast"
    ),
    "labor d": (
        "labor day:feast"
    ),
    "labour d": (
        "labour day:feast"
    ),
    "memorial d": (
        "memorial day:feast"
    ),
    "mother's d": (
        "mother's day:feast"
    ),
    "father's d": (
        "father's day:feast"
    ),
    "chinese n": (
        "chinese new year:feast"
    ),
    "lunar n": (
        "lunar new year:feast"
    ),
    "spring f": (
        "spring festival:feast"
    ),
    "boxing d": (
        "boxing day:feast"
    ),
    "mid-a": (
        "mid-autumn festival:feast"
    ),
    "dragon b": (
        "dragon boat festival:feast"
    ),
    "women's d": (
        "women's day:feast"
    ),
    "earth d": (
        "earth day:feast"
    ),
    "veterans d": (
        "veterans day:feast"
    ),
    "singles' d": (
        "singles' day:feast"
    ),
    "singles d": (
        "singles day:feast"
    ),
    "double 1": (
        "double 11:feast"
    ),
    "double e": (
        "double eleven:feast"
    ),
    "go l": (
        "go live:event"
    ),
    "go-l": (
        "go-live:event"
    ),
    "school y": (
        "school year:event"
    ),
    "academic y": (
        "academic year:event"
    ),
    "product l": (
        "product launch:event"
    ),
    "the h": (
        "the holidays:event"
    ),
    "holiday s": (
        "holiday season:event"
    ),
    "release d": (
        "release date:event"
    ),
    "general a": (
        "general availability:event"
    ),
    "short t": (
        "short term:term"
    ),
    "long t": (
        "long term:term"
    ),
    "medium t": (
        "medium term:term"
    ),
    "near t": (
        "near term:term"
    ),
    "short-t": (
        "short-term:term"
    ),
    "long-t": (
        "long-term:term"
    ),
    "medium-t": (
        "medium-term:term"
    ),
    "near-t": (
        "near-term:term"
    ),
    "near f": (
        "near future:term"
    ),
    "foreseeable f": (
        "foreseeable future:term"
    ),
    "a l": (
        "a little bit:some,a little:some,a lot of:some,a lot:some"
    ),
    "a b": (
        "a bit more:some,a bit:some"
    ),
    "a n": (
        "a number of:some"
    ),
    "dedicated n": (
        "dedicated number of:some,dedicated number:some"
    ),
    "a c": (
        "a couple of:some,a clear:quality"
    ),
    "a v": (
        "a variety of:some"
    ),
    "a h": (
        "a handful of:some"
    ),
    "plenty o": (
        "plenty of:some"
    ),
    "tons o": (
        "tons of:some"
    ),
    "thousands o": (
        "thousands of:some"
    ),
    "hundreds o": (
        "hundreds of:some"
    ),
    "millions o": (
        "millions of:some"
    ),
    "tens o": (
        "tens of:some"
    ),
    "dozens o": (
        "dozens of:some"
    ),
    "scores o": (
        "scores of:some"
    ),
    "world c": (
        "world class:quality"
    ),
    "best i": (
        "best in class:quality"
    ),
    "best-i": (
        "best-in-class:quality"
    ),
    "state o": (
        "state of the art:quality"
    ),
    "industry l": (
        "industry leading:quality,industry leader:lofty"
    ),
    "top n": (
        "top notch:quality"
    ),
    "first c": (
        "first choice:lofty,first class:quality"
    ),
    "high q": (
        "high quality:quality"
    ),
    "user f": (
        "user friendly:quality,user feedback:word"
    ),
    "as f": (
        "as fast as possible:quality"
    ),
    "as q": (
        "as quickly as possible:quality"
    ),
    "as s": (
        "as soon as possible:quality"
    ),
    "cost e": (
        "cost effective:quality"
    ),
    "on a": (
        "on a regular basis:quality"
    ),
    "lead t": (
        "lead the industry:lofty,lead the market:lofty,lead the field:lofty,lead the pack:lofty,"
        "lead the way:lofty,lead times:measure,lead time:measure"
    ),
    "leads t": (
        "leads the market:lofty"
    ),
    "stay a": (
        "stay ahead:lofty"
    ),
    "market l": (
        "market leader:lofty"
    ),
    "thought l": (
        "thought leadership:soft,thought leader:lofty"
    ),
    "gold s": (
        "gold standard:lofty"
    ),
    "go-t": (
        "go-to-market:word,go-to:lofty"
    ),
    "leadership p": (
        "leadership position:lofty"
    ),
    "top t": (
        "top tier:lofty"
    ),
    "top-o": (
        "top-of-mind:lofty"
    ),
    "household n": (
        "household name:lofty"
    ),
    "employer o": (
        "employer of choice:lofty"
    ),
    "of c": (
        "of choice:lofty"
    ),
    "second t": (
        "second to none:lofty"
    ),
    "center o": (
        "center of excellence:lofty"
    ),
    "centre o": (
        "centre of excellence:lofty"
    ),
    "next l": (
        "next level:lofty"
    ),
    "next-l": (
        "next-level:lofty"
    ),
    "best p": (
        "best practices:word,best practice:word"
    ),
    "help c": (
        "help center:word,help centre:word"
    ),
    "help d": (
        "help desk:word"
    ),
    "help p": (
        "help pages:word,help page:word"
    ),
    "help a": (
        "help articles:word,help article:word"
    ),
    "high s": (
        "high school:word"
    ),
    "customer s": (
        "customer support:word,customer service:soft"
    ),
    "support t": (
        "support tickets:count,support ticket:count,support team:word"
    ),
    "support n": (
        "support needs:word"
    ),
    "tech s": (
        "tech support:word"
    ),
    "support c": (
        "support center:word"
    ),
    "support s": (
        "support staff:word"
    ),
    "support e": (
        "support engineers:word"
    ),
    "fast t": (
        "fast track:word"
    ),
    "fast-t": (
        "fast-track:word"
    ),
    "good f": (
        "good first issues:word,good first issue:word"
    ),
    "real t": (
        "real time:word"
    ),
    "real-t": (
        "real-time:word"
    ),
    "on t": (
        "on time:word"
    ),
    "on-t": (
        "on-time:word"
    ),
    "full t": (
        "full time:word"
    ),
    "full-t": (
        "full-time:word"
    ),
    "part t": (
        "part time:word"
    ),
    "part-t": (
        "part-time:word"
    ),
    "one o": (
        "one on ones:word,one on one:word"
    ),
    "one-o": (
        "one-on-ones:word,one-on-one:word"
    ),
    "one a": (
        "one another:word"
    ),
    "each o": (
        "each other:word"
    ),
    "no o": (
        "no one:word"
    ),
    "double o": (
        "double opt-in:word"
    ),
    "double-c": (
        "double-click:word"
    ),
    "double c": (
        "double check:word"
    ),
    "half m": (
        "half marathon:word"
    ),
    "half-m": (
        "half-marathon:word"
    ),
    "one s": (
        "one stop:word"
    ),
    "one-s": (
        "one-stop:word"
    ),
    "day o": (
        "day one:word"
    ),
    "more i": (
        "more information:word"
    ),
    "good m": (
        "good morning:word"
    ),
    "time z": (
        "time zones:word,time zone:word"
    ),
    "most e": (
        "most effective:word"
    ),
    "time s": (
        "time series:word,time spent:measure"
    ),
    "high l": (
        "high level:word"
    ),
    "high-l": (
        "high-level:word"
    ),
    "high a": (
        "high availability:word"
    ),
    "low l": (
        "low level:word"
    ),
    "strong t": (
        "strong typing:word"
    ),
    "clear t": (
        "clear text:word"
    ),
    "well k": (
        "well known:word"
    ),
    "in o": (
        "in order:word"
    ),
    "in p": (
        "in particular:word,in production:word,in progress:word,in person:word,in place:word"
    ),
    "in g": (
        "in general:word"
    ),
    "in h": (
        "in house:word"
    ),
    "in-h": (
        "in-house:word"
    ),
    "in-p": (
        "in-person:word"
    ),
    "in l": (
        "in line:word"
    ),
    "on b": (
        "on behalf:word"
    ),
    "for e": (
        "for example:word"
    ),
    "such a": (
        "such as:word"
    ),
    "at s": (
        "at scale:word"
    ),
    "long f": (
        "long form:word"
    ),
    "open s": (
        "open source:word"
    ),
    "open-s": (
        "open-source:word"
    ),
    "end t": (
        "end to end:word"
    ),
    "end-t": (
        "end-to-end:word"
    ),
    "face t": (
        "face to face:word"
    ),
    "face-t": (
        "face-to-face:word"
    ),
    "step b": (
        "step by step:word"
    ),
    "step-b": (
        "step-by-step:word"
    ),
    "go t": (
        "go to market:word,go through:work"
    ),
    "up-t": (
        "up-to-date:word"
    ),
    "to d": (
        "to do:word"
    ),
    "to-d": (
        "to-do:word"
    ),
    "sales t": (
        "sales training:word,sales team:word"
    ),
    "sales m": (
        "sales manager:word"
    ),
    "sales d": (
        "sales deck:word"
    ),
    "sales e": (
        "sales enablement:word"
    ),
    "sales r": (
        "sales reps:word,sales rep:word"
    ),
    "sales f": (
        "sales force:word"
    ),
    "sales p": (
        "sales process:word"
    ),
    "sales s": (
        "sales staff:word"
    ),
    "vp o": (
        "vp of sales:word"
    ),
    "head o": (
        "head of sales:word"
    ),
    "director o": (
        "director of sales:word"
    ),
    "cost c": (
        "cost center:word"
    ),
    "top o": (
        "top of mind:word"
    ),
    "start-u": (
        "start-up:word"
    ),
    "start u": (
        "start up:word"
    ),
    "zero t": (
        "zero trust:word"
    ),
    "zero-d": (
        "zero-day:word"
    ),
    "zero d": (
        "zero day:word"
    ),
    "zero-t": (
        "zero-trust:word"
    ),
    "two-f": (
        "two-factor:word"
    ),
    "two f": (
        "two factor:word"
    ),
    "two-w": (
        "two-way:word"
    ),
    "multi-f": (
        "multi-factor:word"
    ),
    "post-m": (
        "post-mortems:word,post-mortem:word"
    ),
    "post m": (
        "post mortem:word"
    ),
    "release n": (
        "release notes:word"
    ),
    "test p": (
        "test plans:word,test plan:word"
    ),
    "test s": (
        "test suite:word"
    ),
    "design s": (
        "design system:word"
    ),
    "design d": (
        "design docs:word,design doc:word"
    ),
    "review p": (
        "review process:word"
    ),
    "book c": (
        "book club:word"
    ),
    "read r": (
        "read replicas:word,read replica:word"
    ),
    "price l": (
        "price list:word"
    ),
    "user t": (
        "user testing:word,user tests:word,user test:word"
    ),
    "user i": (
        "user interviews:word,user interview:word"
    ),
    "user r": (
        "user research:word"
    ),
    "user s": (
        "user stories:word,user story:word"
    ),
    "customer i": (
        "customer interviews:word,customer interview:word"
    ),
    "a r": (
        "a raise:word"
    ),
    "pay r": (
        "pay raise:word"
    ),
    "some s": (
        "some sort:word"
    ),
    "some k": (
        "some kind:word"
    ),
    "some f": (
        "some form:word"
    ),
    "some p": (
        "some point:word"
    ),
    "some d": (
        "some day:word"
    ),
    "user g": (
        "user group:word,user guide:word"
    ),
    "user m": (
        "user manual:word"
    ),
    "customer f": (
        "customer feedback:word"
    ),
    "make s": (
        "make sure:ensure"
    ),
    "make c": (
        "make certain:ensure"
    ),
    "speed u": (
        "speed up:grow"
    ),
    "scale u": (
        "scale up:grow"
    ),
    "ramp u": (
        "ramp up:grow"
    ),
    "step u": (
        "step up:grow"
    ),
    "cut d": (
        "cut down:cut"
    ),
    "cut b": (
        "cut back:cut"
    ),
    "bring d": (
        "bring down:cut"
    ),
    "scale d": (
        "scale down:cut"
    ),
    "slow d": (
        "slow down:cut"
    ),
    "phase d": (
        "phase down:cut"
    ),
    "get b": (
        "get better:better"
    ),
    "do b": (
        "do better:better"
    ),
    "level u": (
        "level up:better"
    ),
    "get r": (
        "get rid of:drop"
    ),
    "phase o": (
        "phase out:drop"
    ),
    "set u": (
        "set up:work"
    ),
    "carry o": (
        "carry out:work"
    ),
    "follow u": (
        "follow up:work"
    ),
    "reach o": (
        "reach out:work"
    ),
    "sign u": (
        "sign ups:count,sign up:work"
    ),
    "roll o": (
        "roll out:work"
    ),
    "open u": (
        "open up:work"
    ),
    "work o": (
        "work out:work"
    ),
    "paying o": (
        "paying off:work"
    ),
    "spin u": (
        "spin up:work"
    ),
    "spun u": (
        "spun up:work"
    ),
    "look i": (
        "look into:work"
    ),
    "looking i": (
        "looking into:work"
    ),
    "team u": (
        "team up:work"
    ),
    "team w": (
        "team with:work"
    ),
    "come u": (
        "come up with:work"
    ),
    "take p": (
        "take part:work"
    ),
    "catch u": (
        "catch up:work"
    ),
    "get s": (
        "get started:work"
    ),
    "re-e": (
        "re-engineer:work"
    ),
    "co-a": (
        "co-author:work"
    ),
    "co-h": (
        "co-host:work"
    ),
    "co-w": (
        "co-write:work"
    ),
    "fine-t": (
        "fine-tune:work"
    ),
    "follow-u": (
        "follow-up on:work"
    ),
    "hand o": (
        "hand over:work"
    ),
    "put t": (
        "put together:work"
    ),
    "put i": (
        "put in place:work"
    ),
    "shake u": (
        "shake up:work"
    ),
    "soft-l": (
        "soft-launch:work"
    ),
    "beta-t": (
        "beta-test:work"
    ),
    "stress-t": (
        "stress-test:work"
    ),
    "contribute t": (
        "contribute to:work"
    ),
    "bring b": (
        "bring back:work"
    ),
    "cross-t": (
        "cross-train:work"
    ),
    "peer-r": (
        "peer-review:work"
    ),
    "right-s": (
        "right-size:work"
    ),
    "dig i": (
        "dig into:work"
    ),
    "check i": (
        "check in with:work"
    ),
    "log o": (
        "log off:work"
    ),
    "meet o": (
        "meet or exceed:reach"
    ),
    "bring i": (
        "bring in:reach"
    ),
    "bringing i": (
        "bringing in:reach"
    ),
    "bring o": (
        "bring on:reach"
    ),
    "take o": (
        "take on:reach"
    ),
    "put a": (
        "put aside:reach,put away:reach"
    ),
    "set a": (
        "set aside:reach"
    ),
    "stash a": (
        "stash away:reach"
    ),
    "break e": (
        "break even:reach"
    ),
    "come i": (
        "come in under:reach"
    ),
    "live u": (
        "live up to:reach"
    ),
    "continue t": (
        "continue to:can"
    ),
    "continuing t": (
        "continuing to:can"
    ),
    "would l": (
        "would like to:can"
    ),
    "looking t": (
        "looking to:can"
    ),
    "seek t": (
        "seek to:can"
    ),
    "be a": (
        "be able to:can"
    ),
    "able t": (
        "able to:can"
    ),
    "market s": (
        "market share:measure"
    ),
    "share o": (
        "share of:measure"
    ),
    "error b": (
        "error budget:measure"
    ),
    "burn r": (
        "burn rate:measure"
    ),
    "cycle t": (
        "cycle times:measure,cycle time:measure"
    ),
    "response t": (
        "response times:measure,response time:measure"
    ),
    "load t": (
        "load times:measure,load time:measure"
    ),
    "wait t": (
        "wait times:measure,wait time:measure"
    ),
    "waiting t": (
        "waiting time:measure"
    ),
    "blood p": (
        "blood pressure:measure"
    ),
    "net w": (
        "net worth:measure"
    ),
    "heart r": (
        "heart rate:measure"
    ),
    "body f": (
        "body fat:measure"
    ),
    "open r": (
        "open rate:measure"
    ),
    "number o": (
        "number of:measure"
    ),
    "amount o": (
        "amount of:measure"
    ),
    "size o": (
        "size of:measure"
    ),
    "length o": (
        "length of:measure"
    ),
    "time t": (
        "time to market:measure,time to value:measure"
    ),
    "time-t": (
        "time-to-market:measure"
    ),
    "turnaround t": (
        "turnaround time:measure"
    ),
    "days s": (
        "days sales outstanding:measure"
    ),
    "screen t": (
        "screen time:measure"
    ),
    "cost o": (
        "cost of:measure"
    ),
    "life e": (
        "life expectancy:measure"
    ),
    "user b": (
        "user base:measure"
    ),
    "customer b": (
        "customer base:measure"
    ),
    "bundle s": (
        "bundle size:measure"
    ),
    "cloud b": (
        "cloud bill:measure"
    ),
    "test c": (
        "test coverage:measure"
    ),
    "story p": (
        "story points:measure"
    ),
    "page v": (
        "page views:measure"
    ),
    "page l": (
        "page loads:measure,page load:measure"
    ),
    "page s": (
        "page speed:measure"
    ),
    "error m": (
        "error messages:count,error message:count"
    ),
    "bug r": (
        "bug reports:count,bug report:count"
    ),
    "mailing l": (
        "mailing list:count"
    ),
    "email l": (
        "email list:count"
    ),
    "technical i": (
        "technical issues:count"
    ),
    "flaky t": (
        "flaky tests:count,flaky test:count"
    ),
    "false p": (
        "false positives:count"
    ),
    "false n": (
        "false negatives:count"
    ),
    "false a": (
        "false alarms:count"
    ),
    "near m": (
        "near misses:count"
    ),
    "dead l": (
        "dead links:count"
    ),
    "broken l": (
        "broken links:count"
    ),
    "open i": (
        "open issues:count"
    ),
    "user e": (
        "user experience:soft"
    ),
    "customer e": (
        "customer experience:soft"
    ),
    "technical d": (
        "technical debt:soft"
    ),
    "tech d": (
        "tech debt:soft"
    ),
    "time m": (
        "time management:soft"
    ),
    "work-l": (
        "work-life balance:soft"
    ),
    "work l": (
        "work life balance:soft"
    ),
}  # fmt: skip
