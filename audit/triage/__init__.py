"""What of the findings is set aside: named exceptions, what was accepted before, what is old."""
