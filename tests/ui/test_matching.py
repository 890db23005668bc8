import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.score import assess
from planner.workspace.cycle import problem_of
from tests.ui import small
from ui import words
from ui.matching import folded, match_words, matched_by


@pytest.fixture(scope="module")
def assessment():
    workspace = small.workspace()
    return assess(problem_of(workspace, "one"), workspace.plan("one"))


def by(assessment, person, filter):
    problem = assessment.problem
    return matched_by(problem, problem.person[person], filter, assessment.about_person(person))


@pytest.mark.parametrize(
    ("filter", "kinds"),
    [
        ("ruiz", ("name",)),
        ("finance", ("department",)),
        ("analyst", ("discipline",)),
        ("sql", ("skill",)),
        ("SQL ána", ("name", "skill")),
        ("ana zz", None),
        ("", ()),
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


def test_the_words_count_people_and_what_they_match_by():
    assert match_words([("skill",), ("name", "skill")]) == "2 people match · name 1, skill 2"
    assert match_words([("finding",)]) == "1 person matches · finding 1"
    assert match_words([]) == words.NOTHING_MATCHES


@given(st.text(max_size=20) | st.just("㎐ Yılmaz É"))
def test_what_is_folded_stays_so(text):
    assert folded(folded(text)) == folded(text)
