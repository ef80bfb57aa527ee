"""The text inside a sealed block: which file it is for, the text, and padding that hides its length."""

from __future__ import annotations

import textwrap

from pmcoach.patterns import pattern
from pmcoach.text import Text

SEALED = Text(en="[sealed]", zh="[已加密]")  # what stands in the place of a text that no key opens

STEP = 1024
FILLING = pattern(r"\n#( *)\Z")
# The filling is a comment to YAML: what is opened by hand with age reads as YAML too.
FOR = "for: "

NOT_TEXT = Text(en="what is sealed is no text", zh="里面不是文字")
NOT_SAID = Text(en="it does not say which file it is for", zh="里面没有写明属于哪个文件")
MOVED = Text(en="it was sealed for {path}, not for this file", zh="它属于 {path}，不属于这个文件")


class MisplacedError(Exception):
    """What was opened does not belong here; says why."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


def packed(stem: str, body: str) -> bytes:
    """A text for the file with a path, less its ending; a multiple of 1 KiB long."""
    data = f"{FOR}{stem}\n{body}\n#".encode()
    return data + b" " * (-len(data) % STEP)


def unpacked(data: bytes, stem: str | None = None) -> tuple[str, str]:
    """The path and the text that were sealed; raise MisplacedError where they are of another file than `stem`.

    The text is what stands behind the field's colon; of fields that somebody sealed by hand it is made.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise MisplacedError(NOT_TEXT) from None
    first, _, body = text.partition("\n")
    said = first.removeprefix(FOR).strip()
    if not first.startswith(FOR) or not said:
        raise MisplacedError(NOT_SAID)
    if stem not in (None, said):
        raise MisplacedError(MOVED.fill(path=said))
    return said, _behind_colon(FILLING.sub("", body))


def _behind_colon(body: str) -> str:
    if not body.strip() or body[0] in " \t\r\n":
        return body
    return f" {body}" if body.startswith("{") else "\n" + indented(body)


def indented(text: str) -> str:
    """Lines two columns to the right, each with its end."""
    return "".join(f"  {row}\n" if row.strip() else "\n" for row in text.splitlines())


def as_fields(body: str) -> str:
    """What stands behind a field's colon, as somebody reads and edits it: at the left edge, each line with its end."""
    return f"{textwrap.dedent(body).strip()}\n"
