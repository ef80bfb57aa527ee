"""Whether a word may stand in a file, before anything of the file is understood."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY

from pmcoach.document import Source
from pmcoach.document.source import Unreadable
from pmcoach.project import Project
from pmcoach.text import Text

PATH = "goals/2026-Q4/a.yaml"


@pytest.mark.parametrize(
    ("text", "word", "may"),
    [
        pytest.param(b"owner: li.wei\n", "li.wei", True, id="written"),
        pytest.param("owner: li.wei\n", "li.wei", True, id="a-text"),
        pytest.param(b"owner: zhang.min\n", "li.wei", False, id="another"),
        pytest.param(b'owner: "l\\x69.wei"\n', "li.wei", True, id="escaped"),
        pytest.param("owner: jose\u0301\n".encode(), "jos\u00e9", True, id="in-parts"),
        pytest.param("owner: 李伟\n".encode(), "张敏", False, id="chinese"),
        pytest.param(Unreadable(Text(en="no", zh="否")), "li.wei", False, id="unreadable"),
    ],
)
def test_a_word_may_stand_in_a_file(text: Source, word: str, may: bool) -> None:
    assert Project({PATH: text}, TODAY).files[PATH].mentions(word) is may
