"""The changelog is made from the subjects of commits, without asking anybody."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.repository import Repo

CONFIG = ROOT / ".github" / "cliff.toml"
CLIFF = shutil.which("git-cliff", path=str(Path(sys.executable).parent)) or shutil.which("git-cliff")


@pytest.mark.skipif(CLIFF is None, reason="git-cliff is not installed: pip install -e '.[dev]'")
@pytest.mark.usefixtures("own_git")
def test_what_users_notice_is_grouped_breaking_first(tmp_path: Path) -> None:
    made = Repo(tmp_path / "repo")
    for message in (
        "feat: A new thing\n\nIts story, which nobody reads here.", "wip", "fix: An old wrong", "A move of modules",
        "imp: A better thing", "imp!: A changed thing", "feat: A newer thing",
    ):  # fmt: skip
        made.commit("2026-10-01T09:00:00+08:00", message=message)
    made.git("tag", "0.1.0", "HEAD~4")
    words = (str(CLIFF), "--config", CONFIG, "--workdir", made.top)
    offline = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "HTTPS_PROXY": "http://127.0.0.1:9"}
    done = subprocess.run(words, capture_output=True, check=True, encoding="utf-8", env=offline)
    _, _, changes = done.stdout.partition("## ")
    assert changes == (
        "Not yet released\n\n### Breaking\n\n- A changed thing\n\n### New\n\n- A newer thing\n\n"
        "### Better\n\n- A better thing\n\n## 0.1.0 (2026-10-01)\n\n### New\n\n- A new thing\n\n"
        "### Mended\n\n- An old wrong\n"
    )


def test_there_is_one() -> None:
    text = (ROOT / ".github" / "CHANGELOG.md").read_text(encoding="utf-8")
    assert text.startswith("# Changelog\n\n")
    assert "\n### New\n" in text
