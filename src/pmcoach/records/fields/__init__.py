"""What a field takes, and how a record is read from values."""
