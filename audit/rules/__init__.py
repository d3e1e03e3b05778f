"""What all rules share: their fields, the article they look at, and how they speak."""
