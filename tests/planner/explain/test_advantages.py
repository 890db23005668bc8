"""What a plan is better at than all the others, by rule, the weightiest level first."""

from planner.explain.advantages import advantages, gains
from planner.score import assess
from tests.planner.build import challenge, person, plan, problem

PROBLEM = problem(
    [person("ana", wishes=["b", "a"]), person("bo", wishes=["a"], can_lead=True), person("cleo")],
    [challenge("a", size=[1, 3], value=1), challenge("b", size=[1, 3], value=2)],
    rules={key: {"level": "off"} for key in ("variety", "levelling", "mix", "cover")},
)


def assessed(*plans):
    return [assess(PROBLEM, plan(pods)) for pods in plans]


def test_a_plan_names_the_rules_at_which_it_has_fewer_points_than_any_other():
    both, wished, none = assessed({"a": ["bo"], "b": ["cleo"]}, {"a": ["bo", "cleo"], "b": ["ana"]}, {})
    found = gains([both, wished, none])
    assert found[0] == {}
    assert ("medium", "included") in found[1]
    assert advantages([both, wished, none])[0] == "Better at nothing than all the others."
    assert advantages([both, wished, none])[1].startswith("Everybody in a pod: ")


def test_the_points_are_the_difference_to_the_next_best():
    first, second = assessed({"a": ["bo"]}, {"a": ["bo"], "b": ["bo"]})
    costs = [
        sum(finding.cost for finding in one.findings if finding.rule == "staffed") for one in (first, second)
    ]
    assert gains([first, second])[1]["high", "staffed"] == costs[0] - costs[1] == 20
    assert "Challenges staffed: 20" in advantages([first, second])[1]
    assert "the others" not in " ".join(advantages([first, second]))


def test_one_plan_alone_is_better_at_nothing():
    assert advantages(assessed({"a": ["bo"]})) == ["Better at nothing than the other."]
