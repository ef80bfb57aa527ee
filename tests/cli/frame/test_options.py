"""The options of every command, and what is settled before the command line is understood."""

from __future__ import annotations

import fcntl
import io
import os
import struct
import termios

import pytest

from pmcoach.cli.frame.options import early_directory, early_lang, locale_lang, screen_width, wants_color
from pmcoach.text import Lang


class Screen(io.StringIO):
    """A stream somebody sits at, of a size nobody knows."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "lang"),
    [
        pytest.param({}, Lang.EN, id="none"),
        pytest.param({"LANG": "zh_CN.UTF-8"}, Lang.ZH, id="Chinese"),
        pytest.param({"LANG": "en_US.UTF-8"}, Lang.EN, id="English"),
        pytest.param({"LANG": "de_DE"}, Lang.EN, id="another"),
        pytest.param({"LANG": "C.UTF-8"}, Lang.EN, id="C names none"),
        pytest.param({"LC_MESSAGES": "POSIX", "LANG": "zh_CN"}, Lang.EN, id="POSIX names none"),
        pytest.param({"LC_ALL": "zh_TW", "LANG": "en_US"}, Lang.ZH, id="all goes first"),
        pytest.param({"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "zh_CN"}, Lang.EN, id="then messages"),
    ],
)
def test_the_language_of_the_locale(environ: dict[str, str], lang: Lang) -> None:
    assert locale_lang(environ) is lang


EN = {"LANG": "en_US.UTF-8"}


@pytest.mark.parametrize(
    ("arguments", "environ", "settings", "lang"),
    [
        pytest.param(["check", "--lang", "zh"], EN, "", Lang.ZH, id="as asked"),
        pytest.param(["--lang=zh", "check"], EN, "", Lang.ZH, id="as asked with a sign"),
        pytest.param(["check", "--lang", "fr"], EN, "", Lang.EN, id="one there is not"),
        pytest.param(["check", "--lang"], EN, "", Lang.EN, id="none said"),
        pytest.param(["ask", "--", "--lang", "zh"], EN, "", Lang.EN, id="only words"),
        pytest.param(
            ["--lang", "en"], {"PMCOACH_LANG": "zh"}, "", Lang.EN, id="asked before the environment"
        ),
        pytest.param([], {**EN, "PMCOACH_LANG": "zh"}, "language: en\n", Lang.ZH, id="environment"),
        pytest.param([], {**EN, "PMCOACH_LANG": "fr"}, "language: zh\n", Lang.ZH, id="workspace"),
        pytest.param([], {}, "# x\nlanguage: 'en'  # y\n", Lang.EN, id="quoted, with a comment"),
        pytest.param([], EN, "语言: 中文\n", Lang.ZH, id="in Chinese"),
        pytest.param([], EN, "语言: 英文\n", Lang.EN, id="English in Chinese"),
        pytest.param([], EN, "  language: zh\nlanguage\nlanguage: fr\n", Lang.EN, id="nothing plain"),
    ],
)
def test_the_language_before_anything_is_understood(
    arguments: list[str], environ: dict[str, str], settings: str, lang: Lang
) -> None:
    assert early_lang(arguments, environ, settings) is lang


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [
        pytest.param(["check"], ".", id="none"),
        pytest.param(["-C", "a", "check"], "a", id="before"),
        pytest.param(["check", "--directory", "a"], "a", id="after"),
        pytest.param(["--directory=a=b"], "a=b", id="with a sign"),
        pytest.param(["-Ca"], "a", id="in one"),
        pytest.param(["check", "-C"], ".", id="cut off"),
        pytest.param(["ask", "--", "-C", "a"], ".", id="only words"),
    ],
)
def test_the_folder_before_anything_is_understood(arguments: list[str], folder: str) -> None:
    assert early_directory(arguments) == folder


@pytest.mark.parametrize(
    ("color", "environ", "screen", "wanted"),
    [
        pytest.param("always", {"NO_COLOR": "1"}, False, True, id="always"),
        pytest.param("never", {"FORCE_COLOR": "1"}, True, False, id="never"),
        pytest.param("auto", {"NO_COLOR": "1"}, True, False, id="not wanted"),
        pytest.param(None, {"NO_COLOR": "", "FORCE_COLOR": "1"}, False, True, id="wanted by all means"),
        pytest.param(None, {"TERM": "xterm"}, True, True, id="on a screen"),
        pytest.param(None, {"TERM": "dumb"}, True, False, id="on a plain screen"),
        pytest.param("auto", {}, False, False, id="in a pipe"),
    ],
)
def test_colour(
    monkeypatch: pytest.MonkeyPatch, color: str | None, environ: dict[str, str], screen: bool, wanted: bool
) -> None:
    monkeypatch.setattr("sys.stdout", Screen() if screen else io.StringIO())
    assert wants_color(color, environ) is wanted


@pytest.mark.parametrize(
    ("said", "cells"),
    [
        ("", 80), ("0", 80), ("100", 100), ("1", 40), ("100000", 200), ("99999999999", 80), ("x", 80), ("-5", 80), ("８０", 80)
    ],
)  # fmt: skip
def test_the_width_of_a_pipe(monkeypatch: pytest.MonkeyPatch, said: str, cells: int) -> None:
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert screen_width({"COLUMNS": said}) == cells


def test_the_width_of_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    master, slave = os.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 132, 0, 0))
    with os.fdopen(slave, "w", encoding="utf-8") as screen:
        monkeypatch.setattr("sys.stdout", screen)
        assert screen_width({}) == 132
        assert screen_width({"COLUMNS": "90"}) == 90
    os.close(master)
    monkeypatch.setattr("sys.stdout", Screen())
    assert screen_width({}) == 80
