"""Work items of other tools, read."""
