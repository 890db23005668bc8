"""Where the app keeps what is no user's file: settings, crash reports, the copy of the sample."""

import os
from pathlib import Path

import platformdirs

HOME = "PODWRIGHT_HOME"  # set it to keep everything in one folder, as on a stick


def settings_file() -> Path:
    """The file of what is remembered between starts."""
    return _folder(platformdirs.user_config_path("podwright")) / "settings.json"


def data() -> Path:
    """The folder of the sample's copy."""
    return _folder(platformdirs.user_data_path("podwright"))


def reports() -> Path:
    """The folder of crash reports."""
    return _folder(platformdirs.user_log_path("podwright")) / "reports"


def _folder(usual: Path) -> Path:
    home = os.environ.get(HOME)
    return Path(home) if home else usual
