"""A person's reports from week to week, and what a new one starts from."""
