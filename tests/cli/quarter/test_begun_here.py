"""A quarter in a new workspace, from `init` to the goals' end, with commands, but for one line by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.cli.quarter import begin, end, later, weeks
from tests.cli.quarter.conftest import Quarter

pytestmark = pytest.mark.bulk


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_quarter_is_lived_with_commands(
    lang: str, quarter: Callable[[str], Quarter], golden: Callable[[str, str], None]
) -> None:
    q = quarter(lang)
    begin.goals(q)
    begin.first_reports(q)
    begin.first_talks(q)
    weeks.second_week(q)
    weeks.second_talks(q)
    weeks.third_week(q)
    later.fourth_week(q)
    later.fifth_week(q)
    end.checks(q)
    end.quiet_weeks(q)
    end.ended(q)
    end.appraised(q)
    golden(f"quarter/begun_here.{lang}.txt", q.last("check"))
    assert q.too_wide() == []
