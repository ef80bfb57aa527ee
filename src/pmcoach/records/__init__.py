"""The kinds of file people write: each declared once, in a module of its own."""

SETTINGS_PATH = "pmcoach.yaml"
