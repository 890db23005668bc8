"""The start page among the places of the window: shown while no file is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.frame.places.place import Place

if TYPE_CHECKING:
    from ui.frame.window import MainWindow
    from ui.settings import Settings
    from ui.start import StartPage


class StartPlace(Place["StartPage"]):
    """The page to begin with; `sampleAsked` asks whoever started the app for the sample."""

    sampleAsked = Signal()

    def __init__(self, window: "MainWindow", settings: "Settings") -> None:
        super().__init__(window.places)
        self._window, self._settings = window, settings

    def make(self) -> "StartPage":
        """The page, whose rows do what the actions of the window do."""
        from ui.start import StartPage

        page, window = StartPage(), self._window
        page.sampleAsked.connect(self.sampleAsked)
        page.importAsked.connect(window.commands.bring_in_anew)
        page.openAsked.connect(window.files.ask_to_open)
        page.newAsked.connect(window.files.ask_for_new)
        page.recentAsked.connect(window.files.open)
        return page

    def refresh(self) -> None:
        """Show the files that were open last."""
        self.page.show_recent(self._settings.recent)
