"""Chats: how a message is written and sent in each."""
