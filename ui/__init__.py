"""The screen: theme, widgets, board, frame and views. Knows the planner; the planner does not know it."""
