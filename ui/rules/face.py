"""What the cards of rules show: frozen values, made from a plan as it counts now."""

from dataclasses import dataclass

from planner.effect import by_rule
from planner.plan import Finding
from planner.rule_words import differences, level_name, set_words, times
from planner.rules import LEVELS, Rule, rule_for, rule_in, rule_types
from planner.score import Assessment
from planner.words import counted
from ui import words

COLUMNS = (*LEVELS, "off")


@dataclass(frozen=True)
class RuleFace:
    """A rule on its card: what it asks, how it is set, what it costs, and where it is usually."""

    key: str
    name: str
    sentence: str
    level: str
    settings: tuple[str, ...]
    cost: int
    costs: str
    usually: str

    @property
    def description(self) -> str:
        """What a screen reader says after the name."""
        return words.ASIDE.join(filter(None, (self.sentence, *self.settings, self.costs, self.usually)))


@dataclass(frozen=True)
class Preview:
    """What a rule would cost more, or less, and the level that this would be on where it is one."""

    change: int
    level: str | None = None

    def words(self, face: RuleFace) -> str:
        """The cost before and after: "Costs 12 → 24", or "Medium 12 → Must 12"."""
        before, after = words.figure(face.cost), words.figure(face.cost + self.change)
        if self.level is None or self.level == face.level:
            return f"Costs {before} {words.ARROW} {after}"
        return f"{level_name(face.level)} {before} {words.ARROW} {level_name(self.level)} {after}"


def faces(assessment: Assessment) -> list[RuleFace]:
    """The rules of a problem, those that cost most first, then by name."""
    found = by_rule(assessment)
    rules = [rule_in(assessment.problem, kind) for kind in rule_types().values()]
    made = [_face(rule, found.get(rule.key, ())) for rule in rules]
    return sorted(made, key=lambda face: (-face.cost, face.name))


def costs_words(level: str, findings: tuple[Finding, ...]) -> str:
    """What findings of a rule cost: "Costs 12 in 3 findings", by level where one is not the rule's."""
    if level == "off":
        return ""
    if not findings:
        return "Costs nothing"
    cost = words.figure(sum(finding.cost for finding in findings))
    if {finding.level for finding in findings} != {level}:
        levels = [each for each in LEVELS if any(finding.level == each for finding in findings)]
        sums = [sum(f.cost for f in findings if f.level == each) for each in levels]
        shown = zip(levels, sums, strict=True)
        cost = ", ".join(f"{level_name(each)} {words.figure(total)}" for each, total in shown)
    return f"Costs {cost} in {counted(len(findings), 'finding')}"


def _face(rule: Rule, findings: tuple[Finding, ...]) -> RuleFace:
    default = rule_for(rule.key, {})
    settings = set_words(rule)
    if rule.weight != 1:
        settings.append(f"Counts {times(rule.weight)}")
    usual = [each.after for each in differences(rule, default)]
    usually = f"Usually {', '.join(usual)}" if usual else ""
    return RuleFace(
        rule.key,
        rule.name,
        rule.sentence,
        rule.level,
        tuple(settings),
        sum(finding.cost for finding in findings),
        costs_words(rule.level, findings),
        usually,
    )
