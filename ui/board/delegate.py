"""Paints cards."""

from PySide6.QtWidgets import QStyledItemDelegate


class CardDelegate(QStyledItemDelegate):
    """The one delegate that paints every card: on pods, on the bench, in lists and under the pointer."""
