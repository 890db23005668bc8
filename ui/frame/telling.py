"""Says to screen readers what each change did, and what it did to the score."""

from PySide6.QtWidgets import QWidget

from planner.plan import Score
from planner.workspace.change import Change
from ui import words
from ui.announce import announce
from ui.document import Document


class Telling:
    """Follows the document of a window, on whose behalf it speaks."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._document: Document | None = None
        self._score: Score | None = None

    def show_document(self, document: Document | None) -> None:
        """Another plan is looked at: what it costs is no change."""
        self._document, self._score = document, _score(document)

    def changed(self, change: Change) -> None:
        """Say what was done, or undone, and what it did to the score."""
        before, self._score = self._score, _score(self._document)
        announce(self._window, told(change.title, self._undone(change), before, self._score))

    def _undone(self, change: Change) -> bool:
        document = self._document
        return document is not None and document.redo_title == change.title != document.undo_title


def told(title: str, undone: bool, before: Score | None, after: Score | None) -> str:
    """What was done and what came of it: "Move Ana to Payments. Better: High −10"."""
    done = f"Undone: {title}" if undone else title
    if before is None or after is None or before == after:
        return f"{done}."
    change = words.change_words(before, after, most=4)
    if change in title:
        return f"{done}."
    word = "Same" if before.rank == after.rank else "Better" if after.rank < before.rank else "Worse"
    return f"{done}. {word}: {change}"


def _score(document: Document | None) -> Score | None:
    assessment = None if document is None or document.trouble else document.assessment
    return None if assessment is None else assessment.score
