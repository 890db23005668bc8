"""Whether there is room for the inspector: none in a narrow window, and none without a file to speak of."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.theme import follow, theme

NARROW = 860  # at 100% text: less than two pods beside the inspector


class Room(QObject):
    """Closes the inspector where the window gets narrow for its text, and opens it again where it was open.

    In between it opens and closes as its action is asked to.
    """

    def __init__(self, window: QWidget, inspector: QWidget, action: QAction) -> None:
        super().__init__(window)
        self._window, self._inspector, self._action = window, inspector, action
        self._narrow = self._gave_way = self._nothing = False
        action.toggled.connect(self._show)
        follow(self.make)

    def make(self) -> None:
        """Make room, or give it back, as wide as the window is now."""
        narrow = self._window.width() < theme().px(NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._gave_way = self._action.isChecked()
            self._action.setChecked(False)
        elif self._gave_way:
            self._action.setChecked(True)

    def show_nothing(self, nothing: bool) -> None:
        """Hide the inspector while there is nothing that it could speak of."""
        self._nothing = nothing
        self._show()

    def _show(self) -> None:
        self._inspector.setVisible(self._action.isChecked() and not self._nothing)
