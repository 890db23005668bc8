"""The inspector: what is selected, why it is where it is, and what would be better."""
