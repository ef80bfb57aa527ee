"""The Teams card as a picture: parsed and drawn by the package that draws it, in a browser without a window."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.integrations.cards import HOSTILE, WEEK, card, long

from pmcoach.integrations.chat.target import packed
from pmcoach.integrations.chat.teams import TARGET
from pmcoach.text import Lang
from pmcoach.views.cards.card import Card

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# Says what the parser complains of, then draws; a phone is 390 pixels wide.
PAGE = """<!doctype html><meta charset="utf-8"><body style="width:374px;margin:8px">
<script>{script}</script><script>
var context = new AdaptiveCards.SerializationContext(), card = new AdaptiveCards.AdaptiveCard();
card.hostConfig = new AdaptiveCards.HostConfig({{fontFamily: "'Noto Sans CJK SC', sans-serif"}});
card.parse({card}, context);
var said = document.createElement("pre");
said.id = "complaints";
said.textContent = card.validateProperties().validationEvents.map(each => each.message).join("\\n");
for (var i = 0; i < context.eventCount; i++) said.textContent += context.getEventAt(i).message + "\\n";
document.body.appendChild(card.render());
document.body.appendChild(said);
</script>"""


def package() -> Path | None:
    """The script of the npm package `adaptivecards`: where a variable says, or where npm puts what is for all."""
    said = os.environ.get("ADAPTIVECARDS_JS")
    if said is None and shutil.which("npm"):
        root = subprocess.run(
            ["npm", "root", "-g"], capture_output=True, text=True, check=False
        ).stdout.strip()
        said = f"{root}/adaptivecards/dist/adaptivecards.min.js"
    return Path(said) if said and Path(said).is_file() else None


SCRIPT = package() if BROWSER else None
pytestmark = [
    pytest.mark.bulk,
    pytest.mark.skipif(
        SCRIPT is None, reason="no chromium, or no npm package adaptivecards (npm install -g adaptivecards)"
    ),
]


def browse(page: Path, *how: str) -> str:
    command = [
        str(BROWSER),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        *how,
        page.as_uri(),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)
    return done.stdout


def drawn(made: Card, tmp_path: Path) -> tuple[list[str], str, Path]:
    """The lines a card shows, what the parser complains of, and the picture."""
    (payload,) = TARGET.compose(made, "")
    content = json.loads(packed(payload))["attachments"][0]["content"]
    assert SCRIPT is not None
    page, picture = tmp_path / "card.html", tmp_path / "card.png"
    text = json.dumps(content).replace("<", "\\u003c")
    page.write_text(PAGE.format(script=SCRIPT.read_text(encoding="utf-8"), card=text), encoding="utf-8")
    dom = browse(page, "--dump-dom").rpartition("</script>")[2]
    browse(page, "--window-size=390,1400", f"--screenshot={picture}")
    body, _, complaints = dom.partition('<pre id="complaints">')
    blocks = re.split(r"</?(?:div|p)[^>]*>", body)
    lines = [html.unescape(re.sub("<[^>]*>", "", block)).replace("\xa0", " ").strip() for block in blocks]
    return [line for line in lines if line], html.unescape(complaints.partition("</pre>")[0]), picture


@pytest.mark.parametrize("lang", Lang)
def test_a_week_is_drawn_as_it_is_said(lang: Lang, tmp_path: Path) -> None:
    lines, complaints, picture = drawn(WEEK[lang], tmp_path)
    assert complaints == ""
    expected = [line.replace("• ", "") for line in WEEK[lang].lines()]
    shown = [line.replace("• ", "") for line in lines]
    assert shown[: len(expected)] == expected
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 10_000


def test_what_people_wrote_is_drawn_as_text(tmp_path: Path) -> None:
    lines, complaints, _ = drawn(card(*HOSTILE[:20]), tmp_path)
    assert complaints == ""
    shown = "\n".join(lines)
    for text in ("<!channel>", "<@U024BE7LH>", "＜at>all＜/at>", "＜at id=all>＜/at>", "@all", "@所有人"):
        assert text in shown


def test_the_longest_card_is_drawn(tmp_path: Path) -> None:
    lines, complaints, _ = drawn(long(), tmp_path)
    assert complaints == ""
    assert sum("另有" in line for line in lines) == 5
