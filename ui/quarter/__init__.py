"""The quarter: where it stands, its rosters, what is due in it, and the steps from one to the next."""
