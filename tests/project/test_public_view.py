"""What a workspace tells on: everything but what is for few eyes, whatever it is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from pmcoach.project import Project
from pmcoach.project.public_view import OF_REPORT, OF_REVIEW, shared
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.review import Review

Make = Callable[..., Project]
REPORT = "reports/2026-W47/li.wei.yaml"
REVIEW = "reviews/2026-Q3/li.wei.yaml"
# What of each kind never leaves. A new field must be put into one of the two lists before it can.
KEPT_BACK = {
    Report: {"problems", "reply", "mood", "load", "voice", "private"},
    Review: {
        "topics", "goals", "ratings", "self_ratings", "feedback", "strengths", "improve", "actions", "rewards", "conflicts",
        "retro", "ack", "private",
    },
}  # fmt: skip


@pytest.mark.parametrize(("cls", "told"), [(Report, OF_REPORT), (Review, OF_REVIEW)])
def test_every_field_is_told_or_kept_back(cls: Any, told: tuple[str, ...]) -> None:
    assert set(told) | KEPT_BACK[cls] == {"path", *fields_of(cls).by_name}
    assert not set(told) & KEPT_BACK[cls]


FILES: Mapping[str, str] = {
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
    "goals/2026-Q4/csat.yaml": "title: 提高满意度\nowner: li.wei\n",
    REPORT: (
        "done: [写PRD]\nproblems: [缺人, {what: 和王芳吵架, kind: conflict}]\nreply: {by: chen.jing, text: 好}\n"
        "private: {mood: 1, done: [找工作]}\n"
    ),
    REVIEW: "by: chen.jing\nheld: 2026-10-08\nratings: [{dimension: results, score: 2}]\nrewards: [{kind: bonus, for: 钱}]\n",
}


def test_reports_and_reviews_lose_what_is_for_few_eyes(make: Make) -> None:
    whole = make(FILES)
    project = shared(whole)
    (report,) = project.reports("li.wei")
    assert ([done.what for done in report.done], [each.what for each in report.problems]) == (
        ["写PRD"],
        ["缺人"],
    )
    assert (report.reply, report.private) == (None, None)
    (review,) = project.reviews("li.wei")
    assert (review.by, review.kind, str(review.held)) == (
        "chen.jing",
        whole.reviews("li.wei")[0].kind,
        "2026-10-08",
    )
    assert (review.ratings, review.rewards) == ((), ())


def test_the_whole_workspace_stays_as_it_is_and_the_rest_is_the_same(make: Make) -> None:
    whole = make(FILES)
    project = shared(whole)
    assert project.today == whole.today
    assert project.people == whole.people
    assert project.goals == whole.goals
    assert project.misplaced == whole.misplaced
    assert whole.reports("li.wei")[0].private is not None
    assert project.files[REPORT].problems == whole.files[REPORT].problems
