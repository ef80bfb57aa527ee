"""Moves and changes for programs, and to paste."""

from __future__ import annotations

import json
from datetime import date

from tests.conftest import TODAY

from pmcoach.assess.history.change import Delta, What
from pmcoach.assess.history.moves import Move
from pmcoach.briefing.since import Kind, News, Way
from pmcoach.formats.changes import moves_json, moves_markdown, since_json
from pmcoach.project import Project
from pmcoach.text import Lang, Text

PATH = "goals/2026-Q4/csat.yaml"
DAY = date(2026, 11, 10)
LOWERED = Move(
    "csat",
    PATH,
    Delta(What.TARGET, "4.5分", "4.2分", easier=True),
    "c0ffee0123456789",
    DAY,
    "李伟 <x> `|",
    "",
    agreed=True,
)
CLOSED = Move("a_b", PATH, Delta(What.STATUS, "active", "done"), "", TODAY, "", "", agreed=True)
WHY = LOWERED._replace(why="换了 *量表*")


def test_moves_as_json() -> None:
    assert json.loads(moves_json([LOWERED, CLOSED])) == {
        "version": 1,
        "moves": [
            {
                "goal": "csat",
                "path": PATH,
                "what": "target",
                "item": None,
                "from": "4.5分",
                "to": "4.2分",
                "easier": True,
                "day": "2026-11-10",
                "author": "李伟 <x> `|",
                "commit": "c0ffee0123456789",
                "agreed": True,
                "why": None,
            },
            {
                "goal": "a_b",
                "path": PATH,
                "what": "status",
                "item": None,
                "from": "active",
                "to": "done",
                "easier": None,
                "day": "2026-11-20",
                "author": None,
                "commit": None,
                "agreed": True,
                "why": None,
            },
        ],
    }
    assert json.loads(moves_json([WHY]))["moves"][0]["why"] == "换了 *量表*"
    pushed = LOWERED._replace(step=Delta(What.PLAN, "2026-11-20", "2026-12-01", item="访谈"))
    assert json.loads(moves_json([pushed]))["moves"][0]["item"] == "访谈"
    assert moves_json([]) == '{\n  "version": 1,\n  "moves": []\n}\n'


def test_moves_to_paste() -> None:
    assert moves_markdown([LOWERED, WHY, CLOSED], Lang.ZH).splitlines() == [
        r"- 2026-11-10 **csat** 目标值：4.5分 → 4.2分（李伟 \<x\> \`\| `c0ffee01`；没有说明原因）",
        r"- 2026-11-10 **csat** 目标值：4.5分 → 4.2分（李伟 \<x\> \`\| `c0ffee01`；换了 \*量表\*）",
        r"- 2026-11-20 **a\_b** 状态：进行中 → 已完成（未提交）",
    ]
    assert (
        moves_markdown([CLOSED], Lang.EN) == "- 2026-11-20 **a\\_b** status: active → done (not committed)\n"
    )


def test_changes_as_json() -> None:
    says = Text(en="kept: {what}", zh="做到了：{what}").fill(what="问卷")
    found = [
        News(Way.BETTER, says.fill(goal="csat"), "li.wei", PATH, ("title",), kind=Kind.KEPT),
        News(Way.WORSE, says, "", "goals/2026-Q4/gone.yaml"),
    ]
    project = Project({PATH: "# csat\ntitle: 甲\n"}, TODAY)
    assert json.loads(since_json(found, "last", project, Lang.ZH)) == {
        "version": 1,
        "today": "2026-11-20",
        "since": "last",
        "changes": [
            {
                "kind": "kept",
                "way": "better",
                "person": "li.wei",
                "goal": "csat",
                "message": "做到了：问卷",
                "path": PATH,
                "line": 2,
            },
            {
                "kind": None,
                "way": "worse",
                "person": None,
                "goal": None,
                "message": "做到了：问卷",
                "path": "goals/2026-Q4/gone.yaml",
                "line": None,
            },
        ],
    }
