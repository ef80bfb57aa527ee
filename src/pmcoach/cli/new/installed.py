"""Where this pmcoach was installed from, so that a CI service installs the same."""

from __future__ import annotations

import json
from typing import Any

from pmcoach import __version__


def requirement() -> str:
    """What pip is told to install the same; empty where that is a folder or file of this machine, or nobody knows.

    A package index is named only where pmcoach came from one: elsewhere something else could have its name there. What the
    installer noted: https://packaging.python.org/en/latest/specifications/direct-url/
    """
    from importlib import metadata  # 38 ms

    try:
        noted = metadata.distribution("pmcoach").read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return ""
    if noted is None:
        return f"pmcoach=={__version__}"
    try:
        return _of_address(json.loads(noted))
    except (ValueError, TypeError, KeyError, AttributeError):
        return ""


def _of_address(noted: Any) -> str:
    address, vcs = noted["url"], noted.get("vcs_info")
    if not address.startswith(("https://", "ssh://")) or "@" in address.partition("://")[2].partition("/")[0]:
        return ""  # what only this machine reaches, and what may hold a password
    if vcs is not None:
        return f"pmcoach @ {vcs['vcs']}+{address}@{vcs['commit_id']}"
    return f"pmcoach @ {address}" if "archive_info" in noted else ""
