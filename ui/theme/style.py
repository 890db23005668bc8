"""The look of plain widgets: Fusion, our palette, and one style sheet made of roles."""

from string import Template

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.current import Theme, theme
from ui.theme.focus import FocusRing
from ui.theme.palette import ROLES, Role
from ui.theme.type import load_fonts

_PALETTE: dict[QPalette.ColorRole, Role] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "accent_text",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
}
_DISABLED = 0.45

# $role is a colour, $role_off the same at 45%, $nNN a measure of NN pixels at the present text size.
_SHEET = Template(
    """
QPushButton { background: $raised; color: $text; border: 1px solid $line; border-radius: $n6;
  padding: 0 $n12; min-height: $n24; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $surface; }
QPushButton:disabled { color: $text_off; border-color: $line_off; }
QPushButton[kind="main"] { background: $accent; color: $on_accent; border-color: $accent;
  font-weight: 600; }
QPushButton[kind="main"]:hover, QPushButton[kind="main"]:pressed { background: $accent_deep; }
QPushButton[kind="main"]:disabled { background: $accent_off; border-color: transparent; }
QPushButton[kind="flat"], QToolButton { background: transparent; border: 1px solid transparent;
  border-radius: $n6; padding: 0 $n6; }
QPushButton[kind="flat"]:hover, QToolButton:hover { background: $hover; }
QPushButton[kind="flat"]:pressed, QToolButton:pressed, QToolButton:checked { background: $surface; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent_text; padding: 0;
  text-align: left; }
QToolButton { padding: $n4; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox, QDateEdit { background: $raised;
  color: $text; border: 1px solid $line; border-radius: $n6; padding: 0 $n8; min-height: $n24;
  placeholder-text-color: $muted; selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: $n4; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; min-height: 0;
  background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus
  { border-color: $accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $text_off; }
QComboBox::drop-down { border: none; width: $n20; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; padding: $n4; outline: none; }
QMenu { background: $raised; border: 1px solid $line; border-radius: $n6; padding: $n4; }
QMenu::item { color: $text; padding: $n4 $n20 $n4 $n12; border-radius: $n4; }
QMenu::item:selected { background: $accent_tint; }
QMenu::item:disabled { color: $text_off; }
QMenu::separator { height: 1px; background: $line; margin: $n4 $n8; }
QMenu::icon { padding-left: $n8; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: $n4 $n6; }
QScrollArea, QAbstractScrollArea { border: none; }
QScrollBar:vertical { background: transparent; width: $n8; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $n8; margin: 0; }
QScrollBar::handle { background: $line_strong; border-radius: $n1; margin: $n2; min-height: $n24;
  min-width: $n24; }
QScrollBar::handle:vertical { margin-left: $n3; }
QScrollBar::handle:horizontal { margin-top: $n3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QHeaderView { background: $window; border: none; }
QHeaderView::section { background: $window; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: $n4 $n8; }
QTableView, QTreeView { background: $raised; gridline-color: $line; outline: none;
  selection-background-color: $accent_tint; selection-color: $text; }
QTabBar::tab { background: transparent; color: $muted; padding: $n6 $n12;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QProgressBar { background: $surface; border: none; border-radius: $n2; max-height: $n4; }
QProgressBar::chunk { background: $accent; border-radius: $n2; }
QGroupBox { border: none; margin-top: $n20; }
QGroupBox::title { subcontrol-origin: margin; color: $text; }
"""
)
_MEASURES = (1, 2, 3, 4, 6, 8, 12, 20, 24)


def widget_palette(current: Theme) -> QPalette:
    """The palette for widgets that paint themselves, disabled at 45%."""
    palette = QPalette()
    for target, role in _PALETTE.items():
        palette.setColor(target, current.color(role))
    for target in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        pale = current.color("text").toRgb()
        pale.setAlphaF(_DISABLED)
        palette.setColor(QPalette.ColorGroup.Disabled, target, pale)
    return palette


def style_sheet(current: Theme) -> str:
    """The style sheet of the app at these colours and this text size."""
    words = {f"n{pixels}": f"{current.px(pixels)}px" for pixels in _MEASURES}
    for role in ROLES:
        color = current.color(role)
        words[role] = color.name()
        words[f"{role}_off"] = f"rgba({color.red()}, {color.green()}, {color.blue()}, {_DISABLED})"
    words["accent_deep"] = current.color("accent").darker(110).name()
    return _SHEET.substitute(words)


def install(app: QApplication) -> None:
    """Give the app its typeface, palette and style, now and whenever the theme changes."""
    load_fonts()
    app.setStyle("Fusion")
    current = theme()

    def apply() -> None:
        app.setPalette(widget_palette(current))
        app.setFont(current.font("body"))
        app.setStyleSheet(style_sheet(current))

    apply()
    current.themeChanged.connect(apply)
    ring = FocusRing(app)
    ring.follow()
