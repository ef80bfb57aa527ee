"""A sentence cut into words, each of a kind, in both languages."""
