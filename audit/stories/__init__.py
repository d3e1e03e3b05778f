"""Articles on one event: which they are, whose text they are, and what they say side by side."""
