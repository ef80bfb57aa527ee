"""PyYAML, at half the cost of its import: the patterns of its loaders, of which events need none, wait for their use."""

from __future__ import annotations

from pmcoach.patterns import deferred

with deferred():
    import yaml as yaml
