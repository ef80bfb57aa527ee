"""What moved in goals, reports and reviews, read from git."""
