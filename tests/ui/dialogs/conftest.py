from tests.ui.frame.conftest import answers, empty_window, file, until, window

__all__ = ["answers", "empty_window", "file", "until", "window"]
