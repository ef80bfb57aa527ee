"""What stands in files and names, in the log of a CI: nothing of it is a command to GitHub, Azure or TeamCity."""

from __future__ import annotations

import json
import re

import pytest
from tests.cli.conftest import TEAM, Run

pytestmark = pytest.mark.bulk

COMMANDS = {
    "github, at the start": "::error file=a::b",
    "github, after wide blanks": "\u3000\u00a0::stop-commands::x",
    "github, anywhere": "a ##[add-path]/evil",
    "github, with properties": "a ##[set-env name=A;]b",
    "azure": "a ##vso[task.setvariable variable=a]b",
    "azure, upper case": "a ##VSO[task.logissue]b",
    "azure, a group": "##[group]a",
    "teamcity": "##teamcity[buildStatus status='SUCCESS']",
    "twice": "####[error]##[error]",
    "after a carriage return": "a\r::error::b",
    "on a line of its own": "a\n::error::b\n##[error]c",
}
CALLS = {
    "lint": ("lint",), "concise": ("lint", "--format", "concise"), "json": ("lint", "--format", "json"), "github": ("lint", "--format", "github"),
    "board": ("check", "--all"), "board json": ("check", "--format", "json"), "brief": ("check", "li.wei"), "why": ("check", "--why", "csat"),
    "tree": ("tree",), "agenda": ("agenda",), "goals": ("list", "goals"), "csv": ("list", "goals", "--format", "csv"),
    "md": ("list", "goals", "--format", "md"), "list json": ("list", "goals", "--format", "json"), "find": ("find", "a"),
    "history": ("history",), "history json": ("history", "--format", "json"), "ics": ("export", "ics"),
    "html": ("export", "html", "-"), "stdout": ("send", "stdout"),
    "a new report": ("new", "report", "li.wei"), "smart": ("smart", "TEXT"), "no such goal": ("set", "TEXT", "4"),
    "no such person": ("check", "TEXT"), "no such command": ("TEXT",), "no such option": ("lint", "--TEXT"),
    "no such folder": ("-C", "TEXT", "lint"), "no such revision": ("--rev", "TEXT", "lint"), "debug": ("--debug", "set", "TEXT", "4"),
}  # fmt: skip
ANYWHERE = re.compile(r"##[\w.-]*\[")


def obeyed(text: str) -> list[str]:
    """The lines a CI log would obey, as its runner cuts and trims them."""
    rows = re.split(r"\r\n|\r|\n", text)
    return [row for row in rows if row.strip().startswith("::") or ANYWHERE.search(row)]


def hostile() -> dict[str, str]:
    """A workspace in whose every text a log finds commands: a goal and a report for each."""
    files = dict(TEAM)
    for number, text in enumerate(COMMANDS.values()):
        said, week = json.dumps(text), 30 + number
        files |= {
            f"goals/2026-Q4/g{number}.yaml": (
                f"title: {said}\nowner: li.wei\nparent: {said}\nmetric: {{name: {said}, unit: {said}, target: {said}}}\n"
                f"due: {said}\nplan: [{{do: {said}, due: 2026-11-25}}]\n{said}: 1\n"
            ),
            f"reports/2026-W{week}/li.wei.yaml": (
                f"done: [{said}]\nnext: [{said}]\nasks: [{{what: {said}, from: chen.jing}}]\n"
            ),
            **({f"goals/2026-Q4/{text}.yaml": "title: x\n"} if "/" not in text else {}),
        }
    said = json.dumps("".join(COMMANDS.values()))
    files["people/chen.jing.yaml"] = f"name: {said}\n"
    files["people/li.wei.yaml"] = f"name: {said}\nlead: chen.jing\nrole: {said}\n"
    return files


@pytest.mark.parametrize("words", CALLS.values(), ids=CALLS)
def test_nothing_in_a_file_or_an_argument_acts_on_a_log(run: Run, words: tuple[str, ...]) -> None:
    text = "##[error]a\n::error::b\r\u3000::warning::c ##vso[x]"
    done = run(*(word.replace("TEXT", text) for word in words), files=hostile())
    ours = re.compile(r"::(?:error|warning|notice) [^:]*::")
    wrong = [row for row in obeyed(done.out + "\n" + done.err) if not ("github" in words and ours.match(row))]
    assert not wrong
    assert not ANYWHERE.search(done.out + done.err)


def test_the_text_stays_readable_and_a_value_stays_itself(run: Run) -> None:
    text = "deploy ##vso[task.x] now"
    files = {**TEAM, "goals/2026-Q4/csat.yaml": f"title: '{text}'\nowner: li.wei\n"}
    assert "deploy #＃vso[task.x] now" in run("list", "goals", "--format", "csv", files=files).out
    assert text in run("list", "goals", "--format", "csv", "--raw", files=files).out
    assert json.loads(run("list", "goals", "--format", "json", files=files).out)["rows"][0]["title"] == text
