"""Where held people would land: the pod under the pointer, and the card to swap with."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from ui.board.delegate import CardDelegate
from ui.board.face import Drop, Held
from ui.theme.current import theme

_SWAP_AFTER = 400  # milliseconds over a card
_EDGE = 28  # so near an edge the list under the pointer scrolls
_TICK = 30


class Cards(Protocol):
    """What lies in a target and scrolls."""

    def viewport(self) -> QWidget:
        """What is seen of it."""

    def verticalScrollBar(self) -> QScrollBar:
        """What scrolls it."""

    def held_at(self, at: QPoint) -> Held | None:
        """Whose card is at a point of the viewport."""

    def set_slot(self, shown: bool) -> None:
        """Show or hide where held cards would go."""


class Target(Protocol):
    """Where people can be dropped: a pod, the bench, or a challenge that is not staffed."""

    @property
    def challenge(self) -> str | None:
        """What a drop here moves people to; None is the bench."""

    @property
    def hovered(self) -> bool:
        """Whether letting go would drop here."""

    @property
    def list(self) -> Cards:
        """What lies in it."""

    def set_hovered(self, hovered: bool) -> None:
        """Show that letting go would drop here."""


class Aim(QObject):
    """Follows the pointer during a drag; `changed` when letting go would ask for something else."""

    changed = Signal()

    def __init__(self, delegate: CardDelegate, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._delegate, self._area = delegate, area
        self._people: tuple[Held, ...] = ()
        self._pod: Target | None = None
        self._over: Held | None = None
        self._at = QPoint()
        self._surface: QWidget = area
        self._waiting = QTimer(self, interval=_SWAP_AFTER, singleShot=True)
        self._waiting.timeout.connect(self._swap)
        self._scrolling = QTimer(self, interval=_TICK)
        self._scrolling.timeout.connect(self._scroll)

    def drop(self) -> Drop | None:
        """What letting go now asks for; None where nothing would change."""
        if self._pod is None:
            return None
        target = self._pod.challenge
        swap = self._delegate.swap
        people = tuple(held for held in self._people if held.source != target)
        return Drop(people, target, swap) if people else None

    def point(self, people: Sequence[Held], pod: Target | None, surface: QWidget, at: QPoint) -> None:
        """The pointer holds `people` over `pod`, at a point of `surface`."""
        self._people, self._surface, self._at = tuple(people), surface, at
        before = self.drop()
        self._enter(pod)
        self._watch_card()
        if not self._scrolling.isActive():
            self._scrolling.start()
        if self.drop() != before:
            self.changed.emit()

    def end(self) -> None:
        """The pointer left, or the drag ended."""
        self._scrolling.stop()
        self._enter(None)
        self._set_over(None)
        self._people = ()
        self.changed.emit()

    def _enter(self, pod: Target | None) -> None:
        if pod is self._pod:
            return
        if self._pod is not None:
            self._pod.set_hovered(False)
        self._pod = pod
        if pod is not None and any(held.source != pod.challenge for held in self._people):
            pod.set_hovered(True)

    def _watch_card(self) -> None:
        over = None
        # Only one against one is a swap.
        if self._pod is not None and len(self._people) == 1 and self._pod.hovered:
            viewport = self._pod.list.viewport()
            over = self._pod.list.held_at(viewport.mapFrom(self._surface, self._at))
        self._set_over(over)

    def _set_over(self, over: Held | None) -> None:
        if over == self._over:
            return
        self._over = over
        self._waiting.stop()
        if self._delegate.swap is not None:
            self._show_swap(None)
        if over is not None:
            self._waiting.start()

    def _swap(self) -> None:
        self._show_swap(self._over)
        self.changed.emit()

    def _show_swap(self, swap: Held | None) -> None:
        self._delegate.swap = swap
        if self._pod is not None:
            self._pod.list.set_slot(swap is None and self._pod.hovered)

    def _scroll(self) -> None:
        """Scroll the board, and the pod under the pointer, where the pointer is near their edge."""
        areas: list[QAbstractScrollArea | Cards] = [self._area]
        if self._pod is not None:
            areas.append(self._pod.list)
        for area in areas:
            viewport = area.viewport()
            y = viewport.mapFrom(self._surface, self._at).y()
            edge = theme().px(_EDGE)
            bar = area.verticalScrollBar()
            if -edge <= y < edge:
                bar.setValue(bar.value() - (edge - y) // 3)
            elif viewport.height() - edge < y <= viewport.height() + edge:
                bar.setValue(bar.value() + (y - viewport.height() + edge) // 3)
