"""What a change costs more and less is told in sentences that add up to the change of the score."""

from collections import Counter

from hypothesis import given, settings

from planner.explain.consequences import consequences
from planner.plan import Plan
from planner.rules import LEVELS, rule_types
from planner.score import assess
from tests.planner.build import challenge, person, plan, problem
from tests.planner.explain.plans import some_plan
from tests.planner.problems import seeds

OFF = {key: {"level": "off"} for key in rule_types()}
SQL = [{"skill": "sql", "level": 3, "people": 2}]
PODS = [challenge("cash", needs=SQL), challenge("crm", "Retire the old CRM")]


def told(people, before, after, *rules, pods=PODS, **fields):
    """The sentences of a change of pods where these rules alone count."""
    on = {key: {"level": "medium"} for key in rules}
    known = problem(people, pods, rules={**OFF, **on}, **fields)
    return [row.text for row in consequences(assess(known, plan(before)), plan(after))]


def some_change(assessment, seed):
    """Every fourth person goes to another pod or the bench, as a number says."""
    plan, pods = assessment.plan, [*assessment.problem.challenge, None]
    members = {pod: [*people] for pod, people in plan.pods.items()}
    for number, known in enumerate(assessment.problem.people):
        if (number + seed) % 4 == 0:
            for people in members.values():
                if known.id in people:
                    people.remove(known.id)
            target = pods[(number * 7 + seed) % len(pods)]
            if target is not None and known.joins:
                members.setdefault(target, []).append(known.id)
    return Plan.of(members, plan.pairs[::2])


@settings(max_examples=150, deadline=None)
@given(seeds)
def test_the_sentences_of_each_level_add_up_to_its_change(seed):
    assessment = some_plan(seed)
    after = some_change(assessment, seed)
    rows = consequences(assessment, after)
    costs = Counter()
    for row in rows:
        costs[row.level] += row.cost
        assert row.cost
        assert row.text.endswith(".")
    change = assess(assessment.problem, after).score - assessment.score
    assert all(costs[level] == getattr(change, level) for level in LEVELS)
    assert [LEVELS.index(row.level) for row in rows] == sorted(LEVELS.index(row.level) for row in rows)


def test_a_need_that_is_covered_and_one_that_is_nearer_are_told_as_they_are_then():
    people = [person(name, "eng", skills={"sql": 3}) for name in ("ana", "ben", "eva")]
    now, full = {"cash": ["ana"]}, {"cash": ["ana", "ben"]}
    assert told(people, now, full, "skills") == ["SQL is covered."]
    assert told([*people, "dev"], {"cash": ["dev"]}, {"cash": ["dev", "ana"]}, "skills") == [
        "Cash forecast has 1 of 2 for SQL."
    ]
    assert told(people, now, full, "cover") == ["SQL rests on two people."]
    assert told(people, now, {"cash": ["ben"]}, "cover") == []


def test_somebody_who_leaves_is_apart_from_all_at_once():
    met = [{"ago": 1, "people": ["ana", "ben", "eva"]}]
    before, after = {"cash": ["ana", "ben", "eva"]}, {"cash": ["ben", "eva"], "crm": ["ana"]}
    assert told(["ana", "ben", "eva"], before, after, "novelty", history=met) == [
        "Ana is apart from Ben and Eva."
    ]


def test_a_wish_is_told_by_what_the_person_has_then():
    people = [person("ana", wishes=["cash", "crm"])]
    assert told(people, {"crm": ["ana"]}, {"cash": ["ana"]}, "wishes") == [
        "Cash forecast is first on Ana’s list."
    ]
    assert told(people, {"crm": ["ana"]}, {}, "wishes") == ["Ana leaves Retire the old CRM."]
    assert told(people, {"crm": ["ana"]}, {}, "lead") == ["Retire the old CRM has no pod."]


def test_what_offsets_itself_is_not_told():
    people = [person("ana", wishes=["cash"]), person("ben", wishes=["cash"])]
    before, after = {"crm": ["ana", "ben"]}, {"crm": ["ana"], "cash": ["ben"]}
    assert told(people, before, after, "wishes") == ["Cash forecast is first on Ben’s list."]


def test_every_rule_says_what_holds_instead():
    base = next(iter(rule_types().values())).__mro__[1]
    assert [key for key, kind in rule_types().items() if kind.instead is base.instead] == []
