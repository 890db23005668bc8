"""A place of the window as a picture: what is seen of it, and what one would scroll to."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QTableView, QWidget

from ui.theme import theme

_LONGEST = 12_000  # pixels to which a place grows so that all of it is seen


class SeenPicture:
    """What a widget shows, ready to be painted; `size` is in pixels at the present text size."""

    def __init__(self, widget: QWidget) -> None:
        # What was changed just before has its places too.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        areas = [area for area in widget.findChildren(QAbstractScrollArea) if area.isVisible()]
        hidden = [_hidden(area) for area in areas]
        across = max((each.width() for each in hidden), default=0)
        down = max((each.height() for each in hidden), default=0)
        most = QSize(_LONGEST, _LONGEST).expandedTo(widget.size())
        self.size = (widget.size() + QSize(across, down)).boundedTo(most)
        self._widget = widget
        self._bars = [bar for area in areas for bar in (area.horizontalScrollBar(), area.verticalScrollBar())]

    def paint(self, painter: QPainter) -> None:
        """Paint all of it, from the painter's origin on."""
        widget, before = self._widget, self._widget.size()
        scrolled = [bar.value() for bar in self._bars]
        painter.fillRect(0, 0, self.size.width(), self.size.height(), theme().color("window"))
        try:
            # Nothing is shown of this: the window paints when this is over.
            widget.resize(self.size)
            widget.render(painter, QPoint())
        finally:
            widget.resize(before)
            for bar, value in zip(self._bars, scrolled, strict=True):
                bar.setValue(value)


def _hidden(area: QAbstractScrollArea) -> QSize:
    """How much of what an area holds lies beyond it."""
    if isinstance(area, QTableView):  # whose bars count rows and columns
        room = area.viewport().size()
        whole = QSize(area.horizontalHeader().length(), area.verticalHeader().length())
        return (whole - room).expandedTo(QSize(0, 0))
    return QSize(area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum())
