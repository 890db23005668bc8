"""Solving as a manager sees it: how it goes, in words and as a chart, and the plan that waits to be taken."""
