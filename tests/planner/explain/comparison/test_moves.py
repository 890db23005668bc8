"""Who moves, and what of the change is theirs."""

from planner.explain.comparison import compare
from planner.plan import Score
from planner.score import assess
from tests.planner.build import challenge, person, plan, problem

PODS = [
    challenge("a", "Payments", needs=[{"skill": "sql", "level": 3}]),
    challenge("b", "Search"),
]


def moves(people, before, after, pods=PODS, **fields):
    made = problem(people, pods, **fields)
    return compare(assess(made, plan(before)), assess(made, plan(after))).moves


def test_everybody_whose_pods_differ_is_told_from_where_to_where():
    found = moves(["ana", "ben", "cleo"], {"a": ["ana", "cleo"]}, {"a": ["ben", "cleo"], "b": ["cleo"]})
    assert {(m.person.name, m.in_a, m.in_b) for m in found} == {
        ("Ana", "Payments", "Bench"),
        ("Ben", "Bench", "Payments"),
        ("Cleo", "Payments", "Payments, Search"),
    }
    assert {m.department for m in found} == {"Finance"}


def test_who_does_not_join_pods_is_not_on_the_bench():
    (move,) = moves([person("ana", joins=False)], {}, {"b": ["ana"]})
    assert (move.in_a, move.in_b) == ("No pod", "Search")


def test_a_wish_counts_with_who_wished():
    people = [person("ana", wishes=["a"]), person("ben")]
    found = {m.person.id: m.change for m in moves(people, {"b": ["ana"]}, {"a": ["ana"]}, rules=ONLY_WISHES)}
    assert found == {"ana": Score(medium=-5)}


def test_a_need_counts_with_who_meets_it_by_coming_or_ends_it_by_leaving():
    people = [person("ana", skills={"sql": 3}), person("ben")]
    there = moves(people, {"a": ["ben"], "b": ["ana"]}, {"a": ["ana"], "b": ["ben"]}, rules=ONLY_SKILLS)
    assert {m.person.id: m.change for m in there} == {"ana": Score(high=-10), "ben": Score()}
    back = moves(people, {"a": ["ana"], "b": ["ben"]}, {"a": ["ben"], "b": ["ana"]}, rules=ONLY_SKILLS)
    assert {m.person.id: m.change for m in back} == {"ana": Score(high=10), "ben": Score()}


def test_leading_counts_with_who_leads():
    people = [person("ana", can_lead=True), person("ben")]
    only = {**OFF, "lead": {"level": "high", "weight": 10}}
    found = moves(people, {"a": ["ben"]}, {"a": ["ana", "ben"]}, rules=only)
    assert [(m.person.id, m.change) for m in found] == [("ana", Score(high=-10))]


def test_who_makes_most_for_b_comes_first():
    people = [person("ana", wishes=["b"]), person("ben", wishes=["b"]), person("cleo", skills={"sql": 4})]
    found = moves(people, {"a": ["ana"], "b": ["ben", "cleo"]}, {"b": ["ana"], "a": ["cleo", "ben"]})
    assert [m.person.id for m in found] == ["cleo", "ana", "ben"]


SOME = ("size", "staffed", "mix", "skills", "cover", "lead")
MORE = ("wishes", "included", "novelty", "variety", "levelling", "overlap")
OFF = {key: {"level": "off"} for key in (*SOME, *MORE)}
ONLY_WISHES = {**OFF, "wishes": {}}
ONLY_SKILLS = {**OFF, "skills": {}}
