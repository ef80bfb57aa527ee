"""Text pasted from a chat, a document or a mail, taken apart: marks and layout first, words second.

A text becomes lines, lines become headings, points and tables, and those become the entries of a report or a review. What
nobody could place is handed back as it stands.
"""
