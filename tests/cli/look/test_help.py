"""`pmcoach help`: the topics, a page, the help of a command."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Run

from pmcoach.pages import TOPICS, title
from pmcoach.text import Lang


@pytest.mark.parametrize("lang", Lang)
def test_without_a_topic_all_are_listed(run: Run, lang: Lang) -> None:
    result = run("help", "--lang", lang)
    assert (result.code, result.err) == (0, "")
    rows = result.out.splitlines()
    assert [row.split(maxsplit=1) for row in rows[: len(TOPICS)]] == [
        [topic, title(topic, lang)] for topic in TOPICS
    ]
    assert rows[len(TOPICS)] == ""
    assert "pmcoach help" in rows[-1]


@pytest.mark.bulk
@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("columns", [80, 120])
def test_a_page_fits_the_screen(
    run: Run, monkeypatch: pytest.MonkeyPatch, topic: str, lang: Lang, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    result = run("help", topic, "--lang", lang)
    assert (result.code, result.err) == (0, "")
    rows = result.out.splitlines()
    assert rows[0] == title(topic, lang)
    assert "\x1b" not in result.out
    assert "<!--" not in result.out
    assert [row for row in rows if "](" in row or "|---" in row] == []


def test_on_a_terminal_it_is_coloured(run: Run) -> None:
    plain, coloured = run("help", "ci"), run("help", "ci", "--color", "always")
    assert "\x1b[1m" in coloured.out
    assert len(coloured.out.splitlines()) == len(plain.out.splitlines())


def test_a_command_is_shown_as_its_own_help_shows_it(run: Run) -> None:
    assert run("help", "check").out == run("check", "--help").out
    assert run("help", "new").out == run("new", "--help").out
    assert run("help", "new", "goal").out == run("new", "goal", "--help").out


@pytest.mark.parametrize(
    ("words", "do"),
    [
        pytest.param(["outsid"], "did you mean outside?", id="a topic"),
        pytest.param(["chekc"], "did you mean check?", id="a command"),
        pytest.param(["new", "goa"], "did you mean goal?", id="a command below a command"),
        pytest.param(["frobnicate"], "see them all: pmcoach help", id="nothing near"),
        pytest.param(["check", "files"], "see them all: pmcoach help", id="nothing below a command"),
        pytest.param(["files", "goal"], "see them all: pmcoach help", id="nothing below a page"),
    ],
)
def test_what_is_no_topic(run: Run, words: list[str], do: str) -> None:
    result = run("help", *words, "--lang", "en")
    assert (result.code, result.out) == (2, "")
    assert result.err == f"pmcoach: there is no topic “{' '.join(words)}”\n{do}\n"


def test_it_needs_no_workspace_and_speaks_its_language(run: Run) -> None:
    assert run("help", "ci").out != run("help", "ci", files={"pmcoach.yaml": "language: zh\n"}).out


def test_broken_settings_do_not_keep_it_away(run: Run) -> None:
    result = run("help", "files", "--lang", "en", files={"pmcoach.yaml": "language: [\n"})
    assert (result.code, result.out.splitlines()[0]) == (0, title("files", Lang.EN))
