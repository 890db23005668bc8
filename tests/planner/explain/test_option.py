"""Actions are applied at once and told in a sentence."""

import pytest

from planner.explain.option import Action, Option, Step, best, ranked, told
from planner.plan import Score
from planner.problem import Pair
from tests.planner.build import challenge, person, plan, problem

SMALL = problem(
    ["ana", "ben", "cleo", person("dev", "eng"), person("eli", "eng")],
    [challenge("pay", "Payments"), challenge("find", "Search")],
)
NOW = plan({"pay": ["ben"], "find": ["cleo"]}, [("dev", "ana")])
CHAIN = Action((Step("ana", None, "pay"), Step("ben", "pay", "find"), Step("cleo", "find", None)))


def test_a_chain_happens_at_once():
    assert CHAIN.applied(NOW) == plan({"pay": ["ana"], "find": ["ben"]}, [("dev", "ana")])
    assert CHAIN.people == {"ana", "ben", "cleo"}


def test_who_is_there_already_stays():
    assert Action((Step("ben", "pay", "pay"),)).applied(NOW) == NOW
    assert Action((Step("cleo", "find", "find"),)).applied(NOW) == NOW


def test_pairs_end_and_begin():
    action = Action(ends=(Pair("dev", "ana"),), begins=(Pair("eli", "ben"),))
    assert action.applied(NOW).pairs == (Pair("eli", "ben"),)
    assert action.people == {"ana", "ben", "dev", "eli"}


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        (CHAIN, "Ana to Payments, Ben to Search, Cleo to the bench"),
        (Action(ends=(Pair("dev", "ana"),)), "Dev and Ana no longer a pair"),
        (Action(begins=(Pair("eli", "ana"),)), "Eli and Ana as a pair"),
        (
            Action(ends=(Pair("dev", "ana"),), begins=(Pair("eli", "ana"),)),
            "Ana pairs with Eli in place of Dev",
        ),
        (
            Action(ends=(Pair("dev", "ana"),), begins=(Pair("dev", "ben"),)),
            "Dev pairs with Ben in place of Ana",
        ),
        (
            Action(
                ends=(Pair("dev", "ana"), Pair("eli", "ben")), begins=(Pair("dev", "ben"), Pair("eli", "ana"))
            ),
            "Dev pairs with Ben in place of Ana, Eli pairs with Ana in place of Ben",
        ),
    ],
)
def test_an_action_is_told_in_a_sentence(action, sentence):
    assert told(SMALL, action) == sentence


def test_options_rank_by_must_then_cost_then_fewer_people():
    def option(action, **after):
        return Option(action, Score(must=1), Score(**after))

    one, two = Action((Step("ana", None, "pay"),)), CHAIN
    options = [
        option(two, must=1, low=1),
        option(one, must=1, low=1),
        option(one, must=1),
        option(two, high=9),
    ]
    assert [(o.after.rank, len(o.action.people)) for o in ranked(options)] == [
        ((0, 900), 3),
        ((1, 0), 1),
        ((1, 1), 1),
        ((1, 1), 3),
    ]
    assert [o.better for o in ranked(options)] == [True, False, False, False]


def test_the_best_are_better_and_one_for_each_place():
    def option(person, target, cost, *more):
        return Option(Action((Step(person, None, target), *more)), Score(low=5), Score(low=cost))

    swap = option("ana", "pay", 2, Step("ben", "pay", None))
    options = [option("ana", "pay", 3), swap, option("ana", "find", 4), option("ana", None, 5)]
    assert best(options) == [swap, options[2]]
    assert best(options, most=1) == [swap]
