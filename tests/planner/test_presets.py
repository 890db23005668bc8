"""Small quarters solved as rules come and under a preset: each preset does what its name says."""

from itertools import combinations

import pytest
from msgspec.structs import replace

from planner.parameters import settings_of
from planner.presets import PRESETS, defaults
from planner.rules import rule_for, rule_types
from planner.score import assess
from planner.solve.search import solve
from tests.planner.build import challenge, person, problem

ROTATE, STABLE, GROW = PRESETS
PODS = ("cash", "churn", "price")
GROUPS = [[f"p{pod}{number}" for number in range(4)] for pod in range(3)]


def quarter(people, needs=(), **fields):
    """Three pods of four; `needs` by pod."""
    challenges = [
        challenge(pod, pod.title(), size=[4, 4], value=50, needs=[need] if need else [])
        for pod, need in zip(PODS, needs or [None] * 3, strict=True)
    ]
    return problem(people, challenges, **fields)


def solved(made, preset):
    rules = {rule.key: settings_of(rule) for rule in preset.rules()}
    done = solve(replace(made, rules=rules), effort=6000).plan
    assert len(done.pods) == 3
    return done


def repeats(made, done):
    met = {frozenset(two) for meeting in made.history for two in combinations(meeting.people, 2)}
    return sum(frozenset(two) in met for pod in done.pods for two in combinations(done.members(pod), 2))


def test_rotating_brings_fewer_partners_together_again():
    # Everybody who knows a pod's skill was in one pod last quarter.
    skills = ("sql", "python", "books")
    people = [person(each, skills={skills[n]: 3}) for n, group in enumerate(GROUPS) for each in group]
    needs = [{"skill": skill, "level": 3, "people": 4} for skill in skills]
    made = quarter(people, needs, history=[{"ago": 1, "people": group} for group in GROUPS])
    assert repeats(made, solved(made, ROTATE)) < repeats(made, solved(made, defaults()))


def test_keeping_it_stable_moves_fewer_people():
    # Every second person would be a little more able in another pod.
    people = [
        person(each, skills={"sql": 3} if (n + number) % 2 else {"python": 3})
        for n, group in enumerate(GROUPS)
        for number, each in enumerate(group)
    ]
    needs = [
        {"skill": "sql", "level": 3, "people": 4},
        {"skill": "python", "level": 3, "people": 4},
        {"skill": "sql", "level": 3, "people": 2},
    ]
    before = dict(zip(PODS, GROUPS, strict=True))
    made = quarter(people, needs, baseline={"pods": before})
    stable, usual = solved(made, STABLE), solved(made, defaults())

    def moved(done):
        return sum(len(set(group) - set(done.members(pod))) for pod, group in before.items())

    assert moved(stable) < moved(usual)


def test_growing_people_grants_more_learning():
    # Who wants to learn wishes for a pod that nobody who can teach wishes for.
    people = [
        person(each, wishes=[PODS[n]], **({"learning": ["sql"]} if n else {"skills": {"sql": 5}}))
        for n, group in enumerate(GROUPS)
        for each in group
    ]
    made = quarter(people)

    def untaught(done):
        alone = [found for found in assess(made, done).findings if found.rule == "growth"]
        return len(alone)

    assert untaught(solved(made, GROW)) < untaught(solved(made, defaults()))


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_a_preset_says_what_it_does_and_changes_something(preset):
    assert preset.sentence.endswith(".")
    assert len(preset.sentence) <= 110
    assert all(settings_of(rule_for(key, given)) == given for key, given in preset.settings.items())
    assert preset.keys == PRESETS[0].keys


def test_the_defaults_are_every_rule_as_it_comes():
    assert [rule.key for rule in defaults().rules()] == list(rule_types())
    assert not any(settings_of(rule) for rule in defaults().rules())


def test_presets_differ_from_one_another():
    settings = [tuple(sorted((key, str(given)) for key, given in each.settings.items())) for each in PRESETS]
    assert len(set(settings)) == len(PRESETS)
