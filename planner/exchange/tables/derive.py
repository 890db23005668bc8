"""What a file leaves open, worked out of the past: only for new rows, only where a column is missing.

Of a challenge that ran before, n people in it the last time:
- `continues`: whether it ran in the last cycle
- `size`: from n - 1, at least 2, to n + 1
- `hours_per_week`: 2, since nothing says what it took
- `value`: 0 where it ran, but not in the last cycle: leaving it so costs nothing
- `needs`: one person at level 2 of the skill of its own name, where there is one

Of a person: `max_pods` as many pods as in the last cycle, `pod_hours` 2 for each of them where that is more
than the usual share, `can_lead` where the history has the person as lead.
"""

from collections import Counter
from typing import Any

from msgspec.structs import replace

from planner.exchange.reading.sheet import Line
from planner.exchange.tables.draft import Draft
from planner.exchange.tables.history import Past, cycle_of, served_before
from planner.exchange.tables.tally import named
from planner.problem import Need
from planner.words import counted
from planner.workspace.entities import Challenge, Person
from planner.workspace.quarters import latest

HOURS = 2.0

_WORDS = {
    "continues": "whether it continues",
    "smallest": "size",
    "largest": "size",
    "hours": "hours a week",
    "value": "value",
    "needs": "needs",
    "max_pods": "pods at once",
    "pod_hours": "pod hours",
    "can_lead": "who can lead",
}


def derive(draft: Draft, people: list[Line], challenges: list[Line], past: Past) -> None:
    """Fill in what the past says of new people and challenges, and say so in a remark."""
    served_before(draft, past)
    last = latest(cycle_of(name, draft) for name in {name for pods in past.pods.values() for name in pods})
    if last is None:
        return
    filled: Counter[str] = Counter()
    for line in challenges:
        if line.good and past.pods.get(line["id"]):
            filled.update(_challenge(line, draft, past.pods[line["id"]], last.id))
    if filled:
        draft.remarks.append(_told(named("challenges"), filled))
    filled.clear()
    pods = Counter(person for cycle in past.pods.values() for person in cycle.get(last.id, ()))
    for line in people:
        if line.good:
            filled.update(_person(line, draft, pods[line["id"]], past.leads))
    if filled:
        draft.remarks.append(_told(named("people"), filled))


def _challenge(line: Line, draft: Draft, cycles: dict[str, set[str]], last: str) -> list[str]:
    assert draft.cycle is not None
    challenge = draft.rows(Challenge)[draft.cycle.id, line["id"]]
    if not draft.is_new(challenge):
        return []
    runs = bool(cycles.get(last))
    count = len(cycles[max(cycles, key=lambda name: cycle_of(name, draft).starts)])
    given: dict[str, Any] = {}
    if "continues" not in line:
        given["continues"] = runs
    if not {"size", "smallest", "largest"} & line.values.keys():
        given["smallest"] = max(2, count - 1)
        given["largest"] = max(2, count + 1)
    if "hours_per_week" not in line:
        given["hours"] = HOURS
    if "value" not in line and not runs:
        given["value"] = 0
    skill = draft.skills.known(line["id"])
    if "needs" not in line and skill is not None:
        given["needs"] = (Need(skill, 2),)
    draft.put(replace(challenge, **given))
    return list(given)


def _person(line: Line, draft: Draft, pods: int, leads: set[str]) -> list[str]:
    person = draft.rows(Person)[line["id"]]
    if not draft.is_new(person):
        return []
    given: dict[str, Any] = {}
    if "max_pods" not in line and pods > 1:
        given["max_pods"] = pods
    usual = person.hours * draft.before.settings.pod_share / 100
    if not {"pod_hours", "hours"} & line.values.keys() and HOURS * pods > usual:
        given["pod_hours"] = min(person.hours, HOURS * pods)
    if "can_lead" not in line and person.id in leads:
        given["can_lead"] = True
    if given:
        draft.put(replace(person, **given))
    return list(given)


def _told(what: tuple[str, str], filled: Counter[str]) -> str:
    numbers: dict[int, list[str]] = {}
    for field, count in filled.items():
        words = numbers.setdefault(count, [])
        if _WORDS[field] not in words:
            words.append(_WORDS[field])
    parts = "; ".join(f"{', '.join(words)} of {counted(count, *what)}" for count, words in numbers.items())
    return f"Worked out of the history, since no column says it: {parts}."
