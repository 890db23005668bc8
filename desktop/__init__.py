"""The program: starts the window, or does its job without one; keeps settings and crash reports."""
