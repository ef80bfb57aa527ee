"""A rule that is off, or ignored in a file or on a line, is silent everywhere; its severity decides what is chased."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from tests.assess.conftest import TEAM
from tests.briefing.conftest import board_of, brief_of, codes, digest_of, lines, reminders_of
from tests.conftest import TODAY
from tests.week import SETTINGS, WEEK

from pmcoach.assess.status.health import Health

pytestmark = pytest.mark.bulk

W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))
BAD = "goals/2026-Q4/bad.yaml"
FILES: Mapping[str, str] = {
    **TEAM,
    "pmcoach.yaml": "lead: chen.jing\ncadence: {check: monthly, review: none}\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 2026-01-01\n",
    BAD: "title: 退款时长\nowner: li.wei\nstart: 2026-10-01\ndue: 2026-12-31\nplan: [{do: 对接, due: 2026-11-01}]\n"
    "metric: {name: 退款时长, unit: 小时, baseline: 35, target: 24}\n"
    "changes: [{on: 2026-11-10, field: due, from: 2026-11-30, to: 2026-12-31}]\n",
    "reports/2026-W36/li.wei.yaml": "done: [开工]\n",
    W45: "done: [a]\nasks: [{what: 样机, from: chen.jing}]\nproblems: [{what: 埋点, from: 数据组}]\n",
    W46: "done: [b]\nundone: [{what: 工单分类, why: 排不上, carried: 3}]\nmetrics: {bad: 34.5}\nreply: {text: 好}\n",
    "reviews/2026-10-20/li.wei.yaml": "kind: one_on_one\nby: chen.jing\nheld: 2026-10-20\ntopics: [转岗]\n"
    "actions: [{do: 学归因, due: 2026-11-01}]\n",
}  # fmt: skip


def with_settings(more: str) -> dict[str, str]:
    return {**FILES, "pmcoach.yaml": f"{FILES['pmcoach.yaml']}{more}\n"}


def told(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every line of every page, as the page and the rule it comes from."""
    seen = board_of(files)
    for row in seen.rows:
        yield from (("board", code) for code in codes((*row.owed, *row.concerns, *row.moved)))
        one = brief_of(files, row.person.id)
        yield from (("brief", code) for code in codes(lines(one)))
        yield from (("brief", each.rule.code) for each in one.files)
    yield from (("board", each.rule.code) for each in (*seen.errors, *seen.others))
    yield from (("digest", code) for code in codes(digest_of(files).waits))
    chased = reminders_of(files)
    yield from (("reminders", code) for code in codes((*chased.reports, *chased.overdue, *chased.waits)))


def pages(files: Mapping[str, str], code: str) -> set[str]:
    """The pages on which a rule is heard."""
    return {page for page, each in told(files) if each == code}


HEARD = [
    pytest.param("H109", {"board", "brief"}, BAD, 7, id="a-move"),
    pytest.param("H111", {"board", "brief"}, BAD, 7, id="a-change-without-a-reason"),
    pytest.param("M110", {"board", "brief"}, BAD, 1, id="a-goal-in-trouble"),
    pytest.param("T107", {"brief"}, BAD, 5, id="a-step-past-its-day"),
    pytest.param("V103", {"board", "brief"}, "reviews/2026-10-20/li.wei.yaml", 5, id="a-measure-past-its-day"),
    pytest.param("V104", {"board", "brief", "reminders"}, "people/li.wei.yaml", 1, id="a-check"),
    pytest.param("V111", {"board", "brief", "reminders"}, "people/li.wei.yaml", 1, id="a-1:1"),
    pytest.param("V115", {"brief"}, "reviews/2026-10-20/li.wei.yaml", 4, id="a-topic"),
    pytest.param("W101", {"board", "brief", "reminders"}, "people/li.wei.yaml", 1, id="a-missing-report"),
    pytest.param("W107", {"board", "brief"}, W46, 2, id="what-moves-from-week-to-week"),
    pytest.param("W110", {"board", "brief", "digest", "reminders"}, W45, 2, id="an-ask"),
    pytest.param("W113", {"board", "brief"}, W45, 1, id="a-reply"),
    pytest.param("W114", {"board", "brief"}, W45, 3, id="a-problem"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "where", "path", "line"), HEARD)
def test_a_rule_is_heard_on_the_pages_it_is_for(code: str, where: set[str], path: str, line: int) -> None:
    assert pages(FILES, code) == where
    assert any(code == each for _, each in told({**FILES, path: FILES[path]}))
    assert line <= len(FILES[path].splitlines())


