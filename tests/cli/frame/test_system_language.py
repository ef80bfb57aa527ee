"""The language a system is set to."""

from __future__ import annotations

import ctypes
import plistlib
from pathlib import Path
from types import SimpleNamespace

import pytest

from pmcoach.cli.frame.options import locale_lang
from pmcoach.cli.frame.system_language import PREFERENCES, system_lang


@pytest.mark.parametrize(
    ("environ", "lang"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
    ],
)
def test_a_locale_that_names_no_language_is_english(environ: dict[str, str], lang: str) -> None:
    assert locale_lang(environ) == lang


@pytest.mark.parametrize(("identifier", "lang"), [(0x0804, "zh"), (0x0404, "zh"), (0x0409, "en"), (0, "en")])
def test_windows_tells_by_its_own_language(
    identifier: int, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: identifier)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert system_lang({}, "win32") == lang


def test_windows_that_does_not_tell_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(ctypes, "windll", raising=False)
    assert system_lang({}, "win32") == "en"


@pytest.mark.parametrize(
    ("preferences", "lang"),
    [
        (plistlib.dumps({"AppleLanguages": ["zh-Hans-CN", "en"]}), "zh"),
        (plistlib.dumps({"AppleLanguages": ["en-US"]}, fmt=plistlib.FMT_BINARY), "en"),
        (plistlib.dumps({"AppleLanguages": []}), "en"),
        (plistlib.dumps({"AppleLanguages": "zh"}), "en"),
        (plistlib.dumps({}), "en"),
        (plistlib.dumps([1]), "en"),
        (b"bplist00 cut off", "en"),
        (b"", "en"),
        (b"<?xml version='1.0'?><plist><dict>", "en"),
    ],
)
def test_macos_tells_by_its_preferences(preferences: bytes, lang: str, tmp_path: Path) -> None:
    path = tmp_path / PREFERENCES
    path.parent.mkdir(parents=True)
    path.write_bytes(preferences)
    assert system_lang({"HOME": str(tmp_path)}, "darwin") == lang


def test_macos_without_preferences_is_english(tmp_path: Path) -> None:
    assert system_lang({"HOME": str(tmp_path)}, "darwin") == "en"
    assert system_lang({}, "darwin") == "en"
