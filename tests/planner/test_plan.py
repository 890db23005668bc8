import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.files import InputError
from planner.plan import Bound, Plan, PlanFile, Pod, Score, read_plan, write_plan
from planner.problem import Pair
from planner.score import assess
from tests.planner.build import person, plan, problem
from tests.planner.problems import as_problem, problem_files, random_plan, seeds

SMALL = problem(["ana", person("omar", "eng")])
PAIR = {"it": "omar", "business": "ana"}


@settings(max_examples=100, deadline=None)
@given(problem_files, seeds)
def test_a_plan_is_the_same_after_its_file(tmp_path_factory, data, seed):
    path = tmp_path_factory.getbasetemp() / "plan.json"
    problem = as_problem(data)
    done = assess(problem, random_plan(Random(seed), problem))
    file = PlanFile(
        problem_sha256=problem.sha256,
        planner="podwright",
        seed=seed,
        seconds=1.5,
        pods={pod: Pod(people) for pod, people in done.plan.pods.items()},
        pairs=done.plan.pairs,
        score=done.score,
        cost=done.score.cost,
        bound=Bound(0, None),
        findings=done.findings,
    )
    write_plan(file, path)
    again = read_plan(path, problem)
    assert again == file
    assert again.plan == done.plan


def test_the_file_holds_what_the_format_says(tmp_path):
    done = assess(SMALL, plan({"cash": ["omar"]}))
    pods = {pod: Pod(people) for pod, people in done.plan.pods.items()}
    write_plan(PlanFile(pods=pods, score=done.score, findings=done.findings), tmp_path / "plan.json")
    data = json.loads((tmp_path / "plan.json").read_text())
    assert data["pods"] == {"cash": {"people": ["omar"]}}
    assert data["bound"] == {"must": None, "cost": None}
    assert data["score"].keys() == {"must", "high", "medium", "low"}
    assert data["findings"][0] == {
        "rule": "lead",
        "level": "high",
        "points": 1,
        "cost": 10,
        "text": "Nobody in Cash forecast can lead.",
        "challenge": "cash",
    }


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"pods": {"x": {"people": []}}}, "pods: found 'x', expected a challenge of the problem"),
        ({"pods": {"cash": {"people": ["x"]}}}, "pods.cash: found 'x', expected a person of the problem"),
        (
            {"pods": {"cash": {"people": ["ana", "ana"]}}},
            "pods.cash: found a person twice, expected each once",
        ),
        ({"pairs": [{"it": "ana", "business": "omar"}]}, "pairs[0]: found 'ana' and 'omar', expected one IT"),
        ({"pairs": [{"it": "omar", "business": "x"}]}, "pairs[0]: found 'omar' and 'x', expected one IT"),
        ({"pairs": [PAIR, PAIR]}, "pairs: found a pair twice, expected each once"),
        ({"pods": []}, "pods: expected an object (found [])"),
        ({"colour": 1}, "the whole file: found the field 'colour', expected only known ones"),
        ({"version": 2}, "version: expected 1 (found 2)"),
    ],
)
def test_a_wrong_plan_is_named_with_its_place(tmp_path, fields, text):
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({"format": "podwright-plan", "version": 1, "pods": {}, **fields}))
    with pytest.raises(InputError) as caught:
        read_plan(path, SMALL)
    assert str(caught.value).startswith(f"{path}: {text}")


def test_a_plan_is_a_value():
    one = Plan.of(
        {"b": ["x", "y", "x"], "a": ["z"], "c": []}, [Pair("i", "b"), Pair("h", "b"), Pair("i", "b")]
    )
    other = Plan.of({"a": ["z"], "b": ["y", "x"]}, [Pair("h", "b"), Pair("i", "b")])
    assert one == other
    assert hash(one) == hash(other)
    assert one.pods == {"a": ("z",), "b": ("x", "y")}


def test_places_and_pairs_are_found_by_person():
    both = Plan.of({"a": ["x", "y"], "b": ["x"]}, [Pair("x", "y")])
    assert both.members("a") == ("x", "y")
    assert both.members("c") == ()
    assert (both.places("x"), both.places("z")) == (("a", "b"), ())
    assert both.pairs_of("x") == both.pairs_of("y") == (Pair("x", "y"),)
    assert both.pairs_of("z") == ()


def test_must_comes_first_then_cost():
    assert Score(0, 9, 9, 9).rank < Score(1, 0, 0, 0).rank
    assert Score(0, 1, 0, 0).cost == Score(0, 0, 10, 0).cost == Score(0, 0, 0, 100).cost == 100
    assert Score(1, 2, 3, 4) + Score(1, 1, 1, 1) - Score(2, 2, 2, 2) == Score(0, 1, 2, 3)


@settings(max_examples=200, deadline=None)
@given(problem_files, seeds, st.booleans())
def test_a_plan_with_other_pods_is_the_plan_made_anew(data, seed, asked_before):
    problem, rng = as_problem(data), Random(seed)
    before, after = random_plan(rng, problem), random_plan(rng, problem)
    if asked_before:
        before.places("somebody")  # works everybody's places out
        before.pairs_of("somebody")
    changed = rng.sample([*problem.challenge], rng.randint(0, len(problem.challenge)))
    made = before.with_pods({pod: after.members(pod) for pod in changed}, after.pairs)
    anew = Plan.of(before.pods | {pod: after.members(pod) for pod in changed}, after.pairs)
    assert made == anew
    assert list(made.pods) == list(anew.pods)
    for one in problem.person:
        assert made.places(one) == anew.places(one)
        assert made.pairs_of(one) == anew.pairs_of(one)
    assert before.with_pods({}).pairs is before.pairs
