"""The manual says what the program does: its commands print what it shows, its tables come from the declarations."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.manual import (
    CODE,
    CODES,
    CONSOLE,
    DOCUMENTS,
    GENERATED,
    NAMES,
    OPTION,
    PAGES,
    README,
    TABLES,
    all_options,
    headings,
    invocations,
    lost_links,
    with_outputs,
    with_tables,
    wrong,
)

from pmcoach.cli import COMMANDS
from pmcoach.cli.new.ci import CHECKOUT, GITLAB, HOOK, PYTHON, WORKFLOW
from pmcoach.pages import TOPICS
from pmcoach.rules.catalogue import RULES

TODAY = "2026-11-20"
BY_NAME = dict(zip(NAMES, DOCUMENTS, strict=True))
PLAYED = [name for name, path in BY_NAME.items() if CONSOLE.search(path.read_text(encoding="utf-8"))]
LANGS = ("en", "zh")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty desk with the examples on it, in November 2026, for somebody git does not know."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "PMCOACH_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("PMCOACH_TODAY", TODAY)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return tmp_path


@pytest.mark.bulk
@pytest.mark.parametrize("name", PLAYED)
def test_the_commands_print_what_is_shown(name: str, desk: Path, *, update: bool) -> None:
    text = BY_NAME[name].read_text(encoding="utf-8")
    wanted = with_outputs(text, desk)
    if update:
        BY_NAME[name].write_text(wanted, encoding="utf-8")
        return
    for shown, printed in zip(CONSOLE.findall(text), CONSOLE.findall(wanted), strict=True):
        assert shown == printed


def test_the_readme_and_the_examples_are_played() -> None:
    assert {README.name, "examples/en/README.md", "examples/zh/README.md"} <= set(PLAYED)


@pytest.mark.parametrize("name", NAMES)
def test_the_tables_come_from_the_declarations(name: str, *, update: bool) -> None:
    text = BY_NAME[name].read_text(encoding="utf-8")
    wanted = with_tables(text)
    if update:
        BY_NAME[name].write_text(wanted, encoding="utf-8")
    else:
        assert text == wanted


def test_each_table_stands_once_in_each_language() -> None:
    found = [
        (table, lang)
        for path in DOCUMENTS
        for table, lang, _ in GENERATED.findall(path.read_text(encoding="utf-8"))
    ]
    assert sorted(found) == sorted((table, lang) for table in TABLES for lang in LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_each_topic_has_its_page(lang: str) -> None:
    assert {path.stem for path in (PAGES / lang).iterdir()} == set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_has_the_same_parts_in_both_languages(topic: str) -> None:
    english, chinese = ((PAGES / lang / f"{topic}.md").read_text(encoding="utf-8") for lang in LANGS)
    assert [rank for rank, _ in headings(english)] == [rank for rank, _ in headings(chinese)]
    assert english.count("\n```") == chinese.count("\n```")
    assert english.count("\n|") == chinese.count("\n|")


@pytest.mark.parametrize("topic", [topic for topic in TOPICS if topic in COMMANDS])
@pytest.mark.parametrize("lang", LANGS)
def test_a_page_called_as_a_command_says_where_its_options_are(topic: str, lang: str) -> None:
    assert f"`pmcoach {topic} --help`" in (PAGES / lang / f"{topic}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("written", [WORKFLOW, GITLAB, HOOK], ids=["github", "gitlab", "hook"])
def test_what_init_writes_for_ci_is_on_the_page(written: str, lang: str) -> None:
    if written is not HOOK:
        written = written.format(checkout=CHECKOUT, python=PYTHON, install="python -m pip install pmcoach")
    assert re.sub(r"  # .*", "", written) in (PAGES / lang / "ci.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*NAMES, ".github/CONTRIBUTING.md"])
def test_links_lead_somewhere(name: str) -> None:
    assert lost_links(ROOT / name) == []


@pytest.mark.parametrize("name", [*NAMES, ".github/CONTRIBUTING.md"])
def test_commands_options_and_codes_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    said = list(invocations(text))
    assert {each: wrong(each) for each in said if wrong(each)} == {}
    bare = {span.split()[0] for span in CODE.findall(text) if OPTION.match(span)}
    assert bare - all_options() - OF_OTHERS == set()
    if name != ".github/CONTRIBUTING.md":
        assert set(CODES.findall(text)) - {rule.code for rule in RULES} == set()


OF_OTHERS = {"--update"}  # of pytest, in CONTRIBUTING


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param("lint --format concise", [], id="right"),
        pytest.param("lnt", ["lnt"], id="no command"),
        pytest.param("new gaol x", ["gaol"], id="no command below"),
        pytest.param("lint --formt x", ["--formt"], id="no option"),
        pytest.param("check PERSON --wy", ["--wy"], id="no option after a word"),
        pytest.param("--instal-completion", ["--instal-completion"], id="no option of all"),
        pytest.param("COMMAND --help", [], id="a word in capitals"),
    ],
)
def test_what_does_not_exist_is_found(said: str, found: list[str]) -> None:
    assert wrong(said) == found


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("# A b\n[x](#a-b) [y](#a-c) [z](b.md) [w](a.md#no)\n", encoding="utf-8")
    assert lost_links(page) == ["#a-c", "b.md", "a.md#no"]
