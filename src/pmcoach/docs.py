"""What a function says of itself, also where Python was told to leave docstrings out (`-OO`, `PYTHONOPTIMIZE=2`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def doc_of(function: Callable[..., Any]) -> str:
    """A function's docstring; where Python left it out, as the source has it. Empty where there is neither."""
    if function.__doc__:
        return function.__doc__
    import ast
    import inspect
    import textwrap

    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):  # no source came along
        return ""
    found = tree.body[0]
    said = ast.get_docstring(found) if isinstance(found, ast.FunctionDef) else None
    return said or ""
