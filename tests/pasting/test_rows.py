"""What the rows of a table say."""

from __future__ import annotations

import pytest

from pmcoach.pasting.heading import Section, section
from pmcoach.pasting.rows import placed
from pmcoach.pasting.tables import table_at


def rows(text: str, above: str = "") -> list[tuple[str | None, str, bool]]:
    table = table_at(text.split("\n"), 0)
    assert table is not None
    under: Section | None = section(above) if above else None
    return [
        (
            each.part,
            " / ".join((each.entry.what, *each.entry.fields.values(), *each.entry.details)),
            each.sure,
        )
        for each in placed(table[0], under)
    ]


@pytest.mark.parametrize(
    ("text", "above", "found"),
    [
        pytest.param("|Task|Status|\n|--|--|\n|a|Done|\n|b|60%|\n|c||", "",
                     [("done", "a", True), ("undone", "b", True), (None, "c", False)], id="states"),
        pytest.param("|Task|Status|\n|--|--|\n||Done|", "", [], id="a-state-of-nothing"),
        pytest.param("|计划任务|负责人|\n|--|--|\n|a|b|", "", [("next", "a / 负责人：b", True)], id="a-plan"),
        pytest.param("|事项|完成度(%)|\n|--|--|\n|a|100|\n|b|60|", "", [("done", "a", True), ("undone", "b", True)], id="shares"),
        pytest.param("|Risk|Status|\n|--|--|\n|a|Open|\n|b|Resolved|", "Risks", [("problems", "a", True), ("problems", "b", False)], id="solved"),
        pytest.param("|Task|Due|Reason|\n|--|--|--|\n|a|2026-11-27|late|\n|b|soon|–|", "In progress",
                     [("undone", "a / 2026-11-27 / late", True), ("undone", "b / Due: soon", True)], id="fields"),
        pytest.param("|Done|Next|\n|--|--|\n|a|b|\n|3|4|", "", [("done", "a", True), ("next", "b", True)], id="parts"),
        pytest.param("|Next|Done|\n|--|--|\n|a|b|", "Next week", [("next", "a", True), ("done", "b", True)], id="parts-below-a-part"),
        pytest.param("|计划任务|状态|\n|--|--|\n|a|完成|", "", [("done", "a", True)], id="a-plan-with-its-state"),
        pytest.param("|KPI|Now|\n|--|--|\n|a|4|", "Done", [(None, "a / Now: 4", False)], id="numbers"),
        pytest.param("|Task|Status|\n|--|--|\n|a|Done|", "Notes", [(None, "a", False)], id="something-else"),
        pytest.param("|类别|事项|说明|\n|--|--|--|\n|完成|a|x|\n||b||\n|问题|c|", "",
                     [("done", "a / 说明：x", True), ("done", "b", True), ("problems", "c", True)], id="a-column-of-parts"),
        pytest.param("|a|Done|x|\n|b|Doing|y|", "", [("done", "a / x", True), ("undone", "b / y", True)], id="no-heads"),
        pytest.param("|1|a|\n|2|b|", "Done", [("done", "a", True), ("done", "b", True)], id="numbered"),
        pytest.param("|Date|Trend|\n|--|--|\n|a|b|", "", [(None, "a / Trend: b", False)], id="nothing-known"),
        pytest.param("|Owner|Status|\n|--|--|\n|a|Done|", "", [("done", "a", True)], id="only-who"),
        pytest.param("|Status|Due|\n|--|--|\n|Done|x|", "", [(None, "Done / Due: x", False)], id="only-states"),
    ],
)  # fmt: skip
def test_rows_are_entries(text: str, above: str, found: list[tuple[str | None, str, bool]]) -> None:
    assert rows(text, above) == found
