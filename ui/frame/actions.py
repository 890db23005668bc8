"""Everything the window can do, as actions with their keys, and the menu that lists them."""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

Keys = str | QKeySequence.StandardKey
_STANDARD = QKeySequence.StandardKey

# The name, the words, the keys, under what they are about.
_ACTIONS: dict[str, tuple[tuple[str, str, Sequence[Keys]], ...]] = {
    "File": (
        ("new", "New…", (_STANDARD.New,)),
        ("open", "Open…", (_STANDARD.Open,)),
        ("save_as", "Save as…", ("Ctrl+Shift+S",)),
        ("close", "Close file", ("Ctrl+W",)),
        ("bring_in", "Import…", ("Ctrl+I",)),
        ("bring_in_copied", "Import what was copied…", ("Ctrl+Shift+I",)),
        ("export", "Export roster…", ("Ctrl+E",)),
        ("export_data", "Export data…", ("Ctrl+Shift+E",)),
        ("copy_picture", "Copy picture", ()),
        ("save_picture", "Save picture…", ()),
    ),
    "Plan": (
        ("undo", "Undo", (_STANDARD.Undo,)),
        ("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
        ("history", "History…", ("Ctrl+H",)),
        ("solve", "Solve", ("Ctrl+Return", "Ctrl+Enter")),
        ("solve_panel", "Solve panel", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
        ("copy", "Copy of this plan", ("Ctrl+Shift+D",)),
        ("compare", "Compare plans", ("Ctrl+D",)),
    ),
    "Selected": (
        ("move", "Move to…", ("M",)),
        ("swap", "Swap with…", ("S",)),
        ("lock", "Lock or unlock", ("L",)),
        ("bench", "To the bench", ("Del",)),
        ("rename", "Rename…", ("F2",)),
        ("copy_notice", "Copy notice", ()),
        ("export_pod", "Export this pod…", ()),
    ),
    "Go to": (
        ("search", "Search…", ("Ctrl+K",)),
        ("filter", "Filter", (_STANDARD.Find,)),
        ("next_match", "Next match", ("Ctrl+G",)),
        ("match_before", "Match before", ("Ctrl+Shift+G",)),
        ("capacity", "Capacity", ("Ctrl+Shift+C",)),
        ("inspector", "Inspector", ("Ctrl+B",)),
        ("offer", "What is offered", ("F6",)),
        ("menu", "Menu", ("F10",)),
    ),
    "Look": (
        ("larger", "Larger text", ("Ctrl++", "Ctrl+=")),
        ("smaller", "Smaller text", ("Ctrl+-",)),
        ("usual", "Usual text size", ("Ctrl+0",)),
        ("system", "As the system", ()),
        ("light", "Light", ()),
        ("dark", "Dark", ()),
        ("motion", "Motion as the system asks", ()),
        ("no_motion", "No motion", ()),
    ),
    "Podwright": (
        ("keys", "Keys", ("F1", "?")),
        ("about", "About Podwright", ()),
        ("quit", "Quit", ("Ctrl+Q",)),
    ),
}
ON_BOARD = ("move", "swap", "lock", "bench", "rename")
_MENU = (
    *("new", "open", "recent", "save_as", "close", None),
    *("bring_in", "bring_in_copied", "export", "export_data", "copy_picture", "save_picture", None),
    *("undo", "redo", "history", "solve", "solve_panel", "copy", "compare", "selected", None),
    *("search", "filter", "next_match", "match_before", "places", "inspector"),
    *("text", "colours", "motions", None, "keys", "about", "quit"),
)


class Actions(QObject):
    """The actions of one window by name, those that show its places among them.

    All have effect wherever the keyboard is in the window, but those about what is selected: their keys
    are letters, which belong to the board.
    """

    def __init__(self, window: QWidget, places: Sequence[tuple[str, str, str]] = ()) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._why: dict[str, str] = {}
        self.called: dict[str, str] = {}  # whatever an action offers at the moment: "Undo"
        self.places = [key for key, _, _ in places]
        self.groups = {about: [name for name, _, _ in rows] for about, rows in _ACTIONS.items()}
        self.groups["Go to"] += self.places
        for name, words, keys in (row for rows in _ACTIONS.values() for row in rows):
            self._add(window, name, words, keys)
        for number, (key, _, words) in enumerate(places, start=1):
            self._add(window, key, words, (f"Ctrl+{number}",))
        for name in ON_BOARD:
            # A window is never what the keyboard is in: the key is shown here and minded by the board.
            self[name].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self["inspector"].setCheckable(True)
        self["inspector"].setChecked(True)
        for names in (("system", "light", "dark"), ("motion", "no_motion")):
            choices = QActionGroup(self)
            for name in names:
                self[name].setCheckable(True)
                choices.addAction(self[name])
        self.recent = QMenu("Open recent", window)
        self.menu = self._make_menu(window)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[tuple[str, str, QAction]]:
        """What each is about, its name, and the action itself."""
        for about, names in self.groups.items():
            yield from ((about, name, self[name]) for name in names)

    def permit(self, name: str, why_not: str) -> None:
        """Allow an action, or not, for a reason that is told where it is asked for."""
        self._why[name] = why_not
        self[name].setEnabled(not why_not)

    def why_not(self, name: str) -> str:
        """Why an action is not possible now; empty where it is."""
        return self._why.get(name, "")

    def _add(self, window: QWidget, name: str, words: str, keys: Sequence[Keys]) -> None:
        action = QAction(words, window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        window.addAction(action)
        self._actions[name] = action
        self.called[name] = words

    def _make_menu(self, window: QWidget) -> QMenu:
        menu = QMenu(window)
        inner = {"recent": self.recent}
        for name, title, listed in (
            ("selected", "Selected", self.groups["Selected"]),
            ("places", "Go to", (*self.places, "capacity")),
            ("text", "Text size", ("larger", "smaller", "usual")),
            ("colours", "Colours", ("system", "light", "dark")),
            ("motions", "Motion", ("motion", "no_motion")),
        ):
            inner[name] = QMenu(title, menu)
            inner[name].addActions([self[one] for one in listed])
        for each in _MENU:
            if each is None:
                menu.addSeparator()
            elif each in inner:
                menu.addMenu(inner[each])
            else:
                menu.addAction(self[each])
        return menu


def keys_of(action: QAction) -> str:
    """The first key of an action as it stands on a keyboard: "Ctrl K"; empty where it has none."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return re.sub(r"\+(?=.)", " ", keys)  # the last one may be the key itself
