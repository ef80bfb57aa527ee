"""The manual: a page a topic, in each language, read on the forge and by `pmcoach help`."""

from __future__ import annotations

from importlib.resources import files

from pmcoach.text import Lang

# In the order they are listed; each is one Markdown file in `en/` and one in `zh/`.
TOPICS = (
    "files", "commands", "rules", "judging", "history", "private", "ci", "editor", "outside", "page", "tables", "org",
)  # fmt: skip


def read(topic: str, lang: Lang) -> str:
    """The page about a topic, as Markdown."""
    return files(__name__).joinpath(lang, f"{topic}.md").read_text(encoding="utf-8")


def title(topic: str, lang: Lang) -> str:
    """What a page is about: its first heading."""
    return read(topic, lang).partition("\n")[0].removeprefix("# ")
