"""The words each fact rests on."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.wording import VagueKind, read

SUNDAY = date(2026, 11, 22)

MEASURES = [
    ("noun", "提升转化率", True),
    ("with what it is of", "提升新用户转化率", True),
    ("after a verb", "降低配送成本", True),
    ("two", "毛利率38%，净利率12%", True),
    ("hyphens", "Raise add-to-cart conversion to 9%", True),
    ("counted", "减少客户投诉", True),
    ("not counted", "处理客户投诉", False),
    ("modifier", "提升用户粘性", False),
    ("counted by more", "获得更多用户", True),
    ("counted after", "投诉减少", True),
    ("time", "缩短响应时间", True),
    ("time with 的", "减少刷手机的时间", True),
    ("time of nothing", "多花时间陪家人", False),
    ("time that does not change", "记录响应时间", False),
    ("kind of work", "工资核算", False),
    ("kind of thing", "成本看板", False),
    ("kind of quality", "优化成本意识", False),
    ("fallback after", "看12本书", True),
    ("fallback before", "跑步，每周不少于两次", True),
    ("no fallback", "100%完成", False),
    ("English noun", "Reduce churn", True),
    ("English of", "Raise the number of active users", True),
    ("English rate of", "Cut the rate of defects", True),
    ("English rate of the", "Cut the cost of the cloud", True),
    ("English of nothing", "Cut the rate of", True),
    ("English count", "Reduce code errors", True),
    ("English possessive", "Improve customers' lives", False),
    ("English count for", "Improve checkout for customers", False),
    ("English count before", "Customer tickets drop", True),
    ("English more", "Get more subscribers", True),
    ("English time", "Cut page time", True),
    ("English time to", "Cut time to hire", True),
    ("English time spent", "Cut the time", False),
    ("English time of a verb", "Spend time", False),
    ("English verb", "Price the plans", False),
    ("English noun at the start", "Price below $5", True),
    ("English dashboard", "Build a cost dashboard", False),
    ("English tracking", "Set up revenue tracking", False),
    ("without", "Upgrade without downtime", False),
    ("fallback noun", "Ship 5 new features", True),
    ("fallback of mass", "Lose 10 pounds", True),
    ("no fallback at all", "Reach 10", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "measured"), [row[1:] for row in MEASURES], ids=[row[0] for row in MEASURES]
)
def test_something_is_measured(text: str, measured: bool) -> None:
    assert read(text, SUNDAY).measured is measured


VAGUE = [
    ("change", "提升体验", [("提升", VagueKind.CHANGE)]),
    ("weak", "推动落地", [("推动", VagueKind.WEAK)]),
    ("quality", "更好的服务", [("更好", VagueKind.QUALITY)]),
    ("lofty", "成为标杆", [("标杆", VagueKind.QUALITY)]),
    ("open quantity", "写若干文档", [("若干", VagueKind.QUANTITY)]),
    ("ensure a quality", "确保质量", [("质量", VagueKind.QUALITY)]),
    ("keep a quality", "Maintain our reputation", [("reputation", VagueKind.QUALITY)]),
    ("ensure a fact", "确保示例能运行", []),
    ("keep a number", "保持在5%", []),
    ("English change", "Improve onboarding", [("Improve", VagueKind.CHANGE)]),
    ("English weak", "Support the team", [("Support", VagueKind.WEAK)]),
    ("English weak in the middle", "The lead supports new people", [("supports", VagueKind.WEAK)]),
    ("English noun", "Visit customer support", []),
    ("English noun of", "In support of it", []),
    ("English feature", "Support IPv6", []),
    ("English name", "Support Windows", []),
    ("English for", "Support for it", []),
    ("English article", "Get the supports", []),
    ("plain", "Launch the site", []),
    ("traditional", "優化流程", [("優化", VagueKind.CHANGE)]),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in VAGUE], ids=[row[0] for row in VAGUE])
def test_vague(text: str, words: list[tuple[str, VagueKind]]) -> None:
    assert [(vague.span.of(text), vague.kind) for vague in read(text, SUNDAY).vague] == words


WORK = [
    ("verb", "完成需求文档", "完成"),
    ("one letter", "写博客", "写"),
    ("after a subject", "全体员工参加培训", "参加"),
    ("after 把", "把首页做好", None),
    ("after 将", "将流程提升", None),
    ("habit", "博客每周一篇", "一篇"),
    ("no habit", "客单价每月一次", None),
    ("share", "占三成", None),
    ("result", "转化率达到5%", None),
    ("means first", "通过访谈，完成报告", "完成"),
    ("means only", "通过访谈", None),
    ("helping", "帮助新同事解决环境问题", "解决"),
    ("helping nobody", "推动组织转型", None),
    ("modifier", "响应时间达到3秒", None),
    ("agent", "开发人员能力强", None),
    ("with 的", "提出的问题", None),
    ("noun of work", "评审通过率达到90%", None),
    ("work in a noun", "培训质量提升", None),
    ("result of work", "完成销售额1000万", None),
    ("found a quality", "打造标杆", None),
    ("bring an output", "实现报表系统", "实现"),
    ("bring a result", "实现盈利", None),
    ("add outputs", "新增5个模块", "新增"),
    ("add numbers", "新增5个用户", None),
    ("more of a verb", "多读书", "多读"),
    ("quality", "更好", None),
    ("verb of quality later", "我多读", None),
    ("English", "Launch the site", "Launch"),
    ("English modal", "We will launch the site", "launch"),
    ("English subject", "The team writes 3 docs", "writes"),
    ("English passive", "The policy is published", "published"),
    ("English state", "The service is reliable", None),
    ("English capability", "The service can sync files", None),
    ("English should", "The team should adopt it", "adopt"),
    ("English plural", "Tests pass", None),
    ("English participle", "Reports written", "written"),
    ("English noun", "Test coverage above 80%", None),
    ("English long noun", "Onboarding email completion rate of 50%", None),
    ("English ing", "Reading 12 books", "Reading"),
    ("English unknown verb", "Encapsulate the module", "Encapsulate"),
    ("English spend", "Spend an hour outside", "Spend"),
    ("English have", "Have a plan", "Have"),
    ("English have a number", "Have 5 users", None),
    ("English have something", "Have fun", None),
    ("English helping", "Encourage managers to write reviews", "write"),
    ("English helping nobody", "Encourage managers", None),
    ("English by", "Grow awareness by placing 4 articles", "placing"),
    ("English by a level", "Grow awareness by monitoring to 95%", None),
    ("English by to", "Grow to 4 by placing articles", None),
    ("English make better", "Make search faster", None),
    ("English gain", "Generate 500 leads", None),
    ("English gain money", "Generate $5k", None),
    ("English output", "Generate 3 guides", "Generate"),
    ("English move", "Take churn from 5% to 3%", None),
    ("English move house", "Move to a new office", "Move"),
    ("English provide well", "Provide a great service", None),
    ("English launch well", "Launch great tools", "Launch"),
    ("English great soft", "Show great care", None),
    ("English document well", "Document great results", "Document"),
    ("English soft", "Test great performance", None),
    ("English habit", "Two releases per quarter", "Two"),
    ("English no habit", "Two users per quarter", None),
    ("English no habit of change", "Two releases grow", None),
    ("English nothing", "Hello", None),
    ("English long", "word " * 40 + "is great", None),
    ("empty", "", None),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in WORK], ids=[row[0] for row in WORK])
def test_work(text: str, words: str | None) -> None:
    work = read(text, SUNDAY).work
    assert (work.of(text) if work else None) == words


PARTS = [
    ("one", "降低成本", ["降低成本"]),
    ("a quality is no measure", "降低成本，提升效率", ["降低成本，提升效率"]),
    ("two measures to move", "降低成本，提升留存率", ["降低成本", "提升留存率"]),
    ("two numbers", "提升转化率至5%，降低获客成本15%", ["提升转化率至5%", "降低获客成本15%"]),
    ("means", "通过优化流程，提升转化率", ["通过优化流程，提升转化率"]),
    ("means with and", "通过优化流程和加强培训，提升转化率", ["通过优化流程和加强培训，提升转化率"]),
    ("detail", "每周跑步三次，每次5公里", ["每周跑步三次，每次5公里"]),
    ("heading", "短期目标（1-3个月）：完成改版", ["短期目标（1-3个月）：完成改版"]),
    ("two measures", "毛利率38%，净利率12%", ["毛利率38%", "净利率12%"]),
    ("limit last", "提升转化率，降低退款率，年底前", ["提升转化率", "降低退款率，年底前"]),
    ("limit first", "年底前，提升转化率", ["年底前，提升转化率"]),
    ("objects", "提升产品质量和性能", ["提升产品质量和性能"]),
    ("verbs", "优化并完善会员体系", ["优化并完善会员体系"]),
    ("and verb", "提升转化率并降低退款率", ["提升转化率", "降低退款率"]),
    ("three", "看12本书、写24篇博客、跑300公里", ["看12本书", "写24篇博客", "跑300公里"]),
    ("parentheses", "Cut costs (travel, and hire nobody)", ["Cut costs (travel, and hire nobody)"]),
    ("English verbs", "Define and measure happiness", ["Define and measure happiness"]),
    (
        "English measures",
        "Grow customers by 18% and page views by 3k by June",
        ["Grow customers by 18%", "page views by 3k by June"],
    ),
    ("English work", "Launch the portal and hire two people", ["Launch the portal and hire two people"]),
    ("English participles", "Boxes are packed, labelled and shipped to you", ["Boxes are packed, labelled and shipped to you"]),
    ("English two counts", "Ship 2 guides, and host 3 meetups.", ["Ship 2 guides", "host 3 meetups"]),
    ("English and", "Cut churn and raise retention", ["Cut churn", "raise retention"]),
    ("English by", "By launching it, increase revenue by 5%", ["By launching it, increase revenue by 5%"]),
    ("comma at the end", "降低成本，提升留存率，", ["降低成本", "提升留存率"]),
    ("a word that joins", "毛利率提高到35%，同时把费用率降到12%", ["毛利率提高到35%", "把费用率降到12%"]),
    ("means and result", "上线3个活动，使复购率提高到22%", ["上线3个活动，使复购率提高到22%"]),
    ("stray parenthesis", "a) cut costs, ship it", ["a) cut costs, ship it"]),
    ("empty", "", [""]),
    ("commas", ",,,", [",,,"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in PARTS], ids=[row[0] for row in PARTS])
def test_parts(text: str, words: list[str]) -> None:
    assert [part.of(text) for part in read(text, SUNDAY).parts] == words
