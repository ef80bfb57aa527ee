"""All records of a workspace, seen on a day."""

from __future__ import annotations

from pmcoach.project.file import File
from pmcoach.project.project import Project

__all__ = ["File", "Project"]
