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


@pytest.mark.parametrize(
    ("filter", "by"),
    [
        ("ruiz", "name 1"),
        ("finance analyst", "department 1, discipline 1"),
        ("SQL ána", "name 1, skill 1"),
    ],
)
def test_it_is_told_by_what_people_match(assessment, filter, by):
    people = matching(assessment.problem, filter, assessment)
    assert people == {"ana"}
    assert match_words(assessment.problem, people, filter) == by


def test_findings_are_matched_by_what_their_rule_is_called(assessment):
    about = {person for f in assessment.findings if f.rule == "included" and f.cost for person in f.people}
    assert about
    people = matching(assessment.problem, "left out", assessment)
    assert people == about
    assert match_words(assessment.problem, people, "left out") == f"finding {len(about)}"
    assert matching(assessment.problem, "left out") == frozenset()


def test_a_filter_that_asks_for_nothing_is_none(assessment):
    assert matching(assessment.problem, "  ", assessment) is None


@given(st.text(max_size=20) | st.just("㎐ Yılmaz É"))
def test_what_is_folded_stays_so(text):
    assert folded(folded(text)) == folded(text)
