"""Texts laid over those of a folder: theirs where they are, the folder's where they are not."""

from __future__ import annotations

from pmcoach.cli.frame.workspace import Laid


def test_what_is_laid_over_hides_what_is_below() -> None:
    laid = Laid({"a": "1", "c": "3"}, {"a": "0", "b": "2"})
    assert dict(laid) == {"a": "1", "b": "2", "c": "3"}
    assert len(laid) == 3
    assert "d" not in laid
