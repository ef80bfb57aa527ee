"""`pmcoach keys`: who has which keys, and who reads what."""

from __future__ import annotations

from pmcoach.cli.seal.keys_check import check
from pmcoach.cli.seal.keys_list import list_
from pmcoach.cli.seal.keys_new import new
from pmcoach.cli.seal.keys_setup import setup
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach keys new", zh="pmcoach keys new")

COMMANDS = {"new": new, "list": list_, "check": check, "setup": setup}
