"""Documents and rules become reports."""
