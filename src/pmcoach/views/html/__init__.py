"""Pages for a browser: one file, or a small site; readable without script, with nothing from outside."""

from __future__ import annotations

from importlib.resources import files


def read(name: str) -> str:
    """A template, or the style sheet."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
