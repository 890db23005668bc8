"""Icons by name, in the colour of a role."""

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QIcon, QPainter, QPixmap

from ui.theme.palette import Role


def pixmap(name: str, role: Role = "muted", size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon `name` in the colour of a role, `size` pixels square at the present text size."""
    return QPixmap()


def icon(name: str, role: Role = "muted", size: int = 16) -> QIcon:
    """The same for buttons and menus; disabled it is faint."""
    return QIcon()


def draw(painter: QPainter, name: str, role: Role, where: QRectF | Any) -> None:
    """Draw an icon into a square; sharp on any screen."""
