"""Other tools, reached over the network or through what they export."""
