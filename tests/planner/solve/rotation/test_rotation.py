"""Any problem becomes a question, and its rounds a programme that says what it does not keep."""

from hypothesis import given, settings
from msgspec.structs import replace

from planner.plan import Plan
from planner.programme import Group, Round
from planner.score import assess
from planner.solve.rotation.rotation import KEPT, rotation
from planner.solve.rotation.search import rotate
from planner.solve.stop import Stop
from tests.planner.build import challenge, person, plan, problem
from tests.planner.problems import as_problem, problem_files
from tests.planner.solve.compiled.engines import compiled
from tests.planner.solve.small import company


def programme_of(problem, quarters, plan=None, changes=20_000):
    asked = rotation(problem, quarters, plan)
    return asked.programme(rotate(asked.question, compiled(), 1, Stop(float("inf")), changes))


@settings(max_examples=60, deadline=None)
@given(problem_files)
def test_every_quarter_has_everybody_who_joins_once_in_groups_within_their_sizes(data):
    made = as_problem(data)
    joining = sorted(person.id for person in made.people if person.joins)
    sizes = {challenge.title: challenge.size for challenge in made.challenges}
    sizes |= {f"Group {number}": each.size for number, each in enumerate(made.challenges, start=1)}
    programme = programme_of(made, 3, changes=2_000)
    assert len(programme.rounds) == 3
    for each in programme.rounds:
        placed = [person for group in each.groups for person in group.people]
        assert sorted([*placed, *each.left_out]) == joining
        assert all(sizes[g.name][0] <= len(g.people) <= sizes[g.name][1] for g in each.groups)


def test_what_is_not_kept_is_what_the_rules_find_in_the_first_quarter_too():
    made = company()
    first = programme_of(made, 1).rounds[0]
    ids = {challenge.title: challenge.id for challenge in made.challenges}
    # The titles of this company's challenges are all the same, so they are told apart by their members.
    assert set(ids) == {"Cash forecast"}
    assert first.broken == ()
    pods = Plan.of({f"c{n}": group.people for n, group in enumerate(first.groups)})
    found = assess(replace(made, pair_locks=()), pods).findings  # a programme says nothing of pairs
    assert not [finding for finding in found if finding.level == "must" and finding.rule in KEPT]


def test_musts_that_cannot_be_kept_are_told_in_the_quarter_they_are_broken_in():
    made = problem(["ana", "bo"], [challenge(size=[2, 2], mix={"it": 1})])
    programme = programme_of(made, 2)
    assert [each.broken for each in programme.rounds] == [
        ("Cash forecast has 0 of at least 1 IT person.",),
        ("Group 1 has 0 of at least 1 IT person.",),
    ]
    assert len(programme.broken) == 2


def test_a_planned_quarter_stays_and_counts_as_met():
    made = problem(
        ["ana", "bo", "cem", "dia", person("eve", joins=False)],
        [challenge(size=[2, 2]), challenge("data", "Data", size=[2, 2])],
    )
    programme = programme_of(made, 2, plan({"cash": ["ana", "bo"]}))
    assert programme.rounds[0] == Round("2027-Q1", (Group("Cash forecast", ("ana", "bo")),), ("cem", "dia"))
    assert ("ana", "bo") not in set(programme.rounds[1].meetings)
    assert programme_of(made, 1, plan({"cash": ["ana", "bo"]})).rounds == programme.rounds[:1]


def test_who_was_left_out_is_in_a_group_the_next_time():
    made = problem([f"p{number}" for number in range(6)], [challenge(size=[3, 3])])
    one, other = programme_of(made, 2).rounds
    assert sorted((*one.left_out, *other.left_out)) == [f"p{number}" for number in range(6)]


def test_a_bond_with_somebody_who_does_not_join_is_no_complaint():
    bonds = [{"kind": "together", "people": ["ana", "eve"]}]
    made = problem(["ana", "bo", person("eve", joins=False)], [challenge(size=[2, 2])], bonds=bonds)
    assert programme_of(made, 2).broken == ()
