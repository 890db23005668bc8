"""Says something to whoever listens with a screen reader, and cannot see that it appeared."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ui.words import spoken


def announce(about: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Let the screen reader say a sentence once it has finished, or at once where it is urgent.

    It is said on behalf of a widget; the signs that are no letters are put in words.
    """
    if sentence and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(about, spoken(sentence))
        ways = QAccessible.AnnouncementPoliteness
        event.setPoliteness(ways.Assertive if urgent else ways.Polite)
        QAccessible.updateAccessibility(event)
