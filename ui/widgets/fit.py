"""Keeping dialogs within the window that they belong to, which large text would go beyond."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from ui.theme.current import theme

_EDGE = 20  # pixels from the window's edge at least
_LATER = 24  # pixels at 100% text for a sentence that may say later what is wrong
_LEAST = 56  # pixels at 100% text that a list keeps: two rows or so


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Open a dialog with so many pixels at 100% text, or with as many as its window has."""
    px = theme().px
    dialog.resize(QSize(px(width), px(height)).boundedTo(_room(dialog)))


def shorten(dialog: QDialog, lists: Sequence[QWidget]) -> None:
    """Let lists of a fixed height be lower by what the whole dialog is higher than its window."""
    over = _height(dialog) + theme().px(_LATER) - _room(dialog).height()
    for number, each in enumerate(sorted(lists, key=QWidget.maximumHeight)):
        high = each.maximumHeight()
        lower = min(high, max(theme().px(_LEAST), high - max(0, over) // (len(lists) - number)))
        each.setFixedHeight(lower)
        _forget(each, dialog)
        over -= high - lower


def _height(dialog: QDialog) -> int:
    """As high as a dialog of a fixed width has to be."""
    layout = dialog.layout()
    assert layout is not None
    follows = layout.hasHeightForWidth()
    return layout.totalHeightForWidth(dialog.width()) if follows else layout.totalSizeHint().height()


def _forget(inside: QWidget, dialog: QDialog) -> None:
    """Let layouts work out anew what they need, which they do not by themselves before they are shown."""
    parent = inside.parentWidget()
    while parent is not None:
        layout = parent.layout()
        if layout is not None:
            layout.invalidate()
        parent.updateGeometry()
        parent = None if parent is dialog else parent.parentWidget()


def _room(dialog: QDialog) -> QSize:
    parent = dialog.parentWidget()
    size = dialog.screen().availableSize() if parent is None else parent.window().size()
    return size - QSize(2 * _EDGE, 2 * _EDGE)
