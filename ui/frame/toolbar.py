"""The toolbar above the board: the filter, how to look at pods, and the counts or the drag's hint."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.faces import Colour, Look, Order
from ui.frame.bar.switcher import MenuButton
from ui.frame.elided import Elided
from ui.frame.filter import WIDTH, FilterField
from ui.groups import Grouping
from ui.theme import follow, theme
from ui.widgets import IconButton, Label

HEIGHT = 40
_LEAST_FIELD, _COUNTS = 104, 96  # where there is little room: of the filter, and for the counts
_COLOURS: list[tuple[str, Colour]] = [
    ("Department", "department"),
    ("Discipline", "discipline"),
    ("Site", "site"),
]
_ORDERS: list[tuple[str, Order]] = [("Value", "value"), ("Title", "title"), ("Start", "start")]
_GROUPS: list[tuple[str, Grouping]] = [("None", "none"), ("Goal", "goal"), ("Kind", "kind"), ("Cost", "cost")]


class Toolbar(QWidget):
    """40 high. `looked` carries the Look that was chosen; `folding` whether to fold all groups away.

    `hidden` is the menu of `more`, with what finds no room beside it.
    """

    looked = Signal(object)
    folding = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour: Colour = "department"
        self._order: Order = "value"
        self._grouping: Grouping = "none"
        by = "name, department, discipline, skill or finding"
        self.filter = FilterField(f"Filter people by {by}", f"Find people by {by}", self)
        self.filter.textChanged.connect(self._say)
        self.colour = MenuButton("Colour", self)
        self.colour.offer([(name, partial(self._set_colour, key)) for name, key in _COLOURS])
        self.order = MenuButton("Order", self)
        self.order.offer([(name, partial(self._set_order, key)) for name, key in _ORDERS])
        self.grouping = MenuButton("Group", self)
        self.grouping.offer([(name, partial(self._set_grouping, key)) for name, key in _GROUPS])
        self._folds = self._offer_folds()
        self.more = IconButton("more", "More ways to look at the board", 16, self)
        self.hidden = QMenu(self)
        self.more.clicked.connect(
            lambda: self.hidden.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
        )
        self.counts = _Counts()
        self._hint = _Hint(self)
        self._hint.hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.filter)
        self._row.addWidget(self.colour)
        self._row.addWidget(self.order)
        self._row.addWidget(self.grouping)
        self._row.addWidget(self.more)
        # Whichever of the two is shown takes what is left, and gives way in a narrow window.
        self._row.addWidget(self.counts, 1)
        self._row.addWidget(self._hint, 1)
        self._dress()
        follow(self._dress)

    @property
    def look(self) -> Look:
        """The Look that is chosen now."""
        return Look(self._colour, self._order, self.filter.text(), self._grouping)

    def show_counts(self, counts: Sequence[str], tip: str = "") -> None:
        """Show how many people are in pods, and how many findings there are; the tip says which.

        The same is said at more and at less length, the longest first, of which the first that fits is shown.
        """
        self.counts.show_counts(counts, tip)

    def show_hint(self, dragging: bool) -> None:
        """While people are held, say what a drop does in place of the counts."""
        # Both at once, for however short, would widen the window.
        for part in (self.counts, self._hint):
            part.hide()
        (self._hint if dragging else self.counts).show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the filter be narrower where there is little room, and offer in one menu what finds none."""
        px, gap = theme().px, self._row.spacing()
        room = self.width() - px(2 * 20)
        parts = (self.colour, self.order, self.grouping)
        wide = [part.sizeHint().width() + gap for part in parts]
        fits = room - sum(wide) >= px(_LEAST_FIELD)
        room -= 0 if fits else self.more.sizeHint().width() + gap
        self.hidden.clear()
        for part, width in zip(parts, wide, strict=True):
            shown = self.hidden.isEmpty() and room - width >= px(_LEAST_FIELD)
            part.setVisible(shown)
            room -= width if shown else 0
            if not shown:
                self.hidden.addMenu(part.menu)
        self.more.setVisible(not fits)
        self.filter.setFixedWidth(max(px(_LEAST_FIELD), min(px(WIDTH), room - px(_COUNTS))))

    def _set_colour(self, colour: Colour) -> None:
        self._colour = colour
        self._say()

    def _set_order(self, order: Order) -> None:
        self._order = order
        self._say()

    def _set_grouping(self, grouping: Grouping) -> None:
        self._grouping = grouping
        for fold in self._folds:
            fold.setEnabled(grouping != "none")
        self._say()

    def _offer_folds(self) -> list[QAction]:
        """Below the groups, what folds all of them and shows all again."""
        menu = self.grouping.menu
        menu.addSeparator()
        folds = []
        for name, folded in (("Fold all", True), ("Unfold all", False)):
            action = menu.addAction(name)
            action.setEnabled(False)
            action.triggered.connect(partial(self.folding.emit, folded))
            folds.append(action)
        return folds

    def _say(self) -> None:
        self.looked.emit(self.look)

    def _dress(self) -> None:
        px = theme().px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(20), px(2), px(20), 0)
        self._row.setSpacing(px(14))
        self.resizeEvent(QResizeEvent(self.size(), self.size()))


class _Hint(QWidget):
    """What a drop does, and the key that gives it up."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.addStretch()
        self._sentence = Label("Drop on a pod to move, on a person to swap.", "body", "muted")
        self._key = [_Key("Esc"), Label("cancels", "body", "muted")]
        for part in (self._sentence, *self._key):
            self._row.addWidget(part)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let go of what finds no room: first what a drop does, then the key."""
        gap = self._row.spacing()
        key = sum(part.sizeHint().width() + gap for part in self._key)
        self._sentence.setVisible(self._sentence.sizeHint().width() + key <= self.width())
        for part in self._key:
            part.setVisible(key - gap <= self.width())


class _Counts(Elided):
    """Says as much as there is room for, or nothing; the tip says the rest."""

    def __init__(self) -> None:
        super().__init__("", "body", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._counts: Sequence[str] = ("",)
        self._more = ""

    def show_counts(self, counts: Sequence[str], tip: str) -> None:
        """Show the first of these that fits."""
        self._counts, self._more = counts, tip
        self.setAccessibleName(counts[0])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.fontMetrics().horizontalAdvance
        # Half a figure is another figure.
        shown = next((one for one in self._counts if wide(one) <= self.width()), "")
        self.setText(shown)
        whole = "" if shown == self._counts[0] else self._counts[0]
        self.set_tip("\n".join(filter(None, [whole, self._more])))


class _Key(Label):
    """A key of the keyboard, as on it."""

    def __init__(self, name: str) -> None:
        super().__init__(f" {name} ", "small")
        self.setContentsMargins(4, 0, 4, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key around its name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("raised"))
        painter.drawRoundedRect(QRect(0, 0, self.width() - 1, self.height() - 1), 4, 4)
        painter.end()
        super().paintEvent(event)
