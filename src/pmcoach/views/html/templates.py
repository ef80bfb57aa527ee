"""Templates filled with values: everything that is said is made safe to show and escaped, in one place."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from pmcoach.cells import showable
from pmcoach.patterns import pattern
from pmcoach.text import Lang, Text, word
from pmcoach.views.html import read, words
from pmcoach.views.words import WEEKDAYS

BETWEEN = pattern(r"\s*\n\s*")  # templates are laid out for whoever writes them
LANGUAGE = {Lang.ZH: "zh-CN", Lang.EN: "en"}


def fill(template: str, lang: Lang, **values: Any) -> str:
    """A page in a language."""
    return _environment(lang).get_template(template).render(**values)


@cache
def _environment(lang: Lang) -> Environment:
    def said(value: Any) -> Any:
        """What stands for a value: words in the page's language, safe to show; markup is that of templates alone."""
        if isinstance(value, Markup):
            return value
        return showable(word(value, lang)) if isinstance(value, Text | str) else value

    made = Environment(
        loader=FunctionLoader(_source), autoescape=True, undefined=StrictUndefined, finalize=said,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    style = BETWEEN.sub("", read("page.css"))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    made.globals.update(
        w=words,
        weekdays=WEEKDAYS,
        speak=lang,
        lang=LANGUAGE[lang],
        style=Markup(style),
        policy=Markup(policy),
    )
    return made


def _source(name: str) -> str:
    """A template without the spaces its lines begin with."""
    return BETWEEN.sub("\n", read(name))
