"""`pmcoach review spread`: calibration."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Run

FILES = {
    "pmcoach.yaml": "language: zh\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
    "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nratings: [{dimension: results, score: 4}]\n",
}


def test_scores_side_by_side(run: Run) -> None:
    result = run("review", "spread", "2026-Q3", files=FILES)
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[:4] == [
        "2026-Q3 校准",
        "",
        "人    得分  results  自评  自评−上级  证据",
        "李伟     4        4     —          —     0",
    ]
    assert "高分" not in result.out


@pytest.mark.parametrize("curve", ["20/10", " 20 / 10 "])
def test_a_curve_to_compare_with(run: Run, curve: str) -> None:
    out = run("review", "spread", "2026-Q3", "--curve", curve, files=FILES).out
    assert "  高分（4 分及以上） 20%：应 0 人（共 1 人），现 1 人\n" in out
    assert "  低分（3 分以下） 10%：应 0 人（共 1 人），现 0 人\n" in out


@pytest.mark.parametrize("curve", ["20", "a/b", "20/10/5", "101/100", ""])
def test_what_is_no_curve_is_refused(run: Run, curve: str) -> None:
    result = run("review", "spread", "2026-Q3", "--curve", curve, files=FILES)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"pmcoach：“{curve}”不是分布：请写 20/10，即高分和低分各占百分之几\n"


def test_a_period_that_is_none_is_refused(run: Run) -> None:
    result = run("review", "spread", "三季度", files=FILES)
    assert (result.code, result.err) == (
        2,
        "pmcoach：“三季度”不是周期：2026-Q4、2026-11、2026-W47 或某一天\n",
    )
