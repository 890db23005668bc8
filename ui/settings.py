"""What the app remembers between starts: the files opened last, how it looks, how tables are read.

Never what is in a file: headings and words of tables are kept as fingerprints alone.
"""

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

MOST_RECENT = 8
MOST_READINGS = 50


@dataclass
class Settings:
    """Kept in a small JSON file; a damaged one counts as none, for nothing in it is worth a question."""

    path: Path | None = None
    recent: list[str] = field(default_factory=list)
    scheme: str = "system"
    motion: str = "system"
    percent: int = 100
    seconds: int = 20
    readings: dict[str, Any] = field(default_factory=dict)  # by the kind of table, as its source keeps them

    @classmethod
    def read(cls, path: Path) -> "Settings":
        """The settings in a file, or the defaults."""
        try:
            found: Any = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return cls(path)
        settings = cls(path)
        for each in fields(cls):
            value = found.get(each.name) if isinstance(found, dict) else None
            if each.name != "path" and type(value) is type(getattr(settings, each.name)):
                setattr(settings, each.name, value)
        settings.recent = [name for name in settings.recent if isinstance(name, str)]
        return settings

    def remember(self, file: Path) -> None:
        """Put a file first among the recent ones."""
        name = str(file)
        self.recent = [name, *(other for other in self.recent if other != name)][:MOST_RECENT]
        self.save()

    def remember_reading(self, kind: str, kept: dict[str, Any]) -> None:
        """Keep how a kind of table was read the last time; those of long ago go."""
        others = {name: value for name, value in self.readings.items() if name != kind}
        self.readings = dict(list({**others, kind: kept}.items())[-MOST_READINGS:])
        self.save()

    def save(self) -> None:
        """Write them; where that fails the app still runs, it only forgets."""
        if self.path is None:
            return
        kept = {name: value for name, value in asdict(self).items() if name != "path"}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
        except OSError:
            self.path = None
