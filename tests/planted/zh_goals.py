"""The goals of the healthy Chinese team, and the values of their metrics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from tests.planted.building import DAY, Series
from tests.planted.zh_work import WEEKS

Q4 = (date(2026, 10, 8), date(2026, 12, 31))
JOINED = date(2026, 10, 19)
LEAVE = ((date(2026, 11, 2), date(2026, 11, 6)),)  # 赵磊

# A goal: its owner, what it serves, its metric with unit, range of values, guardrail; then what only it says.
GOALS: Mapping[str, tuple[str, str, str, str, Series, str, str]] = {
    "csat": ("li.wei", "smooth", "客户满意度评分", "分", Series(*Q4, 3.9, 4.5), "{name: 问卷回收率, min: 8%}", """\
helpers: [zhang.min]
why: 公司今年以留存优先
plan:
  - {phase: 调研, do: 访谈20位低分用户, owner: li.wei, due: 2026-10-21, done: 2026-10-20}
  - {phase: 上线, do: 新版问卷全量, owner: li.wei, due: 2026-10-30, done: 2026-10-30}
  - {phase: 归因, do: 低分原因拆到页面, owner: li.wei, due: 2026-11-27}
resources:
  - {what: 一名数据分析师两周, kind: people, from: gao.lan, by: 2026-10-30, answer: 11月起每周两天, answered: 2026-10-27}
depends:
  - {team: 数据平台, what: 评分埋点, by: 2026-10-23, agreed_with: 老秦, state: delivered}
  - {team: 客服中心, what: 低分回访名单, by: 2026-12-04, agreed_with: 何娟, state: agreed}
experiments:
  - {hypothesis: 进度条能减少低分, success_if: 低分率降两成, until: 2026-10-30, result: refuted, learned: 用户要的是到账时间而不是进度}
  - {hypothesis: 写明到账时间能减少低分, success_if: 低分率降两成, stop_if: 投诉上升, until: 2026-12-04}
evidence:
  - {kind: behaviour, note: 打低分的用户六成停在处理中页面, on: 2026-09-22}
changes:
  - {on: 2026-10-12, field: metric.commit, from: 4.3, to: 4.2, why: 国庆样本少，下调承诺值，目标值不变}
"""),
    "refund-time": ("li.wei", "smooth", "退款到账时长", "小时", Series(*Q4, 36, 24, 1), "{name: 退款出错率, max: 1%}", """\
helpers: [wang.fang]
plan:
  - {phase: 对接, do: 银行退款回执对账, owner: wang.fang, due: 2026-11-13, done: 2026-11-12}
  - {phase: 上线, do: 其余渠道改实时, owner: li.wei, due: 2026-12-11}
"""),
    "pay-success": ("wang.fang", "smooth", "支付成功率", "%", Series(*Q4, 92, 95), "{name: 重复扣款笔数, max: 0}", """\
plan:
  - {phase: 方案, do: 失败码分类与限额提示, owner: wang.fang, due: 2026-10-30, done: 2026-10-28}
  - {phase: 上线, do: 超时重试策略全量, owner: wang.fang, due: 2026-12-04}
"""),
    "bind-rate": ("wang.fang", "smooth", "绑卡成功率", "%", Series(*Q4, 70, 80), "{name: 绑卡投诉量, max: 20}", """\
plan: [{do: 卡号识别全量, owner: wang.fang, due: 2026-12-11}]
"""),
    "tickets": ("zhang.min", "merchants", "每千商户工单数", "件", Series(*Q4, 30, 20, 1), "{name: 工单满意率, min: 90%}", """\
helpers: [sun.qi]
plan:
  - {do: 结算类工单模板上线, owner: zhang.min, due: 2026-10-30, done: 2026-10-29}
  - {do: 对账单下载入口全量, owner: sun.qi, due: 2026-12-04}
"""),
    "doc-use": ("zhang.min", "merchants", "文档自助解决率", "%", Series(*Q4, 40, 60), "{name: 文档差评率, max: 5%}", """\
plan: [{do: 热门文章全部重写, owner: zhang.min, due: 2026-12-11}]
"""),
    "fraud-loss": ("zhao.lei", "safe", "每百万元欺诈损失", "元", Series(*Q4, 200, 150, 1, LEAVE), "{name: 误拦率, max: 2%}", """\
