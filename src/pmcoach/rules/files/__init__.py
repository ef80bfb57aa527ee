"""Rules on files: that they can be read, refer to what exists, and keep private what is private."""