@pytest.mark.parametrize(("code", "where", "path", "line"), HEARD)
def test_a_rule_that_is_switched_off_is_heard_nowhere(
    code: str, where: set[str], path: str, line: int
) -> None:
    del where, path, line
    assert pages(with_settings(f"rules: {{ignore: [{code}]}}"), code) == set()


@pytest.mark.parametrize(("code", "where", "path", "line"), HEARD)
def test_a_rule_that_is_ignored_in_some_files_is_not_heard_of_them(
    code: str, where: set[str], path: str, line: int
) -> None:
    del where, line
    folder = path.partition("/")[0]
    assert pages(with_settings(f"rules: {{per_file: {{'{folder}/**': [{code}]}}}}"), code) == set()


@pytest.mark.parametrize(("code", "where", "path", "line"), HEARD)
def test_a_comment_silences_a_rule_on_its_line_everywhere(
    code: str, where: set[str], path: str, line: int
) -> None:
    del where
    rows = FILES[path].splitlines()
    if code == "V104":
        rows.insert(0, f"# pmcoach: ignore[{code}]")  # of several periods, at one place
    else:
        rows[line - 1] += f"  # pmcoach: ignore[{code}]"
    files = {**FILES, path: "\n".join(rows) + "\n"}
    assert pages(files, code) == set()
    assert not pages(files, "E011"), "the comment was needed"


def test_only_facts_are_left_where_only_files_are_checked() -> None:
    files = with_settings("rules: {select: [E]}") | {BAD: FILES[BAD] + "stauts: active\n"}
    assert {code for _, code in told(files)} == {"E004"}
    seen, one, week, chased = board_of(files), brief_of(files), digest_of(files), reminders_of(files)
    (row,) = seen.rows
    assert [standing.health for standing in one.standings] == [Health.AT_RISK]
    assert (row.asks_to_lead, row.actions_overdue, row.open_problems) == (1, 1, 1)
    assert [standing.goal.id for standing in week.standings] == ["bad"]
    assert week.trouble == ()
    assert ([each.id for each in chased.expected], chased.reports) == (["li.wei"], ())


def test_a_goal_nobody_is_to_hear_of_is_no_trouble_in_the_digest() -> None:
    assert [standing.goal.id for standing in digest_of(WEEK).trouble] == ["bad", "better"]
    for rules in ("rules: {ignore: [M110]}\n", "rules: {per_file: {'goals/**': [M110]}}\n"):
        assert digest_of({**WEEK, "pmcoach.yaml": SETTINGS + rules}).trouble == ()
    one = {**WEEK, BAD: f"# pmcoach: ignore[M110]\n{WEEK[BAD]}"}
    assert [standing.goal.id for standing in digest_of(one).trouble] == ["better"]


@pytest.mark.parametrize(
    ("severity", "chased"),
    [
        pytest.param("W110: info", {"V104", "V111", "W101"}, id="an-ask-is-nothing-to-chase"),
        pytest.param("W: info", {"V104", "V111"}, id="reports-and-asks-are-nothing-to-chase"),
        pytest.param("V111: info", {"V104", "W101", "W110"}, id="a-1:1-is-nothing-to-chase"),
        pytest.param("W110: error", {"V104", "V111", "W101", "W110"}, id="an-ask-is-an-error"),
    ],
)
def test_severities_say_what_is_chased(severity: str, chased: set[str]) -> None:
    files = with_settings(f"rules: {{severity: {{{severity}}}}}")
    seen = reminders_of(files)
    assert set(codes((*seen.reports, *seen.overdue, *seen.waits))) == chased
    assert pages(files, "W110") >= {"board", "brief", "digest"}, "told as before elsewhere"


def test_a_new_ask_is_chased_where_the_settings_say_so() -> None:
    new = {**FILES, W47: "done: [c]\nasks: [{what: 预算, from: chen.jing}]\n"}
    assert "W111" not in codes(reminders_of(new).waits)
    grave = new | {"pmcoach.yaml": f"{FILES['pmcoach.yaml']}rules: {{severity: {{W111: warning}}}}\n"}
    assert "W111" in codes(reminders_of(grave).waits)


def test_what_is_silent_weighs_nothing_on_the_board() -> None:
    loud, quiet = (board_of(files, TODAY).rows[0] for files in (FILES, with_settings("rules: {select: [E]}")))
    assert loud.need > quiet.need
