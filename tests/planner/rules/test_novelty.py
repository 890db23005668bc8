from tests.planner.build import challenge, found, problem

BOTH = {"cash": ["ana", "omar"]}


def met(*meetings, continues=False, **settings):
    history = [
        {"ago": ago, "people": ["omar", "ana"], **({"challenge": where} if where else {})}
        for ago, where in meetings
    ]
    return problem(
        ["omar", "ana"],
        [challenge(continues=continues), challenge("other")],
        history=history,
        rules={"novelty": settings},
    )


def test_a_meeting_costs_less_the_longer_ago_it_was():
    assert found("novelty", met((1, "other")), BOTH) == [(4, "Ana and Omar met last quarter.")]
    assert found("novelty", met((2, "other")), BOTH) == [(2, "Ana and Omar met 2 quarters ago.")]
    assert found("novelty", met((3, "other")), BOTH)[0][0] == 1
    assert found("novelty", met((4, "other")), BOTH) == []


def test_meetings_add_up():
    assert found("novelty", met((1, "other"), (3, None)), BOTH) == [(5, "Ana and Omar met 2 times before.")]


def test_two_pods_shared_in_one_quarter_are_two_meetings():
    assert found("novelty", met((1, "other"), (1, "cash")), BOTH)[0][0] == 8


def test_the_same_continuing_challenge_is_no_meeting():
    assert found("novelty", met((1, "cash"), continues=True), BOTH) == []
    assert found("novelty", met((1, "cash"), (2, "other"), continues=True), BOTH)[0][0] == 2


def test_the_same_challenge_begun_anew_is_a_meeting():
    assert found("novelty", met((1, "cash")), BOTH)[0][0] == 4


def test_a_meeting_on_a_continuing_challenge_counts_elsewhere():
    assert found("novelty", met((1, "cash"), continues=True), {"other": ["ana", "omar"]})[0][0] == 4


def test_a_challenge_that_is_gone_still_counts():
    assert found("novelty", met((1, "gone")), BOTH)[0][0] == 4


def test_the_decay_can_be_set():
    assert found("novelty", met((2, None), decay=[7, 3]), BOTH)[0][0] == 3
    assert found("novelty", met((3, None), decay=[7, 3]), BOTH) == []
    assert found("novelty", met((1, None), decay=[0, 3]), BOTH) == []


def test_people_who_left_meet_nobody():
    gone = problem(["ana"], history=[{"ago": 1, "people": ["ana", "gone"]}])
    assert found("novelty", gone, {"cash": ["ana"]}) == []
