"""A label of one line that gives way: it elides at the right and then says the whole in its tip."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.theme import Role, TypeName
from ui.theme.draw import elided
from ui.widgets import Label


class Elided(Label):
    """As wide as it is given; its tip is the whole text where that does not fit, else one of its own."""

    def __init__(
        self, text: str, type_name: TypeName = "body", role: Role = "text", strong: bool | None = None
    ) -> None:
        super().__init__(text, type_name, role, strong=strong)
        self._tip = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(10)

    def set_tip(self, tip: str) -> None:
        """Say this in the tip where the whole text is seen."""
        self._tip = tip
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as fits."""
        painter = QPainter(self)
        shown = elided(self.fontMetrics(), self.text(), self.width())
        self.setToolTip(self._tip if shown == self.text() else self.text())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
