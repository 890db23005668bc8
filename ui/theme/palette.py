"""Every colour of the app, light and dark, under the name of its role.

This is the only file that holds colour values. The contrasts that a role promises are computed from
here by the tests. `frozen` tables, so that nobody mixes a colour at run time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

Role = Literal[
    "window",
    "surface",
    "raised",
    "hover",
    "line",
    "line_strong",
    "text",
    "muted",
    "faint",
    "accent",
    "on_accent",
    "accent_text",
    "accent_tint",
    "positive",
    "on_positive",
    "positive_text",
    "positive_tint",
    "warning",
    "warning_text",
    "warning_tint",
    "danger",
    "on_danger",
    "danger_text",
    "danger_tint",
    "must",
    "high",
    "medium",
    "low",
]
ROLES: tuple[Role, ...] = get_args(Role)
Side = Literal["it", "business", "external"]


@dataclass(frozen=True)
class Palette:
    """The colours of one theme: by role, by department number, and the steps of the heat scale."""

    roles: Mapping[Role, str]
    departments: tuple[str, ...]
    heat: tuple[str, ...]


def _roles(column: int) -> Mapping[Role, str]:
    return MappingProxyType({role: values[column] for role, values in _TABLE.items()})


_TABLE: dict[Role, tuple[str, str]] = {
    "window": ("#F5F6F8", "#121418"),
    "surface": ("#ECEEF2", "#1A1D22"),
    "raised": ("#FFFFFF", "#262A31"),
    "hover": ("#F0F2F6", "#2D323A"),
    "line": ("#DBDFE6", "#363C46"),
    "line_strong": ("#7B8491", "#7C8594"),
    "text": ("#1A1F27", "#ECEEF2"),
    "muted": ("#565F6C", "#A8B0BD"),
    "faint": ("#9AA2AE", "#6C7584"),
    "accent": ("#2F5BD8", "#4A6CE6"),
    "on_accent": ("#FFFFFF", "#FFFFFF"),
    "accent_text": ("#2850C4", "#9DB6FF"),
    "accent_tint": ("#E3EAFD", "#1F2B4D"),
    "positive": ("#137A45", "#3FB577"),
    "on_positive": ("#FFFFFF", "#0B1B12"),
    "positive_text": ("#0F6438", "#6FD6A0"),
    "positive_tint": ("#DCF2E4", "#173A2A"),
    "warning": ("#B26A00", "#E0A03A"),
    "warning_text": ("#7F4B00", "#F0BE6C"),
    "warning_tint": ("#FCEFD6", "#40301A"),
    "danger": ("#C62F2A", "#F0716B"),
    "on_danger": ("#FFFFFF", "#1B0B0A"),
    "danger_text": ("#A8221E", "#FF9C96"),
    "danger_tint": ("#FBE4E2", "#4A2325"),
    "must": ("#B3206B", "#F38ABF"),
    "high": ("#B4480F", "#F5A06B"),
    "medium": ("#5A4FCF", "#B3AAFF"),
    "low": ("#4E6475", "#A3B8C9"),
}

LIGHT = Palette(
    roles=_roles(0),
    departments=(
        "#3A288F",
        "#AC6700",
        "#AE284C",
        "#066A72",
        "#473100",
        "#6F0F5B",
        "#0795CB",
        "#435701",
        "#797F8E",
    ),
    heat=("#FFFFFF", "#E6EDFD", "#CCDAFB", "#B4C9F8", "#98B4F4"),
)
DARK = Palette(
    roles=_roles(1),
    departments=(
        "#9594F2",
        "#C6812F",
        "#FD879A",
        "#58BCC5",
        "#946D10",
        "#FFC2EC",
        "#308FBD",
        "#B8D878",
        "#6F7481",
    ),
    heat=("#262A31", "#26324F", "#2B3F70", "#33508F", "#3B5FAD"),
)

# With forced high contrast tints go and every edge is a line in the colour of the text.
_PLAIN: Mapping[Role, Role] = MappingProxyType(
    {
        "line": "text",
        "line_strong": "text",
        "muted": "text",
        "faint": "text",
        "hover": "raised",
        "accent_tint": "raised",
        "positive_tint": "raised",
        "warning_tint": "raised",
        "danger_tint": "raised",
    }
)


def high_contrast(palette: Palette) -> Palette:
    """The same palette without tints, its edges in the colour of the text."""
    roles = {role: palette.roles[_PLAIN.get(role, role)] for role in ROLES}
    return Palette(MappingProxyType(roles), palette.departments, palette.heat)
