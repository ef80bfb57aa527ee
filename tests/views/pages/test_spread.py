"""Calibration on one screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from tests.views.conftest import See, Seen, plain

from pmcoach.assess.reviews.spread import spread
from pmcoach.dates.period import parse
from pmcoach.page import Page
from pmcoach.text import Lang
from pmcoach.views.pages import spread as view
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]
PEOPLE = {"people/chen.jing.yaml": "name: 陈静\n", "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"}


def shown(
    seen: Seen,
    lang: Lang = Lang.ZH,
    cells: int = 80,
    *,
    period: str = "2026-Q3",
    curve: tuple[int, int] | None = None,
) -> Page:
    within = parse(period)
    assert within is not None
    return view.page(spread(seen.project, within), within, seen.project, lang, cells, curve)


@pytest.mark.parametrize("cells", [40, 80])
@pytest.mark.parametrize("lang", Lang)
def test_the_calibration_of_a_team(
    lang: Lang, cells: int, teams: Mapping[Lang, Seen], golden: Golden
) -> None:
    golden(f"views/spread.{lang}.{cells}.txt", shown(teams[lang], lang, cells, curve=(20, 10)).plain())


@pytest.mark.parametrize("lang", Lang)
def test_the_calibration_in_colour(lang: Lang, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    golden(f"views/spread.{lang}.ansi", painted(shown(teams[lang], lang)))


def test_nobody_to_appraise_is_said(see: See) -> None:
    assert plain(shown(see({}))) == ["2026-Q3 没有需要考核的人"]


def test_where_nobody_is_appraised_yet_they_are_named(see: See) -> None:
    assert plain(shown(see(PEOPLE))) == ["2026-Q3 校准", "", "没有考核：李伟"]


def appraised(*ratings: str, settings: str = "") -> dict[str, str]:
    text = f"kind: appraisal\nby: chen.jing\nheld: 2026-10-12\nratings: [{', '.join(ratings)}]\n"
    return {"pmcoach.yaml": settings, **PEOPLE, "reviews/2026-Q3/li.wei.yaml": text}


def test_without_declared_dimensions_those_that_were_scored_are_shown(see: See) -> None:
    files = appraised("{dimension: teamwork, score: 4}", "{dimension: results, score: 3}")
    assert plain(shown(see(files)))[2:4] == [
        "人    得分  results  teamwork  自评  自评−上级  证据",
        "李伟   3.5        3         4     —          —     0",
    ]


def test_a_dimension_without_a_title_goes_by_its_id_and_a_missing_score_is_a_dash(see: See) -> None:
    settings = "dimensions: [{id: results, weight: 50}, {id: teamwork, weight: 50, title: 协作}]\n"
    files = appraised("{dimension: results, score: 3}", settings=settings)
    assert plain(shown(see(files)))[2:4] == [
        "人    得分  results  协作  自评  自评−上级  证据",
        "李伟     3        3     —     —          —     0",
    ]


def test_only_those_without_an_appraisal_or_without_evidence_are_named(see: See) -> None:
    files = {
        **appraised("{dimension: results, score: 3, evidence: [goals/csat]}"),
        "goals/2026-Q3/csat.yaml": "title: a\nowner: li.wei\n",
    }
    assert not any("没有" in row for row in plain(shown(see(files))))


def test_the_distribution_counts_rounded_scores(see: See) -> None:
    rows = plain(shown(see(appraised("{dimension: results, score: 4.5}"))))
    assert rows[5:11] == ["  5  █ 1", "  4  ·", "  3  ·", "  2  ·", "  1  ·", "  平均 4.5，已评 1 人"]


def test_the_distribution_of_many_people_stays_on_the_screen(see: See) -> None:
    files = dict(PEOPLE)
    for number in range(90):
        score = 4 if number < 60 else 2 if number < 89 else 1
        files[f"people/pm{number}.yaml"] = f"name: 第{number}位\nlead: chen.jing\n"
        files[f"reviews/2026-Q3/pm{number}.yaml"] = f"ratings: [{{dimension: results, score: {score}}}]\n"
    rows = plain(shown(see(files), cells=40))
    bars = [row for row in rows if "█" in row]
    assert bars == [f"  4  {'█' * 30} 60", f"  2  {'█' * 14} 29", "  1  █ 1"]


def test_a_forced_curve_is_compared_only_where_asked_for(see: See) -> None:
    seen = see(appraised("{dimension: results, score: 4}"))
    said = "  高分（4 分及以上） 50%：应 0 人（共 1 人），现 1 人"
    assert said not in plain(shown(seen))
    assert said in plain(shown(seen, curve=(50, 10)))


def test_goal_results_and_the_last_period_stand_beside_the_scores_by_lead(see: See) -> None:
    files = {
        **appraised("{dimension: results, score: 3}"),
        "people/wu.hao.yaml": "name: 吴昊\nlead: li.wei\n",
        "reviews/2026-Q2/li.wei.yaml": "kind: appraisal\nratings: [{dimension: results, score: 4}]\n",
        "reviews/2026-Q3/wu.hao.yaml": "kind: appraisal\nratings: [{dimension: results, score: 5}]\n",
        "goals/2026-Q3/a.yaml": "title: 甲\nowner: li.wei\nmetric: {name: 数, baseline: 0, target: 10}\n",
        "goals/2026-Q3/b.yaml": "title: 乙\nowner: li.wei\nmetric: {name: 量, baseline: 0, target: 10}\n",
        "goals/2026-Q3/c.yaml": "title: 丙\nowner: li.wei\nstatus: dropped\n",
        "reports/2026-W39/li.wei.yaml": "metrics: {a: 12, b: 5}\n",
    }
    assert plain(shown(see(files)))[2:5] == [
        "人    上级  得分  上期     目标  results  自评  自评−上级  证据",
        "李伟  陈静     3     4  1/2 75%        3     —          —     0",
        "吴昊  李伟     5     —        —        5     —          —     0",
    ]
    narrow = plain(shown(see(files), cells=45))
    assert "上期：李伟 4、吴昊 —" in narrow, "what is too wide for a column stands below"
    assert "目标：李伟 1/2 75%、吴昊 —" in narrow
