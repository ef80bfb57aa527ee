"""However a workspace is divided, and by however many processes it is judged: what is found is the same."""

from __future__ import annotations

import pickle
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any

import pytest
from tests.benchmarks.test_growth import tangled
from tests.benchmarks.workspace import Shape, texts
from tests.conftest import TODAY
from tests.past import Told
from tests.views.conftest import ZH

from pmcoach.processes import Second, can_part, count
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine import shares
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Hit, at
from pmcoach.rules.engine.selection import Selection, selection
from pmcoach.rules.engine.shares import Judged, findings_by_share

GOAL = "goals/2026-Q4/csat.yaml"
FILES = {
    "pmcoach.yaml": "rules:\n  ignore: [S, X9]\n",
    **{f"people/p{n}.yaml": f"name: 甲{n}\nlead: p{n // 2}\n" for n in range(8)},
    **{
        f"goals/2026-Q4/g{n}.yaml": f"title: 增加用户满意度 # pmcoach: ignore[M101] 口号\nowner: p{n}\n# pmcoach: ignore[E7]\nhelpers: [nobody]\n"
        for n in range(8)
    },
    **{f"reports/2026-W{40 + w}/p{n}.yaml": f"done: [甲]\nmetrics: {{g{n - 1}: {w}}}\n" for n in range(8) for w in range(4)},
}  # fmt: skip


@dataclass
class Dividing:
    """How shares are made, and what was noticed."""

    monkeypatch: pytest.MonkeyPatch
    answers: list[bytes | None]

    def by(self, files: int) -> None:
        """Shares of so many files, however few there are."""
        self.monkeypatch.setattr(shares, "FILES", files)
        self.monkeypatch.setattr(shares, "SHARES", 10_000)
        self.monkeypatch.setattr(shares, "TWO", 0)


@pytest.fixture
def dividing(monkeypatch: pytest.MonkeyPatch) -> Dividing:
    heard: list[bytes | None] = []
    said = Second.said

    def noting(second: Second) -> bytes | None:
        heard.append(said(second))
        return heard[-1]

    monkeypatch.setattr(Second, "said", noting)
    return Dividing(monkeypatch, heard)


def told(found: tuple[Finding, ...]) -> list[tuple[Any, ...]]:
    return [(*each._replace(rule=each.rule)[:2], each.rule.code, repr(each.message), repr(each.hint), each.person, each.briefs,
             each.owed, each.weight, each.private, each.on, each.fix) for each in found]  # fmt: skip


def judged(files: Mapping[str, Any], processes: int, past: Told | None = None) -> tuple[Finding, ...]:
    project = Project(files, TODAY, past)
    return findings_by_share(project, RULES, selection(project.settings.rules), processes=processes)[0]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(FILES, id="with-comments"),
        pytest.param(ZH, id="a-team"),
        pytest.param(tangled(4), id="tangled", marks=pytest.mark.bulk),
        pytest.param(dict(texts(Shape(6, 8), 100)), id="with-defects", marks=pytest.mark.bulk),
        pytest.param(dict(texts(Shape(9, 40), 30)), id="long", marks=pytest.mark.bulk),
    ],
)
@pytest.mark.parametrize("size", [1, 7, 60])
@pytest.mark.parametrize("processes", [1, 2])
def test_the_same_is_found(dividing: Dividing, files: Mapping[str, str], size: int, processes: int) -> None:
    whole = findings(Project(files, TODAY), RULES, work=False)
    dividing.by(size)
    assert told(judged(files, processes)) == told(whole)
    assert whole


def test_two_processes_come_back_with_what_one_would_say(dividing: Dividing) -> None:
    dividing.by(3)
    assert judged(FILES, 2)
    assert [bool(answer) for answer in dividing.answers] == [True]


def test_where_there_is_no_room_for_a_second_process_one_does_it_all(dividing: Dividing) -> None:
    def refused() -> int:
        raise BlockingIOError

    dividing.by(3)
    dividing.monkeypatch.setattr("os.fork", refused)
    assert told(judged(FILES, 2)) == told(findings(Project(FILES, TODAY), RULES, work=False))
    assert dividing.answers == []


def test_what_was_learned_of_the_history_is_kept(dividing: Dividing) -> None:
    goals = {path: text for path, text in FILES.items() if path.startswith("goals/")}
    chains = {
        path: [("2026-10-02", text), ("2026-10-20", f"{text}why: 乙\n")] for path, text in goals.items()
    }
    alone, both = Told(chains), Told(chains)
    assert told(judged(FILES, 1, alone)) == told(judged(FILES, 2, both))
    dividing.by(3)
    divided = Told(chains)
    judged(FILES, 2, divided)
    assert alone.memory
    assert divided.memory == alone.memory


