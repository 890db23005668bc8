"""The planning: problems, plans, rules, the solver and the file. It knows no screen."""

__version__ = "0.1.0"
