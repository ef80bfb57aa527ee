"""What is to be kept: which side of the number is the bad one, and what is still allowed."""

from __future__ import annotations

import pytest
from tests.assess.conftest import CSAT, TEAM, Make

from pmcoach.assess.status.health import Health
from pmcoach.assess.status.maintain import Hold, hold_of, kept, kept_at
from pmcoach.assess.status.target import aim_of
from pmcoach.text import Lang


def hold(make: Make, text: str) -> Hold | None:
    project = make({**TEAM, CSAT: text})
    goal = project.goals[0]
    return hold_of(goal, aim_of(goal, project), project)


@pytest.mark.parametrize(
    ("title", "better"),
    [
        pytest.param("退款率保持在2%以内", -1, id="以内"),
        pytest.param("退款率保持在2%以下", -1, id="以下"),
        pytest.param("退款率保持在 2% 及以下", -1, id="及以下"),
        pytest.param("首次回复时长保持在24小时内", -1, id="内"),
        pytest.param("退款率不超过2%", -1, id="不超过"),
        pytest.param("退款率保持不高于2%", -1, id="不高于"),
        pytest.param("退款率保持低于2%", -1, id="低于"),
        pytest.param("可用性保持在30%以上", 1, id="以上"),
        pytest.param("转化率维持在不低于12%", 1, id="不低于"),
        pytest.param("转化率保持不得低于12%", 1, id="不得低于"),
        pytest.param("转化率保持高于12%", 1, id="高于"),
        pytest.param("Keep churn below 2%", -1, id="below"),
        pytest.param("Keep the refund rate at 2% or less", -1, id="or less"),
        pytest.param("Keep support tickets within 20 a week", -1, id="within"),
        pytest.param("Keep the refund rate at no more than 2%", -1, id="no more than"),
        pytest.param("Maintain NPS at or above 50", 1, id="at or above"),
        pytest.param("Keep conversion at 12% or more", 1, id="or more"),
        pytest.param("Keep conversion at no less than 12%", 1, id="no less than"),
        pytest.param("Maintain conversion never below 12%", 1, id="never below"),
        pytest.param("Keep conversion at 12%", 0, id="nobody says"),
        pytest.param("转化率保持在12%", 0, id="没有说"),
    ],
)
def test_the_words_around_the_number_say_which_side_is_fine(make: Make, title: str, better: int) -> None:
    found = hold(make, f"title: {title}\n")
    assert found is not None
    assert (found.better, found.allowed) == (better, found.target)


FIELDS = "title: {title}\nmetric: {{name: 甲, unit: '{unit}', direction: maintain, {numbers}}}\n"


@pytest.mark.parametrize(
    ("title", "unit", "numbers", "found"),
    [
        pytest.param("甲", "件", "target: 18, commit: 20", Hold(18, 20, -1), id="at most, 20 is allowed"),
        pytest.param("甲", "分", "target: 4.5, commit: 4.2", Hold(4.5, 4.2, 1), id="at least, 4.2 is allowed"),
        pytest.param(
            "保持在18件以上", "件", "target: 18, commit: 20", Hold(18, 20, -1), id="the fields before the words"
        ),
        pytest.param("保持在18件以内", "件", "target: 18, baseline: 17", Hold(18, 18, -1), id="the words"),
        pytest.param("甲", "件", "target: 18, commit: 18", Hold(18, 18, 0), id="the committed value tells nothing"),
        pytest.param("甲", "件", "target: 18, baseline: 17", Hold(18, 17, 0), id="the baseline is no side"),
        pytest.param("甲", "件", "target: 18", Hold(18, 18, 0), id="nothing but a number"),
        pytest.param("甲", "%", "target: 12", Hold(12, 12, 0), id="a small share"),
    ],
)  # fmt: skip
def test_fields_say_what_is_allowed(make: Make, title: str, unit: str, numbers: str, found: Hold) -> None:
    assert hold(make, FIELDS.format(title=title, unit=unit, numbers=numbers)) == found


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        pytest.param("99.95", 99.9, id="what it lacks may double"),
        pytest.param("95", 90.25, id="no more than a twentieth of it"),
        pytest.param("50", 47.5, id="half"),
        pytest.param("100", 100.0, id="all of it"),
    ],
)
def test_a_large_share_is_to_be_high(make: Make, target: str, allowed: float) -> None:
    found = hold(make, FIELDS.format(title="甲", unit="%", numbers=f"target: {target}"))
    assert found is not None
    assert found.better == 1
    assert found.allowed == pytest.approx(allowed)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: 把满意度从3.9提高到4.5分\n", id="it moves"),
        pytest.param("title: 保持满意度\n", id="no number"),
        pytest.param("title: 甲\nmetric: {name: 甲, direction: maintain}\n", id="no target"),
    ],
)
def test_other_goals_keep_nothing(make: Make, text: str) -> None:
    assert hold(make, text) is None


LESS, MORE, EITHER = Hold(18, 20, -1), Hold(99.95, 99.9, 1), Hold(100, 100, 0)


@pytest.mark.parametrize(
    ("value", "held", "health"),
    [
        pytest.param(18, LESS, Health.ON_TRACK, id="at its target"),
        pytest.param(3, LESS, Health.ON_TRACK, id="far on the good side"),
        pytest.param(18.1, LESS, Health.AT_RISK, id="over it"),
        pytest.param(20, LESS, Health.AT_RISK, id="the worst that is allowed"),
        pytest.param(20.1, LESS, Health.OFF_TRACK, id="worse than allowed"),
        pytest.param(99.95, MORE, Health.ON_TRACK, id="high enough"),
        pytest.param(99.92, MORE, Health.AT_RISK, id="a little low"),
        pytest.param(99.8, MORE, Health.OFF_TRACK, id="too low"),
        pytest.param(105, EITHER, Health.ON_TRACK, id="a twentieth above"),
        pytest.param(95, EITHER, Health.ON_TRACK, id="a twentieth below"),
        pytest.param(106, EITHER, Health.AT_RISK, id="more than a twentieth above"),
        pytest.param(80, EITHER, Health.AT_RISK, id="a fifth below"),
        pytest.param(79, EITHER, Health.OFF_TRACK, id="more than a fifth below"),
        pytest.param(17.5, Hold(18, 17, 0), Health.ON_TRACK, id="between baseline and target"),
        pytest.param(16.1, Hold(18, 17, 0), Health.ON_TRACK, id="a twentieth of the target below the baseline"),
        pytest.param(25, Hold(18, 17, 0), Health.OFF_TRACK, id="far from both"),
        pytest.param(0.1, Hold(0, 0, 0), Health.OFF_TRACK, id="nothing was to be there"),
    ],
)  # fmt: skip
def test_kept(value: float, held: Hold, health: Health) -> None:
    assert kept(value, held) is health


@pytest.mark.parametrize(
    ("held", "en", "zh"),
    [
        pytest.param(Hold(18, 18, -1), "at 18件 or less", "不高于 18件", id="at most"),
        pytest.param(Hold(18, 18, 1), "at 18件 or more", "不低于 18件", id="at least"),
        pytest.param(LESS, "at 18件 or less, 20件 at worst", "不高于 18件，最差 20件", id="with a worst"),
        pytest.param(Hold(18, 17, 0), "at 18件", "在 18件", id="nobody says which side"),
    ],
)
def test_where_it_is_to_be_kept_is_said(held: Hold, en: str, zh: str) -> None:
    says = kept_at(held, "件")
    assert (says.say(Lang.EN), says.say(Lang.ZH)) == (en, zh)
