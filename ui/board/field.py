"""The part of the board that scrolls: pods in groups, of which those that are near are widgets."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from planner.words import counted
from ui.board.cards import CardList
from ui.board.delegate import CardDelegate
from ui.board.face import Cost, Group, NotStaffed, PodFace
from ui.board.heading import GroupHeading
from ui.board.layout import SLOT, Layout, lay_out
from ui.board.not_staffed import NotStaffedView
from ui.board.pod import PodView
from ui.board.views import PodViews
from ui.theme.current import theme
from ui.widgets.overlay import ScrollOverlay

_NEAR = 200  # pixels beyond what is seen in which pods are widgets, so that a scroll finds them there


class PodField(QScrollArea):
    """Lays pods out and has views of those that are near; `folded` are the keys of groups folded away.

    `came` says that pods came near; `left` carries a GroupHeading, and -1 or 1 where an arrow leaves it.
    """

    came = Signal()
    left = Signal(object, int)

    def __init__(
        self,
        delegate: CardDelegate,
        listen: Callable[[PodView], None],
        come: Callable[[PodView], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.folded: set[str] = set()
        self.faces: dict[str, PodFace] = {}
        self.layout_ = Layout()
        self._delegate = delegate
        self._groups: Sequence[Group] = ()
        self._headers: frozenset[str] = frozenset()
        self._height = 0
        self._laid_out: tuple[Any, ...] = ()  # what the layout was made of
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = QWidget()
        self.setWidget(self._field)
        # Setting it turns this on; the window shows through instead.
        self._field.setAutoFillBackground(False)
        ScrollOverlay(self, "window")
        self.slot = NotStaffedView(self._field)
        self.views = PodViews(self._field, delegate, listen, come)
        self._headings: dict[str, GroupHeading] = {}
        self.verticalScrollBar().valueChanged.connect(self._show_near)

    def show_pods(
        self,
        faces: Mapping[str, PodFace],
        groups: Sequence[Group],
        waiting: Sequence[NotStaffed],
        cost: Cost | None,
    ) -> None:
        """Show these pods, by challenge in board order, in these groups (none: without headings)."""
        self.faces, self._groups = dict(faces), groups
        self.views.show(self.faces)
        self.slot.show_items(waiting, cost)

    @property
    def slots(self) -> int:
        """How many places the pods and what is not staffed take."""
        return len(self.faces) + bool(self.slot.model.items)

    @property
    def headings(self) -> list[GroupHeading]:
        """The headings of the groups, in board order."""
        return [self._headings[group.key] for group in self._groups]

    def pods_of(self, heading: GroupHeading) -> list[str]:
        """The challenges of a group that have a place, in board order."""
        return [pod for pod in self._by_key(heading.key).pods if pod in self.layout_.pods]

    def group_of(self, challenge: str) -> GroupHeading | None:
        """The heading above a pod."""
        return next((self._headings[g.key] for g in self._groups if challenge in g.pods), None)

    def order(self) -> list[str]:
        """All challenges in the order of their groups, those that are folded away too."""
        return [pod for group in self._sections() for pod in group.pods if pod != SLOT]

    def is_header(self, challenge: str) -> bool:
        """Whether a pod shows its header alone."""
        return challenge in self._headers

    # Where things are.

    def arrange(self, width: int, height: int) -> None:
        """Lay everything out in so many pixels; what is higher scrolls."""
        self.setGeometry(0, 0, width, height)
        self._height = height
        self._headers = self._without_match()
        asked = (width, height, self._sections(), frozenset(self.folded), self._headers, theme().percent)
        if asked != self._laid_out:
            self._laid_out = asked
            self.layout_ = lay_out(*asked[:3], folded=asked[3], headers=asked[4])
        self._field.resize(width, self.layout_.whole)
        self._place_headings()
        slot = self.layout_.pods.get(SLOT)
        self.slot.setVisible(slot is not None)
        if slot is not None:
            self.slot.setGeometry(slot)
        # Those that are far away by now are not laid out any more.
        fresh = self._keep_near()
        for view in self.views:
            self._place(view)
        self._welcome(fresh)

    def reveal(self, challenge: str) -> PodView:
        """The view of a pod, unfolded and scrolled to: of one higher than what is seen, its upper part."""
        heading = self.group_of(challenge)
        if heading is not None and heading.folded:
            self.fold((heading.key,), False)
        rect = self.layout_.pods.get(challenge)
        if rect is not None:
            half = min(rect.height(), self.viewport().height()) // 2
            self.ensureVisible(rect.center().x(), rect.top() + half, 0, half)
        return self.view(challenge)

    def show_card(self, cards: CardList, card: QRect) -> None:
        """Scroll to a card, clear of the fading edges; `card` is where it is in the viewport of its list."""
        at = cards.viewport().mapTo(self._field, card.center())
        self.ensureVisible(at.x(), at.y(), 0, card.height())

    def view(self, challenge: str) -> PodView:
        """The view of a pod, in its place."""
        view = self.views.view(challenge)
        self._place(view)
        return view

    def fold(self, keys: Sequence[str], folded: bool) -> None:
        """Fold groups away, or show them again; the keyboard goes from what is folded to its heading."""
        inside = next((view for view in self.views if view.list.hasFocus()), None)
        self.folded = self.folded | set(keys) if folded else self.folded - set(keys)
        here = self.verticalScrollBar().value()
        self.arrange(self.width(), self._height)
        heading = None if inside is None or inside.challenge is None else self.group_of(inside.challenge)
        if heading is not None and heading.folded:
            heading.setFocus(Qt.FocusReason.OtherFocusReason)
            # Hiding the list had the keyboard go on to what comes after it, and the board scroll there.
            self.verticalScrollBar().setValue(here)
            self.ensureWidgetVisible(heading)
        self.came.emit()

    def aim_at(self, key: str) -> None:
        """Show that the pointer holds people over the heading of this group; no key: over none."""
        for heading in self.headings:
            heading.set_aimed(heading.key == key)

    def fold_all(self, folded: bool) -> None:
        """Fold all groups away, or show all again."""
        self.fold([group.key for group in self._groups], folded)

    def _sections(self) -> list[Group]:
        """The groups as they are laid out: pods with a match first, what is not staffed in the last place."""
        groups = list(self._groups) or [Group("", "", tuple(self.faces))]
        if self._headers:
            groups = [
                Group(g.key, g.title, tuple(sorted(g.pods, key=self._headers.__contains__))) for g in groups
            ]
        if self.slot.model.items:
            last = Group("", "", (SLOT,))
            groups = [*groups, last] if self._groups else [Group("", "", (*groups[0].pods, SLOT))]
        return groups

    def with_people(self, people: Collection[str]) -> set[str]:
        """The challenges in whose pods any of these people is."""
        return {pod for pod, face in self.faces.items() for card in face.cards if card.person in people}

    def _without_match(self) -> frozenset[str]:
        matching = self._delegate.matching
        if matching is None:
            return frozenset()
        found = self.with_people(matching)
        return frozenset(pod for pod, face in self.faces.items() if face.cards and pod not in found)

    def _place_headings(self) -> None:
        wanted = {group.key for group in self._groups}
        for key in [key for key in self._headings if key not in wanted]:
            gone = self._headings.pop(key)
            gone.hide()
            gone.deleteLater()
        for group in self._groups:
            if group.key not in self._headings:
                self._headings[group.key] = heading = GroupHeading(group.key, self._field)
                heading.folding.connect(lambda folded, key=group.key: self.fold((key,), folded))
                heading.stepped.connect(lambda by, heading=heading: self.left.emit(heading, by))
            heading = self._headings[group.key]
            heading.show_words(group.title, self._said(group), group.key in self.folded)
            heading.setGeometry(self.layout_.headings[group.key])
            heading.show()

    def _said(self, group: Group) -> str:
        """What is in a group: how many pods and people, or how many people match the filter."""
        cards = [card for pod in group.pods for card in self.faces[pod].cards]
        if self._delegate.matching is None:
            people = counted(len({card.person for card in cards}), "person", "people")
        else:
            found = {card.person for card in cards if self._delegate.matches(card)}
            people = counted(len(found), "person matches", "people match")
        return f"{counted(len(group.pods), 'pod')} · {people}"

    def _by_key(self, key: str) -> Group:
        return next(group for group in self._sections() if group.key == key)

    def _place(self, view: PodView) -> None:
        assert view.challenge is not None
        rect = self.layout_.pods.get(view.challenge)
        view.set_folded(view.challenge in self._headers)
        if rect is not None:
            view.setGeometry(rect)
        view.setVisible(rect is not None)

    def _show_near(self) -> None:
        fresh = self._keep_near()
        for view in fresh:
            self._place(view)
        self._welcome(fresh)

    def _keep_near(self) -> list[PodView]:
        """Have views of the pods that are near alone; those that show another pod than before."""
        top, near = self.verticalScrollBar().value(), theme().px(_NEAR)
        wanted = [pod for pod in self.layout_.between(top - near, top + self._height + near) if pod != SLOT]
        return self.views.keep(wanted)

    def _welcome(self, fresh: Sequence[PodView]) -> None:
        for view in fresh:
            view.show_match()
        if fresh:
            self.came.emit()
