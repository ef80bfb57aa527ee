"""The verb of a clause, and whether it tells of work or of a result."""
