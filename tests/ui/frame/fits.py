"""What is cut off, and what lies over something else, among the words that widgets show."""

from itertools import combinations

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ui.frame.elided import Elided
from ui.frame.sentence import Sentence
from ui.frame.switcher import Switcher
from ui.theme import theme

# These elide, or paint their words themselves and leave out what does not fit; the tip says the whole.
ON_PURPOSE = (Elided, Switcher)
LEAST = 24  # pixels at 100% text, in which no more than an ellipsis is seen


def texts(window):
    """The widgets of a window that show words now."""
    kinds = QLabel, QAbstractButton, Sentence
    found = [widget for kind in kinds for widget in window.findChildren(kind)]
    return [widget for widget in found if widget.isVisible() and widget.text()]


def faults(window):
    """A sentence for each text that is cut and for every two that overlap."""
    shown = texts(window)
    cut = [f"{said(one)} is cut: {why}" for one in shown if (why := _cut(one))]
    return cut + [f"{said(one)} lies over {said(other)}" for one, other in _overlapping(shown)]


def said(widget):
    """A widget by its kind and its words."""
    return f"{type(widget).__name__} “{widget.text()[:60]}”"


def _cut(widget):
    metrics, text = widget.fontMetrics(), widget.text().replace("&", "")
    if isinstance(widget, ON_PURPOSE):
        return "next to nothing is seen" if widget.width() < theme().px(LEAST) else ""
    if isinstance(widget, Sentence) or (isinstance(widget, QLabel) and widget.wordWrap()):
        needs, has = widget.heightForWidth(widget.width()), widget.height()
        return f"it needs {needs} pixels in height and has {has}" if needs > has else ""
    room = widget.contentsRect().width() if isinstance(widget, QLabel) else widget.width()
    needs = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
    return f"it needs {needs} pixels and has {room}" if needs > room else ""


def _overlapping(shown):
    by_parent: dict[QWidget, list[QWidget]] = {}
    for widget in shown:
        by_parent.setdefault(widget.parentWidget(), []).append(widget)
    for siblings in by_parent.values():
        for one, other in combinations(siblings, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > 1 and both.height() > 1:
                yield one, other
