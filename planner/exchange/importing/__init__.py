"""An import: which tables files hold, what they would change, and the one Change that brings them in."""
