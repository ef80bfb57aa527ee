"""Sealing, opening, keys."""
