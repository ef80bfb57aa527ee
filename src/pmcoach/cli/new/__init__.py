"""Commands that write a new file, or a new workspace."""
