from datetime import date

import pytest

from planner.plan import Finding, Score
from planner.workspace.change import put
from planner.workspace.cycle import problem_of
from planner.workspace.entities import NamedPlan
from tests.ui import small
from ui import words


def found(rule, level, cost, count=1):
    return [Finding(rule, level, cost, cost, "Something.")] * count


def test_weeks_sizes_and_days_read_as_on_the_board():
    problem = problem_of(small.workspace(), "one")
    assert words.weeks(problem, problem.challenge["cash"]) == "Weeks 1–8"
    assert words.size(6, (4, 7)) == "6 of 4–7"
    assert words.size(3, (3, 3)) == "3 of 3"
    assert words.week_dates(date(2027, 1, 4), 1, 13) == "4 Jan – 4 Apr"


def test_the_weeks_of_a_quarter_that_has_begun_keep_their_numbers():
    workspace = small.workspace()
    later = NamedPlan("later", "2027-Q1", "From week 6", from_week=6)
    problem = problem_of(put("", workspace, [later]).apply(workspace), "later")
    assert (problem.cycle.starts, problem.cycle.weeks) == (date(2027, 2, 8), 8)
    assert words.weeks(problem, problem.challenge["cash"]) == "Weeks 6–8"


def test_a_change_of_score_names_the_first_levels_with_a_true_minus():
    before, after = Score(0, 60, 67, 12), Score(0, 50, 65, 13)
    assert words.change_words(before, after) == "High −10, Medium −2"
    assert words.change_words(before, before) == ""
    assert words.cost_words(before) == "High 60, Medium 67"


@pytest.mark.parametrize(
    ("level", "findings", "said"),
    [
        ("must", [], "All kept"),
        ("high", [], "Nothing gave way"),
        ("must", found("hours", "must", 1, 2), "2 broken"),
        ("high", found("staffed", "high", 20, 3) + found("skills", "high", 10, 2), "3 not staffed, 2 short"),
        (
            "medium",
            found("wishes", "medium", 2, 18) + found("novelty", "medium", 1, 9),
            "18 without first wish",
        ),
        ("low", found("cover", "low", 1, 5) + found("cover", "low", 0, 5), "5 rest on one person"),
    ],
)
def test_a_level_names_its_largest_parts_where_they_fit(level, findings, said):
    assert words.level_words(level, findings) == said


def test_names_in_a_row_end_with_and():
    assert words.plain_list([]) == ""
    assert words.plain_list(["Ana"]) == "Ana"
    assert words.plain_list(["Ana", "Bo"]) == "Ana and Bo"
    assert words.plain_list(["Ana", "Bo", "Eva", "Jun"]) == "Ana, Bo and 2 more"


def test_every_rule_has_words_for_what_it_counts():
    from planner.rules import rule_types

    spoken = {
        key for key, rule in rule_types().items() if rule(level="low").level and _default(rule) != "must"
    }
    assert spoken - set(words.PARTS) <= {"liaisons", "liaison_load", "bonds", "moves"}


def _default(rule):
    return rule().level
