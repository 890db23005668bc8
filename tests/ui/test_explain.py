import pytest

from planner.plan import Finding
from planner.score import assess
from planner.workspace.cycle import problem_of
from tests.ui import small
from ui.explain import PersonStory, PodStory, digest, plan_facts


@pytest.fixture(scope="module")
def workspace():
    return small.workspace()


@pytest.fixture(scope="module")
def assessment(workspace):
    return assess(problem_of(workspace, "one"), workspace.plan("one"))


def facts(story):
    return {fact.label: fact.text for fact in story.facts()}


def test_the_five_facts_of_a_person(workspace, assessment):
    story = PersonStory(workspace, assessment, "ana")
    assert story.line == "Analyst · Finance · Berlin"
    assert facts(story) == {
        "Pod hours": "8 of 8 a week",
        "Skills": "SQL 4",
        "Wishes": "Cash forecast, Churn warning",
        "Last quarter": "old",
        "Liaison": "No",
    }
    assert len(story.facts()[0].weeks) == 13


def test_a_liaison_names_unit_and_partner(workspace, assessment):
    assert facts(PersonStory(workspace, assessment, "ben"))["Liaison"] == "Finance with Eva Brandt"


def test_good_reasons_come_first_then_costs_by_level(workspace, assessment):
    rows = PersonStory(workspace, assessment, "ana").why_here("cash")
    levels = [row.level for row in rows]
    assert rows[0].text == "Ana covers SQL."
    assert "First on Ana’s list of wishes." in [row.text for row in rows]
    assert None not in levels[levels.index(next(x for x in levels if x)) :]
    assert all(row.finding is not None for row in rows if row.level)


def test_the_bench_has_no_good_reasons(workspace, assessment):
    rows = PersonStory(workspace, assessment, "omar").why_here(None)
    assert [(row.level, row.text) for row in rows] == [("medium", "Omar is in no pod.")]


def test_a_pod_says_what_it_lacks_and_costs(workspace, assessment):
    story = PodStory(workspace, assessment, "cash")
    assert facts(story)["Needs"] == "SQL short"
    assert facts(story)["When"] == "4 Jan – 28 Feb"
    assert facts(story)["Can lead"] == "Ana and Ben"
    costs = story.costs()
    assert costs[0].level == "must"  # Ben is over hours
    assert any("SQL" in cost.text for cost in costs)


def test_a_plan_counts_people_challenges_and_wishes(assessment):
    told = {fact.label: fact.text for fact in plan_facts(assessment.problem, assessment.plan)}
    assert told["People"] == "5 of 7 in a pod"
    assert told["Challenges"] == "2 of 3 staffed"
    assert told["First wishes"] == "1 of 1"
    assert told["Liaisons"] == "1 pair"


def test_many_findings_of_a_rule_are_some_and_the_rest_as_one():
    def found(rule, level, cost, count):
        return [Finding(rule, level, cost, cost, f"{rule} {n}.") for n in range(count)]

    rows = digest(
        [*found("wishes", "medium", 2, 5), *found("skills", "high", 5, 3), *found("staffed", "high", 10, 2)],
        2,
    )
    assert [(row.text, row.level, row.cost) for row in rows] == [
        ("staffed 0.", "high", 10),
        ("staffed 1.", "high", 10),
        ("skills 0.", "high", 5),
        ("skills 1.", "high", 5),
        ("skills 2.", "high", 5),
        ("wishes 0.", "medium", 2),
        ("wishes 1.", "medium", 2),
        ("Wishes: 3 more", "medium", 6),
    ]
