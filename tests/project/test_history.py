"""Versions of a file, and no history at all."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

from pmcoach.project.history import NoPast, Version, id_of


def test_the_day_of_a_version_is_the_one_its_moment_names() -> None:
    moment = datetime.fromisoformat("2026-11-20T23:30:00-08:00")
    assert Version("c", moment, "李伟", "", "a").day == date(2026, 11, 20)


def test_the_id_of_a_text_is_git_s() -> None:
    empty = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"  # what git calls an empty file everywhere
    assert id_of(b"", empty) == empty
    assert id_of(b"x\n", "0" * 64) == hashlib.sha256(b"blob 2\0x\n").hexdigest()


def test_no_history_knows_nothing() -> None:
    past = NoPast()
    past.learn("key", "value")
    assert (past.versions("a"), past.texts(["b"]), past.recall("key")) == ((), {}, None)
