"""The solver: the model, the search around it, and the process it runs in."""
