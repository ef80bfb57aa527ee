"""What stands inside a seal: for which file, filled up, and the same text again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmcoach.sealing.plain import MisplacedError, as_fields, packed, unpacked
from pmcoach.text import Lang

STEM = "reports/2026-W47/li.wei"


def test_the_first_line_says_for_which_file_and_the_rest_reads_as_yaml() -> None:
    data = packed(STEM, "\n  mood: 3\n").decode()
    assert data.startswith(f"for: {STEM}\n\n  mood: 3\n\n#   ")


@pytest.mark.parametrize("size", [0, 1, 900, 970, 985, 1000, 1024, 5000])
def test_a_text_is_filled_up_to_whole_kibibytes(size: int) -> None:
    data = packed(STEM, "x" * size)
    assert len(data) % 1024 == 0
    assert len(data) - size < 1024 + len(STEM) + 20


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_behind_a_colon_comes_back_as_it_was(text: str) -> None:
    body = f" {text}"
    assert unpacked(packed(STEM, body), STEM) == (STEM, body)


@pytest.mark.parametrize(
    "body", ["\n  mood: 3\n#  \n", "\n  a: |+\n    b\n\n\n", " {mood: 3}", "  # 只给陈静\n  mood: 3\n"]
)
def test_what_looks_like_filling_stays(body: str) -> None:
    assert unpacked(packed(STEM, body))[1] == body


@pytest.mark.parametrize(
    ("data", "body"),
    [
        pytest.param("mood: 3\nload: 4\n", "\n  mood: 3\n  load: 4\n", id="fields"),
        pytest.param("voice: |\n  甲\n\n  乙", "\n  voice: |\n    甲\n\n    乙\n", id="lines"),
        pytest.param("{mood: 3}", " {mood: 3}", id="in-brackets"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_fields_that_somebody_sealed_by_hand_are_read(data: str, body: str) -> None:
    assert unpacked(f"for:  {STEM} \r\n{data}".encode(), STEM) == (STEM, body)


@pytest.mark.parametrize(
    ("data", "en", "zh"),
    [
        pytest.param(b"\xff", "what is sealed is no text", "里面不是文字", id="bytes"),
        pytest.param(b"mood: 3\n", "it does not say which file it is for", "里面没有写明属于哪个文件", id="not-said"),
        pytest.param(b"for: \nmood: 3\n", "it does not say which file it is for", "里面没有写明属于哪个文件", id="empty"),
        pytest.param(
            b"for: reports/2026-W46/li.wei\nmood: 3\n", "it was sealed for reports/2026-W46/li.wei, not for this file",
            "它属于 reports/2026-W46/li.wei，不属于这个文件", id="moved",
        ),
    ],
)  # fmt: skip
def test_what_is_not_for_this_file_is_refused(data: bytes, en: str, zh: str) -> None:
    with pytest.raises(MisplacedError) as error:
        unpacked(data, STEM)
    assert (error.value.why.say(Lang.EN), error.value.why.say(Lang.ZH)) == (en, zh)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        pytest.param("\n    mood: 3\n    load: 4\n", "mood: 3\nload: 4\n", id="at-the-left-edge"),
        pytest.param(" {mood: 3}  # 低", "{mood: 3}  # 低\n", id="in-brackets"),
        pytest.param("\n  voice: |\n    甲\n", "voice: |\n  甲\n", id="lines"),
        pytest.param("", "\n", id="nothing"),
    ],
)
def test_people_see_the_fields_at_the_left_edge(body: str, shown: str) -> None:
    assert as_fields(body) == shown
