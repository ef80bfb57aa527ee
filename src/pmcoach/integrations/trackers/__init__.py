"""Trackers and tables: how work items are read from each."""
