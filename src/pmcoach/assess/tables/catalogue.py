"""All tables of a workspace, but for what rules found, which stands above them."""

from __future__ import annotations

from pmcoach.assess.tables.goals import GOALS, MOVES, STEPS, VALUES
from pmcoach.assess.tables.people import ACTIONS, ASKS, MEETINGS, PEOPLE, REPORTS
from pmcoach.assess.tables.table import Table
from pmcoach.assess.tables.workspace import WORKSPACES

TABLES: tuple[Table, ...] = (
    WORKSPACES,
    PEOPLE,
    GOALS,
    VALUES,
    STEPS,
    REPORTS,
    ASKS,
    ACTIONS,
    MEETINGS,
    MOVES,
)
