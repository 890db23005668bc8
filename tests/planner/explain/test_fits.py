"""Who fits a pod: everybody who could come, the best first, with what speaks for them."""

from hypothesis import given, settings

from planner.explain import done
from planner.explain.fits import fits, reasons, to_join
from planner.explain.option import Action, Step
from planner.explain.places import sources
from tests.planner.build import assess, challenge, person, plan, problem
from tests.planner.explain.plans import score_after, some_plan
from tests.planner.problems import seeds


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_everybody_who_joins_is_listed_the_way_that_costs_least(seed):
    assessment = some_plan(seed)
    problem, now = assessment.problem, assessment.plan
    for challenge_ in [*problem.challenge][:2]:
        listed = done(fits(assessment, challenge_))
        people = [option.action.steps[0].person for option in listed]
        could = {p.id for p in problem.people if p.joins and p.id not in now.members(challenge_)}
        assert set(people) == could
        assert len(people) == len(could)
        assert [option.after.rank for option in listed] == sorted(option.after.rank for option in listed)
        for option in listed:
            mine = option.action.steps[0].person
            ways = [Action((Step(mine, source, challenge_),)) for source in sources(problem, now, mine)]
            assert option.after == score_after(assessment, option.action)
            assert option.after.rank == min(score_after(assessment, way).rank for way in ways)


PEOPLE = [
    person("ana", skills={"sql": 4}, wishes=["cash"]),
    person("ben", skills={"sql": 1}),
    person("eva"),
]
PODS = [
    challenge("cash", needs=[{"skill": "sql", "level": 3}], size=[1, 2], value=3),
    challenge("other", "Other", size=[1, 3], value=0),
]


def test_who_covers_a_need_fits_best_and_the_reasons_say_so():
    assessment = assess(problem(PEOPLE, PODS), plan({"cash": ["eva"], "other": ["ana", "ben"]}))
    best = done(fits(assessment, "cash"))[0]
    assert best.action == Action((Step("ana", "other", "cash"),))
    why = reasons(assessment, best)
    assert why.merits[:2] == ("Ana covers SQL.", "First on Ana’s list of wishes.")
    assert [finding.text for line in why.here if line.rule == "skills" for finding in line.ends] == [
        "Cash forecast has 0 of 1 for SQL."
    ]
    assert "wishes" in [line.rule for line in why.elsewhere]
    assert all(f.challenge != "cash" for line in why.elsewhere for f in (*line.ends, *line.comes))


def test_a_pod_that_is_not_staffed_is_asked_the_same():
    assessment = assess(problem(PEOPLE, PODS), plan({"other": ["ben"]}))
    assert done(fits(assessment, "cash"))[0].action == Action((Step("ana", None, "cash"),))


def test_who_is_in_a_pod_can_come_out_of_it_or_on_top():
    people = [person("ana", max_pods=2, pod_hours=16), "ben"]
    assessment = assess(problem(people, PODS), plan({"other": ["ana", "ben"]}))
    ways = {option.action.steps[0].source for option in done(to_join(assessment, "ana", "cash"))}
    assert ways == {"other", None}
