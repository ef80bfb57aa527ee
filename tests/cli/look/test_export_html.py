"""`pmcoach export html`: one page, a site, a period; the same numbers as `check --format json`; nothing private."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run, put
from tests.mutated import example
from tests.views.html.reading import Page, wrong

from pmcoach.views.html import read

MARK = "qzmarkqz"
PRIVATE = {
    "reports/2026-W47/li.wei.yaml": (
        f"done: [a]\nproblems: [{{what: {MARK}1, kind: conflict}}]\nreply: {{by: chen.jing, text: {MARK}2}}\n"
        f"private: {{mood: 1, load: 5, voice: {MARK}3, problems: [{{what: {MARK}4}}], asks: [{{what: {MARK}5}}], "
        f"praise: [{{to: x, for: {MARK}6}}]}}\n"
    ),
    "reviews/2026-11-12/li.wei.yaml": (
        f"by: chen.jing\nheld: 2026-11-12\ntopics: [{{what: {MARK}7, outcome: {MARK}8}}]\n"
        f"private: {{actions: [{{do: {MARK}9, due: 2026-11-25}}], conflicts: [{{facts: {MARK}10, follow_up: 2026-11-25}}]}}\n"
    ),
    "reviews/2026-Q3/li.wei.yaml": (
        f"by: chen.jing\nheld: 2026-10-05\nratings: [{{dimension: results, score: 4, comment: {MARK}11}}]\n"
        f"rewards: [{{for: {MARK}12, on: 2026-10-05}}]\n"
        f"feedback: [{{from: zhang.min, behaviour: {MARK}13}}]\nstrengths: [{MARK}14]\nimprove: [{MARK}15]\n"
    ),
}  # fmt: skip


def page(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def test_a_file_gets_one_page(run: Run, folder: Path) -> None:
    done = run("export", "html", "out/team.html", files=TEAM)
    assert (done.code, done.out, done.err) == (0, "out/team.html\n", "")
    text = page(folder / "out/team.html").text
    assert "For the lead" in text
    assert "Customer satisfaction from 3.9 to 4.5 points" in text


def test_a_folder_gets_a_site(run: Run, folder: Path) -> None:
    done = run("export", "html", "site/", "--public", "--lang", "zh", files=TEAM)
    assert (done.code, done.out, done.err) == (0, "site/index.html\n", "site 里写了 5 页\n")
    assert sorted(path.relative_to(folder / "site").as_posix() for path in (folder / "site").rglob("*.html")) == [
        "goals/csat.html", "index.html", "people/chen.jing.html", "people/li.wei.html", "people/zhang.min.html",
    ]  # fmt: skip
    assert "公开版" in page(folder / "site/index.html").text


def test_a_line_gets_the_page_itself(run: Run) -> None:
    done = run("export", "html", "-", files=TEAM)
    assert done.code == 0
    assert Page(done.out).wrong == []
    assert done.out.startswith("<!doctype html>")


def test_the_same_files_on_the_same_day_make_the_same_page(run: Run) -> None:
    assert run("export", "html", "-", files=TEAM).out == run("export", "html", "-").out


def test_a_period_stands_beside_the_site(run: Run, folder: Path) -> None:
    old = {"goals/2026-Q3/a.yaml": "title: Old\nowner: li.wei\nstatus: done\n"}
    assert (
        run("export", "html", "site", "--period", "2026-Q3", files={**TEAM, **old}).out
        == "site/2026-Q3.html\n"
    )
    assert "How 2026-Q3 ended" in page(folder / "site/2026-Q3.html").text
    assert run("export", "html", "q.html", "--period", "2026").out == "q.html\n"
    assert page(folder / "q.html").text.count("Old") > 1
    done = run("export", "html", "q.html", "--period", "Q3")
    assert (done.code, done.out) == (2, "")
    assert "“Q3” is not a period" in done.err


def test_a_colleague_sees_what_to_talk_about_with_nobody(run: Run) -> None:
    def talk(viewer: str) -> str:
        html = run("export", "html", "-", "--as", viewer, files=TEAM).out
        row = html.partition("<tbody")[2].partition("李伟")[2].partition("</tr>")[0]
        return Page(f"<table>{row.rpartition('<td')[1]}{row.rpartition('<td')[2]}</table>").text

    assert "csat" in talk("chen.jing")
    assert talk("zhang.min") == "To talk about —"


@pytest.mark.parametrize("known", [True, False])
def test_the_page_is_opened(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, known: bool) -> None:
    seen: list[str] = []

    def opened(address: str) -> bool:
        seen.append(address)
        return known

    monkeypatch.setattr("webbrowser.open", opened)
    done = run("export", "html", "a.html", "--open", files=TEAM)
    assert seen == [(folder / "a.html").as_uri()]
    assert done.code == (0 if known else 2)
    assert ("no browser could be opened" in done.err) is not known
    assert run("export", "html", "-", "--open").code == 0
    assert len(seen) == 1, "what went to stdout is nowhere to be opened"


def test_a_folder_that_is_a_file_is_said(run: Run, folder: Path) -> None:
    (folder / "site").write_text("x", encoding="utf-8")
    assert run("export", "html", "site", files=TEAM).code == 2
    assert (folder / "site").read_text(encoding="utf-8") == "x"


@pytest.mark.bulk
@pytest.mark.parametrize(
    "words", [(), ("--public",), ("--period", "2026-Q4"), ("--period", "2026-Q3")], ids=" ".join
)
def test_no_private_word_is_on_any_page(run: Run, folder: Path, words: tuple[str, ...]) -> None:
    put(folder, {**TEAM, **PRIVATE})
    assert MARK in run("check", "li.wei", "--as", "chen.jing").out, "the words are there to be found"
    for viewer in ("chen.jing", "li.wei", "zhang.min"):
        for target in ("site", "one.html"):
            assert run("export", "html", target, "--as", viewer, *words).code == 0
    pages = [path.read_text(encoding="utf-8") for path in folder.rglob("*.html")]
    assert pages
    assert [re.findall(MARK + r"\d+", text) for text in pages if MARK in text] == []
    assert wrong(pages) == []


def number(text: str) -> float:
    found = re.match(r"-?[\d,]+(\.\d+)?", text)
    assert found is not None, text
    return float(found[0].replace(",", ""))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_numbers_are_those_of_check(run: Run, folder: Path, lang: str) -> None:
    put(folder, {path: data.decode() for path, data in example(lang).items()})
    known = json.loads(run("--lang", "en", "check", "--all", "--format", "json").out)
    run("--lang", "en", "export", "html", "site")
    compared = 0
    for goal in known["goals"]:
        html = (folder / f"site/goals/{goal['id']}.html").read_text(encoding="utf-8")
        figures = html.partition('<p class="figures">')[2].partition("</p>")[0]
        assert (
            f">{goal['health'].replace('_', ' ').replace('too early', 'too early to tell').replace('unknown', 'no data')}</b>"
            in figures
        )
        said = dict(re.findall(r"<span>(now|should be|Forecast) ([^<]*)</span>", figures))
        start = target = 0.0
        way = re.search(r"<span>([^<]*) → ([^<]*)</span>", figures)
        if way is not None:
            start, target = number(way[1]), number(way[2])
            assert target == goal["target"]
            assert goal["baseline"] in (None, start)
        if way is not None and "should be" in said:
            near = abs(target - start) / 20 + 1e-9
            assert number(said["should be"]) == pytest.approx(
                start + (target - start) * goal["expected"], abs=near
            )
        if "now" in said and goal["current"] is not None:
            assert number(said["now"]) == pytest.approx(goal["current"], abs=1e-3)
            compared += 1
        assert ("Forecast" in said) == (goal["forecast"] is not None), goal["id"]
        if "Forecast" in said:
            low, _, high = said["Forecast"].partition("–")
            near = abs(target - start) / 20 + 1e-9
            assert number(low) == pytest.approx(goal["forecast_low"], abs=near)
            assert number(high or low) == pytest.approx(goal["forecast_high"], abs=near)
            compared += 1
    assert compared > 20
    index = page(folder / "site/index.html").text
    assert f"{len(known['goals'])} goals: " in index
    for person in known["people"]:
        html = (folder / f"site/people/{person['id']}.html").read_text(encoding="utf-8")
        counts = re.findall(r'class="n"><b[^>]*>([a-z ]+)</b> (\d+)<', html.partition("<h2>")[0])
        wanted = {name.replace("_", " "): count for name, count in person["goals"].items() if count}
        renamed = {"unknown": "no data", "too early": "too early to tell"}
        assert dict(counts) == {renamed.get(name, name): str(count) for name, count in wanted.items()}


def test_templates_come_with_the_package() -> None:
    for name in (
        "page.css",
        "page.html.j2",
        "parts.html.j2",
        "overview.html.j2",
        "goal.html.j2",
        "person.html.j2",
        "period.html.j2",
    ):
        assert read(name)
