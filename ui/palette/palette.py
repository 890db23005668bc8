"""The palette itself: a field and what it finds, over the window and closed by Esc or a click beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.announce import announce
from ui.palette.delegate import ROW, EntryDelegate
from ui.palette.entry import Entry
from ui.palette.model import EntryModel
from ui.palette.search import Index
from ui.theme import follow, theme
from ui.theme.icons import draw
from ui.theme.shadow import floating_strength, paint_floating, paint_shadow
from ui.widgets import Label, ScrollOverlay

WIDTH, TOP, ROWS = 600, 64, 10
_ROOM = 16  # for the shadow, on every side
_KEYS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS,
    Qt.Key.Key_PageUp: -ROWS,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QWidget):
    """Lies hidden over a window until it is asked; the keyboard goes back to where it was.

    `pointed` carries the Entry that Enter would choose, None where there is none and once it closes;
    `chosen` the one that was chosen, before its `do` is called; `closed` says that it is gone.
    """

    pointed = Signal(object)
    chosen = Signal(object)
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._index = Index(())
        self._before: QWidget | None = None
        self._pointed: Entry | None = None
        self.field = _Field()
        self.model = EntryModel()
        self.list = QListView()
        self.nothing = Label("", "body", "muted", wrap=True)
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.field.stepped.connect(self._step)
        self.field.entered.connect(lambda: self._choose(self.list.currentIndex()))
        self.field.left.connect(self.close)
        self.list.clicked.connect(self._choose)
        follow(self._dress)
        self.hide()

    def ask(self, prompt: str, entries: Sequence[Entry], nothing: str = "Nothing matches.") -> None:
        """Let one of these entries be chosen; `prompt` says in the empty field what is asked for."""
        if not self.isVisible():
            self._before = self._window.focusWidget()
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
            self._window.installEventFilter(self)
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        self.nothing.setText(nothing)
        self._index = Index(entries)
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.show()
        self._search()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Ask on with other entries, such as those of which more is known; what is typed stays."""
        self._index = Index(entries)
        at = self._pointed.key if self._pointed is not None and self.list.currentIndex().row() > 0 else None
        self._search(at=at)

    def close(self) -> bool:
        """Go away, and give the keyboard back."""
        if self.isVisible():
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
            self._window.removeEventFilter(self)
            back, self._before = self._before, None
            held = self.field.hasFocus()
            self.hide()
            if held and back is not None and back.isVisible():
                back.setFocus(Qt.FocusReason.PopupFocusReason)
            self._point(None)
            self.closed.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a press beside it, and stay where it belongs."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._settle()
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            inside = self._panel().contains(self.mapFromGlobal(event.globalPosition()))
            if not inside and isinstance(watched, QWidget) and watched.window() is self._window.window():
                self.close()
        return False

    # What is found.

    def _search(self, _typed: str = "", at: str | None = None) -> None:
        found = self._index.find(self.field.text())
        self.model.show(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._settle()
        self._go_to(next((row for row, entry in enumerate(found) if entry.key == at), 0))

    def _step(self, by: int) -> None:
        last = len(self.model.entries) - 1
        now = self.list.currentIndex().row()
        # One step beyond an end comes in at the other; a page stops there.
        beyond = abs(by) == 1 and not 0 <= now + by <= last
        self._go_to((0 if by > 0 else last) if beyond else min(max(now + by, 0), last))

    def _go_to(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        entry = self.model.entries[row] if index.isValid() else None
        self._point(entry)
        if entry is None:
            announce(self.list, self.nothing.text())
        else:
            # The keyboard stays in the field, so nobody would hear what it leads to.
            announce(self.list, ", ".join(part for part in (entry.name, entry.description) if part))

    def _point(self, entry: Entry | None) -> None:
        if entry is not self._pointed:
            self._pointed = entry
            self.pointed.emit(entry)

    def _choose(self, index: QModelIndex) -> None:
        entry = self.model.entries[index.row()] if index.isValid() else None
        if entry is None or entry.why_not:
            return
        self.close()
        self.chosen.emit(entry)
        entry.do()

    # How it is laid out.

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self))
        self.list.setAccessibleName("Found")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.viewport().setAutoFillBackground(False)
        ScrollOverlay(self.list, "raised")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.field)
        self._column.addWidget(self.list)
        self._column.addWidget(self.nothing)
        self._dress()

    def _panel(self) -> QRectF:
        room = theme().px(_ROOM)
        return QRectF(self.rect()).adjusted(room, room, -room, -room)

    def _settle(self) -> None:
        """Lie over the middle of the window, as high as what was found, as far as there is room."""
        px = theme().px
        room = px(_ROOM)
        width = min(px(WIDTH), self._window.width() - px(24))
        top = min(px(TOP), self._window.height() // 8)
        most = max(1, (self._window.height() - top - self.field.height() - px(32)) // px(ROW))
        self.list.setFixedHeight(min(len(self.model.entries), ROWS, most) * px(ROW))
        self.setFixedWidth(width + 2 * room)
        # The panel first: the scroll bar of the list ends where the panel does.
        high = self._column.heightForWidth(self.width()) if self._column.hasHeightForWidth() else 0
        self.setFixedHeight(max(high, self._column.sizeHint().height()))
        self.move((self._window.width() - self.width()) // 2, top - room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel, its shadow and the line below the field."""
        current, painter, panel = theme(), QPainter(self), self._panel()
        paint_shadow(painter, panel, current.px(10), blur=18, down=6, strength=floating_strength())
        paint_floating(painter, panel)
        below = self.field.geometry().bottom() + 1
        painter.fillRect(QRectF(panel.x(), below, panel.width(), 1), current.color("line"))

    def _dress(self) -> None:
        px, room = theme().px, theme().px(_ROOM)
        self._column.setContentsMargins(room, room, room, room + px(6))
        self._column.setSpacing(px(6))
        self.nothing.setContentsMargins(px(16), px(4), px(16), px(6))
        if self.isVisible():
            self._settle()


class _Field(QLineEdit):
    """What is typed; the keys that lead through what is found go past it.

    `stepped` carries by how many rows, `entered` and `left` nothing (Enter, Esc).
    """

    stepped = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ownRing", True)
        self.setAccessibleName("Search")
        self._dress()
        follow(self._dress)

    def event(self, event: QEvent) -> bool:
        """Have the keys of the palette before the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and (key in _KEYS or key in _ENTER or key == Qt.Key.Key_Escape):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and pages step, Enter chooses, Esc leaves."""
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.stepped.emit(_KEYS[key])
        elif key in _ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave where the keyboard goes elsewhere in the window."""
        super().focusOutEvent(event)
        elsewhere = event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        )
        if elsewhere:
            self.left.emit()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Step instead of leaving: there is nothing else here to go to."""
        self.stepped.emit(1 if next else -1)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the glass before them."""
        super().paintEvent(event)
        side = theme().px(16)
        draw(QPainter(self), "search", "muted", theme().px(16), (self.height() - side) / 2, 16)

    def _dress(self) -> None:
        current = theme()
        high = current.px(44)
        plain = f"background: transparent; border: none; padding: 0; min-height: {high}px;"
        self.setStyleSheet(f"QLineEdit {{ {plain} }}")
        self.setFont(current.font("title", False))
        self.setTextMargins(current.px(40), 0, current.px(16), 0)
        self.setFixedHeight(high)
