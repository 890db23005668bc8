"""The look of plain widgets."""

from PySide6.QtWidgets import QApplication

from ui.theme.current import theme
from ui.theme.type import load_fonts


def install(app: QApplication) -> None:
    """Give the app its typeface, palette and style, now and whenever the theme changes."""
    load_fonts()
    theme()
