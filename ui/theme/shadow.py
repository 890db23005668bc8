"""The shadow of the few things that float: the held card, offers and menus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.theme.current import theme


def paint_shadow(
    painter: QPainter, around: QRectF, radius: float, *, blur: int, down: int, strength: float
) -> None:
    """Paint a soft shadow below a rounded shape; none with high contrast.

    It is laid in layers, each a little smaller than the last, so that their sum fades outwards.
    """
    current = theme()
    if current.contrast:
        return
    reach = current.px(blur) // 2
    shade = QColor(Qt.GlobalColor.black)
    shade.setAlphaF(1 - (1 - strength) ** (1 / reach))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    lower = around.translated(0, current.px(down))
    for out in range(reach, 0, -1):
        grown = out - reach / 3
        painter.drawRoundedRect(lower.adjusted(-grown, -grown, grown, grown), radius + out, radius + out)
    painter.restore()
