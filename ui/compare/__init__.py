"""Two plans side by side: rows of both under the levels, who moves, and what rules, needs and hours say."""

from ui.compare.page import ComparePage

__all__ = ["ComparePage"]
