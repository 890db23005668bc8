"""The bar of a department: its colour says which, its shape says the side."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.theme.current import theme
from ui.theme.palette import Side


def paint_bar(painter: QPainter, x: float, y: float, height: int, number: int, side: Side) -> None:
    """Paint the bar, 3 wide at 100%: business solid, IT split in two, a partner outlined in muted."""
    current = theme()
    width = max(2, current.px(3))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if side == "external":
        painter.setPen(QPen(current.color("muted"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, width, height - 1), width / 2, width / 2)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current.department(number))
    radius = width / 2
    if side == "business":
        painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)
        return
    # 12, a gap of 4, and 12 again of every 28.
    part = round(height * 12 / 28)
    painter.drawRoundedRect(QRectF(x, y, width, part), radius, radius)
    painter.drawRoundedRect(QRectF(x, y + height - part, width, part), radius, radius)
