"""What the desk holds to be true: people, offices and places, dated and sourced."""
