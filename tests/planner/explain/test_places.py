"""A person's places and a seat's successors are complete, and told as they are."""

from hypothesis import given, settings

from planner.explain import done
from planner.explain.option import Action, Step
from planner.explain.places import places, sources, successors
from tests.planner.build import assess, person, plan, problem
from tests.planner.explain.plans import score_after, some_plan
from tests.planner.problems import seeds


def seats(assessment):
    return [
        (known.id, source)
        for known in assessment.problem.people
        for source in sources(assessment.problem, assessment.plan, known.id)
    ]


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_no_single_move_or_swap_of_a_person_is_better_than_the_best_listed(seed):
    assessment = some_plan(seed)
    for mine, source in seats(assessment)[:2]:
        listed = done(places(assessment, mine, source))
        assert [option.after.rank for option in listed] == sorted(option.after.rank for option in listed)
        assert all(option.after == score_after(assessment, option.action) for option in listed)
        best = min([assessment.score.rank, *(option.after.rank for option in listed)])
        for action in by_hand(assessment, mine, source):
            assert score_after(assessment, action).rank >= best


def by_hand(assessment, mine, source):
    plan, joins = assessment.plan, {known.id for known in assessment.problem.people if known.joins}
    for target in [*assessment.problem.challenge, None]:
        if target != source and (target is None or mine not in plan.members(target)):
            yield Action((Step(mine, source, target),))
    for other, theirs in seats(assessment):
        if other == mine or theirs == source or (theirs is None and other not in joins):
            continue
        if theirs is None and plan.places(other):
            continue  # would come on top of another pod
        if (theirs and mine in plan.members(theirs)) or (source and other in plan.members(source)):
            continue
        yield Action((Step(mine, source, theirs), Step(other, theirs, source)))


@settings(max_examples=40, deadline=None)
@given(seeds)
def test_nobody_who_could_have_a_seat_is_better_than_the_best_listed(seed):
    assessment = some_plan(seed)
    for challenge, members in [*assessment.plan.pods.items()][:1]:
        listed = done(successors(assessment, members[0], challenge))
        assert all(option.after == score_after(assessment, option.action) for option in listed)
        told = {option.action for option in listed}
        for other, theirs in seats(assessment):
            joins = assessment.problem.person[other].joins
            if joins and other not in members:
                comes = Step(other, theirs, challenge)
                assert Action((comes, Step(members[0], challenge, None))) in told
                if theirs is not None and members[0] not in assessment.plan.members(theirs):
                    assert Action((comes, Step(members[0], challenge, theirs))) in told


def test_who_has_time_for_another_pod_can_come_on_top():
    people = [person("ana", max_pods=2), "ben", person("eva", joins=False)]
    small, now = problem(people), plan({"cash": ["ana"]})
    assert sources(small, now, "ana") == ["cash", None]
    assert sources(small, now, "ben") == [None]
    assert sources(small, plan({"cash": ["ben", "eva"]}), "ben") == ["cash"]
    assert sources(small, plan({"cash": ["eva"]}), "eva") == ["cash"]


def test_the_bench_is_a_place_and_a_seat_can_be_exchanged_with_it():
    small = problem(["ana", person("ben", wishes=["cash"])], rules={"included": {"level": "off"}})
    assessment = assess(small, plan({"cash": ["ana"]}))
    actions = {option.action for option in done(places(assessment, "ana", "cash"))}
    assert Action((Step("ana", "cash", None),)) in actions
    (only,) = done(successors(assessment, "ana", "cash"))
    assert only.action == Action((Step("ben", None, "cash"), Step("ana", "cash", None)))
