"""How the app looks: colours by role, type, icons and the style of plain widgets.

`install(app)` once at the start; after that `theme()` answers for colours, fonts and measures.
"""

from ui.theme.current import Theme, follow, theme
from ui.theme.palette import Role, Side
from ui.theme.style import install
from ui.theme.type import TypeName

__all__ = ["Role", "Side", "Theme", "TypeName", "follow", "install", "theme"]
