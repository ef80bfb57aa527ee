"""Commands that change a file by a line."""
