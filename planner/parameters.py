"""The parameters of a rule: what each is called, which values it takes, and how a value reads."""

from dataclasses import dataclass
from typing import Any, Literal

import msgspec
from msgspec import inspect

from planner.rules import Rule, rule_for

Kind = Literal["number", "hours", "share", "switch", "numbers", "names"]
ALWAYS = ("level", "weight")  # what every rule has
_LISTS: dict[type, Kind] = {inspect.IntType: "numbers", inspect.StrType: "names"}


@dataclass(frozen=True)
class Parameter:
    """One parameter; `least` and `most` bound its number, and where it is `optional` None sets no limit."""

    name: str
    label: str
    kind: Kind
    least: int = 0
    most: int = 1_000_000
    optional: bool = False

    def words(self, value: Any) -> str:
        """A value as it reads after the label: "8, 4, 2", "33%", "no limit"."""
        if value is None:
            return "no limit"
        if self.kind == "switch":
            return "yes" if value else "no"
        if self.kind == "share":
            return f"{round(100 * value)}%"
        if self.kind == "numbers":
            return ", ".join(map(str, value)) or "nothing"
        if self.kind == "names":
            return ", ".join(sorted(value)) or "none"
        return f"{value:g}" if isinstance(value, float) else f"{value:,}"


def parameters(rule: type[Rule]) -> tuple[Parameter, ...]:
    """The parameters of a kind of rule, in the order of its fields."""
    told = inspect.type_info(rule)
    assert isinstance(told, inspect.StructType)
    fields = [field for field in told.fields if field.name not in ALWAYS]
    return tuple(_parameter(field.name, rule.labels[field.name], field.type) for field in fields)


def settings_of(rule: Rule) -> dict[str, Any]:
    """What a rule sets over its defaults, as a file holds it."""
    default = rule_for(rule.key, {})
    names = [field.name for field in msgspec.structs.fields(rule)]
    values = {name: getattr(rule, name) for name in names if getattr(rule, name) != getattr(default, name)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _parameter(name: str, label: str, kind: inspect.Type) -> Parameter:
    if isinstance(kind, inspect.UnionType):
        (inner,) = (each for each in kind.types if not isinstance(each, inspect.NoneType))
        found = _parameter(name, label, inner)
        return Parameter(name, label, found.kind, found.least, found.most, optional=True)
    if isinstance(kind, inspect.VarTupleType):
        return Parameter(name, label, _LISTS[type(kind.item_type)])
    if isinstance(kind, inspect.BoolType):
        return Parameter(name, label, "switch")
    assert isinstance(kind, inspect.IntType | inspect.FloatType), f"{name} has no field on screen"
    least, most = int(kind.ge or 0), int(1_000_000 if kind.le is None else kind.le)
    if isinstance(kind, inspect.FloatType):
        return Parameter(name, label, "share" if most == 1 else "hours", least, most)
    return Parameter(name, label, "number", least, most)
