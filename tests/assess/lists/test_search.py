"""Full-text search over what records say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.assess.conftest import CSAT, TEAM, Make

from pmcoach.assess.lists.search import _may_hold, plain, search
from pmcoach.assess.privacy import is_hidden
from pmcoach.project import Project
from pmcoach.records.fields.paths import leaves
from pmcoach.store.disk.folder import Folder

EXAMPLES = Path(__file__).parents[3] / "examples"
W47 = "reports/2026-W47/li.wei.yaml"
FILES = {
    **TEAM,
    CSAT: "title: 把客户满意度从3.9提高到4.5分\nowner: li.wei\nwhy: Retention comes first\n",
    W47: "done: [访谈了客户 12 位, 问卷]\nproblems: [{what: 和张敏抢客户, kind: conflict}]\n"
    "private: {voice: 客户太难缠}\n",
    "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nrewards: [客户送来锦旗]\nconflicts: [{facts: 客户投诉}]\n",
    "metrics/csat.csv": "date,value,note\n2026-11-19,4.2,客户少\n",
}


def found(make: Make, *words: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (each.path, each.text, tuple(each.text[first:last] for first, last in each.spans))
        for each in search(make(FILES), words)
    ]


def test_chinese_needs_no_spaces_and_what_is_private_is_not_searched(make: Make) -> None:
    assert found(make, "客户") == [
        (CSAT, "把客户满意度从3.9提高到4.5分", ("客户",)),
        ("metrics/csat.csv", "客户少", ("客户",)),
        (W47, "访谈了客户 12 位", ("客户",)),
    ]


@pytest.mark.parametrize("word", ["retention", "RETENTION", "Retention"])
def test_case_does_not_matter(make: Make, word: str) -> None:
    assert found(make, word) == [(CSAT, "Retention comes first", ("Retention",))]


def test_width_does_not_matter(make: Make) -> None:
    assert found(make, "４.５分") == [(CSAT, "把客户满意度从3.9提高到4.5分", ("4.5分",))]


def test_a_file_counts_when_it_holds_all_the_words(make: Make) -> None:
    assert found(make, "客户", "问卷") == [
        (W47, "访谈了客户 12 位", ("客户",)),
        (W47, "问卷", ("问卷",)),
    ]
    assert found(make, "客户", "nothing") == []


def test_a_path_holds_words_too(make: Make) -> None:
    assert found(make, "2026-W47", "li.wei") == [(W47, W47, ())]
    assert found(make, "W47", "问卷") == [(W47, W47, ()), (W47, "问卷", ("问卷",))]


@pytest.mark.parametrize("words", [(), ("",), ("", "")])
def test_no_word_finds_nothing(make: Make, words: tuple[str, ...]) -> None:
    assert found(make, *words) == []


def test_a_word_is_marked_wherever_it_stands(make: Make) -> None:
    project = make({**TEAM, CSAT: "title: csat 和 CSAT\n"})
    spans = [each.spans for each in search(project, ["csat", "和"]) if each.at == ("title",)]
    assert spans == [((0, 4), (5, 6), (7, 11))]


def test_where_folding_changes_the_length_nothing_is_marked(make: Make) -> None:
    project = make({**TEAM, CSAT: "title: 第①步\n", W47: "done: [ﬁnish]\n"})
    assert [(each.text, each.spans) for each in search(project, ["finish"])] == [("ﬁnish", ())]


def test_plain() -> None:
    assert plain("４５％ CSAT ﬁ") == "45% csat fi"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_file_that_holds_a_value_is_passed_over(lang: str) -> None:
    project = Project(Folder(str(EXAMPLES / lang)), date(2026, 11, 20))
    asked = 0
    for file in project.files.values():
        for leaf in leaves(file.record):
            if isinstance(leaf.value, str) and not is_hidden(file.record, leaf.path):
                asked += 1
                assert _may_hold(file, [plain(leaf.value)]), (file.path, leaf.value)
    assert asked > 500


@given(
    said=st.text(st.sampled_from("aB 9\"'\\:#-\n\t{}[]>|é率１ﬁ\u0301\u3000"), min_size=1, max_size=30),
    style=st.sampled_from([None, "'", '"', "|", ">"]),
)
def test_a_value_is_found_however_it_is_written(said: str, style: str | None) -> None:
    text = yaml.dump({"plan": [{"do": said}]}, allow_unicode=True, default_style=style, width=20)
    (file,) = Project({"goals/2026-Q4/a.yaml": text}, date(2026, 11, 20)).files.values()
    for leaf in leaves(file.record):
        for word in str(leaf.value).split():
            assert not plain(word) or _may_hold(file, [plain(word)])
