"""What earlier runs learned of a workspace: files in a folder of this user alone, outside the workspace."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

from pmcoach import __version__


class Memory:
    """What was learned of one workspace. Nothing rests on it: where the disk refuses, it is learned again."""

    def __init__(self, root: str) -> None:
        base = os.environ.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(base):
            base = os.path.join(os.path.expanduser("~"), ".cache")
        name = hashlib.sha256(os.path.realpath(root).encode("utf-8", "surrogateescape")).hexdigest()[:24]
        self._folder = os.path.join(base, "pmcoach", name) if os.path.isabs(base) else ""

    def load(self, name: str) -> Any:
        """What was kept under a name; None where nothing is, or another version of pmcoach kept it."""
        if not self._folder:
            return None
        try:
            with open(os.path.join(self._folder, f"{name}.json"), encoding="utf-8") as file:
                kept = json.load(file)
        except (OSError, ValueError, RecursionError):
            return None
        is_ours = isinstance(kept, dict) and kept.get("version") == __version__
        return kept.get("kept") if is_ours else None

    def save(self, name: str, value: Any) -> None:
        """Keep a value under a name for later runs."""
        if not self._folder:
            return
        path = os.path.join(self._folder, f"{name}.json")
        temp = f"{path}.{os.getpid()}"
        # Written at once: bit by bit is ten times as slow.
        text = json.dumps({"version": __version__, "kept": value}, separators=(",", ":"))
        try:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            with open(temp, "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(temp, path)
        except OSError:
            return
