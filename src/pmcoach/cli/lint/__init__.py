"""Commands that judge files and sentences."""
