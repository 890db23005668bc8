"""A field for a day, and the order in which people here write days."""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from planner.files import InputError
from planner.words import MONTHS, WEEKDAYS
from planner.words import day as said
from ui.theme.current import follow, theme

if TYPE_CHECKING:
    from planner.exchange.reading.days import Order

FIRST, LAST = date(1970, 1, 1), date(2999, 12, 31)
_PAGE = 10  # steps that Qt takes for Page Up


class DateField(QAbstractSpinBox):
    """A day with the name of its weekday, typed, or changed by the wheel or the arrow keys.

    An arrow goes a day on, Page Up and Page Down a week. `changed` says that something else is in the field.
    """

    changed = Signal()

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = day  # the last that could be read
        self.lineEdit().textChanged.connect(self._typed)
        self.show_day(day)
        self.editingFinished.connect(self._finish)
        self._dress()
        follow(self._dress)

    @property
    def day(self) -> date:
        """The day; raises InputError where what was typed is none."""
        found = read(self.text(), self._last.year)
        if found is None:
            typed = f"“{self.text()}”" if self.text().strip() else "nothing"
            raise InputError(f"{self.accessibleName()}: found {typed}, expected a day such as 12 Apr 2027")
        return found

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.lineEdit().setText(f"{WEEKDAYS[day.weekday()]} {said(day)} {day.year}")

    def stepBy(self, steps: int) -> None:
        """Go so many days on from the last one, or back."""
        days = steps if abs(steps) < _PAGE else 7 * steps // _PAGE
        self.show_day(min(LAST, max(FIRST, self._last + timedelta(days=days))))
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """There is always a day before and one after."""
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Whatever is typed may become a day."""
        known = read(text, self._last.year) is not None
        state = QValidator.State.Acceptable if known else QValidator.State.Intermediate
        return state, text, position

    def sizeHint(self) -> QSize:
        """As wide as the longest day."""
        wide = self.fontMetrics().horizontalAdvance("Wed 30 May 2027")
        return QSize(wide + theme().px(24), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def _typed(self, text: str) -> None:
        self._last = read(text, self._last.year) or self._last
        self.changed.emit()

    def _finish(self) -> None:
        """Show the whole of a day of which a part was typed."""
        if read(self.text(), self._last.year) is not None:
            self.show_day(self._last)

    def _dress(self) -> None:
        # The style sheet's padding does not reach the line inside.
        self.lineEdit().setTextMargins(theme().px(6), 0, theme().px(6), 0)
        self.updateGeometry()


def order_of_days() -> "Order | None":
    """Whether the system's users write the day or the month first; None where it is the year."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    year, month, day = (pattern.find(letter) for letter in "yMd")
    if year < min(month, day):
        return None
    return "day first" if day < month else "month first"


def read(text: str, year: int) -> date | None:
    """The day that a text says: "5 Apr 2027", "Mon 5 April" of this year, 2027-04-05; None if it is none."""
    iso = re.fullmatch(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*", text)
    plain = " ".join(text.split())
    words = re.fullmatch(r"(?:[A-Za-z]+,? )?(\d{1,2})\.? ([A-Za-z]{3,9})(?: (\d{4}))?", plain)
    if iso:
        numbers = int(iso[1]), int(iso[2]), int(iso[3])
    elif words and (month := words[2][:3].capitalize()) in MONTHS:
        numbers = int(words[3] or year), MONTHS.index(month) + 1, int(words[1])
    else:
        return None
    try:
        found = date(*numbers)
    except ValueError:
        return None
    return found if FIRST <= found <= LAST else None
