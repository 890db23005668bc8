from tests.planner.build import found, person, problem

NEAR = person("ana", work_hours=[9, 17])
FAR = person("omar", "eng", work_hours=[9, 17], utc_offset=-9.5)
TEXT = "Ana and Omar share fewer than 3 hours a day."


def test_two_patterns_that_hardly_meet_cost_one_in_a_pod():
    assert found("overlap", problem([NEAR, FAR]), {"cash": ["ana", "omar"]}) == [(1, TEXT)]


def test_a_pattern_counts_once_however_many_have_it():
    people = problem([NEAR, FAR, person("li", work_hours=[9, 17]), person("bo", work_hours=[10, 17])])
    assert len(found("overlap", people, {"cash": ["ana", "omar", "li"]})) == 1
    assert len(found("overlap", people, {"cash": ["ana", "omar", "li", "bo"]})) == 2


def test_a_pair_that_hardly_meets_costs_one():
    people = problem([NEAR, FAR])
    assert found("overlap", people, {}, [("omar", "ana")]) == [
        (1, "Omar and Ana share fewer than 3 hours a day.")
    ]


def test_hours_are_compared_over_midnight():
    night = person("omar", "eng", work_hours=[22, 30])
    assert (
        found("overlap", problem([person("ana", work_hours=[1, 6]), night]), {"cash": ["ana", "omar"]}) == []
    )


def test_the_hours_to_share_can_be_set():
    people = problem([NEAR, FAR], rules={"overlap": {"min_hours": 0}})
    assert found("overlap", people, {"cash": ["ana", "omar"]}, [("omar", "ana")]) == []


def test_a_pattern_too_short_for_itself_counts_in_pairs_only():
    short = [person("ana", work_hours=[9, 11]), person("omar", "eng", work_hours=[9, 11])]
    assert found("overlap", problem(short), {"cash": ["ana", "omar"]}) == []
    assert len(found("overlap", problem(short), {}, [("omar", "ana")])) == 1
