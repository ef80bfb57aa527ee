"""Days, periods and working days."""
