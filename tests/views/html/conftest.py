"""The pages of a workspace, made from its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from tests.views.conftest import TEAM, Seen

from pmcoach.briefing.board import board
from pmcoach.briefing.overview import Overview, for_everyone, overview
from pmcoach.briefing.period_end import period_end
from pmcoach.briefing.scope import Reach, scope_of
from pmcoach.dates.period import parse
from pmcoach.document import Source
from pmcoach.text import Lang
from pmcoach.views.html import ended, site

Pages = Callable[..., dict[str, str]]
MORE = {
    "goals/2026-Q4/tried.yaml": """\
title: 在2026年12月31日前将自助率从31%提高到40%
owner: li.wei
helpers: [wang.fang]
parent: csat
why: 少一次电话
metric: {name: 自助率, unit: "%", baseline: 31%, target: 40%, source: metrics/self.csv}
agreed: {by: chen.jing, on: 2026-10-01}
start: 2026-10-01
due: 2026-12-31
weight: 20
plan:
  - {do: 出方案, owner: li.wei, due: 2026-10-20, done: 2026-10-18, link: "https://wiki.example.com/plan"}
  - {do: 灰度, owner: li.wei}
  - {do: 全量, owner: li.wei, due: 2026-12-01}
experiments:
  - {hypothesis: 换个位置就有人点, until: 2026-11-01, result: refuted, learned: 位置不是原因}
  - {hypothesis: 短信有用, until: 2026-12-01}
  - {hypothesis: 电话有用}
evidence:
  - {kind: market, note: 同行都有, link: "https://example.com/report", on: 2026-09-20}
  - {note: 客服说的, link: wiki/a}
changes:
  - {on: 2026-11-10, field: metric.target, from: 45%, to: 40%, why: 短信推迟}
  - {on: 2026-11-12, field: due, from: 2026-12-20, to: 2026-12-31}
""",
    "metrics/self.csv": "date,value\n2026-10-15,32\n2026-10-29,34\n2026-11-12,36\n",
    "goals/2026-Q3/old.yaml": """\
title: 2026年9月30日前将差评率从8%降到5%
owner: li.wei
helpers: [wang.fang]
metric: {name: 差评率, unit: "%", baseline: 8%, target: 5%, source: metrics/bad.csv}
agreed: {by: chen.jing, on: 2026-07-01}
due: 2026-09-30
status: done
closed: {on: 2026-09-30, result: 4.8%}
experiments: [{hypothesis: 先回电再改, until: 2026-08-01, result: confirmed, learned: 回电比改版快}]
changes: [{on: 2026-08-10, field: metric.target, from: 4%, to: 5%, why: 旺季}]
""",
    "metrics/bad.csv": "date,value\n2026-07-10,7.5\n2026-08-10,6\n2026-09-29,4.8\n",
    "reports/2026-W36/li.wei.yaml": (
        "done: [回访]\nlearned: [{what: 先问再改, link: 'https://example.com/a'}]\n"
        "praise: [{to: wang.fang, for: 帮忙回电, impact: 少了 40 单}]\n"
    ),
    "reports/2026-W47/chen.jing.yaml": (
        "done: [看了一遍]\nlearned: [少开会]\npraise: [{to: li.wei, for: 顶班}]\n"
        "next: [{what: 面试, due: 2026-11-27}]\n"
    ),
}


def seen_page(
    files: Mapping[str, Source], *, public: bool = False, viewer: str | None = None
) -> tuple[Overview, Seen]:
    """What a page says of some files, for the lead or for everybody."""
    seen = Seen(files)
    lead = seen.project.settings.lead if viewer is None else viewer
    found = overview(board(seen.project, seen.found, scope_of(lead, seen.project, Reach.ALL)), seen.project)
    return (for_everyone(found) if public else found), seen


def made(files: Mapping[str, Source], lang: Lang = Lang.ZH, *, public: bool = False) -> dict[str, str]:
    """All pages of some files: the one page, the site's, those of two quarters."""
    found, seen = seen_page(files, public=public)
    pages = {"one": site.one_page(found, seen.project, lang), **dict(site.site(found, seen.project, lang))}
    for name in ("2026-Q3", "2026-Q4"):
        period = parse(name)
        assert period is not None
        pages[name] = ended.page(period_end(period, seen.project), seen.project, lang)
    return pages


@pytest.fixture(scope="session")
def team() -> Mapping[Lang, Mapping[str, str]]:
    """The team's files in each language, with what pages show besides."""
    return {lang: {**files, **MORE} for lang, files in TEAM.items()}
