"""A sentence's facts as one flat row."""

from __future__ import annotations

from typing import Any

from .facts import Goal, Sentence
from .rewriting import rewrite


def row(sentence: Sentence) -> dict[str, Any]:
    """The facts of a sentence by name, ready for JSON."""
    first = sentence.targets[0] if sentence.targets else None
    limit = sentence.limit
    day = limit.day if limit else None
    values = []
    for target in sentence.targets:
        value: dict[str, Any] = {
            "value": target.value,
            "unit": target.unit or None,
            "direction": target.direction.value,
            "baseline": target.baseline,
        }
        if target.upper is not None:
            value["value_max"] = target.upper
        values.append(value)
    return {
        "metric": sentence.metric,
        "target": bool(sentence.targets),
        "target_values": values,
        "unit": first.unit or None if first else None,
        "direction": first.direction.value if first else None,
        "baseline": first.baseline if first else None,
        "deadline": limit is not None,
        "deadline_span": limit.span.of(sentence.text) if limit else None,
        "deadline_date": day.isoformat() if day else None,
        "vague": sentence.is_vague,
        "activity": sentence.work is not None,
        "smart_text": sentence.smart,
        "goal": goal(sentence.goal),
        "goals": len(sentence.parts),
        "rewrite": rewrite(sentence) or None,
    }


def goal(said: Goal) -> dict[str, Any]:
    """The goal by its fields, as a goal file names them."""
    day = said.due.day if said.due else None
    return {
        "name": said.name or None,
        "unit": said.unit or None,
        "baseline": said.baseline.value if said.baseline else None,
        "target": said.target.value if said.target else None,
        "change": {"value": said.change.value, "kind": said.change.kind.value} if said.change else None,
        "direction": said.way.value if said.way else None,
        "due": day.isoformat() if day else None,
    }