def test_a_mistake_of_ours_is_told_once(dividing: Dividing) -> None:
    def broken(goal: Goal, _: Project) -> Iterator[Hit]:
        if goal.id in ("g0", "g7"):
            raise RuntimeError(goal.id)
        yield at("title", what=goal.id)

    rule = next(each for each in RULES if each.about is Goal)._replace(check=broken)
    dividing.by(3)
    for processes in (1, 2):
        met: list[Exception] = []
        project = Project(FILES, TODAY)
        found, _ = findings_by_share(project, [rule], Selection(("ALL",)), met, processes=processes)
        assert sorted(map(str, met)) == ["g0", "g7"]
        assert {each.path for each in found} == {f"goals/2026-Q4/g{n}.yaml" for n in range(1, 7)}


def test_what_is_sealed_is_left_to_the_one_process_that_holds_the_keys(dividing: Dividing) -> None:
    sealed = "private: |\n  -----BEGIN AGE ENCRYPTED FILE-----\n  YQ==\n  -----END AGE ENCRYPTED FILE-----\n"
    files = {**FILES, "reports/2026-W41/p7.yaml": sealed}
    whole = findings(Project(files, TODAY), RULES, work=False)
    dividing.by(3)
    assert told(judged(files, 2)) == told(whole)
    assert dividing.answers == [None]


def test_what_was_read_is_let_go(dividing: Dividing) -> None:
    dividing.by(3)
    project = Project(FILES, TODAY)
    findings_by_share(project, RULES, selection(project.settings.rules))
    held = [path for path, file in project.files.items() if "_read" in vars(file)]
    assert held
    assert not any(path.startswith("reports/") for path in held)


def over(files: Mapping[str, str], past: Told | None = None) -> tuple[shares._Work, tuple[str, ...]]:
    """The work there is in a workspace, and all its files."""
    project = Project(files, TODAY, past)
    rules = [rule for rule in RULES if rule.about is not Project]
    return shares._Work(project, rules, selection(project.settings.rules), None), tuple(project.files)


def test_whoever_reads_it_otherwise_knows_no_rule() -> None:
    project = Project(FILES, TODAY)
    _, there = findings_by_share(project, RULES, selection(project.settings.rules))
    with pytest.raises(LookupError):
        pickle.loads(shares.written(there))


def test_what_another_process_says_is_read_as_it_was_found() -> None:
    goals = {path: text for path, text in FILES.items() if path.startswith("goals/")}
    past = Told(
        {path: [("2026-10-02", text), ("2026-10-20", f"{text}why: 乙\n")] for path, text in goals.items()}
    )
    work, paths = over(FILES, past)
    there = shares._alone(work, [paths])
    again, _ = over(FILES)
    here = shares.read(shares.written(there), again.project, again.rules)
    found, their = ([each for share in judged.shares for each in share.found] for judged in (here, there))
    assert told(tuple(found)) == told(tuple(their))
    assert found
    assert here.learned == past.memory
    assert here.learned
    kept = {name: each for name, each in there.for_all.items() if not each.anew}
    assert {name: each for name, each in here.for_all.items() if not each.anew} == kept
    assert kept
    assert {
        name for name, each in here.for_all.items() if each.value is None
    } >= here.for_all.keys() - kept.keys()
    assert [share._replace(found=()) for share in here.shares] == [
        share._replace(found=()) for share in there.shares
    ]
    assert here.shares[0].commented
    assert "_seal" in vars(again.project.files["goals/2026-Q4/g1.yaml"])


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(b"cos\nsystem\n(S'true'\ntR.", id="another's"),
        pytest.param(b"cpmcoach.processes\nos\n.", id="a-module"),
        pytest.param(b"cpmcoach.processes\ncan_part\n.", id="a-function"),
    ],
)
def test_what_is_read_calls_nothing(call: bytes) -> None:
    with pytest.raises(pickle.UnpicklingError):
        shares.read(call, Project({}, TODAY), RULES)


WORDS = re.compile(r"[\w.%-]+")


def replaced(words: list[str], random: Random, word: re.Match[str]) -> str:
    return random.choice(words) if random.random() < 0.1 else word[0]


