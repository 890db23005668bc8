"""The window around the board: rail, top bar, toolbar, inspector and what they do."""
