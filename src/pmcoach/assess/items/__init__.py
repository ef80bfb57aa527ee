"""What is open: asks, problems, measures, steps and the rest, and what is due when."""
