"""Secrets kept out of everything that is shown, written down or raised."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from urllib.parse import parse_qsl, quote, quote_plus, urlsplit

from pmcoach.tuples import NamedTuple

HIDDEN = "•••"
# Shorter pieces of an address are words such as `robot` or `send`, not secrets.
SHORT = 8
WORDS = frozenset(
    (
        "services",
        "webhook",
        "workflows",
        "automations",
        "powerautomate",
        "open-apis",
        "api-version",
        "triggers",
    )
)


def mark(secret: str) -> str:
    """Six characters by which somebody who knows a secret knows it again, and nobody else."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()[:6]


def shown(url: str) -> str:
    """An address as it may be shown: its scheme and host, and a mark for all that follows."""
    found = re.match(r"(https?)://([A-Za-z0-9.:\[\]-]+)", url)
    return f"{found[1]}://{found[2]}/{HIDDEN}#{mark(url)}" if found else f"{HIDDEN}#{mark(url)}"


class Redactor(NamedTuple):
    """What must not be shown, in every form it may take on the way, the longest first."""

    forms: tuple[str, ...] = ()

    def clean(self, text: str) -> str:
        """The text with every secret blotted out."""
        for form in self.forms:
            text = text.replace(form, HIDDEN)
        return text

    def knowing(self, *secrets: str) -> Redactor:
        """The same with more secrets: of an address its parts that are no common words, too."""
        found = {form for secret in secrets if secret for form in _forms(secret)}
        return Redactor(tuple(sorted(found | set(self.forms), key=lambda form: (-len(form), form))))


def _forms(secret: str) -> Iterator[str]:
    for part in (secret, *_parts(secret)):
        yield from (part, quote(part, safe=""), quote_plus(part), json.dumps(part)[1:-1])


def _parts(secret: str) -> Iterable[str]:
    """The pieces of an address by which somebody could write to it."""
    if not secret.startswith(("http://", "https://")):
        return ()
    rest = secret.partition("://")[2].partition("/")[2]
    try:
        split = urlsplit(secret)
    except ValueError:
        return (rest,) if rest else ()
    pieces = (*split.path.split("/"), *(value for _, value in parse_qsl(split.query)))
    whole = (f"{split.path}?{split.query}",) if split.query else (split.path,)
    return tuple(
        piece for piece in (rest, *whole, *pieces) if len(piece) >= SHORT and piece.strip("/") not in WORDS
    )
