"""Troubles planted in healthy teams, Chinese and English: the lead is shown every one, and nothing else."""

from __future__ import annotations

import re
from datetime import date

import pytest
from tests.past import Told
from tests.planted import en, zh
from tests.planted.moved import MOVED, Moved
from tests.planted.seen import Team
from tests.planted.trouble import BOARD, Trouble, told, troubles

from pmcoach.text import Lang

pytestmark = pytest.mark.bulk

CHINESE = troubles("zh-weekly", "zh-goals", "zh-people")
ENGLISH = troubles("en-weekly", "en-people")
TOGETHER = [each for each in CHINESE if not each.alone]


@pytest.fixture(scope="module")
def chinese() -> Team:
    return Team(zh.team(), zh.LAST, Lang.ZH)


@pytest.fixture(scope="module")
def english() -> Team:
    return Team(en.team(), en.MID, Lang.EN)


def named(trouble: Trouble | Moved) -> str:
    return trouble.id


def shown(team: Team, trouble: Trouble) -> tuple[bool, list[str]]:
    """Whether a trouble is shown on its page in its words with its place, and what else is new on any page."""
    files = trouble.planted(team.files)
    new = team.new(files)
    rest = [
        line
        for page, lines in new.items()
        for line in lines
        # What the lead owes, and an error, stands on both pages.
        if not (page == trouble.page and trouble.says in line)
        and not (page == BOARD and trouble.at(files) in line)
        and not any(word in line for word in trouble.also)
    ]
    return told(trouble, files, new), rest


@pytest.mark.parametrize("trouble", CHINESE, ids=named)
def test_a_trouble_of_the_chinese_team_is_shown_and_nothing_else(chinese: Team, trouble: Trouble) -> None:
    assert shown(chinese, trouble) == (True, [])


@pytest.mark.parametrize("trouble", ENGLISH, ids=named)
def test_a_trouble_of_the_english_team_is_shown_and_nothing_else(english: Team, trouble: Trouble) -> None:
    assert shown(english, trouble) == (True, [])


def test_sixty_troubles_at_once_are_all_shown(chinese: Team) -> None:
    files = dict(chinese.files)
    for trouble in TOGETHER:
        files = trouble.planted(files)
    new = chinese.new(files)
    # What stands further down is said in fewer words: the place tells.
    lost = [each.id for each in TOGETHER if not any(each.at(files) in line for line in new[each.page])]
    assert (len(TOGETHER) >= 60, lost) == (True, [])


@pytest.mark.parametrize("trouble", [each for each in CHINESE if each.private], ids=named)
def test_what_is_for_few_eyes_is_in_that_person_s_brief_only(chinese: Team, trouble: Trouble) -> None:
    seen = chinese.seen(trouble.planted(chinese.files))
    words = re.sub(r"[^\w]", "", trouble.says)[-6:]
    pages = {
        "board": "\n".join(seen.page()), "json": seen.json(),
        **{row.person.id: "\n".join(seen.brief(row.person.id)) for row in seen.board.rows if row.person.id not in (trouble.page, *trouble.sides)},
    }  # fmt: skip
    assert [name for name, text in pages.items() if words in re.sub(r"[^\w]", "", text)] == []


@pytest.mark.parametrize("moved", MOVED, ids=named)
def test_a_trouble_the_history_tells_is_shown_in_the_brief(chinese: Team, moved: Moved) -> None:
    text = chinese.files[moved.path]
    before = [] if moved.before is None else [(moved.since, text.replace(*moved.before, 1))]
    in_time = {
        path: [(date.fromisocalendar(2026, int(path[14:16]), 5).isoformat(), chinese.files[path])]
        for path in chinese.files
        if path.startswith("reports/2026-W")
    }
    past = Told({**in_time, moved.path: [*before, (moved.until, text)]})
    new = chinese.new(chinese.files, past)
    assert any(moved.says in line and moved.path in line for line in new[moved.page]), new[moved.page]
