"""The kinds of file people write: each declared once, in a module of its own."""
