"""Follows the portal of a bus and prints what it tells; run by test_portal, "portal" plays one on the bus."""

import os
import sys

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject

from desktop.portal import ANIMATIONS, PATH, PORTAL, REDUCED, SETTINGS, PortalMotion


class Portal(QDBusVirtualObject):
    """Knows the settings that it is given, on a connection of its own."""

    def __init__(self, said):
        super().__init__()
        self.said = said
        self.bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "portal")
        assert self.bus.registerVirtualObject(PATH, self)
        assert self.bus.registerService(PORTAL)

    def introspect(self, path):
        return ""

    def handleMessage(self, message, connection):
        setting = tuple(message.arguments())
        if setting in self.said:
            connection.send(message.createReply(QDBusVariant(QDBusVariant(self.said[setting]))))
        else:
            connection.send(message.createErrorReply(f"{PORTAL}.Error.NotFound", "no such setting"))
        return True

    def change(self, setting, value):
        signal = QDBusMessage.createSignal(PATH, SETTINGS, "SettingChanged")
        signal.setArguments([*setting, QDBusVariant(value)])
        assert self.bus.send(signal)


class Listener:
    """Prints what is told, and waits for it."""

    def __init__(self):
        self.loop = QEventLoop()
        self.said = []
        self.motion = PortalMotion(self.told, self.loop)

    def told(self, moves):
        self.said.append(moves)
        self.loop.quit()

    def hear(self):
        if not self.said:
            self.loop.exec()
        print(self.said.pop(0), flush=True)


def with_portal():
    portal = Portal({ANIMATIONS: True})
    listener = Listener()
    listener.hear()
    portal.change(("org.freedesktop.appearance", "contrast"), 1)
    for setting, value in ((ANIMATIONS, False), (ANIMATIONS, True), (REDUCED, 1), (REDUCED, 0)):
        portal.change(setting, value)
        listener.hear()
    portal.said = {ANIMATIONS: True, REDUCED: 1}
    Listener().hear()


app = QCoreApplication([])
# What is never told must not hold the tests up.
QTimer.singleShot(20_000, lambda: os._exit(3))
with_portal() if sys.argv[1:] == ["portal"] else Listener().hear()
sys.stdout.flush()
os._exit(0)
