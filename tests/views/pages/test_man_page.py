"""The manual as a man page: the same words, and nothing roff takes for its own."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from tests.conftest import ROOT

from pmcoach.cli import COMMANDS
from pmcoach.pages import TOPICS, read, title
from pmcoach.text import Lang
from pmcoach.views.pages.man_page import escaped, man_page

NAMES = {Lang.EN: "pmcoach.1", Lang.ZH: "pmcoach.zh.1"}


def made(lang: Lang) -> str:
    return man_page({topic: read(topic, lang) for topic in TOPICS}, lang)


@pytest.mark.parametrize("lang", Lang)
def test_the_man_page_is_made_of_the_pages(lang: Lang, *, update: bool) -> None:
    path = ROOT / "src" / "pmcoach" / "pages" / "man" / NAMES[lang]
    if update:
        path.write_text(made(lang), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == made(lang)


@pytest.mark.parametrize("lang", Lang)
def test_every_topic_and_command_stands_in_it(lang: Lang) -> None:
    text = made(lang)
    assert [name for name in COMMANDS if rf"\fB{escaped(name)}\fP" not in text] == []
    assert [topic for topic in TOPICS if escaped(title(topic, lang)).replace('"', r"\(dq") not in text] == []


@pytest.mark.parametrize("lang", Lang)
def test_it_is_laid_out_without_a_warning(lang: Lang) -> None:
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not installed")
    ran = subprocess.run(
        [groff, "-Kutf8", "-man", "-Tutf8", "-ww", "-rLL=80n"],
        input=made(lang).encode(), capture_output=True, check=True,
    )  # fmt: skip
    assert ran.stderr == b""
    shown = re.sub(r".\x08|\x1b\[[0-9;]*m", "", ran.stdout.decode())
    assert "pmcoach lint" in shown
    assert "--format" in shown.replace("\u2212", "-")


@pytest.mark.parametrize(
    ("markdown", "roff"),
    [
        ("# A \"b\"\n", '.SH "A \\(dqb\\(dq"\n'),
        ("## A\n", '.SS "A"\n'),
        (".a `--b` **c** \\\\\n", ".PP\n\\&.a \\fB\\-\\-b\\fP \\fBc\\fP \\e\n"),
        ("```sh\n.x\n\n```\n", ".PP\n.RS 4\n.nf\n\\&.x\n\n.fi\n.RE\n"),
        ("- a\n\n  b\n", ".IP \\(bu 2\na\n.RS 2\n.PP\nb\n.RE\n"),
        ("1. a\n", ".IP 1. 4\na\n"),
        ("| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | | |\n", ".TP\nd\ne – f\n.TP\ng\n\\&\n"),
        ("<!-- x -->\n", ""),
    ],
)  # fmt: skip
def test_each_kind_of_block(markdown: str, roff: str) -> None:
    assert man_page({"a": markdown}, Lang.EN).partition("COMMAND]\n")[2] == roff
