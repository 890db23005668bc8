"""Liaison pairs within the search: which could be, what they cost, and the best of them."""
