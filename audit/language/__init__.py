"""What a text contains: sentences, names, people, quotations, dates. It knows no rules."""
