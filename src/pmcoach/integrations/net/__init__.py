"""The way to the network, and what comes back."""
