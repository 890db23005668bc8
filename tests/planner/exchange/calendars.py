"""Calendars as other programs write them."""

from pathlib import Path


def event(title: str, *lines: str) -> list[str]:
    """An event with this title and these lines."""
    return ["BEGIN:VEVENT", "UID:1@x", f"SUMMARY:{title}", *lines, "END:VEVENT"]


def calendar(folder: Path, *events: list[str], name: str = "") -> Path:
    """A calendar file with these events."""
    named = [f"X-WR-CALNAME:{name}"] if name else []
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", *named]
    for one in events:
        lines += one
    path = folder / "leave.ics"
    path.write_bytes("\r\n".join([*lines, "END:VCALENDAR", ""]).encode())
    return path
