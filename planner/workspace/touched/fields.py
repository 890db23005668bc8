"""Fields of rows in words: "hours a week 40 → 32", "wishes none → Cash forecast and Churn"."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from planner.problem import Mix, Need
from planner.words import LEVEL_NAMES, counted, day, plain_list
from planner.workspace.entities import Row
from planner.workspace.touched.called import Called, rule_type

ARROW = "\u2192"
LONGEST = 48  # characters of a text that is shown
_SHOWN = 5  # of a list

_WORDS = {
    "active": "still here",
    "baseline": "compared with",
    "can_lead": "can lead",
    "continues": "goes on",
    "cut_from": "cut from week",
    "decides": "decided by",
    "domain": "words",
    "ends": "last day",
    "hours": "hours a week",
    "joins": "joins pods",
    "keep": "people kept",
    "largest": "largest size",
    "liaison": "can be a liaison",
    "liaisons": "pairs wanted",
    "max_pairs": "most pairs",
    "max_pods": "most pods",
    "pair_hours": "hours of a pair",
    "pod_hours": "pod hours",
    "pod_share": "pod share",
    "position": "place in the list",
    "smallest": "smallest size",
    "starts": "first day",
    "utc_offset": "hours from UTC",
    "vetoes": "ruled out",
    "waited": "quarters waited",
    "wants": "wants to learn it",
    "weeks": "weeks",
    "work_ends": "works until",
    "work_starts": "works from",
}
# What holds where a field is left open.
_OPEN = {
    "level": "as the rule says",
    "max_pairs": "any number",
    "pod_hours": "by the pod share",
    "pod_share": "as above",
    "waited": "as on record",
}
_CHALLENGES = frozenset({"wishes", "vetoes"})
_LISTED = {"domain": "skills", "include": "departments"}


def differences(called: Called, before: Row, after: Row) -> Iterator[str]:
    """What is different of a row, field by field, each with what it was and what it became."""
    for name in after.__struct_fields__:
        old, new = getattr(before, name), getattr(after, name)
        if old == new or name in after.key_fields:
            continue
        if isinstance(new, Mapping):
            yield from _settings(getattr(after, "rule", ""), old, new)
        else:
            word = field_word(name)
            yield f"{word} {value(called, after, name, old)} {ARROW} {value(called, after, name, new)}"


def field_word(name: str) -> str:
    """What a field is called."""
    return _WORDS.get(name, name.replace("_", " "))


def value(called: Called, row: Row, name: str, found: Any) -> str:
    """What a field of a row holds, in words."""
    if found is None:
        return _OPEN.get(name, "none")
    if name in row.names:
        return called.named(row.names[name], found)
    if name == "challenge":
        return called.challenge(found, called.cycle(row))
    if name in _CHALLENGES:
        return _listed([called.challenge(each, called.cycle(row)) for each in found])
    if name in _LISTED:
        return _listed([called.named(_LISTED[name], each) for each in found])
    if name == "level":
        return _level(found)
    if isinstance(found, Mix):
        return _mix(called, found)
    if isinstance(found, tuple | list):
        return _listed([_need(called, each) if isinstance(each, Need) else plain(each) for each in found])
    return f"{plain(found)}%" if name == "pod_share" else plain(found)


def plain(found: Any) -> str:
    """A value as people write it: "yes", "4 Jan 2027", "7.5"; long texts are cut."""
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, date):
        return f"{day(found)} {found.year}"
    if isinstance(found, int | float):
        return f"{found:,g}" if isinstance(found, float) else f"{found:,}"
    if isinstance(found, tuple | list):
        return ", ".join([plain(each) for each in found]) or "none"
    if isinstance(found, Mapping):
        return _listed([f"{key} {plain(each)}" for key, each in found.items()])
    text = " ".join(str(found).split())
    return (text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…") or "none"


def _settings(rule: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """What is different of a rule's settings; one that is not set is what the rule has of itself."""
    kind = rule_type(rule)
    usual = {} if kind is None else {each.name: each.default for each in msgspec.structs.fields(kind)}
    for name in dict.fromkeys([*old, *new]):
        before, after = old.get(name, usual.get(name)), new.get(name, usual.get(name))
        if before != after:
            yield f"{field_word(name)} {_set(name, before)} {ARROW} {_set(name, after)}"


def _set(name: str, found: Any) -> str:
    if found is None or found is msgspec.NODEFAULT:
        return "as usual"
    return _level(found) if name == "level" else plain(found)


def _level(found: Any) -> str:
    """A rule's or bond's level by its name, of a skill the figure."""
    return LEVEL_NAMES.get(found, plain(found))


def _need(called: Called, need: Need) -> str:
    people = f", {counted(need.people, 'person', 'people')}" if need.people > 1 else ""
    return f"{called.named('skills', need.skill)} {need.level}{people}"


def _mix(called: Called, mix: Mix) -> str:
    counts = (
        (mix.departments, "department", "departments"),
        (mix.it, "from IT", "from IT"),
        (mix.business, "from business", "from business"),
    )
    parts = [counted(count, *words) for count, *words in counts if count]
    parts += [called.named("departments", department) for department in mix.include]
    return _listed(parts)


def _listed(parts: list[str]) -> str:
    return plain_list(parts, _SHOWN) or "none"
