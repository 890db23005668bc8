import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.editors.below import SHOWN, Below
from ui.theme import theme


@pytest.fixture
def below(app):
    window = QWidget()
    window.resize(400, 300)
    window.show()
    below = Below(window)
    below.lie_at(QRect(20, 20, 100, 30))
    yield below
    window.close()


def offered(below):
    return [below.list.item(number).text() for number in range(below.list.count())]


def test_what_begins_so_comes_before_what_only_holds_it(below):
    below.begin(["Red team", "Team lead", "Sales"], False, "", "")
    below.match("team")
    assert offered(below) == ["Team lead", "Red team"]
    assert below.taken("team") == "Team lead"


def test_what_only_holds_a_text_is_not_taken_for_it(below):
    below.begin(["Red team", "Sales"], False, "", "")
    below.match("team")
    assert below.taken("team") == "team"


def test_the_last_of_several_is_completed(below):
    below.begin(["Cash forecast", "Churn"], True, "", "")
    below.match("Churn; ca")
    assert below.taken("Churn; ca") == "Churn; Cash forecast"


def test_without_choices_and_words_nothing_floats(below):
    below.begin([], False, "", "")
    assert not below.isVisible()
    assert not below.step(1)
    below.warn("Found 'x', expected a day.")
    assert below.isVisible()
    below.match("y")
    assert not below.isVisible()


def test_it_shows_a_few_choices_and_scrolls_to_the_others(below):
    below.begin([f"Person {number}" for number in range(50)], False, "", "")
    assert below.list.count() == 50
    assert below.list.height() < theme().px(24) * (SHOWN + 1)


def test_where_there_is_no_room_below_it_lies_above_and_within_the_window(below):
    below.begin([f"Person {number}" for number in range(50)], False, "", "")
    below.lie_at(QRect(350, 260, 100, 30))
    assert below.geometry().bottom() < 260
    assert below.geometry().right() < 400
