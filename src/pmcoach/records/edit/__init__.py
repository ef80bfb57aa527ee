"""Changes to the text of a record."""
