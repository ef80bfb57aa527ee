"""Supervise and coach product managers with plain-text files in git."""

__version__ = "0.1.0"
