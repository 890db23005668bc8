import ctypes
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings, Qt

from desktop.motion import follow_system, mac_moves, windows_moves
from tests.ui.conftest import light_theme
from ui.theme import theme

__all__ = ["light_theme"]


@pytest.fixture
def mac(monkeypatch, tmp_path):
    """Sets what macOS keeps under com.apple.universalaccess, in the form of this system."""
    native, user = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(native, user, str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")

    def keep(value):
        kept = QSettings(native, user, "apple.com", "universalaccess")
        kept.setValue("reduceMotion", value)
        kept.sync()

    return keep


@pytest.mark.parametrize(("reduced", "moves"), [(1, False), (True, False), (0, True), (False, True)])
def test_macos_says_whether_motion_is_reduced(mac, reduced, moves):
    mac(reduced)
    assert mac_moves() is moves


def test_where_macos_says_nothing_things_may_move(mac):
    assert mac_moves()


@pytest.mark.parametrize("shown", [0, 1])
def test_windows_says_whether_it_shows_animations(monkeypatch, shown):
    def answer(question, _number, value, _flags):
        assert question == 0x1042
        value._obj.value = shown
        return 1

    user32 = SimpleNamespace(SystemParametersInfoW=answer)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    assert windows_moves() is bool(shown)


def test_what_is_set_elsewhere_holds_when_one_comes_back(app, mac):
    assert not theme().moves
    follow_system(app)
    assert theme().moves
    mac(True)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert not theme().moves
