"""The verdict names what weighs most for the plan that comes first, and what the other is better at."""

from planner.explain.comparison import compare
from planner.score import assess
from tests.planner.build import challenge, person, plan, problem

SQL = {"skill": "sql", "level": 3}
OFF = {key: {"level": "off"} for key in ("size", "staffed", "mix", "cover", "lead", "variety", "levelling")}


def verdict(people, before, after, pods, **fields):
    made = problem(people, pods, **{"rules": OFF, **fields})
    return str(compare(assess(made, plan(before)), assess(made, plan(after))).verdict)


def test_a_need_that_is_covered_is_named_and_so_is_what_it_costs():
    people = [person("ana", skills={"sql": 3}), person("ben", wishes=["a"])]
    before, after = {"a": ["ben"], "b": ["ana"]}, {"a": ["ana"], "b": ["ben"]}
    pods = [challenge("a", "Payments", needs=[SQL]), challenge("b", "Search")]
    assert verdict(people, before, after, pods) == (
        "B comes first: it covers SQL in Payments (High −10). "
        "In return 1 more person goes without a first wish (Medium +5)."
    )
    assert verdict(people, after, before, pods).startswith("A comes first: it covers SQL in Payments (High")


def test_several_findings_are_counted():
    pods = [challenge("a", "Payments", needs=[SQL, {"skill": "books", "level": 1}]), challenge("b")]
    people = [person("ana", skills={"sql": 3, "books": 2}), "ben"]
    told = verdict(people, {"a": ["ben"], "b": ["ana"]}, {"a": ["ana"], "b": ["ben"]}, pods)
    assert told == "B comes first: 2 fewer needs are short (High −20)."


def test_people_who_meet_again_are_counted_and_not_their_meetings():
    people = ["ana", "ben", "eva"]
    met = [{"ago": 1, "people": people}]
    pods = [challenge("a"), challenge("b"), challenge("c")]
    told = verdict(people, {"a": people}, {"a": ["ana"], "b": ["ben"], "c": ["eva"]}, pods, history=met)
    assert told == "B comes first: 3 fewer people work with earlier partners (Medium −12)."


def test_musts_go_before_everything():
    people = [person("ana", vetoes=["a"], wishes=["a", "b"]), person("ben")]
    pods = [challenge("a", "Payments"), challenge("b", "Search")]
    told = verdict(people, {"a": ["ana"]}, {"b": ["ana"]}, pods)
    assert told.startswith("B comes first: 1 fewer place is ruled out (Must −1).")


def test_a_rule_whose_findings_do_not_tell_is_named():
    people = [person("ana", wishes=["a", "b", "c"])]
    pods = [challenge("a"), challenge("b"), challenge("c")]
    told = verdict(people, {"c": ["ana"]}, {"b": ["ana"]}, pods)
    assert told == "B comes first: “Wishes” costs less (Medium −1)."


def test_plans_that_are_as_good_are_told_so():
    people, pods = ["ana", "ben"], [challenge("a")]
    assert verdict(people, {"a": ["ana"]}, {"a": ["ben"]}, pods) == "A and B cost the same."
    wishes = [person("ana", wishes=["b", "a"]), person("ben")]
    two = [challenge("a"), challenge("b")]
    rules = {**OFF, "cover": {"level": "off"}, "included": {"weight": 1}}
    even = verdict(wishes, {"a": ["ana", "ben"]}, {"b": ["ana"]}, two, rules=rules)
    assert even == "A and B come out even: they break as many musts, and cost the same."
