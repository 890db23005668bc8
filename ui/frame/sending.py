"""What leaves from what is selected or seen: notices, one pod, and pictures of a place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.files import InputError, write_whole
from planner.words import counted
from ui import words
from ui.board.face import Held
from ui.frame.possible import pod_of

if TYPE_CHECKING:
    from ui.frame.window import MainWindow

_KINDS = "PNG picture (*.png);;SVG drawing (*.svg)"


class Sending(QObject):
    """Copies notices and pictures of a window, and opens the export of a pod."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def copy_notice(self, people: Sequence[Held], pod: str | None) -> None:
        """Put the notices of these people, else of this pod, on the clipboard, as text for a mail."""
        from planner.exchange.rosters.notices import Notices, together
        from planner.exchange.rosters.roster import Roster

        document = self._window.document
        if document is None or document.plan_id is None:
            return
        notices = Notices(Roster(document.workspace, document.plan_id))
        if people:
            told = [notices.person(person) for person in dict.fromkeys(held.person for held in people)]
        elif pod is not None and document.plan.members(pod):
            told = [notices.pod(pod)]
        else:
            return
        QGuiApplication.clipboard().setText(together(told))
        self._say(f"{counted(len(told), 'notice').capitalize()} on the clipboard, ready for a mail.")

    def export_pod(self, people: Sequence[Held], pod: str | None) -> None:
        """Show what the roster of a pod is, and write it when asked."""
        document, wanted = self._window.document, pod_of(people, pod)
        if document is not None and wanted is not None:
            self._window.files.ask_to_export(document, wanted)

    def copy_picture(self) -> None:
        """Put a picture of what is shown on the clipboard, with all that one would scroll to."""
        from ui.export.png import image
        from ui.export.seen import SeenPicture

        data = QMimeData()
        data.setImageData(image(SeenPicture(self._seen()[1])))
        QGuiApplication.clipboard().setMimeData(data)
        self._say("The picture is on the clipboard. It shows what managers see.")

    def save_picture(self) -> None:
        """Ask for a name, and write a picture of what is shown, with all that one would scroll to."""
        from ui.export import png, svg
        from ui.export.seen import SeenPicture

        window, files = self._window, self._window.files
        called, widget = self._seen()
        path = files.choose.to_save(window, "Save picture", f"{called}-for-managers.png", _KINDS)
        if path is None:
            return
        picture = SeenPicture(widget)
        drawn = path.suffix.lower() == ".svg"
        content = svg.content(picture, window.windowTitle()) if drawn else png.content(picture)
        try:
            write_whole(path, content)
        except InputError as error:
            window.board_page.notice.warn(words.ended(str(error).replace(str(path), path.name)))
            return
        self._say(f"The picture is in {path.name}. It shows what managers see.")

    def _seen(self) -> tuple[str, QWidget]:
        """The solve panel where it is open, else the place that is shown; and what it is called."""
        panel, place = self._window.commands.solve_panel, self._window.places.currentWidget()
        assert place is not None, "a window shows some place"
        if panel is not None and panel.isVisible():
            return "solve", panel
        return self._window.shown_place, place

    def _say(self, sentence: str) -> None:
        self._window.board_page.notice.say(sentence)
