"""Rules on goals: SMART, their plans, their numbers, their history."""
