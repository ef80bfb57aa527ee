"""A kernel that says no, or a crash, in the middle of a command: the file is the old one or the new one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.store.breaking import ENVIRON
from tests.store.permitted import requires
from tests.store.traced import Point, Traced

pytestmark = pytest.mark.bulk

# One of each, where it hurts; `python -m tests.store.traced` tries them all.
FAULTS = [
    pytest.param("openat", "temp", "error=EROFS", id="read-only"),
    pytest.param("write", "temp", "error=ENOSPC", id="full"),
    pytest.param("fsync", "temp", "error=EIO", id="broken"),
    pytest.param("close", "temp", "error=ENOSPC", id="full-at-last"),
    pytest.param("fsync", "temp", "signal=KILL", id="crash-before-it-is-on-the-disk"),
    pytest.param("rename", "temp", "signal=KILL", id="crash-before-it-takes-its-place"),
    pytest.param("fsync", "other", "signal=KILL", id="crash-after-it"),
]


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Traced, list[Point]]]:
    requires("strace", "-o", "/dev/null", "-e", "inject=openat:error=ENOSPC:when=9999", "true")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ENVIRON.items():
            patch.setenv(name, value)
        traced = Traced(tmp_path_factory.mktemp("traced"), "set")
        yield traced, traced.points()


@pytest.mark.parametrize(("call", "about", "fault"), FAULTS)
def test_a_call_that_fails_leaves_a_whole_file(
    traced: tuple[Traced, list[Point]], call: str, about: str, fault: str
) -> None:
    command, points = traced
    (point,) = [point for point in points if (point.call, point.about) == (call, about)]
    assert command.fault(point, fault) == []
