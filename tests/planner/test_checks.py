import pytest

from planner.files import InputError
from tests.planner.build import challenge, person, problem, problem_json

ANA, DEV = person("ana"), person("dev", "eng")

FAULTS = [
    ({"people": [ANA, ANA]}, "people: found 'ana' twice, expected it once"),
    ({"challenges": [challenge(), challenge()]}, "challenges: found 'cash' twice, expected it once"),
    ({"skills": [{"id": "sql", "name": "SQL"}] * 2}, "skills: found 'sql' twice, expected it once"),
    (
        {"departments": [{"id": "fin", "name": "Finance", "side": "it"}] * 2},
        "departments: found 'fin' twice, expected it once",
    ),
    (
        {"departments": [{"id": "fin", "name": "Finance", "side": "it", "domain": ["x"]}]},
        "departments[0].domain: found 'x', expected a skill's id",
    ),
    (
        {"skills": [{"id": "sql", "name": "SQL", "related": {"x": 0.5}}]},
        "skills[0].related: found 'x', expected a skill's id",
    ),
    (
        {"skills": [{"id": "sql", "name": "SQL", "related": {"sql": 0.5}}]},
        "skills[0].related: found 'sql' itself, expected other skills",
    ),
    ({"tech_skills": ["x"]}, "tech_skills: found 'x', expected a skill's id"),
    ({"pair_hours": 0.1}, "pair_hours: found 0.1 hours, expected whole quarters of an hour"),
    (
        {"bonds": [{"kind": "apart", "people": ["ana", "x"]}]},
        "bonds[0].people: found 'x', expected a person's id",
    ),
    (
        {"bonds": [{"kind": "apart", "people": ["ana", "ana"]}]},
        "bonds[0].people: found 'ana' twice, expected it once",
    ),
    (
        {"locks": [{"person": "x", "challenge": "cash", "kind": "in"}]},
        "locks[0].person: found 'x', expected a person's id",
    ),
    (
        {"locks": [{"person": "ana", "challenge": "x", "kind": "in"}]},
        "locks[0].challenge: found 'x', expected a challenge's id",
    ),
    (
        {"locks": [{"person": "ana", "challenge": "cash", "kind": kind} for kind in ("in", "out")]},
        "locks: found 'ana' and 'cash' twice, expected one lock for the two",
    ),
    ({"pair_locks": [{"it": "x", "business": "ana"}]}, "pair_locks[0].it: found 'x', expected a person's id"),
    (
        {"pair_locks": [{"it": "ana", "business": "ana"}]},
        "pair_locks[0].it: found 'ana' of side business, expected one of side it",
    ),
    (
        {"people": [ANA, DEV], "pair_locks": [{"it": "dev", "business": "dev"}]},
        "pair_locks[0].business: found 'dev' of side it, expected one of side business",
    ),
    (
        {"people": [ANA, DEV], "pair_locks": [{"it": "dev", "business": "ana"}] * 2},
        "pair_locks: found 'dev' and 'ana' twice, expected one lock for the two",
    ),
    (
        {"history": [{"ago": 1, "people": ["gone", "gone"]}]},
        "history[0].people: found 'gone' twice, expected it once",
    ),
    (
        {"past_pairs": [{"it": "x", "business": "ana", "served": 1}] * 2},
        "past_pairs: found ('x', 'ana') twice, expected it once",
    ),
    (
        {"baseline": {"pods": {"cash": ["ana", "ana"]}}},
        "baseline.pods.cash: found 'ana' twice, expected it once",
    ),
    (
        {"baseline": {"pairs": [{"it": "x", "business": "ana"}] * 2}},
        "baseline.pairs: found ('x', 'ana') twice, expected it once",
    ),
    ({"rules": {"speed": {}}}, "rules: found 'speed', expected one of belonging, bonds, "),
    ({"rules": {"size": {"weight": -1}}}, "rules.size: weight: expected a whole number >= 0 (found -1)"),
    (
        {"rules": {"size": {"level": "x"}}},
        "rules.size: level: found 'x', expected must, high, medium, low or off",
    ),
    (
        {"cycle": {"id": "q", "starts": "soon", "weeks": 1}},
        'cycle.starts: invalid RFC3339 encoded date (found "soon")',
    ),
    (
        {"cycle": {"id": "q", "starts": "2027-01-04", "weeks": 13, "first_week": 42}},
        "cycle.first_week: found 42, expected 1 to 41: a cycle has 53 weeks at most",
    ),
    ({"version": 2}, "version: expected 1 (found 2)"),
    ({"colour": "red"}, "the whole file: found the field 'colour', expected only known ones"),
]