plan: [{do: 规则引擎全量, owner: zhao.lei, due: 2026-12-04}]
"""),
    "kyc-pass": ("zhao.lei", "safe", "实名一次通过率", "%", Series(*Q4, 80, 88, away=LEAVE), "{name: 冒用投诉量, max: 5}", """\
plan: [{do: 拍照引导全量, owner: zhao.lei, due: 2026-12-04}]
"""),
    "referral": ("liu.yang", "merchants", "每周老带新新增商户数", "家", Series(JOINED, Q4[1], 90, 150, 0), "{name: 虚假邀请占比, max: 3%}", """\
helpers: [sun.qi]
plan: [{do: 邀请页改版上线, owner: liu.yang, due: 2026-12-04}]
"""),
    "renew": ("sun.qi", "merchants", "会员次月续费率", "%", Series(*Q4, 46, 52), "{name: 续费投诉量, max: 10}", """\
plan: [{do: 到期提醒全量, owner: sun.qi, due: 2026-12-04}]
"""),
    "invoice": ("sun.qi", "merchants", "电子发票自助开具率", "%", Series(*Q4, 60, 80), "{name: 开票出错率, max: 1%}", """\
plan: [{do: 批量开票全量, owner: sun.qi, due: 2026-12-11}]
"""),
}  # fmt: skip
ALONE = ("referral",)
TEAM = {
    "smooth": "让用户付得顺、退得快",
    "merchants": "让商户自己就能办成事",
    "safe": "让坏人进不来、好人不被拦",
}
COMPANY = Series(date(2026, 1, 1), date(2026, 12, 31), 58, 65, 1)


def goals(day: date) -> Iterator[tuple[str, str]]:
    """The goals and the values of their metrics."""
    fridays = [monday + 4 * DAY for _, monday in WEEKS if monday + 4 * DAY <= day]
    for name, (owner, parent, metric, unit, way, rail, rest) in GOALS.items():
        start, target = f"{way.start:g}", f"{way.target:g}"
        verb = "提高" if way.target > way.start else "降低"
        yield (
            f"goals/2026-Q4/{name}.yaml",
            (
                f"title: 2026年12月31日前将{metric}从{start}{unit}{verb}到{target}{unit}\nowner: {owner}\nparent: {parent}\n"
                f'metric: {{name: {metric}, unit: "{unit}", baseline: {start}, target: {target}, source: metrics/{name}.csv}}\n'
                f"guardrails: [{rail}]\ncreated: 2026-09-24\nstart: {way.first}\ndue: 2026-12-31\n"
                f"weight: {100 if name in ALONE else 50}\nagreed: {{by: gao.lan, on: {max(way.first, Q4[0]) - 8 * DAY}}}\n{rest}"
            ),
        )
        yield f"metrics/{name}.csv", way.sheet(fridays)
    for name, title in TEAM.items():
        yield (
            f"goals/2026-Q4/{name}.yaml",
            (
                f"title: {title}\nkind: objective\nlevel: team\nowner: gao.lan\nparent: retention\ncreated: 2026-09-22\n"
            ),
        )
    yield (
        "goals/2026/retention.yaml",
        (
            "title: 2026年12月31日前将90日留存率从58%提高到65%\nlevel: company\nowner: gao.lan\n"
            'metric: {name: 90日留存率, unit: "%", baseline: 58%, target: 65%, source: metrics/retention.csv}\n'
            "guardrails: [{name: 获客成本, max: 120元}]\ncreated: 2026-01-04\ndue: 2026-12-31\n"
        ),
    )
    yield (
        "metrics/retention.csv",
        COMPANY.sheet([date(2026, 3, 31), date(2026, 6, 30), date(2026, 8, 31), *fridays]),
    )
    yield (
        "goals/2026-Q3/invoice-q3.yaml",
        (
            "title: 2026年9月30日前将电子发票自助开具率从45%提高到60%\nowner: zhou.tao\nhelpers: [sun.qi]\nparent: retention\n"
            'metric: {name: 电子发票自助开具率, unit: "%", baseline: 45%, target: 60%, source: 开票后台}\n'
            "created: 2026-06-25\ndue: 2026-09-30\nweight: 100\nstatus: done\n"
            "closed: {on: 2026-09-14, result: 60%, score: 0.9, why: 提前达到，开票入口前置是关键}\n"
        ),
    )
