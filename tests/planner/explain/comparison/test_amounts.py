"""Hours and pairs of two plans."""

from planner.explain.comparison.amounts import amounts
from planner.score import assess
from tests.planner.build import challenge, person, plan, problem

PODS = [
    challenge("a", weeks=2, hours_per_week=4),
    challenge("b", start_week=2, weeks=1, hours_per_week=2.5),
]


def told(*plans):
    people = [
        person("ana", wishes=["a"]),
        person("ben", wishes=["b", "a"], pod_hours_by_week={"2": 6}),
        person("it", "eng", liaison=True, joins=False, pod_hours=2),
        person("eva", joins=False),
    ]
    made = problem(people, PODS)
    return {one.label: (one.a, one.b) for one in amounts(*(assess(made, each) for each in plans))}


def test_the_fullest_week_counts_with_the_hours_there_are_in_it():
    found = told(plan({"a": ["ana"], "b": ["ben"]}), plan({"a": ["ana", "ben"]}, [("it", "ana")]))
    assert found["Pod hours in the fullest week"] == ("6 of 16", "10 of 18")


def test_wishes_the_bench_and_pairs_are_counted():
    found = told(plan({"a": ["ana"]}, [("it", "eva")]), plan({"b": ["ben"], "a": ["ana"]}, [("it", "ana")]))
    assert found["People with their first wish"] == ("1", "2")
    assert found["People on the bench"] == ("1", "0")
    assert found["Liaison pairs"] == ("1", "1")
    assert found["Pairs the other has not"] == ("1", "1")
