"""The process the solver runs in: what is said to it, how each request is answered, and who waits for it."""
