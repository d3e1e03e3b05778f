"""Ways to search: folding, literals, patterns, near names."""
