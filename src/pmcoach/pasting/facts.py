"""Facts about a report that are none of its content: whose it is, of which week, its title, where it was written."""

from __future__ import annotations

from pmcoach.cells import width
from pmcoach.pasting.cues import folded
from pmcoach.patterns import pattern

LABELS = pattern(
    r"(?:项目|产品|报告|汇报|周报|填报|填写|提交|更新|编写|统计|起止|记录|会议|最后|最近|本周)?(?:名称|编号|周期|时间|日期|期间|区间"
    r"|范围|人|对象|者|部门|周次|更新|版本|类型)"
    r"|姓名|部门|团队|小组|岗位|职位|职务|周次|周期|作者|抄送|主送|收件人|标签|工号|单位|日期|时间|星期|天气|标题|主题|文档|链接|项目"
    r"|产品|产品线|上级|直属上级|版本|状态|整体状态|总体状态|项目状态"
    r"|(?:full )?name|(?:my |your |job )?(?:role|title|position)|author|by|(?:prepared|written|submitted|created|updated|posted"
    r"|reported) (?:by|on|at)|(?:report(?:ing)? )?(?:date|period|week|number|author)"
    r"|week(?: of| ending| number| no\.?| #)?|for(?: the)? week(?: of| ending)?|w/?[ce]|dates?|from|to|cc|subject|project(?: name)?"
    r"|product(?: area| line)?|team(?: name| members?)?|department(?:/team)?"
    r"|squad|area|owner|reporter|manager|lead|sprint|quarter|period|created|updated|last (?:updated?|edited)|tags?|labels?|version"
    r"|status|overall(?: project)? (?:status|health)|health|rag(?: status)?"
    r"|distribution|audience|location|email|phone|link|doc|next (?:report|meeting|update)|previous report|meeting date"
    r"|report information|time zone|confidence(?: level)?|mood|energy(?: level)?|motivation(?: level)?"
)
TITLE = pattern(
    r"述职|自评|自我评价|考核|self[- ](?:review|assessment|evaluation|appraisal)|performance (?:review|appraisal)|周报|日报|月报"
    r"|双周报|工作汇报|工作总结|工作报告|情况的?汇报|(?:weekly|daily|status|progress|project|pm|team|sprint|standup"
    r"|stand-up|my)(?: \w+){0,2} (?:report|update|review|summary|sync|check-?in|status|snippets?|notes?)"
    r"|week in review|(?:^|\s)(?:update|report|recap|digest|汇报|报告)(?=\s*(?:[:：\-–—|(（]|$))|^(?:weekly|update|status|check-?in"
    r"|standup|stand-up|snippets|5-?15)$"
)
DATES = pattern(
    r"\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?)?|\d{1,2}\s*[-/月]\s*\d{1,2}\s*日?"
    r"|\d{1,2}\.\d{1,2}\s*[-–—~～至到]+\s*\d{1,2}\.\d{1,2}|(?:20)?\d{2}\s*-?\s*(?:w|q|h)\d{1,2}|\b(?:w|cw|kw|wk|q)\s?\d{1,2}\b"
    r"|第\s*[\d一二三四五六七八九十]+\s*[周期季]"
    r"|week\s*#?\d{1,2}(?:\s*(?:of|,)?\s*\d{4})?|sprint\s*#?\d+|\d{1,2}[:：]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|(?:mon|tue|tues|wed"
    r"|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\b\.?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b\.?\s*\d{0,2}(?:st|nd"
    r"|rd|th)?,?(?:\s*\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s+(?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?:周|星期)[一二三四五六日天]|\b20\d\d\b"
)
LITTLE = pattern(
    r"[\W_\d]|\b(?:week|of|ending|for|the|to|from|until|through|and|by|on|at|weekly|daily|report|update|status|review|my|edited|posted"
    r"|submitted|on track|at risk|off track|blocked|green|amber|yellow|red|am|pm)\b"
    r"|提交|更新|填写|年|月|日|至|到|周|第|期|正常|有风险|已偏离|延期"
)
LONGEST = 60  # characters of a title, or of a line that is a fact
NAME = 12  # cells of a name beside a day
STATUS = pattern(
    r"(?:on track|at risk|off track|blocked|delayed|behind|green|amber|yellow|red|正常|有风险|滞后|延期)(?:\s*[/|·,]\s*(?:on track"
    r"|at risk|off track|blocked|delayed|behind|green|amber|yellow|red|正常|有风险|滞后|延期))*"
)


def is_label(text: str) -> bool:
    """Whether a label is of a fact about the report."""
    return LABELS.fullmatch(folded(text).strip(" *:：")) is not None


def is_title(text: str) -> bool:
    """Whether a short line says that this is a report, and perhaps whose and of when."""
    plain = folded(text)
    return len(plain) <= LONGEST and TITLE.search(DATES.sub("", plain).strip(" -–—|·:：()（）#")) is not None


def is_day(text: str) -> bool:
    """Whether a line names a day, a week or a state in colours, and nothing besides but a name."""
    plain = folded(text) if len(text) <= LONGEST else ""
    if STATUS.fullmatch(plain.strip(" .·-")):
        return True
    rest, dates = DATES.subn(" ", plain)
    said = LITTLE.sub(" ", rest)
    return bool(dates) and width("".join(said.split())) <= NAME
