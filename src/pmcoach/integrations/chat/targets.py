"""All services that take messages, and the ways of writing a message out."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from pmcoach.integrations.chat.markdown import MARKDOWN, TEXT, Dialect
from pmcoach.integrations.chat.target import Target
from pmcoach.records.kinds.sending import Service


def _target(service: Service) -> Target:
    """The `TARGET` of the file that has the service's name."""
    target: Target = import_module(f"pmcoach.integrations.chat.{service.value}").TARGET
    return target


TARGETS: Mapping[Service, Target] = {service: _target(service) for service in Service}
DIALECTS: Mapping[str, Dialect] = {
    "text": TEXT,
    "markdown": MARKDOWN,
    **{service.value: target.dialect for service, target in TARGETS.items()},
}
