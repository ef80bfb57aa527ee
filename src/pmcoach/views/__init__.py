"""What people look at: pages, made of values; nothing here reads a file or a clock."""