PERSON_FAULTS = [
    ({"department": "x"}, ".department: found 'x', expected a department's id"),
    ({"manager": "ana"}, ".manager: found the person's own id, expected someone else's"),
    ({"manager": "x"}, ".manager: found 'x', expected a person's id"),
    ({"skills": {"x": 1}}, ".skills: found 'x', expected a skill's id"),
    ({"learning": ["x"]}, ".learning: found 'x', expected a skill's id"),
    ({"learning": ["sql", "sql"]}, ".learning: found 'sql' twice, expected it once"),
    ({"groups": ["a", "a"]}, ".groups: found 'a' twice, expected it once"),
    ({"wishes": ["x"]}, ".wishes: found 'x', expected a challenge's id"),
    ({"wishes": ["cash", "cash"]}, ".wishes: found 'cash' twice, expected it once"),
    ({"vetoes": ["x"]}, ".vetoes: found 'x', expected a challenge's id"),
    ({"work_hours": [17, 9]}, ".work_hours: found 17 to 9, expected an end after the start and at most 24"),
    ({"work_hours": [0, 25]}, ".work_hours: found 0 to 25, expected an end after the start and at most 24"),
    ({"away_weeks": [14]}, ".away_weeks: found week 14, expected a week of the cycle, 1 to 13"),
    ({"away_weeks": [1, 1]}, ".away_weeks: found 1 twice, expected it once"),
    (
        {"pod_hours_by_week": {"14": 1}},
        ".pod_hours_by_week: found week 14, expected a week of the cycle, 1 to 13",
    ),
    (
        {"pod_hours_by_week": {"1": 0.3}},
        ".pod_hours_by_week: found 0.3 hours, expected whole quarters of an hour",
    ),
    ({"pod_hours": 7.9}, ".pod_hours: found 7.9 hours, expected whole quarters of an hour"),
]

CHALLENGE_FAULTS = [
    ({"size": [4, 3]}, ".size: found 4 to 3, expected a minimum no larger than the maximum"),
    ({"start_week": 14}, ".start_week: found 14, expected a week of the cycle, 1 to 13"),
    ({"hours_per_week": 0.2}, ".hours_per_week: found 0.2 hours, expected whole quarters of an hour"),
    ({"needs": [{"skill": "x", "level": 1}]}, ".needs: found 'x', expected a skill's id"),
    ({"mix": {"include": ["x"]}}, ".mix.include: found 'x', expected a department's id"),
    ({"mix": {"include": ["fin", "fin"]}}, ".mix.include: found 'fin' twice, expected it once"),
]


def fault(**fields):
    with pytest.raises(InputError) as caught:
        problem(**{"people": [ANA], **fields})
    return str(caught.value)


@pytest.mark.parametrize(("fields", "text"), FAULTS)
def test_a_fault_is_named_with_its_place(fields, text):
    assert fault(**fields).startswith(f"test: {text}")


@pytest.mark.parametrize(("fields", "text"), PERSON_FAULTS)
def test_a_fault_of_a_person_is_named_with_number_and_id(fields, text):
    assert fault(people=["omar", person("ana", **fields)]).startswith(f"test: people[1] (ana){text}")


@pytest.mark.parametrize(("fields", "text"), CHALLENGE_FAULTS)
def test_a_fault_of_a_challenge_is_named_with_number_and_id(fields, text):
    assert fault(challenges=[challenge(**fields)]).startswith(f"test: challenges[0] (cash){text}")


def test_the_past_may_name_what_is_gone():
    gone = problem(
        ["ana"],
        history=[{"ago": 2, "challenge": "gone", "people": ["gone", "ana"]}],
        past_pairs=[{"it": "gone", "business": "gone too", "served": 1}],
        baseline={"pods": {"gone": ["gone"]}, "pairs": [{"it": "gone", "business": "ana"}]},
    )
    assert gone.last_members == {"cash": frozenset()}


def test_defaults_are_those_of_the_model():
    ana = problem(problem_json(["ana"])["people"]).person["ana"]
    assert (ana.seniority, ana.pod_hours, ana.work_hours, ana.max_pods, ana.joins) == (3, 8, (9, 17), 1, True)
