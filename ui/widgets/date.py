"""A field for a day."""

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDateEdit, QWidget

from ui.theme.current import follow, theme


class DateField(QDateEdit):
    """A day with the name of its weekday, changed by typing, the wheel or the arrow keys."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # All words of the window are English, whatever the system speaks.
        self.setLocale(QLocale(QLocale.Language.English))
        self.setDisplayFormat("ddd d MMM yyyy")
        self.setDateRange(QDate(1970, 1, 1), QDate(2999, 12, 31))
        self.show_day(day)
        self._dress()
        follow(self._dress)

    @property
    def day(self) -> date:
        """The day."""
        return date(*self.date().getDate())

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def _dress(self) -> None:
        # The style sheet's padding does not reach the line inside.
        self.lineEdit().setTextMargins(theme().px(6), 0, theme().px(6), 0)
