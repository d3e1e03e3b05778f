"""What an audit says about an article."""
