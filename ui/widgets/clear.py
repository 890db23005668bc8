"""Taking what a layout holds out of it."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout, keep: int = 0) -> None:
    """Take all items out but the first `keep`, and let go of their widgets."""
    while layout.count() > keep:
        taken = layout.takeAt(keep)
        widget = taken.widget() if taken is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
