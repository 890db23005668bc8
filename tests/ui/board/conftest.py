import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.board import samples
from ui.board import BoardView, Cost


@pytest.fixture
def board(app):
    """The board of the design pictures, at its size there, with the keyboard on it."""
    window = QWidget()
    window.resize(1440, 900)
    view = BoardView(window)
    view.setGeometry(72, 96, 1048, 804)
    view.show_board(samples.pods(), samples.bench(), samples.not_staffed(), Cost("high", "40"))
    window.show()
    window.activateWindow()
    app.processEvents()
    yield view
    app.processEvents()


@pytest.fixture
def pod_of(board):
    """The view of a challenge's pod; None gives the bench."""
    return lambda challenge: next(pod for pod in board.pods() if pod.challenge == challenge)


@pytest.fixture
def heard(board):
    """What a signal of the board carried, one entry each time."""

    def listen(name):
        said = []
        getattr(board, name).connect(lambda *values: said.append(values[0] if len(values) == 1 else values))
        return said

    return listen
