"""Insight: who has met whom by department, and what a programme of the next quarters would make of it."""
