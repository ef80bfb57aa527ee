"""Versions compared: what could not be read is left out, what is known is not read again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.assess.history.version_diffs import Compared, compared
from pmcoach.project import Project
from pmcoach.project.history import Version

PATH = "goals/2026-Q4/csat.yaml"
ONE, TWO, THREE = "title: 一\n", "title: 二\n", "title: 三\n"
BROKEN = "title: [\n"


def titles(before: Project, after: Project) -> Iterator[tuple[str, str, str, str]]:
    one, other = before.goals[0].title, after.goals[0].title
    if one != other:
        yield ("title", "", other, f"{one}{other}")


def found(text: str, past: Told, today: date = TODAY, since: date = date.min, path: str = PATH) -> Compared:
    return compared({path: since}, Project({path: text}, today, past), "test", titles)[path]


def rows(made: Compared) -> list[tuple[str, str]]:
    """What moved, and in which commit; none for what is not committed."""
    return [(each.row[3], each.version.commit if each.version else "") for each in made.differences]


def test_each_version_is_compared_with_the_one_before() -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-10-02", TWO), ("2026-10-03", THREE)]})
    assert rows(found(THREE, past)) == [("一二", "csat-2"), ("二三", "csat-3")]


def test_what_is_not_committed_comes_last() -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-10-02", TWO)]})
    assert rows(found(THREE, past)) == [("一二", "csat-2"), ("二三", "")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ONE, id="the same"),
        pytest.param(BROKEN, id="one that cannot be read"),
    ],
)
def test_a_file_like_its_last_version_or_broken_says_nothing(text: str) -> None:
    assert rows(found(text, Told({PATH: [("2026-10-01", ONE)]}))) == []


def test_a_mark_at_the_start_is_no_difference() -> None:
    past = Told({PATH: [("2026-10-01", f"\ufeff{ONE}")]})
    assert rows(found(f"\ufeff{ONE}", past)) == []
    assert past.fetched == []


def test_a_commit_after_today_says_nothing_of_today() -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-12-01", TWO)]})
    assert rows(found(THREE, past)) == [("一二", "csat-2")]


def test_only_what_came_after_a_day() -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-10-02", TWO), ("2026-10-03", THREE)]})
    assert rows(found(ONE, past, since=date(2026, 10, 2))) == [("二三", "csat-3"), ("三一", "")]
    assert rows(found(ONE, past, since=TODAY)) == []


def test_a_version_that_cannot_be_read_is_left_out_and_said() -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-10-02", BROKEN), ("2026-10-03", TWO)]})
    made = found(TWO, past)
    assert rows(made) == [("一二", "csat-3")]
    assert made.unread == ("csat-2",)
    again = found(TWO, past)
    assert (rows(again), again.unread, len(past.fetched)) == (rows(made), made.unread, 1)


def test_a_file_that_was_broken_when_it_came() -> None:
    past = Told({PATH: [("2026-10-01", BROKEN), ("2026-10-02", ONE), ("2026-10-03", TWO)]})
    made = found(TWO, past)
    assert (rows(made), made.unread) == ([("一二", "csat-3")], ("csat-1",))


def test_a_break_that_is_there_twice() -> None:
    said = [
        ("2026-10-01", BROKEN),
        ("2026-10-02", f"{BROKEN}\n"),
        ("2026-10-03", BROKEN),
        ("2026-10-04", ONE),
    ]
    made = found(ONE, Told({PATH: said}))
    assert (rows(made), set(made.unread)) == ([], {"csat-2", "csat-3"})


def test_a_history_that_begins_with_a_text_nobody_can_read() -> None:
    past = Told({PATH: [("2026-10-01", ONE)]})
    past.chains[PATH] = (past.chains[PATH][0]._replace(before=past.put(BROKEN)),)
    made = found(ONE, past)
    assert (rows(made), made.unread) == ([], ())


def test_a_file_that_went_and_came_back_is_compared_with_what_it_was() -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-10-02", None), ("2026-10-03", TWO)]})
    assert rows(found(TWO, past)) == [("一二", "csat-3")]


def test_a_file_that_went_and_stands_there_again_uncommitted() -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-10-02", None)]})
    assert rows(found(TWO, past)) == [("一二", "")]


def test_a_file_git_never_had_has_no_versions() -> None:
    assert rows(found(ONE, Told({}))) == []
    assert rows(found(ONE, Told({PATH: [("2026-10-01", None)]}))) == []


def test_a_text_that_is_not_there_counts_as_one_that_cannot_be_read() -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-10-02", TWO), ("2026-10-03", THREE)]})
    del past.known[past.chains[PATH][1].after]
    made = found(THREE, past)
    assert (rows(made), made.unread) == ([("一三", "csat-3")], ("csat-2",))
    assert not any(past.chains[PATH][1].after in key for key in past.memory)


def test_what_was_compared_is_not_read_again() -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-10-02", TWO), ("2026-10-03", THREE)]})
    first = found(THREE, past)
    assert past.fetched == [3]
    assert rows(found(THREE, past)) == rows(first)
    assert past.fetched == [3]


def test_all_files_are_fetched_at_once() -> None:
    other = "goals/2026-Q4/nps.yaml"
    said = [("2026-10-01", ONE), ("2026-10-02", TWO)]
    past = Told({PATH: said, other: [*said, ("2026-10-03", THREE)]})
    project = Project({PATH: TWO, other: THREE}, TODAY, past)
    made = compared({PATH: date.min, other: date.min}, project, "test", titles)
    assert rows(made[other]) == [("一二", "nps-2"), ("二三", "nps-3")]
    assert past.fetched == [3]


@pytest.mark.parametrize(
    ("was", "first"),
    [
        pytest.param("goals/2026-Q3/csat.yaml", "2026-07-01", id="where a goal can stand"),
        pytest.param("goals/csat.yaml", "2026-10-01", id="where nothing can stand"),
        pytest.param("reports/2026-W40/csat.yaml", "2026-10-01", id="where another kind stands"),
    ],
)
def test_a_text_is_read_where_it_stood(was: str, first: str) -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-10-02", TWO)]})
    created, moved = past.chains[PATH]
    past.chains[PATH] = (created._replace(path=was), moved._replace(was=was))

    def days(before: Project, after: Project) -> Iterator[tuple[str, str]]:
        yield (str(before.goals[0].first_day), str(after.goals[0].first_day))

    made = compared({PATH: date.min}, Project({PATH: TWO}, TODAY, past), "days", days)[PATH]
    assert [tuple(each.row) for each in made.differences] == [(first, "2026-10-01")]


def merged(past: Told, first: str, second: str, result: str) -> None:
    """Let two lines part after the first version, and meet again."""
    start = past.chains[PATH][0]
    one, other, both = (past.put(text) for text in (first, second, result))

    def version(commit: str, day: int, before: str, after: str, *others: str) -> Version:
        return Version(commit, start.moment.replace(day=day), "li.wei", before, after, others)

    past.chains[PATH] = (
        start,
        version("main", 2, start.after, one),
        version("side", 3, start.after, other),
        version("merge", 4, one, both, other),
    )


def test_a_merge_counts_where_no_parent_says_it() -> None:
    past = Told({PATH: [("2026-10-01", ONE)]})
    merged(past, TWO, THREE, "title: 四\n")
    assert rows(found("title: 四\n", past)) == [("一二", "main"), ("一三", "side"), ("二四", "merge")]


def test_what_a_merge_takes_from_a_parent_moved_there() -> None:
    past = Told({PATH: [("2026-10-01", ONE)]})
    merged(past, TWO, f"# 别的\n{ONE}", f"# 别的\n{TWO}")
    assert rows(found(f"# 别的\n{TWO}", past)) == [("一二", "main")]


def test_a_merge_with_a_parent_that_cannot_be_read() -> None:
    past = Told({PATH: [("2026-10-01", ONE)]})
    merged(past, TWO, BROKEN, THREE)
    made = found(THREE, past)
    assert (rows(made), made.unread) == ([("一二", "main"), ("二三", "merge")], ("side",))


@pytest.mark.parametrize(
    ("before", "after", "compared_as_records"),
    [
        pytest.param(f"{ONE}why: 甲\n", f"{TWO}why: 甲\n", True, id="what counts"),
        pytest.param(f"{ONE}why: 甲\n", f"{ONE}why: 乙\nkind: kr\n", False, id="what is free"),
        pytest.param(f"{ONE}why: 甲\n", f"# 乙\n理由: 乙\n{ONE}", False, id="what is free, by another name"),
        pytest.param(ONE, f"{ONE}owner: li.wei\n", True, id="a field more"),
        pytest.param(ONE, f"{ONE}wyh: 甲\n", True, id="a field nobody knows"),
        pytest.param(ONE, f"{ONE}why: 甲：乙\n", True, id="a colon that may break it"),
        pytest.param("- 一\n", ONE, True, id="no fields before"),
        pytest.param(ONE, "- 一\n", True, id="no fields after"),
    ],
)
def test_only_texts_that_differ_in_what_counts_are_made_into_records(
    before: str, after: str, compared_as_records: bool
) -> None:
    seen: list[tuple[str, str]] = []

    def compare(one: Project, other: Project) -> Iterator[tuple[str, str, str]]:
        seen.append((one.goals[0].title, other.goals[0].title))
        yield from ()

    past = Told({PATH: [("2026-10-01", before), ("2026-10-02", after)]})
    compared({PATH: date.min}, Project({PATH: after}, TODAY, past), "test", compare, {"why", "kind"})
    assert bool(seen) is compared_as_records


def test_what_is_alike_under_another_path_is_compared() -> None:
    past = Told({PATH: [("2026-10-01", ONE), ("2026-10-02", TWO)]})
    first, second = past.chains[PATH]
    past.chains[PATH] = (first, second._replace(was="goals/2026-Q3/csat.yaml", after=first.after))
    periods: list[str] = []

    def compare(one: Project, other: Project) -> Iterator[tuple[str, str, str]]:
        periods.extend(project.goals[0].period.name for project in (one, other))
        yield from ()

    compared({PATH: date.min}, Project({PATH: ONE}, TODAY, past), "test", compare)
    assert periods == ["2026-Q3", "2026-Q4"]
