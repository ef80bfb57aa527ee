"""What the records amount to on a day: what a goal says, where it stands, where it is heading, and why."""
