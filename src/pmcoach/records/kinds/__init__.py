"""The kinds of files people write, each declared once."""
