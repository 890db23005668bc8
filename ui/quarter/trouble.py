"""What is wrong in a dialog: a sentence that takes no room while nothing is."""

from planner.files import InputError
from ui import words
from ui.frame.sentence import Sentence


class Trouble(Sentence):
    """A sentence in the colour of a warning; its dialog is as high as what there is to say."""

    def __init__(self) -> None:
        super().__init__("", "small", "warning_text")
        self.hide()

    def say(self, error: InputError | None) -> None:
        """Say what is wrong, or nothing."""
        self.setText("" if error is None else words.ended(str(error)))
        self.setVisible(error is not None)
        self.window().adjustSize()
