"""What is cut off, lies over something else, scrolls into nothing or has no name, among what is shown."""

from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from ui.frame.bar.switcher import Switcher
from ui.frame.elided import Elided
from ui.frame.sentence import Sentence
from ui.theme import theme

# These elide, or paint their words themselves and leave out what does not fit; the tip says the whole.
ON_PURPOSE = (Elided, Switcher)
TAKES = QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit  # what a person can use
NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
LEAST = 24  # pixels at 100% text, in which no more than an ellipsis is seen


def texts(window):
    """The widgets of a window that show words now."""
    kinds = QLabel, QAbstractButton, Sentence
    found = [widget for kind in kinds for widget in window.findChildren(kind)]
    return [widget for widget in found if widget.isVisible() and widget.text()]


def faults(window):
    """A sentence for whatever somebody could not read or reach, or would miss the name of."""
    shown = texts(window)
    cut = [f"{said(one)} is cut: {why}" for one in shown if (why := _cut(one))]
    over = [f"{said(one)} lies over {said(other)}" for one, other in _overlapping(shown + _takes(window))]
    return cut + over + [*_scrolled(window)] + _nameless(window)


def said(widget):
    """A widget by its kind and its words, or its name."""
    words = widget.text() if hasattr(widget, "text") else widget.accessibleName()
    return f"{type(widget).__name__} “{words[:60]}”"


def _takes(window):
    """What somebody can use and shows no words of its own."""
    found = [widget for kind in TAKES[1:] for widget in window.findChildren(kind)]
    own = [widget for widget in found if not isinstance(widget.parentWidget(), TAKES)]
    return [widget for widget in own if widget.isVisible()]


def _nameless(window):
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible() and not one.text()]
    inside = [one for one in buttons if isinstance(one.parentWidget(), QAbstractItemView)]
    used = [one for one in (*buttons, *_takes(window)) if one not in inside]
    return [f"{type(one).__name__} has no name" for one in used if not one.accessibleName()]


def _scrolled(window):
    """What is wider than it is seen, and what scrolls beyond its end."""
    for area in window.findChildren(QScrollArea):
        inside, seen = area.widget(), area.viewport().size()
        if not area.isVisible() or inside is None or not area.widgetResizable():
            continue
        words = area.accessibleName() or type(inside).__name__
        if inside.width() > seen.width() and area.horizontalScrollBarPolicy() == NEVER:
            yield f"{words} is cut at the right: {inside.width()} pixels in {seen.width()}"
        needs = inside.heightForWidth(inside.width()) if inside.hasHeightForWidth() else inside.height()
        if inside.height() > max(seen.height(), needs):
            yield f"{words} scrolls into nothing: {inside.height()} pixels of {needs}"


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
