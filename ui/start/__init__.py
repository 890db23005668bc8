"""The start page: what a window shows while no file is open."""

from ui.start.page import StartPage

__all__ = ["StartPage"]
