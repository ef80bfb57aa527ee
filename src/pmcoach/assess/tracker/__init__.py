"""Work items of other tools beside the plan's steps."""
