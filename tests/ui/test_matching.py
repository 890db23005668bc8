import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.score import assess
from planner.workspace.cycle import problem_of
from tests.ui import small
from ui.matching import folded, match_words, matching


@pytest.fixture(scope="module")
def assessment():
    workspace = small.workspace()
    return assess(problem_of(workspace, "one"), workspace.plan("one"))


def by(assessment, person, filter):
    return matching(assessment.problem, filter, assessment.findings).get(person)


@pytest.mark.parametrize(
    ("filter", "kinds"),
    [
        ("ruiz", ("name",)),
        ("finance", ("department",)),
        ("analyst", ("discipline",)),
        ("sql", ("skill",)),
        ("SQL ána", ("name", "skill")),
        ("ana zz", None),
    ],
)
def test_it_is_told_by_what_somebody_matches(assessment, filter, kinds):
    assert by(assessment, "ana", filter) == kinds


def test_findings_are_matched_by_their_rule_and_what_it_is_called(assessment):
    finding = next(f for f in assessment.findings if f.people and f.cost and f.rule == "included")
    person = finding.people[0]
    assert by(assessment, person, "left out") == ("finding",)
    quiet = next(p.id for p in assessment.problem.people if not assessment.about_person(p.id))
    assert by(assessment, quiet, "left out") is None


def test_a_filter_that_asks_for_nothing_matches_nobody_in_particular(assessment):
    assert matching(assessment.problem, " ") is None


def test_the_words_count_by_what_people_match():
    assert match_words([("skill",), ("name", "skill")]) == "name 1, skill 2"
    assert match_words([("finding",)]) == "finding 1"


@given(st.text(max_size=20) | st.just("㎐ Yılmaz É"))
def test_what_is_folded_stays_so(text):
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ("ANA", {"ana"}),
        ("finance", {"ana", "eva"}),
        ("crm", {"kai", "lea"}),
        ("backend jun", {"jun"}),
        ("zzz", set()),
    ],
)
def test_the_filter_looks_at_name_department_discipline_and_skills(asked, who):
    assert matching(problem_of(small.workspace(), "one"), asked).keys() == who


def test_the_filter_knows_no_accents():
    assert folded("Pavel Dvořák") == "pavel dvorak"
