"""A sentence that wraps at the line height of its step; a plain label knows no line height."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, TypeName, follow, theme
from ui.theme.draw import in_order, right_to_left

_KEPT = 4  # widths that a sentence is laid out to


class Sentence(QWidget):
    """Plain text that wraps and never elides; as wide as it is given, as high as it needs."""

    def __init__(
        self, text: str = "", type_name: TypeName = "body", role: Role = "text", strong: bool | None = None
    ) -> None:
        super().__init__()
        self._type, self._role, self._strong, self._text = type_name, role, strong, text
        self._laid_out: dict[tuple[int, int], QTextLayout] = {}  # by width and text size
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        follow(self._dress)

    def text(self) -> str:
        """The sentence."""
        return self._text

    def setText(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self.setAccessibleName(text)
        self._dress()

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the sentence takes."""
        return max(1, self._lay_out(width).lineCount()) * theme().line(self._type)

    def sizeHint(self) -> QSize:
        """One line; what a width asks for beyond it is said by `heightForWidth`."""
        return QSize(theme().px(220), theme().line(self._type))

    def minimumSizeHint(self) -> QSize:
        """One line at least."""
        return QSize(theme().px(40), theme().line(self._type))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        current, painter = theme(), QPainter(self)
        painter.setPen(current.color(self._role))
        self._lay_out(self.width()).draw(painter, QPointF(0, 0))

    def _lay_out(self, width: int) -> QTextLayout:
        # A page that is laid out asks for the same widths many times over.
        key = width, theme().percent
        if key not in self._laid_out:
            if len(self._laid_out) == _KEPT:
                self._laid_out.clear()
            self._laid_out[key] = self._lines(width)
        return self._laid_out[key]

    def _lines(self, width: int) -> QTextLayout:
        current = theme()
        layout = QTextLayout(self._text, current.font(self._type, self._strong))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(self._direction())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        height = current.line(self._type)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            top = (layout.lineCount() - 1) * height + (height - line.height()) / 2
            line.setPosition(QPointF(0, top))
        layout.endLayout()
        return layout

    def _direction(self) -> Qt.LayoutDirection:
        rtl = right_to_left(in_order(self._text))
        return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

    def _dress(self) -> None:
        self._laid_out.clear()
        self.updateGeometry()
        self.update()
