"""The language a system is set to, where no environment variable names one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from pmcoach.store.disk.root import glance
from pmcoach.text import Lang

CHINESE = 0x04  # the primary language of a Windows language identifier: its low ten bits
PREFERENCES = "Library/Preferences/.GlobalPreferences.plist"


def system_lang(environ: Mapping[str, str], platform: str = sys.platform) -> Lang:
    """The language of the system's own screens on Windows and macOS; English elsewhere, and where they do not tell."""
    tell = SYSTEMS.get(platform)
    return Lang.ZH if tell is not None and tell(environ) else Lang.EN


def _windows(environ: Mapping[str, str]) -> bool:
    """Whether Windows speaks Chinese: GetUserDefaultUILanguage, by the primary language of its answer."""
    del environ
    import ctypes

    windll = getattr(ctypes, "windll", None)  # nowhere but on Windows
    return windll is not None and windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == CHINESE


def _macos(environ: Mapping[str, str]) -> bool:
    """Whether macOS speaks Chinese: the first of AppleLanguages in the user's global preferences."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        found = plistlib.loads(glance(f"{environ.get('HOME', '')}/{PREFERENCES}"))
    except (ValueError, ExpatError):  # InvalidFileException is one of the first
        return False
    languages = found.get("AppleLanguages") if isinstance(found, dict) else None
    return isinstance(languages, list) and str(next(iter(languages), "")).startswith("zh")


SYSTEMS: Mapping[str, Callable[[Mapping[str, str]], bool]] = {"win32": _windows, "darwin": _macos}
