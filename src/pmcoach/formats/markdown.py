"""A summary in Markdown, as CI services show it on a job's page.

GitHub drops a step's summary whole that is over 1 MiB:
https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary
"""

from __future__ import annotations

from pmcoach.cells import one_line
from pmcoach.formats import Format
from pmcoach.formats.tables import in_markdown
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang, Text

ROWS = 200
CELL = 400  # cells of a message: with it two hundred rows stay far below the limit
TITLE = Text(en="pmcoach: {summary}", zh="pmcoach：{summary}")
HEADS = Text(en="| | Place | What | Rule |", zh="| | 位置 | 问题 | 规则 |")
MORE = Text(
    en="{count} more {count:is|are} not in this table; pmcoach lint shows everything",
    zh="另有 {count} 条未列入此表；运行 pmcoach lint 可看全部{count:|}",
)


def show(checked: Checked, lang: Lang) -> str:
    """Return what was found, the worst first, as a table under its count; paths from the repository's top."""
    rows = [f"### {TITLE.fill(summary=checked.summary()).say(lang)}", ""]
    found = checked.by_severity()
    if found:
        rows += [HEADS.say(lang), "| --- | --- | --- | --- |"]
        rows += [_row(finding, checked.prefix, lang) for finding in found[:ROWS]]
        rows.append("")
    if len(found) > ROWS:
        rows += [MORE.fill(count=len(found) - ROWS).say(lang), ""]
    return "".join(f"{row}\n" for row in rows)


def _row(finding: Finding, prefix: str, lang: Lang) -> str:
    says = "<br>".join(_cell(text.say(lang)) for text in (finding.message, finding.hint) if text is not None)
    place = _cell(f"{prefix}{finding.path}:{finding.place.line}")
    rule = _cell(f"{finding.rule.code} {finding.rule.name}")
    return f"| {finding.severity.label.say(lang)} | {place} | {says} | {rule} |"


def _cell(text: str) -> str:
    return in_markdown(one_line(text, CELL))


FORMAT = Format(Text(en="a table, for a job's summary", zh="表格，用作 CI 的任务摘要"), show, from_top=True)
