"""What is said of files and work: one function a rule, all of them in `catalogue`."""