def edited(files: Mapping[str, str], random: Random) -> tuple[dict[str, str], set[str]]:
    """The files with one to three of them changed as people change them: other words, fewer lines, what another says."""
    changed, touched = dict(files), set[str]()
    for _ in range(random.randint(1, 3)):
        path = random.choice([each for each in files if each != "pmcoach.yaml"])
        text = changed[path]
        lines = text.splitlines(keepends=True)
        others = [each for each in files if each.split("/")[0] == path.split("/")[0]]
        match random.randrange(7):
            case 0:
                text = "".join(line for line in lines if random.random() < 0.7)
            case 1:
                text = files[random.choice(others)]
            case 2 | 3:
                words = WORDS.findall(files[random.choice(others)])
                text = WORDS.sub(partial(replaced, words or ["0"], random), text)
            case 4:
                text = text.replace(random.choice("0123456789"), random.choice("0123456789"))
            case 5:
                lines.insert(random.randint(0, len(lines)), random.choice(lines or ["a: b\n"]))
                text = "".join(lines)
            case _:
                names = sorted(
                    each.split("/")[1].removesuffix(".yaml") for each in files if each.startswith("people/")
                )
                text = text.replace(random.choice(names), random.choice(names))
        changed[path] = text
        touched.add(path)
    return changed, touched


def again(files: Mapping[str, str], before: Judged, touched: set[str]) -> tuple[tuple[Finding, ...], Judged]:
    """What is found when some files were touched, by what was kept of before."""
    project = Project(files, TODAY)
    kept = shares.read(shares.written(before), project, [rule for rule in RULES if rule.about is not Project])
    return findings_by_share(project, RULES, selection(project.settings.rules), before=kept, touched=touched)


@pytest.mark.parametrize(
    "seed", [*range(3), *(pytest.param(seed, marks=pytest.mark.bulk) for seed in range(3, 6))]
)
@pytest.mark.parametrize(
    "files",
    [
        pytest.param(FILES, id="with-comments"),
        pytest.param({**ZH, "pmcoach.yaml": ZH["pmcoach.yaml"]}, id="a-team"),
        pytest.param(tangled(12), id="tangled"),
        pytest.param(dict(texts(Shape(6, 12), 40)), id="with-defects", marks=pytest.mark.bulk),
    ],
)
def test_after_an_edit_the_same_is_found_as_by_everything(
    dividing: Dividing, files: Mapping[str, str], seed: int
) -> None:
    random = Random(seed)
    dividing.by(random.choice((1, 4, 15)))
    project = Project(files, TODAY)
    _, before = findings_by_share(project, RULES, selection(project.settings.rules))
    for _ in range(6):
        files, touched = edited(files, random)
        found, before = again(files, before, touched | set(random.sample(sorted(files), 2)))
        whole = findings(Project(files, TODAY), RULES, work=False)
        assert told(found) == told(whole), touched


def test_what_nobody_asks_for_after_an_edit_is_not_remembered_as_it_was(dividing: Dividing) -> None:
    files = {
        "people/a.yaml": "name: A\n",
        **{f"people/{each}.yaml": f"name: {each}\nlead: a\n" for each in "bcd"},
        **{f"goals/2026-Q4/g{each}.yaml": f"title: 甲\nowner: {each}\n" for each in "bc"},
    }
    dividing.by(1)
    project = Project(files, TODAY)
    _, before = findings_by_share(project, RULES, selection(project.settings.rules))
    assert "working" in before.for_all
    path = "goals/2026-Q4/gb.yaml"
    helped = Project({**files, path: "title: 甲\nowner: b\nhelpers: [d]\n"}, TODAY)
    assert "working" not in shares._standing(helped, before, {path}).for_all
    found, _ = again({**files, path: "title: 甲\nowner: b\nhelpers: [d]\n"}, before, {path})
    assert told(found) == told(findings(helped, RULES, work=False))


def test_an_edit_is_judged_where_it_matters_alone(dividing: Dividing) -> None:
    files = dict(texts(Shape(12, 10)))
    dividing.by(1)
    project = Project(files, TODAY)
    _, before = findings_by_share(project, RULES, selection(project.settings.rules))
    path = next(path for path in sorted(files, reverse=True) if path.startswith("reports/"))
    for text, most in ((files[path], 0), (files[path].replace("mood: ", "mood: 1 # "), 3)):
        project = Project({**files, path: text}, TODAY)
        standing = shares._standing(project, before, {path})
        assert len(before.shares) - most <= len(standing.shares) <= len(before.shares)
        assert (len(standing.shares) < len(before.shares)) == (text != files[path])


def test_a_history_that_lacks_something_is_left_to_the_one_process_that_tells_of_it() -> None:
    work, paths = over(FILES)
    work.project.past = Told({})
    work.project.past.sound = False
    with pytest.raises(ValueError, match=r"^$"):
        shares._alone(work, [paths])


def asleep() -> bytes:
    time.sleep(60)
    return b""


def test_a_second_process_that_is_not_waited_for_is_ended() -> None:
    second = Second(asleep)
    second.end()
    assert can_part()


def test_where_the_system_does_not_say_how_many_processors_are_ours_all_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: None)
    assert count() >= 1
    monkeypatch.delattr("os.sched_getaffinity", raising=False)
    assert count() == 1
