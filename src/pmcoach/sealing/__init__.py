"""Encrypted blocks: what can be read without a key."""
