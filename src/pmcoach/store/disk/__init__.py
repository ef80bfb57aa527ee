"""The disk: reading, writing, locking."""
