"""Which findings a board, a brief, a digest and the reminders hold, in which order; nothing is judged here."""
