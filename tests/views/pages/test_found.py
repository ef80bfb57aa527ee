"""What a search found: the place, then the text with the words marked."""

from __future__ import annotations

import pytest
from tests.views.conftest import See, plain

from pmcoach.assess.lists.search import search
from pmcoach.page import Styled
from pmcoach.views.pages.found import page

FILES = {
    "goals/2026-Q4/refund.yaml": "title: 退款到账时长从35小时缩短到24小时，退款说明改版\n",
    "people/li.wei.yaml": "name: 李伟\nresponsibilities: [收银台, 退款流程]\n",
}


def test_a_line_a_hit_with_its_place(see: See) -> None:
    project = see(FILES).project
    assert plain(page(list(search(project, ["退款"])), project, 80)) == [
        "goals/2026-Q4/refund.yaml:1  退款到账时长从35小时缩短到24小时，退款说明改版",
        "people/li.wei.yaml:2  退款流程",
    ]


def test_a_long_hit_is_folded(see: See) -> None:
    project = see(FILES).project
    assert plain(page(list(search(project, ["24小时"])), project, 40)) == [
        "goals/2026-Q4/refund.yaml:1  退款到账时",
        "    长从35小时缩短到24小时，退款说明改版",
    ]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        pytest.param(["退款"], ["退款", "退款"], id="each-place"),
        pytest.param(["退款", "款到账"], ["退款", "退款"], id="what-overlaps-is-marked-once"),
        pytest.param(["退款", "改版"], ["退款", "退款", "改版"], id="each-word"),
    ],
)
def test_the_words_are_marked(see: See, words: list[str], marked: list[str]) -> None:
    project = see(FILES).project
    spans = page(list(search(project, words)), project, 120).lines[0]
    assert [span.text for span in spans if span.style == "mark"] == marked
    assert spans[0] == Styled("goals/2026-Q4/refund.yaml:1", "path")


def test_a_hit_in_a_path_is_the_path_alone(see: See) -> None:
    project = see(FILES).project
    assert plain(page(list(search(project, ["li.wei"])), project, 80)) == ["people/li.wei.yaml"]
