"""A place of the window whose page is made when it is asked for first: the first window needs none."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

Page = TypeVar("Page", bound=QWidget)


class Place(QObject, Generic[Page]):
    """One page in a stack of places; `make` makes it."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self.stack = stack
        self.made: Page | None = None

    def make(self) -> Page:
        """The page, new, with whatever listens to it."""
        raise NotImplementedError

    @property
    def page(self) -> Page:
        """The page."""
        if self.made is None:
            self.made = self.make()
            self.stack.addWidget(self.made)
        return self.made

    @property
    def shown(self) -> Page | None:
        """The page where it is the one that is shown."""
        return self.made if self.made is not None and self.stack.currentWidget() is self.made else None
