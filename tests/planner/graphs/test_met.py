"""Who has met whom, and how many of those who could, by department."""

from hypothesis import given, settings

from planner.graphs.met import (
    Meetings,
    Share,
    coverage,
    department_pairs,
    departments_of,
    meetings_of,
    met_graph,
    strangers,
    whole,
)
from planner.programme import Group, Programme, Round
from tests.planner.build import person, problem
from tests.planner.problems import as_problem, problem_files

FOUR = problem(
    ["ana", "bo", person("cem", "eng"), person("dia", "eng"), person("eve", "sales", joins=False)],
    history=[{"ago": 3, "people": ["ana", "cem", "eve", "gone"]}, {"ago": 1, "people": ["ana", "cem"]}],
)
AHEAD = Programme((Round("Q", (Group("Group 1", ("ana", "bo", "cem")),)),))


def test_who_shared_a_pod_in_any_quarter_has_met_and_who_does_not_join_is_not_asked():
    graph = met_graph(FOUR)
    assert set(graph) == {"ana", "bo", "cem", "dia"}
    assert [set(two) for two in graph.edges] == [{"ana", "cem"}]


def test_the_share_counts_all_who_could_have_met():
    shares = coverage(FOUR, met_graph(FOUR))
    assert departments_of(FOUR) == ["fin", "eng"]
    assert shares == {
        ("fin", "fin"): Share(0, 1),
        ("fin", "eng"): Share(1, 4),
        ("eng", "fin"): Share(1, 4),
        ("eng", "eng"): Share(0, 1),
    }
    assert whole(shares) == Share(1, 6)


def test_a_programme_adds_what_it_brings_together():
    after = coverage(FOUR, met_graph(FOUR, AHEAD))
    assert (after["fin", "fin"], after["fin", "eng"]) == (Share(1, 1), Share(2, 4))
    assert meetings_of(FOUR, AHEAD) == Meetings(3, 2)
    assert meetings_of(FOUR, AHEAD).again == 1


def test_strangers_are_listed_by_name_and_once():
    graph = met_graph(FOUR, AHEAD)
    assert strangers(FOUR, graph, "fin", "eng") == [("ana", "dia"), ("bo", "dia")]
    assert strangers(FOUR, graph, "eng", "fin") == [("dia", "ana"), ("dia", "bo")]
    assert strangers(FOUR, graph, "eng", "eng") == [("cem", "dia")]
    assert strangers(FOUR, graph, "fin", "fin") == []


def test_a_department_of_one_misses_nobody_of_its_own():
    assert Share(0, 0).share == 1.0


@settings(deadline=None)
@given(problem_files)
def test_shares_are_the_same_in_either_direction_from_0_to_1_and_strangers_are_the_rest(data):
    made = as_problem(data)
    graph = met_graph(made)
    shares = coverage(made, graph)
    for (one, other), share in shares.items():
        assert share == shares[other, one]
        assert 0 <= share.share <= 1
        assert share.possible - share.met == len(strangers(made, graph, one, other))
    assert (
        whole(shares).met
        == graph.number_of_edges()
        == sum(shares[pair].met for pair in department_pairs(made))
    )
