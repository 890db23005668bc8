from planner.score import assess
from tests.planner.build import found, person, plan, problem

PEOPLE = [person("ana", groups=["new"]), person("omar", groups=["new"]), "li"]
CHOSEN = problem(PEOPLE, rules={"belonging": {"groups": ["new", "nobody"]}})


def test_the_only_one_of_a_chosen_group_costs_one():
    assert found("belonging", CHOSEN, {"cash": ["ana", "li"]}) == [
        (1, "Cash forecast has one person of “new”.")
    ]


def test_two_of_a_group_are_company():
    assert found("belonging", CHOSEN, {"cash": ["ana", "omar", "li"]}) == []


def test_none_of_a_group_is_fine():
    assert found("belonging", CHOSEN, {"cash": ["li"]}) == []


def test_a_group_that_was_not_chosen_does_not_count():
    assert found("belonging", problem(PEOPLE), {"cash": ["ana"]}) == []


def test_the_finding_does_not_name_the_person():
    findings = assess(CHOSEN, plan({"cash": ["ana"]})).findings
    assert [finding.people for finding in findings if finding.rule == "belonging"] == [()]
