"""Setting the rules of a quarter, as Changes: one rule, a rule back to its default, or a preset."""

from collections.abc import Iterable, Mapping
from typing import Any

from planner.files import InputError
from planner.parameters import settings_of
from planner.presets import Preset
from planner.rule_words import differences, times
from planner.rules import Rule, rule_for, rule_types
from planner.words import LEVEL_NAMES
from planner.workspace import Workspace
from planner.workspace.change import Change, Edit
from planner.workspace.entities import RuleSetting
from planner.workspace.quarters import called


def set_rule(
    workspace: Workspace,
    cycle: str,
    key: str,
    *,
    level: str | None = None,
    weight: int | None = None,
    params: Mapping[str, Any] | None = None,
) -> Change:
    """Set a rule of a cycle; what is not given stays as it is.

    Raises InputError where a value is none that the rule takes, or the cycle is published or closed.
    """
    before = rule_of(workspace, cycle, key)
    given = {"level": level, "weight": weight}
    settings = settings_of(before) | {name: value for name, value in given.items() if value is not None}
    after = rule_for(key, settings | dict(params or {}))
    return _put(_title(before, after), workspace, cycle, [after])


def back_to_default(workspace: Workspace, cycle: str, key: str) -> Change:
    """Set a rule of a cycle as it comes; raises InputError where the cycle is published or closed."""
    after = rule_for(_known(key), {})
    return _put(f"Set {after.name} back to its default", workspace, cycle, [after])


def apply_preset(workspace: Workspace, cycle: str, preset: Preset) -> Change:
    """Set the rules that a preset speaks of; others stay. Raises InputError as `set_rule` does."""
    return _put(f"Choose {preset.name}", workspace, cycle, preset.rules())


def rule_of(workspace: Workspace, cycle: str, key: str) -> Rule:
    """A rule as a cycle sets it; raises InputError where there is no such rule."""
    row = workspace.rules.get((cycle, _known(key)))
    return rule_for(key, {} if row is None else row.settings)


def _known(key: str) -> str:
    if key not in rule_types():
        raise InputError(f"rules: found {key!r}, expected one of {', '.join(rule_types())}")
    return key


def _put(title: str, workspace: Workspace, cycle: str, rules: Iterable[Rule]) -> Change:
    _check(workspace, cycle)
    edits = []
    for rule in rules:
        settings = settings_of(rule)
        before = workspace.rules.get((cycle, rule.key))
        after = RuleSetting(cycle, rule.key, settings) if settings else None
        # A row may hold what is the default as well: it says the same.
        if before != after and settings != settings_of(rule_of(workspace, cycle, rule.key)):
            edits.append(Edit(before, after))
    return Change(title if edits else "", tuple(edits))


def _check(workspace: Workspace, cycle: str) -> None:
    found = workspace.cycles.get(cycle)
    if found is None:
        raise InputError(f"rules: found the quarter {cycle!r}, expected one of the file")
    plans = workspace.plans_of(cycle)
    if found.state == "closed":
        raise InputError(f"{called(cycle)} is closed. Its rules stay as they were.")
    if plans and all(plan.published for plan in plans):
        raise InputError(f"{called(cycle)} is published. Plan it again to change its rules.")


def _title(before: Rule, after: Rule) -> str:
    """What is set: "Put New company under Must", "Weigh Wishes 2 times", "Set Disciplines: ... 3"."""
    found = differences(before, after)
    if len(found) == 1 and before.level != after.level:
        off = after.level == "off"
        return f"Switch off {after.name}" if off else f"Put {after.name} under {LEVEL_NAMES[after.level]}"
    if len(found) == 1 and before.weight != after.weight:
        return f"Weigh {after.name} {times(after.weight)}"
    told = [f"{each.label[:1].lower()}{each.label[1:]} {each.after}".strip() for each in found]
    return f"Set {after.name}: {', '.join(told)}"
