"""The parts of the HTML report: mark-up, the marked text with its cards, tables, the frame."""
