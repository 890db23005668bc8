"""Dialogs stay within the window that they belong to."""

import pytest
from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets import Label, open_at, shorten


@pytest.fixture
def dialog(app):
    window = QWidget()
    window.resize(600, 500)
    window.show()
    dialog = QDialog(window)
    yield dialog
    window.close()


def test_a_dialog_is_as_large_as_it_likes_to_be_where_there_is_room(dialog):
    open_at(dialog, 300, 200)
    assert (dialog.width(), dialog.height()) == (300, 200)


def test_with_large_text_it_is_no_larger_than_its_window(dialog):
    theme().set_percent(200)
    open_at(dialog, 400, 300)
    assert (dialog.width(), dialog.height()) == (560, 460)


def test_lists_give_way_before_a_dialog_is_higher_than_its_window(app, dialog):
    column, inner = QVBoxLayout(dialog), QWidget()
    lists = [QListWidget(), QListWidget(inner)]
    QVBoxLayout(inner).addWidget(lists[1])
    for each in (lists[0], inner, Label("A sentence below")):
        column.addWidget(each)
    for each in lists:
        each.setFixedHeight(300)
    shorten(dialog, lists)
    dialog.show()
    app.processEvents()
    assert dialog.height() <= 460
    assert all(120 < each.height() < 300 for each in lists)
