"""The palette: a field over the window that finds whatever there is by a few letters, by keyboard alone.

It knows entries, not what they do: it shows those it is given and calls what the chosen one says.
"""

from ui.palette.entry import Entry
from ui.palette.palette import Palette

__all__ = ["Entry", "Palette"]
