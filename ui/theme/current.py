"""The theme in force: which colours, how large the text, how much motion.

Widgets ask it when they paint, and repaint on `themeChanged`. Nothing else keeps a colour or a font.
"""

from collections.abc import Callable
from functools import cache
from typing import Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QGuiApplication

from ui.theme.palette import DARK, LIGHT, Palette, Role, high_contrast
from ui.theme.type import SCALE, TypeName, make_font

Scheme = Literal["system", "light", "dark"]
Motion = Literal["system", "none"]
SMALLEST, LARGEST = 80, 200


class Theme(QObject):
    """Colours, fonts and measures as they are now. There is one: `theme()`.

    `themeChanged` is sent after colours, text size or contrast changed.
    """

    themeChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scheme: Scheme = "system"
        self._percent = 100
        self._contrast: bool | None = None
        self._motion: Motion = "system"
        self._system_moves = False
        self._read()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        # Qt before 6.10 does not know what contrast the system asks for.
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._refresh)

    # What is in force.

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self._dark

    @property
    def scheme(self) -> Scheme:
        """What was asked for: the system's scheme, or light or dark always."""
        return self._scheme

    @property
    def percent(self) -> int:
        """The text size in percent, 80 to 200."""
        return self._percent

    @property
    def scale(self) -> float:
        """The factor on every measure but hairlines."""
        return self._percent / 100

    @property
    def contrast(self) -> bool:
        """Whether high contrast is in force."""
        return self._high

    @property
    def motion(self) -> Motion:
        """What was asked for: as much motion as the system allows, or none."""
        return self._motion

    @property
    def moves(self) -> bool:
        """Whether things may glide to where they go; never before the system was asked."""
        return self._motion == "system" and self._system_moves

    # What painting asks for.

    def color(self, role: Role) -> QColor:
        """The colour of a role; do not change it."""
        return self._colors[role]

    def department(self, number: int) -> QColor:
        """The colour of the department assigned as the so-manieth; after the last they start again."""
        return self._departments[number % len(self._departments)]

    def heat(self, share: float) -> QColor:
        """The fill for a share of hours used, 0 to 1, in five steps."""
        step = round(min(max(share, 0.0), 1.0) * (len(self._heat) - 1))
        return self._heat[step]

    def font(self, name: TypeName, strong: bool | None = None) -> QFont:
        """The font of a step of the type scale; `strong` sets weight 600 or 400 over the step's own."""
        key = (name, strong)
        if key not in self._fonts:
            self._fonts[key] = make_font(name, strong, self.scale)
        return self._fonts[key]

    def metrics(self, name: TypeName, strong: bool | None = None) -> QFontMetrics:
        """The measures of a font of the type scale."""
        key = (name, strong)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self.font(name, strong))
        return self._metrics[key]

    def line(self, name: TypeName) -> int:
        """The height of a line of this step, in pixels."""
        return self.px(SCALE[name].line)

    def baseline(self, name: TypeName, strong: bool | None = None) -> int:
        """How far below the top of its line the letters of this step stand, in pixels."""
        key = (name, strong)
        if key not in self._baselines:
            exact = QFontMetricsF(self.font(name, strong))
            above = (self.line(name) - exact.ascent() - exact.descent()) / 2
            self._baselines[key] = round(above + exact.ascent())
        return self._baselines[key]

    def px(self, pixels: float) -> int:
        """A measure of the drawing at the present text size."""
        return round(pixels * self.scale)

    def stroke(self, width: float) -> float:
        """The width of a line that shows a state; wider with high contrast."""
        return max(2.0, width + 1) if self._high else width

    # What a manager may set.

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark."""
        self._scheme = scheme
        self._refresh()

    def set_percent(self, percent: int) -> None:
        """Set the text size, kept between 80 and 200 percent."""
        self._percent = min(max(percent, SMALLEST), LARGEST)
        self._refresh()

    def set_contrast(self, high: bool | None) -> None:
        """Force high contrast on or off; None follows the system."""
        self._contrast = high
        self._refresh()

    def set_motion(self, motion: Motion) -> None:
        """Let things move where the system allows it, or never."""
        self._motion = motion

    def set_system_motion(self, moves: bool) -> None:
        """Note whether the system allows motion."""
        self._system_moves = moves

    def _refresh(self) -> None:
        self._read()
        self.themeChanged.emit()

    def _read(self) -> None:
        hints = QGuiApplication.styleHints()
        self._dark = self._scheme == "dark" or (
            self._scheme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark
        )
        self._high = _system_contrast() if self._contrast is None else self._contrast
        self._show(DARK if self._dark else LIGHT)
        self._fonts: dict[tuple[TypeName, bool | None], QFont] = {}
        self._baselines: dict[tuple[TypeName, bool | None], int] = {}
        self._metrics: dict[tuple[TypeName, bool | None], QFontMetrics] = {}

    def _show(self, palette: Palette) -> None:
        palette = high_contrast(palette) if self._high else palette
        self._colors = {role: QColor(value) for role, value in palette.roles.items()}
        self._departments = [QColor(value) for value in palette.departments]
        self._heat = [QColor(value) for value in palette.heat]


def _system_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


@cache
def theme() -> Theme:
    """The theme in force, made at the first call; needs a QApplication."""
    return Theme()


def follow(changed: Callable[[], None]) -> None:
    """Call `changed`, a method of a QObject, whenever the theme changes."""
    theme().themeChanged.connect(cast(Callable[..., None], changed))
