"""A file's text as values with places: YAML and CSV in, trees and problems out."""

from __future__ import annotations

from pmcoach.document.document import Document
from pmcoach.document.place import Place, Problem
from pmcoach.document.source import Source, Unreadable
from pmcoach.document.tree import Tree

__all__ = ["Document", "Place", "Problem", "Source", "Tree", "Unreadable"]
