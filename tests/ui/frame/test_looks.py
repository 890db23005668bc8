from PySide6.QtWidgets import QWidget

from ui.frame.actions import Actions
from ui.frame.looks import Looks
from ui.settings import Settings
from ui.theme import theme


def start(file):
    """The actions of a window that starts with what is kept in a file."""
    window = QWidget()
    actions = Actions(window)
    window.looks = Looks(actions, Settings.read(file), window)
    actions.window = window  # whoever has the actions has the window
    return actions


def test_no_motion_holds_at_once_and_at_the_next_start(app, tmp_path):
    theme().set_system_motion(True)
    file = tmp_path / "settings.json"
    start(file)["no_motion"].trigger()
    assert not theme().moves
    theme().set_motion("system")
    again = start(file)
    assert not theme().moves
    assert again["no_motion"].isChecked()
    again["motion"].trigger()
    assert theme().moves


def test_what_nobody_knows_counts_as_what_the_system_asks(app, tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"motion": "a lot"}')
    assert start(file)["motion"].isChecked()
