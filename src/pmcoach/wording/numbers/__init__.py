"""Numbers that are no times, what they are for, and where they are to move."""
