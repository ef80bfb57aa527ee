"""The server with a real client: what is typed is judged, and every question has its answer."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from tests.lsp.client import FILES, GOAL, Client, served

from pmcoach.lsp.judging import Judge, Known
from pmcoach.lsp.timed import Timed
from pmcoach.lsp.workspace import Workspace
from pmcoach.rules.engine.engine import found_in
from pmcoach.rules.engine.finding import Finding

pytest.importorskip("pygls", reason="pip install 'pmcoach[lsp]'")

DECLARED = {"context": {"includeDeclaration": True}}


@pytest.fixture
def client(root: Path) -> Iterator[Client]:
    with served(root) as made:
        made.begin({"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}})
        yield made


def lint(root: Path, path: str) -> list[dict[str, Any]]:
    """What `lint` finds in a file, as its JSON has it."""
    ran = subprocess.run(
        [sys.executable, "-m", "pmcoach", "--at", "2026-11-20", "lint", "--format", "json", path],
        cwd=root, capture_output=True, check=False,
    )  # fmt: skip
    found: list[dict[str, Any]] = json.loads(ran.stdout)["findings"]
    return found


def test_the_same_findings_at_the_same_places_as_lint(client: Client, root: Path) -> None:
    found = lint(root, GOAL)
    assert {each["code"] for each in found} >= {"S101", "E005"}
    client.open(GOAL)
    told = client.diagnostics(GOAL, *(each["code"] for each in found))
    rows = FILES[GOAL].split("\n")

    def column(line: int, characters: int) -> int:
        return len(rows[line][:characters].encode("utf-16-le")) // 2

    assert sorted(
        (each["code"], each["range"]["start"]["line"], each["range"]["start"]["character"]) for each in told
    ) == sorted(
        (each["code"], each["line"] - 1, column(each["line"] - 1, each["column"] - 1)) for each in found
    )
    vague = next(each for each in told if each["code"] == "S101")
    assert vague["message"].startswith("“增加”没有说到什么程度，说不清何时算完成\n试试：")
    assert (vague["source"], vague["severity"]) == ("pmcoach", 1)


@pytest.mark.bulk
def test_a_text_that_is_typed_is_judged_over_what_is_saved(client: Client, root: Path) -> None:
    found = [each["code"] for each in lint(root, GOAL)]
    client.open(GOAL)
    client.diagnostics(GOAL, *found)
    mended = FILES[GOAL].replace("2026/12/31", "2026-12-31")
    client.change(GOAL, mended, 2)
    left = sorted(set(found) - {"E005"})
    client.diagnostics(GOAL, *left)
    client.change(GOAL, "title: [", 3)
    client.diagnostics(GOAL, "E002")
    client.change(GOAL, mended, 4)
    client.diagnostics(GOAL, *left)
    assert lint(root, GOAL) != []  # nothing was saved
    client.tell("textDocument/didClose", {"textDocument": {"uri": client.uri(GOAL)}})
    client.diagnostics(GOAL)


@pytest.mark.bulk
def test_what_other_files_say_of_one_is_told(client: Client, root: Path) -> None:
    report = "reports/2026-W46/li.wei.yaml"
    client.open(report)
    codes = [each["code"] for each in lint(root, report)]
    client.diagnostics(report, *codes)
    (root / "people/li.wei.yaml").rename(root / "people/li.wu.yaml")
    client.tell("textDocument/didSave", {"textDocument": {"uri": client.uri(report)}})
    assert "E007" not in codes
    client.diagnostics(report, *(each["code"] for each in lint(root, report)))
    (root / "people/li.wu.yaml").rename(root / "people/li.wei.yaml")
    uri = client.uri("people/li.wei.yaml")
    client.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri, "type": 1}]})
    client.diagnostics(report, *codes)


def test_a_new_file_and_one_elsewhere(client: Client, root: Path) -> None:
    path = "goals/2026-Q4/new.yaml"
    client.open(path, "titel: 甲\n")
    asked = ("lint", "--format", "json", "--stdin-filename", path, "-")
    ran = subprocess.run(
        [sys.executable, "-m", "pmcoach", "--at", "2026-11-20", *asked],
        cwd=root, input="titel: 甲\n".encode(), capture_output=True, check=False,
    )  # fmt: skip
    client.diagnostics(path, *(each["code"] for each in json.loads(ran.stdout)["findings"]))
    for stray in ("notes/a.yaml", "goals/readme.md"):
        (root / stray).parent.mkdir(exist_ok=True)
        client.open(stray, "titel: 甲\n")
        assert client.ask("textDocument/hover", client.at(stray, 0, 1)) is None
        assert client.ask("textDocument/completion", client.at(stray, 0, 1))["items"] == []
        for method in ("definition", "prepareRename"):
            assert client.ask(f"textDocument/{method}", client.at(stray, 0, 1)) is None
        assert client.ask("textDocument/references", client.at(stray, 0, 1, **DECLARED)) == []
        assert client.ask("textDocument/rename", client.at(stray, 0, 1, newName="x")) is None
        assert client.ask("textDocument/documentSymbol", client.at(stray, 0, 1)) == []
        client.change(stray, "a: b\n", 2)
        client.tell("textDocument/didClose", {"textDocument": {"uri": client.uri(stray)}})
    outside = {"uri": "untitled:one", "languageId": "yaml", "version": 1, "text": "a: b\n"}
    client.tell("textDocument/didOpen", {"textDocument": outside})
    client.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": "file:///elsewhere/a", "type": 1}]})
    assert client.ask("workspace/symbol", {"query": "李"})[0]["name"] == "li.wei  李伟"


def test_every_question_about_a_place(client: Client) -> None:
    client.open(GOAL)
    client.told.get(timeout=30)
    shown = client.ask("textDocument/hover", client.at(GOAL, 2, 9))
    assert shown["contents"]["value"].startswith("**12月底前将次月留存率从31%提高到40%**")
    assert shown["range"] == {"start": {"line": 2, "character": 8}, "end": {"line": 2, "character": 17}}
    found = client.ask("textDocument/completion", client.at(GOAL, 1, 7))["items"]
    assert [(each["label"], each["detail"]) for each in found] == [
        ("chen.jing", "陈静"),
        ("li.wei", "李伟"),
    ]
    there = client.ask("textDocument/definition", client.at(GOAL, 1, 8))
    assert (there["uri"], there["range"]["start"]) == (
        client.uri("people/li.wei.yaml"),
        {"line": 0, "character": 6},
    )
    assert client.ask("textDocument/definition", client.at(GOAL, 0, 0)) is None
    used = client.ask(
        "textDocument/references", client.at(GOAL, 0, 10, context={"includeDeclaration": False})
    )
    assert [each["uri"].rpartition("/")[2] for each in used] == ["li.wei.yaml"] * 3
    used = client.ask("textDocument/references", client.at(GOAL, 2, 10, **DECLARED))
    assert [each["uri"].rpartition("/")[2] for each in used] == ["retention.yaml", "csat.yaml", "li.wei.yaml"]
    assert client.ask("textDocument/references", client.at(GOAL, 4, 1, **DECLARED)) == []
    symbols = client.ask("textDocument/documentSymbol", client.at(GOAL, 0, 0))
    assert [each["name"] for each in symbols] == ["title", "owner", "parent", "metric", "due"]
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
    told = client.ask("textDocument/inlayHint", {"textDocument": {"uri": client.uri(GOAL)}, "range": whole})
    assert [(each["position"]["line"], each["label"]) for each in told][1:] == [(2, "还早 44%")]


def test_columns_count_in_utf_16_where_nothing_else_is_agreed(client: Client, root: Path) -> None:
    client.open(GOAL)
    client.told.get(timeout=30)
    parts = client.ask("textDocument/documentSymbol", client.at(GOAL, 0, 0))
    assert parts[0]["range"]["end"]["character"] == len("title: 增加") + 2 + len("用户满意度")
    with served(root) as other:
        can = other.begin({"general": {"positionEncodings": ["utf-8"]}})
        assert can["capabilities"]["positionEncoding"] == "utf-8"
        other.open(GOAL)
        parts = other.ask("textDocument/documentSymbol", other.at(GOAL, 0, 0))
        assert parts[0]["range"]["end"]["character"] == len("title: 增加😀用户满意度".encode())


def action(client: Client, line: int, only: list[str] | None = None) -> list[dict[str, Any]]:
    place = {"start": {"line": line, "character": 0}, "end": {"line": line, "character": 40}}
    context = {"diagnostics": [], **({} if only is None else {"only": only})}
    found: list[dict[str, Any]] = client.ask(
        "textDocument/codeAction",
        {"textDocument": {"uri": client.uri(GOAL)}, "range": place, "context": context},
    )
    return found


def test_actions_mend_rewrite_and_ignore(client: Client, root: Path) -> None:
    client.open(GOAL)
    client.diagnostics(GOAL, *(each["code"] for each in lint(root, GOAL)))
    assert {each["kind"] for each in action(client, 0)} == {"quickfix", "refactor.rewrite", "source.fixAll"}
    (mend, *_) = action(client, 4, ["quickfix"])
    (edit,) = mend["edit"]["changes"][client.uri(GOAL)]
    assert edit["newText"] == "due: 2026-12-31\n"
    assert mend["diagnostics"][0]["code"] == "E005"
    (rewrite,) = action(client, 0, ["refactor"])
    assert rewrite["title"].startswith("改写：将")
    assert action(client, 0, ["refactor.extract"]) == []


def test_another_id_for_a_person_and_why_not(client: Client) -> None:
    client.open(GOAL)
    client.told.get(timeout=30)
    asked = client.ask("textDocument/prepareRename", client.at(GOAL, 1, 9))
    assert asked["placeholder"] == "li.wei"
    assert client.ask("textDocument/prepareRename", client.at(GOAL, 4, 9)) is None
    made = client.ask("textDocument/rename", client.at(GOAL, 1, 9, newName="li.wu"))
    edits = [each for each in made["documentChanges"] if "textDocument" in each]
    moves = [each for each in made["documentChanges"] if "kind" in each]
    assert [(each["textDocument"]["version"], each["edits"][0]["newText"]) for each in edits] == [
        (1, "li.wu")
    ]
    assert [each["newUri"].rpartition("/")[2] for each in moves] == ["li.wu.yaml"] * 3
    assert client.ask("textDocument/rename", client.at(GOAL, 1, 9, newName="chen.jing"))["message"] == (
        "编号“chen.jing”已被 people/chen.jing.yaml 使用"
    )
    assert (
        "不是目标或人员的编号"
        in client.ask("textDocument/rename", client.at(GOAL, 4, 9, newName="x"))["message"]
    )


def test_a_client_that_can_is_asked_to_tell_of_other_programs(root: Path) -> None:
    with served(root) as client:
        client.begin({"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}})
        asked = client.told.get(timeout=30)
        assert asked["method"] == "client/registerCapability"


def test_a_snippet_is_plain_text_for_a_client_without_snippets(root: Path) -> None:
    with served(root) as client:
        client.begin()
        client.open(GOAL)
        (offer,) = client.ask("textDocument/completion", client.at(GOAL, 0, 10))["items"]
        assert "〈" in offer["textEdit"]["newText"]
        assert "$" not in offer["textEdit"]["newText"]


def test_what_takes_long_is_answered_from_what_was_judged_last(
    client: Client, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.open(GOAL)
    client.diagnostics(GOAL, *(each["code"] for each in lint(root, GOAL)))
    monkeypatch.setattr("pmcoach.lsp.timed.SLOW", -1.0)
    text = FILES[GOAL] + "# x\n"
    client.change(GOAL, text, 2)
    shown = client.ask("textDocument/hover", client.at(GOAL, 2, 9))
    assert "44%" in shown["contents"]["value"]


def test_a_file_that_is_closed_or_changed_while_it_is_judged(client: Client, root: Path) -> None:
    other = "goals/2026-Q4/retention.yaml"
    client.open(other)
    client.open(GOAL)
    client.tell("textDocument/didClose", {"textDocument": {"uri": client.uri(other)}})
    client.change(GOAL, "title: 乙\n", 2)
    client.change(GOAL, FILES[GOAL], 3)
    client.diagnostics(GOAL, *(each["code"] for each in lint(root, GOAL)))
    client.tell("textDocument/didChange", {
        "textDocument": {"uri": client.uri(other), "version": 2}, "contentChanges": [{"text": "x"}],
    })  # fmt: skip
    place = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}
    at = {"textDocument": {"uri": "untitled:x"}, "range": place}
    assert client.ask("textDocument/codeAction", {**at, "context": {"diagnostics": []}}) == []
    assert client.ask("textDocument/inlayHint", at) == []
    nothing = client.uri("goals/2026-Q4/../../../x")
    client.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": nothing, "type": 1}]})


def test_after_an_edit_what_is_near_is_judged_again(client: Client, root: Path) -> None:
    codes = [each["code"] for each in lint(root, GOAL)]
    client.open(GOAL)
    client.diagnostics(GOAL, *codes)
    client.diagnostics(GOAL, *codes)  # of the whole workspace
    client.change(GOAL, FILES[GOAL] + "# x\n", 2)
    client.diagnostics(GOAL, *codes)  # at once
    client.diagnostics(GOAL, *codes)  # of what is near


def test_what_was_judged_of_another_text_is_judged_again(
    client: Client, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = Judge.accept, iter([True])

    def late(judge: Judge, project: Timed, path: str, known: Known) -> tuple[Finding, ...] | None:
        return None if next(calls, False) else real(judge, project, path, known)

    monkeypatch.setattr(Judge, "accept", late)
    client.open(GOAL)
    client.diagnostics(GOAL, *(each["code"] for each in lint(root, GOAL)))


def test_a_judgement_that_an_edit_overtakes_is_given_up(
    client: Client, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = [each["code"] for each in lint(root, GOAL)]
    client.open(GOAL)
    client.diagnostics(GOAL, *codes)
    client.diagnostics(GOAL, *codes)  # of the whole workspace
    real, under_way, given_up = Judge.thorough, Event(), Event()

    def slow(
        judge: Judge, project: Timed, shown: Collection[str], near: str | None, stopped: Callable[[], bool]
    ) -> dict[str, Known] | None:
        if not under_way.is_set():
            under_way.set()
            while not stopped():
                time.sleep(0.001)
        found = real(judge, project, shown, near, stopped)
        if found is None:
            given_up.set()
        return found

    monkeypatch.setattr(Judge, "thorough", slow)
    client.change(GOAL, FILES[GOAL] + "# x\n", 2)
    client.diagnostics(GOAL, *codes)  # at once
    assert under_way.wait(30)
    client.change(GOAL, FILES[GOAL] + "nonsense: 1\n", 3)
    client.diagnostics(GOAL, *codes, "E004")
    assert given_up.wait(30)


def test_a_workspace_nobody_has_open_is_left_alone(root: Path) -> None:
    with served(root) as client:
        client.begin()
        uri = client.uri("people/li.wei.yaml")
        client.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri, "type": 1}]})
        assert client.ask("workspace/symbol", {"query": ""}) == []


def test_a_disk_that_cannot_be_read_is_told_and_the_next_edit_tries_again(
    client: Client, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.open(GOAL)
    codes = [each["code"] for each in lint(root, GOAL)]
    client.diagnostics(GOAL, *codes)

    def broken(_: Workspace) -> None:
        raise OSError("gone")

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "glance", broken)
        client.tell("textDocument/didSave", {"textDocument": {"uri": client.uri(GOAL)}})
        while (message := client.told.get(timeout=30))["method"] != "window/logMessage":
            pass
    assert message["params"]["message"] == "pmcoach: OSError('gone')"
    client.change(GOAL, FILES[GOAL] + "nonsense: 1\n", 2)
    client.diagnostics(GOAL, *codes, "E004")


def test_a_mistake_of_ours_in_a_rule_is_told_and_the_others_go_on(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(file: Any, rule: Any, project: Any, chosen: Any) -> Any:
        if rule.code == "S101":
            raise ValueError("ours")
        return found_in(file, rule, project, chosen)

    monkeypatch.setattr("pmcoach.lsp.judging.found_in", broken)
    with served(root) as client:
        client.begin()
        client.open(GOAL)
        client.diagnostics(GOAL, *(each["code"] for each in lint(root, GOAL) if each["code"] != "S101"))
        message = client.told.get(timeout=30)
        assert message["params"]["message"] == "pmcoach: ValueError('ours')"


@pytest.mark.bulk
def test_an_edit_in_a_folder_of_five_thousand_files_is_answered_at_once(root: Path) -> None:
    for week in range(100):
        folder = root / f"reports/{2024 + week // 50}-W{week % 50 + 1:02}"
        folder.mkdir(parents=True)
        for person in range(50):
            (folder / f"p{person}.yaml").write_text(
                "done: [问卷改版]\nmetrics: {csat: 4.1}\n", encoding="utf-8"
            )
    for person in range(50):
        (root / f"people/p{person}.yaml").write_text("name: 甲\nlead: chen.jing\n", encoding="utf-8")
    with served(root) as client:
        client.begin()
        client.open(GOAL)
        client.diagnostics(GOAL, *(each["code"] for each in lint(root, GOAL)))
        took = []
        for version in range(2, 22):
            began = time.perf_counter()
            client.change(GOAL, FILES[GOAL] + f"# {version}\n", version)
            while client.told.get(timeout=30)["params"].get("version") != version:
                pass
            took.append(time.perf_counter() - began)
        assert sorted(took)[len(took) // 2] < 0.1
