"""Pages as axe-core judges them in a browser without a window: in each language, light and dark, on a phone and on a desk."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.views.html.conftest import made

from pmcoach.text import Lang

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# What axe finds, as text at the end of the page; the policy would let no script run, so the judged copy has none.
JUDGE = """<script>{axe}</script><script>
axe.run(document).then(found => {{
  var said = document.createElement("pre");
  said.id = "found";
  said.textContent = JSON.stringify({{
    passes: found.passes.length, dark: matchMedia("(prefers-color-scheme: dark)").matches,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    violations: found.violations.map(each => [each.id, each.nodes.map(node => node.html)])
  }});
  document.body.appendChild(said);
}});
</script></body>"""


def package() -> Path | None:
    """The script of the npm package `axe-core`: where a variable says, or where npm puts what is for all."""
    said = os.environ.get("AXE_JS")
    if said is None and shutil.which("npm"):
        root = subprocess.run(
            ["npm", "root", "-g"], capture_output=True, text=True, check=False
        ).stdout.strip()
        said = f"{root}/axe-core/axe.min.js"
    return Path(said) if said and Path(said).is_file() else None


SCRIPT = package() if BROWSER else None
pytestmark = [
    pytest.mark.bulk,
    pytest.mark.skipif(
        SCRIPT is None, reason="no chromium, or no npm package axe-core (npm install -g axe-core)"
    ),
]


def judged(text: str, width: int, folder: Path, *, dark: bool) -> dict[str, Any]:
    """What axe says of a page on a screen."""
    assert SCRIPT is not None
    policy = text.partition('<meta http-equiv="Content-Security-Policy"')[2].partition(">")[0]
    bare = text.replace(f'<meta http-equiv="Content-Security-Policy"{policy}>', "")
    page = folder / "page.html"
    page.write_text(
        bare.replace("</body>", JUDGE.format(axe=SCRIPT.read_text(encoding="utf-8"))), encoding="utf-8"
    )
    command = [
        str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", f"--window-size={width},900", "--virtual-time-budget=20000",
        f"--blink-settings=preferredColorScheme={0 if dark else 1}", "--dump-dom", page.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    found = done.stdout.rpartition('<pre id="found">')[2].partition("</pre>")[0]
    said: dict[str, Any] = json.loads(html.unescape(found))
    return said


@pytest.mark.parametrize(
    ("lang", "width", "dark", "names"),
    [
        pytest.param(Lang.EN, 1280, True, ("one", "goals/tried.html", "2026-Q3"), id="en-dark"),
        pytest.param(Lang.ZH, 500, False, ("index.html", "people/wang.fang.html", "public"), id="zh-phone"),
    ],
)
def test_axe_finds_nothing(
    lang: Lang,
    width: int,
    dark: bool,
    names: Sequence[str],
    team: Mapping[Lang, Mapping[str, str]],
    tmp_path: Path,
) -> None:
    pages = {**made(team[lang], lang), "public": made(team[lang], lang, public=True)["one"]}
    for name in names:
        text = pages[name]
        said = judged(text, width, tmp_path, dark=dark)
        assert (said["violations"], said["dark"], said["over"]) == ([], dark, 0), name
        assert said["passes"] > 15


def test_axe_finds_what_is_wrong(team: Mapping[Lang, Mapping[str, str]], tmp_path: Path) -> None:
    text = made(team[Lang.EN], Lang.EN)["2026-Q3"].replace('<html lang="en">', "<html>")
    said = judged(text, 1280, tmp_path, dark=False)
    assert [name for name, _ in said["violations"]] == ["html-has-lang"]
