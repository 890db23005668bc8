"""The type scale: five sizes in pixels, two weights, Inter with the system font behind it."""

from typing import Literal, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

import resources

TypeName = Literal["figure", "title", "body", "small", "tiny"]
FAMILY = "Inter"


class Step(NamedTuple):
    """One step of the scale: pixels of type and of its line, and the weight it has of itself."""

    size: int
    line: int
    strong: bool


SCALE: dict[TypeName, Step] = {
    "figure": Step(16, 22, False),
    "title": Step(13, 18, True),
    "body": Step(12, 18, False),
    "small": Step(11, 15, False),
    "tiny": Step(10, 14, False),
}


def load_fonts() -> bool:
    """Make the bundled typeface known to Qt; False where its files cannot be read."""
    files = ("fonts/Inter-Regular.otf", "fonts/Inter-SemiBold.otf")
    loaded = [QFontDatabase.addApplicationFont(str(resources.path(file))) for file in files]
    return min(loaded) >= 0


def make_font(name: TypeName, strong: bool | None, scale: float) -> QFont:
    """The font of a step of the scale, its figures all of one width."""
    step = SCALE[name]
    font = QFont()
    # The system font follows for scripts that Inter lacks.
    font.setFamilies([FAMILY, QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()])
    font.setPixelSize(max(1, round(step.size * scale)))
    heavy = step.strong if strong is None else strong
    font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    font.setFeature(QFont.Tag.fromString("tnum"), 1)
    return font
