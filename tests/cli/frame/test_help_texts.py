"""Complaints about the command line, and help laid out."""

from __future__ import annotations

import pytest
import typer
from tests.cli.conftest import Run

from pmcoach.cli.frame.help_texts import complaint, definitions, gist
from pmcoach.text import Lang

FILES = {"pmcoach.yaml": "language: en\n", "goals/2026-Q4/csat.yaml": "title: a\n"}


@pytest.mark.parametrize(
    ("words", "command", "english", "chinese"),
    [
        pytest.param(("lint", "--xyzzy"), "pmcoach lint", "there is no option --xyzzy", "没有 --xyzzy 这个选项", id="no-option"),
        pytest.param(("check", "-q"), "pmcoach check", "there is no option -q", "没有 -q 这个选项", id="no-short-option"),
        pytest.param(("--xyzzy", "check"), "pmcoach", "there is no option --xyzzy", "没有 --xyzzy 这个选项", id="before"),
        pytest.param(("review", "spread", "--x"), "pmcoach review spread", "there is no option --x", "没有 --x 这个选项", id="below"),
        pytest.param(("find",), "pmcoach find", "WORD... is missing", "缺少 WORD...", id="no-argument"),
        pytest.param(("set", "csat"), "pmcoach set", "VALUE is missing", "缺少 VALUE", id="no-second-argument"),
        pytest.param(("agenda", "--days"), "pmcoach agenda", "--days needs a value", "--days 后面要有值", id="no-value"),
        pytest.param(("check", "-C"), "pmcoach check", "-C needs a value", "-C 后面要有值", id="no-value-short"),
        pytest.param(("check", "--debug=1"), "pmcoach check", "--debug takes no value", "--debug 后面不要写值", id="flag"),
        pytest.param(("tree", "a", "b"), "pmcoach tree", "this is more than expected: a b", "多余的参数：a b", id="too-many"),
        pytest.param(("tree", "\x1b[2J"), "pmcoach tree", "this is more than expected: ␛[2J", "多余的参数：␛[2J", id="hostile"),
        pytest.param(("lint", "--\x1b[2J"), "pmcoach lint", "there is no option --␛[2J", "没有 --␛[2J 这个选项", id="hostile-option"),
        *(
            pytest.param(
                ("agenda", "-n", days), "pmcoach agenda",
                "--days needs a whole number from 0 to 3660", "--days 要写 0 到 3660 的整数", id=f"days-{days}",
            )
            for days in ("soon", "3661", "1.5", "")
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_on_stderr_with_the_way_to_help(
    words: tuple[str, ...],
    command: str,
    english: str,
    chinese: str,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PMCOACH_LANG", "en")
    said = run(*words, files=FILES)
    assert (said.code, said.out, said.err) == (2, "", f"pmcoach: {english}\nsee: {command} --help\n")
    monkeypatch.setenv("PMCOACH_LANG", "zh")
    said = run(*words, files=FILES)
    assert (said.code, said.out, said.err) == (2, "", f"pmcoach：{chinese}\n看帮助：{command} --help\n")


@pytest.mark.parametrize(
    ("words", "lang", "says"),
    [
        pytest.param(("lint", "--formt"), "en", "pmcoach: there is no option --formt\ndid you mean --format?\n", id="near-en"),
        pytest.param(("lint", "--formt"), "zh", "pmcoach：没有 --formt 这个选项\n是不是 --format？\n", id="near-zh"),
        pytest.param(("--lang", "fr", "tree"), "en", "pmcoach: no language “fr”: zh or en\n", id="language-en"),
        pytest.param(("--lang", "fr", "tree"), "zh", "pmcoach：没有“fr”这种语言：zh 或 en\n", id="language-zh"),
        pytest.param(("--at", "soon", "tree"), "en", "pmcoach: “soon” is not a day; write --at as 2026-11-20\n", id="day-en"),
        pytest.param(("-C", "nowhere", "tree"), "en", "pmcoach: there is no folder nowhere\n", id="folder-en"),
        pytest.param(("-C", "nowhere", "tree"), "zh", "pmcoach：没有 nowhere 这个文件夹\n", id="folder-zh"),
        pytest.param(
            ("--color", "pink", "tree"), "en", "pmcoach: --color cannot be “pink”; it can be auto, always, never\n", id="colour-en",
        ),
        pytest.param(
            ("--color", "pink", "tree"), "zh", "pmcoach：--color 不能是“pink”，可用：auto、always、never\n", id="colour-zh",
        ),
    ],
)  # fmt: skip
def test_a_value_or_a_name_that_is_none_is_said_with_those_that_are(
    words: tuple[str, ...], lang: str, says: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PMCOACH_LANG", lang)
    result = run(*words, files=FILES)
    assert (result.code, result.out, result.err) == (2, "", says)


def test_a_complaint_nobody_foresaw_is_passed_on() -> None:
    says, do = complaint(typer.BadParameter("something else"))
    assert says.say(Lang.ZH) == "Invalid value: something else"
    assert do is not None
    assert do.say(Lang.EN) == "see: pmcoach --help"


def test_names_and_meanings_stand_in_two_columns() -> None:
    entries = [("-n, --days DAYS", "How far to look."), ("--raw", "As it is.")]
    assert definitions(entries, 80) == ["  -n, --days DAYS  How far to look.", "  --raw            As it is."]


def test_a_meaning_is_folded_below_itself() -> None:
    assert definitions([("--raw", "CSV as it is, with all that a spreadsheet would run.")], 40) == [
        "  --raw  CSV as it is, with all that a",
        "         spreadsheet would run.",
    ]


def test_a_long_name_has_a_line_of_its_own() -> None:
    rows = definitions([("--an-option-with-a-name NAMELESS", "What it is."), ("--raw", "As it is.")], 80)
    assert rows == [
        "  --an-option-with-a-name NAMELESS",
        " " * 32 + "What it is.",
        "  --raw                         As it is.",
    ]


def test_the_gist_of_a_command_is_its_first_paragraph() -> None:
    about = "Write a review: carried\n    topics.\n\n    Exit codes.\n    ---\n    新建评审。\n\n    退出码。"
    assert gist(about, Lang.EN) == "Write a review: carried topics."
    assert gist(about, Lang.ZH) == "新建评审。"
