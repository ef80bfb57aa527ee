"""Messages to chats."""
