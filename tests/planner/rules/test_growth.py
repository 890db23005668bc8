import pytest

from tests.planner.build import found, person, problem

BOTH = {"cash": ["ana", "omar"]}


def learning(own, teacher):
    ana = person("ana", learning=["sql", "python"], skills={"sql": own, "python": 4})
    return problem([ana, person("omar", skills={"sql": teacher})])


@pytest.mark.parametrize(("own", "teacher"), [(0, 3), (1, 3), (2, 4), (3, 5)])
def test_who_is_two_levels_above_and_at_three_at_least_can_teach(own, teacher):
    assert found("growth", learning(own, teacher), BOTH) == []


@pytest.mark.parametrize(("own", "teacher"), [(0, 2), (2, 3), (3, 4), (4, 5), (5, 5)])
def test_who_knows_less_cannot_teach(own, teacher):
    assert found("growth", learning(own, teacher), BOTH) == [(1, "Nobody in Cash forecast can teach Ana.")]


def test_nobody_learns_alone():
    assert len(found("growth", learning(0, 5), {"cash": ["ana"]})) == 1


def test_who_wants_to_learn_nothing_needs_no_teacher():
    assert found("growth", problem(["ana", "omar"]), BOTH) == []
