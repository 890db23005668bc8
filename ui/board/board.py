"""The board: pods in a grid, the bench below, what is not staffed in the last slot."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.board.aim import Aim, Target
from ui.board.bench import BenchView
from ui.board.cards import CardList
from ui.board.delegate import CardDelegate, card_of
from ui.board.drag import PeopleDrag
from ui.board.face import Cost, Held, NotStaffed, PodFace, Tab
from ui.board.grid import Grid, bench_most, bench_rect
from ui.board.measure import EDGE
from ui.board.not_staffed import NotStaffedView
from ui.board.pod import PodView
from ui.board.selection import BoardSelection
from ui.theme.current import follow, theme
from ui.widgets.empty import EmptyPlace
from ui.widgets.overlay import ScrollOverlay


class BoardView(QWidget):
    """Shows faces and says what gestures ask for; it edits nothing itself.

    Signals carry: `dropped` a Drop; `selectionChanged` nothing (ask `selected_people`);
    `podSelected` the challenge, None for the bench; `notStaffedSelected` the challenge;
    `personActivated` a Held (double click, Enter); `lockToggled`, `removeAsked`, `moveAsked` and
    `swapAsked` the selected people as a tuple of Held (keys L, Delete, M, S); `renameAsked` nothing (F2);
    `menuAsked` the Held under the pointer
    or None, the challenge or None, and the global position; `heldChanged` the tuple of Held while a
    drag lasts, empty at its end; `hovered` the Drop that letting go now would ask for, or None;
    `emptyAsked` nothing (the button of the empty board).
    """

    dropped = Signal(object)
    selectionChanged = Signal()
    podSelected = Signal(object)
    notStaffedSelected = Signal(str)
    personActivated = Signal(object)
    lockToggled = Signal(object)
    removeAsked = Signal(object)
    moveAsked = Signal(object)
    swapAsked = Signal(object)
    renameAsked = Signal()
    menuAsked = Signal(object, object, QPoint)
    heldChanged = Signal(object)
    hovered = Signal(object)
    emptyAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._tabs: Mapping[str | None, Tab] = {}
        self._empty: EmptyPlace | None = None
        self._pods: dict[str | None, PodView] = {}
        self.delegate = CardDelegate(self)
        self._area, self._field = self._make_area()
        self._slot = NotStaffedView(self._field)
        self._slot.chosen.connect(self.notStaffedSelected)
        self.bench = BenchView(PodFace(None, "Bench"), self.delegate, self)
        self._selection = BoardSelection(lambda: (pod.list for pod in self.pods()), self)
        self._selection.changed.connect(self.selectionChanged)
        aim = Aim(self.delegate, self._area)
        aim.changed.connect(lambda: self.hovered.emit(aim.drop()))
        self.drag = PeopleDrag(self, aim, self.delegate, self.pod_at)
        self.drag.dropped.connect(self.dropped)
        self.drag.held.connect(self._held)
        self._asks = {
            "lock": self.lockToggled,
            "move": self.moveAsked,
            "swap": self.swapAsked,
            "remove": self.removeAsked,
        }
        self._listen(self.bench)
        self.setAcceptDrops(True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        follow(self._restyle)

    # What is shown.

    def show_board(
        self,
        pods: Sequence[PodFace],
        bench: PodFace,
        not_staffed: Sequence[NotStaffed] = (),
        not_staffed_cost: Cost | None = None,
    ) -> None:
        """Show these pods in this order, this bench and these reasons; what did not change stays as it is."""

        def update() -> None:
            self._show_pods(pods)
            self.bench.show_face(bench)
            self._slot.show_items(not_staffed, not_staffed_cost)
            self._arrange()

        self._selection.keep_during(update)
        self._keep_tabbable(self._current_list())

    def set_tabs(self, tabs: Mapping[str | None, Tab]) -> None:
        """Show what would change above each pod (None: the bench); an empty mapping clears all."""
        self._tabs = dict(tabs)
        for pod in self.pods():
            pod.set_tab(self._tabs.get(pod.challenge))

    def set_read_only(self, read_only: bool) -> None:
        """Let no drag start, as for a published plan."""
        self._read_only = read_only

    def set_empty(self, icon: str, title: str, sentence: str, button: str = "") -> None:
        """Say in place of pods why there are none; shown while `show_board` is given no pods."""
        if self._empty is not None:
            self._empty.hide()  # it goes later, and until then it would show through
            self._empty.deleteLater()
        self._empty = EmptyPlace(icon, title, sentence, button, parent=self)
        self._empty.asked.connect(self.emptyAsked)
        self._arrange()

    def pods(self) -> Iterator[PodView]:
        """All pods in board order, the bench last."""
        yield from self._pods.values()
        yield self.bench

    def go_to(self, person: str) -> bool:
        """Select somebody's first card alone and give it the keyboard; false where there is none."""
        for pod in self.pods():
            row = pod.model.row_of(person)
            if row >= 0:
                self._scroll_to(pod)
                pod.list.go_to(row)
                return True
        return False

    def point_at(self, challenge: str | None, *, shown: bool = True) -> None:
        """Show that what is asked for leads to this pod (None: the bench), or no longer."""
        for pod in self.pods():
            pod.set_hovered(shown and pod.challenge == challenge)
            if pod.hovered:
                self._scroll_to(pod)

    def pod_at(self, at: QPoint) -> Target | None:
        """The pod, bench or unstaffed challenge at a point of the board, tab zones included."""
        found = self.childAt(at)
        while found is not None and found is not self:
            if isinstance(found, PodView):
                return found
            if found is self._slot:
                return self._slot.place_at(self._slot.list.viewport().mapFrom(self, at))
            found = found.parentWidget()
        return None

    def _show_pods(self, faces: Sequence[PodFace]) -> None:
        wanted = {face.challenge for face in faces}
        for challenge in [challenge for challenge in self._pods if challenge not in wanted]:
            gone = self._pods.pop(challenge)
            gone.hide()
            gone.deleteLater()
        for face in faces:
            if face.challenge in self._pods:
                self._pods[face.challenge].show_face(face)
            else:
                self._pods[face.challenge] = pod = PodView(face, self.delegate, self._field)
                pod.set_tab(self._tabs.get(face.challenge))
                self._listen(pod)
                pod.show()
        # A dictionary keeps the order in which the pods stand.
        self._pods = {face.challenge: self._pods[face.challenge] for face in faces}

    # The selection, which may lie in several pods.

    def selected_people(self) -> list[Held]:
        """The selected people and where they are, in board order."""
        return self._selection.people()

    def select(self, people: Sequence[str]) -> None:
        """Select every card of these people and no other, and scroll to the first."""
        self._selection.select(people)
        for pod in self.pods():
            if chosen := pod.list.selectionModel().selectedIndexes():
                self._scroll_to(pod)
                pod.list.scrollTo(chosen[0])
                return

    def select_pod(self, challenge: str | None) -> None:
        """Show a pod as the selected one and scroll to it."""
        for pod in self.pods():
            pod.set_selected(pod.challenge == challenge)
            if pod.selected:
                self._scroll_to(pod)

    def clear_pod_selection(self) -> None:
        """Show no pod as the selected one."""
        for pod in self.pods():
            pod.set_selected(False)

    def _scroll_to(self, pod: PodView) -> None:
        if pod is not self.bench:
            self._area.ensureWidgetVisible(pod, 0, 0)

    # What a pod says.

    def _listen(self, pod: PodView) -> None:
        cards = pod.list
        self._selection.join(cards)
        cards.stepped.connect(self._step)
        cards.asked.connect(self._ask)
        cards.pulled.connect(self._pull)
        cards.activated.connect(self._activate)
        cards.menu.connect(lambda held, at: self.menuAsked.emit(held, pod.challenge, at))
        pod.menu.connect(lambda held, at: self.menuAsked.emit(held, pod.challenge, at))
        pod.chosen.connect(lambda: self.podSelected.emit(pod.challenge))

    def _step(self, cards: CardList, by: int) -> None:
        """Give the keyboard to the neighbouring pod at the same row, or to this pod's header."""
        if by == 0:
            cards.go_to(-1)
            self.podSelected.emit(cards.challenge)
            return
        lists = [pod.list for pod in self.pods() if not pod.folded]
        place = lists.index(cards) + by
        if 0 <= place < len(lists):
            lists[place].go_to(cards.currentIndex().row())

    def _ask(self, what: str) -> None:
        if what == "rename":
            self.renameAsked.emit()
        elif people := self.selected_people():
            self._asks[what].emit(tuple(people))

    def _activate(self, index: QModelIndex) -> None:
        view = self.sender()
        assert isinstance(view, CardList)
        self.personActivated.emit(Held(card_of(index).person, view.challenge))

    def _pull(self, cards: CardList) -> None:
        if not self._read_only:
            self.drag.start(cards, self.selected_people())

    def _held(self, people: tuple[Held, ...]) -> None:
        for pod in self.pods():
            pod.list.viewport().update()
        self.heldChanged.emit(people)

    # The keyboard.

    def _current_list(self) -> CardList:
        """The list that has the keyboard, or would get it."""
        lists = [pod.list for pod in self.pods()]
        here = [cards for cards in lists if cards.hasFocus() or cards.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return (here or lists)[0]

    def _keep_tabbable(self, current: CardList) -> None:
        """Tab reaches the board once; arrows go on from there."""
        for pod in self.pods():
            here = pod.list is current
            pod.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, CardList) and self.isAncestorOf(new):
            self._keep_tabbable(new)
            if not new.keyboard:
                return self._set_active(True)
            self._scroll_to_list(new)
        return self._set_active(new is not None and self.isAncestorOf(new))

    def _scroll_to_list(self, cards: CardList) -> None:
        for pod in self.pods():
            if pod.list is cards:
                self._scroll_to(pod)

    def _set_active(self, active: bool) -> None:
        if active != self.delegate.active:
            self.delegate.active = active
            for pod in self.pods():
                if pod.list.selectionModel().hasSelection():
                    pod.list.viewport().update()

    # Where things are.

    def _make_area(self) -> tuple[QScrollArea, QWidget]:
        area = QScrollArea(self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field = QWidget()
        area.setWidget(field)
        # Setting it turns this on; the window shows through instead.
        field.setAutoFillBackground(False)
        ScrollOverlay(area, "window")
        return area, field

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pods out anew."""
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        slots = len(self._pods) + bool(self._slot.model.items)
        across = Grid(width, 0, slots).across
        high = self.bench.wanted(across, bench_most(height))
        bench = bench_rect(width, height, across, high)
        self.bench.setGeometry(bench)
        left = bench.top() - theme().px(EDGE)
        self._area.setGeometry(0, 0, width, left)
        grid = Grid(width, left, slots)
        self._field.resize(width, grid.whole)
        for number, pod in enumerate(self._pods.values()):
            pod.setGeometry(grid.header(number) if pod.folded else grid.slot(number))
        self._slot.setGeometry(grid.slot(len(self._pods)))
        self._slot.setVisible(bool(self._slot.model.items))
        if self._empty is not None:
            self._empty.setVisible(not self._pods)
            self._empty.setGeometry(0, 0, width, left)
            self._empty.raise_()

    def _restyle(self) -> None:
        """Colours or text size changed: every measure may be another."""
        for pod in self.pods():
            pod.list.doItemsLayout()
            pod.update()
        self._slot.list.doItemsLayout()
        self._arrange()
        self.update()

    # Drags arrive here whatever they are over: only the board takes drops.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """People of this board may come."""
        self.drag.move(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would land."""
        self.drag.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing more."""
        self.drag.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what letting go here means."""
        self.drag.drop(event)
