"""Where texts come from and go to: the disk, and git. Each has one door."""
