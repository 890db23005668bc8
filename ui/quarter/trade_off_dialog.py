"""How much may change: the best plan for each number of changes, of which one is looked at."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.plan import Plan
from planner.problem import Problem
from planner.solve.process.messages import Failed, Reply, TradeOff, TradeOffPoint
from planner.words import counted
from ui import words
from ui.frame.sentence import Sentence
from ui.quarter.curve import Curve, Dot
from ui.solving import Solving
from ui.tables import PlainTable, TableModel
from ui.theme import theme
from ui.widgets import Button, Label, footer, shorten

WIDTH, SECONDS = 520, 20.0
HEADINGS = ("Changes", "Must", "High", "Medium", "Low")


class TradeOffDialog(QDialog):
    """Fills with points while the worker finds them. `chosen` carries the one to look at, and its name.

    Changes are memberships and pairs of the plan before that are gone.
    """

    chosen = Signal(object, str)

    def __init__(self, solving: Solving, problem: Problem, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._solving = solving
        self.points: list[TradeOffPoint] = []
        self.setWindowTitle("How much may change?")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.says = Sentence("Looking for the best plan with no change, with 2, 4, 8 and more.")
        self.curve = Curve()
        self.model = TableModel(HEADINGS)
        self.table = PlainTable(self.model, "Plans by number of changes")
        self.table.give_room({0})
        self.table.selectionModel().currentRowChanged.connect(self._pick)
        self.table.doubleClicked.connect(self._agree)
        self.button = Button("Look at it", "main")
        self.button.setEnabled(False)
        self.button.clicked.connect(self._agree)
        self._lay_out()
        self._number: int | None = solving.ask(TradeOff(0, problem, plan, SECONDS), self._told)
        self.finished.connect(self._withdraw)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label("How much may change?", "figure", strong=True))
        column.addWidget(self.says)
        column.addWidget(self.curve)
        column.addWidget(self.table)
        column.addLayout(footer(self, self.button, "Close"))
        self.setFixedWidth(px(WIDTH))
        self._fit()

    def _told(self, reply: Reply) -> None:
        if isinstance(reply, TradeOffPoint):
            self._add(reply)
        elif isinstance(reply, Failed):
            self._number = None
            self.says.setText(words.ended(reply.text))
        else:
            self._number = None
            self.says.setText("Fewer changes disturb less, more cost less. Look at one before you take it.")

    def _add(self, point: TradeOffPoint) -> None:
        # A point that changes no more than the one before it says nothing new.
        if self.points and self.points[-1].plan == point.plan:
            return
        row = max(0, self.table.currentIndex().row())
        self.points.append(point)
        self.model.show_rows([(_called(each), *_levels(each)) for each in self.points])
        self.table.selectRow(row)
        self._fit()
        self._draw(row)
        self.button.setEnabled(True)

    def _fit(self) -> None:
        header, rows = self.table.horizontalHeader().sizeHint().height(), max(3, len(self.points))
        self.table.setFixedHeight(header + rows * theme().px(30) + 2)
        shorten(self, [self.table])

    def _pick(self, now: QModelIndex) -> None:
        self._draw(now.row())

    def _draw(self, row: int) -> None:
        dots = [Dot(each.moves, each.score.cost, each.score.must) for each in self.points]
        self.curve.show_dots(dots, row)

    def _agree(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.points):
            point = self.points[row]
            self.chosen.emit(point.plan, _called(point))
            self.accept()

    def _withdraw(self) -> None:
        if self._number is not None:
            self._solving.withdraw(self._number)
            self._number = None


def _called(point: TradeOffPoint) -> str:
    return counted(point.moves, "change") if point.moves else "No change"


def _levels(point: TradeOffPoint) -> tuple[int, int, int, int]:
    score = point.score
    return score.must, score.high, score.medium, score.low
