"""What somebody asks for in the inspector, which hears it from its page and passes it on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Asking(QWidget):
    """A widget that says what somebody asks for.

    `actionAsked` carries an Action, `lockAsked` and `benchAsked` a tuple of Held, `pairLockAsked` a Pair,
    `noticeAsked` and `exportAsked` people as a tuple of Held, or none, and a challenge, or None;
    `releaseAsked` a Held with the challenge of a lock elsewhere, `shown` a Finding to look at; `againAsked`
    asks to plan the weeks that are left again without these people and these challenges, as their ids;
    `closed` says that what is shown is not wanted any more.
    """

    actionAsked = Signal(object)
    lockAsked = Signal(object)
    pairLockAsked = Signal(object)
    releaseAsked = Signal(object)
    benchAsked = Signal(object)
    noticeAsked = Signal(object, object)
    exportAsked = Signal(object, object)
    shown = Signal(object)
    againAsked = Signal(object, object)
    closed = Signal()

    def pass_on(self, other: "Asking") -> None:
        """Ask for whatever another asks for."""
        for name in _SIGNALS:
            getattr(other, name).connect(getattr(self, name))


_SIGNALS = [name for name, value in vars(Asking).items() if isinstance(value, Signal)]
