"""`pmcoach keys`: who has which keys, and who reads what."""

from __future__ import annotations

from pmcoach.cli.seal.keys_check import check
from pmcoach.cli.seal.keys_list import list_
from pmcoach.cli.seal.keys_new import new
from pmcoach.cli.seal.keys_setup import setup

COMMANDS = {"new": new, "list": list_, "check": check, "setup": setup}
