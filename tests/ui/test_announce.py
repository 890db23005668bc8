from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ui import announce as announcing


def test_nothing_is_made_where_nobody_listens(app, monkeypatch):
    made = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", made.append)
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    announcing.announce(QWidget(), "High −10")
    assert made == []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    announcing.announce(QWidget(), "High −10")
    announcing.announce(QWidget(), "")
    assert [event.message() for event in made] == ["High minus 10"]
