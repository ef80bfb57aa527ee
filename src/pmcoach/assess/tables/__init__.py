"""Tidy tables of a workspace: one a kind, for programs that compute."""
