"""What a review is written from, and how scores compare."""
