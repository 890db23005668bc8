"""Everything the window can do, as actions with their keys, and the menu that lists them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

Keys = str | QKeySequence.StandardKey
_STANDARD = QKeySequence.StandardKey

# The name, the words, the keys.
_ACTIONS: tuple[tuple[str, str, Sequence[Keys]], ...] = (
    ("new", "New…", (_STANDARD.New,)),
    ("open", "Open…", (_STANDARD.Open,)),
    ("save_as", "Save as…", ("Ctrl+Shift+S",)),
    ("bring_in", "Import…", ("Ctrl+I",)),
    ("export", "Export roster…", ("Ctrl+E",)),
    ("undo", "Undo", (_STANDARD.Undo,)),
    ("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ("history", "History…", ("Ctrl+H",)),
    ("solve", "Solve", ("Ctrl+Return", "Ctrl+Enter")),
    ("solve_panel", "Solve panel", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    ("compare", "Compare plans", ("Ctrl+D",)),
    ("filter", "Filter", (_STANDARD.Find,)),
    ("next_match", "Next match", ("Ctrl+G",)),
    ("match_before", "Match before", ("Ctrl+Shift+G",)),
    ("inspector", "Inspector", ("Ctrl+B",)),
    ("capacity", "Capacity", ("Ctrl+Shift+C",)),
    ("larger", "Larger text", ("Ctrl++", "Ctrl+=")),
    ("smaller", "Smaller text", ("Ctrl+-",)),
    ("usual", "Usual text size", ("Ctrl+0",)),
    ("system", "As the system", ()),
    ("light", "Light", ()),
    ("dark", "Dark", ()),
    ("menu", "Menu", ("F10",)),
    ("about", "About Podwright", ()),
    ("quit", "Quit", ("Ctrl+Q",)),
)
_MENU = (
    *("new", "open", "recent", "save_as", None, "bring_in", "export", None),
    *("undo", "redo", "history", "solve", "solve_panel", "compare", None),
    *(
        "filter",
        "next_match",
        "match_before",
        "inspector",
        "capacity",
        "text",
        "colours",
        None,
        "about",
        "quit",
    ),
)


class Actions(QObject):
    """The actions of one window, by name; all have effect wherever the keyboard is in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for name, words, keys in _ACTIONS:
            action = QAction(words, window)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            window.addAction(action)
            self._actions[name] = action
        self["inspector"].setCheckable(True)
        self["inspector"].setChecked(True)
        schemes = QActionGroup(self)
        for name in ("system", "light", "dark"):
            self[name].setCheckable(True)
            schemes.addAction(self[name])
        self.recent = QMenu("Open recent", window)
        self.menu = self._make_menu(window)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def _make_menu(self, window: QWidget) -> QMenu:
        menu = QMenu(window)
        text = QMenu("Text size", menu)
        text.addActions([self["larger"], self["smaller"], self["usual"]])
        colours = QMenu("Colours", menu)
        colours.addActions([self["system"], self["light"], self["dark"]])
        inner = {"recent": self.recent, "text": text, "colours": colours}
        for name in _MENU:
            if name is None:
                menu.addSeparator()
            elif name in inner:
                menu.addMenu(inner[name])
            else:
                menu.addAction(self[name])
        return menu
