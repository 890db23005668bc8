"""The board: pods in a grid, the bench below, what is not staffed in the last slot."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.board.aim import Aim, Target
from ui.board.bench import BenchView
from ui.board.cards import CardList
from ui.board.delegate import CardDelegate, card_of
from ui.board.drag import PeopleDrag
from ui.board.face import Card, Cost, Drop, Group, Held, NotStaffed, PodFace, Tab
from ui.board.fade import TabFade
from ui.board.field import PodField
from ui.board.glide import Glide
from ui.board.grid import Grid, bench_most, bench_rect
from ui.board.keys import BoardKeys
from ui.board.measure import EDGE
from ui.board.not_staffed import NotStaffedView
from ui.board.pod import PodView
from ui.board.selection import BoardSelection
from ui.board.spring import Spring
from ui.theme.current import follow, theme
from ui.widgets.empty import NO_OTHERS, EmptyPlace


class BoardView(QWidget):
    """Shows faces and says what gestures ask for; it edits nothing itself.

    Signals carry: `dropped` a Drop; `selectionChanged` nothing (ask `selected_people`);
    `podSelected` the challenge, None for the bench; `notStaffedSelected` the challenge;
    `personActivated` a Held (double click, Enter); `lockToggled`, `removeAsked`, `moveAsked` and
    `swapAsked` the selected people as a tuple of Held (keys L, Delete, M, S); `renameAsked` nothing (F2);
    `menuAsked` the Held under the pointer
    or None, the challenge or None, and the global position; `heldChanged` the tuple of Held while a
    drag lasts, empty at its end; `hovered` the Drop that letting go now would ask for, or None;
    `emptyAsked` the key of a way out of the empty board ("": its button); `came` nothing: pods came near
    that were not.
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
    emptyAsked = Signal(str)
    came = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._tabs: Mapping[str | None, Tab] = {}
        self._empty: EmptyPlace | None = None
        self._chosen: tuple[str | None, ...] = ()
        self.delegate = CardDelegate(self)
        self.field = PodField(self.delegate, self._listen, self._come, self)
        self.field.slot.chosen.connect(self.notStaffedSelected)
        self.field.came.connect(self._came)
        self.bench = BenchView(PodFace(None, "Bench"), self.delegate, self)
        self._selection = BoardSelection(lambda: (pod.list for pod in self.pods()), self)
        self._selection.changed.connect(self.selectionChanged)
        aim = Aim(self.delegate, self.field)
        aim.changed.connect(lambda: self.hovered.emit(aim.drop()))
        self.drag = PeopleDrag(self, aim, Spring(self.field), self.delegate, self.pod_at)
        self.drag.dropped.connect(self._let_go)
        self.drag.held.connect(self._held)
        self._asks = {
            "lock": self.lockToggled,
            "move": self.moveAsked,
            "swap": self.swapAsked,
            "remove": self.removeAsked,
        }
        self.keys = BoardKeys(self.field, self.bench)
        self.keys.chosen.connect(self.podSelected)
        self._listen(self.bench)
        self.fade = TabFade(lambda: (*self.pods(), self.field.slot), self)
        self.glide = Glide(self, self.field, self.bench, self.delegate)
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
        groups: Sequence[Group] = (),
        *,
        glide: bool = False,
    ) -> None:
        """Show these pods in this order, this bench and these reasons; what did not change stays as it is.

        With `groups`, which hold every pod once, they stand below a heading each. `glide` lets cards be seen
        on their way to other places, where the system and the manager want motion.
        """
        self.glide.end()
        selected = {held.person for held in self.selected_people()}

        def update() -> None:
            faces = {face.challenge: face for face in pods if face.challenge is not None}
            self.field.show_pods(faces, groups, not_staffed, not_staffed_cost)
            self.bench.show_face(bench)
            self._arrange()
            self._have_views(selected)

        if glide:
            self.glide.leave((*self.field.faces.values(), self.bench.face), (*pods, bench))
        self._selection.keep_during(update)
        self._follow_selection()
        self.keys.keep_tabbable()
        self.glide.arrive()

    def show_matches(self, people: frozenset[str] | None) -> None:
        """Let everybody else be pale and pods without any of these people be headers; None ends that."""
        if people == self.delegate.matching:
            return
        self.delegate.matching = people
        self._arrange()
        for pod in self.pods():
            pod.show_match()
            pod.list.viewport().update()

    def set_tabs(self, tabs: Mapping[str | None, Tab]) -> None:
        """Show what would change above each pod (None: the bench); an empty mapping clears all.

        It is asked for pods that are near, and for others as they come near.
        """
        self._tabs = tabs
        for pod in self.pods():
            pod.set_tab(tabs.get(pod.challenge))
        self.field.slot.set_tabs(tabs)
        self.fade.follow(bool(tabs))

    def paint_now(self) -> None:
        """Let what changed be seen before anything else is worked out."""
        # What is not laid out yet would be seen squeezed.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.sendEvent(self.window(), QEvent(QEvent.Type.UpdateRequest))

    def set_read_only(self, read_only: bool) -> None:
        """Let no drag start, as for a published plan."""
        self._read_only = read_only

    def set_empty(
        self, icon: str, title: str, sentence: str, button: str = "", others: Mapping[str, str] = NO_OTHERS
    ) -> None:
        """Say in place of pods why there are none; shown while `show_board` is given no pods."""
        if self._empty is not None:
            self._empty.hide()  # it goes later, and until then it would show through
            self._empty.deleteLater()
        self._empty = EmptyPlace(icon, title, sentence, button, parent=self, others=others)
        self._empty.asked.connect(self.emptyAsked)
        self._arrange()

    def pods(self) -> Iterator[PodView]:
        """The pods that are seen or near in board order, the bench last."""
        yield from self.field.views
        yield self.bench

    def point_at(self, challenge: str | None, *, shown: bool = True) -> None:
        """Show that what is asked for leads to this pod (None: the bench), or no longer."""
        if shown and challenge is not None and challenge in self.field.layout_.pods:
            self.field.reveal(challenge)
        for pod in self.pods():
            pod.set_hovered(shown and pod.challenge == challenge)

    def pod_at(self, at: QPoint) -> Target | None:
        """The pod, bench or unstaffed challenge at a point of the board, tab zones included."""
        found = self.childAt(at)
        while found is not None and found is not self:
            if isinstance(found, PodView):
                return found
            if isinstance(found, NotStaffedView):
                return found.place_at(found.list.viewport().mapFrom(self, at))
            found = found.parentWidget()
        return None

    # The selection, which may lie in several pods.

    def selected_people(self) -> list[Held]:
        """The selected people and where they are, in board order."""
        return self._selection.people()

    def select(self, people: Sequence[str]) -> None:
        """Select every card of these people and no other, and scroll to the first, out of a folded group."""
        self._have_views(set(people))
        self._selection.select(people)
        self._follow_selection()
        for pod in self.pods():
            if chosen := pod.list.selectionModel().selectedIndexes():
                self._reveal(pod)
                pod.list.show_row(chosen[0].row())
                return

    def _follow_selection(self) -> None:
        """Where the keyboard is at cards, let it be at one that is selected: keys go on from there."""
        here = next((pod.list for pod in self.pods() if pod.list.hasFocus()), None)
        chosen = [pod.list for pod in self.pods() if pod.list.selectionModel().hasSelection()]
        if here is None or not chosen or here.selectionModel().isSelected(here.currentIndex()):
            return
        there = here if here in chosen else chosen[0]
        there.take_keyboard_from(here)

    def show_person(self, person: str) -> bool:
        """Select a person's cards and give the keyboard to the first; False where there is none."""
        self.select([person])
        for pod in self.pods():
            row = pod.model.row_of(person)
            if row >= 0:
                pod.list.point_at(row)
                pod.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self.select([person])
                return True
        return False

    def show_pod(self, challenge: str | None) -> bool:
        """Select a pod, scroll to it and give it the keyboard; False where the challenge has none."""
        if challenge is not None and challenge not in self.field.faces:
            return False
        self.podSelected.emit(challenge)
        self.select_pod(challenge)
        pod = self.bench if challenge is None else self.field.reveal(challenge)
        pod.list.go_to(-1)
        return True

    def go_to_match(self, by: int) -> Held | None:
        """Select the next person in the filter (1), or the one before (-1), and scroll to the card."""
        faces = [*map(self.field.faces.__getitem__, self.field.order()), self.bench.face]
        found = [
            Held(card.person, face.challenge) for face in faces for card in face.cards if self._is_found(card)
        ]
        if not found:
            return None
        here = next((found.index(held) for held in self.selected_people() if held in found), None)
        held = found[(0 if by > 0 else -1) if here is None else (here + by) % len(found)]
        pod = self.bench if held.source is None else self.field.reveal(held.source)
        pod.list.point_at(pod.model.row_of(held.person))
        return held

    def select_pod(self, challenge: str | None) -> None:
        """Show a pod as the selected one and scroll to it."""
        self._chosen = (challenge,)
        if challenge in self.field.faces:
            assert challenge is not None
            self.field.reveal(challenge)
        for pod in self.pods():
            pod.set_selected(pod.challenge == challenge)

    def clear_pod_selection(self) -> None:
        """Show no pod as the selected one."""
        self._chosen = ()
        for pod in self.pods():
            pod.set_selected(False)

    def _is_found(self, card: Card) -> bool:
        return self.delegate.matching is not None and card.person in self.delegate.matching

    def _have_views(self, people: Collection[str]) -> None:
        """Have a view of every pod that somebody of these is in: a selection lies in views."""
        for challenge in self.field.with_people(people) if people else ():
            self.field.view(challenge)

    def _reveal(self, pod: PodView) -> None:
        if pod.challenge is not None:
            self.field.reveal(pod.challenge)

    # What a pod says.

    def _come(self, pod: PodView) -> None:
        """A view begins to show another pod."""
        pod.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        pod.set_tab(self._tabs.get(pod.challenge))
        pod.set_selected(pod.challenge in self._chosen)
        pod.set_hovered(False)

    def _listen(self, pod: PodView) -> None:
        cards = pod.list
        self._selection.join(cards)
        cards.stepped.connect(self.keys.step)
        cards.asked.connect(self._ask)
        cards.pulled.connect(self._pull)
        cards.activated.connect(self._activate)
        if pod is not self.bench:
            cards.wanted.connect(lambda card: self.field.show_card(cards, card))
        cards.menu.connect(lambda held, at: self.menuAsked.emit(held, pod.challenge, at))
        pod.menu.connect(lambda held, at: self.menuAsked.emit(held, pod.challenge, at))
        pod.chosen.connect(lambda: self.podSelected.emit(pod.challenge))

    def _came(self) -> None:
        self.keys.keep_tabbable()
        self.came.emit()

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

    def _let_go(self, drop: Drop) -> None:
        """Ask for a drop; whoever was held comes from where the pointer is."""
        if (at := self.drag.let_go_at) is not None:
            self.glide.let_go = {held.person: at for held in drop.people}
        self.dropped.emit(drop)
        self.glide.let_go = {}

    def _held(self, people: tuple[Held, ...]) -> None:
        for pod in self.pods():
            pod.list.viewport().update()
        self.heldChanged.emit(people)

    # The keyboard.

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, CardList) and self.isAncestorOf(new):
            self.keys.keep_tabbable(new)
            if not new.keyboard:
                return self._set_active(True)
            if new.challenge is not None:
                self.field.reveal(new.challenge)
        return self._set_active(new is not None and self.isAncestorOf(new))

    def _set_active(self, active: bool) -> None:
        if active != self.delegate.active:
            self.delegate.active = active
            for pod in self.pods():
                if pod.list.selectionModel().hasSelection():
                    pod.list.viewport().update()

    # Where things are.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pods out anew."""
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        grid = Grid(width, 0, self.field.slots)
        across = grid.across
        if grid.pod != self.delegate.wide:
            self.delegate.wide = grid.pod
            for pod in self.pods():
                pod.list.doItemsLayout()
        high = self.bench.wanted(across, bench_most(height))
        bench = bench_rect(width, height, across, high)
        self.bench.setGeometry(bench)
        self.glide.resize(width, height)
        left = bench.top() - theme().px(EDGE)
        self.field.arrange(width, left)
        if self._empty is not None:
            self._empty.setVisible(not self.field.faces)
            self._empty.setGeometry(0, 0, width, left)
            self._empty.raise_()

    def _restyle(self) -> None:
        """Colours or text size changed: every measure may be another."""
        self.glide.end()
        for pod in self.pods():
            pod.list.doItemsLayout()
            pod.update()
        self.field.slot.list.doItemsLayout()
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
