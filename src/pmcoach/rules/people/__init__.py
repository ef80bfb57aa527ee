"""Rules on reports, meetings, reviews, growth, and who answers for what."""
