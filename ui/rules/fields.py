"""A field for each kind of parameter that a rule has."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QMenu, QWidget

from planner.files import InputError
from planner.parameters import Parameter
from ui import words
from ui.theme import follow, theme
from ui.widgets import Button, NumberField

_WIDE = 104


class Field(QWidget):
    """Shows the value of a parameter; `changed` says that it may be another."""

    changed = Signal()

    def __init__(self, parameter: Parameter, editor: QWidget) -> None:
        super().__init__()
        self.parameter, self.editor = parameter, editor
        editor.setAccessibleName(parameter.label)
        self.setFocusProxy(editor)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(editor)
        self._dress()
        follow(self._dress)

    def value(self) -> Any:
        """The value, as a file holds it; raises InputError, a sentence, where the field makes none."""
        raise NotImplementedError

    def _dress(self) -> None:
        self.setFixedWidth(theme().px(_WIDE))


class _Number(Field):
    """A whole number, or no limit one below the least."""

    def __init__(self, parameter: Parameter, value: int | None) -> None:
        self._spin = NumberField(parameter.least - parameter.optional, parameter.most)
        if parameter.optional:
            self._spin.setSpecialValueText(parameter.words(None))
        self._spin.setValue(self._spin.minimum() if value is None else value)
        super().__init__(parameter, self._spin)
        self._spin.valueChanged.connect(self.changed)

    def value(self) -> int | None:
        """The number; None for no limit."""
        number = self._spin.value()
        return None if self.parameter.optional and number == self._spin.minimum() else number


class _Share(Field):
    """A share in percent; one that nobody touched stays as exact as it is."""

    def __init__(self, parameter: Parameter, value: float) -> None:
        self._spin, self._exact = NumberField(0, 100), value
        self._spin.setSuffix("%")
        self._spin.setValue(round(100 * value))
        super().__init__(parameter, self._spin)
        self._spin.valueChanged.connect(self.changed)

    def value(self) -> float:
        """The share, from 0 to 1."""
        percent = self._spin.value()
        return self._exact if percent == round(100 * self._exact) else percent / 100


class _Spin(QDoubleSpinBox):
    """A number without needless decimals."""

    def textFromValue(self, value: float) -> str:
        """The number as the window shows hours."""
        return words.hours(value)


class _Hours(Field):
    """Hours, in halves by the arrow keys."""

    def __init__(self, parameter: Parameter, value: float) -> None:
        self._spin = _Spin()
        # A point before decimals, as everywhere in the window.
        self._spin.setLocale(QLocale.c())
        self._spin.setDecimals(2)
        self._spin.setSingleStep(0.5)
        self._spin.setRange(parameter.least, parameter.most)
        self._spin.setValue(value)
        super().__init__(parameter, self._spin)
        self._spin.valueChanged.connect(self.changed)

    def value(self) -> float:
        """The hours."""
        return self._spin.value()

    def _dress(self) -> None:
        super()._dress()
        self._spin.lineEdit().setTextMargins(theme().px(6), 0, theme().px(6), 0)


class _Switch(Field):
    """Yes or no."""

    def __init__(self, parameter: Parameter, value: bool) -> None:
        self._box = QCheckBox("Yes")
        self._box.setChecked(value)
        super().__init__(parameter, self._box)
        self._box.toggled.connect(self.changed)

    def value(self) -> bool:
        """Whether it is so."""
        return self._box.isChecked()


class _Numbers(Field):
    """Whole numbers with commas between them."""

    def __init__(self, parameter: Parameter, value: Sequence[int]) -> None:
        self._line = QLineEdit(", ".join(map(str, value)))
        super().__init__(parameter, self._line)
        self._line.textChanged.connect(self.changed)

    def value(self) -> list[int]:
        """The numbers."""
        parts = self._line.text().replace(";", ",").replace(",", " ").split()
        for part in parts:
            if not part.isascii() or not part.isdigit():
                raise InputError(f"{self.parameter.label}: found {part!r}, expected numbers such as 4, 2, 1.")
        return [int(part) for part in parts]


class _Names(Field):
    """Some of the names that there are, chosen in a menu."""

    def __init__(self, parameter: Parameter, value: Sequence[str], known: Sequence[str]) -> None:
        self._button = Button("", icon_name="chevron-down")
        super().__init__(parameter, self._button)
        menu = QMenu(self._button)
        self._actions = {}
        for name in sorted({*known, *value}):
            action = self._actions[name] = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name in value)
            action.toggled.connect(self._told)
        if not self._actions:
            self._button.setEnabled(False)
            self._button.setToolTip("Nobody has a group. Groups come with the table of people.")
        self._button.setMenu(menu)
        self._show()

    def value(self) -> list[str]:
        """The names that are chosen."""
        return [name for name, action in self._actions.items() if action.isChecked()]

    def _told(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        chosen = self.value()
        self._button.setText(f"{len(chosen)} chosen" if chosen else "None")
        if self._actions:
            self._button.setToolTip(self.parameter.words(chosen))


def field(parameter: Parameter, value: Any, names: Sequence[str]) -> Field:
    """The field of a parameter with its value; `names` are those to choose from."""
    if parameter.kind == "names":
        return _Names(parameter, value, names)
    made = {"number": _Number, "share": _Share, "hours": _Hours, "switch": _Switch, "numbers": _Numbers}
    kind: Any = made[parameter.kind]
    found: Field = kind(parameter, value)
    return found
