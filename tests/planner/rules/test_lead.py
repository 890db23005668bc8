from tests.planner.build import found, person, problem

PEOPLE = problem([person("ana", can_lead=True), "omar"])


def test_a_pod_without_a_leader_costs_one():
    assert found("lead", PEOPLE, {"cash": ["omar"]}) == [(1, "Nobody in Cash forecast can lead.")]


def test_one_who_can_lead_is_enough():
    assert found("lead", PEOPLE, {"cash": ["ana", "omar"]}) == []


def test_a_closed_pod_needs_no_leader():
    assert found("lead", PEOPLE, {}) == []
