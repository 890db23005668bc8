from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from ui.theme import theme
from ui.widgets import Segments


def made(app):
    segments = Segments("Hours", ("Used", "Free"))
    said = []
    segments.chosen.connect(said.append)
    segments.show()
    app.processEvents()
    return segments, said


def test_one_of_the_words_is_chosen_and_another_says_so(app):
    segments, said = made(app)
    assert segments.choice == 0
    segments.choose(1)
    segments.choose(1)
    assert (segments.choice, said) == (1, [1])
    segments.show_choice(0)
    assert (segments.choice, said) == (0, [1])


def test_arrows_choose_the_neighbour(app):
    segments, said = made(app)
    first = segments._group.button(0)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert said == [1]


def test_words_find_room_at_any_text_size(app):
    segments, _ = made(app)
    before = segments.width()
    theme().set_percent(200)
    assert segments.width() > 1.8 * before
    assert segments.height() == 52


def test_where_there_is_little_room_words_elide_and_say_all_of_it_in_their_tips(app):
    row = QWidget()
    layout = QHBoxLayout(row)
    segments = Segments("Places", ["People", "Departments", "Commitments", "Capacity", "Fairness"])
    layout.addWidget(segments)
    row.resize(280, 60)
    row.show()
    assert segments.width() < 280 < segments.sizeHint().width()
    assert all(button.toolTip() == button.text() for button in segments.findChildren(QAbstractButton))
