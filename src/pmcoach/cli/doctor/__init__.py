"""A look at the set-up."""
