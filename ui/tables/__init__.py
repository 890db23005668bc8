"""Plain tables of words and figures: a model that sorts them and a view that is calm."""

from ui.tables.model import TableModel
from ui.tables.view import PlainTable

__all__ = ["PlainTable", "TableModel"]
