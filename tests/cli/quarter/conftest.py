"""A quarter lived with commands: every command and what it prints, day by day, as one reads it at 80 columns."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Result, Run

from pmcoach.assess.status.health import Health
from pmcoach.cells import width
from pmcoach.text import Lang
from pmcoach.views.words import WEEKDAYS

CELLS = 80
TEAMS = {
    "zh": ("chen.jing", "li.wei", "wang.fang", "zhang.min"),
    "en": ("jo.kelly", "sam.obrien", "ida.lund", "max.berg"),
}
ITEM = re.compile(
    r"^ {2,3}\d+  .*(?:\n {5}\S.*)*", re.MULTILINE
)  # a numbered line of a brief, with those it goes on in
PLACE = re.compile(r"(?:^|\s)((?:people|goals|reports|reviews)/\S+\.yaml|metrics/\S+\.csv)(?::(\d+))?$")
ASKED = re.compile("[?？]")
SHOWN = ("M107", "H101")


def quoted(word: str) -> str:
    """A word as a person would type it."""
    return word if re.fullmatch(r"[\w./:=,-]+", word) else f'"{word}"'


def told(brief: str) -> Iterator[tuple[str, str, str]]:
    """The numbered lines of a brief: words, path, line."""
    for match in ITEM.finditer(brief):
        said = re.sub(r"\n {5}", " ", match[0])
        place = PLACE.search(said)
        assert place is not None, said
        yield said[: place.start()], place[1], place[2] or ""


def squeezed(text: str) -> str:
    """A text without the spaces and breaks of how it is laid out."""
    return re.sub(r"[\s'\"]", "", text)


class Quarter:
    """A workspace and the days its people live in it. `rows` is all that was typed and printed."""

    def __init__(
        self,
        lang: str,
        team: tuple[str, str, str, str],
        folder: Path,
        run: Run,
        typed: Run,
        git: Callable[..., str],
        patch: pytest.MonkeyPatch,
    ) -> None:
        self.lang, self.team, self.folder = lang, team, folder
        self.rows: list[str] = []
        self.today = ""
        self._run, self._typed, self._git, self._patch = run, typed, git, patch

    def say(self, en: str, zh: str) -> str:
        """The words of the language this quarter is lived in."""
        return zh if self.lang == "zh" else en

    @property
    def date(self) -> date:
        """The day it is."""
        return date.fromisoformat(self.today)

    @property
    def people(self) -> list[str]:
        """Those who report to somebody, by what they need."""
        return [each["id"] for each in self._json("check")["people"]]

    @property
    def lead(self) -> str:
        """Whose workspace it is."""
        settings = (self.folder / "pmcoach.yaml").read_text(encoding="utf-8")
        found = re.search(r"^lead: (\S+)", settings, re.MULTILINE)
        assert found is not None
        return found[1]

    def name(self, person: str) -> str:
        """What somebody is called."""
        text = (self.folder / f"people/{person}.yaml").read_text(encoding="utf-8")
        found = re.search(r"^(?:name|姓名): (.+)$", text, re.MULTILINE)
        assert found is not None
        return found[1]

    def day(self, day: str, en: str = "", zh: str = "", *, quiet: bool = False) -> None:
        """A new day, and what the people are about to do."""
        self.today = day
        self._patch.setenv("PMCOACH_TODAY", day)
        if quiet:
            return
        weekday = WEEKDAYS[date.fromisoformat(day).weekday()].en if self.lang == "en" else ""
        weekday = weekday or WEEKDAYS[date.fromisoformat(day).weekday()].zh
        self.rows.append(f"\n=== {day} {weekday}  {self.say(en, zh)}".rstrip() + "\n")

    def __call__(self, *words: str, stdin: str = "", code: int = 0, quiet: bool = False) -> str:
        """Run a command, put it and what it prints down, and return what it prints."""
        done = self._run(*words, stdin=stdin)
        return self._kept(words, done, f"{done.out}{done.err}", stdin, code, quiet)

    def at_the_keyboard(self, *words: str, answers: Mapping[str, tuple[str, ...]] | None = None) -> str:
        """Run a command at a terminal. A question is answered by some of its words, and else with Enter."""
        left = {some: [*lines] for some, lines in (answers or {}).items()}

        def typed(question: str) -> str:
            lines = next((lines for some, lines in left.items() if some in question and lines), [""])
            return lines.pop(0)

        done = self._typed(*words, lines=typed)
        assert not any(left.values()), (left, done.err)
        return self._kept(words, done, f"{done.err}{done.out}", "", 0, quiet=False)

    def _kept(
        self, words: tuple[str, ...], done: Result, said: str, stdin: str, code: int, quiet: bool
    ) -> str:
        assert done.code == code, (words, done)
        if not quiet:
            pasted = "".join(f"  | {row}\n" for row in stdin.splitlines())
            self.rows.append(f"$ pmcoach {' '.join(map(quoted, words))}\n{pasted}{said}")
        return said

    def show(self, path: str) -> str:
        """Put a file down as it stands."""
        text = (self.folder / path).read_text(encoding="utf-8")
        self.rows.append(f"$ cat {path}\n{text}")
        return text

    def commit(self, moment: str = "09:00") -> None:
        """Commit all there is, at an hour of this day where the workspace is."""
        self._git("add", "-A")
        on = f"{self.today}T{moment}:00{self.say('+0000', '+0800')}"
        self._git(
            "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-q", "-m", self.today, on=on
        )

    def by_hand(self, path: str, old: str, new: str) -> None:
        """Somebody changes the one place in a file that reads so, in an editor of their own."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, (path, old)
        file.write_text(text.replace(old, new), encoding="utf-8", newline="")
        self.rows.append(f"# {path}: {old} → {new}\n")

    def edits(self, script: str) -> None:
        """The editor from now on: a program that changes `text`, the text of the file it is given."""
        program = self.folder.parent / "editor.py"
        program.write_text(
            "import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\ntext = path.read_text('utf-8')\n"
            f"{script}\npath.write_text(text, 'utf-8', newline='')\n",
            encoding="utf-8",
        )
        self._patch.setenv("GIT_EDITOR", f'"{sys.executable}" "{program}"')

    def states(self, period: str) -> dict[str, str]:
        """The state of everybody's report of a week, by person."""
        return {row["person"]: row["state"] for row in self.rows_of("reports", "--period", period)}

    def rows_of(self, kind: str, *words: str) -> list[dict[str, Any]]:
        """The rows of a list."""
        return list(self._json("list", kind, *words)["rows"])

    def reports(self) -> dict[str, str]:
        """The state of the report that was due last, by person."""
        return {each["id"]: each["report"]["state"] for each in self._json("check")["people"]}

    def health(self) -> dict[str, str]:
        """The state of each goal."""
        return {each["id"]: each["health"] for each in self._json("check")["goals"]}

    def found_in(self, path: str) -> set[str]:
        """The rules that find something in a file."""
        return {each["code"] for each in self._json("lint")["findings"] if each["path"] == path}

    def found(self) -> dict[str, int]:
        """How often each rule finds something, but for what is only shown: a move, a goal without a guardrail."""
        found = self._json("lint")["findings"]
        assert not [each for each in found if each["severity"] == "error"], found
        return dict(Counter(each["code"] for each in found if each["code"] not in SHOWN))

    def _json(self, *words: str) -> Any:
        return json.loads(self._run(*words, "--format", "json").out)

    def brief(self, person: str) -> str:
        """The brief of a person; every line of it that names a place rests on it."""
        said = self("check", person)
        for words, path, line in told(said):
            text = (self.folder / path).read_text(encoding="utf-8")
            rows = text.splitlines()
            assert int(line or 1) <= len(rows), (words, path, line)
            near = line and not path.startswith("goals/")  # a goal is spoken of as a whole
            # A day that is past stands a line or two below the words it is about.
            there = " ".join(rows[max(int(line) - 6, 0) : int(line) + 24]) if near else text
            verdicts = {health.label.say(Lang(self.lang)) for health in Health}
            for quote in {*re.findall("“([^”]+)”", words)} - verdicts:
                assert squeezed(quote.partition("…")[0]) in squeezed(there), (quote, path, line, there)
        asked = said.partition(self.say("Worth asking", "可以问的"))[2].partition("\n\n")[0]
        assert sum(bool(ASKED.search(words)) for words, _, _ in told(asked)) <= 7
        return said

    def last(self, *words: str) -> str:
        """What a command printed when it was typed last."""
        typed = f"$ pmcoach {' '.join(words)}\n"
        return next(row.removeprefix(typed) for row in reversed(self.rows) if row.startswith(typed))

    def too_wide(self) -> list[str]:
        """The rows of output that are wider than the screen: none but what was typed, pasted, or is in a file, may be."""
        folds = tuple(
            f"$ pmcoach {name}"
            for name in ("check", "tree", "agenda", "list", "history", "find", "review spread")
        )
        shown = "".join(row.partition("\n")[2] for row in self.rows if row.startswith(folds))
        return [row for row in shown.splitlines() if width(row) > CELLS]


@pytest.fixture
def quarter(
    folder: Path,
    run: Run,
    typed: Run,
    repository: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[str], Quarter]:
    """A quarter in a language, in a repository with nothing in it yet."""
    monkeypatch.setenv("COLUMNS", str(CELLS))
    monkeypatch.setenv("TERM", "xterm")

    def begun(lang: str) -> Quarter:
        monkeypatch.setenv("LANG", {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}[lang])
        return Quarter(lang, TEAMS[lang], folder, run, typed, repository, monkeypatch)

    return begun
