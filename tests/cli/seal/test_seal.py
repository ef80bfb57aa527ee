"""`pmcoach seal`: what is private becomes a block for its readers, and nothing else in a file changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, SEALING, Run
from tests.keys import CHEN, LI, SSH_KEY, ZHANG, ZHANG_KEY

CLEAR = """\
# 本周
done: [甲]

private:   # 只给陈静
  mood: 2   # 低
  voice: |
    有点累

    想换项目
  # 先这样

# 下周
next: [乙]
"""
Holding = Callable[[str], Path]


def test_a_private_part_is_sealed_and_comes_back_byte_for_byte(
    run: Run, folder: Path, holding: Holding
) -> None:
    done = run("seal", files={**SEALING, REPORT: CLEAR})
    assert done == (0, f"{REPORT}\n", "")
    text = (folder / REPORT).read_text(encoding="utf-8")
    head, _, rest = text.partition("private: |\n  -----BEGIN AGE ENCRYPTED FILE-----\n")
    _, _, tail = rest.partition("  -----END AGE ENCRYPTED FILE-----\n")
    assert (head, tail) == ("# 本周\ndone: [甲]\n\n", "\n# 下周\nnext: [乙]\n")
    assert not any(word in text for word in ("累", "mood", "陈静", "先这样"))
    for key in (CHEN, LI):
        holding(key)
        assert (
            run("unseal", REPORT).out
            == "# 只给陈静\nmood: 2   # 低\nvoice: |\n  有点累\n\n  想换项目\n# 先这样\n"
        )
    assert run("unseal", "--write", REPORT).code == 0
    assert (folder / REPORT).read_text(encoding="utf-8") == CLEAR


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("done: [甲]\r\nprivate:\r\n  mood: 2\r\nnext: [乙]\r\n", id="windows"),
        pytest.param("\ufeffprivate: {mood: 2}\n", id="byte-order-mark"),
        pytest.param("done: [甲]\nprivate: {mood: 2}", id="no-line-break-at-the-end"),
        pytest.param("私密: {心情: 2}  # 低\n完成: [甲]\n", id="chinese"),
    ],
)
def test_a_file_stays_as_somebody_s_editor_left_it(
    run: Run, folder: Path, holding: Holding, text: str
) -> None:
    holding(LI)
    assert run("seal", REPORT, files={**SEALING, REPORT: text}).code == 0
    assert (folder / REPORT).read_bytes() != text.encode()
    assert run("lint", "--format", "concise", "--select", "E,P").out == ""
    assert run("unseal", "--write", REPORT).code == 0
    assert (folder / REPORT).read_bytes() == text.encode()


def test_only_what_is_due_is_sealed(run: Run, folder: Path) -> None:
    other = "reports/2026-W46/li.wei.yaml"
    empty = "reports/2026-W45/li.wei.yaml"
    files = {
        **SEALING,
        REPORT: "private: {mood: 2}\n",
        other: "private: {mood: 3}\n",
        empty: "private:\n  mood:\n",
    }
    assert run("seal", "reports/2026-W46", files=files).out == f"{other}\n"
    assert (folder / REPORT).read_text(encoding="utf-8") == "private: {mood: 2}\n"
    assert run("seal").out == f"{REPORT}\n"
    assert run("seal") == (0, "", "nothing to seal\n")
    assert (folder / empty).read_text(encoding="utf-8") == "private:\n  mood:\n"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"}, "李伟 has no key in people/", id="the-person"),
        pytest.param({"people/chen.jing.yaml": "name: 陈静\n"}, "陈静 has no key in people/", id="the-lead"),
        pytest.param(
            {"people/chen.jing.yaml": "name: 陈静\n", "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"},
            "陈静, 李伟 have no key in people/", id="both",
        ),
    ],
)  # fmt: skip
def test_without_keys_for_those_it_concerns_nothing_is_sealed(
    run: Run, folder: Path, files: dict[str, str], said: str
) -> None:
    other = "reports/2026-W47/chen.jing.yaml"
    done = run("seal", files={**SEALING, **files, REPORT: CLEAR, other: "private: {mood: 2}\n"})
    assert (done.code, done.out, done.err.splitlines()) == (
        2, "", [f"pmcoach: {said}", "each makes one with pmcoach keys new, and adds its line to their file"],
    )  # fmt: skip
    assert (folder / REPORT).read_text(encoding="utf-8") == CLEAR
    assert (folder / other).read_text(encoding="utf-8") == "private: {mood: 2}\n"


def test_who_cannot_read_for_want_of_a_key_is_said(run: Run, holding: Holding) -> None:
    files = {
        **SEALING,
        "people/zhao.lei.yaml": "name: 赵磊\n",
        "people/chen.jing.yaml": SEALING["people/chen.jing.yaml"] + "lead: zhao.lei\n",
        "pmcoach.yaml": "language: zh\nprivate: {readers: [zhao.lei]}\n",
        REPORT: CLEAR,
    }
    assert run("seal", files=files) == (0, f"{REPORT}\n", "注意：赵磊 没有公钥，将读不了\n")
    holding(LI)
    assert run("lint", "--select", "P", "--format", "concise").out == ""


def test_changed_readers_are_a_new_seal(run: Run, folder: Path, holding: Holding) -> None:
    run("seal", files={**SEALING, REPORT: CLEAR})
    before = (folder / REPORT).read_text(encoding="utf-8")
    holding(LI)
    settings = SEALING["pmcoach.yaml"].replace("true}", "true, readers: [zhang.min]}")
    found = run("lint", "--select", "P104", "--format", "concise", files={"pmcoach.yaml": settings})
    assert found.code == 1
    assert found.out == (
        f"{REPORT}:4:1: error P104 not sealed for just those who are to read it (李伟, 陈静, 张敏): "
        "it is sealed for 2 keys, they have 3\n"
    )
    assert run("seal").out == f"{REPORT}\n"
    assert (folder / REPORT).read_text(encoding="utf-8") != before
    assert run("lint", "--select", "P", "--format", "concise").out == ""
    holding(ZHANG)
    assert run("unseal", REPORT).code == 0


def test_changed_readers_need_somebody_who_can_open_it(run: Run, folder: Path, holding: Holding) -> None:
    run("seal", files={**SEALING, REPORT: CLEAR})
    before = (folder / REPORT).read_bytes()
    holding(ZHANG)
    done = run("seal", files={"people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\nkeys: ['{SSH_KEY}']\n"})
    assert (done.code, done.err.splitlines()) == (
        2, [f"pmcoach: {REPORT} cannot be opened: no key of yours opens it", "its readers are to be: 李伟, 陈静"],
    )  # fmt: skip
    assert (folder / REPORT).read_bytes() == before


def test_a_replaced_key_is_a_new_seal_when_asked_for(run: Run, folder: Path, holding: Holding) -> None:
    run("seal", files={**SEALING, REPORT: CLEAR})
    before = (folder / REPORT).read_bytes()
    holding(CHEN)
    assert run("seal", REPORT).err == "nothing to seal\n"
    new = {"people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\nkeys: [{ZHANG_KEY}]\n"}
    assert run("seal", "--again", REPORT, files=new).out == f"{REPORT}\n"
    assert (folder / REPORT).read_bytes() != before
    holding(ZHANG)
    assert run("unseal", REPORT).code == 0
    holding(LI)
    assert run("unseal", REPORT).code == 2


def test_what_is_damaged_is_left_to_lint(run: Run, folder: Path) -> None:
    assert run("seal", files={**SEALING, REPORT: "private: 待写\n"}).err == "nothing to seal\n"
    assert (folder / REPORT).read_text(encoding="utf-8") == "private: 待写\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("{done: [甲], private: {mood: 2}}\n", 1, id="inside-brackets"),
        pytest.param("private: {mood: 2}\ndone: [\n", 2, id="no-yaml"),
        pytest.param(f"private: {{voice: {'累' * 30_000}}}\n", 1, id="too-long-to-be-sealed"),
    ],
)
def test_what_could_not_be_put_back_is_not_sealed(run: Run, folder: Path, text: str, line: int) -> None:
    done = run("seal", files={**SEALING, REPORT: text})
    assert done.code == 2
    assert done.err.startswith(f"pmcoach: {REPORT}:{line}: ")
    assert done.err.endswith("it was not sealed; edit this line by hand\n")
    assert (folder / REPORT).read_text(encoding="utf-8") == text


def test_without_age_it_says_what_to_install(run: Run, folder: Path, ways: Callable[[str], None]) -> None:
    ways("none")
    done = run("seal", files={**SEALING, REPORT: CLEAR})
    assert done.code == 2
    assert done.err == (
        "pmcoach: sealing needs age, which is not installed here\n"
        "pip install 'pmcoach[seal]', or install age from your system's packages\n"
    )
    assert (folder / REPORT).read_text(encoding="utf-8") == CLEAR


def test_the_program_does_where_the_library_is_not(
    run: Run, holding: Holding, ways: Callable[[str], None]
) -> None:
    ways("age")
    holding(LI)
    assert run("seal", files={**SEALING, REPORT: CLEAR}).code == 0
    assert run("unseal", REPORT).out.startswith("# 只给陈静\n")


def test_another_tree_is_not_sealed(run: Run) -> None:
    done = run("seal", "--rev", "HEAD", files=SEALING)
    assert (done.code, done.err.splitlines()[0]) == (
        2, "pmcoach: seal works on the files as they are now: leave out --rev and --as-committed",
    )  # fmt: skip
