"""Whether the system asks for no motion. Qt does not know, so each system is asked in its own way."""

import sys

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QGuiApplication

from ui.theme import theme

_GET_CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION of winuser.h


def follow_system(parent: QObject) -> None:
    """Tell the theme whether the system lets things move, now or soon, and when it says something else."""
    ask = {"win32": windows_moves, "darwin": mac_moves}.get(sys.platform)
    if ask is None:
        from desktop.portal import PortalMotion

        PortalMotion(theme().set_system_motion, parent)
        return

    def tell() -> None:
        theme().set_system_motion(ask())

    tell()
    # It is set in another app, from which one comes back to this one.
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.applicationStateChanged.connect(tell)


def windows_moves() -> bool:
    """Whether Windows shows animations inside windows."""
    import ctypes

    shown = ctypes.c_int(1)
    user32 = ctypes.windll.user32  # type: ignore[attr-defined]
    user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(shown), 0)
    return bool(shown.value)


def mac_moves() -> bool:
    """Whether macOS is not told to reduce motion; its domain is com.apple.universalaccess."""
    native, user = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    return not QSettings(native, user, "apple.com", "universalaccess").value("reduceMotion", False, type=bool)
