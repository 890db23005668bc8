from random import Random
from typing import Any

from hypothesis import given, settings
from msgspec.structs import replace

from planner.files import InputError
from planner.plan import Plan
from planner.problem import Problem
from planner.score import assess
from planner.score_after import assess_after, fitting
from tests.planner.build import challenge, person, plan, problem
from tests.planner.problems import as_problem, changed_plan, problem_files, random_plan, seeds

FIELDS = ("departments", "skills", "tech_skills", "history", "past_pairs", "baseline", "rules")


def edited(rng: Random, problem: Problem) -> Problem:
    """The problem with some of a few people, challenges and what is asked of them set otherwise."""

    def with_some_of(one: Any, other: Any) -> Any:
        names = [name for name in one.__struct_fields__ if name not in ("id", "manager")]
        return replace(one, **{name: getattr(other, name) for name in rng.sample(names, rng.randint(1, 3))})

    changes: dict[str, Any] = {}
    for field in ("people", "challenges"):
        if rng.random() < 0.6:
            rows = [*getattr(problem, field)]
            number = rng.randrange(len(rows))
            rows[number] = with_some_of(rows[number], rng.choice(rows))
            changes[field] = tuple(rows)
    for field in ("bonds", "locks", "pair_locks"):
        if rng.random() < 0.4:
            changes[field] = tuple(row for row in getattr(problem, field) if rng.random() < 0.6)
    if rng.random() < 0.2:
        field = rng.choice(FIELDS)
        empty = None if field == "baseline" else type(getattr(problem, field))()
        changes |= {} if field in ("departments", "skills") else {field: empty}
    return replace(problem, **changes)


@settings(max_examples=500, deadline=None)
@given(problem_files, seeds)
def test_what_is_asked_otherwise_is_scored_as_if_from_scratch(data, seed):
    problem, rng = as_problem(data), Random(seed)
    now = assess(problem, random_plan(rng, problem))
    _ = now.findings
    for _ in range(4):
        try:
            problem = edited(rng, problem)
        except InputError:
            continue  # somebody got hours that are none, or a side that a locked pair is not of
        after = changed_plan(rng, problem, now.plan) if rng.random() < 0.5 else now.plan
        if any(problem.side[pair.it] != "it" for pair in after.pairs):
            after = type(after)(after.pods)
        now, whole = assess_after(now, problem, after), assess(problem, after)
        assert now == whole
        assert now.findings == whole.findings


def test_of_two_bonds_that_say_the_same_one_can_go():
    twice = problem(["ana", "bo"], bonds=[{"kind": "apart", "people": ["ana", "bo"]}] * 2)
    once, together = replace(twice, bonds=twice.bonds[:1]), plan({"cash": ["ana", "bo"]})
    assert assess_after(assess(twice, together), once, together) == assess(once, together)


@settings(max_examples=200, deadline=None)
@given(problem_files, seeds)
def test_who_comes_or_goes_is_scored_as_if_from_scratch(data, seed):
    everybody, rng = as_problem(data), Random(seed)
    gone = rng.choice(everybody.people).id
    try:
        fewer = replace(
            everybody,
            people=tuple(
                replace(each, manager=None if each.manager == gone else each.manager)
                for each in everybody.people
                if each.id != gone
            ),
            bonds=tuple(bond for bond in everybody.bonds if gone not in bond.people),
            locks=tuple(lock for lock in everybody.locks if lock.person != gone),
            pair_locks=tuple(pair for pair in everybody.pair_locks if gone not in (pair.it, pair.business)),
        )
    except InputError:
        return
    with_them, without = random_plan(rng, everybody), random_plan(rng, fewer)
    one, other = assess(everybody, with_them), assess(fewer, without)
    assert assess_after(one, fewer, without) == other
    assert assess_after(other, everybody, with_them) == one


def test_only_what_an_edit_is_about_is_looked_at():
    before = problem(
        ["ana", person("omar", "eng", wishes=["other", "cash"])], [challenge(size=[2, 3]), challenge("other")]
    )
    then = assess(before, plan({"cash": ["omar"], "other": ["ana"]}))
    ana, omar = before.people
    now = assess_after(then, replace(before, people=(ana, replace(omar, wishes=()))), then.plan)
    assert now.pods["cash"] != then.pods["cash"]
    assert now.pods["other"] is then.pods["other"]


def test_a_plan_keeps_what_a_problem_knows():
    known = problem(people=[person("ana")], challenges=[challenge("cash")])
    kept = fitting(known, Plan.of({"cash": ["ana", "gone"], "lost": ["ana"]}))
    assert kept == Plan.of({"cash": ["ana"]})
