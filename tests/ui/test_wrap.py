from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.widgets import WrapRow


class Block(QWidget):
    def __init__(self, width, height):
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self):
        return self._size


def laid(app, width, *sizes):
    whole, row = QWidget(), WrapRow(8)
    whole.setLayout(row)
    blocks = [Block(*size) for size in sizes]
    for block in blocks:
        row.addWidget(block)
    whole.resize(width, 200)
    whole.show()
    app.processEvents()
    return whole, row, [block.geometry().getRect() for block in blocks]


def test_what_finds_room_stands_in_one_line_in_its_middle(app):
    _whole, row, places = laid(app, 300, (100, 20), (100, 30))
    assert places == [(0, 5, 100, 20), (108, 0, 100, 30)]
    assert row.heightForWidth(300) == 30
    assert row.sizeHint() == QSize(208, 30)


def test_the_rest_goes_on_below(app):
    _whole, row, places = laid(app, 250, (100, 20), (100, 20), (100, 20))
    assert places[2] == (0, 28, 100, 20)
    assert row.heightForWidth(250) == 48
    assert row.heightForWidth(100) == 76


def test_what_is_wider_than_the_row_stands_alone(app):
    _whole, row, places = laid(app, 120, (40, 20), (100, 20))
    assert [place[:2] for place in places] == [(0, 0), (0, 28)]
    assert row.minimumSize() == QSize(100, 20)
    assert WrapRow().heightForWidth(100) == 0
