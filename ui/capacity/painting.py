"""Paints cells of the heat map: each kind once into a picture, which all cells that look alike share."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from ui.capacity.face import STEPS, Cell
from ui.capacity.measure import GAP, RADIUS
from ui.theme.current import follow, theme

_MOST = 2_000  # pictures that are kept


class Cells:
    """The pictures of cells at the present colours and text size."""

    def __init__(self) -> None:
        self._pictures: dict[tuple[Cell, int, int, float], QPixmap] = {}

    def forget(self) -> None:
        """Paint everything anew: colours or sizes have changed."""
        self._pictures.clear()

    def paint(self, painter: QPainter, cell: Cell, at: QRectF) -> None:
        """Paint a cell into its place, the gap around it included."""
        ratio = painter.device().devicePixelRatioF()
        key = cell, int(at.width()), int(at.height()), ratio
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) > _MOST:
                self.forget()
            picture = self._pictures[key] = _picture(*key)
        painter.drawPixmap(QPointF(at.x(), at.y()), picture)


def _picture(cell: Cell, width: int, height: int, ratio: float) -> QPixmap:
    drawn = QPixmap(round(width * ratio), round(height * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_cell(painter, cell, QRectF(0, 0, width, height))
    painter.end()
    return drawn


def paint_cell(painter: QPainter, cell: Cell, at: QRectF) -> None:
    """Paint the ground and the figure; over is danger, away is hatched and bears no figure."""
    current = theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = current.px(GAP) / 2
    shape = at.adjusted(half, half, -half, -half)
    radius = current.px(RADIUS)
    # With high contrast every edge is a line; without, white cells stand out from the ground by themselves.
    painter.setPen(QPen(current.color("line"), 1) if current.contrast else Qt.PenStyle.NoPen)
    if cell.kind == "away":
        _hatch(painter, shape, radius)
        return
    over = cell.kind == "over"
    painter.setBrush(current.color("danger") if over else current.heat(cell.step / STEPS))
    painter.drawRoundedRect(shape, radius, radius)
    painter.setFont(current.font("small", over))
    painter.setPen(current.color("on_danger" if over else "text"))
    painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, cell.text)


def _hatch(painter: QPainter, shape: QRectF, radius: float) -> None:
    current, step = theme(), theme().px(5)
    painter.setBrush(current.color("surface"))
    painter.drawRoundedRect(shape, radius, radius)
    inside = QPainterPath()
    inside.addRoundedRect(shape, radius, radius)
    painter.setClipPath(inside)
    painter.setPen(QPen(current.color("faint"), 1))
    count = int((shape.width() + shape.height()) / step) + 1
    for number in range(count):
        x = shape.left() + number * step
        painter.drawLine(QLineF(x, shape.top(), x - shape.height(), shape.bottom()))
    painter.setClipping(False)


_cells: Cells | None = None


def shared_cells() -> Cells:
    """The pictures that all views share, made at the first call."""
    global _cells
    if _cells is None:
        _cells = Cells()
        follow(_cells.forget)
    return _cells
