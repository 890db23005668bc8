"""What the plan that is looked at would cost under a rule set otherwise, as words, tabs and reasons."""

from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from planner.effect import Effect, effect
from planner.rules import Rule
from planner.score import Assessment
from ui import words
from ui.board.face import Tab
from ui.explain import Reason
from ui.rules.face import COLUMNS, Preview


def moved(assessment: Assessment, rule: Rule, level: str) -> Effect:
    """What a rule under another level would make of a plan."""
    return effect(assessment, [replace(rule, level=level)])


def change_words(found: Effect) -> str:
    """The levels that change, and by how much: "Must +3, Medium −12"."""
    return words.change_words(found.before, found.after, most=4) or "No change"


def tabs(assessment: Assessment, rule: Rule) -> Mapping[str, Tab]:
    """What stands above each column while a rule is held, but above its own."""
    others = [level for level in COLUMNS if level != rule.level]
    return {level: _tab(moved(assessment, rule, level)) for level in others}


def previews(found: Effect) -> Mapping[str, Preview]:
    """What would change of each rule's cost, by rule, where anything does."""
    changes = Counter[str]()
    levels: dict[str, set[str]] = {}
    for finding in found.come:
        changes[finding.rule] += finding.cost
        levels.setdefault(finding.rule, set()).add(finding.level)
    for finding in found.gone:
        changes[finding.rule] -= finding.cost
    return {
        rule: Preview(change, *levels[rule]) if len(levels.get(rule, ())) == 1 else Preview(change)
        for rule, change in changes.items()
    }


def _tab(found: Effect) -> Tab:
    broken = (found.after - found.before).must
    if broken > 0:
        return Tab("breaks", f"{words.figure(broken)} broken", f"Must {words.signed(broken)}")
    return Tab("same", change_words(found))


def reasons(found: Effect) -> list[Reason]:
    """What would come, and what would end where nothing comes with the same words."""
    again = {finding.text for finding in found.come}
    rows = [Reason(finding.text, finding.level, finding.cost) for finding in found.come if finding.cost]
    ended = [finding for finding in found.gone if finding.cost and finding.text not in again]
    return rows + [Reason(f"Not counted: {each.text}", each.level, -each.cost) for each in ended]
