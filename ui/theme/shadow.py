"""The shadow and the ground of the few things that float: the held card, offers and menus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

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


def floating_strength() -> float:
    """How dark the shadow of what floats is: on dark ground a faint one cannot be seen."""
    return 0.5 if theme().dark else 0.12


def paint_floating(painter: QPainter, panel: QRectF) -> None:
    """Paint the ground of what floats, an offer, a menu or a panel, with its hairline inside."""
    current = theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(current.color("line"), 1))
    painter.setBrush(current.color("raised"))
    painter.drawRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), current.px(10), current.px(10))


def let_float(widget: QWidget) -> None:
    """Give a widget the shadow of what floats, to the text size as it is."""
    px = theme().px
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setBlurRadius(px(18))
    shadow.setOffset(0, px(6))
    shadow.setColor(QColor(0, 0, 0, round(255 * floating_strength())))
    widget.setGraphicsEffect(shadow)
