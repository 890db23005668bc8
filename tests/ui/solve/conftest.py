"""Real windows, as those of the frame."""

from tests.ui.frame.conftest import answers, empty_window, file, sample, until, window

__all__ = ["answers", "empty_window", "file", "sample", "until", "window"]
