"""Buttons: one filled per group, all others plain, flat or a link."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui.theme.current import follow, theme
from ui.theme.icons import icon
from ui.theme.palette import Role

Kind = Literal["main", "plain", "flat", "link"]


class Button(QPushButton):
    """A button with words, and an icon before them where `icon_name` names one.

    `main` is the filled one, the best next action; at most one in a group.
    """

    def __init__(
        self, text: str, kind: Kind = "plain", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        self.set_kind(kind)
        follow(self._dress)

    def set_kind(self, kind: Kind) -> None:
        """Make it the filled button of its group, or one of the others."""
        self._kind = kind
        self.setProperty("kind", kind)
        # The style sheet looks at properties when it polishes, not when they change.
        self.style().unpolish(self)
        self.style().polish(self)
        self._dress()

    def set_icon(self, name: str) -> None:
        """Show another icon before the words; an empty name shows none."""
        self._icon_name = name
        self._dress()

    def _dress(self) -> None:
        current = theme()
        # Weight is the style sheet's, which knows the kind; it takes fonts set here for none.
        if self._icon_name:
            role: Role = "on_accent" if self._kind == "main" else "text"
            self.setIcon(icon(self._icon_name, role, 14))
            self.setIconSize(QSize(current.px(14), current.px(14)))
        else:
            self.setIcon(QIcon())


class IconButton(QToolButton):
    """A button that is an icon alone; its tip says what it does, to eyes and to screen readers."""

    def __init__(self, icon_name: str, tip: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._size = icon_name, size
        self._role: Role = "muted"
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_tip(tip)
        self._dress()
        follow(self._dress)

    def set_tip(self, tip: str) -> None:
        """Say something else in the tip, such as why it is disabled."""
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def set_icon(self, name: str, role: Role = "muted") -> None:
        """Show another icon, or the same in the colour of another role."""
        self._icon_name, self._role = name, role
        self._dress()

    def _dress(self) -> None:
        self.setIcon(icon(self._icon_name, self._role, self._size))
        side = theme().px(self._size)
        self.setIconSize(QSize(side, side))
