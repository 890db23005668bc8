"""The planning rules of a quarter as cards in columns, one for each level."""
