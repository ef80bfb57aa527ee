"""Keys, and the two ways to age."""
