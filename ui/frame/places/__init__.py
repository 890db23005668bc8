"""The places of the window, each made when it is asked for first, and what the window hears from it."""
