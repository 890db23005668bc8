"""Asking for files. The window asks through this seam, so that a test can answer in its place."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

WORKSPACES = "Podwright files (*.podwright)"
SUFFIX = ".podwright"


class Choose(Protocol):
    """Answers where to read from and where to write to; None or nothing is "never mind"."""

    def to_open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """One file that is there."""

    def several_to_open(self, parent: QWidget, title: str, kinds: str) -> list[Path]:
        """Several files that are there."""

    def to_save(
        self, parent: QWidget, title: str, name: str, kinds: str, replace: bool = True
    ) -> Path | None:
        """A file to write, whose replacement was agreed to where it is there and may be replaced."""


class NativeChoose:
    """Asks with the system's own dialogs, first in the folder of a recent file, then where it was last."""

    def __init__(self, recent: Sequence[str] = ()) -> None:
        folders = (Path(name).parent for name in recent)
        self._folder = next((folder for folder in folders if folder.is_dir()), Path.home())

    def to_open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """One file that is there."""
        name, _ = QFileDialog.getOpenFileName(parent, title, str(self._folder), kinds)
        return self._remember(Path(name)) if name else None

    def several_to_open(self, parent: QWidget, title: str, kinds: str) -> list[Path]:
        """Several files that are there."""
        names, _ = QFileDialog.getOpenFileNames(parent, title, str(self._folder), kinds)
        return [self._remember(Path(name)) for name in names]

    def to_save(
        self, parent: QWidget, title: str, name: str, kinds: str, replace: bool = True
    ) -> Path | None:
        """A file to write, whose replacement was agreed to where it is there and may be replaced."""
        # Who is never asked to replace a file is told that it is there.
        asking = QFileDialog.Option(0) if replace else QFileDialog.Option.DontConfirmOverwrite
        suggested = str(self._folder / name)
        chosen, kind = QFileDialog.getSaveFileName(parent, title, suggested, kinds, options=asking)
        if not chosen:
            return None
        path = with_ending(Path(chosen), kind, kinds)
        # The dialog asked about the name as it was typed.
        if replace and path != Path(chosen) and path.exists() and not self._may_replace(parent, path):
            return None
        return self._remember(path)

    def _remember(self, path: Path) -> Path:
        self._folder = path.parent
        return path

    def _may_replace(self, parent: QWidget, path: Path) -> bool:
        question = f"{path.name} is there already. Replace it?"
        return QMessageBox.question(parent, "Replace", question) == QMessageBox.StandardButton.Yes


def with_ending(path: Path, kind: str, kinds: str) -> Path:
    """A path with the ending of the kind that was chosen: not every system's dialog adds it."""
    endings = re.findall(r"\*(\.\w+)", kinds)
    of_kind = re.findall(r"\*(\.\w+)", kind) or endings
    # What follows a dot may be part of the name, as in "Q1.2027".
    return path if path.suffix.lower() in endings else path.with_name(path.name + of_kind[0])
