"""The place for liaison pairs: coverage, units by pairs, and gestures as Changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from planner.problem import Pair
from ui import words
from ui.document import Document
from ui.finder import Finder
from ui.frame.filter import FilterField
from ui.frame.notice import Notice, Offer
from ui.frame.repair import RepairOffer
from ui.pairs import gestures
from ui.pairs.board import PairsBoard
from ui.pairs.face import PairRow, Seat, Target
from ui.pairs.faces import PairFaces, pair_faces
from ui.pairs.pair_up import PairUpOffer
from ui.pairs.strip import CoverageStrip
from ui.pairs.who import who
from ui.solving import Solving
from ui.theme import follow, theme
from ui.widgets import Button, EmptyPlace, Label

if TYPE_CHECKING:
    from planner.explain.option import Action, Option
    from planner.score import Assessment

OFFERED = 12  # who could be in a place, in a menu
_NOTHING = PairFaces((), (), ())


class PairsPage(QWidget):
    """Shows the pairs of one document at a time.

    `selected` says that something else is selected; `previewed` carries what letting go now would do: in a
    few words, as an Action, and the Score after it, all None at the end of a drag.
    """

    selected = Signal()
    previewed = Signal(object, object, object)

    def __init__(self, solving: Solving, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self.board = PairsBoard(self)
        self.strip = CoverageStrip(self)
        self.filter = FilterField("Filter pairs")
        self.pair_up = Button("Pair up")
        self.notice = notice
        self.offer = PairUpOffer(solving, self.notice, self)
        self.repair = RepairOffer(self.notice, self)
        self._count = Label("", "body", "muted")
        self._faces = _NOTHING
        self._options: dict[Target, Option] = {}
        self._places, self._who = Finder(self), Finder(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(EmptyPlace("pairs", "No pairs yet", "No unit asks for a liaison pair."))
        self._stack.addWidget(EmptyPlace("filter", "Nothing matches", "Clear the filter (Esc)."))
        # Large text must not make the window larger than the screen.
        self.setMinimumWidth(240)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.pair_up.setToolTip("Looks for the best pairs; pods stay as they are. Solve looks for both.")
        row = QHBoxLayout()
        row.addWidget(Label("Pairs", "title"))
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self.filter)
        row.addWidget(self.pair_up)
        self._column = QVBoxLayout(self)
        self._column.addLayout(row)
        self._column.addWidget(self.strip)
        self._column.addWidget(self._stack, 1)
        self._dress()
        follow(self._dress)

    def _listen(self) -> None:
        self.filter.textChanged.connect(self.refresh)
        self.pair_up.clicked.connect(self._pair_up)
        self.offer.busy_changed.connect(self._show_busy)
        self.strip.chosen.connect(self.board.table.show_unit)
        self._places.found.connect(self._show_tabs)
        self._who.found.connect(self._show_who)
        board = self.board
        board.chosen.connect(self.selected)
        board.asked.connect(self._asked)
        board.menuAsked.connect(self._menu)
        board.held.connect(self._held)
        board.aimed.connect(self._aim)
        board.dropped.connect(self._drop)

    # What is shown.

    def show_document(self, document: Document | None) -> None:
        """Show the pairs of the plan that a document looks at."""
        if document is not self.document:
            self.offer.forget()
            self.document = document
        self.refresh()

    def end(self) -> None:
        """Look for nothing any more."""
        self._places.stop()
        self._who.stop()
        self.repair.forget()
        self.offer.forget()

    def refresh(self) -> None:
        """Show what is in the document now."""
        self._places.stop()
        self._who.stop()
        self.repair.forget()
        document, assessment = self.document, self._assessment
        self._faces = _NOTHING
        if document is not None and assessment is not None:
            self._faces = pair_faces(document.workspace, assessment, self.filter.text())
        faces = self._faces
        self.board.set_read_only(document is None or document.read_only)
        self.board.show_pairs(faces.rows, faces.free)
        self.strip.show_units(faces.units)
        self.strip.setVisible(bool(faces.units))
        self._count.setText(faces.counts if faces.units else "")
        self.pair_up.setEnabled(bool(faces.units) and not self.offer.busy)
        self._stack.setCurrentIndex(0 if faces.rows else 2 if faces.units else 1)

    @property
    def _assessment(self) -> "Assessment | None":
        document = self.document
        return None if document is None or document.trouble else document.assessment

    # What is selected.

    @property
    def selection(self) -> tuple[str, Pair | None] | None:
        """The unit and the pair that are selected, or the unit alone; None where it is neither."""
        row = self.board.row
        return None if row is None else (row.unit, row.pair if isinstance(row, PairRow) else None)

    @property
    def free_person(self) -> str | None:
        """The free liaison who is selected."""
        return self.board.free_person

    def clear_selection(self) -> None:
        """Select nothing."""
        self.board.choose_nothing()

    def take_keyboard(self) -> None:
        """Give the keyboard to the rows: the arrows work from the start."""
        self.board.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_to_filter(self) -> None:
        """Give the keyboard to the filter."""
        self.filter.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears the selection."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        else:
            self.clear_selection()

    # Gestures: each builds one Change.

    def take(self, action: "Action") -> None:
        """Let pairs end and begin as an action says, in one change; where that breaks a must, offer a way."""
        document, before = self.document, self._assessment
        if document is None or document.plan_id is None or before is None:
            return
        if not document.do(gestures.change(document.workspace, document.plan_id, action)):
            return
        for pair in action.begins[:1]:
            unit = before.problem.person[pair.business].department
            self.board.table.go_to(Target(unit, pair))
        self.repair.look(document, action, before, (Offer("Take it back", document.undo),))

    def _asked(self, what: str) -> None:
        row = self.board.row
        if what == "who":
            self._ask_who()
        elif isinstance(row, PairRow):
            (self.toggle_lock if what == "lock" else self._end)(row.pair)
        elif what == "lock":
            self.notice.say("Only a pair can be locked.", "Select one first.", icon="lock")

    def toggle_lock(self, pair: Pair) -> None:
        """Lock a pair, so that it stays, or release it."""
        document = self.document
        if document is not None and document.plan_id is not None:
            document.do(gestures.lock_toggled(document.workspace, document.plan_id, pair))

    def _end(self, pair: Pair) -> None:
        from planner.explain.option import Action

        self.take(Action(ends=(pair,)))

    def _menu(self, at: QPoint) -> None:
        """What can be done with what is selected."""
        if self.document is None or self.document.read_only:
            return
        row, menu = self.board.row, self._new_menu()
        menu.addAction("Pair with…").triggered.connect(self._ask_who)
        if isinstance(row, PairRow):
            pair = row.pair
            lock = menu.addAction("Release this pair" if row.locked else "Lock this pair")
            lock.triggered.connect(lambda: self.toggle_lock(pair))
            menu.addAction("End this pair").triggered.connect(lambda: self._end(pair))
        menu.popup(at)

    def _ask_who(self) -> None:
        assessment, document = self._assessment, self.document
        if document is not None and document.read_only:
            self.notice.warn(f"Pairing anew is not possible. {document.why_read_only}")
        elif assessment is not None:
            self._who.start(who(assessment, self.board.row, self.board.seat))

    def _show_who(self, options: "list[Option]") -> None:
        """Offer the best few in a menu, each with what it would change."""
        from planner.explain.option import told

        assessment = self._assessment
        if assessment is None:
            return
        menu = self._new_menu()
        for option in options[:OFFERED]:
            same = option.after.rank == option.before.rank
            change = "no change" if same else words.change_words(option.before, option.after)
            title = f"{told(assessment.problem, option.action)}{words.ASIDE}{change}"
            entry = menu.addAction(title.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, option=option: self.take(option.action))
        if not options:
            menu.addAction("Nobody else could be here").setEnabled(False)
        menu.popup(self.board.keyboard_place())
        if options:
            menu.setActiveAction(menu.actions()[0])

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _pair_up(self) -> None:
        if self.document is not None:
            self.offer.ask(self.document)

    def _show_busy(self, busy: bool) -> None:
        self.pair_up.setText("Looking…" if busy else "Pair up")
        self.pair_up.setEnabled(not busy and bool(self._faces.units))

    # Holding somebody.

    def _held(self, seat: Seat | None) -> None:
        assessment = self._assessment
        if seat is not None and assessment is not None:
            self._options = {}
            places = gestures.targets(self._faces.rows, seat)
            self._places.start(gestures.placed(assessment, seat, places))
            return
        self._places.stop()
        self.board.set_tabs({})
        self.previewed.emit(None, None, None)

    def _show_tabs(self, options: "dict[Target, Option]") -> None:
        if self._assessment is not None:
            self._options = options
            self.board.set_tabs(gestures.tabs(self._assessment, options))

    def _aim(self, target: Target | None) -> None:
        option = None if target is None else self._options.get(target)
        seat, assessment = self.board.drag.seat, self._assessment
        if option is None or seat is None or assessment is None:
            self.previewed.emit(None, None, None)
            return
        title = gestures.letting_go(assessment.problem, seat, option.action)
        self.previewed.emit(title, option.action, option.after)

    def _drop(self, seat: Seat, target: Target) -> None:
        """Do the best that letting somebody go there could mean."""
        from planner.explain import done

        assessment = self._assessment
        if assessment is None:
            return
        option = done(gestures.placed(assessment, seat, [target])).get(target)
        if option is not None:
            self.take(option.action)

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(20), px(12), px(20), 0)
        self._column.setSpacing(px(12))
        self.pair_up.setFixedHeight(px(26))
