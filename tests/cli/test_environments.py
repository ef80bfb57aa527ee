"""Every command says the same, byte for byte, in any environment: locale, time zone, hash seed, user, network, disk, streams."""

from __future__ import annotations

import os
import random
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from tests.cli.every import CALLS, READS, call, environment
from tests.cli.odd_streams import WAYS, ways

from pmcoach.cli import COMMANDS

pytestmark = pytest.mark.bulk

SEED = "2026-11-20"
SERVING = {"lsp"}  # it talks with an editor until that ends: tests/lsp
TELLING = {"doctor"}  # it is asked what the environment lacks
# One value is drawn of each for a call; `--everything` runs each alone.
ODD: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "home": ({"HOME": "/nonexistent"}, {"HOME": "/proc"}, {"HOME": ""}, {"HOME": "relative"}),
    "cache": ({"XDG_CACHE_HOME": "/proc/none"}, {"XDG_CACHE_HOME": "relative"}, {"XDG_CACHE_HOME": ""}),
    "locale": (
        {"LANG": "C"},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"},
        {"LANG": "en_US.UTF-8"},
        {"LC_ALL": "zh_CN.GBK"},
        {"LC_ALL": "tr_TR.UTF-8"},
        {"LANG": "no such\x1b[2J"},
    ),
    "zone": tuple(
        {"TZ": zone}
        for zone in ("Asia/Kathmandu", "America/New_York", "UTC", "Bogus/X", "", ":", "../x", "tzdata.zi", "a" * 5_000)
    ),
    "seed": ({"PYTHONHASHSEED": "0"}, {"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "4294967295"}),
    "terminal": ({"TERM": ""}, {"TERM": "dumb"}, {"TERM": "xterm-\x1b[2J"}, {"TERM": "xterm", "NO_COLOR": "1"}),
    "warnings": ({"PYTHONWARNINGS": "error", "PYTHONWARNDEFAULTENCODING": "1"}, {"PYTHONDEVMODE": "1"}),
    "git": ({"GIT_PAGER": "false"}, {"GIT_EXTERNAL_DIFF": "false"}, {"GIT_TRACE": "0"}, {"PAGER": "false"}),
}  # fmt: skip
NOBODY = 65534
# Without a network; and without power over files that their modes forbid.
ALONE = ("unshare", "-Un")
AS_NOBODY = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")


def permitted(*before: str) -> bool:
    """Whether a program may be started so."""
    try:
        return (
            subprocess.run(
                (*before, sys.executable, "-c", "import pmcoach"), check=False, capture_output=True
            ).returncode
            == 0
        )
    except OSError:
        return False


def drawn(name: str, *, everything: bool) -> Iterator[Mapping[str, str]]:
    """Environments for a command: one with an odd value of everything, or each odd value alone."""
    if everything:
        yield from (values for several in ODD.values() for values in several)
    else:
        rng = random.Random(f"{SEED} {name}")
        yield {key: value for several in ODD.values() for key, value in rng.choice(several).items()}


def test_no_command_is_left_out() -> None:
    assert set(COMMANDS) - SERVING == {words[0] for words in CALLS.values()} & set(COMMANDS)


@pytest.mark.parametrize("name", CALLS)
def test_every_command_says_the_same_in_any_environment_and_bears_what_becomes_of_its_streams(
    name: str, workspace: Path, tmp_path: Path, everything: bool
) -> None:
    at = tmp_path / "work"
    usual = call(CALLS[name], workspace, at, environment())
    assert usual.code in (0, 1, 2)
    assert b"Traceback" not in usual.err
    for values in drawn(name, everything=everything):
        assert name in TELLING or call(CALLS[name], workspace, at, environment(**values)) == usual, values
    for way in ways(name, everything=everything):
        WAYS[way](name, workspace, at, usual)


def sealed(folder: Path) -> None:
    """Take away everybody's leave to write in a folder, and give it to nobody where we may."""
    for path in (*folder.rglob("*"), folder):
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~0o222 | 0o444)
        if os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)


@pytest.mark.parametrize("before", [pytest.param(ALONE, id="alone"), pytest.param(AS_NOBODY, id="as-nobody")])
def test_what_reads_needs_no_network_no_leave_to_write_and_no_name(
    before: tuple[str, ...], workspace: Path, everything: bool
) -> None:
    if not permitted(*before):
        pytest.skip(f"{' '.join(before)} is not permitted here")
    names = sorted(set(READS) - TELLING)
    for name in names if everything else random.Random(f"{SEED} {before}").sample(names, 6):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder).chmod(0o755)
            at = Path(folder, "work")
            usual = call(READS[name], workspace, at, environment())
            confined = call(
                READS[name], workspace, at, environment(HOME="/proc"), before=before, ready=sealed
            )
            assert confined == usual, name
