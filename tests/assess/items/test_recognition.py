"""Who was thanked or rewarded."""

from __future__ import annotations

from datetime import date

from tests.assess.conftest import TEAM, Make

from pmcoach.assess.items.recognition import recognitions

FILES = {
    **TEAM,
    "reports/2026-W47/chen.jing.yaml": "praise: [{to: 李伟, for: 访谈做得细}, {for: 无名}]\n",
    "reports/2026-W46/li.wei.yaml": "praise: [{to: lead, for: 放手}]\nprivate: {praise: [{to: 王姐, for: 安慰}]}\n",
    "reviews/2026-Q3/li.wei.yaml": "by: chen.jing\nheld: 2026-10-12\n"
    "rewards: [{kind: bonus, for: 归因, on: 2026-10-20}, {for: 带新人}]\n",
}


def test_thanks_and_rewards_in_the_order_of_their_days(make: Make) -> None:
    found = recognitions(make(FILES))
    assert [(each.on.isoformat(), each.to, each.by, each.what, each.private) for each in found] == [
        ("2026-10-12", "li.wei", "chen.jing", "带新人", True),
        ("2026-10-20", "li.wei", "chen.jing", "归因", True),
        ("2026-11-15", "chen.jing", "li.wei", "放手", False),
        ("2026-11-15", "王姐", "li.wei", "安慰", True),
        ("2026-11-20", "li.wei", "chen.jing", "访谈做得细", False),
    ]
    assert found[-1].path == "reports/2026-W47/chen.jing.yaml"
    assert found[-1].at == ("praise", 0)


def test_those_of_one_person(make: Make) -> None:
    files = {
        **FILES,
        "reports/2026-W45/li.wei.yaml": "praise: [{to: 陈静, for: 带我}, {to: chen.jing, for: 放权}]\n",
    }
    project = make(files)
    for asked in (project, project.asked_for(files)):
        assert [each.what for each in recognitions(asked, "li.wei")] == ["带新人", "归因", "访谈做得细"]
        assert [each.what for each in recognitions(asked, "chen.jing")] == ["带我", "放权", "放手"]


def test_what_is_to_come_is_not_there_yet(make: Make) -> None:
    found = recognitions(make(FILES, date(2026, 10, 15)))
    assert [each.what for each in found] == ["带新人"]


def test_whatever_the_field_is_called_and_wherever_it_is_looked_for(make: Make) -> None:
    files = {
        **TEAM,
        "reports/2026-W46/li.wei.yaml": "感谢: [{给: lead, 因为: 放手}]\n",
        "reports/2026-W47/chen.jing.yaml": '"\\u8868\\u626c": [{to: li.wei, for: 访谈做得细}]\n',
        "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nprivate: {奖励: [{for: 带新人}]}\n",
    }
    project = make(files)
    for person, words in {"li.wei": ["带新人", "访谈做得细"], "chen.jing": ["放手"]}.items():
        assert [each.what for each in recognitions(project, person)] == words
        assert [each.what for each in recognitions(project.asked_for(files), person)] == words
