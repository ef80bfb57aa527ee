"""Help in two languages, commands imported when called, and the options of every command before or after its name."""

from __future__ import annotations

import importlib
import shlex
from collections.abc import Callable

import pytest
from tests.cli.conftest import Run

from pmcoach import __version__
from pmcoach.cells import width
from pmcoach.cli import COMMANDS, PANELS
from pmcoach.cli.frame import help_texts
from pmcoach.store.git import checkout
from pmcoach.text import Lang, half

Golden = Callable[[str, str], None]
SUBCOMMANDS = {"new": ("goal", "report", "review", "person"), "review": ("spread", "rate", "feedback")}
PAGES = [
    (),
    *((name,) for name in COMMANDS),
    *((name, below) for name, belows in SUBCOMMANDS.items() for below in belows),
]
FILES = {
    "pmcoach.yaml": "language: en\n",
    "goals/2026-Q4/csat.yaml": "title: Happier customers\nlevel: team\n",
    "other/pmcoach.yaml": "language: en\n",
    "other/goals/2026-Q4/nps.yaml": "title: 更高的 NPS\nlevel: team\n",
}


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("words", PAGES, ids="-".join)
def test_the_help_of_every_command(words: tuple[str, ...], lang: Lang, run: Run, golden: Golden) -> None:
    result = run(*words, "--help", "--lang", lang)
    assert (result.code, result.err) == (0, "")
    own, shared, _ = result.out.partition(f"\n{help_texts.GLOBAL.say(lang)}\n")
    assert bool(shared) is not bool(words), "below the first level they are one line"
    golden(f"cli/help{''.join(f'-{word}' for word in words)}.{lang}.txt", result.out if not words else own)


@pytest.mark.bulk
@pytest.mark.parametrize("lang", Lang)
def test_every_command_takes_the_options_of_every_command(lang: Lang, run: Run) -> None:
    last = {run(*words, "--help", "--lang", lang).out.splitlines()[-1] for words in PAGES if words}
    (line,) = last
    assert line.endswith(
        (
            ": -C --lang --at --as-committed --rev --color --no-pager --debug -h",
            "：-C --lang --at --as-committed --rev --color --no-pager --debug -h",
        )
    )


@pytest.mark.bulk
@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("words", PAGES, ids="-".join)
def test_every_help_opens_with_an_example_that_can_be_typed(
    words: tuple[str, ...], lang: Lang, run: Run
) -> None:
    first = " ".join(run(*words, "--help", "--lang", lang).out.partition("\n\n")[0].split())
    heading, _, example = first.partition({"en": ": ", "zh": "："}[lang])
    assert heading == {"en": "Example", "zh": "例"}[lang]
    program, *typed = shlex.split(example)
    assert (program, *typed[: len(words)]) == ("pmcoach", *words)
    assert run(*typed, "--help").code == 0


@pytest.mark.parametrize("columns", ["1", "40", "60", "200", "100000", "x", "-5", ""])
@pytest.mark.parametrize("words", [(), ("lint",), ("new",)], ids=["all", "lint", "new"])
def test_help_fits_the_screen(
    words: tuple[str, ...], columns: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    room = {"1": 40, "40": 40, "60": 60, "200": 200, "100000": 200}.get(columns, 80)
    for lang in Lang:
        assert max(map(width, run(*words, "--help", "--lang", lang).out.splitlines())) <= room


@pytest.mark.parametrize("words", [(), ("check",), ("new", "goal")], ids=["all", "one", "below-another"])
def test_help_is_short_for_help(words: tuple[str, ...], run: Run) -> None:
    assert run(*words, "-h").out == run(*words, "--help").out


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_of_a_command_is_in_both_languages_and_its_heading_is_known(name: str) -> None:
    entry = COMMANDS[name]
    assert entry.about.en.endswith((".", "…"))
    assert entry.about.zh.endswith("。")
    assert entry.panel in PANELS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does_in_both_languages(name: str) -> None:
    module = importlib.import_module(f"pmcoach.cli.{COMMANDS[name].module}")
    several = getattr(module, "COMMANDS", {})
    for function in several.values() or [module.command]:
        english, chinese = (half(function.__doc__, lang) for lang in (Lang.EN, Lang.ZH))
        assert english.isascii() or "“" in english or "…" in english
        assert english != chinese


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("-C", "other", "--lang", "zh", "tree"), id="before"),
        pytest.param(("tree", "-C", "other", "--lang", "zh"), id="after"),
        pytest.param(("-C", "nowhere", "tree", "--directory", "other", "--lang=zh"), id="the-last-counts"),
    ],
)
def test_options_of_every_command_stand_before_or_after_it(words: tuple[str, ...], run: Run) -> None:
    result = run(*words, files=FILES)
    assert (result.code, result.out, result.err) == (0, "无数据  nps  更高的 NPS\n", "")


