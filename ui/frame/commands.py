"""What the actions of a window do, wherever they are asked for: a key, the menu, the palette."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from ui.board.face import Held
from ui.document import Document
from ui.frame.moving import Moving
from ui.frame.possible import why_not
from ui.frame.search import Search
from ui.frame.sending import Sending

if TYPE_CHECKING:
    from ui.frame.window import MainWindow
    from ui.solve.panel import SolvePanel


class Commands(QObject):
    """Connects the actions of one window, and allows those that are possible."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.search = Search(window)
        self.moving = Moving(window, self.search.palette)
        self.sending = Sending(window)
        self.solve_panel: SolvePanel | None = None
        self._connect()
        self._listen()

    def permit(self) -> None:
        """Allow what is possible now, and keep why the rest is not."""
        window = self._window
        people = window.board_page.selected_people()
        for name, why in why_not(window.document, people, window.board_page.pod).items():
            window.actions_.permit(name, why)
        for key, button in window.rail.buttons.items():
            button.permit(window.actions_.why_not(key))

    def _connect(self) -> None:
        window, files = self._window, self._window.files
        for name, do in {
            "new": files.ask_for_new,
            "open": files.ask_to_open,
            "save_as": self._with(files.ask_to_save_as),
            "close": window.show_start,
            "bring_in": self.bring_in,
            "bring_in_copied": self.bring_in_copied,
            "export": self._with(files.ask_to_export),
            "export_data": self._with(files.ask_to_export_data),
            "copy_picture": self.sending.copy_picture,
            "save_picture": self.sending.save_picture,
            "undo": self._with(Document.undo),
            "redo": self._with(Document.redo),
            "solve": window.solve_control.toggle,
            "solve_panel": self._toggle_solve_panel,
            "copy": window.switching.copy_plan,
            "compare": window.comparing.toggle,
            "history": self._show_history,
            "move": lambda: self.moving.ask_where(window.board_page.selected_people()),
            "swap": lambda: self.moving.ask_with_whom(window.board_page.selected_people()),
            "lock": lambda: window.board_page.toggle_lock(window.board_page.selected_people()),
            "bench": lambda: window.board_page.put_on_bench(window.board_page.selected_people()),
            "rename": self.rename,
            "copy_notice": lambda: self.sending.copy_notice(*self._selected()),
            "export_pod": lambda: self.sending.export_pod(*self._selected()),
            "search": self.search.toggle,
            "filter": self._filter,
            "next_match": lambda: self._go_to_match(1),
            "match_before": lambda: self._go_to_match(-1),
            "capacity": partial(window.show_place, "capacity"),
            "offer": window.board_page.notice.take_keyboard,
            "menu": window.rail.logo.click,
            "keys": self._show_keys,
            "about": self._about,
            "quit": window.close,
        }.items():
            window.actions_[name].triggered.connect(do)
        for key in window.actions_.places:
            window.actions_[key].triggered.connect(partial(window.go, key))

    def _listen(self) -> None:
        page, rail = self._window.board_page, self._window.rail
        page.moveAsked.connect(self.moving.ask_where)
        page.swapAsked.connect(self.moving.ask_with_whom)
        page.renameAsked.connect(self.rename)
        page.noticeAsked.connect(self.sending.copy_notice)
        page.exportAsked.connect(self.sending.export_pod)
        rail.searchAsked.connect(self.search.toggle)
        rail.helpAsked.connect(self._show_keys)
        on_plan = QShortcut(QKeySequence(Qt.Key.Key_F2), self._window.top_bar.plan)
        on_plan.setContext(Qt.ShortcutContext.WidgetShortcut)
        on_plan.activated.connect(self._window.switching.ask_for_name)

    def _selected(self) -> tuple[list[Held], str | None]:
        page = self._window.board_page
        return page.selected_people(), page.pod

    def _with(self, do: Callable[[Document], object]) -> Callable[[], None]:
        def act() -> None:
            if self._window.document is not None:
                do(self._window.document)

        return act

    def bring_in(self) -> None:
        """Ask for tables, preview what they bring, and do it as one Change once it is accepted."""
        if self._window.document is not None:
            self._preview(self._window.files.tables_to_import())

    def bring_in_anew(self) -> None:
        """Ask for tables, and bring them into a file of their own."""
        self.bring_in_files(self._window.files.tables_to_import())

    def bring_in_files(self, tables: Sequence[Path]) -> None:
        """Preview what tables bring, into a file of their own where none is open."""
        if tables and (self._window.document is not None or self._window.files.ask_for_new()):
            self._preview(tables)

    def bring_in_copied(self) -> None:
        """Preview what the table that was copied brings, as a file's."""
        self._preview([QGuiApplication.clipboard().text()])

    def _preview(self, files: Sequence[Path | str]) -> None:
        from planner.exchange.importing.files import parts
        from ui.dialogs.import_dialog import ImportDialog

        document = self._window.document
        if document is None or not files:
            return
        sources = [part for file in files for part in (parts(file) if isinstance(file, Path) else (file,))]
        dialog = ImportDialog(document, sources, self._window.files.settings, self._window)
        dialog.agreed.connect(document.do)
        dialog.compareAsked.connect(self._window.comparing.offer_import)
        dialog.open()

    def rename(self) -> None:
        """Ask for another title of the challenge that is selected, else for another name of the plan."""
        from planner.workspace.challenges import retitle
        from ui.dialogs.rename import RenameDialog

        document, challenge = self._window.document, self._window.board_page.pod
        cycle = None if document is None else document.cycle
        if document is None or cycle is None or document.read_only:
            return
        if challenge is None:
            self._window.switching.ask_for_name()
            return
        row = document.workspace.challenges[cycle.id, challenge]
        dialog = RenameDialog(
            "challenge",
            row.title,
            lambda title: retitle(document.workspace, cycle.id, challenge, title),
            self._window,
        )
        dialog.agreed.connect(document.do)
        dialog.open()

    def _filter(self) -> None:
        window = self._window
        if window.pairs.shown is not None:
            window.pairs.shown.ask_to_filter()
        elif window.places.currentWidget() is not window.board_page:
            window.tables.ask_to_filter()
        else:
            window.board_page.toolbar.filter.take_keyboard()

    def _go_to_match(self, by: int) -> None:
        self._window.show_place("board")
        if self._window.document is not None:
            self._window.board_page.go_to_match(by)

    def _show_history(self) -> None:
        from ui.history.panel import HistoryPanel

        window = self._window
        if window.document is not None:
            open_already = [each for each in window.findChildren(HistoryPanel) if each.isVisible()]
            dialog = open_already[0] if open_already else HistoryPanel(window.document, window)
            dialog.addActions([window.actions_["undo"], window.actions_["redo"]])
            dialog.show()
            dialog.activateWindow()

    def _toggle_solve_panel(self) -> None:
        from ui.solve.panel import SolvePanel

        if self.solve_panel is None:
            self.solve_panel = SolvePanel(self._window.solve_control, self._window)
            self._window.board_page.notice.give_way_to(self.solve_panel)
        self.solve_panel.toggle()

    def _show_keys(self) -> None:
        from ui.dialogs.keys import KeysDialog

        KeysDialog(self._window.actions_, self._window).open()

    def _about(self) -> None:
        from ui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()
