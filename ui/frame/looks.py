"""Light and dark, the text size, and motion: set from the menu, remembered between starts."""

from typing import get_args

from PySide6.QtCore import QObject

from ui.frame.actions import Actions
from ui.settings import Settings
from ui.theme import theme
from ui.theme.current import Motion, Scheme

_STEP = 10
_SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
_MOTIONS: dict[Motion, str] = {"system": "motion", "none": "no_motion"}


class Looks(QObject):
    """Lets the actions change how the app looks, and the settings remember it."""

    def __init__(self, actions: Actions, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        for scheme in _SCHEMES:
            actions[scheme].triggered.connect(lambda _=False, scheme=scheme: self.set_scheme(scheme))
            actions[scheme].setChecked(scheme == settings.scheme)
        actions["larger"].triggered.connect(lambda: self.set_percent(theme().percent + _STEP))
        actions["smaller"].triggered.connect(lambda: self.set_percent(theme().percent - _STEP))
        actions["usual"].triggered.connect(lambda: self.set_percent(100))
        if settings.motion in _MOTIONS:
            theme().set_motion(settings.motion)
        for motion, name in _MOTIONS.items():
            actions[name].triggered.connect(lambda _=False, motion=motion: self.set_motion(motion))
            actions[name].setChecked(motion == theme().motion)
        if settings.scheme in _SCHEMES and settings.scheme != theme().scheme:
            theme().set_scheme(settings.scheme)
        if settings.percent != theme().percent:
            theme().set_percent(settings.percent)

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark."""
        theme().set_scheme(scheme)
        self._settings.scheme = scheme
        self._settings.save()

    def set_motion(self, motion: Motion) -> None:
        """Let things move where the system allows it, or never."""
        theme().set_motion(motion)
        self._settings.motion = motion
        self._settings.save()

    def set_percent(self, percent: int) -> None:
        """Set the text size, 80 to 200 percent."""
        theme().set_percent(percent)
        self._settings.percent = theme().percent
        self._settings.save()
