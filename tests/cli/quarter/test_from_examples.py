"""The examples go on living, with commands alone: briefs, answers, a week of reports, the month's check, an appraisal."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable

import pytest
from tests.cli.quarter.conftest import Quarter, squeezed
from tests.conftest import ROOT

from pmcoach.project import Project
from pmcoach.store.disk.folder import Folder

pytestmark = pytest.mark.bulk


def week(q: Quarter, people: list[str], without: str) -> None:
    """Everybody reports that they did what they had planned, but for one who does not report."""
    project = Project(Folder(str(q.folder)), q.date)
    for each in people:
        plan = "".join(f"- {item.what}\n" for item in project.reports(each)[-1].next) or q.say(
            "- steady\n", "- 平稳\n"
        )
        text = f"{q.say('Done', '完成')}:\n{plan}{q.say('Next', '下周')}:\n- {q.say('Look at the numbers', '看数据')}\n"
        if each != without:
            q("new", "report", each, "--from", "-", stdin=text, quiet=True)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_example_goes_on(
    lang: str, quarter: Callable[[str], Quarter], golden: Callable[[str, str], None]
) -> None:
    q = quarter(lang)
    shutil.copytree(ROOT / "examples" / lang, q.folder, dirs_exist_ok=True)
    q.day("2026-11-20", "Who needs help, and what is owed.", "谁需要帮助，欠着什么。")
    q.commit()
    people = q.people
    for each in people[:3]:
        q.brief(each)
    late = next(row for row in q.rows_of("asks") if row["state"] == "late")
    one = late["person"]
    two = next(each for each in people if each != one)
    q("reply", one, q.say("Yes, from the next budget", "可以，走下个月的预算"), "--ask", late["what"][:12])
    q("reply", one, q.say("Read, thank you", "看了，谢谢"), "--as", q.lead)
    owed = q.brief(one).partition("\n\n")[2].partition("\n\n")[0]
    assert late["what"] not in owed.replace("\n     ", q.say(" ", "")), "what is answered is not owed"
    q("new", "review", one)
    q.commit("16:00")

    q.day("2026-11-25", quiet=True)
    week(q, people, without=two)
    q.commit("15:00")
    q.day("2026-11-30", "One report is missing.", "少了一份周报。")
    q("check")
    assert q.reports() == {each: "missing" if each == two else "on_time" for each in people}
    q(
        "new",
        "report",
        two,
        "2026-W48",
        "--from",
        "-",
        stdin=q.say("Done: two weeks in one\n", "完成：两周一起写\n"),
    )
    q("leave", "2026-12-14", "2026-12-18", "--as", two)
    q.commit()
    assert q.states("2026-W48")[two] == "late"

    q.day("2026-12-08", "The check of November, and the first appraisal.", "十一月的检查，和第一份考核。")
    q("new", "review", one, "2026-11")
    goal = next(
        row for row in q.rows_of("goals", "--person", one) if "2026-Q4" in row["path"] and row["target"]
    )
    q(
        "close",
        goal["goal"],
        "--result",
        q.say("{target} {unit}", "{target}{unit}").format_map(goal),
        "--why",
        q.say("done early", "提前完成"),
    )
    assert q.health()[goal["goal"]] == "done"
    q("new", "review", one, "2026-Q4")
    text = q.show(f"reviews/2026-Q4/{one}.yaml")
    ratings = text.partition(q.say("ratings:", "评分:"))[2].partition(q.say("self:", "自评:"))[0]
    words = [q.say(*pair) for pair in (("dimension", "维度"), ("score", "评分"), ("evidence", "证据"))]
    rows = re.findall(
        r"^  - {}: (\S+)\n    {}:  # (.*)\n    {}: \[(.*)\]$".format(*words), ratings, re.MULTILINE
    )
    assert len(rows) == ratings.count(f"  - {words[0]}: ") >= 3
    assert f"goals/{goal['goal']}" in next(places for name, _, places in rows if name == "results").split(
        ", "
    )
    asked = q.say("with evidence", "要写证据")
    assert [asked in says for _, says, _ in rows] == [not places for *_, places in rows], (
        "every score has evidence, or asks for it"
    )
    q("review", "rate", one, "2026-Q4", "results", "4")
    assert "V101" not in q.found_in(f"reviews/2026-Q4/{one}.yaml"), "what is offered as evidence is there"
    spread = q("review", "spread", "2026-Q4")
    none = spread.partition(q.say("No appraisal: ", "没有考核："))[2]
    assert [squeezed(q.name(each)) in squeezed(none) for each in people] == [each != one for each in people]
    golden(f"quarter/from_examples.{lang}.txt", q.last("check"))
    assert q.too_wide() == []
