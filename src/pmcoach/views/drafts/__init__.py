"""Files to finish."""
