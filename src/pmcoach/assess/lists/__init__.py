"""Records of one sort as rows, and what words find in them."""
