"""`pmcoach find`: what the records say, and where."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Run

FILES = {
    "pmcoach.yaml": "language: zh\n",
    "people/li.wei.yaml": "name: 李伟\nresponsibilities: [退款流程, －5 度冷库]\n",
    "goals/2026-Q4/refund.yaml": "title: 退款到账时长缩短\nprivate: [退款]\n",
    "reports/2026-W47/li.wei.yaml": "done: [a]\nprivate: {voice: 退款做不完}\n",
}


@pytest.mark.parametrize(
    ("words", "code", "out"),
    [
        pytest.param(
            ("退款",), 0,
            "goals/2026-Q4/refund.yaml:1  退款到账时长缩短\npeople/li.wei.yaml:2  退款流程\n",
            id="a-word",
        ),
        pytest.param(("退款", "李伟"), 0, "people/li.wei.yaml:1  李伟\npeople/li.wei.yaml:2  退款流程\n", id="both-in-a-file"),
        pytest.param(("-5",), 0, "people/li.wei.yaml:2  －5 度冷库\n", id="a-number-below-zero"),
        pytest.param(("--", "-5"), 0, "people/li.wei.yaml:2  －5 度冷库\n", id="behind-two-dashes"),
    ],
)  # fmt: skip
def test_what_is_found_stands_with_its_place(run: Run, words: tuple[str, ...], code: int, out: str) -> None:
    result = run("find", *words, files=FILES)
    assert (result.code, result.out, result.err) == (code, out, "")


@pytest.mark.parametrize(
    ("lang", "said"),
    [pytest.param("zh", "没有找到“优惠券 李伟”\n", id="zh"), pytest.param("en", "nothing contains “优惠券 李伟”\n", id="en")],
)  # fmt: skip
def test_nothing_found_is_said_and_is_exit_code_one(run: Run, lang: str, said: str) -> None:
    result = run("find", "优惠券", "李伟", "--lang", lang, files=FILES)
    assert (result.code, result.out, result.err) == (1, "", said)


def test_private_parts_are_not_searched(run: Run) -> None:
    assert run("find", "做不完", files=FILES).code == 1


def test_a_word_must_be_given(run: Run) -> None:
    result = run("find", files=FILES)
    assert (result.code, result.out) == (2, "")
    assert result.err == "pmcoach：缺少 WORD...\n看帮助：pmcoach find --help\n"
