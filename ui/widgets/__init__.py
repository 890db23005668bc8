"""Small widgets in the look of the app: buttons, labels, marks, fields, checks, choices and empty places."""

from ui.widgets.button import Button, IconButton
from ui.widgets.check import Check
from ui.widgets.choice import Choice
from ui.widgets.clear import clear
from ui.widgets.date import DateField, order_of_days
from ui.widgets.empty import EmptyPlace
from ui.widgets.fit import open_at, shorten
from ui.widgets.footer import footer
from ui.widgets.label import Label, Line, Mark
from ui.widgets.number import NumberField
from ui.widgets.overlay import ScrollOverlay
from ui.widgets.segments import Segments
from ui.widgets.wrap import WrapRow

__all__ = [
    "Button",
    "Check",
    "Choice",
    "DateField",
    "EmptyPlace",
    "IconButton",
    "Label",
    "Line",
    "Mark",
    "NumberField",
    "ScrollOverlay",
    "Segments",
    "WrapRow",
    "clear",
    "footer",
    "open_at",
    "order_of_days",
    "shorten",
]
