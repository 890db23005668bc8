"""Whether a Linux desktop asks for no motion, as its portal for settings says."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
# Namespace and key; 1 asks for less motion, and some portals lack that one.
REDUCED = "org.freedesktop.appearance", "reduced-motion"
ANIMATIONS = "org.gnome.desktop.interface", "enable-animations"


class PortalMotion(QObject):
    """Asks the portal without waiting for it, and listens to it.

    It tells whether things may move, once everything is answered and at every change. Where there is no
    portal or no bus, they may: nobody asked for anything else.
    """

    def __init__(self, tell: Callable[[bool], object], parent: QObject) -> None:
        super().__init__(parent)
        self._told = tell
        self._said: dict[tuple[str, str], object] = {}
        # Qt itself is on this bus before the first window, so that nothing is waited for here.
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            tell(True)
            return
        heard = cast(bytes, SLOT("heard(QString,QString,QDBusVariant)"))  # stubs say bytes, Qt takes text
        bus.connect("", PATH, SETTINGS, "SettingChanged", self, heard)
        for setting in (REDUCED, ANIMATIONS):
            question = QDBusMessage.createMethodCall(PORTAL, PATH, SETTINGS, "Read")
            question.setArguments(setting)
            answer = QDBusPendingCallWatcher(bus.asyncCall(question), self)
            answer.finished.connect(lambda answer, setting=setting: self._answered(setting, answer))

    @Slot(str, str, QDBusVariant)
    def heard(self, namespace: str, key: str, value: QDBusVariant) -> None:
        """A setting of the desktop is another."""
        if (setting := (namespace, key)) in (REDUCED, ANIMATIONS):
            self._said[setting] = _plain(value)
            self._tell()

    def _answered(self, setting: tuple[str, str], answer: QDBusPendingCallWatcher) -> None:
        # An error says that there is no such setting, or nobody to ask.
        found = [] if answer.isError() else answer.reply().arguments()
        self._said.setdefault(setting, _plain(found[0]) if found else None)
        self._tell()
        answer.deleteLater()

    def _tell(self) -> None:
        if len(self._said) == 2:
            self._told(self._said[REDUCED] != 1 and self._said[ANIMATIONS] is not False)


def _plain(value: object) -> object:
    """What is in a value, which portals wrap once or twice."""
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value
