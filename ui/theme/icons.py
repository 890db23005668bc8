"""Icons by name, in the colour of a role: drawn from SVG once per icon, role, size and screen.

The files hold `currentColor`, which is replaced before drawing: Qt draws no other colour than the
one in the file.
"""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.theme.current import theme
from ui.theme.palette import Role


def pixmap(name: str, role: Role = "muted", size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon `name` in the colour of a role, `size` pixels square at the present text size.

    `ratio` is the device pixel ratio of where it will be drawn.
    """
    current = theme()
    return _drawn(name, current.color(role).name(), current.px(size), ratio)


def icon(name: str, role: Role = "muted", size: int = 16, ratio: float = 2.0) -> QIcon:
    """The same for buttons and menus; disabled it is faint."""
    made = QIcon(pixmap(name, role, size, ratio))
    made.addPixmap(pixmap(name, "faint", size, ratio), QIcon.Mode.Disabled)
    return made


def draw(painter: QPainter, name: str, role: Role, x: float, y: float, size: int) -> None:
    """Draw an icon with its corner at x, y; `size` at 100% text size. Sharp on any screen."""
    painter.drawPixmap(QPointF(x, y), pixmap(name, role, size, painter.device().devicePixelRatioF()))


@cache
def _source(name: str) -> str:
    return resources.path(f"icons/{name}.svg").read_text("utf-8")


def _drawn(name: str, color: str, pixels: int, ratio: float) -> QPixmap:
    key = (name, color, pixels, ratio)
    found = _pixmaps.get(key)
    if found is None:
        found = _pixmaps[key] = _draw(name, color, pixels, ratio)
    return found


def _draw(name: str, color: str, pixels: int, ratio: float) -> QPixmap:
    drawn = QPixmap(round(pixels * ratio), round(pixels * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    source = _source(name).replace("currentColor", color)
    QSvgRenderer(source.encode()).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


_pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
