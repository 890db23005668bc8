from tests.planner.build import challenge, found, problem

PEOPLE = ["ana", "omar", "li"]


def continuing(*last, continues=True, **fields):
    history = [{"ago": 1, "challenge": "cash", "people": list(last)}]
    return problem(PEOPLE, [challenge(continues=continues, **fields)], history=history)


def test_each_known_face_that_is_missing_costs_one():
    assert found("continuity", continuing("ana", "omar"), {"cash": ["ana", "li"]}) == [
        (1, "Cash forecast keeps 1 of at least 2 from last quarter.")
    ]


def test_with_one_left_one_is_enough():
    assert found("continuity", continuing("ana", "gone"), {"cash": ["ana"]}) == []
    assert found("continuity", continuing("ana", "gone"), {"cash": ["li"]})[0][0] == 1


def test_how_many_to_keep_can_be_set():
    assert found("continuity", continuing("ana", "omar", keep=0), {"cash": ["li"]}) == []


def test_a_challenge_that_does_not_continue_keeps_nobody():
    assert found("continuity", continuing("ana", "omar", continues=False), {"cash": ["li"]}) == []


def test_a_closed_pod_keeps_nobody():
    assert found("continuity", continuing("ana", "omar"), {}) == []


def test_where_all_have_left_nobody_is_missed():
    assert found("continuity", continuing("gone"), {"cash": ["li"]}) == []
