from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.graphs.skills import closeness, levels, skills_graph, wanted
from planner.workspace import Workspace
from planner.workspace import entities as e


def close(*edges: tuple[str, str, float]) -> dict[str, dict[str, float]]:
    skills = sorted({skill for one, other, _ in edges for skill in (one, other)})
    rows = [*(e.Skill(skill, skill) for skill in skills), *(e.CloseSkills(*edge) for edge in edges)]
    return closeness(skills_graph(Workspace.of(rows)))


def test_closeness_along_a_path_is_the_product_of_its_steps() -> None:
    assert close(("a", "b", 0.6), ("b", "c", 0.9)) == {
        "a": {"b": 0.6, "c": 0.54},
        "b": {"a": 0.6, "c": 0.9},
        "c": {"a": 0.54, "b": 0.9},
    }


def test_the_best_path_counts_even_where_there_is_a_direct_one() -> None:
    assert close(("a", "b", 0.9), ("a", "c", 0.6), ("b", "c", 0.9))["a"]["c"] == 0.81


@pytest.mark.parametrize(("one", "other"), [(0.625, 0.8), (0.8, 0.625), (5 / 6, 0.6), (0.5, 1)])
def test_a_product_of_a_half_is_not_lost_to_rounding(one: float, other: float) -> None:
    assert close(("a", "b", one), ("b", "c", other))["a"]["c"] == 0.5


def test_what_is_less_close_than_a_half_is_left_out() -> None:
    assert close(("a", "b", 0.7), ("b", "c", 0.7), ("c", "d", 0.49)) == {
        "a": {"b": 0.7},
        "b": {"a": 0.7, "c": 0.7},
        "c": {"b": 0.7},
        "d": {},
    }


@settings(deadline=None)
@given(st.integers(0, 2**32))
def test_closeness_is_what_trying_every_way_finds(seed: int) -> None:
    rng = Random(seed)
    skills = [f"s{n}" for n in range(7)]
    edges = [
        (one, other, rng.choice([0.5, 0.6, 0.8, 0.9, 1, 0.3]))
        for one, other in product(skills, skills)
        if one < other and rng.random() < 0.4
    ]
    best = dict.fromkeys(product(skills, skills), 0.0)
    for one, other, value in edges:
        best[one, other] = best[other, one] = value
    for middle, one, other in product(skills, skills, skills):
        best[one, other] = max(best[one, other], best[one, middle] * best[middle, other])
    found = close(*edges)
    for one, other in product(found, found):
        expected = round(best[one, other], 9) if one != other and best[one, other] >= 0.5 - 1e-9 else None
        assert found[one].get(other) == expected


def test_people_know_skills_and_want_some() -> None:
    rows = [
        e.Skill("sql", "SQL"),
        e.Skill("law", "Law"),
        e.Skill("ux", "UX"),
        e.Person("sql", "A person named so", "fin"),
        e.Knows("sql", "sql", 3),
        e.Knows("sql", "law", 0, True),
        e.Knows("sql", "ux", 1, True),
    ]
    graph = skills_graph(Workspace.of(rows))
    assert levels(graph, "sql") == {"sql": 3, "ux": 1}
    assert wanted(graph, "sql") == ("law", "ux")
    assert closeness(graph) == {"sql": {}, "law": {}, "ux": {}}