@pytest.mark.parametrize("words", [("--version",), ("--version", "check"), ("--version", "--lang", "fr")])
@pytest.mark.parametrize(
    ("commit", "said"),
    [pytest.param("", "", id="installed"), pytest.param("c0ffee1+", " (c0ffee1+)", id="checkout")],
)
def test_the_version(
    words: tuple[str, ...], commit: str, said: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkout, "own_commit", lambda: commit)
    result = run(*words)
    assert (result.code, result.out, result.err) == (0, f"pmcoach {__version__}{said}\n", "")


def test_a_value_below_zero_is_no_option(run: Run) -> None:
    result = run("set", "csat", "-5", files=FILES)
    assert "there is no option" not in result.err


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        pytest.param("zh", "pmcoach：没有“chekc”这个命令\n是不是 check？\n", id="zh"),
        pytest.param("en", "pmcoach: there is no command “chekc”\ndid you mean check?\n", id="en"),
    ],
)
def test_a_command_that_is_none_is_asked_back(lang: str, says: str, run: Run) -> None:
    result = run("--lang", lang, "chekc")
    assert (result.code, result.out, result.err) == (2, "", says)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("xyzzy",), "pmcoach: there is no command “xyzzy”\nsee: pmcoach --help\n", id="far"),
        pytest.param(("new", "gaol"), "pmcoach: there is no command “gaol”\ndid you mean goal?\n", id="below"),
        pytest.param(("new", "xyzzy"), "pmcoach: there is no command “xyzzy”\nsee: pmcoach new --help\n", id="below-far"),
        pytest.param(("--lang", "en"), "pmcoach: a command is missing\nsee: pmcoach --help\n", id="options-alone"),
        pytest.param(("new", "--lang", "en"), "pmcoach: a command is missing\nsee: pmcoach new --help\n", id="options-alone-below"),
        pytest.param(("", "x"), "pmcoach: there is no command “”\nsee: pmcoach --help\n", id="nothing"),
        pytest.param(("\x1b[2J",), "pmcoach: there is no command “␛[2J”\nsee: pmcoach --help\n", id="hostile"),
    ],
)  # fmt: skip
def test_what_is_no_command_is_said_with_what_to_do(words: tuple[str, ...], says: str, run: Run) -> None:
    result = run(*words)
    assert (result.code, result.out, result.err) == (2, "", says)


@pytest.mark.parametrize("words", [(), ("new",), ("review",)], ids=["pmcoach", "new", "review"])
def test_without_a_command_the_help_goes_to_stderr(words: tuple[str, ...], run: Run) -> None:
    result = run(*words)
    assert (result.code, result.out) == (2, "")
    assert result.err == run(*words, "--help").out


@pytest.mark.parametrize(
    ("words", "environ", "chinese"),
    [
        pytest.param(("--lang", "zh"), {"PMCOACH_LANG": "en"}, True, id="option"),
        pytest.param((), {"PMCOACH_LANG": "zh"}, True, id="environment"),
        pytest.param((), {"LANG": "zh_CN.UTF-8"}, False, id="settings-before-locale"),
        pytest.param(("-C", "/"), {"LANG": "zh_CN.UTF-8"}, True, id="locale"),
    ],
)
def test_help_speaks_the_language_of_the_reader(
    words: tuple[str, ...], environ: dict[str, str], chinese: bool, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("--version", files=FILES)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert run(*words, "check", "--help").out.startswith("例：" if chinese else "Example: ")
