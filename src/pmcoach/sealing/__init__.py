"""Text for few eyes: what a sealed block is made of, as far as it can be told without a key."""
