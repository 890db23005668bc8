"""The app with its window: Qt alone before the first paint, everything else after it."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

import resources
from desktop import folders
from desktop.crash import CrashReports
from desktop.motion import follow_system
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.theme import install

SAMPLE = "sample.podwright"
SAMPLE_COPY = "Sample organisation.podwright"


def run(path: Path | None = None) -> int:
    """Open the app on a file, else on the last one, else on the start page; returns the exit code."""
    reports = CrashReports(folders.reports())
    reports.install()
    app = make_application()
    settings = Settings.read(folders.settings_file())
    window = MainWindow(settings)
    reports.say = window.board_page.notice.warn
    window.resize(window.size().boundedTo(window.screen().availableSize()))
    AfterFirstPaint(window, lambda: begin(window, settings, path))
    window.show()
    return app.exec()


def make_application() -> QApplication:
    """The application in the look of the app."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Podwright")
    app.setDesktopFileName("podwright")
    install(app)
    return app


def begin(window: MainWindow, settings: Settings, path: Path | None) -> None:
    """Open what there is to open, else show the start page; then have a worker ready for Solve.

    Nothing moves before the system says whether it may.
    """
    recent = [Path(name) for name in settings.recent]
    wanted = path or next((file for file in recent if file.exists()), None)
    window.start.sampleAsked.connect(lambda: open_sample(window))
    if wanted is None or not window.files.open(wanted):
        if window.files.ended:
            return  # the window was closed while the file was read
        window.show_start()
        if wanted is not None:
            window.files.open(wanted)  # says once more, over the start page, why it cannot be opened
    window.solving.start_ahead()
    follow_system(window)


def open_sample(window: MainWindow) -> None:
    """Open a copy of the sample that the user may change; the copy of an earlier start goes on."""
    copy = folders.data() / SAMPLE_COPY
    if not copy.exists():
        import shutil

        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(resources.path(SAMPLE), copy)
        except OSError:
            # There is no place for a copy: looking around needs none.
            window.files.open(resources.path(SAMPLE), remember=False, read_only=True)
            return
    window.files.open(copy, remember=False)


class AfterFirstPaint(QObject):
    """Calls once the window has been painted for the first time."""

    def __init__(self, window: MainWindow, do: Callable[[], None]) -> None:
        super().__init__(window)
        self._do, self._window = do, window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint, and let it be shown before going on."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._do)
        return False
