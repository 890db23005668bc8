"""Asking for files. The window asks through this seam, so that a test can answer in its place."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

WORKSPACES = "Podwright files (*.podwright)"
SUFFIX = ".podwright"


class Choose(Protocol):
    """Answers where to read from and where to write to; None or nothing is "never mind"."""

    def to_open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """One file that is there."""

    def several_to_open(self, parent: QWidget, title: str, kinds: str) -> list[Path]:
        """Several files that are there."""

    def to_save(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        """A file to write, whose replacement was agreed to where it is there."""


class NativeChoose:
    """Asks with the system's own dialogs."""

    def to_open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """One file that is there."""
        name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
        return Path(name) if name else None

    def several_to_open(self, parent: QWidget, title: str, kinds: str) -> list[Path]:
        """Several files that are there."""
        names, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
        return [Path(name) for name in names]

    def to_save(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        """A file to write, whose replacement was agreed to where it is there."""
        chosen, kind = QFileDialog.getSaveFileName(parent, title, name, kinds)
        if not chosen:
            return None
        path = Path(chosen)
        # Not every system's dialog adds the ending of the kind that was chosen.
        ending = kind.rpartition("*")[2].rstrip(")") if "*." in kind else ""
        return path if path.suffix or not ending else path.with_name(path.name + ending)
