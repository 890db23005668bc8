"""Whether there is a screen to open a window on. Qt itself ends the program where there is none."""

import os
import sys
from pathlib import Path

NO_SCREEN = ("offscreen", "minimal")


def missing() -> str:
    """Why no window can be opened, in a few words; empty where one can."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in NO_SCREEN:
        return "Qt is told to do without a display"
    if sys.platform in ("win32", "darwin"):
        return ""
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if wayland and _answers(Path(os.environ.get("XDG_RUNTIME_DIR", "/run")) / wayland):
        return ""
    if not x11:
        return "There is no display"
    host, _, number = x11.rpartition(":")
    name = number.partition(".")[0]
    if host in ("", "unix") and not _answers(
        Path("/tmp/.X11-unix") / f"X{name}", f"\0/tmp/.X11-unix/X{name}"
    ):
        return f"The display {x11} does not answer"
    import ctypes

    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError:
        return "Qt misses libxcb-cursor0, so it cannot open a window"
    return ""


def _answers(*places: Path | str) -> bool:
    import socket

    for place in places:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(0.5)
            try:
                line.connect(str(place))
            except OSError:
                continue
            return True
    return False
