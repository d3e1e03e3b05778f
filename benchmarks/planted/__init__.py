"""Errors planted in text of our own, and the floors below which finding them may not fall."""
