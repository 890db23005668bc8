"""The board with its toolbar: shows the document's plan, and turns gestures into Changes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
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
from ui.frame.drop_preview import DropPreview
from ui.frame.notice import Notice
from ui.frame.repair import RepairOffer
from ui.frame.toolbar import Toolbar
from ui.matching import match_words, matching
from ui.places import action, as_drop

if TYPE_CHECKING:
    from planner.explain.option import Action
    from planner.score import Assessment


class BoardPage(QWidget):
    """Shows one document at a time.

    `selected` says that something else is selected; `previewed` carries the Drop that letting go now
    would ask for and the Score after it, both None at the end of a drag; `moveAsked` and `swapAsked` the
    people to ask about as a tuple of Held; `noticeAsked` and `exportAsked` people, or none, and a challenge;
    `renameAsked` nothing, and `emptyAsked` the key of a way out of the empty board ("": its button). `pod` is
    the challenge that is selected, `finding` what the selection was made for, if for one.
    """

    selected = Signal()
    previewed = Signal(object, object)
    moveAsked = Signal(object)
    swapAsked = Signal(object)
    renameAsked = Signal()
    noticeAsked = Signal(object, object)
    exportAsked = Signal(object, object)
    emptyAsked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self.pod: str | None = None
        self.finding: Finding | None = None
        self.toolbar = Toolbar(self)
        self.board = BoardView(self)
        self.notice = Notice(self)
        self.repair = RepairOffer(self.notice, self)
        self._builder: FaceBuilder | None = None
        self._ahead: tuple[Document, FaceBuilder] | None = None
        self._silent = self._telling = False
        self._shown = self.toolbar.look
        self.preview = DropPreview(self.board, self)
        self.preview.previewed.connect(self.previewed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.board, 1)
        # Large text must not make the window larger than the screen.
        self.setMinimumWidth(240)
        self.toolbar.looked.connect(self._look)
        self.toolbar.folding.connect(self.board.field.fold_all)
        self.toolbar.filter.stepped.connect(self.go_to_match)
        self._listen()

    def _listen(self) -> None:
        board = self.board
        board.dropped.connect(self.drop)
        board.selectionChanged.connect(self._people_selected)
        board.podSelected.connect(self.select_pod)
        board.notStaffedSelected.connect(self.select_pod)
        board.lockToggled.connect(self.toggle_lock)
        board.removeAsked.connect(self.put_on_bench)
        board.moveAsked.connect(self.moveAsked)
        board.swapAsked.connect(self.swapAsked)
        board.renameAsked.connect(self.renameAsked)
        board.menuAsked.connect(self._menu)
        board.heldChanged.connect(self._held)
        board.hovered.connect(self.preview.point)
        board.emptyAsked.connect(self.emptyAsked)

    # What is shown.

    def prepare(self, document: Document) -> None:
        """Work out ahead what the board shows of a document, in whatever thread; no widget is touched."""
        assessment = None if document.trouble else document.assessment
        if assessment is not None:
            builder = _builder(document, assessment, self._shown)
            builder.faces()
            self._ahead = document, builder

    def show_document(self, document: Document | None) -> None:
        """Show the plan that a document looks at."""
        if document is not self.document:
            # What is folded away stays so as long as the file is open.
            self.board.field.folded.clear()
            ahead, self._ahead = self._ahead, None
            self._builder = ahead[1] if ahead is not None and ahead[0] is document else None
        self.document = document
        self.pod = self.finding = None
        self.board.select(())
        self.refresh(glide=False)
        # The arrows work from the start; Tab leads on from here.
        next(self.board.pods()).list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, *, glide: bool = True) -> None:
        """Show what is in the document now; what was said of it before is over.

        Cards glide to other places, but where it is another plan or another look at it.
        """
        self.notice.dismiss()
        self.repair.forget()
        self.show_plan(glide=glide)

    def show_plan(self, *, glide: bool = False) -> None:
        """Show what is in the document now."""
        document = self.document
        assessment = None if document is None or document.trouble else document.assessment
        if document is None or assessment is None:
            self._show_nothing()
            return
        with self._painted_first():
            self._show(document, assessment, glide)

    @contextmanager
    def _painted_first(self) -> Iterator[None]:
        """Let what is shown meanwhile be seen before anybody hears what is selected by it.

        What the inspector says of it takes longer to work out than the board.
        """
        self._telling = False
        self._silent = True
        try:
            yield
        finally:
            self._silent = False
        self.board.paint_now()
        if self._telling:
            self._people_selected()

    def _show(self, document: Document, assessment: "Assessment", glide: bool) -> None:
        problem = assessment.problem
        self._builder = _builder(document, assessment, self.toolbar.look, self._builder)
        faces = self._builder.faces()
        if not problem.people:
            self.toolbar.show_counts(("",))
            others = {
                "people": "Type the first name",
                "open": "Open another file…",
                "sample": "Look around in the sample",
            }
            sentence = "Bring in a list, or type the first name."
            self.board.set_empty("people", "No people yet", sentence, "Import people", others)
        elif not problem.challenges:
            self.board.set_empty(
                "challenges",
                "No challenges yet",
                "What should be better in 13 weeks?",
                "Import challenges",
                {"challenges": "Type the first one"},
            )
        self.board.set_read_only(document.read_only)
        waiting = faces.not_staffed, faces.not_staffed_cost
        self.board.show_board(faces.pods, faces.bench, *waiting, faces.groups, glide=glide)
        self._filter(assessment)

    def _filter(self, assessment: "Assessment") -> None:
        """Let the board show whom the filter asks for, and count them, or else everybody."""
        problem, plan = assessment.problem, assessment.plan
        asked = self.toolbar.look.filter
        people = matching(problem, asked, assessment)
        self.board.show_matches(people)
        if not problem.people:
            return
        joining: int = problem.derived("joining", lambda: sum(person.joins for person in problem.people))
        if people is None:
            self._count(assessment, joining)
            return
        # Who joins no pods is not on the board.
        found = [person for person in people if problem.person[person].joins or plan.places(person)]
        pods = {pod for person in found for pod in plan.places(person)}
        waiting = not all(map(plan.places, found))
        places = [f"in {counted(len(pods), 'pod')}"] * bool(pods) + ["on the bench"] * waiting
        share, few = _share(len(found), joining)
        told = f"{share} {' and '.join(places)}"
        whole = words.ASIDE.join([told, match_words(problem, found, asked)])
        nobody = words.NOTHING_MATCHES, "Nothing matches.", few
        self.toolbar.show_counts((whole, told, share, few) if found else nobody)

    def _count(self, assessment: "Assessment", joining: int) -> None:
        placed = joining - len(self.board.bench.face.cards)
        costly = [finding.level in ("must", "high") for finding in assessment.findings if finding.cost]
        pods, findings = counted(len(assessment.plan.pods), "pod"), counted(sum(costly), "finding")
        share, few = _share(placed, joining)
        told = f"{share} in {pods}"
        self.toolbar.show_counts(
            (words.ASIDE.join([told, findings]), told, share, few),
            f"On the levels Must and High; {words.figure(len(costly) - sum(costly))} more cost less.",
        )

    def selected_people(self) -> list[Held]:
        """The people that are selected on the board."""
        return self.board.selected_people()

    def show_finding(self, finding: Finding) -> None:
        """Select what a finding is about, as what the finding is about and not for itself."""
        self.pod = None if finding.people else finding.challenge
        self._silent = True
        self.board.clear_pod_selection()
        self.board.select(finding.people)
        if self.pod is not None:
            self.board.select_pod(self.pod)
        self._silent = False
        self.finding = finding
        self.selected.emit()

    def leave_finding(self) -> None:
        """Let what a finding is about be selected for itself."""
        self.finding = None
        self.selected.emit()

    def clear_selection(self) -> None:
        """Select nothing."""
        self.pod = self.finding = None
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

    def release(self, held: Held) -> None:
        """Take a lock of somebody away who is not where it is, or whom it keeps out."""
        self._act(lambda workspace, plan: gestures.released(workspace, plan, held))

    def _act(self, gesture: Callable[[Workspace, str], Change]) -> bool:
        document = self.document
        if document is None or document.plan_id is None:
            return False
        return document.do(gesture(document.workspace, document.plan_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears the selection."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        else:
            self.clear_selection()

    def _menu(self, held: Held | None, challenge: str | None, at: QPoint) -> None:
        people = tuple(self.selected_people())
        if held is None:
            people = ()
        elif held not in people:
            people = (held,)
        document = self.document
        if document is None or document.plan_id is None or (held is None and challenge is None):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if held is not None and not document.read_only:
            self._add_gestures(menu, document, held, people)
            menu.addSeparator()
        menu.addAction("Copy notice").triggered.connect(lambda: self.noticeAsked.emit(people, challenge))
        menu.addAction("Export this pod…").triggered.connect(lambda: self.exportAsked.emit((), challenge))
        notice, export = menu.actions()[-2:]
        export.setEnabled(challenge is not None and bool(document.plan.members(challenge)))
        notice.setEnabled(bool(people) or export.isEnabled())
        menu.popup(at)

    def _add_gestures(self, menu: QMenu, document: Document, held: Held, people: tuple[Held, ...]) -> None:
        assert document.plan_id is not None
        locked = gestures.all_locked(document.workspace, document.plan_id, people)
        menu.addAction("Move to…").triggered.connect(lambda: self.moveAsked.emit(people))
        swap = menu.addAction("Swap with…")
        swap.setEnabled(len(people) == 1)
        swap.triggered.connect(lambda: self.swapAsked.emit(people))
        lock = menu.addAction("Unlock" if locked else "Lock here")
        lock.setEnabled(any(one.source is not None for one in people))
        lock.triggered.connect(lambda: self.toggle_lock(people))
        self._add_releases(menu, document, held)
        bench = menu.addAction("To the bench")
        bench.setEnabled(any(one.source is not None for one in people))
        bench.triggered.connect(lambda: self.put_on_bench(people))

    def _add_releases(self, menu: QMenu, document: Document, held: Held) -> None:
        """Offer to release the locks of somebody which no card shows."""
        workspace, plan, cycle = document.workspace, document.plan_id, document.cycle
        assert plan is not None
        assert cycle is not None
        for lock in gestures.locks_elsewhere(workspace, plan, held.person):
            title = workspace.challenges[cycle.id, lock.challenge].title
            action = menu.addAction(f"Release the lock on {title}".replace("&", "&&"))
            there = Held(lock.person, lock.challenge)
            action.triggered.connect(lambda _=False, there=there: self.release(there))

    # Selecting and holding.

    def _people_selected(self) -> None:
        if self._silent:
            self._telling = True
            return
        self.finding = None
        if self.board.selected_people():
            self.pod = None
            self.board.clear_pod_selection()
        self.selected.emit()

    def select_pod(self, challenge: str | None) -> None:
        """Select a pod, or a challenge that has none, in place of people."""
        self.pod, self.finding = challenge, None
        self.board.select(())
        self.board.select_pod(challenge)
        self.selected.emit()

    def _held(self, people: tuple[Held, ...]) -> None:
        self.toolbar.show_hint(bool(people))
        self.preview.hold(None if self.document is None else self.document.assessment, people)

    def _look(self, look: Look) -> None:
        before, self._shown = self._shown, look
        assessment = None if self.document is None or self.document.trouble else self.document.assessment
        if assessment is not None and replace(look, filter=before.filter) == before:
            self._filter(assessment)
        else:
            self.refresh(glide=False)

    def go_to_match(self, by: int) -> None:
        """Select the next person in the filter (1) or the one before (-1); without one go to its field."""
        if self.board.go_to_match(by) is None:
            self.toolbar.filter.take_keyboard()

    def _show_nothing(self) -> None:
        trouble = "" if self.document is None else self.document.trouble
        if self.document is None:
            self.board.set_empty("board", "Opening…", "")
        elif trouble:
            self.board.set_empty("warning", "This quarter cannot be planned", trouble)
        else:
            self.board.set_empty("board", "No plan yet", "Solve makes one in under a minute.", "Solve")
        self.board.show_board((), PodFace(None, "Bench"), ())
        self.toolbar.show_counts(("",))


def _builder(
    document: Document, assessment: "Assessment", look: Look, earlier: FaceBuilder | None = None
) -> FaceBuilder:
    made_of = document.workspace, assessment.problem, assessment.plan, assessment
    return FaceBuilder(*made_of, look, earlier)


def _share(some: int, everybody: int) -> tuple[str, str]:
    """How many of how many people, and the same in figures alone."""
    few = f"{words.figure(some)} of"
    return f"{few} {counted(everybody, 'person', 'people')}", f"{few} {words.figure(everybody)}"
