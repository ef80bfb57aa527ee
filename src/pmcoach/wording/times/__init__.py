"""Periods, days, lengths of time and frequencies, and the day they end."""
