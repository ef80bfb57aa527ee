"""Messages for chats."""
