"""Strings that want to act on a terminal, through every screen; and every screen within its width."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from tests.conftest import ROOT, TODAY
from tests.views.conftest import Seen

from pmcoach.assess.items.agenda import agenda
from pmcoach.assess.lists.listing import LISTS
from pmcoach.assess.lists.search import search
from pmcoach.assess.reviews.spread import spread
from pmcoach.cells import width
from pmcoach.cli.frame.run_rules import of_goal, smart_of
from pmcoach.dates.period import parse
from pmcoach.page import Page
from pmcoach.text import Lang
from pmcoach.views.pages import agenda as agenda_view
from pmcoach.views.pages import board, brief, found, lists, smart_page, tree, why_page
from pmcoach.views.pages import spread as spread_view
from pmcoach.views.terminal import painted

pytestmark = pytest.mark.bulk

COLOUR = re.compile("\x1b\\[[0-9;]*m")
ACTS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
HOSTILE = {
    "clears-the-screen": "\x1b[2J\x1b[31m",
    "c1": "\x9b2J\x9d0;a\x9c",
    "turns-the-direction": "\u202e\u2066fdp.exe",
    "overwrites-the-line": "a\rb\x08c",
    "breaks-the-line": "a\nb\x85c\u2028d",
    "tags": "a\U000e0041\ufeff",
    "markup": "[red]x[/red] :smile: ::error::a",
}


def hostile(text: str) -> Mapping[str, str]:
    """A workspace that says a text wherever something is said in words."""
    said = json.dumps(text)
    return {
        "pmcoach.yaml": f"language: zh\nlead: chen.jing\ndimensions: [{{id: results, weight: 100, title: {said}}}]\n",
        "people/chen.jing.yaml": f"name: {said}\nteam: {said}\n",
        "people/li.wei.yaml": (
            f"name: {said}\nlead: chen.jing\nresponsibilities: [{said}]\n"
            f"training: [{{topic: {said}, due: 2026-11-25}}]\n"
            f"development: {{aim: {said}, skills: [{{name: {said}, by: 2026-11-25}}]}}\n"
        ),
        "goals/2026-Q4/csat.yaml": (
            f"title: {said}\nowner: li.wei\nwhy: {said}\ncreated: 2026-09-28\ndue: 2026-12-31\n"
            f"metric: {{name: {said}, unit: {said}, baseline: 3.9, target: 4.5}}\n"
            f"plan: [{{phase: {said}, do: {said}, owner: {said}, due: 2026-11-06}}]\n"
            f"resources: [{{what: {said}, from: {said}, by: 2026-11-10}}]\n"
            f"depends: [{{team: {said}, what: {said}, by: 2026-11-25}}]\n"
            f"experiments: [{{hypothesis: {said}, until: 2026-11-25}}]\n"
        ),
        "goals/2026-Q4/over.yaml": f"title: {said}\nowner: {said}\nstatus: dropped\nclosed: {{on: 2026-11-01, why: {said}}}\n",
        "reports/2026-W46/li.wei.yaml": (
            f"done: [{said}]\nnext: [{said}]\nmetrics: {{csat: 4.1}}\nconfidence: {{csat: 9}}\n"
            f"asks: [{{what: {said}, from: chen.jing}}]\nproblems: [{{what: {said}, from: {said}}}]\n"
            f"praise: [{{to: {said}, for: {said}}}]\nprivate: {{mood: 2, voice: {said}}}\n"
        ),
        "reviews/2026-11-12/li.wei.yaml": (
            f"kind: one_on_one\nby: chen.jing\nheld: 2026-11-12\ntopics: [{{what: {said}}}]\n"
            f"actions: [{{do: {said}, owner: {said}, due: 2026-11-15, effect: {said}}}]\n"
        ),
        "reviews/2026-Q3/li.wei.yaml": (
            f"kind: appraisal\nheld: 2026-10-12\nratings: [{{dimension: results, score: 4, evidence: [{said}]}}]\n"
            f"rewards: [{{for: {said}, on: 2026-10-12}}]\n"
        ),
    }  # fmt: skip


def screens(seen: Seen, lang: Lang, cells: int) -> Iterator[tuple[str, Page]]:
    """Every page of a workspace, by name."""
    project, assessment, whole = seen.project, seen.assessment, seen.board
    period = parse("2026-Q3")
    assert period is not None
    yield "board", board.page(whole, project, seen.checked, lang, cells, everything=True)
    yield "calm board", board.page(whole, project, seen.checked, lang, cells)
    for row in whole.rows:
        yield f"brief {row.person.id}", brief.page(seen.brief(row.person.id), project, lang, cells)
    smart = smart_of(project.goals, project, seen.checked)
    for goal in project.goals:
        found_there = of_goal(seen.checked, goal.id)
        standing = assessment.of(goal)
        yield f"why {goal.id}", why_page.page(standing, smart[goal.id], found_there, lang, cells)
    yield "tree", tree.page(project, assessment, lang, cells)
    yield "agenda", agenda_view.page(agenda(project, TODAY), project, TODAY, lang, cells)
    yield "spread", spread_view.page(spread(project, period), period, project, lang, cells, (20, 10))
    yield "found", found.page(list(search(project, ["a"])), project, cells)
    for name, listing in LISTS.items():
        rows = list(listing.rows(project))
        yield f"list {name}", lists.page(listing.columns, rows, TODAY, lang, cells)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in HOSTILE.items()])
def test_nothing_a_file_says_acts_on_a_terminal(text: str, lang: Lang) -> None:
    for name, page in screens(Seen(hostile(text)), lang, 80):
        assert not ACTS.search(page.plain()), name
        assert not ACTS.search(COLOUR.sub("", painted(page))), name


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in HOSTILE.items()])
def test_nothing_a_sentence_says_acts_on_a_terminal(text: str, lang: Lang) -> None:
    page = smart_page.page(smart_page.judge(f"提升{text}满意度", TODAY), lang, 80)
    assert not ACTS.search(page.plain())
    assert not ACTS.search(COLOUR.sub("", painted(page)))


def test_what_a_file_says_stays_to_be_read() -> None:
    text = "\n".join(page.plain() for _, page in screens(Seen(hostile("[x] done \u202e")), Lang.ZH, 120))
    assert text.count("[x] done <U+202E>") > 20


def example(name: str) -> Mapping[str, str]:
    folder = ROOT / "examples" / name
    files = [path for path in sorted(Path(folder).rglob("*")) if path.suffix in (".yaml", ".csv")]
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


@pytest.mark.parametrize("cells", [80, 120])
@pytest.mark.parametrize("name", ["zh", "en", "first-draft"])
def test_every_screen_of_the_examples_fits_its_width(name: str, cells: int) -> None:
    lang = Lang.EN if name == "en" else Lang.ZH
    for screen, page in screens(Seen(example(name)), lang, cells):
        for row in page.plain().splitlines():
            assert width(row) <= cells, f"{screen}: {row}"
