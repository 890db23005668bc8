"""Files that travel with the app: typefaces and icons."""

from pathlib import Path


def path(name: str) -> Path:
    """The place of a bundled file, as `fonts/Inter-Regular.otf`."""
    return Path(__file__).parent / name
