"""What an article is made of: its text, its parts, and where each character came from."""
