"""A field for a whole number."""

from PySide6.QtWidgets import QSpinBox, QWidget

from ui.theme.current import follow, theme


class NumberField(QSpinBox):
    """A number from `least` to `most`, changed by typing, the wheel or the arrow keys."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self._dress()
        follow(self._dress)

    def _dress(self) -> None:
        # The style sheet's padding does not reach the line inside.
        self.lineEdit().setTextMargins(theme().px(6), 0, theme().px(6), 0)
