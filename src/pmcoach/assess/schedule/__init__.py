"""When reports, 1:1s, checks and appraisals are due, and whether they are there."""
