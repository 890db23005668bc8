"""The board with its toolbar: shows the document's plan, and turns gestures into Changes."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from planner.plan import Finding
from planner.words import counted
from planner.workspace import Workspace
from planner.workspace.change import Change
from ui import gestures, words
from ui.board import BoardView
from ui.board.face import Drop, Held, PodFace
from ui.document import Document
from ui.faces import FaceBuilder, Look
from ui.frame.notice import Notice
from ui.frame.repair import RepairOffer
from ui.frame.toolbar import Toolbar
from ui.place_finder import PlaceFinder
from ui.places import Place, action, as_drop, place, tabs, targets

if TYPE_CHECKING:
    from planner.explain.option import Action
    from planner.score import Assessment


class BoardPage(QWidget):
    """Shows one document at a time.

    `selected` says that something else is selected; `previewed` carries the Drop that letting go now
    would ask for and the Score after it, both None at the end of a drag; `emptyAsked` nothing (the button
    of the empty board).
    """

    selected = Signal()
    previewed = Signal(object, object)
    emptyAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self.pod: str | None = None
        self._without_file: tuple[str, ...] = ("Opening…", "")
        self.toolbar = Toolbar(self)
        self.board = BoardView(self)
        self.notice = Notice(self)
        self.repair = RepairOffer(self.notice, self)
        self._places: Sequence[Place] = ()
        self._finder = PlaceFinder(self)
        self._finder.found.connect(self._show_tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.board, 1)
        # Large text must not make the window larger than the screen.
        self.setMinimumWidth(240)
        self.toolbar.looked.connect(self._look)
        self._listen()

    def _listen(self) -> None:
        board = self.board
        board.dropped.connect(self.drop)
        board.selectionChanged.connect(self._people_selected)
        board.podSelected.connect(self.select_pod)
        board.notStaffedSelected.connect(self.select_pod)
        board.lockToggled.connect(self.toggle_lock)
        board.removeAsked.connect(self.put_on_bench)
        board.moveAsked.connect(lambda people: self.ask_where(people, board.keyboard_place()))
        board.menuAsked.connect(self._menu)
        board.heldChanged.connect(self._held)
        board.hovered.connect(self._hover)
        board.emptyAsked.connect(self.emptyAsked)

    # What is shown.

    def show_document(self, document: Document | None) -> None:
        """Show the plan that a document looks at."""
        self.document = document
        self.pod = None
        self.board.select(())
        self.refresh()
        # The arrows work from the start; Tab leads on from here.
        next(self.board.pods()).list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what is in the document now; what was said of it before is over."""
        self.notice.dismiss()
        self.repair.forget()
        self.show_plan()

    def show_plan(self) -> None:
        """Show what is in the document now."""
        document = self.document
        assessment = None if document is None or document.trouble else document.assessment
        if document is None or assessment is None:
            self._show_nothing()
            return
        problem, plan = assessment.problem, assessment.plan
        builder = FaceBuilder(document.workspace, problem, plan, assessment, self.toolbar.look)
        faces = builder.faces()
        if not problem.people:
            self.toolbar.show_counts("", "")
            self.board.set_empty("people", "No people yet", "Bring in a list.", "Import people")
        elif not problem.challenges:
            self.board.set_empty(
                "challenges", "No challenges yet", "What should be better in 13 weeks?", "Import challenges"
            )
        self.board.set_read_only(document.read_only)
        self.board.show_board(faces.pods, faces.bench, faces.not_staffed, faces.not_staffed_cost)
        if problem.people and self.toolbar.look.filter.strip():
            self._count_matches([*faces.pods, faces.bench])
        elif problem.people:
            self._count(assessment)

    def _count_matches(self, pods: Sequence[PodFace]) -> None:
        people = {card.person for pod in pods for card in pod.cards if card.matches}
        found = counted(len(people), "person matches", "people match")
        self.toolbar.show_counts(found if people else words.NOTHING_MATCHES, "")

    def _count(self, assessment: "Assessment") -> None:
        problem, plan = assessment.problem, assessment.plan
        joining = [person for person in problem.people if person.joins]
        placed = sum(bool(plan.places(person.id)) for person in joining)
        people = counted(len(joining), "person", "people")
        pods = counted(len(plan.pods), "pod")
        costly = [finding.level in ("must", "high") for finding in assessment.findings if finding.cost]
        self.toolbar.show_counts(
            f"{placed} of {people} in {pods}  ·  {counted(sum(costly), 'finding')}",
            f"On the levels Must and High; {len(costly) - sum(costly)} more cost less.",
        )

    def show_idle(self) -> None:
        """Say that no file is open, and offer to open one."""
        self._without_file = ("Nothing is open", "Open a file, or make a new one from the menu.", "Open")
        if self.document is None:
            self._show_nothing()

    def selected_people(self) -> list[Held]:
        """The people that are selected on the board."""
        return self.board.selected_people()

    def show_finding(self, finding: Finding) -> None:
        """Select what a finding is about."""
        if finding.people:
            self.board.select(finding.people)
        elif finding.challenge is not None:
            self.select_pod(finding.challenge)

    def clear_selection(self) -> None:
        """Select nothing."""
        self.pod = None
        self.board.clear_pod_selection()
        self.board.select(())
        self.selected.emit()

    # Gestures: each builds one Change.

    def drop(self, drop: Drop) -> None:
        """Move or swap the people of a drop; where that breaks a must, offer to put it right."""
        document = self.document
        before = None if document is None else document.assessment
        if self._act(lambda workspace, plan: gestures.dropped(workspace, plan, drop)):
            self.board.select([held.person for held in drop.people])
            assert document is not None
            assert before is not None
            self.repair.look(document, action(drop), before)

    def take(self, action: "Action") -> None:
        """Do what an option says, as one change: a move or a swap like a drop, anything else in one step."""
        drop = as_drop(action)
        if drop is not None:
            self.drop(drop)
        elif self._act(lambda workspace, plan: self._taken(workspace, plan, action)) and action.steps:
            self.board.select([step.person for step in action.steps])

    def _taken(self, workspace: Workspace, plan: str, action: "Action") -> Change:
        from planner.explain.option import told

        assert self.document is not None
        assert self.document.problem is not None
        title = told(self.document.problem, action)
        return gestures.taken(workspace, plan, action, title)

    def put_on_bench(self, people: Sequence[Held]) -> None:
        """Put people on the bench."""
        moved = tuple(held for held in people if held.source is not None)
        if moved:
            self.drop(Drop(moved, None))

    def toggle_lock(self, people: Sequence[Held]) -> None:
        """Lock people where they are, or unlock them."""
        if people and all(held.source is None for held in people):
            self.notice.say("The bench is no place to lock.", "Put people in a pod first.", icon="lock")
            return
        self._act(lambda workspace, plan: gestures.lock_toggled(workspace, plan, people))

    def ask_where(self, people: Sequence[Held], at: QPoint) -> None:
        """Offer every pod and the bench as places for people, in a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_places(menu, people)
        menu.popup(at)

    def _act(self, gesture: Callable[[Workspace, str], Change]) -> bool:
        document = self.document
        if document is None or document.plan_id is None:
            return False
        return document.do(gesture(document.workspace, document.plan_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc dismisses the notice, then the selection."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.notice.isVisible():
            self.notice.dismiss()
        else:
            self.clear_selection()

    def _menu(self, held: Held | None, challenge: str | None, at: QPoint) -> None:
        people = tuple(self.selected_people())
        if held is not None and held not in people:
            people = (held,)
        document = self.document
        if held is None or document is None or document.plan_id is None or document.read_only:
            return
        locked = gestures.all_locked(document.workspace, document.plan_id, people)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        where = menu.addMenu("Move to")
        self._add_places(where, people)
        lock = menu.addAction("Unlock" if locked else "Lock here")
        lock.setEnabled(any(one.source is not None for one in people))
        lock.triggered.connect(lambda: self.toggle_lock(people))
        bench = menu.addAction("To the bench")
        bench.setEnabled(any(one.source is not None for one in people))
        bench.triggered.connect(lambda: self.put_on_bench(people))
        menu.popup(at)

    def _add_places(self, menu: QMenu, people: Sequence[Held]) -> None:
        document = self.document
        if document is None or document.read_only or document.problem is None:
            return
        for drop in targets(document.problem, people):
            title = "Bench" if drop.target is None else document.problem.challenge[drop.target].title
            action = menu.addAction(title.replace("&", "&&"))
            action.triggered.connect(lambda _=False, drop=drop: self.drop(drop))

    # Selecting and holding.

    def _people_selected(self) -> None:
        if self.board.selected_people():
            self.pod = None
            self.board.clear_pod_selection()
        self.selected.emit()

    def select_pod(self, challenge: str | None) -> None:
        """Select a pod, or a challenge that has none, in place of people."""
        self.pod = challenge
        self.board.select(())
        self.board.select_pod(challenge)
        self.selected.emit()

    def _held(self, people: tuple[Held, ...]) -> None:
        self.toolbar.show_hint(bool(people))
        assessment = None if self.document is None else self.document.assessment
        if people and assessment is not None:
            self._finder.find(assessment, targets(assessment.problem, people))
            return
        self._finder.stop()
        self._places = ()
        self.board.set_tabs({})
        self.previewed.emit(None, None)

    def _show_tabs(self, places: Sequence[Place]) -> None:
        assessment = None if self.document is None else self.document.assessment
        if assessment is not None:
            self._places = places
            self.board.set_tabs(tabs(assessment, places))

    def _hover(self, drop: Drop | None) -> None:
        assessment = None if self.document is None else self.document.assessment
        if drop is None or assessment is None:
            self.previewed.emit(None, None)
            return
        found = place(assessment, drop)
        if self._places:
            # Over a person the pod's tab speaks of the swap.
            others = [one for one in self._places if one.drop.target != drop.target]
            self.board.set_tabs(tabs(assessment, [*others, found]))
        self.previewed.emit(drop, found.after)

    def _look(self, look: Look) -> None:
        self.refresh()

    def _show_nothing(self) -> None:
        trouble = "" if self.document is None else self.document.trouble
        if self.document is None:
            self.board.set_empty("board", *self._without_file)
        elif trouble:
            self.board.set_empty("warning", "This quarter cannot be planned", trouble)
        else:
            self.board.set_empty("board", "No plan yet", "Solve makes one in under a minute.", "Solve")
        self.board.show_board((), PodFace(None, "Bench"), ())
        self.toolbar.show_counts("", "")
