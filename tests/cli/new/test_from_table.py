"""`pmcoach import`: people and goals from a table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import TEAM, Run
from tests.document.books import book

Rows = list[list[Any]]
PEOPLE = "编号,姓名,上级,职责,入职日期,邮箱\nwu.hao,吴昊,陈静,收银台、退款,2025/3/1,x\n,王芳,吴昊,,,\n,,,,,x@y.cn\nzhao.lei,,,,,\n"
GOALS = (
    "id,title,owner,parent,metric,unit,baseline,target,due,weight,guardrails,kind,helpers,direction\n"
    "keep,Renewals hold,chen.jing,none,,,,,2026-12-31,,,objective,,\n"
    "wait,Refund time down,李伟,Renewals hold,refund time,h,35,24,31 Dec 2026,60,refunds <= 2%;NPS >= 40,,张敏,down\n"
    ",Raise retention from 81% to 86% by 31 March 2027,li.wei,csat,,,,,,,,,,\n"
)


def open_rows(path: Path) -> list[str]:
    return [
        row
        for row in path.read_text(encoding="utf-8").splitlines()
        if row and "#" not in row and row != "  -"
    ]


def test_whose_workspace_it_is_has_no_lead_there(run: Run, folder: Path) -> None:
    files = {"pmcoach.yaml": TEAM["pmcoach.yaml"], "team.csv": "id,name\nchen.jing,陈静\nwu.hao,吴昊\n"}
    assert run("import", "people", "team.csv", files=files).code == 0
    assert open_rows(folder / "people/chen.jing.yaml") == ["name: 陈静", "joined: 2026-11-20"]
    assert open_rows(folder / "people/wu.hao.yaml")[1] == "lead: chen.jing"


def test_people_are_written_from_a_table(run: Run, folder: Path) -> None:
    done = run("import", "people", "team.csv", files=TEAM | {"team.csv": PEOPLE})
    assert (done.code, done.out) == (0, "people/wu.hao.yaml\npeople/王芳.yaml\npeople/zhao.lei.yaml\n")
    assert done.err == "not used: 邮箱\n3 written; look at them: pmcoach lint\n"
    assert open_rows(folder / "people/wu.hao.yaml") == [
        "name: 吴昊", "lead: chen.jing", "responsibilities:", "  - 收银台", "  - 退款", "joined: 2025-03-01",
    ]  # fmt: skip
    assert open_rows(folder / "people/王芳.yaml") == ["name: 王芳", "lead: wu.hao", "joined: 2026-11-20"]
    assert open_rows(folder / "people/zhao.lei.yaml") == [
        "name: zhao.lei",
        "lead: chen.jing",
        "joined: 2026-11-20",
    ]
    assert " error " not in run("lint", "--format", "concise").out


def test_goals_are_written_from_a_table(run: Run, folder: Path) -> None:
    done = run("import", "goals", "-", stdin=GOALS, files=TEAM)
    assert (done.code, done.err) == (0, "3 written; look at them: pmcoach lint\n")
    assert done.out.splitlines() == [
        "goals/2026-Q4/keep.yaml", "goals/2026-Q4/wait.yaml", "goals/2027-Q1/retention.yaml",
    ]  # fmt: skip
    assert open_rows(folder / "goals/2026-Q4/wait.yaml") == [
        "title: Refund time down", "owner: li.wei", "helpers:", "  - zhang.min", "parent: keep", "metric:",
        "  name: refund time", "  unit: h", "  baseline: 35", "  target: 24", "  direction: down",
        "  - {name: refunds, max: 2%}", "  - {name: NPS, min: 40}", "created: 2026-11-20", "due: 2026-12-31", "weight: 60",
    ]  # fmt: skip
    rows = open_rows(folder / "goals/2027-Q1/retention.yaml")
    assert "  baseline: 81" in rows
    assert "parent: csat" in rows
    assert "parent: none" in open_rows(folder / "goals/2026-Q4/keep.yaml")
    assert " error " not in run("lint", "--format", "concise").out


def test_what_is_written_is_committed_where_that_is_asked(
    run: Run, repository: Callable[..., str], me: Callable[[str], None]
) -> None:
    me("陈静")
    assert run("import", "goals", "-", "--commit", stdin=GOALS, files=TEAM).code == 0
    assert repository("show", "--name-only", "--format=").splitlines() == [
        "goals/2026-Q4/keep.yaml", "goals/2026-Q4/wait.yaml", "goals/2027-Q1/retention.yaml",
    ]  # fmt: skip


def test_a_period_is_said_for_all_or_in_a_row(run: Run) -> None:
    table = "编号,目标,周期\na,甲,2027\nb,乙,\nc,丙,\n"
    done = run("import", "goals", "g.csv", "--period", "2027-Q2", files=TEAM | {"g.csv": table})
    assert done.out.splitlines() == ["goals/2027/a.yaml", "goals/2027-Q2/b.yaml", "goals/2027-Q2/c.yaml"]
    done = run("import", "目标", "h.csv", files={"h.csv": "编号,目标\nd,丁\n"})
    assert done.out == "goals/2026-Q4/d.yaml\n"


def test_a_table_in_a_spreadsheet_s_encoding_is_read(run: Run, folder: Path) -> None:
    run("list", "goals", files=TEAM)
    (folder / "team.csv").write_bytes("编号;姓名\nwu.hao;吴昊\n".encode("gb18030"))
    assert run("import", "people", "team.csv").code == 0
    assert (folder / "people/wu.hao.yaml").read_text(encoding="utf-8").startswith("name: 吴昊\n")


@pytest.mark.parametrize(
    ("kind", "table", "says"),
    [
        pytest.param("people", "id,name,joined\nx,甲,soon\n", ["row 2: “soon” is not a day"], id="day"),
        pytest.param("people", "id,name,lead\nx,甲,nobody\n", ["row 2: there is no person “nobody”"], id="person"),
        pytest.param(
            "people", "id,name,lead\nx,甲,\ny,甲,\nz,乙,甲\n", ["row 4: several people are called “甲”"], id="two-of-a-name"
        ),
        pytest.param("people", "id,name\nli.wei,李伟\n", ["row 2: “li.wei” is there already"], id="there"),
        pytest.param("people", "role,name\nPM,！\n", ["row 2: nothing to name the file by: give it an id"], id="no-id"),
        pytest.param(
            "goals", "id,title,weight,kind,guardrails\na,x,much,dream,no refunds\n",
            ["row 2: “much” is not a number", "row 2: “dream” is none of goal, objective, kr, kpi",
             "row 2: “no refunds” is no guardrail: “refund rate <= 2%”"], id="cells",
        ),
        pytest.param("goals", "id,title,parent\na,x,up\n", ["row 2: there is no goal “up”"], id="parent"),
        pytest.param("goals", "id,title,period\na,x,soon\n", ["row 2: “soon” is not a period"], id="period"),
        pytest.param("goals", "id,title\nb,x\nb,y\nCSAT,z\n", ["row 3: “b” is there already", "row 4: “CSAT” is there already"],
                     id="twice"),
        pytest.param("goals", "owner,title\nli.wei,？\n", ["row 2: nothing to name the file by: give it an id"], id="nothing"),
    ],
)  # fmt: skip
def test_where_a_row_is_unclear_nothing_is_written(
    run: Run, folder: Path, kind: str, table: str, says: list[str]
) -> None:
    done = run("import", kind, "-", stdin=table, files=TEAM)
    rows = "row" if len(says) == 1 else "rows"
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [
        *says,
        f"pmcoach: nothing was written; mend the {len(says)} {rows} above",
    ]
    assert sorted(str(path.relative_to(folder)) for path in folder.rglob("*.yaml")) == sorted(TEAM)


@pytest.mark.parametrize(
    ("kind", "table", "says"),
    [
        pytest.param("teams", "a\n", "nothing is imported as “teams”: people or goals", id="kind"),
        pytest.param("people", "id,name\n", "- is no table: it has a line of headings", id="empty"),
        pytest.param("people", "x,y\n1,2\n", "no column of - is a field: x, y\ncolumns are called as fields are: name, role", id="columns"),
        pytest.param("people", 'id,name\n"a,b\n', "- is no table: ", id="quote"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_said(run: Run, kind: str, table: str, says: str) -> None:
    done = run("import", kind, "-", stdin=table, files=TEAM)
    assert done.code == 2
    assert done.err.startswith(f"pmcoach: {says}")


def test_an_excel_file_with_the_headings_of_an_hr_system(run: Run, folder: Path) -> None:
    rows: Rows = [
        ["员工花名册"],
        ["员工编号", "员工姓名", "部门", "岗位", "直属上级", "入职时间", "备注"],
        ["wu.hao", "吴昊", "支付", "高级产品经理", "陈静", date(2025, 3, 1), "x"],
        ["zhao.lei", "赵磊", "支付", None, "吴昊", None, None],
    ]
    (folder / "team.xlsx").write_bytes(book({"封面": [["说明"]], "员工": rows}))
    done = run("import", "people", "team.xlsx", files=TEAM)
    assert (done.code, done.out) == (0, "people/wu.hao.yaml\npeople/zhao.lei.yaml\n")
    assert "not used: 备注" in done.err
    assert open_rows(folder / "people/wu.hao.yaml") == [
        "name: 吴昊", "role: 高级产品经理", "lead: chen.jing", "team: 支付", "joined: 2025-03-01",
    ]  # fmt: skip
    assert "lead: wu.hao" in open_rows(folder / "people/zhao.lei.yaml")


def test_an_excel_file_with_the_headings_of_an_okr_tool(run: Run, folder: Path) -> None:
    rows: Rows = [
        [
            "Goal ID",
            "id",
            "Key Result",
            "Assignee",
            "Aligned to",
            "Metric name",
            "Unit",
            "Start value",
            "Target value",
            "End date",
            "Cycle",
        ],
        [1, "nps", "NPS up", "li.wei", "pay/csat", "NPS", "points", 31, 40.0, date(2026, 12, 31), "2026-Q4"],
    ]
    (folder / "okr.xlsx").write_bytes(book({"OKRs": rows}))
    done = run("import", "goals", "okr.xlsx", files=TEAM)
    assert (done.code, done.out) == (0, "goals/2026-Q4/nps.yaml\n")
    said = open_rows(folder / "goals/2026-Q4/nps.yaml")
    for row in (
        "title: NPS up",
        "owner: li.wei",
        "parent: pay/csat",
        "  name: NPS",
        "  unit: points",
        "  baseline: 31",
        "  target: 40",
        "due: 2026-12-31",
    ):
        assert row in said


def test_a_share_in_a_spreadsheet_is_asked_about(run: Run, folder: Path) -> None:
    rows: Rows = [
        ["id", "title", "unit", "baseline", "target"],
        ["a", "Retention up", "%", 0.45, 0.6],
        ["b", "Churn down", "%", 2.5, 1],
    ]
    (folder / "okr.xlsx").write_bytes(book({"OKRs": rows}))
    done = run("import", "goals", "okr.xlsx", files=TEAM)
    assert done.code == 2
    assert done.err.count("a spreadsheet holds 0.45 where it shows 45%") == 2
    text = "id,title,unit,baseline,target\na,Error rate down,%,0.45,0.3\n"
    assert run("import", "goals", "-", stdin=text, files=TEAM).code == 0


def test_a_book_that_cannot_be_read_is_said(run: Run, folder: Path) -> None:
    (folder / "okr.xlsx").write_bytes(b"PK\x03\x04")
    done = run("import", "goals", "okr.xlsx", files=TEAM)
    assert (done.code, done.err.splitlines()[0]) == (
        2,
        "pmcoach: okr.xlsx is no table: it cannot be read as an Excel file",
    )
    (folder / "okr.xlsx").write_bytes(book({"OKRs": []}))
    assert "it has a line of headings" in run("import", "goals", "okr.xlsx", files=TEAM).err
