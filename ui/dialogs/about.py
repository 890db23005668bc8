"""What the app is, its version, and whose work it stands on."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets import Button, Label, Mark

_LICENCES = (
    "Podwright is free software under the MIT licence. It stands on Qt for Python (LGPL-3.0), OR-Tools and "
    "sqlite-utils (Apache-2.0), NumPy and NetworkX (BSD-3-Clause), Numba and llvmlite (BSD-2-Clause), "
    "msgspec (BSD-3-Clause), calamine, "
    "RapidFuzz and platformdirs (MIT), and the typeface Inter (OFL-1.1)."
)


class AboutDialog(QDialog):
    """Shown from the menu; Esc or Close ends it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Podwright")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(Mark("logo", "accent", 24))
        column.addWidget(Label("Podwright", "figure", strong=True))
        column.addWidget(Label(_versions(), "small", "muted"))
        column.addWidget(Label("Re-team a company every quarter.", "body"))
        column.addWidget(Label(_LICENCES, "small", "muted", wrap=True))
        close = Button("Close", "main")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(px(400))


def _versions() -> str:
    try:
        mine = version("podwright")
    except PackageNotFoundError:
        mine = "from source"
    return f"Version {mine} · Qt {qVersion()} · Python {platform.python_version()}"
