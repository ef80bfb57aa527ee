"""The weeks of the healthy Chinese team: what everybody does, asks and thanks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from tests.planted.building import DAY, WEEK, Report, said, weeks

FIRST, LAST = date(2026, 9, 14), date(2026, 11, 20)
WEEKS = tuple(weeks(FIRST, 10))
# 中秋 and 国庆: the reports of these weeks are due the day before, the replies come after.
DUE = {"2026-W39": date(2026, 9, 24), "2026-W40": date(2026, 9, 30)}
BACK = {"2026-W40": date(2026, 10, 8)}

WORK: Mapping[str, tuple[tuple[str, ...], str]] = {
    "li.wei": (("csat", "refund-time"), """
访谈6位低分用户|梳理退款状态文案|满意度问卷改版稿|退款链路埋点核对|新版问卷灰度|退款进度页上线|低分原因按渠道拆分|
银行退款回执对账|结果页文案改版|退款提醒短信接入|低分用户回访
"""),
    "wang.fang": (("pay-success", "bind-rate"), """
失败码分类表|绑卡流程走查|B行限额提示方案|绑卡页减少一屏|通道切换规则评审|卡号识别接入|超时重试策略上线|
绑卡引导文案测试|通道监控看板|绑卡失败挽回弹窗|夜间通道压测
"""),
    "zhang.min": (("tickets", "doc-use"), """
工单分类口径统一|帮助中心搜索日志分析|结算类工单模板|热门文章重写十篇|对账单下载入口改版|搜索无结果页改版|商户公告订阅|
文档站埋点上线|自动回复规则调整|视频教程三支|工单高峰值班表
"""),
    "zhao.lei": (("fraud-loss", "kyc-pass"), """
盗刷样本复盘|证件拍照引导稿|设备指纹评估|活体检测供应商对比|高风险商户清单更新|实名失败原因页|规则引擎灰度|
误拦申诉通道|误拦申诉通道|人脸重试次数放宽|羊毛党名单共享
"""),
    "liu.yang": (("referral",), """
||||通读支付入门手册|老带新海报改版|邀请页转化漏斗|老商户电话回访|推荐奖励到账提醒|邀请码分享优化|老带新月报
"""),
    "sun.qi": (("renew", "invoice"), """
续费弹窗文案对比|会员权益点击分析|到期提醒节奏测试|发票抬头自动填充|电子发票交接会|开票入口前置|续费优惠券实验|
批量开票内测|会员日活动复盘|开票失败提示|会员流失访谈
"""),
    "zhou.tao": (("invoice-q3",), """
发票接口联调|开票日志补齐|税盘切换演练|发票交接文档|电子发票交接准备|休整
"""),
}  # fmt: skip
# What some reports say beside the usual, by person and week.
BESIDE: Mapping[tuple[str, str], str] = {
    ("li.wei", "2026-W41"): """\
undone:
  - {what: 新版问卷全量, why: 国庆前后样本太少, new_due: 2026-10-23, goal: csat}
problems:
  - {what: 退款回执延迟一天, kind: delay, need: 通道组排查, from: wang.fang, by: 2026-10-16, solved: 2026-10-14}
asks:
  - {what: 问卷平台年费1.2万元, kind: money, from: gao.lan, by: 2026-10-16, answer: 批了, answered: 2026-10-12}
""",
    (
        "li.wei",
        "2026-W42",
    ): "undone:\n  - {what: 新版问卷全量, why: 再观察一周, new_due: 2026-10-30, goal: csat, carried: 1}\n",
    (
        "li.wei",
        "2026-W44",
    ): "learned:\n  - {what: 低分集中在支付处理中页面, link: https://wiki.example.com/csat}\n",
    ("wang.fang", "2026-W43"): """\
problems:
  - {what: B行限额规则口径不一, kind: requirements, need: 银行书面确认, from: B行, by: 2026-11-06, solved: 2026-11-04}
""",
    ("wang.fang", "2026-W45"): """\
asks:
  - {what: 一台压测机器, kind: tool, from: gao.lan, by: 2026-11-13, answer: 11-12到位, answered: 2026-11-09}
""",
    ("zhang.min", "2026-W46"): """\
undone:
  - {what: 自动回复规则回归, why: 等客服确认话术, new_due: 2026-11-27, goal: tickets}
""",
    ("zhao.lei", "2026-W46"): """\
problems:
  - {what: 误拦申诉缺客服接口人, kind: communication, need: 指定一名接口人, from: gao.lan, by: 2026-11-27}
""",
    ("liu.yang", "2026-W47"): "learned:\n  - {what: 老商户更信电话而不是短信}\n",
}
THANKS = {
    "li.wei": ("wang.fang", "通道切换时守到半夜"), "wang.fang": ("zhang.min", "当天就把公告发给了商户"),
    "zhang.min": ("zhao.lei", "把误拦样本逐条讲清楚"), "zhao.lei": ("sun.qi", "帮忙顶了两天值班"),
    "sun.qi": ("li.wei", "访谈提纲直接借给我用"), "liu.yang": ("wang.fang", "手把手带我看渠道后台"),
}  # fmt: skip
THANKED = ("2026-W40", "2026-W44", "2026-W47")
ALSO_THANKED = {("wang.fang", "2026-W46"): ("liu.yang", "一周摸清了邀请页漏斗")}


def reports() -> Iterator[Report]:
    """Everybody's reports, week by week."""
    for person, (own, work) in WORK.items():
        lines = work.replace("\n", "").split("|")
        for index, (week, monday) in enumerate(WEEKS):
            if index + 1 >= len(lines) or not lines[index] or (person, week) == ("zhao.lei", "2026-W45"):
                continue
            text = said(lines[index], lines[index + 1], own, index)
            if monday >= date(2026, 10, 12) and person != "zhou.tao":
                text += "confidence: {" + ", ".join(f"{goal}: 8" for goal in own) + "}\n"
            text += BESIDE.get((person, week), "")
            thanks = THANKS.get(person) if week in THANKED else ALSO_THANKED.get((person, week))
            if thanks:
                text += f"praise:\n  - {{to: {thanks[0]}, for: {thanks[1]}}}\n"
            text += "private: {mood: 4, load: 3}\n"
            back = BACK.get(week, monday + WEEK)
            reply = f"reply: {{by: gao.lan, on: {back}, text: 看到了，按计划走}}\n"
            yield Report(person, week, DUE.get(week, monday + 4 * DAY), text, reply, back)
