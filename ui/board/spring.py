"""Opens folded groups for held cards that rest over their headings, and folds them again afterwards."""

from PySide6.QtCore import QObject, QTimer

from ui.board.face import Drop
from ui.board.field import PodField
from ui.board.heading import GroupHeading

_OPEN_AFTER = 600  # milliseconds over a heading


class Spring(QObject):
    """Follows the pointer over the headings of a field during a drag."""

    def __init__(self, field: PodField) -> None:
        super().__init__(field)
        self._field = field
        self._over = ""  # the key of the group whose heading the pointer is over
        self._opened: set[str] = set()
        self._waiting = QTimer(self, interval=_OPEN_AFTER, singleShot=True)
        self._waiting.timeout.connect(self._open)

    def point(self, heading: GroupHeading | None) -> None:
        """The pointer holds people over a heading, or over none."""
        over = heading.key if heading is not None and heading.folded else ""
        if over != self._over:
            self._over = over
            self._field.aim_at(over)
            if over:
                self._waiting.start()
            else:
                self._waiting.stop()

    def end(self, drop: Drop | None) -> None:
        """The people are let go: where they did not go into a group that opened for them, it folds again."""
        self.point(None)
        opened, self._opened = self._opened, set()
        there = None if drop is None or drop.target is None else self._field.group_of(drop.target)
        again = [key for key in opened if there is None or key != there.key]
        if again:
            self._field.fold(again, True)

    def _open(self) -> None:
        self._opened.add(self._over)
        self._field.fold((self._over,), False)
        self.point(None)
